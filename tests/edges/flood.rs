//! More of one person than anybody can mean.

use axum::http::StatusCode;
use chrono::TimeDelta;
use futures::future::join_all;
use gigline::{
    inbox::{Ack, Source},
    store::{Backend, Store},
};

use crate::{
    database::stories,
    house::{House, morning},
    updates::{self, pair, resident},
};

stories! { morning();
    a_thousand_at_once_are_acknowledged_with_one_notice,
    what_was_left_aside_does_not_come_back_and_others_are_heard,
}

/// So many are heard at once.
const BUCKET: u32 = 20;

async fn limited<DB: Backend>(store: Store<DB>) -> (House<DB>, i64, i64) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    house.flood_per_person = BUCKET;
    house.restart().await;
    (house, ana, ben)
}

/// Puts messages in at once, with these numbers, and lets the house work until all are answered.
async fn floods<DB: Backend>(house: &mut House<DB>, person: i64, numbers: std::ops::Range<i64>) -> Vec<Ack> {
    let mut waiting = Vec::new();
    for number in numbers {
        let bytes = updates::text(number, person, &format!("message {number}")).to_string().into_bytes();
        waiting.push(house.app.inbox.put(Source::Telegram, number.to_string(), bytes).await);
    }
    house.settle().await;
    join_all(waiting).await.into_iter().map(|ack| ack.unwrap_or(Ack::Unavailable)).collect()
}

async fn a_thousand_at_once_are_acknowledged_with_one_notice<DB: Backend>(store: Store<DB>) {
    let (mut house, ana, ben) = limited(store).await;
    let acks = floods(&mut house, ana, 1..1_001).await;
    assert_eq!(acks.len(), 1_000);
    assert!(acks.iter().all(|ack| *ack == Ack::Committed), "each has happened, once");
    assert_eq!(house.count(ben, "message "), 20, "what the bucket holds is passed on");
    assert_eq!(house.count(ana, "a lot at once"), 1);
    assert!(house.screen(ana).contains("I left 980 messages out"), "{}", house.screen(ana));
    floods(&mut house, ana, 1_001..1_101).await;
    assert_eq!(house.count(ana, "a lot at once"), 1, "one notice a minute");
    house.idle(TimeDelta::minutes(2));
    floods(&mut house, ana, 1_101..1_201).await;
    assert_eq!(house.count(ana, "a lot at once"), 2);
    assert_eq!(house.dead_letters().await, 0);
}

async fn what_was_left_aside_does_not_come_back_and_others_are_heard<DB: Backend>(store: Store<DB>) {
    let (mut house, ana, ben) = limited(store).await;
    let eva = resident(&mut house, "Eva").await;
    floods(&mut house, ana, 1..41).await;
    let again = floods(&mut house, ana, 1..41).await;
    assert!(again.iter().all(|ack| matches!(ack, Ack::Committed | Ack::Duplicate)));
    assert_eq!(house.count(ben, "message "), 20, "Telegram may send them again as often as it likes");
    house.idle(TimeDelta::minutes(1));
    let late = house.update(&updates::text(40, ana, "message 40").to_string()).await;
    assert_eq!(late, StatusCode::OK);
    assert_eq!(house.count(ben, "message "), 20, "what was left out is over");
    house.writes(ben, "Slowly, please").await;
    house.writes(eva, "/menu").await;
    assert_eq!(house.count(ana, "Slowly, please"), 1, "{}", house.screen(ana));
}
