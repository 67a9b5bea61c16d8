//! Jobs and conversations as lists show them.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    ids::{JobCode, JobId, PersonId, ThreadId},
    job::State,
    market::ServiceId,
    person::Side,
};

/// A job in a list.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct JobLine {
    /// The job.
    pub id: JobId,
    /// The epoch it stands in, which its buttons carry.
    #[serde(default)]
    pub epoch: i64,
    /// What people call it.
    pub code: JobCode,
    /// What is done.
    pub service: ServiceId,
    /// Where it stands.
    pub state: State,
    /// The asker's side.
    pub side: Side,
    /// When work is to start, as asked for.
    pub slot: DateTime<Utc>,
    /// When both agreed that it starts, once they did.
    #[serde(default)]
    pub agreed: Option<DateTime<Utc>>,
    /// The zone of the place.
    pub zone: chrono_tz::Tz,
    /// The other side's public name, once there is one.
    pub other: Option<String>,
    /// Whether it waits for the asker.
    pub waiting: bool,
    /// Whether the asker is picked for it.
    #[serde(default)]
    pub held: bool,
    /// Whether it is the asker's own, and people can be invited to it now.
    #[serde(default)]
    pub invites: bool,
}

/// A conversation in a list.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct ThreadLine {
    /// The conversation.
    pub id: ThreadId,
    /// Its job.
    pub job: JobId,
    /// What people call the job.
    pub code: JobCode,
    /// Where the job stands.
    pub state: State,
    /// The asker's side of it.
    pub side: Side,
    /// Who the other one is.
    pub other: PersonId,
    /// The other side's public name.
    pub other_name: String,
    /// Whether the job still lets them write.
    pub open: bool,
    /// The last message by the other side, if any.
    pub heard_at: Option<DateTime<Utc>>,
    /// How many messages of the other side came since the asker last wrote there.
    #[serde(default)]
    pub unread: i64,
    /// Whether files that nobody can clean may be passed on.
    #[serde(default)]
    pub documents: bool,
}
