//! Timers: what happens at a time. Deleting the row is the claim.

use chrono::{DateTime, Utc};
use domain::{change::Timer, ids::TimerId};
use sqlx::{query, query_as, query_scalar};
use uuid::Uuid;

use super::{
    Backend, ReadTx, Result, Tx,
    column::{json, read_json},
    sql::write_list,
};

/// Sets times.
pub async fn set<DB: Backend>(tx: &mut Tx<DB>, timers: &[Timer]) -> Result<()> {
    let text = "INSERT INTO timers (id, due, what) \
        SELECT DISTINCT v.column1, v.column2, v.column3 FROM (VALUES {LIST}) v";
    tx.leaves().timers |= !timers.is_empty();
    write_list(tx, text, 3, timers, |insert, timer| {
        insert.bind(timer.id.0).bind(timer.due).bind(json(&timer.what))
    })
    .await?;
    Ok(())
}

/// Takes a timer to act on it in this transaction; `false` if somebody else did.
pub async fn take<DB: Backend>(tx: &mut Tx<DB>, timer: TimerId) -> Result<bool> {
    let done = query("DELETE FROM timers WHERE id = $1").bind(timer.0).execute(tx.conn()).await?;
    Ok(DB::affected(&done) == 1)
}

/// What is due, by time and then id.
pub async fn due<DB: Backend>(tx: &mut ReadTx<DB>, now: DateTime<Utc>, limit: i64) -> Result<Vec<Timer>> {
    let text = "SELECT id, due, what FROM timers WHERE due <= $1 ORDER BY due, id LIMIT $2";
    let rows: Vec<(Uuid, DateTime<Utc>, String)> =
        query_as(text).bind(now).bind(limit).fetch_all(tx.conn()).await?;
    let read = |(id, due, what): (_, _, String)| {
        Ok(Timer { id: TimerId(id), due, what: read_json(&what, "timer")? })
    };
    rows.into_iter().map(read).collect()
}

/// When the next one is due.
pub async fn next_due<DB: Backend>(tx: &mut ReadTx<DB>) -> Result<Option<DateTime<Utc>>> {
    Ok(query_scalar("SELECT MIN(due) FROM timers").fetch_one(tx.conn()).await?)
}
