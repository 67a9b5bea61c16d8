//! What the operator reads of a job.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::{
    badge::Badge,
    ids::{JobCode, JobId},
    job::{Case, Event, State},
    market::ServiceId,
    money::Money,
    person::Side,
};
use serde::{Deserialize, Serialize};

use crate::say::DeskTalk;

/// A job as the operator sees it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct DeskJob {
    /// The job.
    pub job: JobId,
    /// What people call it.
    pub code: JobCode,
    /// Its epoch, for the buttons.
    pub epoch: i64,
    /// What is done.
    pub service: ServiceId,
    /// Where it stands.
    pub state: State,
    /// Who says that the other side did not come, while that is to be decided.
    #[serde(default)]
    pub missed: Option<Side>,
    /// Who called a booking off and blames the other side, which sees it differently.
    #[serde(default)]
    pub contested: Option<Side>,
    /// Where it stood before somebody asked for help.
    pub disputed_from: Option<State>,
    /// The customer's public name.
    pub customer: String,
    /// The provider's public name.
    pub provider: Option<String>,
    /// The agreed total.
    pub total: Option<Money>,
    /// The agreed start, or the one asked for.
    pub start: DateTime<Utc>,
    /// The zone of the place.
    pub zone: Tz,
    /// What the customer asked for.
    pub description: String,
    /// What waits about this job.
    pub cases: Vec<Case>,
    /// How trouble is being settled, if there is any.
    #[serde(default)]
    pub talk: Option<DeskTalk>,
    /// Whether the reader has what waits.
    #[serde(default)]
    pub mine: bool,
    /// What was checked of the provider.
    #[serde(default)]
    pub badges: Vec<Badge>,
    /// Whether money of it could not be given back.
    #[serde(default)]
    pub not_given_back: bool,
    /// When it was posted.
    pub posted_at: DateTime<Utc>,
    /// What happened so far, oldest first.
    pub events: Vec<Event>,
}

/// A job with the operator that goes on by itself soon.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct CaseLapsing {
    /// The job.
    pub job: JobId,
    /// What people call it.
    pub code: JobCode,
    /// Since when it waits.
    pub since: DateTime<Utc>,
    /// When it goes on where it was.
    pub at: DateTime<Utc>,
    /// The zone of the place.
    pub zone: Tz,
}
