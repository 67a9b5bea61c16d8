//! Tries: inputs that were begun, written down before they are handled.

use chrono::{DateTime, Utc};
use sqlx::{query, query_scalar};

use super::{Backend, Result, Tx};

/// Writes down that an input is begun; returns how often it was begun without coming to an end, this time included.
pub async fn begin<DB: Backend>(tx: &mut Tx<DB>, source: &str, key: &str, now: DateTime<Utc>) -> Result<i64> {
    let text = "INSERT INTO tries (source, key, begun, at) VALUES ($1, $2, 1, $3) \
        ON CONFLICT (source, key) DO UPDATE SET begun = tries.begun + 1, at = excluded.at RETURNING begun";
    Ok(query_scalar(text).bind(source).bind(key).bind(now).fetch_one(tx.conn()).await?)
}

/// The input came to an end, whatever became of it.
pub async fn end<DB: Backend>(tx: &mut Tx<DB>, source: &str, key: &str) -> Result<()> {
    let text = "DELETE FROM tries WHERE source = $1 AND key = $2";
    query(text).bind(source).bind(key).execute(tx.conn()).await?;
    Ok(())
}

/// Deletes those begun before `before`, which will not be brought again; returns how many.
pub async fn prune<DB: Backend>(tx: &mut Tx<DB>, before: DateTime<Utc>) -> Result<u64> {
    let done = query("DELETE FROM tries WHERE at < $1").bind(before).execute(tx.conn()).await?;
    Ok(DB::affected(&done))
}
