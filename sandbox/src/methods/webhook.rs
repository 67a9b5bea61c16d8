//! Setting where updates are pushed to.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use url::Url;

use super::polling::allowed_updates;
use super::{Method, Outcome, Reply};
use crate::call::Request;
use crate::chats::unix;
use crate::emulator::Emulator;
use crate::errors::ApiError;
use crate::params::Params;
use crate::queues::Webhook;

const DEFAULT_CONNECTIONS: i64 = 40;
const MAX_CONNECTIONS: i64 = 100_000;

pub(super) const METHODS: &[Method] = &[
    Method { name: "setWebhook", run: set_webhook },
    Method { name: "deleteWebhook", run: |emulator, request| Ok(delete_webhook(emulator, request)) },
    Method { name: "getWebhookInfo", run: |emulator, _| Ok(get_webhook_info(emulator).into()) },
];

fn set_webhook(emulator: &mut Emulator, request: &Request) -> Outcome {
    let params = &request.params;
    let wanted = wanted_webhook(params)?;
    if let Some(allowed) = allowed_updates(params)? {
        emulator.delivery.allowed = allowed;
    }
    let (set, already) = if wanted.is_some() {
        ("Webhook was set", "Webhook is already set")
    } else {
        ("Webhook was deleted", "Webhook is already deleted")
    };
    Ok(change(emulator, request, wanted, set, already))
}

fn delete_webhook(emulator: &mut Emulator, request: &Request) -> Reply {
    change(emulator, request, None, "Webhook was deleted", "Webhook is already deleted")
}

/// Puts a webhook in place. Closing the old one forgets what it had in flight, which is sent again.
fn change(
    emulator: &mut Emulator,
    request: &Request,
    wanted: Option<Webhook>,
    done: &'static str,
    already: &'static str,
) -> Reply {
    if request.params.flag("drop_pending_updates") {
        emulator.delivery.clear();
    }
    let description = if emulator.delivery.webhook == wanted {
        already
    } else {
        emulator.delivery.recall();
        emulator.delivery.webhook = wanted;
        done
    };
    Reply { result: json!(true), description: Some(description) }
}

fn wanted_webhook(params: &Params) -> Result<Option<Webhook>, ApiError> {
    let url = params.text("url").unwrap_or_default();
    if url.is_empty() {
        return Ok(None);
    }
    let parsed = Url::parse(&url).ok().filter(Url::has_host);
    if !parsed.is_some_and(|url| matches!(url.scheme(), "http" | "https")) {
        return Err(ApiError::bad_request("bad webhook: invalid webhook URL specified"));
    }
    let secret = params.text("secret_token").filter(|secret| !secret.is_empty());
    if let Some(secret) = &secret {
        check_secret(secret)?;
    }
    let connections = params.integer("max_connections").unwrap_or(DEFAULT_CONNECTIONS);
    let max_connections = usize::try_from(connections.clamp(1, MAX_CONNECTIONS)).unwrap_or(1);
    Ok(Some(Webhook { url, secret, max_connections }))
}

fn check_secret(secret: &str) -> Result<(), ApiError> {
    if secret.len() > 256 {
        return Err(ApiError::bad_request("secret token is too long"));
    }
    if secret.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')) {
        return Ok(());
    }
    Err(ApiError::bad_request("secret token contains unallowed characters"))
}

fn get_webhook_info(emulator: &Emulator) -> Value {
    let delivery = &emulator.delivery;
    let mut info = json!({
        "url": delivery.webhook.as_ref().map_or("", |webhook| webhook.url.as_str()),
        "has_custom_certificate": false,
        "pending_update_count": delivery.len(),
    });
    if let Some(webhook) = &delivery.webhook {
        info["max_connections"] = webhook.max_connections.into();
        note_failure(&mut info, delivery.last_failure);
    }
    if let Some(allowed) = &delivery.allowed {
        info["allowed_updates"] = json!(allowed);
    }
    info
}

fn note_failure(info: &mut Value, last_failure: Option<DateTime<Utc>>) {
    if let Some(at) = last_failure {
        info["last_error_date"] = unix(at).into();
        info["last_error_message"] = "Wrong response from the webhook".into();
    }
}
