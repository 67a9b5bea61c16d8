//! What happens, happens once: claims, timers, dead letters.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use domain::{
    change::{CallOrder, Change, Due, Timer, Wave},
    facts::Read,
    fee::Call,
    ids::{AttemptId, CallId, TimerId},
    job::{Act, Bell},
};
use gigline::store::{
    Backend, Left, Store, apply, claims,
    dead_letters::{self, DeadLetter},
    gauges, runs, timers, tries,
};

use crate::{
    database::stories,
    world::{ANA, after, id, inhabited, known, leak, noon},
};

stories! { noon();
    an_update_that_comes_twice_is_claimed_once,
    of_updates_that_come_together_each_new_one_is_claimed,
    a_claim_that_was_rolled_back_was_never_made,
    an_input_that_left_its_batch_may_be_claimed_again,
    old_updates_are_forgotten_and_payments_are_not,
    a_start_tells_a_clean_stop_from_another_one,
    tries_are_counted_until_the_input_comes_to_an_end,
    timers_come_by_time_and_are_taken_once,
    a_transaction_tells_what_it_leaves_to_others,
    microseconds_survive_being_stored,
    the_newest_dead_letter_is_the_one_an_operator_is_shown,
    gauges_tell_what_waits_from_what_is_due,
}

async fn an_update_that_comes_twice_is_claimed_once<DB: Backend>(store: Store<DB>) {
    let mut tx = store.begin().await.unwrap();
    assert!(claims::claim(&mut tx, "tg:5", "100", noon()).await.unwrap());
    assert!(!claims::claim(&mut tx, "tg:5", "100", noon()).await.unwrap());
    assert!(claims::claim(&mut tx, "stripe:test", "100", noon()).await.unwrap(), "another one counts anew");
    tx.commit().await.unwrap();
    let mut tx = store.begin().await.unwrap();
    assert!(!claims::claim(&mut tx, "tg:5", "100", noon()).await.unwrap(), "after the commit too");
}

async fn of_updates_that_come_together_each_new_one_is_claimed<DB: Backend>(store: Store<DB>) {
    let mut tx = store.begin().await.unwrap();
    assert!(claims::claim(&mut tx, "tg:5", "101", noon()).await.unwrap());
    let together = BTreeSet::from(["100", "101", "102"]);
    let new = claims::claim_all(&mut tx, "tg:5", &together, noon()).await.unwrap();
    assert_eq!(new, BTreeSet::from(["100".to_owned(), "102".to_owned()]));
    assert_eq!(claims::claim_all(&mut tx, "tg:5", &together, noon()).await.unwrap(), BTreeSet::new());
}

async fn a_claim_that_was_rolled_back_was_never_made<DB: Backend>(store: Store<DB>) {
    let mut tx = store.begin().await.unwrap();
    claims::claim(&mut tx, "tg:5", "100", noon()).await.unwrap();
    tx.rollback().await.unwrap();
    let mut tx = store.begin().await.unwrap();
    assert!(claims::claim(&mut tx, "tg:5", "100", noon()).await.unwrap());
}

async fn an_input_that_left_its_batch_may_be_claimed_again<DB: Backend>(store: Store<DB>) {
    let mut tx = store.begin().await.unwrap();
    claims::claim(&mut tx, "tg:5", "100", noon()).await.unwrap();
    claims::forget(&mut tx, "tg:5", &["100", "101"]).await.unwrap();
    assert!(claims::claim(&mut tx, "tg:5", "100", noon()).await.unwrap());
}

async fn old_updates_are_forgotten_and_payments_are_not<DB: Backend>(store: Store<DB>) {
    let mut tx = store.begin().await.unwrap();
    for (numbering, at) in [("tg:5", noon()), ("stripe:test", noon()), ("tg:5", after(60))] {
        claims::claim(&mut tx, numbering, &at.to_rfc3339(), at).await.unwrap();
    }
    assert_eq!(claims::prune(&mut tx, "tg:", after(30)).await.unwrap(), 1);
    assert!(!claims::claim(&mut tx, "stripe:test", &noon().to_rfc3339(), noon()).await.unwrap());
    assert!(!claims::claim(&mut tx, "tg:5", &after(60).to_rfc3339(), noon()).await.unwrap());
}

async fn a_start_tells_a_clean_stop_from_another_one<DB: Backend>(store: Store<DB>) {
    let mut tx = store.begin().await.unwrap();
    assert!(!runs::begin(&mut tx, "first").await.unwrap(), "nobody was here before");
    assert!(runs::begin(&mut tx, "second").await.unwrap(), "the first one never left");
    runs::end(&mut tx, "first").await.unwrap();
    assert!(runs::begin(&mut tx, "third").await.unwrap(), "nor did the second");
    runs::end(&mut tx, "third").await.unwrap();
    assert!(!runs::begin(&mut tx, "fourth").await.unwrap());
}

