//! Lines: jobs in lists, with whose turn it is.

use chrono::{DateTime, Utc};
use domain::{
    facts::JobLine,
    ids::PersonId,
    job::{Done, Job, State, waits_for},
    person::Side,
};
use sqlx::{FromRow, query_as};

use super::{
    Backend, ReadTx, Result,
    jobs::{JobRow, job_columns},
};

/// How many jobs a list shows.
const PAGE: i64 = 20;

/// A job of the person $1 in their role, with the newest terms of its present match and both reviews.
macro_rules! job_lines {
    ($rest:literal) => {
        concat!(
            "SELECT ",
            job_columns!(),
            ", c.name AS customer_name, w.name AS provider_name, t.customer_signed, t.provider_signed, a.starts_at AS agreed_start, \
             EXISTS (SELECT 1 FROM reviews r WHERE r.job = j.id AND r.author = $1) AS reviewed, \
             (SELECT MAX(o.edition) FROM offers o WHERE o.job = j.id AND o.standing = 'live' \
             AND $1 IN (o.provider, j.customer)) AS offered_edition \
             FROM jobs j JOIN people c ON c.id = j.customer LEFT JOIN people w ON w.id = j.provider \
             LEFT JOIN terms a ON a.id = j.agreed LEFT JOIN terms t ON t.job = j.id AND t.match_number = j.match_number AND t.number = \
             (SELECT MAX(n.number) FROM terms n WHERE n.job = j.id) ",
            $rest,
            " ORDER BY CASE WHEN j.state IN ('closed', 'cancelled') THEN 1 ELSE 0 END, j.created_at DESC, \
             j.id DESC LIMIT $2"
        )
    };
}

/// Own jobs of either role that are not over, newest first.
pub(super) async fn own<DB: Backend>(tx: &mut ReadTx<DB>, me: PersonId) -> Result<Vec<JobLine>> {
    let text =
        job_lines!("WHERE (j.customer = $1 OR j.provider = $1) AND j.state NOT IN ('closed', 'cancelled')");
    list(tx, text, me, None).await
}

/// Own requests, newest first, those that ended last.
pub(super) async fn requests<DB: Backend>(tx: &mut ReadTx<DB>, me: PersonId) -> Result<Vec<JobLine>> {
    list(tx, job_lines!("WHERE j.customer = $1"), me, Some(PAGE)).await
}

/// Jobs this provider was told of or invited to and may still take, has offered on, or has taken; newest first,
/// those that ended last.
pub(super) async fn work<DB: Backend>(tx: &mut ReadTx<DB>, me: PersonId) -> Result<Vec<JobLine>> {
    let text = job_lines!(
        "WHERE j.id IN (SELECT id FROM jobs WHERE provider = $1 \
         UNION SELECT d.job FROM dispatches d JOIN jobs t ON t.id = d.job \
         WHERE d.provider = $1 AND d.answer = 'told' AND t.state = 'open' AND NOT EXISTS (SELECT 1 FROM blocks b \
         WHERE (b.blocker = $1 AND b.blocked = t.customer) OR (b.blocker = t.customer AND b.blocked = $1)) \
         UNION SELECT o.job FROM offers o JOIN jobs t ON t.id = o.job \
         WHERE o.provider = $1 AND o.standing = 'live' AND t.state IN ('open', 'matched', 'awaiting_fee') \
         UNION SELECT i.job FROM invitations i JOIN jobs t ON t.id = i.job \
         WHERE i.provider = $1 AND i.state IN ('sent', 'opened') AND t.state = 'open' AND NOT EXISTS (SELECT 1 FROM blocks b \
         WHERE (b.blocker = $1 AND b.blocked = t.customer) OR (b.blocker = t.customer AND b.blocked = $1)))"
    );
    list(tx, text, me, Some(PAGE)).await
}

/// Jobs in which the two are matched and that are not over, newest first.
pub(super) async fn between<DB: Backend>(
    tx: &mut ReadTx<DB>,
    me: PersonId,
    other: PersonId,
) -> Result<Vec<JobLine>> {
    let text = job_lines!(
        "WHERE ((j.customer = $1 AND j.provider = $3) OR (j.customer = $3 AND j.provider = $1)) \
         AND j.state NOT IN ('open', 'expired', 'settled', 'closed', 'cancelled')"
    );
    let rows: Vec<LineRow> = query_as(text).bind(me.0).bind(PAGE).bind(other.0).fetch_all(tx.conn()).await?;
    rows.into_iter().map(|row| row.seen_by(me)).collect()
}

async fn list<DB: Backend>(
    tx: &mut ReadTx<DB>,
    text: &'static str,
    me: PersonId,
    limit: Option<i64>,
) -> Result<Vec<JobLine>> {
    let limit = limit.unwrap_or(i64::MAX);
    let rows: Vec<LineRow> = query_as(text).bind(me.0).bind(limit).fetch_all(tx.conn()).await?;
    rows.into_iter().map(|row| row.seen_by(me)).collect()
}

#[derive(FromRow)]
struct LineRow {
    #[sqlx(flatten)]
    job: JobRow,
    customer_name: Option<String>,
    provider_name: Option<String>,
    customer_signed: Option<DateTime<Utc>>,
    provider_signed: Option<DateTime<Utc>>,
    agreed_start: Option<DateTime<Utc>>,
    reviewed: bool,
    offered_edition: Option<i64>,
}

impl LineRow {
    fn seen_by(self, me: PersonId) -> Result<JobLine> {
        let job = Job::try_from(self.job)?;
        let (side, signed, other) = if job.customer == me {
            (Side::Customer, self.customer_signed, self.provider_name)
        } else {
            (Side::Provider, self.provider_signed, self.customer_name)
        };
        let offered = self.offered_edition == Some(job.request.edition);
        let done = Done { signed: signed.is_some(), reviewed: self.reviewed, offered };
        // Whose offer is on hold waits themselves.
        let on_hold = side == Side::Provider && job.provider.is_some_and(|picked| picked != me);
        Ok(JobLine {
            waiting: !on_hold && waits_for(&job, side, done),
            invites: side == Side::Customer && job.state == State::Open && job.switches.directory,
            id: job.id,
            epoch: job.epoch,
            code: job.code,
            service: job.request.service,
            state: job.state,
            side,
            slot: job.request.slot,
            agreed: self.agreed_start,
            held: job.provider == Some(me),
            zone: job.request.place.zone,
            other,
        })
    }
}
