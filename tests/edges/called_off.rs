//! A booking is called off after its fee was paid: the customer reads who did it, and that the money comes back.

use chrono::TimeDelta;
use gigline::store::{Backend, Store};
use sandbox::{Fault, FaultKind, Paying, PaymentFault, PaymentFaultKind};

use crate::{database::stories, fees::Deal, house::morning};

stories! { morning();
    who_is_cancelled_on_reads_who_did_it_and_that_the_fee_is_back,
    who_could_not_be_told_at_once_still_reads_who_cancelled,
    a_fee_that_takes_its_time_is_told_when_it_is_back,
}

/// Ana paid, the job is booked, and the minutes in which Ben may think again are over.
async fn booked<DB: Backend>(store: Store<DB>) -> Deal<DB> {
    let mut deal = Deal::made(store).await;
    let page = deal.opens().await;
    deal.does(&page, Paying::Pay);
    deal.house.settle().await;
    assert_eq!(deal.house.count(deal.ana, "Your fee arrived"), 1, "{}", deal.house.screen(deal.ana));
    deal.house.pass(TimeDelta::minutes(10)).await;
    deal
}

/// It is too late to undo, so the card says what else there is.
async fn ben_cancels<DB: Backend>(deal: &mut Deal<DB>) {
    for label in ["Undo", "Cancel the job", "Ill", "Yes, cancel"] {
        deal.house.presses(deal.ben, label).await;
    }
}

async fn who_is_cancelled_on_reads_who_did_it_and_that_the_fee_is_back<DB: Backend>(store: Store<DB>) {
    let mut deal = booked(store).await;
    ben_cancels(&mut deal).await;
    let newest = deal.house.newest(deal.ana);
    assert!(newest.contains("Ben cancelled the job"), "{newest}");
    assert!(newest.contains("Your booking fee of $9 is back with you"), "{newest}");
    assert_eq!(deal.held(), 0);
}

async fn who_could_not_be_told_at_once_still_reads_who_cancelled<DB: Backend>(store: Store<DB>) {
    let mut deal = booked(store).await;
    let kind = FaultKind::TooManyRequests { retry_after: 60 };
    let held = Fault { kind, times: 1, chat: Some(deal.ana), method: None };
    deal.house.telegram(|telegram| telegram.inject(held));
    ben_cancels(&mut deal).await;
    assert_eq!((deal.house.count(deal.ana, "cancelled"), deal.held()), (0, 0), "her chat is held");
    deal.house.pass(TimeDelta::seconds(61)).await;
    let newest = deal.house.newest(deal.ana);
    assert!(newest.contains("Ben cancelled the job"), "{newest}");
    assert!(newest.contains("Your booking fee of $9 is back with you"), "{newest}");
}

async fn a_fee_that_takes_its_time_is_told_when_it_is_back<DB: Backend>(store: Store<DB>) {
    let mut deal = booked(store).await;
    let slow = PaymentFault { kind: PaymentFaultKind::RefundPending { seconds: 90 }, times: 1 };
    deal.house.till(|till| till.inject(slow));
    ben_cancels(&mut deal).await;
    let newest = deal.house.newest(deal.ana);
    assert!(newest.contains("Ben cancelled the job"), "{newest}");
    assert!(newest.contains("Your booking fee of $9 is on its way back"), "{newest}");
    deal.house.pass(TimeDelta::seconds(90)).await;
    assert_eq!(deal.house.count(deal.ana, "Your booking fee is back"), 1, "{}", deal.house.screen(deal.ana));
}
