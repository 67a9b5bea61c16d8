//! What becomes of a send: rows go, stay or wait.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use domain::ids::{AlbumId, MessageId, PersonId, PostId, ThreadId};
use sqlx::{FromRow, query, query_as};
use uuid::Uuid;

use super::{
    super::{
        Backend, ReadTx, Result, Tx, people, posts,
        sql::{Select, fetch_list, padded, with_list, with_rows, write_list},
    },
    hand_over, handed_over,
};

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

/// A post that was shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Shown {
    /// Its row.
    pub seq: i64,
    /// In which state.
    pub wanted: i64,
    /// As this message; `None` is the one it was.
    pub message: Option<i64>,
}

/// These posts were shown. One that changed meanwhile keeps its row, which is due at once. Returns, by their rows, those
/// that still waited.
pub async fn delivered<DB: Backend>(
    tx: &mut Tx<DB>,
    shown: &[Shown],
    now: DateTime<Utc>,
) -> Result<BTreeMap<i64, Waiting>> {
    let seqs: Vec<i64> = shown.iter().map(|shown| shown.seq).collect();
    let waiting = all_waiting(tx, &seqs).await?;
    let shown: Vec<(&Waiting, Shown)> =
        shown.iter().filter_map(|shown| Some((waiting.get(&shown.seq)?, *shown))).collect();
    // The posts first, as whoever changes them does: the two wait for each other in one order.
    posts::lock(tx, &shown.iter().map(|(row, _)| row.post).collect::<Vec<_>>()).await?;
    note_shown(tx, &shown).await?;
    let new = shown.iter().filter(|(row, _)| !row.is_last);
    let new = new.filter_map(|(row, shown)| Some((row.post, row.chat, shown.message?)));
    posts::set_messages(tx, &new.collect::<Vec<_>>()).await?;
    for (row, _) in shown.iter().filter(|(row, _)| row.is_last) {
        forget_chat(tx, row).await?;
    }
    let states: Vec<(i64, i64)> = shown.iter().map(|(_, shown)| (shown.seq, shown.wanted)).collect();
    finish(tx, &states, now).await?;
    Ok(waiting)
}

async fn note_shown<DB: Backend>(tx: &mut Tx<DB>, shown: &[(&Waiting, Shown)]) -> Result<()> {
    let text = "UPDATE posts SET shown = v.column2 FROM (VALUES {LIST}) v WHERE posts.id = v.column1";
    write_list(tx, text, 2, shown, |update, (row, shown)| update.bind(row.post.0).bind(shown.wanted)).await?;
    Ok(())
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
            finish(tx, &[(seq, wanted)], now).await
        }
        Failure::Retry(at) => again(tx, seq, at).await,
        Failure::ChatPaused(until) => {
            pause_chat(tx, row.chat, until).await?;
            again(tx, seq, now).await
        }
        Failure::Refused => finish(tx, &[(seq, wanted)], now).await,
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
    Ok(all_waiting(tx, &[seq]).await?.remove(&seq))
}

/// Those of these rows that still wait.
async fn all_waiting<DB: Backend>(tx: &mut ReadTx<DB>, seqs: &[i64]) -> Result<BTreeMap<i64, Waiting>> {
    let text = "SELECT o.seq, o.post, o.chat, o.attempts, p.person, p.thread, p.message, p.answers, p.album, p.shown, \
        p.say, w.erased_at FROM outbox o JOIN posts p ON p.id = o.post JOIN people w ON w.id = p.person \
        WHERE o.seq IN ({LIST})";
    let rows: Vec<WaitingRow> = fetch_list(tx, text, 1, seqs, Select::bind).await?;
    Ok(rows.into_iter().map(|row| (row.seq, Waiting::from(row))).collect())
}

#[derive(FromRow)]
struct WaitingRow {
    seq: i64,
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

/// Deletes these rows, but for those whose post changed since the state it is named with: they are due at once, as if
/// they were new.
async fn finish<DB: Backend>(tx: &mut Tx<DB>, states: &[(i64, i64)], now: DateTime<Utc>) -> Result<()> {
    let done = "DELETE FROM outbox WHERE seq IN (SELECT o.seq FROM (VALUES {LIST}) v \
        JOIN outbox o ON o.seq = v.column1 JOIN posts p ON p.id = o.post AND p.wanted = v.column2)";
    let stays = concat!("UPDATE outbox SET due = $1, attempts = 0 WHERE seq IN ({LIST})", handed_over!());
    for states in padded(states) {
        let mut delete = query(with_rows::<DB>(done, 1, states.len(), 2));
        for (seq, wanted) in &states {
            delete = delete.bind(*seq).bind(*wanted);
        }
        let rows: BTreeSet<i64> = states.iter().map(|(seq, _)| *seq).collect();
        if DB::affected(&delete.execute(tx.conn()).await?) == u64::try_from(rows.len()).unwrap_or(u64::MAX) {
            continue;
        }
        let update = query_as(with_list::<DB>(stays, 2, states.len())).bind(now);
        let update = states.into_iter().fold(update, |update, (seq, _)| update.bind(seq));
        let rows = update.fetch_all(tx.conn()).await?;
        hand_over(tx, rows);
    }
    Ok(())
}

async fn again<DB: Backend>(tx: &mut Tx<DB>, seq: i64, at: DateTime<Utc>) -> Result<()> {
    let text = concat!("UPDATE outbox SET due = $1, attempts = attempts + 1 WHERE seq = $2", handed_over!());
    let waits = query_as(text).bind(at).bind(seq).fetch_all(tx.conn()).await?;
    hand_over(tx, waits);
    Ok(())
}

async fn pause_chat<DB: Backend>(tx: &mut Tx<DB>, chat: i64, until: DateTime<Utc>) -> Result<()> {
    let text = "INSERT INTO paused_chats (chat, until) VALUES ($1, $2) \
        ON CONFLICT (chat) DO UPDATE SET until = excluded.until WHERE paused_chats.until < excluded.until";
    query(text).bind(chat).bind(until).execute(tx.conn()).await?;
    tx.leaves().messages.waits(until);
    Ok(())
}
