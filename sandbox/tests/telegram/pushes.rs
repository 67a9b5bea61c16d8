//! Webhooks: order, retries, expiry, and calls in the answer.

use chrono::TimeDelta;
use sandbox::{LogEvent, Push, PushOutcome};
use serde_json::json;

use crate::town::{ANA, BEN, Town, update};

fn hooked() -> Town {
    let mut town = Town::new();
    town.set_webhook(&json!({ "secret_token": "s3cret" }));
    town
}

fn text(push: &Push) -> String {
    update(push)["message"]["text"].as_str().expect("a text").to_owned()
}

const REFUSED: PushOutcome = PushOutcome::Refused { retry_after: None };

#[test]
fn a_push_carries_the_secret_and_the_update() {
    let mut town = hooked();
    town.says(ANA, "hello");
    let pushes = town.pushes();
    assert_eq!(pushes.len(), 1);
    assert_eq!(
        (pushes[0].url.as_str(), pushes[0].secret.as_deref()),
        ("http://127.0.0.1:8080/hook", Some("s3cret"))
    );
    assert_eq!(update(&pushes[0])["update_id"], pushes[0].update_id);
}

#[test]
fn messages_of_one_chat_wait_for_each_other_and_chats_do_not() {
    let mut town = hooked();
    town.says(ANA, "a1");
    town.says(ANA, "a2");
    town.says(BEN, "b1");
    let first = town.pushes();
    assert_eq!(first.iter().map(text).collect::<Vec<_>>(), ["a1", "b1"]);
    assert!(town.pushes().is_empty());
    town.accept(&first[0]);
    assert_eq!(town.pushes().iter().map(text).collect::<Vec<_>>(), ["a2"]);
}

#[test]
fn a_text_and_a_press_of_one_person_can_overtake_each_other() {
    let mut town = hooked();
    let message_id = town.bot_asks(ANA, &["x"]);
    town.says(ANA, "first");
    town.presses(ANA, message_id, "x");
    let pushes = town.pushes();
    assert_eq!(pushes.len(), 2, "both are in flight at once");
    town.accept(&pushes[1]);
    town.answer(&pushes[0], REFUSED);
    assert_eq!(text(&town.pushes()[0]), "first");
}

#[test]
fn a_failure_is_tried_at_once_then_after_2_4_8_seconds() {
    let mut town = hooked();
    town.says(ANA, "hello");
    let mut push = town.pushes().remove(0);
    for wait in [0, 2, 4, 8, 16, 32] {
        town.answer(&push, PushOutcome::Lost);
        if wait > 0 {
            town.later(TimeDelta::seconds(wait - 1));
            assert!(town.pushes().is_empty(), "not before {wait} s");
            town.later(TimeDelta::seconds(1));
        }
        assert_eq!(town.emulator.next_due(), Some(town.now));
        push = town.pushes().remove(0);
    }
    town.answer(&push, REFUSED);
    let due = town.emulator.next_due().expect("another try");
    assert!((60..=120).contains(&(due - town.now).num_seconds()));
}

#[test]
fn retry_after_replaces_one_delay() {
    let mut town = hooked();
    town.says(ANA, "hello");
    let push = town.pushes().remove(0);
    town.answer(&push, PushOutcome::Refused { retry_after: Some(30) });
    assert_eq!(town.emulator.next_due(), Some(town.now + TimeDelta::seconds(30)));
}

#[test]
fn an_update_whose_next_try_comes_too_late_is_given_up() {
    let mut town = hooked();
    let message_id = town.bot_asks(ANA, &["x"]);
    town.presses(ANA, message_id, "x");
    let push = town.pushes().remove(0);
    town.later(TimeDelta::seconds(149));
    town.answer(&push, PushOutcome::Refused { retry_after: Some(2) });
    assert_eq!(town.emulator.pending_updates(), 0);
    let given_up = LogEvent::UpdateExpired { update_id: push.update_id };
    assert_eq!(town.emulator.log().last().map(|entry| &entry.event), Some(&given_up));
}

