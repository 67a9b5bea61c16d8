//! Dispatches: which provider was told of which job, and what they did.

use chrono::{DateTime, Utc};
use domain::{
    ids::{JobId, PersonId},
    job::{DeclineReason, Dispatch, Telling},
};
use sqlx::{FromRow, query, query_as};
use uuid::Uuid;

use super::{
    Backend, ReadTx, Result, StoreError, Tx,
    column::{read_word, word},
    sql::write_list,
};

/// What one provider was told of a job.
pub(super) async fn of<DB: Backend>(
    tx: &mut ReadTx<DB>,
    job: JobId,
    provider: PersonId,
) -> Result<Option<Dispatch>> {
    let text = "SELECT job, provider, answer, distance_km, told_at, explained FROM dispatches \
        WHERE job = $1 AND provider = $2";
    let row: Option<DispatchRow> =
        query_as(text).bind(job.0).bind(provider.0).fetch_optional(tx.conn()).await?;
    row.map(Dispatch::try_from).transpose()
}

/// Everybody who was told of a job, by ascending id.
pub(super) async fn of_job<DB: Backend>(tx: &mut ReadTx<DB>, job: JobId) -> Result<Vec<Dispatch>> {
    let text = "SELECT job, provider, answer, distance_km, told_at, explained FROM dispatches \
        WHERE job = $1 ORDER BY provider";
    let rows: Vec<DispatchRow> = query_as(text).bind(job.0).fetch_all(tx.conn()).await?;
    rows.into_iter().map(Dispatch::try_from).collect()
}

/// Why those who declined did.
pub(super) async fn note_reasons<DB: Backend>(
    tx: &mut ReadTx<DB>,
    job: JobId,
    telling: &mut Telling,
) -> Result<()> {
    let text = "SELECT reason, count FROM decline_reasons WHERE job = $1";
    let rows: Vec<(String, i64)> = query_as(text).bind(job.0).fetch_all(tx.conn()).await?;
    for (reason, times) in rows {
        telling.note(read_word(&reason, "reason")?, times);
    }
    Ok(())
}

/// Somebody declined the job for that reason. Nothing says who.
pub(super) async fn count_reason<DB: Backend>(
    tx: &mut Tx<DB>,
    job: JobId,
    reason: DeclineReason,
) -> Result<()> {
    let text = "INSERT INTO decline_reasons (job, reason, count) VALUES ($1, $2, 1) \
        ON CONFLICT (job, reason) DO UPDATE SET count = decline_reasons.count + 1";
    query(text).bind(job.0).bind(word(&reason)).execute(tx.conn()).await?;
    Ok(())
}

/// Providers told, or their answers, no provider twice for one job. That they said why stays, however often they are
/// told.
pub(super) async fn save<DB: Backend>(tx: &mut Tx<DB>, dispatches: &[&Dispatch]) -> Result<()> {
    let text = "INSERT INTO dispatches (job, provider, answer, distance_km, told_at, explained) \
        SELECT DISTINCT v.column1, v.column2, v.column3, v.column4, v.column5, v.column6 FROM (VALUES {LIST}) v \
        WHERE TRUE ON CONFLICT (job, provider) DO UPDATE SET \
        answer = excluded.answer, distance_km = excluded.distance_km, told_at = excluded.told_at, \
        explained = (dispatches.explained OR excluded.explained)";
    write_list(tx, text, 6, dispatches, |insert, dispatch| {
        insert
            .bind(dispatch.job.0)
            .bind(dispatch.provider.0)
            .bind(word(&dispatch.answer))
            .bind(dispatch.distance_km)
            .bind(dispatch.told_at)
            .bind(dispatch.explained)
    })
    .await?;
    Ok(())
}

#[derive(FromRow)]
struct DispatchRow {
    job: Uuid,
    provider: Uuid,
    answer: String,
    distance_km: i64,
    told_at: DateTime<Utc>,
    explained: bool,
}

impl TryFrom<DispatchRow> for Dispatch {
    type Error = StoreError;

    fn try_from(row: DispatchRow) -> Result<Self> {
        Ok(Self {
            job: JobId(row.job),
            provider: PersonId(row.provider),
            answer: read_word(&row.answer, "answer")?,
            distance_km: row.distance_km,
            told_at: row.told_at,
            explained: row.explained,
        })
    }
}
