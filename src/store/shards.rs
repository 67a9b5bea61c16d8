//! Shards: chats hashed into 64 parts, each with one sender at a time.

use chrono::{DateTime, Utc};
use sqlx::{query, query_as, query_scalar};

use super::{Backend, ReadTx, Result, Tx, sql::dialect};

/// How many there are.
pub const SHARDS: i64 = 64;

/// Spreads chats evenly: their ids are near each other where accounts are of one age.
const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;

/// A shard that is held.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Shard {
    /// 0 to 63.
    pub number: i64,
    /// Raised whenever the owner changes.
    pub epoch: i64,
}

/// The shard of a chat.
pub fn shard_of(chat: i64) -> i64 {
    (chat.cast_unsigned().wrapping_mul(SPREAD) >> 58).cast_signed()
}

/// Takes up to `most` shards that nobody holds at `now`, until `until`; returns those it took.
pub async fn take<DB: Backend>(
    tx: &mut Tx<DB>,
    owner: &str,
    most: i64,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Vec<Shard>> {
    let text = "UPDATE shards SET owner = $1, until = $2, epoch = epoch + 1 WHERE shard IN (\
        SELECT shard FROM shards WHERE owner IS NULL OR until <= $3 ORDER BY shard LIMIT $4 {SKIP}) \
        RETURNING shard, epoch";
    let taken: Vec<(i64, i64)> = query_as(dialect::<DB>(text))
        .bind(owner)
        .bind(until)
        .bind(now)
        .bind(most)
        .fetch_all(tx.conn())
        .await?;
    Ok(sorted(taken))
}

/// Holds on to what it still holds, until `until`; a shard that lapsed is lost even if nobody took it.
pub async fn renew<DB: Backend>(
    tx: &mut Tx<DB>,
    owner: &str,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Vec<Shard>> {
    let text = "UPDATE shards SET until = $1 WHERE owner = $2 AND until > $3 RETURNING shard, epoch";
    let held: Vec<(i64, i64)> = query_as(text).bind(until).bind(owner).bind(now).fetch_all(tx.conn()).await?;
    Ok(sorted(held))
}

/// Lets go of every shard held under a name that begins like this, without `%` and `_`: another instance may take it at
/// once.
pub async fn free<DB: Backend>(tx: &mut Tx<DB>, beginning: &str) -> Result<()> {
    let text = "UPDATE shards SET owner = NULL, until = NULL WHERE owner LIKE $1";
    query(text).bind(format!("{beginning}%")).execute(tx.conn()).await?;
    Ok(())
}

/// What an instance holds at `now`.
pub async fn owned<DB: Backend>(tx: &mut ReadTx<DB>, owner: &str, now: DateTime<Utc>) -> Result<Vec<Shard>> {
    let text = "SELECT shard, epoch FROM shards WHERE owner = $1 AND until > $2";
    let held: Vec<(i64, i64)> = query_as(text).bind(owner).bind(now).fetch_all(tx.conn()).await?;
    Ok(sorted(held))
}

/// Whether another instance holds a shard at `now`.
pub async fn is_held_by_another<DB: Backend>(
    tx: &mut ReadTx<DB>,
    shard: i64,
    owner: &str,
    now: DateTime<Utc>,
) -> Result<bool> {
    let text = "SELECT COUNT(*) FROM shards WHERE shard = $1 AND owner <> $2 AND until > $3";
    let held: i64 = query_scalar(text).bind(shard).bind(owner).bind(now).fetch_one(tx.conn()).await?;
    Ok(held > 0)
}

/// When the next shard of somebody else lapses.
pub async fn next_lapse<DB: Backend>(tx: &mut ReadTx<DB>, owner: &str) -> Result<Option<DateTime<Utc>>> {
    let text = "SELECT MIN(until) FROM shards WHERE owner <> $1";
    Ok(query_scalar(text).bind(owner).fetch_one(tx.conn()).await?)
}

/// RETURNING has no order.
fn sorted(mut rows: Vec<(i64, i64)>) -> Vec<Shard> {
    rows.sort_unstable();
    rows.into_iter().map(|(number, epoch)| Shard { number, epoch }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn neighbouring_accounts_spread_over_all_shards() {
        let hit: BTreeSet<i64> = (1_000_000..1_001_000).map(shard_of).collect();
        assert_eq!(hit, (0..SHARDS).collect());
    }
}
