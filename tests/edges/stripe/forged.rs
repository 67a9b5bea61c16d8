//! Requests that are not Stripe's, or cannot be read in one way alone: nothing of them is kept, or written down.

use std::time::Duration;

use axum::{
    body::Body,
    http::{HeaderValue, Request, StatusCode},
};
use data_encoding::BASE64;
use futures::{StreamExt as _, stream};
use gigline::store::{Backend, Store};

use super::{Open, signature, v1};
use crate::{database::stories, house::morning};

stories! { morning();
    case_05_other_bytes_are_refused,
    case_06_another_secret_is_refused,
    case_07_a_header_that_proves_nothing_is_refused,
    case_08_two_headers_two_dates_or_one_without_end_are_refused,
    case_09_a_scheme_that_does_not_count_is_refused,
    case_13_a_date_may_lie_a_little_ahead_and_never_breaks_anything,
    case_31_what_is_signed_and_no_object_is_refused,
    case_32_what_is_signed_and_no_text_is_refused,
    case_33_a_body_over_the_limit_is_refused,
    case_35_a_packed_body_is_refused,
    case_36_other_methods_and_addresses_are_refused,
    case_37_a_body_that_does_not_come_is_not_waited_for,
    case_47_the_sandbox_and_stripe_do_not_sign_for_each_other,
}

const REFUSED: StatusCode = StatusCode::BAD_REQUEST;

async fn case_05_other_bytes_are_refused<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    let event = open.completed().await;
    let body = format!("{event}\n");
    let header = open.header(&body);
    let again = serde_json::to_string_pretty(&event).unwrap();
    for other in [body.replace("900", "901"), again, event.to_string()] {
        assert_eq!(open.knock(Some(&header), other).await, REFUSED);
    }
    open.is_untouched().await;
    assert_eq!(open.knock(Some(&header), body).await, StatusCode::OK, "and as it was sent it counts");
}

async fn case_06_another_secret_is_refused<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    let (body, at) = (open.completed().await.to_string(), open.seconds());
    let bare = open.deal.house.shop.secret().trim_start_matches("whsec_").to_owned();
    let decoded = BASE64.decode(bare.as_bytes()).unwrap();
    for key in [b"whsec_of_another_endpoint".to_vec(), bare.into_bytes(), decoded, Vec::new()] {
        let header = format!("t={at},v1={}", signature(&key, at, body.as_bytes()));
        assert_eq!(open.knock(Some(&header), body.clone()).await, REFUSED);
    }
    open.is_untouched().await;
}

async fn case_07_a_header_that_proves_nothing_is_refused<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    let (body, at) = (open.completed().await.to_string(), open.seconds());
    let good = v1(open.deal.house.shop.secret(), at, &body);
    let wordy = v1(open.deal.house.shop.secret(), "soon", &body);
    let headers = [
        String::new(),
        "garbage".into(),
        format!("t={at}"),
        format!("v1={good}"),
        format!("t=soon,v1={wordy}"),
        format!("t=,v1={good}"),
        format!("t=+{at},v1={good}"),
        format!("t={at},v1={}", &good[1..]),
        format!("t={at},v1="),
        format!("t={at},v1=é{}", &good[2..]),
        format!("t={at}, v1={good}"),
        format!("t={at},v1={}", good.to_uppercase()),
    ];
    for header in headers.iter().map(|header| Some(header.as_str())).chain([None]) {
        assert_eq!(open.knock(header, body.clone()).await, REFUSED, "{header:?}");
    }
    open.is_untouched().await;
}