async fn tries_are_counted_until_the_input_comes_to_an_end<DB: Backend>(store: Store<DB>) {
    let mut tx = store.begin().await.unwrap();
    for count in 1..=3 {
        assert_eq!(tries::begin(&mut tx, "telegram", "100", after(count)).await.unwrap(), count);
    }
    assert_eq!(tries::begin(&mut tx, "timer", "100", noon()).await.unwrap(), 1, "another one counts anew");
    let several = ["99", "100", "101"].map(|key| ("telegram", key.to_owned()));
    let begun = [("telegram".to_owned(), "100".to_owned())];
    assert_eq!(tries::begun(&mut tx, &several).await.unwrap(), begun.into());
    tries::begin_all(&mut tx, &several[..1], noon()).await.unwrap();
    assert_eq!(tries::begin(&mut tx, "telegram", "99", noon()).await.unwrap(), 2);
    tries::end(&mut tx, &several[..1]).await.unwrap();
    tries::end(&mut tx, &[("telegram", "100".into())]).await.unwrap();
    assert_eq!(tries::begin(&mut tx, "telegram", "100", after(9)).await.unwrap(), 1);
    assert_eq!(tries::prune(&mut tx, after(5)).await.unwrap(), 1, "the timer's is old");
    assert_eq!(tries::begin(&mut tx, "telegram", "100", after(9)).await.unwrap(), 2);
}

fn timer(number: u128, minutes: i64, what: Due) -> Timer {
    Timer { id: TimerId(id(number)), due: after(minutes), what }
}

async fn timers_come_by_time_and_are_taken_once<DB: Backend>(store: Store<DB>) {
    let job = leak(1).id;
    let warn = Bell::Warn { act: Act::Expire, at: after(9) };
    let later = timer(1, 5, Due::Bell { job, epoch: 3, bell: warn });
    let sooner = timer(2, 1, Due::Wave { job, epoch: 0, wave: Wave::Plan, after: Some(ANA) });
    let together = timer(3, 1, Due::Redraw { job, after: None, news: true });
    let mut tx = store.begin().await.unwrap();
    timers::set(&mut tx, &[later.clone(), together.clone(), sooner.clone()]).await.unwrap();
    assert_eq!(timers::next_due(&mut tx).await.unwrap(), Some(after(1)));
    assert_eq!(timers::due(&mut tx, noon(), 9).await.unwrap(), []);
    assert_eq!(timers::due(&mut tx, after(4), 9).await.unwrap(), [sooner.clone(), together.clone()]);
    assert_eq!(timers::due(&mut tx, after(5), 2).await.unwrap(), [sooner.clone(), together.clone()]);
    assert!(timers::take(&mut tx, sooner.id).await.unwrap());
    assert!(!timers::take(&mut tx, sooner.id).await.unwrap());
    assert_eq!(timers::due(&mut tx, after(5), 9).await.unwrap(), [together, later]);
}

async fn a_transaction_tells_what_it_leaves_to_others<DB: Backend>(store: Store<DB>) {
    let mut tx = store.begin().await.unwrap();
    timers::set(&mut tx, &[]).await.unwrap();
    assert_eq!(tx.left(), Left::default(), "nothing was set");
    timers::set(&mut tx, &[timer(1, 5, Due::CatchUp { provider: ANA, after: None })]).await.unwrap();
    assert_eq!(tx.left(), Left { timers: true, ..Left::default() });
    let order = CallOrder { id: CallId(id(1)), call: Call::Look(AttemptId(id(2))), due: noon() };
    apply(&mut tx, &[Change::AddCall(order)], noon()).await.unwrap();
    assert_eq!(tx.left(), Left { timers: true, calls: true, ..Left::default() });
}

async fn microseconds_survive_being_stored<DB: Backend>(store: Store<DB>) {
    let due = noon() + TimeDelta::microseconds(123_457);
    let what = Due::CatchUp { provider: ANA, after: None };
    let exact = Timer { id: TimerId(id(1)), due, what };
    let mut tx = store.begin().await.unwrap();
    timers::set(&mut tx, std::slice::from_ref(&exact)).await.unwrap();
    assert_eq!(timers::due(&mut tx, due, 1).await.unwrap(), [exact]);
    assert_eq!(timers::due(&mut tx, due - TimeDelta::microseconds(1), 1).await.unwrap(), []);
}

async fn the_newest_dead_letter_is_the_one_an_operator_is_shown<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let mut tx = store.begin().await.unwrap();
    for (reference, minute) in [("K7Q2MX", 2), ("A00000", 1)] {
        let letter =
            DeadLetter { reference, source: "telegram", key: "100", input: b"\x00\xff{", why: "undecodable" };
        dead_letters::park(&mut tx, &letter, after(minute)).await.unwrap();
    }
    tx.commit().await.unwrap();
    let facts = known(&store, ANA, &[], &[Read::Statistics]).await;
    assert_eq!(facts.statistics.unwrap().last_error.as_deref(), Some("K7Q2MX"));
}

async fn gauges_tell_what_waits_from_what_is_due<DB: Backend>(store: Store<DB>) {
    let mut tx = store.begin().await.unwrap();
    let what = Due::CatchUp { provider: ANA, after: None };
    timers::set(&mut tx, &[timer(1, 0, what.clone()), timer(2, 9, what)]).await.unwrap();
    let gauges = gauges::read(&mut tx, noon()).await.unwrap();
    assert_eq!((gauges.timers_waiting, gauges.timers_due), (2, 1));
    assert!(gauges.rows().contains(&("timers_waiting", 2)));
}
