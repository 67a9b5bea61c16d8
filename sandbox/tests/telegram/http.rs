//! The Bot API over HTTP.

use axum::response::IntoResponse;
use reqwest::multipart::{Form, Part};
use sandbox::{Fault, FaultKind, run_pusher};
use serde_json::{Value, json};
use tokio::sync::oneshot;

use crate::server::{Server, answer, webhook};
use crate::town::{ANA, png};

#[tokio::test]
async fn a_call_may_come_as_json_form_query_or_multipart() {
    let server = Server::start().await;
    let chat = ANA.to_string();
    let fields = [("chat_id", chat.as_str()), ("text", "hi")];
    let body = fields.map(|(name, value)| format!("{name}={value}")).join("&");
    let form = Form::new().text("chat_id", chat.clone()).text("text", "hi");
    let url = server.method("sendMessage");
    let urlencoded = ("content-type", "application/x-www-form-urlencoded");
    for request in [
        server.client.post(&url).json(&json!({ "chat_id": ANA, "text": "hi" })),
        server.client.post(&url).header(urlencoded.0, urlencoded.1).body(body.clone()),
        server.client.get(format!("{url}?{body}")),
        server.client.post(&url).multipart(form),
    ] {
        let (status, body) = answer(request.send().await.expect("an answer")).await;
        assert_eq!((status, &body["result"]["text"]), (200, &json!("hi")), "{body}");
    }
}

#[tokio::test]
async fn a_file_goes_up_by_multipart_and_comes_down_by_its_path() {
    let server = Server::start().await;
    let part = Part::bytes(png()).file_name("wall.png").mime_str("image/png").expect("a type");
    let form = Form::new().text("chat_id", ANA.to_string()).text("photo", "attach://wall").part("wall", part);
    let sent =
        server.client.post(server.method("SendPhoto")).multipart(form).send().await.expect("an answer");
    let (status, body) = answer(sent).await;
    assert_eq!(status, 200, "{body}");
    let file_id = &body["result"]["photo"][0]["file_id"];
    let got = server.client.post(server.method("getFile")).json(&json!({ "file_id": file_id })).send().await;
    let (_, file) = answer(got.expect("an answer")).await;
    let path = file["result"]["file_path"].as_str().expect("a path");
    let url = server.stage(&format!("/file/bot{}/{path}", crate::town::TOKEN));
    let bytes = server.client.get(url).send().await.expect("an answer").bytes().await.expect("bytes");
    assert_eq!(bytes, png());
}

#[tokio::test]
async fn a_wrong_token_is_unauthorized() {
    let server = Server::start().await;
    let got = server.client.get(server.stage("/bot1:wrong/getMe")).send().await.expect("an answer");
    let (status, body) = answer(got).await;
    assert_eq!((status, &body["description"]), (401, &json!("Unauthorized")));
}

#[tokio::test]
async fn a_long_poll_returns_as_soon_as_something_happens() {
    let server = Server::start().await;
    let poll = server.client.get(server.method("getUpdates?timeout=50")).send();
    let speak = async { server.says("hello") };
    let (polled, ()) = tokio::join!(poll, speak);
    let (_, body) = answer(polled.expect("an answer")).await;
    assert_eq!(body["result"][0]["message"]["text"], "hello");
}

#[tokio::test]
async fn a_second_poller_ends_the_first() {
    let server = Server::start().await;
    let poll = || async {
        let got = server.client.get(server.method("getUpdates?timeout=50")).send().await;
        answer(got.expect("an answer")).await
    };
    let (mut one, mut two) = (Box::pin(poll()), Box::pin(poll()));
    let ((status, body), left) = tokio::select! {
        ended = &mut one => (ended, two),
        ended = &mut two => (ended, one),
    };
    assert_eq!(status, 409, "{body}");
    server.says("hello");
    assert_eq!(left.await.1["result"][0]["message"]["text"], "hello");
}

#[tokio::test]
async fn a_lost_answer_is_a_broken_connection() {
    let server = Server::start().await;
    let fault = Fault { kind: FaultKind::AnswerLost, times: 1, chat: None, method: None };
    server.sandbox.with(|emulator, _| emulator.inject(fault));
    let call =
        server.client.post(server.method("sendMessage")).json(&json!({ "chat_id": ANA, "text": "hi" }));
    let seen = match call.send().await {
        Ok(response) => response.json::<Value>().await.ok(),
        Err(_) => None,
    };
    assert_eq!(seen, None);
    assert_eq!(server.sandbox.with(|emulator, _| emulator.phone(ANA).map(|phone| phone.unread)), Some(1));
}

#[tokio::test]
async fn a_webhook_gets_the_secret_and_its_refusal_is_tried_again_by_the_movable_clock() {
    let server = Server::start().await;
    let (url, mut arrivals) = webhook().await;
    let (stop, stopped) = oneshot::channel::<()>();
    let pusher = tokio::spawn(run_pusher(server.sandbox.clone(), async {
        stopped.await.ok();
    }));
    let set = json!({ "url": url, "secret_token": "s3cret" });
    server.sandbox.with(|emulator, now| emulator.call(now, "setWebhook", set, Vec::new()));
    server.says("hello");

    let first = arrivals.recv().await.expect("a push");
    assert_eq!(first.headers["X-Telegram-Bot-Api-Secret-Token"], "s3cret");
    assert_eq!(first.body["message"]["text"], "hello");
    let busy = (axum::http::StatusCode::SERVICE_UNAVAILABLE, [("retry-after", "600")]);
    first.reply.send(busy.into_response()).expect("a pusher");

    let mut changes = server.sandbox.changes();
    let waits = |sandbox: &sandbox::Sandbox| sandbox.with(|emulator, now| emulator.next_due() > Some(now));
    while !waits(&server.sandbox) {
        changes.changed().await.expect("a sandbox");
    }
    server.sandbox.clock().advance(std::time::Duration::from_mins(10));
    let second = arrivals.recv().await.expect("a second push");
    assert_eq!(second.body, first.body);
    let body = json!({ "method": "sendMessage", "chat_id": ANA, "text": "hi back" }).to_string();
    second.reply.send(body.into_response()).expect("a pusher");
    while server.sandbox.with(|emulator, _| emulator.phone(ANA).is_some_and(|phone| phone.unread == 0)) {
        changes.changed().await.expect("a sandbox");
    }
    assert_eq!(server.sandbox.with(|emulator, _| emulator.pending_updates()), 0);
    stop.send(()).expect("a pusher");
    pusher.await.expect("an end").expect("a client");
}
