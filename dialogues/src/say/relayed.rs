//! A message of the other side.

use domain::{
    ids::{AlbumId, JobCode, JobId, MessageId, ThreadId},
    text::Styled,
};
use serde::{Deserialize, Serialize};

use crate::{
    input::Kind,
    rendered::{Medium, Spot},
};

/// A message of the other side, as it is read.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a remark of its own, and any may stand beside any other"
)]
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Relayed {
    /// Their public name.
    pub from: String,
    /// The job it is about.
    pub code: JobCode,
    /// Where an answer goes.
    #[serde(default)]
    pub thread: Option<ThreadId>,
    /// What stands above the words.
    #[serde(default)]
    pub medium: Option<Medium>,
    /// Cleaned and guarded.
    #[serde(flatten)]
    pub words: Styled,
    /// What it asks about, if it asks about an open request of the reader: the request, and its own name.
    #[serde(default)]
    pub question: Option<(JobId, MessageId)>,
    /// Its own name; rows of earlier releases know none.
    #[serde(default)]
    pub id: Option<MessageId>,
    /// Whether the operator looked at words of it that the guard had hidden, and passed them on.
    #[serde(default)]
    pub passed: bool,
    /// The message between the two that it answers.
    #[serde(default)]
    pub answers: Option<MessageId>,
    /// The album it is a part of.
    #[serde(default)]
    pub album: Option<AlbumId>,
    /// Whether the part before it says who sends it.
    #[serde(default)]
    pub continued: bool,
    /// Whether its author forwarded it.
    #[serde(default)]
    pub forwarded: bool,
    /// A place, instead of words or anything above them.
    #[serde(default)]
    pub spot: Option<Spot>,
    /// Whether it brings a file that nobody cleaned.
    #[serde(default)]
    pub uncleaned: bool,
}

impl Relayed {
    /// Words of somebody about a job, and nothing else.
    pub fn words(from: &str, code: JobCode, words: Styled) -> Self {
        Self {
            from: from.to_owned(),
            code,
            thread: None,
            medium: None,
            words,
            question: None,
            id: None,
            passed: false,
            answers: None,
            album: None,
            continued: false,
            forwarded: false,
            spot: None,
            uncleaned: false,
        }
    }
}

/// What was last written in a conversation, as both sides read it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct TalkSoFar {
    /// Which.
    pub thread: ThreadId,
    /// The other side's public name.
    pub other: String,
    /// The job it is about.
    pub code: JobCode,
    /// Whether it takes messages.
    pub open: bool,
    /// Oldest first, each with whether the reader wrote it; one without words is something else.
    pub lines: Vec<(bool, String)>,
}

/// Our reaction to a message that reached its reader, on its author's phone. Theirs takes its place.
pub const DELIVERED: &str = "👌";

/// What becomes of messages that were passed on, or were not.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RelaySay {
    /// The state of a copy that was taken back: it goes from the phone.
    Withdrawn,
    /// No message: a reaction to one. Without an emoji there is none.
    Mark {
        /// Of those anybody may react with.
        emoji: Option<String>,
    },
    /// Their message was taken back.
    TakenBack {
        /// Who no longer reads it.
        to: String,
    },
    /// Their message is too old to be taken back.
    TooLate,
    /// Which message to take back is said by replying to it.
    UndoWhat,
    /// A thing of this kind is not passed on.
    NotPassed(Kind),
    /// A file of theirs did not go to the other side.
    FileStays(FileTrouble),
    /// A file of theirs goes on as it is.
    Uncleaned,
    /// The other side takes no voice messages.
    NoVoice {
        /// Who does not.
        to: String,
    },
}

/// Why a file stays where it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileTrouble {
    /// It is larger than Telegram hands out.
    TooLarge,
    /// It is not what it says it is, or damaged.
    Broken,
    /// Telegram no longer has it, or cannot be asked.
    Gone,
}
