//! What people wrote, on their own phones: with `post_parts` the only place where Telegram's message ids stand.

use domain::ids::{MessageId, ThreadId};
use sqlx::{query, query_as};
use uuid::Uuid;

use super::{Backend, ReadTx, Result, Tx};

/// From now on this message on its author's phone is known by that name.
pub async fn note<DB: Backend>(tx: &mut Tx<DB>, chat: i64, message_id: i64, name: MessageId) -> Result<()> {
    // A chat that was cleared may count anew: the newer meaning of a number holds.
    let text = "INSERT INTO originals (chat, message_id, message) VALUES ($1, $2, $3) \
        ON CONFLICT (chat, message_id) DO UPDATE SET message = excluded.message";
    query(text).bind(chat).bind(message_id).bind(name.0).execute(tx.conn()).await?;
    Ok(())
}

/// What a message on its author's phone is known by, and the conversation it went to, if it went to one.
pub async fn of_message<DB: Backend>(
    tx: &mut ReadTx<DB>,
    chat: i64,
    message_id: i64,
) -> Result<Option<(MessageId, Option<ThreadId>)>> {
    let text = "SELECT g.message, m.thread FROM originals g LEFT JOIN messages m ON m.id = g.message \
        WHERE g.chat = $1 AND g.message_id = $2";
    let row: Option<(Uuid, Option<Uuid>)> =
        query_as(text).bind(chat).bind(message_id).fetch_optional(tx.conn()).await?;
    Ok(row.map(|(message, thread)| (MessageId(message), thread.map(ThreadId))))
}
