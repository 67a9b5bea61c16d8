//! Buttons and keys.

use sandbox::{Act, ActError, ButtonChoice, Place};
use serde_json::{Value, json};

use crate::town::{ANA, Town};

fn with_markup(markup: &Value) -> Value {
    json!({ "chat_id": ANA, "text": "choose", "reply_markup": markup })
}

fn button(action: &Value) -> Value {
    let mut button = json!({ "text": "go" });
    button.as_object_mut().expect("an object").extend(action.as_object().expect("an object").clone());
    with_markup(&json!({ "inline_keyboard": [[button]] }))
}

fn tap(label: &str, place: Option<Place>) -> Act {
    Act::ReplyKey { label: label.to_owned(), place }
}

#[test]
fn callback_data_has_1_to_64_bytes() {
    let mut town = Town::new();
    for data in [String::new(), "a".repeat(65), "ñ".repeat(33)] {
        let refusal = town.refused("sendMessage", button(&json!({ "callback_data": data })));
        assert_eq!(refusal, "Bad Request: BUTTON_DATA_INVALID");
    }
    town.ok("sendMessage", button(&json!({ "callback_data": "ñ".repeat(32) })));
}

#[test]
fn a_button_without_an_action_is_refused() {
    let mut town = Town::new();
    let refusal = town.refused("sendMessage", button(&json!({})));
    assert!(refusal.ends_with("Text buttons are unallowed in the inline keyboard"), "{refusal}");
    assert_eq!(
        town.refused("sendMessage", button(&json!({ "url": "not a url" }))),
        "Bad Request: BUTTON_URL_INVALID"
    );
}

#[test]
fn a_hundred_buttons_are_the_most() {
    let mut town = Town::new();
    let rows = |count: usize| -> Value {
        (0..count).map(|n| json!([{ "text": n.to_string(), "callback_data": n.to_string() }])).collect()
    };
    town.ok("sendMessage", with_markup(&json!({ "inline_keyboard": rows(100) })));
    let refusal = town.refused("sendMessage", with_markup(&json!({ "inline_keyboard": rows(101) })));
    assert_eq!(refusal, "Bad Request: reply markup is too long");
}

#[test]
fn unknown_looks_of_a_button_are_kept() {
    let mut town = Town::new();
    let sent = town.ok("sendMessage", button(&json!({ "callback_data": "x", "style": "danger" })));
    assert_eq!(sent["reply_markup"]["inline_keyboard"][0][0]["style"], "danger");
}

#[test]
fn a_key_sends_its_words() {
    let mut town = Town::new();
    town.ok("sendMessage", with_markup(&json!({ "keyboard": [["Home", { "text": "Help" }]] })));
    town.act(ANA, tap("Help", None));
    assert_eq!(town.updates()[0]["message"]["text"], "Help");
    assert!(town.phone(ANA).reply_keyboard.is_some());
    assert_eq!(town.emulator.act(town.now, ANA, tap("Other", None)), Err(ActError::NoSuchKey));
}

#[test]
fn keys_can_ask_for_the_contact_and_the_place() {
    let mut town = Town::new();
    let keys = json!([[{ "text": "Number", "request_contact": true }, { "text": "Place", "request_location": true }]]);
    town.ok("sendMessage", with_markup(&json!({ "keyboard": keys, "one_time_keyboard": false })));
    town.act(ANA, tap("Number", None));
    assert_eq!(town.updates()[0]["message"]["contact"]["user_id"], ANA);
    assert_eq!(town.emulator.act(town.now, ANA, tap("Place", None)), Err(ActError::PlaceMissing));
    town.act(ANA, tap("Place", Some(Place { lat: 41.4, lon: 2.2 })));
    assert_eq!(town.updates()[1]["message"]["location"], json!({ "latitude": 41.4, "longitude": 2.2 }));
}

#[test]
fn a_one_time_keyboard_goes_when_it_was_used() {
    let mut town = Town::new();
    town.ok("sendMessage", with_markup(&json!({ "keyboard": [["Yes"]], "one_time_keyboard": true })));
    town.act(ANA, tap("Yes", None));
    assert!(town.phone(ANA).reply_keyboard.is_none());
}

#[test]
fn keys_stay_until_removed_or_their_message_is_deleted() {
    let mut town = Town::new();
    town.ok("sendMessage", with_markup(&json!({ "keyboard": [["A"]] })));
    town.bot_says(ANA, "something else");
    assert!(town.phone(ANA).reply_keyboard.is_some());
    town.ok("sendMessage", with_markup(&json!({ "remove_keyboard": true })));
    assert!(town.phone(ANA).reply_keyboard.is_none());
    let sent = town.ok("sendMessage", with_markup(&json!({ "keyboard": [["B"]] })));
    town.ok("deleteMessage", json!({ "chat_id": ANA, "message_id": sent["message_id"] }));
    assert!(town.phone(ANA).reply_keyboard.is_none());
}

#[test]
fn a_forced_reply_makes_the_next_text_an_answer() {
    let mut town = Town::new();
    let sent = town.ok("sendMessage", with_markup(&json!({ "force_reply": true })));
    town.says(ANA, "my answer");
    town.says(ANA, "something else");
    let updates = town.updates();
    assert_eq!(updates[0]["message"]["reply_to_message"]["message_id"], sent["message_id"]);
    assert!(updates[1]["message"].get("reply_to_message").is_none());
}

#[test]
fn url_and_copy_buttons_stay_on_the_phone() {
    let mut town = Town::new();
    let url = town.ok("sendMessage", button(&json!({ "url": "https://example.org/pay" })));
    let copy = town.ok("sendMessage", button(&json!({ "copy_text": { "text": "K7Q2MX" } })));
    let press = |message: &Value| Act::Press {
        message_id: message["message_id"].as_i64().expect("a number"),
        button: ButtonChoice::At { row: 0, col: 0 },
    };
    assert_eq!(town.act(ANA, press(&url)).opened.as_deref(), Some("https://example.org/pay"));
    assert_eq!(town.act(ANA, press(&copy)).copied.as_deref(), Some("K7Q2MX"));
    assert!(town.updates().is_empty());
}
