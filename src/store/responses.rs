//! Response times: how quickly people answered, a day at a time. What they answered stands nowhere near.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::{
    ids::PersonId,
    pace::{Answered, Pace},
};
use sqlx::query;
use uuid::Uuid;

use super::{
    Backend, ReadTx, Result, Tx,
    sql::{Select, fetch_list},
};

/// One more answer.
pub(super) async fn add<DB: Backend>(tx: &mut Tx<DB>, answered: &Answered) -> Result<()> {
    let text = "INSERT INTO response_times (person, day, minutes, times) VALUES ($1, $2, $3, 1) \
        ON CONFLICT (person, day, minutes) DO UPDATE SET times = response_times.times + 1";
    query(text).bind(answered.person.0).bind(answered.day).bind(answered.minutes).execute(tx.conn()).await?;
    Ok(())
}

/// How quickly these people answer, by all that is kept: what is older goes by itself.
pub(super) async fn paces<DB: Backend>(
    tx: &mut ReadTx<DB>,
    people: &[Uuid],
) -> Result<BTreeMap<PersonId, Pace>> {
    let text = "SELECT person, minutes, times FROM response_times WHERE person IN ({LIST})";
    let mut minutes: BTreeMap<PersonId, Vec<i64>> = BTreeMap::new();
    let rows: Vec<(Uuid, i64, i64)> = fetch_list(tx, text, 1, people, Select::bind).await?;
    for (person, after, times) in rows {
        minutes.entry(PersonId(person)).or_default().extend((0..times).map(|_| after));
    }
    Ok(minutes.into_iter().filter_map(|(person, minutes)| Some((person, Pace::of(minutes)?))).collect())
}

/// Forgets answers of days before then, of so many people at most; returns how many.
pub async fn forget<DB: Backend>(tx: &mut Tx<DB>, before: DateTime<Utc>, most: i64) -> Result<u64> {
    let text = "DELETE FROM response_times WHERE day < $1 AND person IN \
        (SELECT DISTINCT person FROM response_times WHERE day < $1 ORDER BY person LIMIT $2)";
    Ok(DB::affected(&query(text).bind(before).bind(most).execute(tx.conn()).await?))
}
