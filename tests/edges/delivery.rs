//! An update happens once, however often and by whichever way it comes.

use std::pin::pin;

use axum::http::StatusCode;
use chrono::TimeDelta;
use futures::FutureExt as _;
use gigline::{
    store::{Backend, Store},
    telegram::polling::Polling,
};
use sandbox::Act;
use tower::ServiceExt as _;

use crate::{
    database::stories,
    house::{House, SECRET, morning, webhook},
    updates,
};

stories! { morning();
    an_update_that_comes_twice_happens_once,
    a_copy_that_comes_while_the_first_is_in_flight_changes_nothing,
    an_update_that_was_pushed_and_is_then_fetched_happens_once,
    what_was_fetched_but_not_committed_is_fetched_again,
    two_first_words_at_once_make_one_person,
    what_takes_long_is_committed_in_parts_and_happens_once,
    a_phone_that_is_slow_to_answer_keeps_nobody_else_waiting,
}

async fn an_update_that_comes_twice_happens_once<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ana = updates::resident(&mut house, "Ana").await;
    let before = house.messages(ana).len();
    for _ in 0..3 {
        house.hears(&updates::text(1, ana, "/terms")).await;
    }
    assert_eq!(house.messages(ana).len(), before + 1);
}

async fn a_copy_that_comes_while_the_first_is_in_flight_changes_nothing<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ana = updates::resident(&mut house, "Ana").await;
    let before = house.messages(ana).len();
    let request = || webhook(SECRET, updates::text(1, ana, "/terms").to_string());
    let mut first = pin!(house.app.router().oneshot(request()));
    let mut copy = pin!(house.app.router().oneshot(request()));
    assert!(first.as_mut().now_or_never().is_none() && copy.as_mut().now_or_never().is_none());
    let now = house.now();
    assert!(house.app.engine.pump(now).await.unwrap().did);
    assert!(!house.app.engine.pump(now).await.unwrap().did, "both were handled at once");
    assert_eq!(first.await.unwrap().status(), StatusCode::OK);
    assert_eq!(copy.await.unwrap().status(), StatusCode::OK);
    house.settle().await;
    assert_eq!(house.messages(ana).len(), before + 1);
}

/// One round of polling with the engine at work behind it; whether it moved on.
async fn fetch<DB: Backend>(house: &mut House<DB>, polling: &mut Polling) -> bool {
    let now = house.now();
    let mut fetching = pin!(polling.pump(now));
    loop {
        tokio::select! {
            biased;
            pumped = &mut fetching => return pumped.did,
            _ = house.app.engine.heard() => {
                house.app.engine.pump(now).await.unwrap();
            }
        }
    }
}

async fn an_update_that_was_pushed_and_is_then_fetched_happens_once<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ana = house.person("Ana");
    let now = house.now();
    house.telegram(|telegram| telegram.act(now, ana, Act::Start { payload: None })).unwrap();
    let push = house.telegram(|telegram| telegram.next_pushes(now)).remove(0);
    assert_eq!(house.update(&push.body).await, StatusCode::OK);
    house.telegram(|telegram| {
        telegram.pushed(now, push.update_id, sandbox::PushOutcome::Lost);
        telegram.call(now, "deleteWebhook", serde_json::json!({}), Vec::new());
    });
    let mut polling = Polling::new(house.ports.clone(), house.app.inbox.clone());
    assert!(fetch(&mut house, &mut polling).await, "it came again");
    fetch(&mut house, &mut polling).await;
    assert_eq!(house.telegram(|telegram| telegram.pending_updates()), 0, "and was taken");
    house.settle().await;
    assert_eq!(house.messages(ana).len(), 1);
}

async fn what_was_fetched_but_not_committed_is_fetched_again<DB: Backend>(store: Store<DB>) {
    let mut house = House::with_secrets(store, &[]).await;
    let ana = house.person("Ana");
    let now = house.now();
    house.telegram(|telegram| telegram.act(now, ana, Act::Start { payload: None })).unwrap();
    house.store.close().await;
    let mut polling = house.app.fetching.take().unwrap().polling;
    assert!(!fetch(&mut house, &mut polling).await);
    house.pass(TimeDelta::seconds(2)).await;
    assert!(!fetch(&mut house, &mut polling).await);
    assert_eq!(house.telegram(|telegram| telegram.pending_updates()), 1, "Telegram still has it");
}

async fn two_first_words_at_once_make_one_person<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ana = house.person("Ana");
    house.telegram(|telegram| {
        telegram.act(morning(), ana, Act::Start { payload: None }).unwrap();
        telegram.act(morning(), ana, Act::text("hello")).unwrap();
    });
    house.settle().await;
    assert!(house.screen(ana).contains("I need something done"), "{}", house.screen(ana));
    assert_eq!(house.dead_letters().await, 0);
}

async fn a_phone_that_is_slow_to_answer_keeps_nobody_else_waiting<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = (updates::resident(&mut house, "Ana").await, updates::resident(&mut house, "Ben").await);
    let before = [ana, ben].map(|person| house.messages(person).len());
    let heard = |house: &House<DB>| [ana, ben].map(|person| house.messages(person).len());
    house.world.held_up.send_replace(Some(ana));
    house.hears(&updates::text(1, ana, "/terms")).await;
    for number in 2..4 {
        house.hears(&updates::text(number, ben, "/terms")).await;
    }
    house.hears(&updates::text(4, ana, "/privacy")).await;
    assert_eq!(heard(&house), [before[0], before[1] + 2]);
    house.world.held_up.send_replace(None);
    house.app.outbox.stirred().await;
    house.settle().await;
    assert_eq!(heard(&house), [before[0] + 2, before[1] + 2], "each of hers, in turn");
}

async fn what_takes_long_is_committed_in_parts_and_happens_once<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = (updates::resident(&mut house, "Ana").await, updates::resident(&mut house, "Ben").await);
    let before = [ana, ben].map(|person| house.messages(person).len());
    let push = |(number, person): (i64, i64)| {
        let update = updates::text(number, person, "/terms").to_string();
        Box::pin(house.app.router().oneshot(webhook(SECRET, update)))
    };
    // Hers comes a second time, and is left for the second commit.
    let mut answering: Vec<_> = [(1, ana), (2, ben), (1, ana)].map(push).into();
    assert!(answering.iter_mut().all(|answer| answer.as_mut().now_or_never().is_none()));
    *house.world.look.lock().unwrap() = TimeDelta::milliseconds(5);
    let mut known = Vec::new();
    while !answering.is_empty() {
        let now = house.now();
        assert!(house.app.engine.pump(now).await.unwrap().did);
        let waiting = answering.len();
        answering.retain_mut(|answer| answer.as_mut().now_or_never().is_none());
        known.push(waiting - answering.len());
    }
    assert_eq!(known, [2, 1]);
    *house.world.look.lock().unwrap() = TimeDelta::zero();
    house.settle().await;
    let after = [ana, ben].map(|person| house.messages(person).len() - 1);
    assert_eq!(after, before, "one answer for each");
}
