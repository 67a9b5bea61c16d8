//! What comes of an act.

use serde::Serialize;
use thiserror::Error;

/// What came of an act.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Acted {
    /// Messages that the person sent or changed.
    pub messages: Vec<i64>,
    /// Updates made for the bot.
    pub updates: Vec<i64>,
    /// The callback query of a press.
    pub callback: Option<String>,
    /// Address that the pressed button opens.
    pub opened: Option<String>,
    /// Text that the pressed button copied.
    pub copied: Option<String>,
}

/// Why a phone can't do that.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ActError {
    /// Nobody has that id.
    #[error("there is no such person")]
    NoSuchPerson,
    /// Not in that group, or no such group.
    #[error("the person is not in such a group")]
    NoSuchGroup,
    /// The message is not there, or was deleted.
    #[error("there is no such message")]
    NoSuchMessage,
    /// The message has no such button.
    #[error("there is no such button")]
    NoSuchButton,
    /// The reply keyboard is hidden or has no such key.
    #[error("there is no such key")]
    NoSuchKey,
    /// The key asks for the place, and the act brings none.
    #[error("the key asks for a place")]
    PlaceMissing,
    /// A person can change only their own messages, and only into the same kind.
    #[error("the message can't be changed like that")]
    NotEditable,
    /// Telegram does not offer this emoji as a reaction.
    #[error("this emoji is no reaction")]
    NoReaction,
    /// A blocked bot can't be written to.
    #[error("the person has blocked the bot")]
    Blocked,
    /// Deep links carry up to 64 of `A-Za-z0-9_-`.
    #[error("a deep link can't carry this payload")]
    BadPayload,
    /// Nothing to send.
    #[error("the message is empty")]
    Empty,
    /// The file can't be sent like that.
    #[error("the file can't be sent as {0}")]
    BadFile(String),
    /// An album has two to ten parts.
    #[error("an album has two to ten parts")]
    BadAlbum,
}
