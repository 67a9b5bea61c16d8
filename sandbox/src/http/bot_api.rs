//! `/bot<token>/<method>` and `/file/bot<token>/<path>`.

use std::io;
use std::time::Duration;

use axum::Json;
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, Path, Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get};
use futures::stream;
use serde_json::{Value, json};
use subtle::ConstantTimeEq;

use super::Sandbox;
use super::body::{CallBody, MAX_BODY};
use crate::call::CallAnswer;
use crate::clock::real_pause;
use crate::errors::ApiError;

/// Longest a `getUpdates` waits, as on Telegram's servers.
const LONGEST_POLL: u64 = 50;

pub(super) fn routes(sandbox: &Sandbox) -> Router {
    Router::new()
        .route("/bot{token}/{method}", any(call))
        .route("/file/bot{token}/{*path}", get(file))
        .layer(DefaultBodyLimit::max(MAX_BODY))
        .with_state(sandbox.clone())
}

impl Sandbox {
    fn is_token(&self, token: &str) -> bool {
        self.inner.token.as_bytes().ct_eq(token.as_bytes()).into()
    }
}

async fn call(
    State(sandbox): State<Sandbox>,
    Path((token, method)): Path<(String, String)>,
    request: Request,
) -> Response {
    if !sandbox.is_token(&token) {
        return refusal(&ApiError::unauthorized());
    }
    let CallBody { params, files } = match CallBody::read(request).await {
        Ok(body) => body,
        Err(error) => return refusal(&error),
    };
    let params = Value::Object(params);
    let answer = if method.eq_ignore_ascii_case("getUpdates") {
        long_poll(&sandbox, params).await
    } else {
        sandbox.with(|emulator, now| emulator.call(now, &method, params, files))
    };
    if answer.delay_ms > 0 {
        real_pause(Duration::from_millis(answer.delay_ms)).await;
    }
    if answer.lost { hang_up() } else { respond(answer.status, answer.body) }
}

/// Asks again after every change until there are updates, the time is over, or another poll begins.
async fn long_poll(sandbox: &Sandbox, params: Value) -> CallAnswer {
    let mut polls = sandbox.inner.polls.subscribe();
    let mut ticket = 0;
    sandbox.inner.polls.send_modify(|polls| {
        *polls += 1;
        ticket = *polls;
    });
    let mut changes = sandbox.changes();
    let seconds = params["timeout"].as_u64().or_else(|| params["timeout"].as_str()?.parse().ok());
    let patience = Duration::from_secs(seconds.unwrap_or(0).min(LONGEST_POLL));
    let ask = || sandbox.with(|emulator, now| emulator.call(now, "getUpdates", params.clone(), Vec::new()));
    let waiting = async {
        loop {
            changes.borrow_and_update();
            let answer = ask();
            let nothing_yet = answer.body["result"].as_array().is_some_and(Vec::is_empty);
            if !nothing_yet || answer.lost || patience.is_zero() {
                return answer;
            }
            tokio::select! {
                _ = changes.changed() => {}
                _ = polls.wait_for(|polls| *polls != ticket) => return taken_over(),
            }
        }
    };
    match tokio::time::timeout(patience.max(Duration::from_millis(1)), waiting).await {
        Ok(answer) => answer,
        Err(_) => {
            CallAnswer { status: 200, body: json!({ "ok": true, "result": [] }), lost: false, delay_ms: 0 }
        }
    }
}

fn taken_over() -> CallAnswer {
    let error = ApiError::conflict(
        "terminated by other getUpdates request; make sure that only one bot instance is running",
    );
    CallAnswer { status: error.status, body: error.body(), lost: false, delay_ms: 0 }
}

async fn file(State(sandbox): State<Sandbox>, Path((token, path)): Path<(String, String)>) -> Response {
    if !sandbox.is_token(&token) {
        return refusal(&ApiError::unauthorized());
    }
    let found = sandbox.with(|emulator, _| emulator.file_at(&path).map(|file| file.bytes.clone()));
    match found {
        Some(bytes) => ([(header::CONTENT_TYPE, "application/octet-stream")], bytes).into_response(),
        None => respond(404, json!({ "ok": false, "error_code": 404, "description": "Not Found" })),
    }
}

fn refusal(error: &ApiError) -> Response {
    respond(error.status, error.body())
}

pub(super) fn respond(status: u16, body: Value) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (status, Json(body)).into_response()
}

/// A broken connection, as the bot sees it: an answer that ends before its first byte.
pub(super) fn hang_up() -> Response {
    let broken = stream::once(async { Err::<Bytes, _>(io::Error::from(io::ErrorKind::ConnectionAborted)) });
    Body::from_stream(broken).into_response()
}
