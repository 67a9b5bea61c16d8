//! HTTP: checks secret, size and time, hands raw bytes to the inbox. Knows neither teloxide nor the market.

mod body;
mod health;
mod pay;
mod payments;
mod telegram;

use std::{sync::Arc, time::Duration};

use axum::{
    Router,
    extract::DefaultBodyLimit,
    http::StatusCode,
    routing::{get, post},
};
use tower_http::{limit::RequestBodyLimitLayer, timeout::RequestBodyTimeoutLayer};

use tokio::sync::watch;

use crate::{inbox::Inbox, payments::PaymentProvider, ports::Clock};

pub use health::{Health, Report};
pub use pay::{Closed, Counter};

/// The largest update Telegram may bring.
const TELEGRAM_BODY: usize = 1024 * 1024;
/// The largest event a payment provider may bring.
const PAYMENT_BODY: usize = 256 * 1024;
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
    /// Who takes the fees.
    pub payments: Option<Arc<dyn PaymentProvider>>,
    /// What is to be paid behind a link.
    pub counter: Arc<dyn Counter>,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Changes with every turn of the engine.
    pub turns: watch::Receiver<u64>,
}

/// All routes of the service.
pub fn router(routes: Routes) -> Router {
    let telegram = limited(Router::new().route("/webhooks/telegram", post(telegram::webhook)), TELEGRAM_BODY);
    let payments =
        limited(Router::new().route("/webhooks/{provider}", post(payments::webhook)), PAYMENT_BODY);
    Router::new()
        .route("/healthz", get(|| async { StatusCode::OK }))
        .route("/readyz", get(health::ready))
        .route("/metrics", get(health::metrics))
        .route("/pay.css", get(pay::style))
        .route("/pay/{token}", get(pay::show).post(pay::press))
        .route("/pay/{token}/done", get(pay::show_returned))
        .merge(telegram)
        .merge(payments)
        .with_state(routes)
}

/// Routes whose bodies may be so many bytes long, and must arrive in time.
fn limited(routes: Router<Routes>, most: usize) -> Router<Routes> {
    routes
        .layer(DefaultBodyLimit::disable())
        .layer(RequestBodyLimitLayer::new(most))
        .layer(RequestBodyTimeoutLayer::new(SLOW_BODY))
}

/// Compares in a time that tells nothing about how much of it was right.
fn same(left: &str, right: &str) -> bool {
    use subtle::ConstantTimeEq as _;
    left.as_bytes().ct_eq(right.as_bytes()).into()
}
