//! What the checker is shown of a world, in words of its own.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use serde_json::Value;

/// Everything beside the rows. The checker looks at it whenever it likes.
pub trait Evidence {
    /// What Telegram wrote down, but for so many entries from the beginning.
    fn log_after(&self, seen: usize) -> Vec<Entry>;
    /// What stands on the phones now.
    fn phones(&self) -> Phones;
    /// Who was sent something that tells who somebody else is, since the last look.
    fn leaks(&mut self) -> Vec<String>;
    /// What the payment provider wrote down.
    fn ledger(&self) -> Ledger;
}

/// One thing that Telegram wrote down.
#[derive(Clone, Debug)]
pub struct Entry {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub event: Event,
}

/// What can be written down.
#[derive(Clone, Debug)]
pub enum Event {
    /// The bot called a method.
    Call {
        /// Which one.
        method: String,
        /// The chat it was about.
        chat: Option<i64>,
        /// Its parameters.
        params: Value,
        /// HTTP status of the answer.
        status: u16,
        /// Messages that the call made or changed.
        message_ids: Vec<i64>,
    },
    /// Somebody did something that the bot will hear of.
    UpdateMade {
        /// Number of the update.
        update_id: i64,
        /// Its kind, such as `message`.
        kind: String,
        /// Who caused it.
        person: i64,
        /// The whole update.
        update: Value,
    },
    /// The bot took an update; Telegram forgot it.
    UpdateAcknowledged {
        /// Number of the update.
        update_id: i64,
    },
    /// Anything else.
    Other,
}

/// What stands on all phones.
#[derive(Default)]
pub struct Phones {
    /// Messages of the bot that are to be seen.
    pub shown: Vec<Shown>,
    /// Chats from which a message of the bot was deleted by somebody.
    pub tidied: BTreeSet<i64>,
    /// Updates that Telegram still keeps for the bot.
    pub pending_updates: usize,
}

/// A message of the bot.
pub struct Shown {
    /// Whose phone.
    pub chat: i64,
    /// Its number there.
    pub message: i64,
    /// What it says.
    pub words: String,
    /// What its buttons carry.
    pub presses: Vec<String>,
}

/// What the payment provider wrote down.
#[derive(Default)]
pub struct Ledger {
    /// Line by line.
    pub lines: Vec<LedgerLine>,
    /// Callbacks that nobody has heard yet.
    pub untold: usize,
}

/// Money that came or went.
pub struct LedgerLine {
    /// Name of the payment.
    pub payment: String,
    /// What we call the attempt it came by.
    pub attempt: String,
    /// In minor units: above zero came, below went back.
    pub amount: i64,
}

/// What a booking costs, where it costs something.
#[derive(Clone, Copy, Debug)]
pub struct FeeRule {
    /// Of the total, in hundredths of a per cent.
    pub basis_points: u32,
    /// At least, in minor units.
    pub minimum: i64,
    /// At most, in minor units.
    pub maximum: i64,
}

/// A message that came into being on a phone.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Sent {
    /// Whose phone.
    pub chat: i64,
    /// Its number there.
    pub message: i64,
    /// Whether the sender never learned of it.
    pub lost: bool,
}
