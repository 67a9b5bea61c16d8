//! True events that do not fit: answered with 200, for repeating them would mend nothing, and put before a human.

use axum::http::StatusCode;
use domain::{fee::CaptureKind, job::State};
use gigline::store::{Backend, Store};
use serde_json::json;

use super::{Open, event};
use crate::{database::stories, house::morning};

stories! { morning();
    case_22_money_for_nothing_of_ours_is_kept_and_told,
    case_23_an_attempt_by_the_page_of_another_pays_neither,
    case_24_another_amount_waits_for_a_human,
    case_25_another_currency_waits_for_a_human_and_capitals_do_not,
    case_26_what_the_payer_was_shown_does_not_matter,
    case_27_the_other_mode_is_ignored_and_told,
    case_28_a_page_that_is_none_of_ours_confirms_nothing,
    case_29_kinds_and_fields_of_next_year_are_borne,
    case_30_a_known_kind_without_what_it_needs_is_kept,
}

/// Nothing was booked; this many requests were kept as they came, and a human was told of each.
async fn is_kept<DB: Backend>(open: &Open<DB>, letters: i64) {
    let (state, ..) = open.books().await;
    assert_eq!((state, open.deal.held()), (State::AwaitingFee, 0));
    assert_eq!(open.deal.house.dead_letters().await, letters);
    assert_eq!(open.deal.cases().await, usize::try_from(letters).unwrap());
}

async fn case_22_money_for_nothing_of_ours_is_kept_and_told<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    let foreign = "0190a000-0000-7000-8000-000000000000";
    let changes = [
        json!({ "id": "cs_test_other", "client_reference_id": foreign, "metadata": { "attempt": foreign } }),
        json!({ "id": "cs_test_other", "client_reference_id": null, "metadata": {} }),
        json!({ "id": "cs_test_other", "client_reference_id": "order-7", "metadata": null }),
    ];
    for (number, change) in (1..).zip(changes) {
        let told =
            event(&format!("evt_{number}"), "checkout.session.completed", open.session_with(change).await);
        for _ in 0..2 {
            assert_eq!(open.hears(&told).await, StatusCode::OK);
            is_kept(&open, number).await;
        }
    }
}

async fn case_23_an_attempt_by_the_page_of_another_pays_neither<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    let told =
        event("evt_1", "checkout.session.completed", open.session_with(json!({ "id": "cs_test_b" })).await);
    assert_eq!(open.hears(&told).await, StatusCode::OK);
    let (state, _, money) = open.books().await;
    assert_eq!(
        (state, money, open.deal.cases().await),
        (State::AwaitingFee, vec![(CaptureKind::Odd, None)], 1)
    );

    // The page of one attempt, and the name of another one that is not known by any page yet.
    let gone = event("evt_2", "checkout.session.expired", open.session().await);
    open.hears(&gone).await;
    let first = open.page.clone();
    open.page = open.deal.opens().await;
    let second = open.attempt(2).await;
    let mixed = json!({ "id": first, "client_reference_id": second, "metadata": { "attempt": second }, "payment_intent": "pi_2" });
    let told = event("evt_3", "checkout.session.completed", open.session_with(mixed).await);
    assert_eq!(open.hears(&told).await, StatusCode::OK);
    let names_two = json!({ "client_reference_id": second, "payment_intent": "pi_3" });
    let told = event("evt_4", "checkout.session.completed", open.session_with(names_two).await);
    assert_eq!(open.hears(&told).await, StatusCode::OK);
    let (state, _, money) = open.books().await;
    assert_eq!((state, money.len(), open.deal.house.dead_letters().await), (State::AwaitingFee, 1, 2));
}

async fn case_24_another_amount_waits_for_a_human<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    for (number, amount) in (1..).zip([899, 901]) {
        let named = json!({ "amount_total": amount, "payment_intent": format!("pi_{amount}") });
        let told =
            event(&format!("evt_{amount}"), "checkout.session.completed", open.session_with(named).await);
        assert_eq!(open.hears(&told).await, StatusCode::OK);
        let (state, _, money) = open.books().await;
        assert_eq!((state, money), (State::AwaitingFee, vec![(CaptureKind::Odd, None); number]));
        assert_eq!(open.deal.cases().await, number);
    }
    let unreadable = [json!(null), json!("900"), json!(9_223_372_036_854_775_808_u64), json!(9.5)];
    for (number, amount) in (1..).zip(unreadable) {
        let session = open.session_with(json!({ "amount_total": amount })).await;
        let told = event(&format!("evt_a{number}"), "checkout.session.completed", session);
        assert_eq!(open.hears(&told).await, StatusCode::OK, "{amount}");
        assert_eq!(
            (open.books().await.0, open.deal.house.dead_letters().await),
            (State::AwaitingFee, number)
        );
    }
}

