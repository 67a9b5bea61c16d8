//! Threads: who may write to whom, and about which job.

use chrono::{DateTime, Utc};
use domain::{
    change::Thread,
    facts::ThreadLine,
    ids::{JobId, MessageId, PersonId, ThreadId},
    market::Switches,
    person::Side,
};
use sqlx::{FromRow, query, query_as, query_scalar};
use uuid::Uuid;

use super::{
    Backend, ReadTx, Result, Tx,
    column::{read_json, read_word},
};

/// How many conversations a list shows.
const INBOX: i64 = 20;

/// Threads of the person $1 with the other side's name and last word.
macro_rules! thread_lines {
    ($condition:literal) => {
        concat!(
            "SELECT t.id, t.job, j.code, j.state, j.switches, t.customer, j.provider AS picked, o.id AS other, COALESCE(o.name, '') AS other_name, t.closed_at, \
             (SELECT MAX(m.at) FROM messages m WHERE m.thread = t.id AND m.author = o.id) AS heard_at, \
             (SELECT COUNT(*) FROM messages m WHERE m.thread = t.id AND m.author = o.id AND m.withdrawn_at IS NULL \
             AND NOT EXISTS (SELECT 1 FROM messages w WHERE w.thread = t.id AND w.author = $1 AND w.at >= m.at)) AS unread, \
             (SELECT MIN(m.at) FROM messages m WHERE m.thread = t.id AND m.author = o.id AND m.withdrawn_at IS NULL \
             AND NOT EXISTS (SELECT 1 FROM messages w WHERE w.thread = t.id AND w.author = $1 AND w.at >= m.at)) AS waiting_since, \
             EXISTS (SELECT 1 FROM blocks b WHERE (b.blocker = $1 AND b.blocked = o.id) \
             OR (b.blocker = o.id AND b.blocked = $1)) AS apart \
             FROM threads t JOIN jobs j ON j.id = t.job \
             JOIN people o ON o.id = CASE WHEN t.customer = $1 THEN t.provider ELSE t.customer END \
             WHERE (t.customer = $1 OR t.provider = $1) AND ",
            $condition,
            " ORDER BY COALESCE((SELECT MAX(m.at) FROM messages m WHERE m.thread = t.id), t.opened_at) DESC, t.id"
        )
    };
}

/// A job's conversations that take messages, and with which provider, newest first: all of them for its customer,
/// their own for anybody else.
pub(super) async fn of_job<DB: Backend>(
    tx: &mut ReadTx<DB>,
    job: JobId,
    reader: PersonId,
) -> Result<Vec<(PersonId, ThreadId)>> {
    let text = "SELECT provider, id FROM threads WHERE job = $1 AND $2 IN (customer, provider) \
        AND closed_at IS NULL ORDER BY opened_at DESC, id DESC";
    let rows: Vec<(Uuid, Uuid)> = query_as(text).bind(job.0).bind(reader.0).fetch_all(tx.conn()).await?;
    Ok(rows.into_iter().map(|(with, id)| (PersonId(with), ThreadId(id))).collect())
}

/// A person's conversations that take messages, latest message first.
pub(super) async fn open_lines<DB: Backend>(tx: &mut ReadTx<DB>, me: PersonId) -> Result<Vec<ThreadLine>> {
    let text = thread_lines!("t.closed_at IS NULL");
    let rows: Vec<ThreadRow> = query_as(text).bind(me.0).fetch_all(tx.conn()).await?;
    let lines: Vec<ThreadLine> = rows.into_iter().map(|row| row.seen_by(me)).collect::<Result<_>>()?;
    Ok(lines.into_iter().filter(|line| line.open).collect())
}

/// A person's conversations, those that are over too, latest message first.
pub(super) async fn lines<DB: Backend>(tx: &mut ReadTx<DB>, me: PersonId) -> Result<Vec<ThreadLine>> {
    let text = concat!(thread_lines!("t.opened_at IS NOT NULL"), " LIMIT $2");
    let rows: Vec<ThreadRow> = query_as(text).bind(me.0).bind(INBOX).fetch_all(tx.conn()).await?;
    rows.into_iter().map(|row| row.seen_by(me)).collect()
}

/// The other one of a pair, and the public name under which they know `person`.
pub async fn other_side<DB: Backend>(
    tx: &mut ReadTx<DB>,
    id: ThreadId,
    person: PersonId,
) -> Result<Option<(PersonId, String)>> {
    let text = "SELECT CASE WHEN t.customer = p.id THEN t.provider ELSE t.customer END, \
        COALESCE(p.name, '') FROM threads t JOIN people p ON p.id IN (t.customer, t.provider) \
        WHERE t.id = $1 AND p.id = $2";
    let row: Option<(Uuid, String)> =
        query_as(text).bind(id.0).bind(person.0).fetch_optional(tx.conn()).await?;
    Ok(row.map(|(other, name)| (PersonId(other), name)))
}

