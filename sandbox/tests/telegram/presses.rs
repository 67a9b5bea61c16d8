//! Callback queries.

use chrono::TimeDelta;
use sandbox::{Act, ActError, ButtonChoice, LogEvent};
use serde_json::json;

use crate::town::{ANA, Town};

const TOO_OLD: &str = "Bad Request: query is too old and response timeout expired or query ID is invalid";

#[test]
fn a_press_carries_its_message_with_buttons() {
    let mut town = Town::new();
    let message_id = town.bot_asks(ANA, &["yes:1", "no:1"]);
    let callback = town.presses(ANA, message_id, "no:1");
    let update = &town.updates()[0];
    let query = &update["callback_query"];
    assert_eq!((&query["id"], &query["data"]), (&json!(callback), &json!("no:1")));
    assert_eq!(query["from"]["id"], ANA);
    assert_eq!(query["message"]["message_id"], message_id);
    assert_eq!(query["message"]["reply_markup"]["inline_keyboard"][0][1]["callback_data"], "no:1");
    assert!(query["chat_instance"].is_string());
}

#[test]
fn an_answer_shows_on_the_phone_and_stops_the_spinner() {
    let mut town = Town::new();
    let message_id = town.bot_asks(ANA, &["yes"]);
    let callback = town.presses(ANA, message_id, "yes");
    assert!(town.phone(ANA).waiting_presses.contains(&callback));
    town.ok(
        "answerCallbackQuery",
        json!({ "callback_query_id": callback, "text": "Saved", "show_alert": true }),
    );
    let phone = town.phone(ANA);
    let answer = phone.last_answer.as_ref().expect("an answer");
    assert_eq!((answer.text.as_deref(), answer.show_alert), (Some("Saved"), true));
    assert!(phone.waiting_presses.is_empty());
    let last = town.emulator.log().last().map(|entry| &entry.event);
    assert!(matches!(last, Some(LogEvent::Call { chat: Some(ANA), .. })), "the log names who pressed");
}

#[test]
fn a_press_is_answered_once_and_within_150_seconds() {
    let mut town = Town::new();
    let message_id = town.bot_asks(ANA, &["yes"]);
    let first = town.presses(ANA, message_id, "yes");
    let second = town.presses(ANA, message_id, "yes");
    town.later(TimeDelta::seconds(149));
    town.ok("answerCallbackQuery", json!({ "callback_query_id": first }));
    assert_eq!(town.refused("answerCallbackQuery", json!({ "callback_query_id": first })), TOO_OLD);
    town.later(TimeDelta::seconds(1));
    assert_eq!(town.refused("answerCallbackQuery", json!({ "callback_query_id": second })), TOO_OLD);
    assert_eq!(town.refused("answerCallbackQuery", json!({ "callback_query_id": "1" })), TOO_OLD);
}

#[test]
fn an_unheard_press_is_forgotten_after_150_seconds() {
    let mut town = Town::new();
    let message_id = town.bot_asks(ANA, &["yes"]);
    town.presses(ANA, message_id, "yes");
    town.says(ANA, "hello?");
    town.later(TimeDelta::seconds(150));
    let left = town.updates();
    assert_eq!(left.len(), 1);
    assert_eq!(left[0]["message"]["text"], "hello?");
}

#[test]
fn buttons_can_be_found_by_place_label_and_data() {
    let mut town = Town::new();
    let message_id = town.bot_asks(ANA, &["a", "b"]);
    for button in [
        ButtonChoice::At { row: 0, col: 1 },
        ButtonChoice::Label { label: "b".to_owned() },
        ButtonChoice::Data { data: "b".to_owned() },
    ] {
        town.act(ANA, Act::Press { message_id, button });
        assert_eq!(town.updates()[0]["callback_query"]["data"], "b");
        town.take_all();
    }
    let missing = Act::Press { message_id, button: ButtonChoice::At { row: 3, col: 0 } };
    assert_eq!(town.emulator.act(town.now, ANA, missing), Err(ActError::NoSuchButton));
}

#[test]
fn a_forged_press_reaches_the_bot_with_whatever_it_says() {
    let mut town = Town::new();
    town.act(ANA, Act::ForgedPress { message_id: 777, data: "x".repeat(500) });
    let query = town.updates()[0]["callback_query"].clone();
    assert_eq!(query["data"], "x".repeat(500));
    assert_eq!((&query["message"]["message_id"], &query["message"]["date"]), (&json!(777), &json!(0)));
}
