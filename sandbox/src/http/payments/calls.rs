//! `/sandbox-pay/api/…`, or `/v1/…` in Stripe's dialect: the calls of whoever is to be paid.

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, RawQuery, State};
use axum::http::header::AUTHORIZATION;
use axum::http::{HeaderMap, Method};
use axum::response::Response;
use axum::routing::get;

use super::PaymentSandbox;
use crate::http::bot_api::{hang_up, respond};
use crate::payments::{Dialect, PaymentCall};

/// Largest body of a call, in bytes.
const MAX_BODY: usize = 64 << 10;

pub(super) fn routes(sandbox: &PaymentSandbox) -> Router {
    let routes = match sandbox.with(|payments, _| payments.config.dialect) {
        Dialect::Plain => Router::new().route("/sandbox-pay/api/{*path}", get(call).post(call)),
        Dialect::Stripe => Router::new().route("/v1/{*path}", get(call_stripe).post(call_stripe)),
    };
    routes.layer(DefaultBodyLimit::max(MAX_BODY)).with_state(sandbox.clone())
}

async fn call_stripe(
    state: State<PaymentSandbox>,
    method: Method,
    Path(path): Path<String>,
    query: RawQuery,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    call(state, method, Path(format!("v1/{path}")), query, headers, body).await
}

async fn call(
    State(sandbox): State<PaymentSandbox>,
    method: Method,
    Path(path): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let bearer = text(AUTHORIZATION.as_str()).unwrap_or_default();
    let call = PaymentCall {
        method: if method == Method::POST { "POST" } else { "GET" },
        path: query.map_or(path.clone(), |query| format!("{path}?{query}")),
        key: bearer.trim_start_matches("Bearer ").to_owned(),
        idempotency_key: text("idempotency-key"),
        body: body.to_vec(),
    };
    let answer = sandbox.with(|payments, now| payments.call(now, &call));
    if answer.lost { hang_up() } else { respond(answer.status, answer.body) }
}
