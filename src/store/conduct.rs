//! What follows where the guard hid something: marks on people, rows that are only added.

use chrono::{DateTime, Utc};
use domain::{
    guard::ladder::Marked,
    ids::{JobId, PersonId},
};
use sqlx::{query, query_as};

use super::{
    Backend, ReadTx, Result, Tx,
    column::{read_word, word},
};

/// More than any ladder looks back on.
const MOST: i64 = 40;

/// The marks somebody has, newest last; at most 40.
pub(super) async fn marks<DB: Backend>(tx: &mut ReadTx<DB>, person: PersonId) -> Result<Vec<Marked>> {
    let text = "SELECT mark, at FROM conduct WHERE person = $1 ORDER BY seq DESC LIMIT $2";
    let rows: Vec<(String, DateTime<Utc>)> =
        query_as(text).bind(person.0).bind(MOST).fetch_all(tx.conn()).await?;
    let read = |(mark, at): (String, _)| Ok(Marked { mark: read_word(&mark, "mark")?, at });
    rows.into_iter().rev().map(read).collect()
}

pub(super) async fn add<DB: Backend>(
    tx: &mut Tx<DB>,
    person: PersonId,
    job: JobId,
    marked: &Marked,
) -> Result<()> {
    let text = "INSERT INTO conduct (person, job, mark, at) VALUES ($1, $2, $3, $4)";
    query(text)
        .bind(person.0)
        .bind(job.0)
        .bind(word(&marked.mark))
        .bind(marked.at)
        .execute(tx.conn())
        .await?;
    Ok(())
}
