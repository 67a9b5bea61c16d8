//! Money that arrives as it should, told once or more often, with old secrets and new ones.

use axum::http::StatusCode;
use chrono::TimeDelta;
use domain::fee::{AttemptState, Stand};
use futures::future::join_all;
use gigline::{
    app::App,
    store::{Backend, Store},
};
use serde_json::json;
use tower::ServiceExt as _;

use super::{Open, PREVIOUS, event, v1};
use crate::{database::stories, house::morning, shop::callback};

stories! { morning();
    case_01_a_paid_page_books_the_job,
    case_02_a_page_filled_in_and_not_paid_yet_confirms_nothing,
    case_03_money_that_takes_days_arrives_or_does_not,
    case_04_an_expired_page_makes_room_for_another,
    case_10_of_several_signatures_one_is_enough,
    case_11_the_previous_secret_counts_while_it_is_configured,
    case_12_a_request_may_be_five_minutes_old_and_no_more,
    case_14_a_captured_request_changes_nothing,
    case_15_a_real_repetition_changes_nothing,
    case_16_two_events_about_one_payment_count_once,
    case_17_twenty_at_once_on_two_instances_count_once,
    case_34_the_type_of_the_content_does_not_matter,
}

async fn case_01_a_paid_page_books_the_job<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    let event = open.completed().await;
    assert_eq!(open.hears(&event).await, StatusCode::OK);
    open.is_booked_once().await;
}

async fn case_02_a_page_filled_in_and_not_paid_yet_confirms_nothing<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    let session = open.session_with(json!({ "payment_status": "unpaid" })).await;
    assert_eq!(open.hears(&event("evt_1", "checkout.session.completed", session)).await, StatusCode::OK);
    open.is_untouched().await;
    assert_eq!(open.attempt_state().await, AttemptState::Processing);
}

async fn case_03_money_that_takes_days_arrives_or_does_not<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    let unpaid = open.session_with(json!({ "payment_status": "unpaid" })).await;
    open.hears(&event("evt_1", "checkout.session.completed", unpaid.clone())).await;
    let failed = event("evt_2", "checkout.session.async_payment_failed", unpaid);
    assert_eq!(open.hears(&failed).await, StatusCode::OK);
    assert_eq!(open.attempt_state().await, AttemptState::Closed);
    assert_eq!(open.file().await.stands(morning()), Stand::Due, "another attempt is allowed");

    open.page = open.deal.opens().await;
    let attempt = open.attempt(1).await;
    let ours = json!({ "client_reference_id": attempt, "metadata": { "attempt": attempt } });
    let mut unpaid = open.session_with(ours).await;
    unpaid["payment_status"] = json!("unpaid");
    open.hears(&event("evt_3", "checkout.session.completed", unpaid.clone())).await;
    unpaid["payment_status"] = json!("paid");
    let arrived = event("evt_4", "checkout.session.async_payment_succeeded", unpaid);
    assert_eq!(open.hears(&arrived).await, StatusCode::OK);
    open.is_booked_once().await;
}

async fn case_04_an_expired_page_makes_room_for_another<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    let gone = json!({ "status": "expired", "payment_status": "unpaid", "payment_intent": null });
    let session = open.session_with(gone).await;
    assert_eq!(open.hears(&event("evt_1", "checkout.session.expired", session)).await, StatusCode::OK);
    open.is_untouched().await;
    assert_eq!(open.attempt_state().await, AttemptState::Closed);
    assert_eq!(open.file().await.stands(morning()), Stand::Due);
}

async fn case_10_of_several_signatures_one_is_enough<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    let (secret, at) = (open.deal.house.shop.secret().to_owned(), open.seconds());
    for (number, order) in
        ["v1={ours},v1={other}", "v1={other},v1={ours}", "v0={other},v1={ours}"].iter().enumerate()
    {
        let body =
            event(&format!("evt_{number}"), "checkout.session.completed", open.session().await).to_string();
        let signed =
            order.replace("{ours}", &v1(&secret, at, &body)).replace("{other}", &v1("whsec_x", at, &body));
        assert_eq!(open.knock(Some(&format!("t={at},{signed}")), body).await, StatusCode::OK, "{order}");
        open.is_booked_once().await;
    }
}

