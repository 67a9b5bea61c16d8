//! What goes after a while, a batch at a time; which times those are, the market says.

use chrono::{DateTime, Utc};
use domain::{
    ids::{JobId, PostId},
    job::Request,
};
use sqlx::{query, query_as, query_scalar};
use uuid::Uuid;

use super::{
    Backend, ReadTx, Result, Tx,
    column::{json, read_json},
    jobs,
    sql::{Change, write_list},
};

/// A job that ended then.
pub type Ended = (DateTime<Utc>, JobId);

/// Jobs that ended before that time, in the order in which they did, from behind `after` on.
pub async fn ended<DB: Backend>(
    tx: &mut ReadTx<DB>,
    after: Option<Ended>,
    before: DateTime<Utc>,
    most: i64,
) -> Result<Vec<Ended>> {
    let text = "SELECT state_since, id FROM jobs WHERE state IN ('closed', 'cancelled') AND state_since < $1 \
        AND (state_since > $2 OR (state_since = $2 AND id > $3)) ORDER BY state_since, id LIMIT $4";
    let (since, id) = after.unwrap_or((DateTime::UNIX_EPOCH, JobId(Uuid::nil())));
    let rows: Vec<(DateTime<Utc>, Uuid)> =
        query_as(text).bind(before).bind(since).bind(id.0).bind(most).fetch_all(tx.conn()).await?;
    Ok(rows.into_iter().map(|(since, id)| (since, JobId(id))).collect())
}

/// Forgets what was written in a job, and which files were sent; that something was written stays.
pub async fn forget_talk<DB: Backend>(tx: &mut Tx<DB>, job: JobId) -> Result<()> {
    jobs::lock(tx, &[job]).await?;
    let text = "SELECT m.id FROM messages m JOIN threads t ON t.id = m.thread WHERE t.job = $1";
    let written: Vec<Uuid> = query_scalar(text).bind(job.0).fetch_all(tx.conn()).await?;
    for text in [
        "DELETE FROM parcels WHERE message IN ({LIST})",
        "DELETE FROM originals WHERE message IN ({LIST})",
        "UPDATE messages SET text = '', masked = FALSE, withdrawn_at = COALESCE(withdrawn_at, at) \
         WHERE id IN ({LIST})",
    ] {
        write_list(tx, text, 1, &written, Change::bind).await?;
    }
    let text = "UPDATE jobs SET done_note = '', done_photos = NULL, fixes = '[]', version = version + 1 \
        WHERE id = $1 AND (done_note <> '' OR done_photos IS NOT NULL OR fixes <> '[]')";
    query(text).bind(job.0).execute(tx.conn()).await?;
    Ok(())
}

/// Forgets where exactly a job was.
pub async fn forget_place<DB: Backend>(tx: &mut Tx<DB>, job: JobId) -> Result<()> {
    jobs::lock(tx, &[job]).await?;
    let text = "SELECT request FROM jobs WHERE id = $1";
    let stored: Option<String> = query_scalar(text).bind(job.0).fetch_optional(tx.conn()).await?;
    let Some(stored) = stored else { return Ok(()) };
    let request: Request = read_json(&stored, "request")?;
    let left = request.clone().without_exact_place();
    if left != request {
        let text = "UPDATE jobs SET request = $1, version = version + 1 WHERE id = $2";
        query(text).bind(json(&left)).bind(job.0).execute(tx.conn()).await?;
    }
    Ok(())
}

/// Empties a column of what belongs to trouble that was over before that time.
macro_rules! over {
    ($table:literal, $column:literal, $at:literal) => {
        concat!(
            "UPDATE ",
            $table,
            " SET ",
            $column,
            " = '' WHERE ",
            $column,
            " <> '' AND ",
            $at,
            " < $1 AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.job = ",
            $table,
            ".job AND c.kind = 'help' AND (c.closed_at IS NULL OR c.closed_at >= $1))"
        )
    };
}

