//! An agreed start, for the calendars of both.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::{
    ids::{JobCode, JobId},
    job::{JobFile, Outcome, State},
    market::ServiceId,
    terms::Terms,
};
use serde::{Deserialize, Serialize};

/// A start that was agreed, moved or called off, as a file for a calendar.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct CalendarEntry {
    /// The job: whatever comes of it is the same entry.
    pub job: JobId,
    /// What people call it.
    pub code: JobCode,
    /// What is done.
    pub service: ServiceId,
    /// When work starts.
    pub start: DateTime<Utc>,
    /// The zone of the place.
    pub zone: Tz,
    /// The town or suburb; empty for work from afar.
    pub area: String,
    /// The number of the terms that say so.
    pub round: i64,
    /// Whether it was called off.
    pub off: bool,
    /// When that was decided.
    pub at: DateTime<Utc>,
}

impl CalendarEntry {
    /// What an outcome means for the calendars of the two, if it means anything.
    pub(crate) fn of(before: &JobFile, outcome: &Outcome, now: DateTime<Utc>) -> Option<Self> {
        let (stood, job) = (&before.job, &outcome.job);
        let was_on = stood.state == State::Booked || stood.disputed_from == Some(State::Booked);
        let is_over = matches!(job.state, State::Cancelled | State::Open | State::Expired);
        let agreed = |terms: Option<domain::ids::TermsId>| {
            let newer = outcome.terms.iter().find(|known| Some(known.id) == terms);
            newer.or_else(|| before.terms.iter().find(|known| Some(known.id) == terms))
        };
        let known = agreed(stood.agreed).filter(|_| was_on);
        let (terms, off): (&Terms, bool) = match (known, job.state) {
            (Some(known), _) if is_over => (known, true),
            (known, State::Booked) => {
                let agreed = agreed(job.agreed)?;
                (known.is_none_or(|known| known.start != agreed.start).then_some(agreed)?, false)
            }
            _ => return None,
        };
        Some(Self {
            job: job.id,
            code: job.code.clone(),
            service: job.request.service.clone(),
            start: terms.start,
            zone: job.request.place.zone,
            area: job.request.place.label.clone(),
            round: terms.number,
            off,
            at: now,
        })
    }

    /// Grows with every version, so that a calendar knows which one holds.
    pub(crate) fn sequence(&self) -> i64 {
        self.round * 2 + i64::from(self.off)
    }
}
