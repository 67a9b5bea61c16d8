//! What was ordered for a moment that is over when its turn comes is not sent.

use chrono::TimeDelta;
use gigline::store::{Backend, Store};
use sandbox::{Fault, FaultKind};

use crate::{
    database::stories,
    house::{House, morning},
    updates::{plumber, publish, resident},
};

stories! { morning();
    a_card_of_a_job_that_was_taken_before_its_turn_is_never_sent,
    a_job_that_comes_back_is_told_in_full,
    of_two_cards_that_wait_only_the_newer_one_is_sent,
}

/// Telegram wants this chat left alone for a minute.
fn hold<DB: Backend>(house: &House<DB>, chat: i64) {
    let kind = FaultKind::TooManyRequests { retry_after: 60 };
    house.telegram(|telegram| telegram.inject(Fault { kind, times: 1, chat: Some(chat), method: None }));
}

/// The minute is over.
async fn go_on<DB: Backend>(house: &mut House<DB>) {
    assert!(house.telegram(|telegram| telegram.faults().is_empty()), "somebody was held");
    house.pass(TimeDelta::seconds(61)).await;
}

/// Ana's job, which Ben took while Cleo's card waited.
async fn taken_meanwhile<DB: Backend>(house: &mut House<DB>) -> (i64, i64) {
    let ben = plumber(house, "Ben").await;
    let cleo = plumber(house, "Cleo").await;
    let ana = resident(house, "Ana").await;
    hold(house, cleo);
    publish(house, ana).await;
    house.presses(ben, "Accept for $90").await;
    (ben, cleo)
}

async fn a_card_of_a_job_that_was_taken_before_its_turn_is_never_sent<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (_, cleo) = taken_meanwhile(&mut house).await;
    let before = house.screen(cleo);
    go_on(&mut house).await;
    assert_eq!(house.screen(cleo), before, "neither the job, nor that it is gone");
    house.writes(cleo, "/menu").await;
    assert_ne!(house.screen(cleo), before, "her chat is not held up by it");
}

async fn a_job_that_comes_back_is_told_in_full<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ben, cleo) = taken_meanwhile(&mut house).await;
    go_on(&mut house).await;
    house.presses(ben, "Undo").await;
    assert_eq!(house.count(cleo, "My kitchen tap drips"), 1, "{}", house.screen(cleo));
    house.presses(cleo, "Accept for $90").await;
    assert!(house.screen(cleo).contains("You have the job"), "{}", house.screen(cleo));
}

async fn of_two_cards_that_wait_only_the_newer_one_is_sent<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ben = plumber(&mut house, "Ben").await;
    let ana = resident(&mut house, "Ana").await;
    publish(&mut house, ana).await;
    hold(&house, ana);
    house.presses(ben, "Accept for $90").await;
    house.presses(ben, "Undo").await;
    assert_eq!(house.count(ana, "changed their mind"), 0, "her chat is held");
    go_on(&mut house).await;
    assert_eq!(house.count(ana, "takes your job"), 0, "{}", house.screen(ana));
    assert_eq!(house.count(ana, "changed their mind"), 1, "{}", house.screen(ana));
}
