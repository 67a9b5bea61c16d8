//! What became of fetching and cleaning a file, on its way from the room that does it back to the engine.

use domain::ids::MessageId;
use serde::{Deserialize, Serialize};

/// What became of the file of a message.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Fetched {
    /// Whose file.
    pub message: MessageId,
    /// Which one: another may have taken its place.
    pub unique: String,
    /// How often it was tried before.
    pub attempts: i64,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It is clean, and kept until it is sent.
    Kept,
    /// It could not be had: later.
    Later,
    /// It is larger than anybody takes.
    TooLarge,
    /// It is not what it says it is, or damaged.
    Broken,
    /// Telegram does not hand it out.
    Gone,
}