/// Where a message was written, and by whom.
pub async fn place_of<DB: Backend>(
    tx: &mut ReadTx<DB>,
    message: MessageId,
) -> Result<Option<(ThreadId, PersonId)>> {
    let text = "SELECT thread, author FROM messages WHERE id = $1";
    let row: Option<(Uuid, Uuid)> = query_as(text).bind(message.0).fetch_optional(tx.conn()).await?;
    Ok(row.map(|(thread, author)| (ThreadId(thread), PersonId(author))))
}

/// One conversation, if the person is part of it.
pub(super) async fn line<DB: Backend>(
    tx: &mut ReadTx<DB>,
    me: PersonId,
    id: ThreadId,
) -> Result<Option<ThreadLine>> {
    let text = thread_lines!("t.id = $2");
    let row: Option<ThreadRow> = query_as(text).bind(me.0).bind(id.0).fetch_optional(tx.conn()).await?;
    row.map(|row| row.seen_by(me)).transpose()
}

/// The conversation that is meant: this one, or if it is none of theirs that takes messages, their only one that does.
pub(super) async fn meant<DB: Backend>(
    tx: &mut ReadTx<DB>,
    me: PersonId,
    named: Option<ThreadId>,
) -> Result<Option<ThreadId>> {
    let text = "SELECT id FROM threads WHERE (customer = $1 OR provider = $1) AND closed_at IS NULL";
    let open: Vec<Uuid> = query_scalar(text).bind(me.0).fetch_all(tx.conn()).await?;
    let named = named.filter(|named| open.contains(&named.0));
    Ok(named.or(if let [only] = open[..] { Some(ThreadId(only)) } else { None }))
}

pub(super) async fn open<DB: Backend>(tx: &mut Tx<DB>, thread: &Thread) -> Result<()> {
    let text = "INSERT INTO threads (id, job, customer, provider, opened_at) VALUES ($1, $2, $3, $4, $5)";
    query(text)
        .bind(thread.id.0)
        .bind(thread.job.0)
        .bind(thread.customer.0)
        .bind(thread.provider.0)
        .bind(thread.opened_at)
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// The job's conversations take no more messages.
pub(super) async fn close<DB: Backend>(tx: &mut Tx<DB>, job: JobId, now: DateTime<Utc>) -> Result<()> {
    let text = "UPDATE threads SET closed_at = $1 WHERE job = $2 AND closed_at IS NULL";
    query(text).bind(now).bind(job.0).execute(tx.conn()).await?;
    Ok(())
}

/// The job's conversation with that provider takes no more messages.
pub(super) async fn close_with<DB: Backend>(
    tx: &mut Tx<DB>,
    (job, provider): (JobId, PersonId),
    now: DateTime<Utc>,
) -> Result<()> {
    let text = "UPDATE threads SET closed_at = $1 WHERE job = $2 AND provider = $3 AND closed_at IS NULL";
    query(text).bind(now).bind(job.0).bind(provider.0).execute(tx.conn()).await?;
    Ok(())
}

/// The job's conversations with anybody but that provider take no more messages.
pub(super) async fn close_others<DB: Backend>(
    tx: &mut Tx<DB>,
    (job, provider): (JobId, PersonId),
    now: DateTime<Utc>,
) -> Result<()> {
    let text = "UPDATE threads SET closed_at = $1 WHERE job = $2 AND provider <> $3 AND closed_at IS NULL";
    query(text).bind(now).bind(job.0).bind(provider.0).execute(tx.conn()).await?;
    Ok(())
}

#[derive(FromRow)]
struct ThreadRow {
    id: Uuid,
    job: Uuid,
    code: String,
    state: String,
    switches: String,
    customer: Uuid,
    picked: Option<Uuid>,
    other: Uuid,
    other_name: String,
    closed_at: Option<DateTime<Utc>>,
    heard_at: Option<DateTime<Utc>>,
    unread: i64,
    waiting_since: Option<DateTime<Utc>>,
    apart: bool,
}

impl ThreadRow {
    fn seen_by(self, me: PersonId) -> Result<ThreadLine> {
        let state = read_word(&self.state, "state")?;
        let switches: Switches = read_json(&self.switches, "switches")?;
        let provider = if self.customer == me.0 { self.other } else { me.0 };
        // Who keeps apart writes about nothing but a match they still have.
        let parted = self.apart && self.picked != Some(provider);
        Ok(ThreadLine {
            id: ThreadId(self.id),
            job: JobId(self.job),
            code: read_word(&self.code, "code")?,
            state,
            side: if self.customer == me.0 { Side::Customer } else { Side::Provider },
            other: PersonId(self.other),
            other_name: self.other_name,
            open: self.closed_at.is_none() && !parted,
            heard_at: self.heard_at,
            unread: self.unread,
            waiting_since: self.waiting_since,
            documents: switches.passes_documents(state),
        })
    }
}
