//! Money that its provider would not give back: the operator has it tried again, and its payer is told once.

use chrono::TimeDelta;
use domain::{
    fee::{CaptureKind, FeeState, Refund},
    job::State,
};
use gigline::store::{Backend, Store};
use sandbox::{Paying, PaymentFault, PaymentFaultKind};

use crate::{database::stories, fees::Deal, house::morning, shop::PaidAt};

stories! { morning();
    a_refund_that_failed_twice_arrives_at_the_third_try,
    stripe_gives_back_at_the_second_try_what_it_would_not_at_the_first,
    a_refund_made_by_hand_meanwhile_is_found_when_it_is_tried_again,
}

/// Ana paid, the job is booked, and the minutes in which Ben may think again are over. The next refunds fail.
async fn booked<DB: Backend>(store: Store<DB>, paid_at: PaidAt, failing: u32) -> Deal<DB> {
    let mut deal = Deal::paid_at(store, paid_at).await;
    deal.olga_is_operator().await;
    let page = deal.opens().await;
    deal.does(&page, Paying::Pay);
    deal.house.pass(TimeDelta::minutes(10)).await;
    let refused = PaymentFault { kind: PaymentFaultKind::RefundFails, times: failing };
    deal.house.till(|till| till.inject(refused));
    for label in ["Cancel the job", "Ill", "Yes, cancel"] {
        deal.house.presses(deal.ben, label).await;
    }
    is_refused(&deal, 1).await;
    deal
}

/// The money is still there, the operator has one item, and Ana was told once.
async fn is_refused<DB: Backend>(deal: &Deal<DB>, round: i64) {
    assert_eq!((deal.held(), deal.cases().await), (900, 1));
    let (state, fee) = deal.stands().await;
    let capture = fee.attempts[0].capture.clone().unwrap();
    assert_eq!((state, fee.fee.state), (State::Cancelled, FeeState::GivenBack));
    assert_eq!(
        (capture.kind, capture.refund, capture.round),
        (CaptureKind::Booking, Some(Refund::Failed), round)
    );
    let told = deal.house.telegram(|telegram| {
        let log = telegram.phone(deal.ana).unwrap().messages.visible();
        log.filter(|message| message.content.words().contains("could not be sent back by itself")).count()
    });
    assert_eq!(told, 1, "{}", deal.house.screen(deal.ana));
}

/// At the desk, Olga has it tried again.
async fn tries_again<DB: Backend>(deal: &mut Deal<DB>) {
    deal.house.writes(deal.olga, "/admin").await;
    for label in ["Payment", "Try to give it back again"] {
        deal.house.presses(deal.olga, label).await;
    }
}

/// All of it is back, told once, and nothing waits for anybody.
async fn is_back<DB: Backend>(deal: &mut Deal<DB>) {
    deal.house.pass(TimeDelta::hours(2)).await;
    let capture = deal.stands().await.1.attempts[0].capture.clone().unwrap();
    assert_eq!((capture.refund, deal.held(), deal.cases().await), (Some(Refund::Done), 0, 0));
    assert_eq!(deal.house.count(deal.ana, "Your booking fee is back"), 1, "{}", deal.house.screen(deal.ana));
    assert_eq!(deal.house.dead_letters().await, 0);
}

async fn a_refund_that_failed_twice_arrives_at_the_third_try<DB: Backend>(store: Store<DB>) {
    let mut deal = booked(store, PaidAt::SANDBOX, 2).await;
    deal.house.pass(TimeDelta::hours(30)).await;
    is_refused(&deal, 1).await;
    tries_again(&mut deal).await;
    is_refused(&deal, 2).await;
    tries_again(&mut deal).await;
    is_back(&mut deal).await;
}

async fn stripe_gives_back_at_the_second_try_what_it_would_not_at_the_first<DB: Backend>(store: Store<DB>) {
    let mut deal = booked(store, PaidAt::Stripe(&[]), 1).await;
    tries_again(&mut deal).await;
    is_back(&mut deal).await;
}

async fn a_refund_made_by_hand_meanwhile_is_found_when_it_is_tried_again<DB: Backend>(store: Store<DB>) {
    let mut deal = booked(store, PaidAt::Stripe(&[]), 1).await;
    let (now, payment) =
        (deal.house.now(), deal.stands().await.1.attempts[0].capture.clone().unwrap().reference);
    deal.house.till(|till| till.return_by_hand(now, &payment));
    deal.house.settle().await;
    tries_again(&mut deal).await;
    is_back(&mut deal).await;
    assert_eq!(deal.house.till(|till| till.ledger().len()), 2, "it went back once");
}
