//! What became of a send, on its way from the outbox back to the engine.

use serde::{Deserialize, Serialize};

/// The outcome of a send on its way back to the engine.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Debug)]
pub struct Sent {
    /// The order.
    pub seq: i64,
    /// The wanted state it carried.
    pub wanted: i64,
    /// The chat it went to.
    pub chat: i64,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a send.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It is on the phone, under this number where it is new.
    Shown(Option<i64>),
    /// The message is gone from the phone: it must be sent anew.
    Vanished,
    /// This chat must wait so many seconds.
    Wait(u32),
    /// No answer, or a server error: try again later.
    Later,
    /// Nothing was sent: the card was overtaken before it reached the phone.
    Overtaken,
    /// Nothing was sent: somebody's words that cannot reach their reader now go back.
    Returned,
    /// The person cannot be reached until they write again.
    Unreachable,
    /// Telegram will never take it as it is; our fault.
    Refused(String),
    /// Our token is no longer good; nobody else is to blame.
    Unauthorised,
}

impl Outcome {
    /// In a word.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Shown(_) => "shown",
            Self::Vanished => "vanished",
            Self::Wait(_) => "wait",
            Self::Later => "later",
            Self::Overtaken => "overtaken",
            Self::Returned => "returned",
            Self::Unreachable => "unreachable",
            Self::Refused(_) => "refused",
            Self::Unauthorised => "unauthorised",
        }
    }
}
