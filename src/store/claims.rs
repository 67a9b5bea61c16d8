//! Claims: what was handled, by who counts it and under which number.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use sqlx::query;

use super::{
    Backend, Result, Tx,
    sql::{fetch_list, padded, with_list},
};

/// Claims an input; `false` if it was claimed before. `numbering` says who counts (`tg:<bot id>`), never the
/// way it came.
pub async fn claim<DB: Backend>(
    tx: &mut Tx<DB>,
    numbering: &str,
    key: &str,
    now: DateTime<Utc>,
) -> Result<bool> {
    let text = "INSERT INTO seen (numbering, key, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    let done = query(text).bind(numbering).bind(key).bind(now).execute(tx.conn()).await?;
    Ok(DB::affected(&done) == 1)
}

/// Claims several inputs; returns those that were not claimed before.
pub async fn claim_all<DB: Backend>(
    tx: &mut Tx<DB>,
    numbering: &str,
    keys: &BTreeSet<&str>,
    now: DateTime<Utc>,
) -> Result<BTreeSet<String>> {
    let keys: Vec<String> = keys.iter().map(|key| (*key).to_owned()).collect();
    let text = "INSERT INTO seen (numbering, key, at) VALUES {LIST} ON CONFLICT DO NOTHING RETURNING key";
    let claimed: Vec<(String,)> =
        fetch_list(tx, text, 3, &keys, |insert, key| insert.bind(numbering.to_owned()).bind(key).bind(now))
            .await?;
    Ok(claimed.into_iter().map(|(key,)| key).collect())
}

/// Takes claims back: the inputs left their batch unhandled.
pub async fn forget<DB: Backend>(tx: &mut Tx<DB>, numbering: &str, keys: &[&str]) -> Result<()> {
    let text = "DELETE FROM seen WHERE numbering = $1 AND key IN ({LIST})";
    for keys in padded(keys) {
        let mut delete = query::<DB>(with_list::<DB>(text, 2, keys.len())).bind(numbering.to_owned());
        for key in keys {
            delete = delete.bind(key.to_owned());
        }
        delete.execute(tx.conn()).await?;
    }
    Ok(())
}

/// Deletes claims older than `before` whose numbering starts with `prefix` (`tg:`); returns how many.
pub async fn prune<DB: Backend>(tx: &mut Tx<DB>, prefix: &str, before: DateTime<Utc>) -> Result<u64> {
    let text = "DELETE FROM seen WHERE at < $1 AND numbering LIKE $2";
    let done = query(text).bind(before).bind(format!("{prefix}%")).execute(tx.conn()).await?;
    Ok(DB::affected(&done))
}