async fn case_11_the_previous_secret_counts_while_it_is_configured<DB: Backend>(store: Store<DB>) {
    let mut open = Open::with(store, &[PREVIOUS]).await;
    let (body, at) = (open.completed().await.to_string(), open.seconds());
    for (secret, status) in [("whsec_removed", StatusCode::BAD_REQUEST), (PREVIOUS, StatusCode::OK)] {
        let header = format!("t={at},v1={}", v1(secret, at, &body));
        assert_eq!(open.knock(Some(&header), body.clone()).await, status);
    }
    open.is_booked_once().await;
}

async fn case_12_a_request_may_be_five_minutes_old_and_no_more<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    let (body, secret) = (open.completed().await.to_string(), open.deal.house.shop.secret().to_owned());
    for (age, status) in [(301, StatusCode::BAD_REQUEST), (300, StatusCode::OK)] {
        let at = open.seconds() - age;
        let header = format!("t={at},v1={}", v1(&secret, at, &body));
        assert_eq!(open.knock(Some(&header), body.clone()).await, status, "{age}");
    }
    open.is_booked_once().await;
}

async fn case_14_a_captured_request_changes_nothing<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    let body = open.completed().await.to_string();
    let header = open.header(&body);
    for _ in 0..3 {
        assert_eq!(open.knock(Some(&header), body.clone()).await, StatusCode::OK);
        open.deal.house.pass(TimeDelta::minutes(1)).await;
    }
    open.is_booked_once().await;
}

async fn case_15_a_real_repetition_changes_nothing<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    let event = open.completed().await;
    for _ in 0..3 {
        assert_eq!(open.hears(&event).await, StatusCode::OK);
        open.deal.house.pass(TimeDelta::minutes(10)).await;
    }
    open.is_booked_once().await;
}

async fn case_16_two_events_about_one_payment_count_once<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    for id in ["evt_1", "evt_2"] {
        let told = event(id, "checkout.session.completed", open.session().await);
        assert_eq!(open.hears(&told).await, StatusCode::OK);
    }
    open.is_booked_once().await;
}

async fn case_17_twenty_at_once_on_two_instances_count_once<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    let body = open.completed().await.to_string();
    let push = sandbox::PaymentPush {
        delivery: 0,
        url: format!("{}/webhooks/stripe", crate::house::PUBLIC_URL),
        headers: vec![("stripe-signature", open.header(&body))],
        body,
    };
    let mut other = open.deal.house.another().await;
    let first = &mut open.deal.house.app;
    let routers = [first.router(), other.router()];
    let knocks = (0..20).map(|number| routers[number % 2].clone().oneshot(callback(&push)));
    let both = futures::future::join(works(first), works(&mut other));
    let answers = tokio::select! {
        biased;
        answers = join_all(knocks) => answers,
        _ = both => panic!("an instance stops by itself"),
    };
    assert!(answers.iter().all(|answer| answer.as_ref().unwrap().status() == StatusCode::OK));
    assert_eq!(answers.len(), 20);
    // What the other one committed is found at the next look.
    open.deal.house.pass(TimeDelta::seconds(1)).await;
    open.is_booked_once().await;
}

/// An instance takes in what comes.
async fn works<DB: Backend>(app: &mut App<DB>) {
    while app.engine.heard().await {
        app.engine.pump(morning()).await.unwrap();
    }
}

async fn case_34_the_type_of_the_content_does_not_matter<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    let body = open.completed().await.to_string();
    for kind in [Some("text/plain"), None] {
        let request =
            axum::http::Request::post("/webhooks/stripe").header("stripe-signature", open.header(&body));
        let request = kind.into_iter().fold(request, |request, kind| request.header("content-type", kind));
        let request = request.body(axum::body::Body::from(body.clone())).unwrap();
        assert_eq!(open.deal.house.request(request).await.status(), StatusCode::OK);
    }
    open.is_booked_once().await;
}
