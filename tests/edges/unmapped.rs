//! Replies to messages whose numbers are not known: yet, or at all.

use chrono::TimeDelta;
use gigline::{
    inbox::Source,
    store::{Backend, Store},
};
use sandbox::{Fault, FaultKind};
use serde_json::{Value, json};

use crate::{
    database::stories,
    house::{House, morning},
    relay::{newest, own},
    updates::{self, pair},
};

stories! { morning();
    a_reply_that_overtakes_what_it_answers_waits_for_it,
    a_reply_to_what_nobody_knows_is_asked_about_after_a_while,
}

/// What Ben writes as an answer to that message of ours.
fn answering(person: i64, to: i64) -> Value {
    let answered = json!({ "message_id": to, "date": 1, "text": "?",
        "from": { "id": 1, "is_bot": true, "first_name": "Gigline" }, "chat": { "id": person, "type": "private" } });
    updates::message(1, person, &json!({ "text": "Yes, both", "reply_to_message": answered }))
}

/// Telegram brings it, and does not wait for the answer here.
async fn brought<DB: Backend>(house: &mut House<DB>, update: &Value) {
    // It is acknowledged when it has happened, which the next process would see to if this one ended.
    drop(house.app.inbox.put(Source::Telegram, "1".into(), update.to_string().into_bytes()).await);
    house.settle().await;
}

async fn a_reply_that_overtakes_what_it_answers_waits_for_it<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    let kind = FaultKind::ServerError { status: 502 };
    house.telegram(|telegram| telegram.inject(Fault { kind, times: 2, chat: Some(ben), method: None }));
    house.writes(ana, "Both taps?").await;
    let mine = own(&house, ana);
    // The next number Telegram gives is that of Ben's copy.
    brought(&mut house, &answering(ben, mine.id + 1)).await;
    assert_eq!((house.count(ben, "Both taps?"), house.count(ana, "Yes, both")), (0, 0));
    for _ in 0..9 {
        house.pass(TimeDelta::seconds(1)).await;
    }
    let answer = newest(&house, ana);
    assert!(answer.content.words().ends_with("Yes, both"), "{}", house.screen(ana));
    assert_eq!(answer.reply_to, Some(mine.id), "it found its way and its place");
    assert_eq!(house.count(ben, "For whom is this?"), 0);
}

async fn a_reply_to_what_nobody_knows_is_asked_about_after_a_while<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    brought(&mut house, &answering(ben, 777_777)).await;
    for _ in 0..9 {
        house.pass(TimeDelta::seconds(1)).await;
        assert_eq!(house.count(ben, "For whom is this?"), 0);
    }
    house.pass(TimeDelta::seconds(2)).await;
    assert_eq!(house.count(ben, "For whom is this?"), 1, "{}", house.screen(ben));
    assert_eq!(house.count(ana, "Yes, both"), 0, "nothing is sent on a guess");
    assert_eq!(house.dead_letters().await, 0);
}
