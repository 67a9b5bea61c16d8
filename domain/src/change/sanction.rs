//! What lies on a person, and what the guard hid of their words.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    ids::{CaseId, JobId, MessageId, PersonId, ThreadId},
    text::Styled,
};

/// What the operator decided about a person.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Sanction {
    /// Whom.
    pub person: PersonId,
    /// What.
    pub kind: SanctionKind,
    /// Until when; `None` is until lifted.
    pub until: Option<DateTime<Utc>>,
    /// Told to the person.
    pub reason: String,
    /// Which operator; the person themself where the house did it.
    pub by: PersonId,
    /// Whether it follows from the ladder of the guard, without an operator.
    #[serde(default)]
    pub house: bool,
    /// When.
    pub at: DateTime<Utc>,
    /// The item in which another look at it was asked for: that is done once.
    #[serde(default)]
    pub appeal: Option<CaseId>,
}

impl Sanction {
    /// Whether it holds now.
    pub fn holds(&self, now: DateTime<Utc>) -> bool {
        self.kind != SanctionKind::Lifted && self.until.is_none_or(|until| until > now)
    }
}

/// Words that the guard hid, kept until somebody decided about them or the time is over.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Withheld {
    /// The message, which was passed on without them.
    pub message: MessageId,
    /// Where.
    pub thread: ThreadId,
    /// About which job.
    pub job: JobId,
    /// Who wrote it.
    pub author: PersonId,
    /// For whom.
    pub reader: PersonId,
    /// The words, as they were written and cleaned.
    pub words: Styled,
    /// The item in which it waits for the operator, once its author asked for that.
    pub case: Option<CaseId>,
    /// Until when it is kept.
    pub until: DateTime<Utc>,
    /// Whether the conversation takes messages; not written.
    pub open: bool,
}

/// Kinds of sanctions.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SanctionKind {
    /// No new requests, no cards; running jobs go on.
    Paused,
    /// As paused, for more than a while.
    Banned,
    /// Everything is open again.
    Lifted,
}
