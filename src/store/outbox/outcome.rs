//! What becomes of a send: rows go, stay or wait.

use chrono::{DateTime, Utc};
use domain::ids::{AlbumId, MessageId, PersonId, PostId, ThreadId};
use sqlx::{FromRow, query, query_as};
use uuid::Uuid;

use super::super::{Backend, ReadTx, Result, Tx, people, posts};

/// What became of a send that did not show the post.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Failure {
    /// Trouble on the way: again at that time.
    Retry(DateTime<Utc>),
    /// Telegram wants this chat left alone until then.
    ChatPaused(DateTime<Utc>),
    /// Telegram will never take it; nobody will see it.
    Refused,
    /// The message to edit is not there: it is sent anew at once.
    MessageGone,
    /// Nothing reaches this person until they write again; their rows wait for it.
    Unreachable,
}

/// A post that is still to be shown.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Waiting {
    /// The post.
    pub post: PostId,
    /// Where to.
    pub chat: i64,
    /// How often it was tried.
    pub attempts: i64,
    /// Whose phone.
    pub person: PersonId,
    /// The conversation it carries on.
    pub thread: Option<ThreadId>,
    /// The message between two people that it shows.
    pub message: Option<MessageId>,
    /// The one it answers or reacts to.
    pub answers: Option<MessageId>,
    /// The album it is a part of.
    pub album: Option<AlbumId>,
    /// The state of it that was shown last; 0 is none.
    pub shown: i64,
    /// What it says.
    pub say: String,
    /// Whether its reader is erased: it is their last word, and nothing of where it went is kept.
    pub is_last: bool,
}

/// The post was shown in its state number `wanted`, as this message (`None`: as the one it was). If it changed
/// meanwhile, its row stays and is due at once.
pub async fn delivered<DB: Backend>(
    tx: &mut Tx<DB>,
    seq: i64,
    wanted: i64,
    message: Option<i64>,
    now: DateTime<Utc>,
) -> Result<()> {
    let Some(row) = waiting(tx, seq).await? else { return Ok(()) };
    // The post first, as whoever changes it does: the two wait for each other in one order.
    let text = "UPDATE posts SET shown = $1 WHERE id = $2";
    query(text).bind(wanted).bind(row.post.0).execute(tx.conn()).await?;
    if let Some(message) = message.filter(|_| !row.is_last) {
        posts::set_message(tx, row.post, row.chat, message).await?;
    }
    if row.is_last {
        forget_chat(tx, &row).await?;
    }
    finish(tx, seq, wanted, now).await
}

/// The post was not shown.
pub async fn failed<DB: Backend>(
    tx: &mut Tx<DB>,
    seq: i64,
    wanted: i64,
    failure: Failure,
    now: DateTime<Utc>,
) -> Result<()> {
    let Some(row) = waiting(tx, seq).await? else { return Ok(()) };
    match failure {
        Failure::Refused | Failure::Unreachable if row.is_last => {
            forget_chat(tx, &row).await?;
            finish(tx, seq, wanted, now).await
        }
        Failure::Retry(at) => again(tx, seq, at).await,
        Failure::ChatPaused(until) => {
            pause_chat(tx, row.chat, until).await?;
            again(tx, seq, now).await
        }
        Failure::Refused => finish(tx, seq, wanted, now).await,
        Failure::MessageGone => {
            posts::forget_parts(tx, row.post).await?;
            again(tx, seq, now).await
        }
        Failure::Unreachable => {
            people::set_unreachable(tx, row.person, Some(now)).await?;
            again(tx, seq, now).await
        }
    }
}

/// Where the last word to somebody went.
async fn forget_chat<DB: Backend>(tx: &mut Tx<DB>, row: &Waiting) -> Result<()> {
    posts::forget_parts(tx, row.post).await?;
    query("DELETE FROM paused_chats WHERE chat = $1").bind(row.chat).execute(tx.conn()).await?;
    Ok(())
}

/// A row that still waits; `None` if its outcome was recorded before.
pub async fn waiting<DB: Backend>(tx: &mut ReadTx<DB>, seq: i64) -> Result<Option<Waiting>> {
    let text = "SELECT o.post, o.chat, o.attempts, p.person, p.thread, p.message, p.answers, p.album, p.shown, p.say, \
        w.erased_at FROM outbox o JOIN posts p ON p.id = o.post JOIN people w ON w.id = p.person WHERE o.seq = $1";
    let row: Option<WaitingRow> = query_as(text).bind(seq).fetch_optional(tx.conn()).await?;
    Ok(row.map(Waiting::from))
}

#[derive(FromRow)]
struct WaitingRow {
    post: Uuid,
    chat: i64,
    attempts: i64,
    person: Uuid,
    thread: Option<Uuid>,
    message: Option<Uuid>,
    answers: Option<Uuid>,
    album: Option<Uuid>,
    shown: i64,
    say: String,
    erased_at: Option<DateTime<Utc>>,
}

impl From<WaitingRow> for Waiting {
    fn from(row: WaitingRow) -> Self {
        Self {
            post: PostId(row.post),
            chat: row.chat,
            attempts: row.attempts,
            person: PersonId(row.person),
            thread: row.thread.map(ThreadId),
            message: row.message.map(MessageId),
            answers: row.answers.map(MessageId),
            album: row.album.map(AlbumId),
            shown: row.shown,
            say: row.say,
            is_last: row.erased_at.is_some(),
        }
    }
}

/// Deletes the row unless the post changed since `wanted`: then it is due at once, as if it were new.
async fn finish<DB: Backend>(tx: &mut Tx<DB>, seq: i64, wanted: i64, now: DateTime<Utc>) -> Result<()> {
    let text = "DELETE FROM outbox WHERE seq = $1 \
        AND EXISTS (SELECT 1 FROM posts p WHERE p.id = outbox.post AND p.wanted = $2)";
    let done = query(text).bind(seq).bind(wanted).execute(tx.conn()).await?;
    if DB::affected(&done) == 1 {
        return Ok(());
    }
    let text = "UPDATE outbox SET due = $1, attempts = 0 WHERE seq = $2";
    query(text).bind(now).bind(seq).execute(tx.conn()).await?;
    Ok(())
}

async fn again<DB: Backend>(tx: &mut Tx<DB>, seq: i64, at: DateTime<Utc>) -> Result<()> {
    let text = "UPDATE outbox SET due = $1, attempts = attempts + 1 WHERE seq = $2";
    query(text).bind(at).bind(seq).execute(tx.conn()).await?;
    Ok(())
}

async fn pause_chat<DB: Backend>(tx: &mut Tx<DB>, chat: i64, until: DateTime<Utc>) -> Result<()> {
    let text = "INSERT INTO paused_chats (chat, until) VALUES ($1, $2) \
        ON CONFLICT (chat) DO UPDATE SET until = excluded.until WHERE paused_chats.until < excluded.until";
    query(text).bind(chat).bind(until).execute(tx.conn()).await?;
    Ok(())
}