#[test]
fn one_failing_chat_can_fill_the_window_and_starve_the_rest() {
    let mut town = Town::new();
    town.set_webhook(&json!({ "max_connections": 2 }));
    for text in ["a1", "a2", "a3", "a4"] {
        town.says(ANA, text);
    }
    town.says(BEN, "b1");
    let push = town.pushes().remove(0);
    town.answer(&push, PushOutcome::Refused { retry_after: Some(60) });
    assert!(town.pushes().is_empty(), "Ben waits although his chat is fine");
}

#[test]
fn connections_are_limited() {
    let mut town = Town::new();
    town.set_webhook(&json!({ "max_connections": 1 }));
    town.says(ANA, "a");
    town.says(BEN, "b");
    let push = town.pushes().remove(0);
    assert!(town.pushes().is_empty());
    assert_eq!(town.emulator.next_due(), None);
    town.accept(&push);
    assert_eq!(text(&town.pushes()[0]), "b");
}

#[test]
fn a_new_webhook_gets_again_what_was_in_flight() {
    let mut town = hooked();
    town.says(ANA, "hello");
    let old = town.pushes().remove(0);
    town.ok("setWebhook", json!({ "url": "http://127.0.0.1:9090/new" }));
    town.accept(&old);
    let new = town.pushes().remove(0);
    assert_eq!((new.update_id, new.url.as_str()), (old.update_id, "http://127.0.0.1:9090/new"));
}

#[test]
fn the_same_webhook_again_changes_nothing_and_a_drop_empties_the_queue() {
    let mut town = hooked();
    town.says(ANA, "hello");
    town.pushes();
    let again = json!({ "url": "http://127.0.0.1:8080/hook", "secret_token": "s3cret" });
    assert_eq!(town.call("setWebhook", again).body["description"], "Webhook is already set");
    assert!(town.pushes().is_empty());
    town.ok("deleteWebhook", json!({ "drop_pending_updates": true }));
    assert!(town.updates().is_empty());
}

#[test]
fn a_secret_may_hold_only_plain_characters() {
    let mut town = Town::new();
    let set = json!({ "url": "https://example.org/hook", "secret_token": "no spaces" });
    assert_eq!(town.refused("setWebhook", set), "Bad Request: secret token contains unallowed characters");
    assert!(town.refused("setWebhook", json!({ "url": "nonsense" })).starts_with("Bad Request: bad webhook"));
}

#[test]
fn webhook_info_tells_what_waits_and_what_failed() {
    let mut town = hooked();
    town.says(ANA, "hello");
    let push = town.pushes().remove(0);
    town.answer(&push, REFUSED);
    let info = town.ok("getWebhookInfo", json!({}));
    assert_eq!(
        (&info["pending_update_count"], &info["last_error_date"]),
        (&json!(1), &json!(town.now.timestamp()))
    );
}

#[test]
fn a_method_in_the_answer_is_carried_out_and_its_result_thrown_away() {
    let mut town = hooked();
    town.says(ANA, "hello");
    let push = town.pushes().remove(0);
    let body = json!({ "method": "sendMessage", "chat_id": ANA, "text": "hi back" }).to_string().into_bytes();
    town.answer(&push, PushOutcome::Accepted { body });
    assert_eq!(town.phone(ANA).last_from_bot().expect("an answer").content.words(), "hi back");
}

#[test]
fn the_answer_may_be_a_form_but_may_not_ask_or_unset_the_webhook() {
    let mut town = hooked();
    for (text, body) in [
        ("one", format!("method=sendMessage&chat_id={ANA}&text=form")),
        ("two", "method=deleteWebhook".to_owned()),
        ("three", "method=getMe".to_owned()),
        ("four", "not a call at all".to_owned()),
    ] {
        town.says(ANA, text);
        let push = town.pushes().remove(0);
        town.answer(&push, PushOutcome::Accepted { body: body.into_bytes() });
    }
    assert_eq!(town.phone(ANA).last_from_bot().expect("an answer").content.words(), "form");
    let mut calls = town.emulator.log().iter().filter_map(sandbox::LogEntry::recorded_call);
    assert_eq!(calls.next_back().map(|call| call["method"].clone()), Some(json!("sendMessage")));
    assert_ne!(town.ok("getWebhookInfo", json!({}))["url"], "");
}
