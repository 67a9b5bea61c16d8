//! The page behind a pay link.

use std::pin::pin;

use axum::{
    body::Body,
    http::{Request, StatusCode, header::LOCATION},
};
use chrono::TimeDelta;
use domain::{fee::FeeState, job::State};
use gigline::store::{Backend, Store};
use sandbox::{Paying, PaymentFault, PaymentFaultKind};
use tower::ServiceExt as _;

use crate::{
    database::stories,
    fees::{Deal, read},
    house::{House, morning},
};

stories! { morning();
    looking_shows_three_figures_and_changes_nothing,
    two_presses_find_one_page,
    a_page_at_an_address_nobody_promised_is_reached_by_a_link,
    a_page_that_expired_makes_room_for_another,
    a_press_is_answered_by_a_page_that_looks_again_where_the_provider_is_slow,
    who_comes_back_before_the_provider_told_us_is_not_asked_to_pay_again,
    who_paid_reads_so_and_cannot_pay_again,
    a_link_whose_time_is_over_says_so,
    an_unknown_link_tells_nothing,
    without_the_store_the_payer_is_told_to_come_again,
}

async fn looking_shows_three_figures_and_changes_nothing<DB: Backend>(store: Store<DB>) {
    let mut deal = Deal::made(store).await;
    let before = deal.stands().await;
    for _ in 0..2 {
        let (status, page) = deal.looks().await;
        assert_eq!(status, StatusCode::OK);
        for words in
            ["$90", "$9", "$81", "With Ben", "This is a test", "Pay $9", "\"https://t.me/gigline_bot\""]
        {
            assert!(page.contains(words), "{words}: {page}");
        }
        assert!(!page.contains("<script"), "{page}");
    }
    let done = format!("/pay/{}/done", deal.token);
    let back = deal.house.request(Request::get(done).body(Body::empty()).unwrap()).await;
    let policy = back.headers()["content-security-policy"].to_str().unwrap().to_owned();
    assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
    assert_eq!(back.headers()["referrer-policy"], "no-referrer");
    deal.house.settle().await;
    assert_eq!(deal.stands().await, before, "coming back proves nothing");
    assert_eq!(deal.house.till(|till| till.sessions().count()), 0);
}

async fn two_presses_find_one_page<DB: Backend>(store: Store<DB>) {
    let mut deal = Deal::made(store).await;
    let first = deal.presses_pay().await;
    let second = deal.presses_pay().await;
    assert_eq!((first.status(), second.status()), (StatusCode::SEE_OTHER, StatusCode::SEE_OTHER));
    assert_eq!(first.headers()[LOCATION], second.headers()[LOCATION]);
    deal.house.settle().await;
    assert_eq!(deal.stands().await.1.attempts.len(), 1);
    let (_, page) = deal.looks().await;
    assert!(page.contains("Go on to the payment page"), "{page}");
}

async fn a_page_at_an_address_nobody_promised_is_reached_by_a_link<DB: Backend>(store: Store<DB>) {
    let mut deal = Deal::made(store).await;
    let form = Request::get(format!("/pay/{}", deal.token)).body(Body::empty()).unwrap();
    let form = deal.house.request(form).await;
    let policy = form.headers()["content-security-policy"].to_str().unwrap();
    let allowed = policy.split("; ").find_map(|rule| rule.strip_prefix("form-action "));
    assert_eq!(allowed, Some("'self' https://gigs.example"), "{policy}");
    deal.house.till(|till| till.move_pages("https://pay.example"));
    let (status, page) = read(deal.presses_pay().await).await;
    assert_eq!(status, StatusCode::OK, "a browser would not follow");
    assert!(page.contains("href=\"https://pay.example/sandbox-pay/"), "{page}");
}

async fn a_page_that_expired_makes_room_for_another<DB: Backend>(store: Store<DB>) {
    let mut deal = Deal::made(store).await;
    let first = deal.opens().await;
    deal.house.pass(TimeDelta::minutes(35)).await;
    let (_, page) = deal.looks().await;
    assert!(page.contains("Pay $9"), "{page}");
    let second = deal.opens().await;
    assert_ne!(first, second);
    deal.does(&second, Paying::Pay);
    deal.house.settle().await;
    assert_eq!(deal.state().await, State::Booked);
}

