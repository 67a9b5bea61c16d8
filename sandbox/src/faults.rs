//! Misfortunes a test can order: refusals, lost answers, slow calls.

use serde::{Deserialize, Serialize};

use crate::errors::ApiError;

/// An ordered misfortune, used up by the calls it strikes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// What goes wrong.
    #[serde(flatten)]
    pub kind: FaultKind,
    /// How many calls it strikes.
    #[serde(default = "once")]
    pub times: u32,
    /// Only calls about this chat.
    #[serde(default)]
    pub chat: Option<i64>,
    /// Only calls of this method; without it, every method but `getUpdates`.
    #[serde(default)]
    pub method: Option<String>,
}

fn once() -> u32 {
    1
}

/// What goes wrong with a call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fault", rename_all = "snake_case")]
pub enum FaultKind {
    /// 429 with a number of seconds to wait.
    TooManyRequests {
        /// Seconds.
        retry_after: u32,
    },
    /// A 5xx of Telegram's; nothing was done.
    ServerError {
        /// HTTP status.
        status: u16,
    },
    /// 403, as if the person had blocked the bot.
    Blocked,
    /// 401, as if the bot's token had been revoked.
    Unauthorised,
    /// 400 in these words; nothing was done.
    BadRequest {
        /// What Telegram says, without what every such answer begins with.
        description: String,
    },
    /// Carried out, but the bot never learns of it.
    AnswerLost,
    /// Not carried out, and the bot sees a broken connection.
    ConnectionLost,
    /// Carried out, answered late. Only the HTTP layer waits.
    Slow {
        /// Milliseconds.
        ms: u64,
    },
}

impl FaultKind {
    /// The refusal this fault answers with, if it is one.
    pub(crate) fn refusal(&self) -> Option<ApiError> {
        match self {
            Self::TooManyRequests { retry_after } => Some(ApiError::too_many_requests(*retry_after)),
            Self::BadRequest { description } => Some(ApiError::bad_request(description)),
            Self::ServerError { status } => Some(ApiError::server(*status)),
            Self::Blocked => Some(ApiError::blocked()),
            Self::Unauthorised => Some(ApiError::unauthorized()),
            Self::AnswerLost | Self::ConnectionLost | Self::Slow { .. } => None,
        }
    }
}

/// Ordered faults, oldest first.
#[derive(Debug, Default)]
pub(crate) struct Faults(Vec<Fault>);

impl Faults {
    pub fn order(&mut self, fault: Fault) {
        if fault.times > 0 {
            self.0.push(fault);
        }
    }

    pub fn pending(&self) -> &[Fault] {
        &self.0
    }

    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Uses up one strike of the first fault that fits the call.
    pub fn strike(&mut self, method: &str, chat: Option<i64>) -> Option<FaultKind> {
        let fits = |fault: &Fault| {
            let method_fits = match &fault.method {
                Some(wanted) => wanted.eq_ignore_ascii_case(method),
                None => method != "getUpdates",
            };
            method_fits && fault.chat.is_none_or(|wanted| chat == Some(wanted))
        };
        let index = self.0.iter().position(fits)?;
        let kind = self.0[index].kind.clone();
        self.0[index].times -= 1;
        if self.0[index].times == 0 {
            self.0.remove(index);
        }
        Some(kind)
    }
}
