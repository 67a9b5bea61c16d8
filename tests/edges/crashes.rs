//! An input that ends the process every time: after four tries it is put aside, and life goes on. A process that is ended
//! from outside is no input's fault.

use axum::http::StatusCode;
use chrono::TimeDelta;
use domain::{
    change::{Due, Timer},
    ids::{PersonId, TimerId},
    job::State,
};
use futures::FutureExt as _;
use gigline::{
    inbox::Source,
    ports::{Crashed, Point},
    store::{Backend, Store, runs, timers},
};
use sandbox::Paying;
use serde_json::Value;
use tower::ServiceExt as _;
use uuid::Uuid;

use crate::{
    database::stories,
    fees::Deal,
    house::{House, SECRET, morning, webhook},
    shop::callback,
    updates,
};

stories! { morning();
    an_update_that_ends_the_process_every_time_is_put_aside_and_the_next_goes_through,
    it_does_not_matter_where_the_process_ends,
    who_waited_beside_it_is_not_put_aside_with_it,
    a_process_that_ended_once_is_nobodys_fault,
    what_ends_the_process_after_the_commit_is_not_held_against_the_input,
    a_payment_that_met_three_kills_is_booked,
    a_press_on_pay_does_not_answer_for_the_ones_before,
    a_clock_that_ends_the_process_every_time_is_put_aside,
    a_message_whose_outcome_ends_the_process_every_time_is_not_sent_for_ever,
    repetitions_are_no_tries,
    after_ten_minutes_nothing_is_written_down_any_more,
    whoever_leaves_in_good_order_leaves_no_mark,
}

/// How many tries may end with the process.
const TRIES: usize = 4;

/// The engine takes its next input, and the process ends at that point.
async fn dies<DB: Backend>(house: &mut House<DB>, at: Point) {
    house.trap.set(Some(at));
    let now = house.now();
    let ended = loop {
        match house.app.engine.pump(now).await {
            // What was tried before was told from what was not.
            Ok(pumped) => assert!(pumped.did, "nothing ended it"),
            Err(ended) => break ended,
        }
    };
    assert_eq!(ended, Crashed(at));
    house.trap.set(None);
    house.restart().await;
}

/// Telegram brings this, and the process ends at that point.
async fn dies_of<DB: Backend>(house: &mut House<DB>, update: &Value, at: Point) {
    let push = webhook(SECRET, update.to_string());
    let mut answering = Box::pin(house.app.router().oneshot(push));
    assert!(answering.as_mut().now_or_never().is_none());
    dies(house, at).await;
}

async fn an_update_that_ends_the_process_every_time_is_put_aside_and_the_next_goes_through<DB: Backend>(
    store: Store<DB>,
) {
    let mut house = House::open(store).await;
    let ana = updates::resident(&mut house, "Ana").await;
    let before = house.messages(ana).len();
    let (poison, harmless) = (updates::text(1, ana, "/terms"), updates::text(2, ana, "/privacy"));
    // The first end is noticed only by the start after it.
    for _ in 0..=TRIES {
        dies_of(&mut house, &poison, Point::BeforeCommit).await;
    }
    assert_eq!(house.dead_letters().await, 0);
    house.trap.set(Some(Point::BeforeCommit));
    assert_eq!(house.update(&poison.to_string()).await, StatusCode::OK, "it would have ended this one too");
    house.trap.set(None);
    house.settle().await;
    assert_eq!((house.dead_letters().await, house.messages(ana).len()), (1, before + 1));
    assert!(house.newest(ana).contains("something broke"), "{}", house.newest(ana));
    house.hears(&harmless).await;
    house.hears(&poison).await;
    assert_eq!((house.dead_letters().await, house.messages(ana).len()), (1, before + 2), "and once only");
}

async fn it_does_not_matter_where_the_process_ends<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ana = updates::resident(&mut house, "Ana").await;
    house.restart().await;
    let poison = updates::text(1, ana, "/terms");
    for _ in 0..TRIES / 2 {
        dies_of(&mut house, &poison, Point::Received).await;
        dies_of(&mut house, &poison, Point::BeforeCommit).await;
    }
    house.hears(&poison).await;
    assert_eq!((house.dead_letters().await, house.count(ana, "something broke")), (1, 1));
}

async fn who_waited_beside_it_is_not_put_aside_with_it<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = (updates::resident(&mut house, "Ana").await, updates::resident(&mut house, "Ben").await);
    let before = house.messages(ben).len();
    house.restart().await;
    let (poison, beside) = (updates::text(1, ana, "/terms"), updates::text(2, ben, "/terms"));
    for _ in 0..TRIES {
        let push = |update: &Value| Box::pin(house.app.router().oneshot(webhook(SECRET, update.to_string())));
        let mut answering = [push(&poison), push(&beside)];
        assert!(answering.iter_mut().all(|answer| answer.as_mut().now_or_never().is_none()));
        dies(&mut house, Point::BeforeCommit).await;
    }
    house.hears(&poison).await;
    house.hears(&beside).await;
    assert_eq!((house.dead_letters().await, house.messages(ben).len()), (1, before + 1));
}

