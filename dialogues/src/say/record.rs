//! What is said about a booking that somebody failed.

use chrono::{DateTime, Utc};
use domain::{
    fault::{Fault, FaultKind},
    ids::{JobCode, JobId},
};
use serde::{Deserialize, Serialize};

/// Whether a failed booking counts on a record, and who has a word about it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RecordSay {
    /// To the other side: does it count?
    Asked {
        /// The job.
        job: JobId,
        /// What people call it.
        code: JobCode,
        /// In which of its matches.
        match_number: i64,
        /// Who left, by their public name.
        name: String,
        /// Whether they say that it was the reader's doing.
        blames: bool,
        /// From then on silence is an answer.
        until: DateTime<Utc>,
    },
    /// To who left: what may come of it.
    Waits {
        /// The job.
        code: JobCode,
        /// Who has a word about it.
        name: String,
        /// Whether the reader said that it was the other side's doing.
        blames: bool,
        /// From then on silence is an answer.
        until: DateTime<Utc>,
    },
    /// It is on the reader's record.
    Counts {
        /// The job.
        code: JobCode,
        /// What happened.
        kind: FaultKind,
    },
    /// It is not.
    Excused {
        /// The job.
        code: JobCode,
        /// Who said so; nobody where nobody spoke, or the operator did.
        by: Option<String>,
    },
    /// The operator looks at it.
    Contested {
        /// The job.
        code: JobCode,
    },
}

impl RecordSay {
    /// What somebody hears whose fault it may be, once it is decided.
    pub fn decided(fault: &Fault, code: &JobCode, by: Option<String>) -> Option<Self> {
        use domain::fault::FaultStanding::{Contested, Counts, Excused, Waiting};
        let code = code.clone();
        match fault.standing {
            Waiting => None,
            Contested => Some(Self::Contested { code }),
            Counts => Some(Self::Counts { code, kind: fault.kind }),
            Excused => Some(Self::Excused { code, by }),
        }
    }
}
