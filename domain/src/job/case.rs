//! What waits for the operator.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::ids::{CaseId, JobId, PersonId};

/// An item in the operator's queue.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Case {
    /// Name of the item.
    pub id: CaseId,
    /// What it is.
    pub kind: CaseKind,
    /// The job, if it is about one.
    pub job: Option<JobId>,
    /// Who needs the operator.
    pub person: PersonId,
    /// In their words.
    pub what: String,
    /// Since when.
    pub opened_at: DateTime<Utc>,
}

/// What waits for the operator.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaseKind {
    /// Help with a job.
    Help,
    /// A request to look at before anybody is told of it.
    Request,
    /// A registration to approve.
    Registration,
    /// Money that does not fit what was expected, or cannot be given back by itself.
    Payment,
    /// Words the guard hid, whose author asks for a human's eyes.
    Withheld,
    /// Somebody who keeps handing out contacts.
    Conduct,
    /// Somebody told that another person does wrong.
    Report,
    /// Somebody told that a review breaks the rules.
    Review,
}
