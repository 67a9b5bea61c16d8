//! Words the guard hid, as they were written: kept until somebody decided about them, or their time is over.

use chrono::{DateTime, Utc};
use domain::{
    change::Withheld,
    ids::{CaseId, JobId, MessageId, PersonId, ThreadId},
};
use sqlx::{FromRow, query, query_as, query_scalar};
use uuid::Uuid;

use super::{
    Backend, ReadTx, Result, StoreError, Tx,
    column::{json, read_json},
};

/// Withheld words with whether their conversation is open.
macro_rules! withheld {
    ($condition:literal) => {
        concat!(
            "SELECT w.message, w.thread, w.job, w.author, w.reader, w.words, w.review, w.until, t.closed_at \
             FROM withheld w JOIN threads t ON t.id = w.thread WHERE ",
            $condition
        )
    };
}

/// What was hidden in a message of this author's, if it is kept.
pub(super) async fn own<DB: Backend>(
    tx: &mut ReadTx<DB>,
    message: MessageId,
    author: PersonId,
) -> Result<Option<Withheld>> {
    let text = withheld!("w.message = $1 AND w.author = $2");
    let row: Option<Row> = query_as(text).bind(message.0).bind(author.0).fetch_optional(tx.conn()).await?;
    row.map(Withheld::try_from).transpose()
}

/// What was hidden in a message, whoever wrote it.
pub async fn of<DB: Backend>(tx: &mut ReadTx<DB>, message: MessageId) -> Result<Option<Withheld>> {
    let row: Option<Row> =
        query_as(withheld!("w.message = $1")).bind(message.0).fetch_optional(tx.conn()).await?;
    row.map(Withheld::try_from).transpose()
}

/// What waits in this item for the operator's eyes.
pub(super) async fn in_review<DB: Backend>(tx: &mut ReadTx<DB>, case: CaseId) -> Result<Option<Withheld>> {
    let row: Option<Row> =
        query_as(withheld!("w.review = $1")).bind(case.0).fetch_optional(tx.conn()).await?;
    row.map(Withheld::try_from).transpose()
}

/// Whether a message of the conversation is with the operator.
pub(super) async fn any_in_review<DB: Backend>(tx: &mut ReadTx<DB>, thread: ThreadId) -> Result<bool> {
    let text = "SELECT COUNT(*) FROM withheld WHERE thread = $1 AND review IS NOT NULL";
    let count: i64 = query_scalar(text).bind(thread.0).fetch_one(tx.conn()).await?;
    Ok(count > 0)
}

/// The newest version takes the place of an earlier one.
pub(super) async fn keep<DB: Backend>(tx: &mut Tx<DB>, words: &Withheld) -> Result<()> {
    drop_of(tx, words.message).await?;
    let text = "INSERT INTO withheld (message, thread, job, author, reader, words, review, until) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    query(text)
        .bind(words.message.0)
        .bind(words.thread.0)
        .bind(words.job.0)
        .bind(words.author.0)
        .bind(words.reader.0)
        .bind(json(&words.words))
        .bind(words.case.map(|case| case.0))
        .bind(words.until)
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// They wait for the operator from now on. Gone meanwhile is used up.
pub(super) async fn ask<DB: Backend>(
    tx: &mut Tx<DB>,
    message: MessageId,
    case: CaseId,
    until: DateTime<Utc>,
) -> Result<()> {
    let text = "UPDATE withheld SET review = $1, until = $2 WHERE message = $3 AND review IS NULL";
    let done = query(text).bind(case.0).bind(until).bind(message.0).execute(tx.conn()).await?;
    used::<DB>(&done)
}

/// They are not kept any longer.
pub(super) async fn drop_of<DB: Backend>(tx: &mut Tx<DB>, message: MessageId) -> Result<()> {
    query("DELETE FROM withheld WHERE message = $1").bind(message.0).execute(tx.conn()).await?;
    Ok(())
}

/// Somebody decided about them; the second of two finds them used up.
pub(super) async fn decide<DB: Backend>(tx: &mut Tx<DB>, message: MessageId) -> Result<()> {
    let done = query("DELETE FROM withheld WHERE message = $1").bind(message.0).execute(tx.conn()).await?;
    used::<DB>(&done)
}

fn used<DB: Backend>(done: &<DB as sqlx::Database>::QueryResult) -> Result<()> {
    if DB::affected(done) == 1 { Ok(()) } else { Err(StoreError::UsedUp("withheld words")) }
}

#[derive(FromRow)]
struct Row {
    message: Uuid,
    thread: Uuid,
    job: Uuid,
    author: Uuid,
    reader: Uuid,
    words: String,
    review: Option<Uuid>,
    until: DateTime<Utc>,
    closed_at: Option<DateTime<Utc>>,
}

impl TryFrom<Row> for Withheld {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            message: MessageId(row.message),
            thread: ThreadId(row.thread),
            job: JobId(row.job),
            author: PersonId(row.author),
            reader: PersonId(row.reader),
            words: read_json(&row.words, "withheld words")?,
            case: row.review.map(CaseId),
            until: row.until,
            open: row.closed_at.is_none(),
        })
    }
}
