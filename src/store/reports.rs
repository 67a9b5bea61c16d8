//! Reports: who told the operator of whom. Each waits in an item of the queue.

use domain::{
    ids::{CaseId, PersonId, ReviewId, ThreadId},
    report::{Report, ReportFile},
};
use sqlx::{FromRow, query, query_as, query_scalar};
use uuid::Uuid;

use super::{
    Backend, ReadTx, Result, Tx,
    column::{read_optional_word, read_word, word},
    messages, reviews,
};

/// Whether a report by this person of the other waits.
pub(super) async fn waits<DB: Backend>(
    tx: &mut ReadTx<DB>,
    reporter: PersonId,
    reported: PersonId,
) -> Result<bool> {
    let text = "SELECT COUNT(*) FROM reports r JOIN cases c ON c.id = r.item \
        WHERE r.reporter = $1 AND r.reported = $2 AND r.review IS NULL AND c.closed_at IS NULL";
    let count: i64 = query_scalar(text).bind(reporter.0).bind(reported.0).fetch_one(tx.conn()).await?;
    Ok(count > 0)
}

/// Whether a report by this person of that review waits.
pub(super) async fn of_review_waits<DB: Backend>(
    tx: &mut ReadTx<DB>,
    reporter: PersonId,
    review: ReviewId,
) -> Result<bool> {
    let text = "SELECT COUNT(*) FROM reports r JOIN cases c ON c.id = r.item \
        WHERE r.reporter = $1 AND r.review = $2 AND c.closed_at IS NULL";
    let count: i64 = query_scalar(text).bind(reporter.0).bind(review.0).fetch_one(tx.conn()).await?;
    Ok(count > 0)
}

/// The report that waits in this item, with what the operator may read beside it.
pub(super) async fn load<DB: Backend>(tx: &mut ReadTx<DB>, item: CaseId) -> Result<Option<ReportFile>> {
    let text = "SELECT r.item, r.reporter, r.reported, r.wrong, r.thread, r.review, COALESCE(b.name, '') AS by_name, \
        COALESCE(a.name, '') AS about_name, j.code FROM reports r JOIN cases c ON c.id = r.item \
        JOIN people b ON b.id = r.reporter JOIN people a ON a.id = r.reported LEFT JOIN jobs j ON j.id = c.job \
        WHERE r.item = $1 AND c.closed_at IS NULL";
    let row: Option<Row> = query_as(text).bind(item.0).fetch_optional(tx.conn()).await?;
    let Some(row) = row else { return Ok(None) };
    let talk = match row.thread {
        Some(thread) => messages::last(tx, PersonId(row.reporter), ThreadId(thread)).await?,
        None => Vec::new(),
    };
    let review = match row.review {
        Some(review) => reviews::readable(tx, ReviewId(review)).await?,
        None => None,
    };
    let report = Report {
        case: CaseId(row.item),
        by: PersonId(row.reporter),
        about: PersonId(row.reported),
        wrong: read_word(&row.wrong, "wrong")?,
        thread: row.thread.map(ThreadId),
        review: row.review.map(ReviewId),
    };
    let review = review.map(|file| (file.review, file.subject));
    let code = read_optional_word(row.code.as_deref(), "code")?;
    Ok(Some(ReportFile { report, by: row.by_name, about: row.about_name, code, talk, review }))
}

pub(super) async fn add<DB: Backend>(tx: &mut Tx<DB>, report: &Report) -> Result<()> {
    let text = "INSERT INTO reports (item, reporter, reported, wrong, thread, review) \
        VALUES ($1, $2, $3, $4, $5, $6)";
    query(text)
        .bind(report.case.0)
        .bind(report.by.0)
        .bind(report.about.0)
        .bind(word(&report.wrong))
        .bind(report.thread.map(|thread| thread.0))
        .bind(report.review.map(|review| review.0))
        .execute(tx.conn())
        .await?;
    Ok(())
}

#[derive(FromRow)]
struct Row {
    item: Uuid,
    reporter: Uuid,
    reported: Uuid,
    wrong: String,
    thread: Option<Uuid>,
    review: Option<Uuid>,
    by_name: String,
    about_name: String,
    code: Option<String>,
}