async fn case_08_two_headers_two_dates_or_one_without_end_are_refused<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    let (body, at) = (open.completed().await.to_string(), open.seconds());
    let header = open.header(&body);
    let twice = Request::post("/webhooks/stripe")
        .header("stripe-signature", HeaderValue::from_str(&header).unwrap())
        .header("stripe-signature", HeaderValue::from_str(&header).unwrap());
    let twice = twice.body(Body::from(body.clone())).unwrap();
    assert_eq!(open.deal.house.request(twice).await.status(), REFUSED);
    let old = at - 3_600;
    let stale = v1(open.deal.house.shop.secret(), old, &body);
    let endless = format!("{header}{}", ",v1=00".repeat(20_000));
    for header in [format!("t={old},t={at},v1={stale}"), format!("t={at},t={at},{header}"), endless] {
        assert_eq!(open.knock(Some(&header), body.clone()).await, REFUSED, "{header:.80}");
    }
    open.is_untouched().await;
}

async fn case_09_a_scheme_that_does_not_count_is_refused<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    let body = open.completed().await.to_string();
    for scheme in ["v0=", "v2=", "V1=", "v1 ="] {
        let header = open.header(&body).replace("v1=", scheme);
        assert_eq!(open.knock(Some(&header), body.clone()).await, REFUSED, "{scheme}");
    }
    open.is_untouched().await;
}

async fn case_13_a_date_may_lie_a_little_ahead_and_never_breaks_anything<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    let (body, now) = (open.completed().await.to_string(), open.seconds());
    let secret = open.deal.house.shop.secret().to_owned();
    let dates = [
        (now + 301).to_string(),
        "-1".into(),
        "100000000000000000000".into(),
        i64::MIN.to_string(),
        i64::MAX.to_string(),
    ];
    for at in dates {
        let header = format!("t={at},v1={}", v1(&secret, &at, &body));
        assert_eq!(open.knock(Some(&header), body.clone()).await, REFUSED, "{at}");
    }
    open.is_untouched().await;
    let ahead = now + 60;
    let header = format!("t={ahead},v1={}", v1(&secret, ahead, &body));
    assert_eq!(open.knock(Some(&header), body).await, StatusCode::OK);
    open.is_booked_once().await;
}

async fn case_31_what_is_signed_and_no_object_is_refused<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    let event = open.completed().await.to_string();
    let twice = event.replacen("{\"", "{\"id\":\"evt_0\",\"", 1);
    let inside = event.replace("\"currency\":\"usd\"", "\"currency\":\"usd\",\"currency\":\"nzd\"");
    let bodies = [
        "no json",
        "[]",
        "",
        "null",
        "{}",
        "{\"id\":\"\"}",
        &"[".repeat(10_000),
        &twice,
        &inside,
        &event[1..],
    ];
    for body in bodies {
        assert_eq!(open.bring(body).await, REFUSED, "{body:.60}");
    }
    open.is_untouched().await;
}

async fn case_32_what_is_signed_and_no_text_is_refused<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    let (secret, at) = (open.deal.house.shop.secret().to_owned(), open.seconds());
    for body in [&b"{\"id\":\"evt_1\",\"type\":\"\xff\xfe\"}"[..], b"{\"id\":\"evt_1\",\"\xc0\xaf\":1}"] {
        let header = format!("t={at},v1={}", signature(secret.as_bytes(), at, body));
        assert_eq!(open.knock(Some(&header), body.to_vec()).await, REFUSED);
    }
    open.is_untouched().await;
}

async fn case_33_a_body_over_the_limit_is_refused<DB: Backend>(store: Store<DB>) {
    const LIMIT: usize = 256 * 1024;
    let mut open = Open::page(store).await;
    let event = open.completed().await.to_string();
    let large = format!("{event}{}", " ".repeat(LIMIT + 1 - event.len()));
    assert_eq!(open.bring(&large).await, StatusCode::PAYLOAD_TOO_LARGE);
    let header = open.header(&large);
    let pieces: Vec<_> =
        large.as_bytes().chunks(4_096).map(|piece| Ok::<_, std::io::Error>(piece.to_vec())).collect();
    let unannounced = Body::from_stream(stream::iter(pieces));
    assert_eq!(open.knock(Some(&header), unannounced).await, StatusCode::PAYLOAD_TOO_LARGE);
    open.is_untouched().await;
    assert_eq!(open.bring(&large[..LIMIT]).await, StatusCode::OK, "the largest there may be");
    open.is_booked_once().await;
}

