//! Money that came late or twice, that goes back in parts, fails to, or is disputed.

use axum::http::StatusCode;
use chrono::TimeDelta;
use domain::{
    fee::{CaptureKind, Dispute, FeeState, Refund},
    job::State,
};
use gigline::store::{Backend, Store};
use sandbox::{Paying, PaymentFault, PaymentFaultKind};
use serde_json::{Value, json};

use super::{Open, event};
use crate::{database::stories, house::morning};

stories! { morning();
    case_40_money_that_comes_too_late_goes_back,
    case_41_a_second_payment_goes_back,
    case_42_who_pays_while_the_page_is_closed_has_paid,
    case_43_what_goes_back_in_parts_is_counted_in_any_order,
    case_44_a_refund_that_fails_after_all_is_told,
    case_45_a_dispute_ends_one_way_in_whatever_order_it_is_told,
}

async fn case_40_money_that_comes_too_late_goes_back<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    open.deal.house.pass(TimeDelta::hours(24)).await;
    assert_eq!(open.books().await, (State::Open, FeeState::Void, Vec::new()));
    open.deal.does(&open.page, Paying::Late);
    for _ in 0..2 {
        open.deal.house.settle().await;
        let late = vec![(CaptureKind::Late, Some(Refund::Done))];
        assert_eq!(open.books().await, (State::Open, FeeState::Void, late));
    }
    assert_eq!(open.deal.held(), 0);
}

async fn case_41_a_second_payment_goes_back<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    let first = open.page.clone();
    open.deal.does(&first, Paying::Expire);
    open.deal.house.settle().await;
    let second = open.deal.opens().await;
    open.deal.does(&second, Paying::Pay);
    open.deal.house.settle().await;
    assert_eq!(open.deal.state().await, State::Booked);
    open.deal.does(&first, Paying::Late);
    open.deal.house.settle().await;
    let (state, fee, mut money) = open.books().await;
    money.sort_by_key(|(kind, _)| *kind != CaptureKind::Booking);
    assert_eq!((state, fee), (State::Booked, FeeState::Paid));
    assert_eq!(money, [(CaptureKind::Booking, None), (CaptureKind::Duplicate, Some(Refund::Done))]);
    assert_eq!(open.deal.held(), 900);
}

async fn case_42_who_pays_while_the_page_is_closed_has_paid<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    open.deal.house.pass(TimeDelta::minutes(24 * 60 - 10)).await;
    open.page = open.deal.opens().await;
    open.deal.house.till(|till| till.inject(PaymentFault { kind: PaymentFaultKind::CallbackLost, times: 1 }));
    open.deal.does(&open.page, Paying::Pay);
    // The time to pay is over: we ask to close the page, and are told that only an open one can be.
    open.deal.house.pass(TimeDelta::minutes(10)).await;
    assert_eq!(open.books().await, (State::Booked, FeeState::Paid, vec![(CaptureKind::Booking, None)]));
    assert_eq!(open.deal.held(), 900);
}

fn charge(amount_refunded: i64) -> Value {
    json!({
        "id": "ch_1", "object": "charge", "payment_intent": "pi_1", "amount": 900, "currency": "usd",
        "amount_refunded": amount_refunded, "refunded": amount_refunded == 900, "metadata": {},
    })
}

async fn paid<DB: Backend>(store: Store<DB>) -> Open<DB> {
    let mut open = Open::page(store).await;
    let completed = open.completed().await;
    assert_eq!(open.hears(&completed).await, StatusCode::OK);
    open
}

async fn case_43_what_goes_back_in_parts_is_counted_in_any_order<DB: Backend>(store: Store<DB>) {
    let mut open = paid(store).await;
    for (id, amount, counted) in [("evt_2", 300, 300), ("evt_4", 900, 900), ("evt_3", 500, 900)] {
        assert_eq!(open.hears(&event(id, "charge.refunded", charge(amount))).await, StatusCode::OK);
        let capture = open.file().await.attempts[0].capture.clone().unwrap();
        assert_eq!(capture.returned, counted);
    }
    let (_, fee, money) = open.books().await;
    assert_eq!((fee, money), (FeeState::GivenBack, vec![(CaptureKind::Booking, Some(Refund::Done))]));
}

async fn case_44_a_refund_that_fails_after_all_is_told<DB: Backend>(store: Store<DB>) {
    let mut open = paid(store).await;
    let refund = |status: &str| {
        json!({
            "id": "re_1", "object": "refund", "payment_intent": "pi_1", "amount": 900, "currency": "usd",
            "status": status, "metadata": { "attempt": "ours" },
        })
    };
    let told = [
        event("evt_2", "refund.created", refund("pending")),
        event("evt_3", "charge.refunded", charge(900)),
        event("evt_4", "refund.failed", refund("failed")),
        event("evt_5", "refund.updated", refund("succeeded")),
    ];
    for event in &told {
        assert_eq!(open.hears(event).await, StatusCode::OK);
    }
    let (_, fee, money) = open.books().await;
    assert_eq!((fee, money), (FeeState::GivenBack, vec![(CaptureKind::Booking, Some(Refund::Failed))]));
    assert_eq!((open.deal.cases().await, open.deal.house.dead_letters().await), (1, 0));
}

async fn case_45_a_dispute_ends_one_way_in_whatever_order_it_is_told<DB: Backend>(store: Store<DB>) {
    let dispute =
        |status: &str| json!({ "id": "dp_1", "payment_intent": "pi_1", "charge": "ch_1", "status": status });
    let mut open = paid(store).await;
    let stands = async |open: &Open<DB>| open.file().await.attempts[0].capture.clone().unwrap().dispute;
    let created = event("evt_2", "charge.dispute.created", dispute("needs_response"));
    assert_eq!(open.hears(&created).await, StatusCode::OK);
    assert_eq!((stands(&open).await, open.deal.cases().await), (Some(Dispute::Open), 1));
    for (id, kind, status) in [
        ("evt_3", "charge.dispute.closed", "lost"),
        ("evt_4", "charge.dispute.created", "needs_response"),
        ("evt_5", "charge.dispute.closed", "won"),
    ] {
        assert_eq!(open.hears(&event(id, kind, dispute(status))).await, StatusCode::OK);
        assert_eq!(stands(&open).await, Some(Dispute::Lost), "the first end is the end");
    }
    assert_eq!((open.deal.cases().await, open.deal.state().await), (2, State::Booked));
}
