//! Blocks: who keeps away from whom. They hold both ways, and only who set one may take it back.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::{
    facts::Blocked,
    ids::{JobId, PersonId},
};
use sqlx::{query, query_as, query_scalar};
use uuid::Uuid;

use super::{Backend, ReadTx, Result, Tx};

/// How many a list shows.
const SHOWN: i64 = 50;

/// Everybody this person is kept apart from, whoever of the two set it.
pub(super) async fn around<DB: Backend>(tx: &mut ReadTx<DB>, person: PersonId) -> Result<BTreeSet<PersonId>> {
    let text =
        "SELECT blocked FROM blocks WHERE blocker = $1 UNION SELECT blocker FROM blocks WHERE blocked = $1";
    let ids: Vec<Uuid> = query_scalar(text).bind(person.0).fetch_all(tx.conn()).await?;
    Ok(ids.into_iter().map(PersonId).collect())
}

/// Whom this person blocked, newest first; at most 50.
pub(super) async fn set_by<DB: Backend>(tx: &mut ReadTx<DB>, person: PersonId) -> Result<Vec<Blocked>> {
    let text = "SELECT b.blocked, COALESCE(p.name, ''), b.at FROM blocks b JOIN people p ON p.id = b.blocked \
        WHERE b.blocker = $1 ORDER BY b.at DESC, b.blocked LIMIT $2";
    let rows: Vec<(Uuid, String, DateTime<Utc>)> =
        query_as(text).bind(person.0).bind(SHOWN).fetch_all(tx.conn()).await?;
    Ok(rows.into_iter().map(|(id, name, at)| Blocked { person: PersonId(id), name, at }).collect())
}

/// A page of the requests of either that nobody is booked for yet and the other was told of, with who would do
/// them, by ascending id after `after`.
pub async fn between<DB: Backend>(
    tx: &mut ReadTx<DB>,
    (one, other): (PersonId, PersonId),
    after: Option<JobId>,
    limit: i64,
) -> Result<Vec<(JobId, PersonId)>> {
    let text = "SELECT j.id, d.provider FROM jobs j JOIN dispatches d ON d.job = j.id \
        WHERE ((j.customer = $1 AND d.provider = $2) OR (j.customer = $2 AND d.provider = $1)) \
        AND j.state IN ('open', 'matched', 'awaiting_fee', 'expired') AND j.id > $3 ORDER BY j.id LIMIT $4";
    let rows: Vec<(Uuid, Uuid)> = query_as(text)
        .bind(one.0)
        .bind(other.0)
        .bind(after.map_or(Uuid::nil(), |job| job.0))
        .bind(limit)
        .fetch_all(tx.conn())
        .await?;
    Ok(rows.into_iter().map(|(job, provider)| (JobId(job), PersonId(provider))).collect())
}

pub(super) async fn add<DB: Backend>(
    tx: &mut Tx<DB>,
    blocker: PersonId,
    blocked: PersonId,
    now: DateTime<Utc>,
) -> Result<()> {
    let text = "INSERT INTO blocks (blocker, blocked, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    query(text).bind(blocker.0).bind(blocked.0).bind(now).execute(tx.conn()).await?;
    Ok(())
}

pub(super) async fn lift<DB: Backend>(tx: &mut Tx<DB>, blocker: PersonId, blocked: PersonId) -> Result<()> {
    let text = "DELETE FROM blocks WHERE blocker = $1 AND blocked = $2";
    query(text).bind(blocker.0).bind(blocked.0).execute(tx.conn()).await?;
    Ok(())
}
