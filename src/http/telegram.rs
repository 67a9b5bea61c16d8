//! The webhook: 200 means that the update has happened.

use axum::{
    extract::{FromRequestParts, State},
    http::{StatusCode, header::RETRY_AFTER, request::Parts},
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use sha2::{Digest as _, Sha256};

use super::{Routes, body::Whole, same};
use crate::inbox::{Ack, Source};

const SECRET: &str = "x-telegram-bot-api-secret-token";

#[derive(Deserialize)]
struct Numbered {
    update_id: i64,
}

/// Proof that Telegram itself is speaking. Extracted before the body, so that nobody else's is read.
pub struct FromTelegram;

impl FromRequestParts<Routes> for FromTelegram {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, routes: &Routes) -> Result<Self, StatusCode> {
        if routes.telegram_secrets.is_empty() {
            return Err(StatusCode::NOT_FOUND);
        }
        let given = parts.headers.get(SECRET).and_then(|value| value.to_str().ok()).unwrap_or_default();
        // Every secret is compared, so that the answer's time does not tell which one is in use.
        let known = routes.telegram_secrets.iter().fold(false, |known, secret| known | same(secret, given));
        if known { Ok(Self) } else { Err(StatusCode::UNAUTHORIZED) }
    }
}

/// Takes one update.
pub async fn webhook(State(routes): State<Routes>, _: FromTelegram, Whole(body): Whole) -> Response {
    match routes.inbox.submit(Source::Telegram, key(&body), body.to_vec()).await {
        Ack::Committed | Ack::Duplicate => StatusCode::OK.into_response(),
        Ack::Unavailable => (StatusCode::SERVICE_UNAVAILABLE, [(RETRY_AFTER, "2")]).into_response(),
    }
}

/// The number Telegram gave the update; what has none is known by its bytes, so that a repetition is one too.
fn key(body: &[u8]) -> String {
    match serde_json::from_slice(body) {
        Ok(Numbered { update_id }) => update_id.to_string(),
        Err(_) => Sha256::digest(body).iter().fold("bytes:".into(), |key, byte| format!("{key}{byte:02x}")),
    }
}
