//! Tries: inputs that were begun, written down before they are handled, by their source and key.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use sqlx::{query, query_as, query_scalar};

use super::{
    Backend, Result, Tx,
    sql::{padded, with_rows},
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
    let mut begun = BTreeSet::new();
    for inputs in padded(inputs) {
        let mut select = query_as::<DB, (String, String)>(with_rows::<DB>(text, 1, inputs.len(), 2));
        for (source, key) in inputs {
            select = select.bind(source).bind(key);
        }
        begun.extend(select.fetch_all(tx.conn()).await?);
    }
    Ok(begun)
}

/// Writes down that inputs are begun which were not before.
pub async fn begin_all<DB: Backend>(
    tx: &mut Tx<DB>,
    inputs: &[(&'static str, String)],
    now: DateTime<Utc>,
) -> Result<()> {
    let text = "INSERT INTO tries (source, key, begun, at) VALUES {LIST} ON CONFLICT DO NOTHING";
    for inputs in padded(inputs) {
        let mut insert = query::<DB>(with_rows::<DB>(text, 1, inputs.len(), 4));
        for (source, key) in inputs {
            insert = insert.bind(source).bind(key).bind(1_i64).bind(now);
        }
        insert.execute(tx.conn()).await?;
    }
    Ok(())
}

/// Inputs came to an end, whatever became of them.
pub async fn end<DB: Backend>(tx: &mut Tx<DB>, inputs: &[(&'static str, String)]) -> Result<()> {
    let text = "DELETE FROM tries WHERE (source, key) IN (VALUES {LIST})";
    for inputs in padded(inputs) {
        let mut delete = query::<DB>(with_rows::<DB>(text, 1, inputs.len(), 2));
        for (source, key) in inputs {
            delete = delete.bind(source).bind(key);
        }
        delete.execute(tx.conn()).await?;
    }
    Ok(())
}

/// Deletes those begun before `before`, which will not be brought again; returns how many.
pub async fn prune<DB: Backend>(tx: &mut Tx<DB>, before: DateTime<Utc>) -> Result<u64> {
    let done = query("DELETE FROM tries WHERE at < $1").bind(before).execute(tx.conn()).await?;
    Ok(DB::affected(&done))
}
