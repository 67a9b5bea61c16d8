//! Response times: how quickly people answered, a day at a time. What they answered stands nowhere near.

use chrono::{DateTime, Utc};
use domain::{
    ids::PersonId,
    pace::{Answered, Pace},
};
use sqlx::{query, query_as};

use super::{Backend, ReadTx, Result, Tx};

/// One more answer.
pub(super) async fn add<DB: Backend>(tx: &mut Tx<DB>, answered: &Answered) -> Result<()> {
    let text = "INSERT INTO response_times (person, day, minutes, times) VALUES ($1, $2, $3, 1) \
        ON CONFLICT (person, day, minutes) DO UPDATE SET times = response_times.times + 1";
    query(text).bind(answered.person.0).bind(answered.day).bind(answered.minutes).execute(tx.conn()).await?;
    Ok(())
}

/// How quickly somebody answers, by all that is kept: what is older goes by itself.
pub(super) async fn pace<DB: Backend>(tx: &mut ReadTx<DB>, person: PersonId) -> Result<Option<Pace>> {
    let text = "SELECT minutes, times FROM response_times WHERE person = $1";
    let rows: Vec<(i64, i64)> = query_as(text).bind(person.0).fetch_all(tx.conn()).await?;
    let each = rows.into_iter().flat_map(|(minutes, times)| (0..times).map(move |_| minutes));
    Ok(Pace::of(each.collect()))
}

/// Forgets answers of days before then, of so many people at most; returns how many.
pub async fn forget<DB: Backend>(tx: &mut Tx<DB>, before: DateTime<Utc>, most: i64) -> Result<u64> {
    let text = "DELETE FROM response_times WHERE day < $1 AND person IN \
        (SELECT DISTINCT person FROM response_times WHERE day < $1 ORDER BY person LIMIT $2)";
    Ok(DB::affected(&query(text).bind(before).bind(most).execute(tx.conn()).await?))
}
