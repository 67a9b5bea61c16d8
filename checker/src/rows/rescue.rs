//! Rows of what is done for a request that nobody takes.

use chrono::{DateTime, Utc};
use sqlx::{FromRow, query_as};
use uuid::Uuid;

use super::Rows;

/// Who was told of which job, and where both are.
#[derive(FromRow, Debug)]
pub struct ToldRow {
    /// Which job.
    pub job: Uuid,
    /// Who.
    pub provider: Uuid,
    /// When.
    pub told_at: DateTime<Utc>,
    /// Where they work, in degrees.
    pub lat: f64,
    /// Where they work, in degrees.
    pub lon: f64,
    /// How far they go, in kilometres.
    pub radius_km: i32,
    /// Where the job is, in degrees.
    pub job_lat: f64,
    /// Where the job is, in degrees.
    pub job_lon: f64,
    /// How many kilometres beyond their own area people are asked.
    pub beyond_km: i32,
}

impl Rows {
    /// Who was told of work at some place at that time or later, but for those the customer asked by name.
    pub async fn told_since(&mut self, since: DateTime<Utc>) -> Vec<ToldRow> {
        all!(
            self,
            "SELECT d.job, d.provider, d.told_at, p.lat, p.lon, p.radius_km, \
             json_extract(j.request, '$.place.point.lat') AS job_lat, \
             json_extract(j.request, '$.place.point.lon') AS job_lon, \
             COALESCE(json_extract(j.request, '$.outreach.beyond_km'), 0) AS beyond_km \
             FROM dispatches d JOIN jobs j ON j.id = d.job JOIN providers p ON p.person = d.provider \
             WHERE d.told_at >= $1 AND json_extract(j.request, '$.place.label') <> '' \
             AND NOT EXISTS (SELECT 1 FROM invitations i WHERE i.job = d.job AND i.provider = d.provider) \
             ORDER BY d.told_at, d.job, d.provider",
            since
        )
    }

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
