//! The store is away, the process ends, and nothing of it reaches a log.

use std::{
    io,
    sync::{Arc, Mutex},
};

use axum::{body::Body, http::Request, http::StatusCode};
use domain::fee::FeeState;
use futures::FutureExt as _;
use gigline::{
    ports::{Crashed, Point},
    store::{Backend, Dialect, Postgres, Sqlite, Store},
};
use sandbox::Paying;
use serde_json::json;
use tower::ServiceExt as _;
use tracing::{Dispatch, Level, instrument::WithSubscriber as _};

use super::{EMAIL, Open, event};
use crate::{
    database::{Place, stories},
    house::morning,
};

stories! { morning();
    case_39_a_crash_around_the_commit_loses_nothing_and_doubles_nothing,
    case_50_nothing_of_a_payment_reaches_a_log,
}

#[tokio::test]
async fn case_38_without_the_store_stripe_is_told_to_come_again() {
    let place = Place::fresh().await;
    let url = place.url().to_owned();
    match place.dialect() {
        Dialect::Sqlite => place.play(morning(), |store| away_and_back::<Sqlite>(store, url)).await,
        Dialect::Postgres => place.play(morning(), |store| away_and_back::<Postgres>(store, url)).await,
    }
}

/// The store goes away and is there again, at that address.
async fn away_and_back<DB: Backend>(store: Store<DB>, url: String) {
    let mut open = Open::page(store).await;
    let event = open.completed().await;
    open.deal.house.store.close().await;
    let status = open.bring(&event.to_string()).await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE, "it repeats what is no 2xx");
    open.deal.house.store = Store::connect(&url).await.unwrap();
    open.deal.house.restart().await;
    open.is_untouched().await;
    for _ in 0..2 {
        assert_eq!(open.hears(&event).await, StatusCode::OK);
        open.is_booked_once().await;
    }
    open.deal.house.store.close().await;
}

async fn case_39_a_crash_around_the_commit_loses_nothing_and_doubles_nothing<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    let event = open.completed().await;
    let body = event.to_string();
    for point in [Point::Received, Point::BeforeCommit, Point::Committed, Point::Acked] {
        let header = open.header(&body);
        let request = Request::post("/webhooks/stripe").header("stripe-signature", header);
        let request = request.body(Body::from(body.clone())).unwrap();
        let mut answering = Box::pin(open.deal.house.app.router().oneshot(request));
        assert!(answering.as_mut().now_or_never().is_none());
        open.deal.house.trap.set(Some(point));
        let now = open.deal.house.now();
        assert_eq!(open.deal.house.app.engine.pump(now).await.unwrap_err(), Crashed(point));
        open.deal.house.trap.set(None);
        let before = if point >= Point::Committed { FeeState::Paid } else { FeeState::Due };
        assert_eq!(open.books().await.1, before, "{point:?}");
        open.deal.house.restart().await;
    }
    assert_eq!(open.hears(&event).await, StatusCode::OK);
    open.is_booked_once().await;
}

/// Everything that is logged, at any level.
#[derive(Clone, Default)]
struct Written(Arc<Mutex<Vec<u8>>>);

impl io::Write for Written {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

async fn case_50_nothing_of_a_payment_reaches_a_log<DB: Backend>(store: Store<DB>) {
    // Beside a single subscriber, a line first reached by another test's thread, which has none, would be silent for
    // everybody from then on.
    let _another = Dispatch::new(tracing_subscriber::registry());
    let written = Written::default();
    let to = written.clone();
    let log = tracing_subscriber::fmt().with_max_level(Level::TRACE).with_writer(move || to.clone()).finish();
    let secrets = whole_life(store).with_subscriber(log).await;
    let text = String::from_utf8(written.0.lock().unwrap().clone()).unwrap();
    assert!(text.contains("failed by our fault"), "it is the log: {text:.400}");
    for secret in
        secrets.iter().map(String::as_str).chain([EMAIL, "payer@example.com", "customer_details", "v1="])
    {
        assert!(!text.contains(secret), "a log holds {secret:?}");
    }
}

/// Forged and unreadable events, then a payment; returns what must be in no log.
async fn whole_life<DB: Backend>(store: Store<DB>) -> Vec<String> {
    let mut open = Open::page(store).await;
    let body = open.completed().await.to_string();
    let header = open.header(&body);
    for forged in [None, Some("garbage"), Some("t=1,v1=00"), Some(header.replace("v1", "v0").as_str())] {
        assert_eq!(open.knock(forged, body.clone()).await, StatusCode::BAD_REQUEST);
    }
    assert_eq!(open.knock(Some(&header), body.replace("900", "901")).await, StatusCode::BAD_REQUEST);
    let bare = open.session_with(json!({ "payment_intent": null })).await;
    assert_eq!(open.hears(&event("evt_9", "checkout.session.completed", bare)).await, StatusCode::OK);
    open.deal.does(&open.page, Paying::Pay);
    open.deal.house.settle().await;
    open.is_booked_once().await;
    let shop = &open.deal.house.shop;
    vec![shop.secret().to_owned(), shop.key().to_owned(), header, body, open.deal.token.clone()]
}
