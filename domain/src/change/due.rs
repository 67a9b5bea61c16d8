//! What happens at a time, and which providers are told of a job when.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    ids::{JobId, MessageId, PersonId, PostId, TimerId},
    job::Bell,
};

/// Something that happens at a time. Consumed by deleting its row in the transaction that acts on it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Timer {
    /// Name of it.
    pub id: TimerId,
    /// When.
    pub due: DateTime<Utc>,
    /// What.
    pub what: Due,
}

/// What happens at that time.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Due {
    /// A clock of a job; dead once the job left the epoch.
    Bell {
        /// The job.
        job: JobId,
        /// The epoch it was set in.
        epoch: i64,
        /// Which clock.
        bell: Bell,
    },
    /// A page of providers is told of an open job; dead once the job left the epoch.
    Wave {
        /// The job.
        job: JobId,
        /// The epoch it was set in.
        epoch: i64,
        /// Which wave.
        wave: Wave,
        /// Providers up to here were looked at.
        after: Option<PersonId>,
    },
    /// A page of told providers gets their cards redrawn.
    Redraw {
        /// The job.
        job: JobId,
        /// Cards up to here were redrawn.
        after: Option<PersonId>,
        /// Whether those with an offer hear what it means for them.
        #[serde(default)]
        news: bool,
    },
    /// Words that were hidden are not kept any longer, unless their time was extended.
    Withheld {
        /// The message they belong to.
        message: MessageId,
    },
    /// The other side has had its time to say whether a failed booking counts.
    Fault {
        /// The job.
        job: JobId,
        /// In which of its matches.
        match_number: i64,
    },
    /// A sanction that lay on somebody ends, unless another one took its place.
    SanctionOver {
        /// On whom.
        person: PersonId,
        /// Its end.
        until: DateTime<Utc>,
    },
    /// The last part of an album came a while ago: it goes out with what there is of it.
    Album {
        /// Who sends it.
        person: PersonId,
        /// What Telegram calls it.
        group: String,
    },
    /// One of two people blocked the other, or took it back: the open requests of either that the other was told
    /// of follow.
    Pair {
        /// Whose doing it was.
        by: PersonId,
        /// The other one.
        with: PersonId,
        /// Jobs up to here were looked at.
        after: Option<JobId>,
    },
    /// A provider who registered, resumed or widened the area gets the open jobs that match now.
    CatchUp {
        /// Who.
        provider: PersonId,
        /// Jobs up to here were looked at.
        after: Option<JobId>,
    },
    /// A page of what was ever said to others is looked through for somebody who was erased.
    Forget {
        /// Who.
        person: PersonId,
        /// Messages up to here were looked at.
        after: Option<PostId>,
    },
}

/// Which providers a wave tells.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wave {
    /// The wave is still to be planned: how many match decides.
    Plan,
    /// The better half by score, and everyone with few reviews.
    First {
        /// Scores from here on belong to the better half.
        from_score: i64,
    },
    /// Everyone not told yet.
    Rest,
}
