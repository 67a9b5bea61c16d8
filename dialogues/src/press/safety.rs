//! Keeping away from somebody, and telling the operator of them.

use domain::ids::{JobId, PersonId, ThreadId};
use serde::{Deserialize, Serialize};

use super::{packed, unpacked, unpacked_pair};

words! {
    /// What is done about somebody.
    SafetyVerb {
        /// Nothing of either reaches the other from now on.
        Block = "block",
        /// Takes that back.
        Unblock = "unblock",
        /// Tells the operator.
        Report = "report",
    }
}

words! {
    /// What is done about a review.
    ReviewVerb {
        /// Whom it is about replies, once and for everybody to read.
        Reply = "reply",
        /// Tells the operator that it breaks the rules.
        Report = "report",
        /// The same of one of those that stand beside it.
        Which = "which",
    }
}

words! {
    /// What the operator does about a report.
    ReportVerb {
        /// Looks at it.
        Look = "look",
        /// Warns whom it is about.
        Warn = "warn",
        /// Pauses them for a day.
        Pause = "pause",
        /// Leaves it at that.
        Dismiss = "dismiss",
        /// Takes the review away, and says why.
        Remove = "remove",
        /// The review stays.
        Keep = "keep",
    }
}

/// Somebody, by where they were met: that decides whether one may speak of them.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whom {
    /// In a job.
    Met {
        /// Which.
        job: JobId,
        /// Who.
        person: PersonId,
    },
    /// The other side of a conversation.
    Talk(ThreadId),
    /// Somebody whose profile everybody may read, or who was blocked.
    Listed(PersonId),
}

impl Whom {
    pub(super) fn word(self) -> String {
        match self {
            Self::Met { job, person } => format!("j{}{}", packed(job.0), packed(person.0)),
            Self::Talk(thread) => format!("t{}", packed(thread.0)),
            Self::Listed(person) => format!("p{}", packed(person.0)),
        }
    }

    pub(super) fn read(word: &str) -> Option<Self> {
        let (kind, ids) = word.split_at_checked(1)?;
        match kind {
            "j" => {
                let (job, person) = unpacked_pair(ids)?;
                Some(Self::Met { job: JobId(job), person: PersonId(person) })
            }
            "t" => Some(Self::Talk(ThreadId(unpacked(ids)?))),
            "p" => Some(Self::Listed(PersonId(unpacked(ids)?))),
            _ => None,
        }
    }
}
