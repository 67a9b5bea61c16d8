//! What goes on a record when a booking is called off, over the real edges.

use chrono::TimeDelta;
use domain::{
    facts::{Read, Wants},
    person::Side,
};
use gigline::store::{Backend, Store, facts, people};

use crate::{changes::booked, database::stories, fees::Deal, house::morning};

stories! { morning();
    who_calls_off_late_bears_it_if_the_other_side_says_so,
    who_calls_off_late_is_let_off_by_a_kind_word,
    silence_is_an_answer,
}

/// The start is a few hours away: Ben is ill.
async fn called_off<DB: Backend>(store: Store<DB>) -> Deal<DB> {
    let mut deal = booked(store).await;
    deal.house.pass(TimeDelta::hours(20)).await;
    for label in ["Undo", "Cancel the job", "Ill"] {
        deal.house.presses(deal.ben, label).await;
    }
    let newest = deal.house.newest(deal.ben);
    assert!(newest.contains("this may go on your record"), "{newest}");
    deal.house.presses(deal.ben, "Yes, cancel").await;
    assert_eq!(deal.house.count(deal.ana, "That goes on their record, unless"), 1);
    assert_eq!(on_record(&deal).await, 0);
    deal
}

/// How many bookings Ben failed, as whoever reads his profile is told.
async fn on_record<DB: Backend>(deal: &Deal<DB>) -> i64 {
    let mut tx = deal.house.store.read().await.unwrap();
    let ana = people::by_telegram(&mut tx, deal.ana).await.unwrap().unwrap().id;
    let ben = people::by_telegram(&mut tx, deal.ben).await.unwrap().unwrap().id;
    let wants = Wants { jobs: Vec::new(), reads: vec![Read::Profile(ben, Side::Provider)] };
    let known = facts::load(&mut tx, ana, &wants, deal.house.now()).await.unwrap();
    known.profile.unwrap().party.faults
}

async fn who_calls_off_late_bears_it_if_the_other_side_says_so<DB: Backend>(store: Store<DB>) {
    let mut deal = called_off(store).await;
    let (ana, ben) = (deal.ana, deal.ben);
    deal.house.presses(ana, "It should count").await;
    assert_eq!((on_record(&deal).await, deal.house.count(ben, "on your record now")), (1, 1));
}

async fn who_calls_off_late_is_let_off_by_a_kind_word<DB: Backend>(store: Store<DB>) {
    let mut deal = called_off(store).await;
    let (ana, ben) = (deal.ana, deal.ben);
    deal.house.presses(ana, "It is fine with me").await;
    assert_eq!(deal.house.count(ben, "Ana says that it is fine"), 1);
    deal.house.pass(TimeDelta::hours(49)).await;
    assert_eq!(on_record(&deal).await, 0);
}

async fn silence_is_an_answer<DB: Backend>(store: Store<DB>) {
    let mut deal = called_off(store).await;
    deal.house.pass(TimeDelta::hours(47)).await;
    assert_eq!(on_record(&deal).await, 0, "there is time to speak");
    deal.house.pass(TimeDelta::hours(2)).await;
    assert_eq!(on_record(&deal).await, 1);
}
