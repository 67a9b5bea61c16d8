//! Providers as they are found, with all that is counted for them.

use chrono::{DateTime, Utc};
use domain::{
    geo::Point,
    ids::PersonId,
    market::ServiceId,
    matching::{Candidate, Standing, Supplier},
    person::Approval,
    review::Rating,
};
use sqlx::FromRow;
use uuid::Uuid;

use super::super::{Result, column::read_word, providers::read_circle};

/// A provider with what decides whether and when they are told.
#[derive(Clone, PartialEq, Debug)]
pub struct Found {
    /// What decides whether. Of a search by service, `services` holds that one alone.
    pub supplier: Supplier,
    /// Reviews by customers.
    pub rating: Rating,
    /// Jobs done.
    pub jobs_done: i64,
    /// Cards they got within the last hour.
    pub told_lately: i64,
    /// Messages do not reach them now.
    pub unreachable: bool,
}

impl Found {
    /// As ranked for a job at that place.
    pub fn candidate(&self, coarse: Option<Point>) -> Candidate {
        let distance_km = coarse.map_or(0, |place| self.supplier.area.centre().km_to(place));
        Candidate { id: self.supplier.id, rating: self.rating, jobs_done: self.jobs_done, distance_km }
    }
}

/// Who they are and whether they may be told, as of $1, from these tables under these conditions, beside these further
/// columns; `w` is the provider, `p` the person.
macro_rules! suppliers {
    ($figures:literal, $source:literal) => {
        concat!(
            "SELECT w.person, w.lat, w.lon, w.radius_km, w.paused, w.approval, \
             EXISTS (SELECT 1 FROM sanctions s WHERE s.seq = (SELECT MAX(n.seq) FROM sanctions n \
             WHERE n.person = w.person) AND s.kind <> 'lifted' AND (s.until IS NULL OR s.until > $1)) AS banned",
            $figures,
            " FROM ",
            $source
        )
    };
}
pub(super) use suppliers;

/// The same with all that is counted, cards since $2.
macro_rules! found {
    ($source:literal) => {
        suppliers!(
            ", p.unreachable_since, \
             (SELECT COALESCE(CAST(SUM(r.stars) AS BIGINT), 0) FROM reviews r WHERE r.subject = w.person \
             AND r.side = 'customer' AND r.published_at IS NOT NULL AND r.removed_at IS NULL) AS rating_sum, \
             (SELECT COUNT(*) FROM reviews r WHERE r.subject = w.person \
             AND r.side = 'customer' AND r.published_at IS NOT NULL AND r.removed_at IS NULL) AS rating_count, \
             (SELECT COUNT(*) FROM jobs j WHERE j.provider = w.person \
             AND j.state IN ('approved', 'settled', 'closed')) AS jobs_done, \
             (SELECT COUNT(*) FROM dispatches d WHERE d.provider = w.person AND d.told_at > $2) AS told_lately",
            $source
        )
    };
}
pub(super) use found;

#[derive(FromRow)]
pub(super) struct SupplierRow {
    pub(super) person: Uuid,
    lat: f64,
    lon: f64,
    radius_km: i64,
    paused: bool,
    approval: String,
    banned: bool,
}

impl SupplierRow {
    pub(super) fn with(self, services: Vec<ServiceId>) -> Result<Supplier> {
        Ok(Supplier {
            id: PersonId(self.person),
            services,
            area: read_circle(self.lat, self.lon, self.radius_km)?,
            standing: self.standing()?,
            // Said by whoever knows the customer.
            blocked_pair: false,
        })
    }

    /// The weightiest reason against them, if any.
    fn standing(&self) -> Result<Standing> {
        let approval: Approval = read_word(&self.approval, "approval")?;
        Ok(match approval {
            _ if self.banned => Standing::Banned,
            Approval::Waiting | Approval::Refused => Standing::NotApproved,
            Approval::Approved if self.paused => Standing::Paused,
            Approval::Approved => Standing::Active,
        })
    }
}

#[derive(FromRow)]
pub(super) struct FoundRow {
    #[sqlx(flatten)]
    pub(super) supplier: SupplierRow,
    unreachable_since: Option<DateTime<Utc>>,
    rating_sum: i64,
    rating_count: i64,
    jobs_done: i64,
    told_lately: i64,
}

impl FoundRow {
    pub(super) fn with(self, services: Vec<ServiceId>) -> Result<Found> {
        Ok(Found {
            supplier: self.supplier.with(services)?,
            rating: Rating { sum: self.rating_sum, count: self.rating_count },
            jobs_done: self.jobs_done,
            told_lately: self.told_lately,
            unreachable: self.unreachable_since.is_some(),
        })
    }
}
