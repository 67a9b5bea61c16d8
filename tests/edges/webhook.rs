//! The webhook's door: who may knock, with what, and what is answered.

use std::time::Duration;

use axum::{
    body::Body,
    http::{Request, StatusCode, header::RETRY_AFTER},
};
use futures::{StreamExt as _, stream};
use gigline::store::{Backend, Store};
use serde_json::json;

use crate::{
    database::stories,
    house::{House, OLD_SECRET, SECRET, morning, webhook},
    updates,
};

stories! { morning();
    only_telegram_may_knock,
    both_secrets_open_while_they_rotate,
    where_updates_are_asked_for_there_is_no_webhook,
    other_methods_are_refused,
    a_body_over_one_mebibyte_is_refused,
    what_is_no_update_is_parked_and_acknowledged,
    kinds_nobody_asked_for_are_acknowledged_and_ignored,
    without_the_store_telegram_is_told_to_come_again,
    monitors_are_told_how_it_is,
}

async fn only_telegram_may_knock<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ana = updates::resident(&mut house, "Ana").await;
    let before = house.messages(ana).len();
    let update = updates::text(1, ana, "/terms").to_string();
    let shorter = &SECRET[1..];
    for secret in ["", "guess", shorter, &SECRET.to_uppercase(), &format!("{SECRET},{OLD_SECRET}")] {
        let answer = house.request(webhook(secret, update.clone())).await;
        assert_eq!(answer.status(), StatusCode::UNAUTHORIZED, "{secret}");
    }
    let bare = Request::post("/webhooks/telegram").body(Body::from(update.clone())).unwrap();
    assert_eq!(house.request(bare).await.status(), StatusCode::UNAUTHORIZED);
    house.settle().await;
    assert_eq!(house.messages(ana).len(), before, "nothing of it happened");
    assert_eq!(house.update(&update).await, StatusCode::OK, "nor was its number used up");
    house.settle().await;
    assert_eq!(house.messages(ana).len(), before + 1);
}

async fn both_secrets_open_while_they_rotate<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ana = house.person("Ana");
    for (number, secret) in [(1, SECRET), (2, OLD_SECRET)] {
        let answer = house.request(webhook(secret, updates::text(number, ana, "/start").to_string())).await;
        assert_eq!(answer.status(), StatusCode::OK);
    }
}

async fn where_updates_are_asked_for_there_is_no_webhook<DB: Backend>(store: Store<DB>) {
    let mut house = House::with_secrets(store, &[]).await;
    for secret in ["", SECRET] {
        let answer = house.request(webhook(secret, "{\"update_id\":1}")).await;
        assert_eq!(answer.status(), StatusCode::NOT_FOUND);
    }
}

async fn other_methods_are_refused<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let get = Request::get("/webhooks/telegram").body(Body::empty()).unwrap();
    assert_eq!(house.request(get).await.status(), StatusCode::METHOD_NOT_ALLOWED);
}

async fn a_body_over_one_mebibyte_is_refused<DB: Backend>(store: Store<DB>) {
    const LIMIT: usize = 1024 * 1024;
    let mut house = House::open(store).await;
    let announced = house.request(webhook(SECRET, vec![b' '; LIMIT + 1])).await;
    assert_eq!(announced.status(), StatusCode::PAYLOAD_TOO_LARGE);
    let pieces = stream::iter((0..=16).map(|_| Ok::<_, std::io::Error>(vec![b' '; LIMIT / 16])));
    let trickled = house.request(webhook(SECRET, Body::from_stream(pieces))).await;
    assert_eq!(trickled.status(), StatusCode::PAYLOAD_TOO_LARGE);
    let mut largest = updates::text(1, 1, "hello").to_string();
    largest.push_str(&" ".repeat(LIMIT - largest.len()));
    assert_eq!(house.update(&largest).await, StatusCode::OK);
}

