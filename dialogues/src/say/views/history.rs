//! What happened to a job so far.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::{
    ids::{JobCode, JobId},
    job::Event,
};
use serde::{Deserialize, Serialize};

use crate::say::Detail;

/// The moments of a job, as both sides may read them.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct History {
    /// The job.
    pub job: JobId,
    /// What people call it.
    pub code: JobCode,
    /// When it was posted.
    pub posted_at: DateTime<Utc>,
    /// Oldest first.
    pub events: Vec<Event>,
    /// The zone of the place.
    pub zone: Tz,
    /// What some of them were about, each with its place among them.
    #[serde(default)]
    pub details: Vec<(usize, Detail)>,
}
