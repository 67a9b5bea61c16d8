//! `getUpdates`, without the waiting: an HTTP layer asks again when something happened.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Method, Outcome};
use crate::call::Request;
use crate::emulator::Emulator;
use crate::errors::ApiError;
use crate::log::LogEvent;
use crate::params::Params;

pub(super) const METHODS: &[Method] = &[Method { name: "getUpdates", run: get_updates }];

fn get_updates(emulator: &mut Emulator, request: &Request) -> Outcome {
    if emulator.delivery.webhook.is_some() {
        return Err(ApiError::conflict(
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        ));
    }
    if let Some(allowed) = allowed_updates(&request.params)? {
        emulator.delivery.allowed = allowed;
    }
    emulator.expire_updates(request.now);
    let offset = request.params.integer("offset").unwrap_or(0);
    let limit = request.params.integer("limit").and_then(|limit| usize::try_from(limit).ok());
    let limit = limit.filter(|limit| (1..=100).contains(limit)).unwrap_or(100);
    let (acknowledged, updates) = emulator.delivery.read(offset, limit);
    for update_id in acknowledged {
        emulator.record(request.now, LogEvent::UpdateAcknowledged { update_id });
    }
    Ok(Value::from(updates).into())
}

/// `allowed_updates` of a call: `None` keeps the present setting, an empty list brings back the default.
#[expect(clippy::option_option, reason = "absent, empty and given are three different wishes")]
pub(super) fn allowed_updates(params: &Params) -> Result<Option<Option<BTreeSet<String>>>, ApiError> {
    let kinds: Option<BTreeSet<String>> = params.decode("allowed_updates")?;
    Ok(kinds.map(|kinds| Some(kinds).filter(|kinds| !kinds.is_empty())))
}
