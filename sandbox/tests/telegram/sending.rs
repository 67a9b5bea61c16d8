//! Sending text and the checks on it.

use sandbox::{Act, Author};
use serde_json::json;

use crate::town::{ANA, BEN, Town, id};

#[test]
fn a_message_arrives_and_rings() {
    let mut town = Town::new();
    let sent = town.ok("sendMessage", json!({ "chat_id": ANA, "text": "Hello" }));
    assert_eq!(sent["from"]["is_bot"], true);
    assert_eq!(sent["chat"], json!({ "id": ANA, "type": "private", "first_name": "Ana" }));
    assert_eq!(sent["date"], town.now.timestamp());
    let phone = town.phone(ANA);
    let message = phone.last_from_bot().expect("a message");
    assert_eq!((message.id, message.from, message.content.words()), (id(&sent), Author::Bot, "Hello"));
    assert_eq!((phone.unread, phone.rings), (1, 1));
    assert!(town.phone(BEN).last_from_bot().is_none());
}

#[test]
fn a_silent_message_and_an_edit_do_not_ring() {
    let mut town = Town::new();
    let sent =
        town.ok("sendMessage", json!({ "chat_id": ANA, "text": "psst", "disable_notification": true }));
    town.ok("editMessageText", json!({ "chat_id": ANA, "message_id": id(&sent), "text": "psst!" }));
    assert_eq!((town.phone(ANA).unread, town.phone(ANA).rings), (1, 0));
}

#[test]
fn looking_at_the_chat_takes_the_counts_away() {
    let mut town = Town::new();
    town.bot_says(ANA, "one");
    town.act(ANA, Act::Look);
    assert_eq!((town.phone(ANA).unread, town.phone(ANA).rings), (0, 0));
}

#[test]
fn method_names_may_be_in_any_case_and_numbers_may_be_text() {
    let mut town = Town::new();
    let sent = town.ok("SENDMESSAGE", json!({ "chat_id": ANA.to_string(), "text": 5 }));
    assert_eq!(sent["text"], "5");
}

#[test]
fn unknown_methods_are_not_found() {
    let mut town = Town::new();
    let answer = town.call("sendTelepathy", json!({}));
    assert_eq!(answer.status, 404);
    assert_eq!(answer.body["ok"], false);
}

#[test]
fn empty_and_too_long_texts_are_refused() {
    let mut town = Town::new();
    let say =
        |town: &mut Town, text: &str| town.refused("sendMessage", json!({ "chat_id": ANA, "text": text }));
    assert_eq!(say(&mut town, " \n "), "Bad Request: message text is empty");
    assert_eq!(say(&mut town, &"a".repeat(4097)), "Bad Request: message is too long");
    assert_eq!(say(&mut town, &"🙂".repeat(2049)), "Bad Request: message is too long");
    town.bot_says(ANA, &"🙂".repeat(2048));
}

#[test]
fn a_stranger_is_not_found_and_a_newcomer_can_not_be_written_to() {
    let mut town = Town::quiet();
    let say =
        |town: &mut Town, chat: i64| town.refused("sendMessage", json!({ "chat_id": chat, "text": "hi" }));
    assert_eq!(say(&mut town, 7), "Bad Request: chat not found");
    assert_eq!(say(&mut town, ANA), "Forbidden: bot can't initiate conversation with a user");
    assert_eq!(town.refused("sendMessage", json!({ "text": "hi" })), "Bad Request: chat_id is empty");
}

#[test]
fn entities_count_utf16_units() {
    let mut town = Town::new();
    let bold = |offset: i64, length: i64| json!({ "chat_id": ANA, "text": "👋 hi", "entities": [{ "type": "bold", "offset": offset, "length": length }] });
    let sent = town.ok("sendMessage", bold(3, 2));
    assert_eq!(sent["entities"], json!([{ "type": "bold", "offset": 3, "length": 2 }]));
    assert!(town.refused("sendMessage", bold(1, 2)).contains("begins in a middle of a UTF-16 symbol"));
    assert!(town.refused("sendMessage", bold(3, 3)).contains("ends after the end of the text"));
}

#[test]
fn white_space_at_the_end_goes_and_takes_its_part_of_a_span_along() {
    let mut town = Town::new();
    let bold = json!([{ "type": "bold", "offset": 0, "length": 5 }]);
    let sent = town.ok("sendMessage", json!({ "chat_id": ANA, "text": "hi  \n", "entities": bold }));
    assert_eq!((&sent["text"], &sent["entities"][0]["length"]), (&json!("hi"), &json!(2)));
}

#[test]
fn entities_survive_as_text_in_a_form() {
    let mut town = Town::new();
    let entities = r#"[{"type":"italic","offset":0,"length":2}]"#;
    let sent = town.ok("sendMessage", json!({ "chat_id": ANA, "text": "hi", "entities": entities }));
    assert_eq!(sent["entities"][0]["type"], "italic");
}

#[test]
fn links_and_handles_are_marked_without_asking() {
    let mut town = Town::new();
    let sent = town.ok("sendMessage", json!({ "chat_id": ANA, "text": "ask @some_one" }));
    assert_eq!(sent["entities"], json!([{ "type": "mention", "offset": 4, "length": 9 }]));
}

#[test]
fn a_reply_needs_its_message_unless_told_otherwise() {
    let mut town = Town::new();
    let asked = town.says(ANA, "how much?");
    let reply = |to: i64, anyway: bool| {
        json!({
            "chat_id": ANA, "text": "80",
            "reply_parameters": { "message_id": to, "allow_sending_without_reply": anyway },
        })
    };
    let sent = town.ok("sendMessage", reply(asked, false));
    assert_eq!(sent["reply_to_message"]["text"], "how much?");
    assert_eq!(
        town.refused("sendMessage", reply(9999, false)),
        "Bad Request: message to be replied not found"
    );
    assert!(town.ok("sendMessage", reply(9999, true)).get("reply_to_message").is_none());
}

#[test]
fn places_outside_the_earth_are_refused() {
    let mut town = Town::new();
    let pin = |lat: f64| json!({ "chat_id": ANA, "latitude": lat, "longitude": 2.5 });
    assert_eq!(town.ok("sendLocation", pin(41.0))["location"]["latitude"], 41.0);
    assert!(town.refused("sendLocation", pin(91.0)).starts_with("Bad Request"));
}

#[test]
fn typing_shows_until_the_next_message() {
    let mut town = Town::new();
    town.ok("sendChatAction", json!({ "chat_id": ANA, "action": "typing" }));
    assert_eq!(town.phone(ANA).chat_action.as_ref().map(|shown| shown.action.as_str()), Some("typing"));
    town.bot_says(ANA, "done");
    assert!(town.phone(ANA).chat_action.is_none());
}