async fn case_35_a_packed_body_is_refused<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    let (secret, at) = (open.deal.house.shop.secret().to_owned(), open.seconds());
    // The head of a gzip file, and what it would hold.
    let packed =
        [&[0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3][..], open.completed().await.to_string().as_bytes()].concat();
    let header = format!("t={at},v1={}", signature(secret.as_bytes(), at, &packed));
    let request = Request::post("/webhooks/stripe").header("content-encoding", "gzip");
    let request = request.header("stripe-signature", header).body(Body::from(packed)).unwrap();
    assert_eq!(open.deal.house.request(request).await.status(), REFUSED);
    open.is_untouched().await;
}

async fn case_36_other_methods_and_addresses_are_refused<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    let body = open.completed().await.to_string();
    for (method, path, status) in [
        ("GET", "/webhooks/stripe", StatusCode::METHOD_NOT_ALLOWED),
        ("PUT", "/webhooks/stripe", StatusCode::METHOD_NOT_ALLOWED),
        ("POST", "/webhooks/Stripe", StatusCode::NOT_FOUND),
        ("POST", "/webhooks/stripe/", StatusCode::NOT_FOUND),
        ("POST", "/webhook/stripe", StatusCode::NOT_FOUND),
        ("POST", "//webhooks/stripe", StatusCode::NOT_FOUND),
    ] {
        let request =
            Request::builder().method(method).uri(path).header("stripe-signature", open.header(&body));
        let request = request.body(Body::from(body.clone())).unwrap();
        assert_eq!(open.deal.house.request(request).await.status(), status, "{method} {path}");
    }
    open.is_untouched().await;
}

async fn case_47_the_sandbox_and_stripe_do_not_sign_for_each_other<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    let body = open.completed().await.to_string();
    let push = open.deal.signed("evt_1", &body);
    for (path, status) in [("/webhooks/sandbox", StatusCode::NOT_FOUND), ("/webhooks/stripe", REFUSED)] {
        let headers = push.headers.iter();
        let request =
            headers.fold(Request::post(path), |request, (name, value)| request.header(*name, value));
        let request = request.body(Body::from(body.clone())).unwrap();
        assert_eq!(open.deal.house.request(request).await.status(), status, "{path}");
    }
    open.is_untouched().await;
}

async fn case_37_a_body_that_does_not_come_is_not_waited_for<DB: Backend>(store: Store<DB>) {
    let mut open = Open::page(store).await;
    let body = open.completed().await.to_string();
    let header = open.header(&body);
    // From here on time jumps to the next thing somebody waits for; the store is not asked for anything.
    tokio::time::pause();
    let half = body[..body.len() / 2].to_owned();
    let never = stream::iter([Ok::<_, std::io::Error>(half.clone())]).chain(stream::pending());
    let status = open.knock(Some(&header), Body::from_stream(never)).await;
    assert!(status.is_client_error(), "{status}");
    let gone = std::io::Error::from(std::io::ErrorKind::ConnectionReset);
    let hangs_up = stream::iter([Ok(half), Err(gone)]);
    let status = open.knock(Some(&header), Body::from_stream(hangs_up)).await;
    assert!(status.is_client_error(), "{status}");
    let drop_by_drop = stream::repeat(" ").then(|piece| async move {
        let never = tokio::time::timeout(Duration::from_secs(5), std::future::pending::<()>());
        assert!(never.await.is_err());
        Ok::<_, std::io::Error>(piece)
    });
    let status = open.knock(Some(&header), Body::from_stream(drop_by_drop)).await;
    assert_eq!(status, StatusCode::REQUEST_TIMEOUT);
    tokio::time::resume();
    open.is_untouched().await;
}
