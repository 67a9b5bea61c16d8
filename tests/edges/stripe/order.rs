//! Events in any order, before what they are about is known, or not at all.

use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use chrono::TimeDelta;
use domain::fee::{AttemptState, CaptureKind, FeeState, Refund};
use gigline::{
    inbox::{Ack, Source},
    store::{Backend, Store},
};
use sandbox::{Paying, PaymentFault, PaymentFaultKind};
use serde_json::json;

use super::{Open, event};
use crate::{database::stories, fees::Deal, house::morning, shop::PaidAt};

stories! { morning();
    case_18_money_that_arrives_before_the_page_is_filled_in_counts,
    case_19_a_page_that_expires_after_it_was_paid_stays_paid,
    case_20_money_that_goes_back_before_it_came_is_not_confirmed_twice,
    case_21_money_that_is_told_of_before_its_page_is_saved_counts,
    case_46_what_no_event_tells_looking_finds,
    case_49_coming_back_proves_nothing,
}

async fn case_18_money_that_arrives_before_the_page_is_filled_in_counts<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    let arrived = event("evt_2", "checkout.session.async_payment_succeeded", open.session().await);
    assert_eq!(open.hears(&arrived).await, StatusCode::OK);
    let unpaid = open.session_with(json!({ "payment_status": "unpaid" })).await;
    assert_eq!(open.hears(&event("evt_1", "checkout.session.completed", unpaid)).await, StatusCode::OK);
    open.is_booked_once().await;
    assert_eq!(open.attempt_state().await, AttemptState::Captured);
}

async fn case_19_a_page_that_expires_after_it_was_paid_stays_paid<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    let paid = open.completed().await;
    open.hears(&paid).await;
    for (id, kind) in
        [("evt_2", "checkout.session.expired"), ("evt_3", "checkout.session.async_payment_failed")]
    {
        let told = event(id, kind, open.session().await);
        assert_eq!(open.hears(&told).await, StatusCode::OK);
    }
    open.is_booked_once().await;
}

async fn case_20_money_that_goes_back_before_it_came_is_not_confirmed_twice<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    open.deal.house.till(|till| till.inject(PaymentFault { kind: PaymentFaultKind::CallbackLost, times: 2 }));
    open.deal.does(&open.page, Paying::Pay);
    let now = open.deal.house.now();
    let payment = open.deal.house.till(|till| till.sessions().next().unwrap().payments[0].id.clone());
    open.deal.house.till(|till| till.return_by_hand(now, &payment));
    let charge = json!({
        "id": "ch_1", "object": "charge", "payment_intent": payment, "amount": 900, "amount_refunded": 900,
        "currency": "usd", "metadata": { "attempt": open.attempt(0).await }, "refunded": true,
    });
    assert_eq!(open.hears(&event("evt_2", "charge.refunded", charge)).await, StatusCode::OK);
    let completed = event(
        "evt_1",
        "checkout.session.completed",
        open.session_with(json!({ "payment_intent": payment })).await,
    );
    assert_eq!(open.hears(&completed).await, StatusCode::OK);
    let (_, fee, money) = open.books().await;
    assert_eq!((fee, money), (FeeState::GivenBack, vec![(CaptureKind::Booking, Some(Refund::Done))]));
    assert_eq!((open.deal.held(), open.deal.house.count(open.deal.ben, "paid the fee")), (0, 1));
}

async fn case_21_money_that_is_told_of_before_its_page_is_saved_counts<DB: Backend>(store: Store<DB>) {
    let mut deal = Deal::paid_at(store, PaidAt::Stripe(&[])).await;
    deal.house.till(|till| till.inject(PaymentFault { kind: PaymentFaultKind::AnswerLost, times: 1 }));
    let ack = deal.house.app.inbox.put(Source::Pay, deal.token.clone(), Vec::new()).await;
    deal.house.settle().await;
    assert_eq!(ack.await, Ok(Ack::Committed));
    let page = deal.house.till(|till| till.sessions().next().unwrap().id.clone());
    let mut open = Open { deal, page };
    assert_eq!(open.file().await.attempts[0].checkout, None, "its name never reached us");
    let completed = open.completed().await;
    assert_eq!(open.hears(&completed).await, StatusCode::OK);
    open.is_booked_once().await;
    open.deal.house.pass(TimeDelta::minutes(3)).await;
    open.is_booked_once().await;
}

async fn case_46_what_no_event_tells_looking_finds<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    open.deal.house.till(|till| till.inject(PaymentFault { kind: PaymentFaultKind::CallbackLost, times: 1 }));
    open.deal.does(&open.page, Paying::Pay);
    open.deal.house.settle().await;
    open.is_untouched().await;
    open.deal.house.pass(TimeDelta::minutes(2)).await;
    open.is_booked_once().await;
    let payment = open.file().await.attempts[0].capture.clone().unwrap().reference;
    let late = event(
        "evt_1",
        "checkout.session.completed",
        open.session_with(json!({ "payment_intent": payment })).await,
    );
    assert_eq!(open.hears(&late).await, StatusCode::OK);
    open.is_booked_once().await;
}

async fn case_49_coming_back_proves_nothing<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    let done = format!("/pay/{}/done", open.deal.token);
    for _ in 0..2 {
        let back = Request::get(&done).body(Body::empty()).unwrap();
        assert_eq!(open.deal.house.request(back).await.status(), StatusCode::OK);
        open.deal.house.settle().await;
    }
    open.is_untouched().await;
    assert_eq!(open.attempt_state().await, AttemptState::Open);
}
