//! What became of a call, on its way from the room that makes them back to the engine.

use domain::{
    fee::{Call, Said},
    ids::CallId,
};
use serde::{Deserialize, Serialize};

/// The answer to a call, or that there was none.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Called {
    /// Which call.
    pub id: CallId,
    /// What was asked.
    pub call: Call,
    /// How often it was asked before without an answer.
    pub attempts: i64,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a call.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The provider's words, in order.
    Said(Vec<Said>),
    /// Nobody knows whether it was done: the same call is made again later.
    Later,
    /// It was not made: what was decided meanwhile leaves nothing to ask.
    Moot,
}

impl Outcome {
    /// In a word.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Said(_) => "said",
            Self::Later => "later",
            Self::Moot => "moot",
        }
    }
}
