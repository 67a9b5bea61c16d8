//! Rows of what may count on somebody's record.

use chrono::{DateTime, Utc};
use sqlx::{FromRow, query_as};
use uuid::Uuid;

use super::Rows;

/// A booking that somebody failed.
#[derive(Clone, FromRow, Debug)]
pub struct FaultRow {
    /// The job.
    pub job: Uuid,
    /// In which role they failed it.
    pub side: String,
    /// How.
    pub kind: String,
    /// How it stands.
    pub standing: String,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// Until when the other side may speak.
    pub until: DateTime<Utc>,
}

impl Rows {
    /// All of them.
    pub async fn faults(&mut self) -> Vec<FaultRow> {
        all!(self, "SELECT job, side, kind, standing, at, until FROM faults ORDER BY job, match_number")
    }
}
