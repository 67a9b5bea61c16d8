//! What the Bot API says when it refuses, in Telegram's own words.

use std::borrow::Cow;

use serde_json::{Value, json};

/// A refused call: HTTP status, description and, for 429, how long to wait.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ApiError {
    pub status: u16,
    pub description: Cow<'static, str>,
    pub retry_after: Option<u32>,
}

impl ApiError {
    fn prefixed(status: u16, prefix: &str, text: &str) -> Self {
        Self { status, description: format!("{prefix}: {text}").into(), retry_after: None }
    }

    pub fn bad_request(text: &str) -> Self {
        Self::prefixed(400, "Bad Request", text)
    }

    pub fn forbidden(text: &str) -> Self {
        Self::prefixed(403, "Forbidden", text)
    }

    pub fn conflict(text: &str) -> Self {
        Self::prefixed(409, "Conflict", text)
    }

    pub fn unauthorized() -> Self {
        Self { status: 401, description: "Unauthorized".into(), retry_after: None }
    }

    pub fn unknown_method() -> Self {
        Self::prefixed(404, "Not Found", "method not found")
    }

    pub fn body_too_large() -> Self {
        Self { status: 413, description: "Request Entity Too Large".into(), retry_after: None }
    }

    pub fn too_many_requests(retry_after: u32) -> Self {
        let description = format!("Too Many Requests: retry after {retry_after}").into();
        Self { status: 429, description, retry_after: Some(retry_after) }
    }

    pub fn server(status: u16) -> Self {
        let description = match status {
            502 => "Bad Gateway",
            504 => "Gateway Timeout",
            _ => "Internal Server Error",
        };
        Self { status, description: description.into(), retry_after: None }
    }

    /// The JSON body Telegram sends with this refusal.
    pub fn body(&self) -> Value {
        let mut body = json!({ "ok": false, "error_code": self.status, "description": self.description });
        if let Some(seconds) = self.retry_after {
            body["parameters"] = json!({ "retry_after": seconds });
        }
        body
    }
}

/// The refusals that more than one method gives.
impl ApiError {
    pub fn chat_not_found() -> Self {
        Self::bad_request("chat not found")
    }

    pub fn blocked() -> Self {
        Self::forbidden("bot was blocked by the user")
    }

    pub fn cannot_initiate() -> Self {
        Self::forbidden("bot can't initiate conversation with a user")
    }

    pub fn not_modified() -> Self {
        Self::bad_request(
            "message is not modified: specified new message content and reply markup are exactly the same \
             as a current content and reply markup of the message",
        )
    }

    pub fn query_too_old() -> Self {
        Self::bad_request("query is too old and response timeout expired or query ID is invalid")
    }

    pub fn wrong_file() -> Self {
        Self::bad_request("wrong file identifier/HTTP URL specified")
    }
}
