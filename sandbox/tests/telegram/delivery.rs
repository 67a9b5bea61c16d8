//! Whatever fails in whatever order, every update is delivered, in order within its queue.

use chrono::TimeDelta;
use proptest::prelude::*;
use sandbox::{Act, PushOutcome};
use serde_json::json;

use crate::town::{ANA, BEN, Town, update};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn retries_keep_the_order_of_a_chat(
        speakers in prop::collection::vec(prop::sample::select(vec![ANA, BEN]), 1..30),
        outcomes in prop::collection::vec(0..3u8, 0..60),
    ) {
        let mut town = Town::new();
        town.set_webhook(&json!({ "max_connections": 3 }));
        for (number, speaker) in speakers.iter().enumerate() {
            town.says(*speaker, &number.to_string());
        }
        let mut outcomes = outcomes.into_iter();
        let mut taken: Vec<(i64, usize)> = Vec::new();
        while town.emulator.pending_updates() > 0 {
            for push in town.pushes() {
                match outcomes.next().unwrap_or(0) {
                    0 => {
                        let message = update(&push)["message"].clone();
                        let number = message["text"].as_str().and_then(|text| text.parse().ok());
                        taken.push((message["from"]["id"].as_i64().expect("a person"), number.expect("a number")));
                        town.accept(&push);
                    }
                    1 => town.answer(&push, PushOutcome::Lost),
                    _ => town.answer(&push, PushOutcome::Refused { retry_after: Some(3) }),
                }
            }
            town.later(TimeDelta::seconds(1));
        }
        prop_assert_eq!(taken.len(), speakers.len());
        for person in [ANA, BEN] {
            let numbers: Vec<usize> = taken.iter().filter(|(who, _)| *who == person).map(|(_, n)| *n).collect();
            prop_assert!(numbers.is_sorted());
        }
    }

    #[test]
    fn no_text_a_person_types_breaks_anything(text in any::<String>()) {
        let mut town = Town::new();
        if town.emulator.act(town.now, ANA, Act::text(&text)).is_ok() {
            let update = town.updates().remove(0);
            let message = &update["message"];
            let again = json!({ "chat_id": BEN, "text": message["text"], "entities": message["entities"] });
            prop_assert_eq!(&town.ok("sendMessage", again)["entities"], &message["entities"]);
        }
    }
}
