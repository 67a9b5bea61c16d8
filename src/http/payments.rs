//! The webhook of the payment provider: 200 means that its event has happened.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode, header::RETRY_AFTER},
    response::{IntoResponse, Response},
};

use super::{Routes, body::Whole};
use crate::{
    inbox::{Ack, Source},
    payments::Knock,
};

/// Takes one event of the provider of that name.
pub async fn webhook(
    State(routes): State<Routes>,
    Path(name): Path<String>,
    headers: HeaderMap,
    Whole(body): Whole,
) -> Response {
    let Some(provider) = routes.payments.as_deref().filter(|provider| provider.name() == name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let knock = Knock {
        headers: headers.iter().map(|(name, value)| (name.as_str(), value.as_bytes())).collect(),
        body: &body,
    };
    let Ok(authentic) = provider.authenticate(&knock, routes.clock.now()) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    match routes.inbox.submit(Source::Payment, authentic.key, body.to_vec()).await {
        Ack::Committed | Ack::Duplicate => StatusCode::OK.into_response(),
        Ack::Unavailable => (StatusCode::SERVICE_UNAVAILABLE, [(RETRY_AFTER, "2")]).into_response(),
    }
}
