//! What the payment provider tells, forged or true, and what becomes of the money.

use axum::{
    body::Body,
    http::{Request, StatusCode, header::RETRY_AFTER},
};
use chrono::TimeDelta;
use domain::{
    fee::{CaptureKind, FeeState, Refund},
    job::State,
};
use gigline::store::{Backend, Store};
use sandbox::{Paying, PaymentFault, PaymentFaultKind, PaymentPush};

use crate::{database::stories, fees::Deal, house::morning, shop::callback};

stories! { morning();
    paid_money_books_the_job_and_both_are_told_once,
    a_forged_callback_is_refused_and_changes_nothing,
    another_amount_waits_for_the_operator_and_books_nothing,
    money_that_is_told_of_before_its_page_is_saved_counts,
    a_lost_callback_is_found_by_looking,
    an_open_page_is_closed_before_the_fee_lapses,
    who_paid_while_the_fee_lapsed_is_booked,
    late_money_goes_back,
    who_pays_twice_gets_one_payment_back,
    a_refund_that_fails_waits_for_the_operator,
    an_unknown_payment_is_kept_as_a_dead_letter,
    only_the_provider_in_use_has_a_webhook,
    without_the_store_the_provider_is_told_to_come_again,
}

fn fault(kind: PaymentFaultKind) -> PaymentFault {
    PaymentFault { kind, times: 1 }
}

/// Ana pays, and the callback is on its way.
async fn told<DB: Backend>(deal: &mut Deal<DB>) -> PaymentPush {
    let page = deal.opens().await;
    deal.does(&page, Paying::Pay);
    let now = deal.house.now();
    deal.house.till(|till| till.next_pushes(now)).remove(0)
}

async fn paid_money_books_the_job_and_both_are_told_once<DB: Backend>(store: Store<DB>) {
    let mut deal = Deal::made(store).await;
    deal.house.till(|till| till.inject(fault(PaymentFaultKind::CallbackTwice)));
    let push = told(&mut deal).await;
    for _ in 0..3 {
        assert_eq!(deal.house.request(callback(&push)).await.status(), StatusCode::OK);
    }
    deal.house.settle().await;
    let (state, fee) = deal.stands().await;
    assert_eq!((state, fee.fee.state, fee.attempts.len()), (State::Booked, FeeState::Paid, 1));
    assert_eq!(deal.house.count(deal.ben, "paid the fee"), 1, "{}", deal.house.screen(deal.ben));
    assert_eq!(deal.house.count(deal.ana, "Your fee arrived"), 1, "{}", deal.house.screen(deal.ana));
    assert_eq!((deal.held(), deal.house.dead_letters().await), (900, 0));
}

async fn a_forged_callback_is_refused_and_changes_nothing<DB: Backend>(store: Store<DB>) {
    let mut deal = Deal::made(store).await;
    let push = told(&mut deal).await;
    let before = deal.stands().await;
    let change = |name: &'static str, value: &str| {
        let mut forged = push.clone();
        for (known, old) in &mut forged.headers {
            if *known == name {
                value.clone_into(old);
            }
        }
        forged
    };
    let later = (deal.house.now() + TimeDelta::seconds(301)).timestamp().to_string();
    let mut forged = vec![
        change("webhook-id", "another"),
        change("webhook-timestamp", &later),
        change("webhook-signature", ""),
        change("webhook-signature", "v1,AAAA"),
        PaymentPush { body: push.body.replace("900", "901"), ..push.clone() },
        PaymentPush { body: format!("{} ", push.body), ..push.clone() },
        PaymentPush { body: String::new(), ..push.clone() },
    ];
    forged.push(deal.signed("an-event", "[]"));
    forged.push(deal.signed("an-event", "no json"));
    for forged in &forged {
        assert_eq!(
            deal.house.request(callback(forged)).await.status(),
            StatusCode::BAD_REQUEST,
            "{forged:?}"
        );
    }
    let bare = Request::post("/webhooks/sandbox").body(Body::from(push.body.clone())).unwrap();
    assert_eq!(deal.house.request(bare).await.status(), StatusCode::BAD_REQUEST);
    assert_eq!(deal.stands().await, before);
    assert_eq!(
        deal.house.request(callback(&push)).await.status(),
        StatusCode::OK,
        "the true one still counts"
    );
    assert_eq!(deal.state().await, State::Booked);
}