async fn case_25_another_currency_waits_for_a_human_and_capitals_do_not<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    for (id, currency) in [("evt_1", "nzd"), ("evt_2", "xxx")] {
        let session = open.session_with(json!({ "currency": currency, "payment_intent": "pi_9" })).await;
        assert_eq!(open.hears(&event(id, "checkout.session.completed", session)).await, StatusCode::OK);
        assert_eq!(open.books().await.0, State::AwaitingFee);
    }
    assert_eq!((open.deal.cases().await, open.deal.house.dead_letters().await), (2, 1));
    let mut other = open.deal.opens().await;
    std::mem::swap(&mut open.page, &mut other);
    let attempt = open.file().await.attempts.last().unwrap().id.to_string();
    let ours =
        json!({ "currency": "USD", "client_reference_id": attempt, "metadata": { "attempt": attempt } });
    let told = event("evt_3", "checkout.session.completed", open.session_with(ours).await);
    assert_eq!(open.hears(&told).await, StatusCode::OK);
    assert_eq!(open.books().await.0, State::Booked, "capitals mean the same");
}

async fn case_26_what_the_payer_was_shown_does_not_matter<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    let shown =
        json!({ "presentment_details": { "presentment_amount": 83_000, "presentment_currency": "jpy" } });
    let told = event("evt_1", "checkout.session.completed", open.session_with(shown).await);
    assert_eq!(open.hears(&told).await, StatusCode::OK);
    open.is_booked_once().await;
}

async fn case_27_the_other_mode_is_ignored_and_told<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    let mut told = open.completed().await;
    told["livemode"] = json!(true);
    assert_eq!(open.hears(&told).await, StatusCode::OK);
    is_kept(&open, 1).await;
}

async fn case_28_a_page_that_is_none_of_ours_confirms_nothing<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    let changes = [
        json!({ "payment_status": "no_payment_required", "payment_intent": null }),
        json!({ "mode": "setup" }),
        json!({ "mode": "subscription" }),
    ];
    for (number, change) in (1..).zip(changes) {
        let told =
            event(&format!("evt_{number}"), "checkout.session.completed", open.session_with(change).await);
        assert_eq!(open.hears(&told).await, StatusCode::OK);
        is_kept(&open, number).await;
    }
    let mut connected = event("evt_9", "checkout.session.completed", open.session().await);
    connected["account"] = json!("acct_of_somebody_else");
    assert_eq!(open.hears(&connected).await, StatusCode::OK);
    is_kept(&open, 3).await;
}

async fn case_29_kinds_and_fields_of_next_year_are_borne<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    for (id, kind) in [("evt_1", "checkout.session.of_next_year"), ("evt_2", "payment_intent.succeeded")] {
        assert_eq!(open.hears(&event(id, kind, json!({ "id": 7 }))).await, StatusCode::OK);
        open.is_untouched().await;
    }
    let newer =
        json!({ "something_new": { "deep": [1, null, {}] }, "shipping_cost": 0, "total_details": null });
    let mut told = event("evt_3", "checkout.session.completed", open.session_with(newer).await);
    told["api_version"] = json!("2031-01-01.zenith");
    told["context"] = json!("new");
    assert_eq!(open.hears(&told).await, StatusCode::OK);
    open.is_booked_once().await;
}

async fn case_30_a_known_kind_without_what_it_needs_is_kept<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    let bare = [
        ("checkout.session.completed", open.session_with(json!({ "payment_intent": null })).await),
        ("checkout.session.completed", json!({ "id": open.page })),
        ("checkout.session.completed", json!("cs_test_1")),
        ("charge.refunded", json!({ "id": "ch_1", "amount_refunded": 900, "currency": "usd" })),
        ("refund.failed", json!({ "id": "re_1", "status": "failed", "amount": 900, "currency": "usd" })),
        (
            "charge.dispute.closed",
            json!({ "id": "dp_1", "payment_intent": "pi_1", "status": "under_review" }),
        ),
    ];
    for (number, (kind, object)) in (1..).zip(bare) {
        assert_eq!(
            open.hears(&event(&format!("evt_{number}"), kind, object)).await,
            StatusCode::OK,
            "{kind}"
        );
        is_kept(&open, number).await;
    }
}