async fn a_process_that_ended_once_is_nobodys_fault<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ana = updates::resident(&mut house, "Ana").await;
    let before = house.messages(ana).len();
    house.restart().await;
    for number in 1..=3 {
        let update = updates::text(number, ana, "/terms");
        dies_of(&mut house, &update, Point::BeforeCommit).await;
        house.hears(&update).await;
    }
    assert_eq!((house.dead_letters().await, house.messages(ana).len()), (0, before + 3));
}

async fn what_ends_the_process_after_the_commit_is_not_held_against_the_input<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ana = updates::resident(&mut house, "Ana").await;
    let before = house.messages(ana).len();
    let update = updates::text(1, ana, "/terms");
    house.hears(&update).await;
    house.restart().await;
    for _ in 0..=TRIES {
        dies_of(&mut house, &update, Point::Committed).await;
    }
    house.hears(&update).await;
    assert_eq!((house.dead_letters().await, house.messages(ana).len()), (0, before + 1));
}

async fn a_payment_that_met_three_kills_is_booked<DB: Backend>(store: Store<DB>) {
    let mut deal = Deal::made(store).await;
    let page = deal.opens().await;
    deal.does(&page, Paying::Pay);
    deal.house.restart().await;
    let now = deal.house.now();
    let push = deal.house.till(|till| till.next_pushes(now)).remove(0);
    for _ in 0..3 {
        let mut answering = Box::pin(deal.house.app.router().oneshot(callback(&push)));
        assert!(answering.as_mut().now_or_never().is_none());
        dies(&mut deal.house, Point::BeforeCommit).await;
    }
    assert_eq!(deal.house.request(callback(&push)).await.status(), StatusCode::OK);
    deal.house.settle().await;
    assert_eq!((deal.state().await, deal.house.dead_letters().await), (State::Booked, 0));
}

async fn a_press_on_pay_does_not_answer_for_the_ones_before<DB: Backend>(store: Store<DB>) {
    let mut deal = Deal::made(store).await;
    deal.house.restart().await;
    for _ in 0..=TRIES {
        let put = deal.house.app.inbox.put(Source::Pay, deal.token.clone(), Vec::new());
        let _acknowledged = put.now_or_never().expect("there is room in the inbox");
        dies(&mut deal.house, Point::Committed).await;
    }
    deal.opens().await;
    assert_eq!(deal.house.dead_letters().await, 0);
}

async fn a_clock_that_ends_the_process_every_time_is_put_aside<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let what = Due::CatchUp { provider: PersonId(Uuid::from_u128(1)), after: None };
    let timer = Timer { id: TimerId(Uuid::from_u128(1)), due: house.now(), what };
    let mut tx = house.store.begin().await.unwrap();
    timers::set(&mut tx, &[timer]).await.unwrap();
    tx.commit().await.unwrap();
    house.restart().await;
    for _ in 0..TRIES {
        let now = house.now();
        house.app.timers.pump(now).await;
        dies(&mut house, Point::BeforeCommit).await;
    }
    house.settle().await;
    assert_eq!(house.dead_letters().await, 1);
    assert_eq!(timers::next_due(&mut house.store.read().await.unwrap()).await.unwrap(), None);
}

async fn a_message_whose_outcome_ends_the_process_every_time_is_not_sent_for_ever<DB: Backend>(
    store: Store<DB>,
) {
    let mut house = House::open(store).await;
    let ana = updates::resident(&mut house, "Ana").await;
    let before = house.messages(ana).len();
    house.restart().await;
    assert_eq!(house.update(&updates::text(1, ana, "/terms").to_string()).await, StatusCode::OK);
    for _ in 0..TRIES {
        let now = house.now();
        house.app.outbox.pump(now).await.unwrap();
        dies(&mut house, Point::BeforeCommit).await;
    }
    house.settle().await;
    house.pass(TimeDelta::minutes(1)).await;
    assert_eq!((house.dead_letters().await, house.messages(ana).len()), (1, before + 1 + TRIES));
}

async fn repetitions_are_no_tries<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ana = updates::resident(&mut house, "Ana").await;
    let before = house.messages(ana).len();
    house.restart().await;
    for _ in 0..5 {
        house.hears(&updates::text(1, ana, "/terms")).await;
    }
    assert_eq!((house.dead_letters().await, house.messages(ana).len()), (0, before + 1));
}

async fn after_ten_minutes_nothing_is_written_down_any_more<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ana = updates::resident(&mut house, "Ana").await;
    house.restart().await;
    for _ in 0..TRIES {
        house.idle(TimeDelta::minutes(10));
        dies_of(&mut house, &updates::text(1, ana, "/terms"), Point::BeforeCommit).await;
    }
    house.hears(&updates::text(1, ana, "/terms")).await;
    assert_eq!(house.dead_letters().await, 0, "what takes so long to come back is no loop");
}

async fn whoever_leaves_in_good_order_leaves_no_mark<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ana = updates::resident(&mut house, "Ana").await;
    house.restart().await;
    house.writes(ana, "/terms").await;
    house.app.engine.leave().await.unwrap();
    let mut tx = house.store.begin().await.unwrap();
    assert!(!runs::begin(&mut tx, "the next one").await.unwrap());
}