async fn what_is_no_update_is_parked_and_acknowledged<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let nested = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    let inside = format!("{{\"update_id\":7,\"message\":{{\"x\":{nested}}}}}");
    let junk = [
        "",
        "no json",
        "{}",
        "[]",
        "null",
        "{\"update_id\":\"seven\"}",
        "{\"update_id\":8",
        &nested,
        &inside,
    ];
    for (parked, body) in (1..).zip(junk) {
        assert_eq!(house.update(body).await, StatusCode::OK, "{body:.40}");
        assert_eq!(house.dead_letters().await, parked, "{body:.40}");
        assert_eq!(house.update(body).await, StatusCode::OK, "and again");
        assert_eq!(house.dead_letters().await, parked, "it is parked once: {body:.40}");
    }
    let bytes = webhook(SECRET, vec![0xff, 0xfe, 0x00, b'{']);
    assert_eq!(house.request(bytes).await.status(), StatusCode::OK);
    let ana = house.person("Ana");
    house.writes(ana, "/start").await;
    assert_eq!(house.messages(ana).len(), 1, "life goes on");
}

async fn kinds_nobody_asked_for_are_acknowledged_and_ignored<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let kinds = [
        "poll",
        "inline_query",
        "message_reaction",
        "chat_join_request",
        "something_of_next_year",
        "message",
    ];
    for (number, kind) in (1..).zip(kinds) {
        for (turn, payload) in
            (0..).zip([json!({}), json!(null), json!([1]), json!("words"), json!({ "id": "1" })])
        {
            let update = json!({ "update_id": number * 10 + turn, (kind): payload });
            assert_eq!(house.update(&update.to_string()).await, StatusCode::OK, "{update}");
        }
    }
    house.settle().await;
}

async fn without_the_store_telegram_is_told_to_come_again<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ana = house.person("Ana");
    house.store.close().await;
    let answer = house.request(webhook(SECRET, updates::text(1, ana, "/start").to_string())).await;
    assert_eq!(answer.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(answer.headers()[RETRY_AFTER], "2");
    assert_eq!(house.messages(ana).len(), 0);
}

async fn monitors_are_told_how_it_is<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let get = |path: &str| Request::get(path).body(Body::empty()).unwrap();
    for (path, status) in
        [("/healthz", StatusCode::OK), ("/readyz", StatusCode::OK), ("/metrics", StatusCode::NOT_FOUND)]
    {
        assert_eq!(house.request(get(path)).await.status(), status, "{path}");
    }
    house.store.close().await;
    assert_eq!(house.request(get("/healthz")).await.status(), StatusCode::OK, "the process is alive");
    assert_eq!(house.request(get("/readyz")).await.status(), StatusCode::SERVICE_UNAVAILABLE);
}

#[tokio::test]
async fn a_body_that_does_not_come_is_not_waited_for() {
    let place = crate::database::Place::file();
    let store = Store::<gigline::store::Sqlite>::connect(place.url()).await.unwrap();
    let mut house = House::open(store).await;
    // From here on time jumps to the next thing somebody waits for.
    tokio::time::pause();
    let never = stream::iter([Ok::<_, std::io::Error>("{\"update_id\":")]).chain(stream::pending());
    let answer = house.request(webhook(SECRET, Body::from_stream(never))).await;
    assert!(answer.status().is_client_error(), "{answer:?}");
    tokio::time::resume();
    assert_eq!(house.dead_letters().await, 0, "half an update is none");
}

#[tokio::test]
async fn a_body_that_trickles_without_end_is_cut() {
    let place = crate::database::Place::file();
    let store = Store::<gigline::store::Sqlite>::connect(place.url()).await.unwrap();
    let mut house = House::open(store).await;
    tokio::time::pause();
    // Each piece comes well before anybody gets impatient with it alone.
    let drop_by_drop = stream::repeat(" ").then(|piece| async move {
        let never = tokio::time::timeout(Duration::from_secs(5), std::future::pending::<()>());
        assert!(never.await.is_err());
        Ok::<_, std::io::Error>(piece)
    });
    let answer = house.request(webhook(SECRET, Body::from_stream(drop_by_drop))).await;
    assert_eq!(answer.status(), StatusCode::REQUEST_TIMEOUT);
    tokio::time::resume();
    assert_eq!(house.dead_letters().await, 0, "nothing of it came in");
}