/// Forgets what people wrote to the operator that was dealt with before then, and why sanctions were put that are over
/// since; items about money keep their reference. Returns how many.
pub async fn forget_cases<DB: Backend>(
    tx: &mut Tx<DB>,
    before: DateTime<Utc>,
    now: DateTime<Utc>,
    most: i64,
) -> Result<u64> {
    let text = "UPDATE cases SET what = '' WHERE id IN (SELECT id FROM cases WHERE closed_at < $1 \
        AND what <> '' AND kind <> 'payment' ORDER BY closed_at LIMIT $2)";
    let cases = query(text).bind(before).bind(most).execute(tx.conn()).await?;
    let text = "UPDATE sanctions SET reason = '' WHERE seq IN (SELECT s.seq FROM sanctions s WHERE s.at < $1 \
        AND s.reason <> '' AND (s.kind = 'lifted' OR s.until < $2 OR EXISTS \
        (SELECT 1 FROM sanctions n WHERE n.person = s.person AND n.seq > s.seq)) ORDER BY s.at LIMIT $3)";
    let sanctions = query(text).bind(before).bind(now).bind(most).execute(tx.conn()).await?;
    let mut files = 0;
    for text in [
        over!("case_files", "frozen", "opened_at"),
        over!("case_views", "words", "at"),
        over!("case_letters", "words", "at"),
    ] {
        files += DB::affected(&query(text).bind(before).execute(tx.conn()).await?);
    }
    Ok(DB::affected(&cases) + DB::affected(&sanctions) + files)
}

/// Forgets lines of the audit older than that; returns how many.
pub async fn forget_audit<DB: Backend>(tx: &mut Tx<DB>, before: DateTime<Utc>, most: i64) -> Result<u64> {
    let text = "DELETE FROM audit WHERE seq IN (SELECT seq FROM audit WHERE at < $1 ORDER BY at LIMIT $2)";
    Ok(DB::affected(&query(text).bind(before).bind(most).execute(tx.conn()).await?))
}

/// Forgets failed inputs older than that; returns how many.
pub async fn forget_failed<DB: Backend>(tx: &mut Tx<DB>, before: DateTime<Utc>, most: i64) -> Result<u64> {
    let text = "DELETE FROM dead_letters WHERE reference IN \
        (SELECT reference FROM dead_letters WHERE at < $1 ORDER BY at LIMIT $2)";
    Ok(DB::affected(&query(text).bind(before).bind(most).execute(tx.conn()).await?))
}

/// Forgets what the bot said before then, from behind `after` on: all but live cards, questions that are still open,
/// and what has not arrived yet. Returns where the next batch begins, if there is one.
pub async fn forget_sent<DB: Backend>(
    tx: &mut Tx<DB>,
    after: Option<PostId>,
    before: DateTime<Utc>,
    most: i64,
) -> Result<Option<PostId>> {
    let text = "SELECT p.id, d.session FROM posts p LEFT JOIN dialogues d ON d.person = p.person \
        WHERE p.id > $1 AND p.id < $2 AND NOT EXISTS (SELECT 1 FROM cards c WHERE c.post = p.id) \
        AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.post = p.id) ORDER BY p.id LIMIT $3";
    let from = after.map_or(Uuid::nil(), |after| after.0);
    let old: Vec<(Uuid, Option<String>)> =
        query_as(text).bind(from).bind(first_of(before)).bind(most).fetch_all(tx.conn()).await?;
    let is_open = |(post, session): &&(Uuid, Option<String>)| {
        session.as_ref().is_some_and(|session| session.contains(&post.to_string()))
    };
    let gone: Vec<Uuid> = old.iter().filter(|post| !is_open(post)).map(|(post, _)| *post).collect();
    for text in [
        "DELETE FROM post_parts WHERE post IN ({LIST})",
        "DELETE FROM marks WHERE post IN ({LIST})",
        "UPDATE posts SET reply_to = NULL WHERE reply_to IN ({LIST})",
        "DELETE FROM posts WHERE id IN ({LIST})",
    ] {
        write_list(tx, text, 1, &gone, Change::bind).await?;
    }
    let is_full = i64::try_from(old.len()).is_ok_and(|found| found == most);
    Ok(old.last().filter(|_| is_full).map(|(post, _)| PostId(*post)))
}

/// The first id that can be of that time: ids of the service begin with their time in milliseconds.
fn first_of(at: DateTime<Utc>) -> Uuid {
    let milliseconds = u128::try_from(at.timestamp_millis()).unwrap_or_default();
    Uuid::from_u128(milliseconds << 80)
}
