//! A job, and of what there is anything to load around it: most tables hold nothing of most jobs.

use domain::{
    ids::JobId,
    job::{Job, Telling},
};
use sqlx::{FromRow, query_as};

use super::{
    Backend, ReadTx, Result, StoreError, dispatches,
    jobs::{JobRow, job_columns},
};

/// A job, and where there is more about it.
#[derive(Clone)]
#[expect(clippy::struct_excessive_bools, reason = "one for each table that may hold nothing")]
pub(super) struct KnownJob {
    /// The job itself.
    pub job: Job,
    /// How many were told of it, and how many of them declined.
    told: (i64, i64),
    /// Whether any of those said why.
    gave_reasons: bool,
    /// Whether terms were ever written.
    pub has_terms: bool,
    /// Whether anybody was reviewed.
    pub has_reviews: bool,
    /// Whether anybody may write to its customer.
    pub converses: bool,
    /// Whether anybody made an offer.
    pub has_offers: bool,
    /// Whether anybody was invited.
    pub invites: bool,
    /// Whether its customer is kept apart from anybody.
    pub is_apart: bool,
}

impl KnownJob {
    /// A job by our own name for it.
    pub(super) async fn load<DB: Backend>(tx: &mut ReadTx<DB>, id: JobId) -> Result<Option<Self>> {
        let text = concat!(
            "SELECT ",
            job_columns!(),
            ", (SELECT COUNT(*) FROM dispatches d WHERE d.job = j.id) AS told, \
             (SELECT COUNT(*) FROM dispatches d WHERE d.job = j.id AND d.answer = 'declined') AS declined, \
             EXISTS (SELECT 1 FROM decline_reasons r WHERE r.job = j.id) AS gave_reasons, \
             EXISTS (SELECT 1 FROM terms t WHERE t.job = j.id) AS has_terms, \
             EXISTS (SELECT 1 FROM reviews r WHERE r.job = j.id) AS has_reviews, \
             EXISTS (SELECT 1 FROM threads t WHERE t.job = j.id AND t.closed_at IS NULL) AS converses, \
             EXISTS (SELECT 1 FROM offers o WHERE o.job = j.id) AS has_offers, \
             EXISTS (SELECT 1 FROM invitations i WHERE i.job = j.id) AS invites, \
             (EXISTS (SELECT 1 FROM blocks b WHERE b.blocker = j.customer) \
             OR EXISTS (SELECT 1 FROM blocks b WHERE b.blocked = j.customer)) AS is_apart \
             FROM jobs j WHERE j.id = $1"
        );
        let row: Option<KnownRow> = query_as(text).bind(id.0).fetch_optional(tx.conn()).await?;
        row.map(Self::try_from).transpose()
    }

    /// How many were told of it, how many of them declined, and why.
    pub(super) async fn telling<DB: Backend>(&self, tx: &mut ReadTx<DB>) -> Result<Telling> {
        let (told, declined) = self.told;
        let mut telling = Telling { told, declined, ..Telling::default() };
        if self.gave_reasons {
            dispatches::note_reasons(tx, self.job.id, &mut telling).await?;
        }
        Ok(telling)
    }
}

#[derive(FromRow)]
#[expect(clippy::struct_excessive_bools, reason = "one for each table that may hold nothing")]
struct KnownRow {
    #[sqlx(flatten)]
    job: JobRow,
    told: i64,
    declined: i64,
    gave_reasons: bool,
    has_terms: bool,
    has_reviews: bool,
    converses: bool,
    has_offers: bool,
    invites: bool,
    is_apart: bool,
}

impl TryFrom<KnownRow> for KnownJob {
    type Error = StoreError;

    fn try_from(row: KnownRow) -> Result<Self> {
        let KnownRow {
            gave_reasons, has_terms, has_reviews, converses, has_offers, invites, is_apart, ..
        } = row;
        Ok(Self {
            job: row.job.try_into()?,
            told: (row.told, row.declined),
            gave_reasons,
            has_terms,
            has_reviews,
            converses,
            has_offers,
            invites,
            is_apart,
        })
    }
}
