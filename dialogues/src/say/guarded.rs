//! What is said where the guard hid something.

use chrono::{DateTime, Utc};
use domain::{
    guard::{Kind, ladder::Rung},
    ids::{JobCode, JobId, MessageId},
    job::Case,
};
use serde::{Deserialize, Serialize};

use super::Say;

/// What was hidden in somebody's message, and what follows from it for them.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct Hidden {
    /// What it was.
    pub kinds: Vec<Kind>,
    /// Whether the job is booked: then nothing follows.
    pub booked: bool,
    /// What follows.
    pub rung: Option<Rung>,
    /// The message, if a human may be asked to look at it.
    pub review: Option<(JobId, MessageId)>,
    /// The message.
    pub message: Option<MessageId>,
}

impl Say {
    /// The message between two people it is about, which it then answers on its reader's phone.
    pub fn about(&self) -> Option<MessageId> {
        match self {
            Self::Masked { hidden, .. } => hidden.message,
            Self::Held(say) => say.message(),
            _ => None,
        }
    }
}

/// What became of words the guard hid.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HeldSay {
    /// They wait for the operator.
    Asked {
        /// Until when.
        until: DateTime<Utc>,
    },
    /// Another message of the conversation waits already.
    OneAtATime,
    /// As many were asked for as a day allows.
    EnoughToday {
        /// How many that is.
        most: u32,
    },
    /// They are not kept any longer.
    Gone,
    /// The other side reads the message in full now.
    PassedOn {
        /// Which.
        message: MessageId,
        /// Who reads it.
        to: String,
    },
    /// They stay hidden.
    KeptHidden {
        /// In which message.
        message: MessageId,
    },
    /// Nobody looked in time.
    Unseen {
        /// At which message.
        message: MessageId,
    },
    /// To the other side: a message of theirs stands there in full now.
    Arrived {
        /// Which.
        message: MessageId,
        /// Who wrote it.
        from: String,
    },
}

impl HeldSay {
    /// The message between two people it is about.
    pub fn message(&self) -> Option<MessageId> {
        match self {
            Self::PassedOn { message, .. }
            | Self::KeptHidden { message }
            | Self::Unseen { message }
            | Self::Arrived { message, .. } => Some(*message),
            _ => None,
        }
    }
}

/// What the operator looks at.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeskGuard {
    /// Words that were hidden. They are read at delivery, and never stand in a message that waits.
    Message {
        /// The item.
        case: Case,
        /// What people call the job.
        code: JobCode,
        /// The message.
        message: MessageId,
    },
    /// Somebody who keeps handing out contacts.
    Conduct {
        /// The item.
        case: Case,
        /// What people call the job it happened in last.
        code: JobCode,
    },
    /// There is nothing to decide any more.
    Gone,
}
