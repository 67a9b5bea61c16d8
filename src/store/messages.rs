//! Messages between two people, as the other side reads them.

use chrono::{DateTime, Utc};
use domain::{
    change::Message,
    ids::{MessageId, PersonId, ThreadId},
};
use sqlx::{FromRow, query, query_as, query_scalar};
use uuid::Uuid;

use super::{Backend, ReadTx, Result, Tx};

/// How many of a sender's last texts the guard looks at together.
const RECENT: i64 = 6;
/// How many messages of a conversation are read again.
const LAST: i64 = 12;

/// What was last written in one of a person's conversations, oldest first; what was taken back is left out.
pub(super) async fn last<DB: Backend>(
    tx: &mut ReadTx<DB>,
    me: PersonId,
    id: ThreadId,
) -> Result<Vec<Message>> {
    let text = "SELECT m.id, m.thread, m.author, m.text, m.masked, m.at FROM messages m \
        JOIN threads t ON t.id = m.thread WHERE m.thread = $1 AND $2 IN (t.customer, t.provider) \
        AND m.withdrawn_at IS NULL ORDER BY m.at DESC, m.id DESC LIMIT $3";
    let newest_first: Vec<MessageRow> =
        query_as(text).bind(id.0).bind(me.0).bind(LAST).fetch_all(tx.conn()).await?;
    Ok(newest_first.into_iter().rev().map(Message::from).collect())
}

/// A message that was not taken back, if the person is part of its conversation.
pub(super) async fn load<DB: Backend>(
    tx: &mut ReadTx<DB>,
    me: PersonId,
    id: MessageId,
) -> Result<Option<Message>> {
    let text = "SELECT m.id, m.thread, m.author, m.text, m.masked, m.at FROM messages m \
        JOIN threads t ON t.id = m.thread WHERE m.id = $1 AND $2 IN (t.customer, t.provider) AND m.withdrawn_at IS NULL";
    let row: Option<MessageRow> = query_as(text).bind(id.0).bind(me.0).fetch_optional(tx.conn()).await?;
    Ok(row.map(Message::from))
}

/// The last texts somebody wrote in a thread since then, oldest first.
pub(super) async fn recent<DB: Backend>(
    tx: &mut ReadTx<DB>,
    id: ThreadId,
    author: PersonId,
    since: DateTime<Utc>,
) -> Result<Vec<String>> {
    let text = "SELECT text FROM messages WHERE thread = $1 AND author = $2 AND at >= $3 \
        ORDER BY at DESC, id DESC LIMIT $4";
    let newest_first: Vec<String> =
        query_scalar(text).bind(id.0).bind(author.0).bind(since).bind(RECENT).fetch_all(tx.conn()).await?;
    Ok(newest_first.into_iter().rev().collect())
}

/// The last texts of a thread by either side since then, oldest first; true is the reader's own.
pub(super) async fn exchange<DB: Backend>(
    tx: &mut ReadTx<DB>,
    id: ThreadId,
    reader: PersonId,
    since: DateTime<Utc>,
) -> Result<Vec<(bool, String)>> {
    let text = "SELECT author, text FROM messages WHERE thread = $1 AND at >= $2 AND withdrawn_at IS NULL \
        ORDER BY at DESC, id DESC LIMIT $3";
    let newest_first: Vec<(Uuid, String)> =
        query_as(text).bind(id.0).bind(since).bind(RECENT).fetch_all(tx.conn()).await?;
    Ok(newest_first.into_iter().rev().map(|(author, said)| (author == reader.0, said)).collect())
}

pub(super) async fn add<DB: Backend>(tx: &mut Tx<DB>, message: &Message) -> Result<()> {
    let text = "INSERT INTO messages (id, thread, author, text, masked, at) VALUES ($1, $2, $3, $4, $5, $6)";
    query(text)
        .bind(message.id.0)
        .bind(message.thread.0)
        .bind(message.author.0)
        .bind(&*message.text)
        .bind(message.masked)
        .bind(message.at)
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// A message reads differently now.
pub(super) async fn revise<DB: Backend>(
    tx: &mut Tx<DB>,
    id: MessageId,
    words: &str,
    masked: bool,
) -> Result<()> {
    let text = "UPDATE messages SET text = $1, masked = $2 WHERE id = $3";
    query(text).bind(words).bind(masked).bind(id.0).execute(tx.conn()).await?;
    Ok(())
}

/// A message was taken back by its author.
pub(super) async fn withdraw<DB: Backend>(tx: &mut Tx<DB>, id: MessageId, now: DateTime<Utc>) -> Result<()> {
    let text = "UPDATE messages SET withdrawn_at = $1 WHERE id = $2 AND withdrawn_at IS NULL";
    query(text).bind(now).bind(id.0).execute(tx.conn()).await?;
    Ok(())
}

#[derive(FromRow)]
struct MessageRow {
    id: Uuid,
    thread: Uuid,
    author: Uuid,
    text: String,
    masked: bool,
    at: DateTime<Utc>,
}

impl From<MessageRow> for Message {
    fn from(row: MessageRow) -> Self {
        Self {
            id: MessageId(row.id),
            thread: ThreadId(row.thread),
            author: PersonId(row.author),
            text: row.text,
            masked: row.masked,
            at: row.at,
        }
    }
}
