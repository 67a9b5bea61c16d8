//! HTTP: checks secret, size and time, hands raw bytes to the inbox. Knows neither teloxide nor the market.

mod body;
mod health;
mod telegram;

use std::{sync::Arc, time::Duration};

use axum::{
    Router,
    extract::DefaultBodyLimit,
    http::StatusCode,
    routing::{get, post},
};
use tower_http::{limit::RequestBodyLimitLayer, timeout::RequestBodyTimeoutLayer};

use crate::inbox::Inbox;

pub use health::{Health, Report};

/// The largest update Telegram may bring.
const TELEGRAM_BODY: usize = 1024 * 1024;
/// How long the next piece of a body may take to arrive.
const SLOW_BODY: Duration = Duration::from_secs(10);

/// What the routes need.
#[derive(Clone)]
pub struct Routes {
    /// The one door.
    pub inbox: Inbox,
    /// Accepted secrets of the Telegram webhook; none in polling mode.
    pub telegram_secrets: Arc<[String]>,
    /// How the instance is.
    pub health: Arc<dyn Health>,
    /// Who may read /metrics from afar.
    pub metrics_token: Option<Arc<str>>,
}

/// All routes of the service.
pub fn router(routes: Routes) -> Router {
    let webhooks = Router::new()
        .route("/webhooks/telegram", post(telegram::webhook))
        .layer(DefaultBodyLimit::disable())
        .layer(RequestBodyLimitLayer::new(TELEGRAM_BODY))
        .layer(RequestBodyTimeoutLayer::new(SLOW_BODY));
    Router::new()
        .route("/healthz", get(|| async { StatusCode::OK }))
        .route("/readyz", get(health::ready))
        .route("/metrics", get(health::metrics))
        .merge(webhooks)
        .with_state(routes)
}

/// Compares in a time that tells nothing about how much of it was right.
fn same(left: &str, right: &str) -> bool {
    use subtle::ConstantTimeEq as _;
    left.as_bytes().ct_eq(right.as_bytes()).into()
}
