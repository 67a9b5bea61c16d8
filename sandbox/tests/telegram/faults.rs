//! Ordered misfortunes, flood limits, and the log.

use chrono::TimeDelta;
use sandbox::{Fault, FaultKind, FloodLimits, LogEvent};
use serde_json::{Value, json};

use crate::town::{ANA, BEN, Town};

fn once(kind: FaultKind) -> Fault {
    Fault { kind, times: 1, chat: None, method: None }
}

fn hello(chat: i64) -> Value {
    json!({ "chat_id": chat, "text": "hello" })
}

#[test]
fn a_429_says_how_long_to_wait_and_nothing_was_sent() {
    let mut town = Town::new();
    town.emulator.inject(once(FaultKind::TooManyRequests { retry_after: 7 }));
    let answer = town.call("sendMessage", hello(ANA));
    assert_eq!(answer.status, 429);
    assert_eq!(answer.body["parameters"]["retry_after"], 7);
    assert_eq!(answer.body["description"], "Too Many Requests: retry after 7");
    assert!(town.phone(ANA).last_from_bot().is_none());
    town.ok("sendMessage", hello(ANA));
}

#[test]
fn a_fault_strikes_only_the_chat_and_method_it_names_and_so_often() {
    let mut town = Town::new();
    town.emulator.inject(Fault {
        kind: FaultKind::Blocked,
        times: 2,
        chat: Some(ANA),
        method: Some("sendmessage".to_owned()),
    });
    town.ok("sendMessage", hello(BEN));
    town.ok("sendChatAction", json!({ "chat_id": ANA, "action": "typing" }));
    for _ in 0..2 {
        assert_eq!(town.refused("sendMessage", hello(ANA)), "Forbidden: bot was blocked by the user");
    }
    town.ok("sendMessage", hello(ANA));
    assert!(town.emulator.faults().is_empty());
}

#[test]
fn a_lost_answer_was_carried_out_and_a_lost_call_was_not() {
    let mut town = Town::new();
    town.emulator.inject(once(FaultKind::AnswerLost));
    assert!(town.call("sendMessage", hello(ANA)).lost);
    assert_eq!(town.phone(ANA).unread, 1);
    town.emulator.inject(once(FaultKind::ConnectionLost));
    assert!(town.call("sendMessage", hello(ANA)).lost);
    assert_eq!(town.phone(ANA).unread, 1);
}

#[test]
fn slow_and_5xx_are_told_apart() {
    let mut town = Town::new();
    town.emulator.inject(once(FaultKind::Slow { ms: 250 }));
    assert_eq!(town.call("sendMessage", hello(ANA)).delay_ms, 250);
    town.emulator.inject(once(FaultKind::ServerError { status: 502 }));
    let answer = town.call("sendMessage", hello(ANA));
    assert_eq!((answer.status, &answer.body["description"]), (502, &json!("Bad Gateway")));
}

#[test]
fn a_revoked_token_opens_nothing() {
    let mut town = Town::new();
    town.emulator.inject(once(FaultKind::Unauthorised));
    let answer = town.call("sendMessage", hello(ANA));
    assert_eq!((answer.status, &answer.body["description"]), (401, &json!("Unauthorized")));
    assert_eq!(town.phone(ANA).unread, 0);
}

#[test]
fn polling_is_spared_unless_named() {
    let mut town = Town::new();
    town.emulator.inject(once(FaultKind::ServerError { status: 500 }));
    assert!(town.updates().is_empty());
    assert_eq!(town.call("sendMessage", hello(ANA)).status, 500);
}

#[test]
fn a_chat_takes_a_burst_and_then_one_a_second() {
    let mut town = Town::new();
    town.emulator.set_flood_limits(Some(FloodLimits { per_second: 30, chat_burst: 3 }));
    for _ in 0..3 {
        town.ok("sendMessage", hello(ANA));
    }
    let answer = town.call("sendMessage", hello(ANA));
    assert_eq!((answer.status, &answer.body["parameters"]["retry_after"]), (429, &json!(1)));
    town.ok("sendMessage", hello(BEN));
    town.later(TimeDelta::seconds(1));
    town.ok("sendMessage", hello(ANA));
    assert_eq!(town.call("sendMessage", hello(ANA)).status, 429);
}

#[test]
fn all_chats_together_have_a_limit_too() {
    let mut town = Town::new();
    town.emulator.set_flood_limits(Some(FloodLimits { per_second: 2, chat_burst: 100 }));
    town.ok("sendMessage", hello(ANA));
    town.ok("sendMessage", hello(BEN));
    assert_eq!(town.call("sendMessage", hello(ANA)).status, 429);
    town.later(TimeDelta::milliseconds(500));
    town.ok("sendMessage", hello(ANA));
}

#[test]
fn every_call_is_logged_in_order_with_its_outcome() {
    let mut town = Town::new();
    let before = town.emulator.log().len();
    let message_id = town.bot_says(ANA, "hello");
    town.refused("sendMessage", hello(7));
    let calls = &town.emulator.log()[before..];
    let LogEvent::Call { method, chat, status, message_ids, .. } = &calls[0].event else { panic!("a call") };
    assert_eq!((method.as_str(), *chat, *status), ("sendMessage", Some(ANA), 200));
    assert_eq!(message_ids, &[message_id]);
    let LogEvent::Call { error, .. } = &calls[1].event else { panic!("a call") };
    assert_eq!(error.as_deref(), Some("Bad Request: chat not found"));
    let line = calls[0].recorded_call().expect("a call");
    assert_eq!(line["params"], hello(ANA));
    assert_eq!(line.as_object().map(serde_json::Map::len), Some(4));
}

#[test]
fn the_same_acts_give_the_same_log() {
    let play = || {
        let mut town = Town::new();
        let message_id = town.bot_asks(ANA, &["x"]);
        town.presses(ANA, message_id, "x");
        town.ok("sendDice", json!({ "chat_id": BEN }));
        serde_json::to_string(town.emulator.log()).expect("JSON")
    };
    assert_eq!(play(), play());
}
