//! What an update says, in the house's own words: the language between the edge that decodes and the engine.

use dialogues::{
    input::{Along, Did},
    rendered::Medium,
};
use domain::text::Stretch;

/// Who was heard.
#[derive(Clone, PartialEq, Debug)]
pub enum Heard {
    /// Somebody in their private chat with the bot.
    Person(Box<Spoken>),
    /// Somebody spoke to the bot in a group: it is told once that we work in private.
    Group {
        /// The group's chat.
        chat: i64,
        /// The speaker's language, if Telegram tells.
        language: Option<String>,
    },
    /// Nothing that concerns us: channels, other bots, kinds we did not ask for.
    Nobody,
}

/// What a person did, in Telegram's numbers.
#[derive(Clone, PartialEq, Debug)]
pub struct Spoken {
    /// `from.id`, the only identity there is.
    pub telegram_id: i64,
    /// Language of their Telegram.
    pub language: Option<String>,
    /// What they did.
    pub did: Did,
    /// How the words of a text look.
    pub looks: Vec<Stretch>,
    /// What came that is no text, if it may be passed on.
    pub medium: Option<Medium>,
    /// The words below it.
    pub caption: String,
    /// What else is known of it.
    pub along: Along,
    /// Whether it replies to a message of the bot.
    pub answers_us: bool,
    /// The number of the message itself, or of the one they reacted to.
    pub message: Option<i64>,
    /// The message of ours they pressed or replied to.
    pub on: Option<i64>,
    /// The press to be answered.
    pub query: Option<String>,
}

impl Spoken {
    /// A deed alone: no words, no message, nothing it answers.
    pub fn bare(telegram_id: i64, language: Option<String>, did: Did) -> Self {
        Self {
            telegram_id,
            language,
            did,
            looks: Vec::new(),
            medium: None,
            caption: String::new(),
            along: Along::default(),
            answers_us: false,
            message: None,
            on: None,
            query: None,
        }
    }
}

/// Reads the bytes of an update; `None` if they are none.
pub type Decode = fn(&[u8]) -> Option<Heard>;
