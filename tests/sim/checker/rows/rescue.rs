//! Rows of what is done for a request that nobody takes.

use sqlx::query_as;
use uuid::Uuid;

use super::Rows;

impl Rows {
    /// How many gave a reason for declining, a job each.
    pub async fn explained(&mut self) -> Vec<(Uuid, i64)> {
        all!(self, "SELECT job, COUNT(*) FROM dispatches WHERE explained GROUP BY job")
    }

    /// How many reasons are counted, a job each.
    pub async fn reasons(&mut self) -> Vec<(Uuid, i64)> {
        all!(self, "SELECT job, SUM(count) FROM decline_reasons GROUP BY job")
    }

    /// How quickly people answered: who, the second the day began, after how many minutes, how often.
    pub async fn response_times(&mut self) -> Vec<(Uuid, i64, i64, i64)> {
        all!(self, "SELECT person, CAST(strftime('%s', day) AS INTEGER), minutes, times FROM response_times")
    }
}
