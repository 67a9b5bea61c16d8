//! How the market is going, for the operator.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{facts::Statistics, job::State, market::ServiceId};
use sqlx::{query_as, query_scalar};

use super::{Backend, ReadTx, Result, column::read_word, dead_letters};

/// How far back demand is looked at.
const LATELY: TimeDelta = TimeDelta::days(30);
/// How many services of unserved demand are named.
const NAMED: i64 = 5;

/// Everything at once.
pub(super) async fn load<DB: Backend>(tx: &mut ReadTx<DB>, now: DateTime<Utc>) -> Result<Statistics> {
    let people = "SELECT COUNT(*) FROM people WHERE consent_at IS NOT NULL";
    let providers = "SELECT COUNT(*) FROM providers WHERE approval = 'approved' AND NOT paused";
    Ok(Statistics {
        people: query_scalar(people).fetch_one(tx.conn()).await?,
        providers: query_scalar(providers).fetch_one(tx.conn()).await?,
        jobs: by_state(tx).await?,
        unserved: unserved(tx, now - LATELY).await?,
        last_error: dead_letters::newest(tx).await?,
    })
}

/// Jobs by state, in order of life.
async fn by_state<DB: Backend>(tx: &mut ReadTx<DB>) -> Result<Vec<(State, i64)>> {
    let text = "SELECT state, COUNT(*) FROM jobs GROUP BY state";
    let rows: Vec<(String, i64)> = query_as(text).fetch_all(tx.conn()).await?;
    let read = |(state, count): &(String, i64)| Ok((read_word(state, "state")?, *count));
    let mut jobs: Vec<(State, i64)> = rows.iter().map(read).collect::<Result<_>>()?;
    jobs.sort_unstable();
    Ok(jobs)
}

/// Requests that were never matched: over, or open with nobody told.
async fn unserved<DB: Backend>(tx: &mut ReadTx<DB>, since: DateTime<Utc>) -> Result<Vec<(ServiceId, i64)>> {
    let text = "SELECT service, COUNT(*) FROM jobs WHERE created_at >= $1 AND match_number = 0 \
        AND (state <> 'open' OR NOT EXISTS (SELECT 1 FROM dispatches d WHERE d.job = jobs.id)) \
        GROUP BY service ORDER BY COUNT(*) DESC, service LIMIT $2";
    let rows: Vec<(String, i64)> = query_as(text).bind(since).bind(NAMED).fetch_all(tx.conn()).await?;
    rows.iter().map(|(service, count)| Ok((read_word(service, "service")?, *count))).collect()
}
