//! Faults: bookings that somebody failed, one row a match at most.

use chrono::{DateTime, Utc};
use domain::{
    fault::Fault,
    ids::{JobId, PersonId},
};
use sqlx::{FromRow, query, query_as};
use uuid::Uuid;

use super::{
    Backend, ReadTx, Result, StoreError, Tx,
    column::{read_word, word},
};

/// The fault of a job that waits for the operator, the newest if there are several.
pub(super) async fn contested<DB: Backend>(tx: &mut ReadTx<DB>, job: JobId) -> Result<Option<Fault>> {
    let text = "SELECT job, match_number, person, side, other, kind, blames, standing, at, until FROM faults \
        WHERE job = $1 AND standing = 'contested' ORDER BY match_number DESC LIMIT 1";
    let row: Option<FaultRow> = query_as(text).bind(job.0).fetch_optional(tx.conn()).await?;
    row.map(Fault::try_from).transpose()
}

/// The fault of one match of a locked job.
pub async fn of_match<DB: Backend>(
    tx: &mut ReadTx<DB>,
    job: JobId,
    match_number: i64,
) -> Result<Option<Fault>> {
    let text = "SELECT job, match_number, person, side, other, kind, blames, standing, at, until FROM faults \
        WHERE job = $1 AND match_number = $2";
    let row: Option<FaultRow> =
        query_as(text).bind(job.0).bind(match_number).fetch_optional(tx.conn()).await?;
    row.map(Fault::try_from).transpose()
}

/// A new one, or how one stands now.
pub(super) async fn save<DB: Backend>(tx: &mut Tx<DB>, fault: &Fault) -> Result<()> {
    let text = "INSERT INTO faults (job, match_number, person, side, other, kind, blames, standing, at, until) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
        ON CONFLICT (job, match_number) DO UPDATE SET standing = excluded.standing";
    query(text)
        .bind(fault.job.0)
        .bind(fault.match_number)
        .bind(fault.person.0)
        .bind(word(&fault.side))
        .bind(fault.other.0)
        .bind(word(&fault.kind))
        .bind(fault.blames)
        .bind(word(&fault.standing))
        .bind(fault.at)
        .bind(fault.until)
        .execute(tx.conn())
        .await?;
    Ok(())
}

#[derive(FromRow)]
struct FaultRow {
    job: Uuid,
    match_number: i64,
    person: Uuid,
    side: String,
    other: Uuid,
    kind: String,
    blames: bool,
    standing: String,
    at: DateTime<Utc>,
    until: DateTime<Utc>,
}

impl TryFrom<FaultRow> for Fault {
    type Error = StoreError;

    fn try_from(row: FaultRow) -> Result<Self> {
        Ok(Self {
            job: JobId(row.job),
            match_number: row.match_number,
            person: PersonId(row.person),
            side: read_word(&row.side, "side")?,
            other: PersonId(row.other),
            kind: read_word(&row.kind, "kind")?,
            blames: row.blames,
            standing: read_word(&row.standing, "standing")?,
            at: row.at,
            until: row.until,
        })
    }
}
