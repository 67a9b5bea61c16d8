//! Events: the history of a job, numbered within it.

use chrono::{DateTime, Utc};
use domain::{ids::JobId, job::Event};
use sqlx::{query, query_as};

use super::{Backend, ReadTx, Result, Tx, column::read_word};

/// What happened to a job so far, oldest first.
pub(super) async fn of_job<DB: Backend>(tx: &mut ReadTx<DB>, job: JobId) -> Result<Vec<Event>> {
    let text = "SELECT at, actor, act, state FROM events WHERE job = $1 ORDER BY position";
    let rows: Vec<(DateTime<Utc>, String, String, String)> =
        query_as(text).bind(job.0).fetch_all(tx.conn()).await?;
    let read = |(at, actor, act, state): (_, String, String, String)| {
        let (by, act) = (read_word(&actor, "actor")?, read_word(&act, "act")?);
        Ok(Event { at, by, act, to: read_word(&state, "state")? })
    };
    rows.into_iter().map(read).collect()
}

/// One more moment of a locked job.
pub(super) async fn add<DB: Backend>(tx: &mut Tx<DB>, job: JobId, event: &Event) -> Result<()> {
    let text = "INSERT INTO events (job, position, at, actor, act, state) \
        SELECT $1, COALESCE(MAX(position), 0) + 1, $2, $3, $4, $5 FROM events WHERE job = $1";
    query(text)
        .bind(job.0)
        .bind(event.at)
        .bind(event.by.word())
        .bind(event.act.word())
        .bind(event.to.word())
        .execute(tx.conn())
        .await?;
    Ok(())
}
