//! What happened between bot and Telegram, in order.

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::{Value, json};

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LogEntry {
    /// When, by the clock of whoever drove the emulator.
    pub at: DateTime<Utc>,
    /// What.
    #[serde(flatten)]
    pub event: LogEvent,
}

/// What can happen between bot and Telegram. `getUpdates` itself is not logged, its effects are.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum LogEvent {
    /// The bot called a method.
    Call {
        /// Telegram's spelling of the method, or what was asked for where there is no such method.
        method: String,
        /// The chat it was about.
        chat: Option<i64>,
        /// Parameters as sent, without the bytes of files.
        params: Value,
        /// HTTP status of the answer.
        status: u16,
        /// Telegram's description where it refused.
        #[serde(skip_serializing_if = "Option::is_none")]
        error: Option<String>,
        /// Messages that the call made or changed.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        message_ids: Vec<i64>,
        /// Carried out, or not, but the bot never saw the answer.
        #[serde(skip_serializing_if = "is_false")]
        answer_lost: bool,
    },
    /// Somebody got a phone.
    PersonAdded {
        /// Telegram id.
        person: i64,
        /// Name as shown in Telegram.
        first_name: String,
    },
    /// A person did something that the bot will hear of.
    UpdateMade {
        /// Number of the update.
        update_id: i64,
        /// Its kind, such as `message`.
        kind: String,
        /// Who caused it.
        person: i64,
        /// The whole update as it will be delivered.
        update: Value,
    },
    /// The bot took an update, by 2xx or by a higher offset; Telegram forgot it.
    UpdateAcknowledged {
        /// Number of the update.
        update_id: i64,
    },
    /// A push of an update failed and will be tried again.
    PushFailed {
        /// Number of the update.
        update_id: i64,
    },
    /// Telegram gave an update up.
    UpdateExpired {
        /// Number of the update.
        update_id: i64,
    },
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature serde asks for")]
fn is_false(flag: &bool) -> bool {
    !flag
}

impl LogEntry {
    /// A call as one line of a recording: `{at, method, chat, params}`; `None` for anything else.
    pub fn recorded_call(&self) -> Option<Value> {
        let LogEvent::Call { method, chat, params, .. } = &self.event else { return None };
        Some(json!({ "at": self.at, "method": method, "chat": chat, "params": params }))
    }
}
