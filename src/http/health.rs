//! How the instance is, for load balancers and for the operator's monitoring.

use std::net::SocketAddr;

use async_trait::async_trait;
use axum::{
    Extension, Json,
    extract::{ConnectInfo, State},
    http::{
        HeaderMap, StatusCode,
        header::{AUTHORIZATION, CONTENT_TYPE},
    },
    response::{IntoResponse, Response},
};
use serde::Serialize;

use super::{Routes, same};

const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// Tells how the instance is.
#[async_trait]
pub trait Health: Send + Sync {
    /// Looks now.
    async fn report(&self) -> Report;

    /// Figures in the `OpenMetrics` text format.
    async fn metrics(&self) -> String;
}

/// How the instance is. Only an unusable database, a wrong clock or draining make it unready.
#[derive(Clone, PartialEq, Eq, Serialize, Debug)]
pub struct Report {
    /// Whether traffic may come.
    pub ready: bool,
    /// `ok`, or what is wrong with the database.
    pub database: String,
    /// `ok`, or how far the clock of this machine is from the database's, which all instances go by.
    pub clock: String,
    /// Where several instances meet: `ok`, or `away`, which makes nobody unready; none where there is no such place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub redis: Option<&'static str>,
    /// Whether the instance is leaving.
    pub draining: bool,
}

/// 200 or 503, with the report.
pub async fn ready(State(routes): State<Routes>) -> Response {
    let report = routes.health.report().await;
    let status = if report.ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, Json(report)).into_response()
}

/// Figures for this machine, or for who shows the token.
pub async fn metrics(
    State(routes): State<Routes>,
    peer: Option<Extension<ConnectInfo<SocketAddr>>>,
    headers: HeaderMap,
) -> Response {
    let here = peer.is_some_and(|Extension(ConnectInfo(address))| address.ip().is_loopback());
    let shown = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let knows = routes.metrics_token.as_ref().is_some_and(|token| same(shown, &format!("Bearer {token}")));
    // Behind a proxy on the same machine everybody looks local: a set token is always asked for.
    let allowed = if routes.metrics_token.is_some() { knows } else { here };
    if allowed {
        ([(CONTENT_TYPE, OPEN_METRICS)], routes.health.metrics().await).into_response()
    } else {
        StatusCode::NOT_FOUND.into_response()
    }
}
