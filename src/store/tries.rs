//! Tries: inputs that were begun, written down before they are handled, by their source and key.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use sqlx::{query, query_scalar};

use super::{
    Backend, Result, Tx,
    sql::{fetch_list, write_list},
};

/// Writes down that an input is begun; returns how often it was begun without coming to an end, this time included.
pub async fn begin<DB: Backend>(tx: &mut Tx<DB>, source: &str, key: &str, now: DateTime<Utc>) -> Result<i64> {
    let text = "INSERT INTO tries (source, key, begun, at) VALUES ($1, $2, 1, $3) \
        ON CONFLICT (source, key) DO UPDATE SET begun = tries.begun + 1, at = excluded.at RETURNING begun";
    Ok(query_scalar(text).bind(source).bind(key).bind(now).fetch_one(tx.conn()).await?)
}

/// Which of these were begun without coming to an end.
pub async fn begun<DB: Backend>(
    tx: &mut Tx<DB>,
    inputs: &[(&'static str, String)],
) -> Result<BTreeSet<(String, String)>> {
    let text = "SELECT source, key FROM tries WHERE (source, key) IN (VALUES {LIST})";
    let begun =
        fetch_list(tx, text, 2, inputs, |select, (source, key)| select.bind(source).bind(key)).await?;
    Ok(begun.into_iter().collect())
}

/// Writes down that inputs are begun which were not before.
pub async fn begin_all<DB: Backend>(
    tx: &mut Tx<DB>,
    inputs: &[(&'static str, String)],
    now: DateTime<Utc>,
) -> Result<()> {
    let text = "INSERT INTO tries (source, key, begun, at) VALUES {LIST} ON CONFLICT DO NOTHING";
    write_list(tx, text, 4, inputs, |insert, (source, key)| {
        insert.bind(source).bind(key).bind(1_i64).bind(now)
    })
    .await?;
    Ok(())
}

/// Inputs came to an end, whatever became of them.
pub async fn end<DB: Backend>(tx: &mut Tx<DB>, inputs: &[(&'static str, String)]) -> Result<()> {
    let text = "DELETE FROM tries WHERE (source, key) IN (VALUES {LIST})";
    write_list(tx, text, 2, inputs, |delete, (source, key)| delete.bind(source).bind(key)).await?;
    Ok(())
}

/// Deletes those begun before `before`, which will not be brought again; returns how many.
pub async fn prune<DB: Backend>(tx: &mut Tx<DB>, before: DateTime<Utc>) -> Result<u64> {
    let done = query("DELETE FROM tries WHERE at < $1").bind(before).execute(tx.conn()).await?;
    Ok(DB::affected(&done))
}