async fn a_press_is_answered_by_a_page_that_looks_again_where_the_provider_is_slow<DB: Backend>(
    store: Store<DB>,
) {
    let mut deal = Deal::made(store).await;
    let fault = PaymentFault { kind: PaymentFaultKind::ConnectionLost, times: 1 };
    deal.house.till(|till| till.inject(fault));
    let press = Request::post(format!("/pay/{}", deal.token)).body(Body::empty()).unwrap();
    let mut answering = pin!(deal.house.app.router().oneshot(press));
    // The press, and that the provider gave no answer.
    for _ in 0..2 {
        tokio::select! {
            biased;
            early = &mut answering => panic!("there is no page to go to yet: {early:?}"),
            _ = deal.house.app.engine.heard() => {}
        }
        deal.house.app.engine.pump(morning()).await.unwrap();
        deal.house.app.calls.pump(morning()).await.unwrap();
    }
    deal.house.idle(TimeDelta::seconds(8));
    let (status, page) = read(answering.await.unwrap()).await;
    assert!(status == StatusCode::OK && page.contains("http-equiv=\"refresh\""), "{page}");
    deal.house.settle().await;
    let (_, page) = deal.looks().await;
    assert!(page.contains("Go on to the payment page"), "{page}");
}

async fn who_comes_back_before_the_provider_told_us_is_not_asked_to_pay_again<DB: Backend>(store: Store<DB>) {
    let mut deal = Deal::made(store).await;
    let page = deal.opens().await;
    deal.does(&page, Paying::Pay);
    let done = format!("/pay/{}/done", deal.token);
    let back = async |deal: &mut Deal<DB>| {
        read(deal.house.request(Request::get(&done).body(Body::empty()).unwrap()).await).await.1
    };
    let early = back(&mut deal).await;
    assert!(early.contains("We are looking whether your payment has arrived"), "{early}");
    assert!(early.contains("http-equiv=\"refresh\"") && !early.contains("Pay there"), "{early}");
    deal.house.settle().await;
    let later = back(&mut deal).await;
    assert!(later.contains("Paid, thank you") && !later.contains("refresh"), "{later}");
}

async fn who_paid_reads_so_and_cannot_pay_again<DB: Backend>(store: Store<DB>) {
    let mut deal = Deal::made(store).await;
    let page = deal.opens().await;
    deal.does(&page, Paying::Pay);
    deal.house.settle().await;
    let (_, page) = deal.looks().await;
    assert!(page.contains("The job is booked") && !page.contains("<form"), "{page}");
    let (status, page) = read(deal.presses_pay().await).await;
    assert!(status == StatusCode::OK && page.contains("The job is booked"), "{page}");
    assert_eq!(deal.stands().await.1.attempts.len(), 1);
}

async fn a_link_whose_time_is_over_says_so<DB: Backend>(store: Store<DB>) {
    let mut deal = Deal::made(store).await;
    deal.house.pass(TimeDelta::hours(24)).await;
    let (state, fee) = deal.stands().await;
    assert_eq!((state, fee.fee.state), (State::Open, FeeState::Void));
    let (status, page) = read(deal.presses_pay().await).await;
    assert!(status == StatusCode::OK && page.contains("Nothing is to be paid here any more"), "{page}");
    assert!(deal.stands().await.1.attempts.is_empty());
}

async fn an_unknown_link_tells_nothing<DB: Backend>(store: Store<DB>) {
    let mut deal = Deal::made(store).await;
    let shorter = deal.token[1..].to_owned();
    for token in ["0".repeat(32), shorter, "0".repeat(100), "..%2f..".into(), "%00".into()] {
        for method in ["GET", "POST"] {
            let request = Request::builder().method(method).uri(format!("/pay/{token}"));
            let (status, page) = read(deal.house.request(request.body(Body::empty()).unwrap()).await).await;
            assert_eq!(status, StatusCode::NOT_FOUND, "{token}");
            assert!(page.contains("nothing behind this link") && !page.contains("Ben"), "{page}");
        }
    }
}

async fn without_the_store_the_payer_is_told_to_come_again<DB: Backend>(store: Store<DB>) {
    let mut deal = Deal::made(store).await;
    deal.house.store.close().await;
    let (status, page) = deal.looks().await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(page.contains("try again"), "{page}");
}

#[tokio::test]
async fn a_market_without_fees_has_no_pay_links() {
    let place = crate::database::Place::file();
    let store = Store::<gigline::store::Sqlite>::connect(place.url()).await.unwrap();
    let mut house = House::open(store).await;
    let got = house.request(Request::get("/pay/abc").body(Body::empty()).unwrap()).await;
    assert_eq!(got.status(), StatusCode::NOT_FOUND);
}