async fn another_amount_waits_for_the_operator_and_books_nothing<DB: Backend>(store: Store<DB>) {
    let mut deal = Deal::made(store).await;
    let push = told(&mut deal).await;
    let odd = deal.signed("odd", &push.body.replace("\"amount\":900", "\"amount\":899"));
    assert_eq!(deal.house.request(callback(&odd)).await.status(), StatusCode::OK, "retrying cannot mend it");
    let (state, fee) = deal.stands().await;
    assert_eq!((state, fee.fee.state), (State::AwaitingFee, FeeState::Due));
    let kinds: Vec<_> = fee.attempts.iter().filter_map(|attempt| attempt.capture.as_ref()).collect();
    assert_eq!(kinds.iter().map(|capture| capture.kind).collect::<Vec<_>>(), [CaptureKind::Odd]);
    assert_eq!(deal.cases().await, 1);
}

async fn money_that_is_told_of_before_its_page_is_saved_counts<DB: Backend>(store: Store<DB>) {
    let mut deal = Deal::made(store).await;
    deal.house.till(|till| till.inject(fault(PaymentFaultKind::AnswerLost)));
    let now = deal.house.now();
    let ack = deal.house.app.inbox.put(gigline::inbox::Source::Pay, deal.token.clone(), Vec::new()).await;
    deal.house.settle().await;
    assert_eq!(ack.await, Ok(gigline::inbox::Ack::Committed));
    let page = deal.house.till(|till| till.sessions().next().map(|session| session.id.clone())).unwrap();
    deal.house.till(|till| till.on_page(now, &page, Paying::Pay));
    deal.house.settle().await;
    let (state, fee) = deal.stands().await;
    assert_eq!((state, fee.attempts[0].checkout.clone()), (State::Booked, None));
    deal.house.pass(TimeDelta::minutes(40)).await;
    assert_eq!((deal.state().await, deal.held()), (State::Booked, 900), "the repeated call changes nothing");
}

async fn a_lost_callback_is_found_by_looking<DB: Backend>(store: Store<DB>) {
    let mut deal = Deal::made(store).await;
    let page = deal.opens().await;
    deal.house.till(|till| till.inject(fault(PaymentFaultKind::CallbackLost)));
    deal.does(&page, Paying::Pay);
    deal.house.settle().await;
    assert_eq!(deal.state().await, State::AwaitingFee, "nobody told us");
    deal.house.pass(TimeDelta::minutes(36)).await;
    assert_eq!(deal.state().await, State::Booked);
}

async fn an_open_page_is_closed_before_the_fee_lapses<DB: Backend>(store: Store<DB>) {
    let mut deal = Deal::made(store).await;
    deal.house.pass(TimeDelta::minutes(24 * 60 - 10)).await;
    let page = deal.opens().await;
    // A look is due at the same moment.
    let out_of_order = PaymentFaultKind::ServerError { status: 503 };
    deal.house.till(|till| till.inject(PaymentFault { kind: out_of_order, times: 2 }));
    deal.house.pass(TimeDelta::minutes(10)).await;
    let (state, fee) = deal.stands().await;
    assert_eq!((state, fee.fee.state), (State::AwaitingFee, FeeState::Closing), "nobody knows yet");
    deal.house.pass(TimeDelta::seconds(2)).await;
    let (state, fee) = deal.stands().await;
    assert_eq!((state, fee.fee.state), (State::Open, FeeState::Void));
    deal.does(&page, Paying::Pay);
    assert_eq!(deal.held(), 0, "the page takes nothing any more");
}

async fn who_paid_while_the_fee_lapsed_is_booked<DB: Backend>(store: Store<DB>) {
    let mut deal = Deal::made(store).await;
    deal.house.pass(TimeDelta::minutes(24 * 60 - 10)).await;
    let page = deal.opens().await;
    deal.house.till(|till| till.inject(fault(PaymentFaultKind::CallbackLost)));
    deal.does(&page, Paying::Pay);
    deal.house.pass(TimeDelta::minutes(10)).await;
    let (state, fee) = deal.stands().await;
    assert_eq!((state, fee.fee.state, deal.held()), (State::Booked, FeeState::Paid, 900));
}

