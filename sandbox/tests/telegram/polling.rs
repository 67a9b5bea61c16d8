//! `getUpdates`.

use chrono::TimeDelta;
use sandbox::{Act, LogEvent};
use serde_json::json;

use crate::town::{ANA, BEN, Town};

fn texts(updates: &serde_json::Value) -> Vec<String> {
    let list = updates.as_array().expect("a list");
    list.iter().map(|update| update["message"]["text"].as_str().expect("a text").to_owned()).collect()
}

#[test]
fn updates_return_until_a_higher_offset_takes_them() {
    let mut town = Town::new();
    for text in ["one", "two", "three"] {
        town.says(ANA, text);
    }
    let first = town.ok("getUpdates", json!({}));
    assert_eq!(texts(&first), ["one", "two", "three"]);
    let second_id = &first[1]["update_id"];
    assert_eq!(texts(&town.ok("getUpdates", json!({ "offset": second_id }))), ["two", "three"]);
    assert_eq!(texts(&town.ok("getUpdates", json!({ "offset": 0 }))), ["two", "three"]);
    let taken = |entry: &&sandbox::LogEntry| matches!(entry.event, LogEvent::UpdateAcknowledged { .. });
    assert_eq!(town.emulator.log().iter().filter(taken).count(), 3, "two greetings and one");
}

#[test]
fn a_negative_offset_keeps_only_the_last() {
    let mut town = Town::new();
    for text in ["one", "two", "three"] {
        town.says(ANA, text);
    }
    assert_eq!(texts(&town.ok("getUpdates", json!({ "offset": -1 }))), ["three"]);
    assert_eq!(town.emulator.pending_updates(), 1);
}

#[test]
fn a_limit_holds_updates_back() {
    let mut town = Town::new();
    for text in ["one", "two", "three"] {
        town.says(ANA, text);
    }
    assert_eq!(texts(&town.ok("getUpdates", json!({ "limit": 2 }))), ["one", "two"]);
}

#[test]
fn numbers_grow_by_one_over_all_chats_and_kinds() {
    let mut town = Town::new();
    let message_id = town.bot_asks(ANA, &["x"]);
    town.says(BEN, "hi");
    town.presses(ANA, message_id, "x");
    town.act(BEN, Act::Block);
    let ids: Vec<i64> = town.updates().iter().filter_map(|update| update["update_id"].as_i64()).collect();
    assert_eq!(ids, [ids[0], ids[0] + 1, ids[0] + 2]);
}

#[test]
fn polling_is_refused_while_a_webhook_is_set() {
    let mut town = Town::new();
    town.set_webhook(&json!({}));
    let answer = town.call("getUpdates", json!({}));
    assert_eq!(answer.status, 409);
    town.ok("deleteWebhook", json!({}));
    town.ok("getUpdates", json!({}));
}

#[test]
fn only_wanted_kinds_come_and_the_wish_is_remembered() {
    let mut town = Town::new();
    town.ok("getUpdates", json!({ "allowed_updates": ["callback_query"] }));
    let message_id = town.bot_asks(ANA, &["x"]);
    town.says(ANA, "unheard");
    town.presses(ANA, message_id, "x");
    assert_eq!(town.updates().len(), 1);
    town.ok("getUpdates", json!({ "allowed_updates": [] }));
    town.says(ANA, "heard");
    assert_eq!(town.updates().len(), 2);
}

#[test]
fn updates_are_given_up_after_a_day() {
    let mut town = Town::new();
    town.says(ANA, "old");
    town.later(TimeDelta::hours(23));
    town.says(ANA, "new");
    town.later(TimeDelta::hours(1));
    assert_eq!(texts(&town.ok("getUpdates", json!({}))), ["new"]);
}