async fn late_money_goes_back<DB: Backend>(store: Store<DB>) {
    let mut deal = Deal::made(store).await;
    let page = deal.opens().await;
    deal.house.pass(TimeDelta::hours(24)).await;
    assert_eq!(deal.state().await, State::Open);
    deal.does(&page, Paying::Late);
    deal.house.settle().await;
    let (state, fee) = deal.stands().await;
    let capture = fee.attempts[0].capture.clone().unwrap();
    assert_eq!((state, capture.kind, capture.refund), (State::Open, CaptureKind::Late, Some(Refund::Done)));
    assert_eq!(deal.held(), 0);
}

async fn who_pays_twice_gets_one_payment_back<DB: Backend>(store: Store<DB>) {
    let mut deal = Deal::made(store).await;
    let page = deal.opens().await;
    deal.house.till(|till| till.inject(fault(PaymentFaultKind::RefundPending { seconds: 90 })));
    deal.does(&page, Paying::Twice);
    deal.house.settle().await;
    let (state, fee) = deal.stands().await;
    let captures: Vec<_> = fee.attempts.iter().filter_map(|attempt| attempt.capture.as_ref()).collect();
    let kinds: Vec<_> = captures.iter().map(|capture| (capture.kind, capture.refund)).collect();
    assert_eq!(state, State::Booked);
    assert_eq!(kinds, [(CaptureKind::Booking, None), (CaptureKind::Duplicate, Some(Refund::Pending))]);
    deal.house.pass(TimeDelta::seconds(90)).await;
    assert_eq!(deal.held(), 900);
}

async fn a_refund_that_fails_waits_for_the_operator<DB: Backend>(store: Store<DB>) {
    let mut deal = Deal::made(store).await;
    let page = deal.opens().await;
    deal.house.till(|till| till.inject(fault(PaymentFaultKind::RefundFails)));
    deal.does(&page, Paying::Twice);
    deal.house.settle().await;
    assert_eq!((deal.cases().await, deal.held()), (1, 1_800));
}

async fn an_unknown_payment_is_kept_as_a_dead_letter<DB: Backend>(store: Store<DB>) {
    let mut deal = Deal::made(store).await;
    let push = told(&mut deal).await;
    let ours = deal.stands().await.1.attempts[0].id.to_string();
    let foreign = push.body.replace(&ours, "0190a000-0000-7000-8000-000000000000");
    for (parked, body) in (1..).zip([foreign.as_str(), "{\"type\":\"session.paid\"}"]) {
        let push = deal.signed(&format!("event-{parked}"), body);
        for _ in 0..2 {
            assert_eq!(deal.house.request(callback(&push)).await.status(), StatusCode::OK);
            assert_eq!(deal.house.dead_letters().await, parked, "{body}");
        }
    }
    let newer = deal.signed("event-9", "{\"type\":\"something.of.next.year\",\"data\":{}}");
    assert_eq!(deal.house.request(callback(&newer)).await.status(), StatusCode::OK);
    assert_eq!((deal.house.dead_letters().await, deal.state().await), (2, State::AwaitingFee));
}

async fn only_the_provider_in_use_has_a_webhook<DB: Backend>(store: Store<DB>) {
    let mut deal = Deal::made(store).await;
    let push = told(&mut deal).await;
    for path in ["/webhooks/stripe", "/webhooks/", "/webhooks/sandbox/"] {
        let mut request = callback(&push);
        *request.uri_mut() = path.parse().unwrap();
        assert_eq!(deal.house.request(request).await.status(), StatusCode::NOT_FOUND, "{path}");
    }
    let get = Request::get("/webhooks/sandbox").body(Body::empty()).unwrap();
    assert_eq!(deal.house.request(get).await.status(), StatusCode::METHOD_NOT_ALLOWED);
    let large = deal.signed("large", &" ".repeat(256 * 1024 + 1));
    assert_eq!(deal.house.request(callback(&large)).await.status(), StatusCode::PAYLOAD_TOO_LARGE);
}

async fn without_the_store_the_provider_is_told_to_come_again<DB: Backend>(store: Store<DB>) {
    let mut deal = Deal::made(store).await;
    let push = told(&mut deal).await;
    deal.house.store.close().await;
    let answer = deal.house.request(callback(&push)).await;
    assert_eq!(
        (answer.status(), &answer.headers()[RETRY_AFTER]),
        (StatusCode::SERVICE_UNAVAILABLE, &"2".parse().unwrap())
    );
}
