//! Posts: messages of ours in their wanted state, and with `originals` the only place where Telegram's message ids
//! stand.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::ids::{AlbumId, JobId, MessageId, PersonId, PostId, ThreadId};
use sqlx::{FromRow, query, query::QueryScalar, query_as, query_scalar};
use uuid::Uuid;

use super::{
    Backend, ReadTx, Result, Tx,
    outbox::{hand_over, handed_over},
    sql::{fetch_list, padded, with_list, write_list},
    wishes::{enqueue, want},
};

/// Two orders in one chat.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Lane {
    /// Replies, relayed messages, cards and notices. Overtakes the other lane.
    Talk,
    /// Requests going out, digests, cards of rivals.
    Wave,
}

impl Lane {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Talk => "talk",
            Self::Wave => "wave",
        }
    }

    pub(super) fn read(word: &str) -> Self {
        if word == Self::Talk.word() { Self::Talk } else { Self::Wave }
    }
}

/// A message to be shown.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewPost {
    /// Name of it.
    pub id: PostId,
    /// Whose phone.
    pub person: PersonId,
    /// What it says, to be put into words when it is sent.
    pub say: String,
    /// Whether its buttons are shown.
    pub live: bool,
    /// Whether it arrives without a sound.
    pub silent: bool,
    /// In which order.
    pub lane: Lane,
    /// The conversation it carries on.
    pub thread: Option<ThreadId>,
    /// The job whose card it is.
    pub job: Option<JobId>,
    /// The post it answers.
    pub reply_to: Option<PostId>,
    /// Whether it carries another person's words: those do not wait for a reader who cannot be reached.
    pub relayed: bool,
    /// The message between two people that it shows.
    pub message: Option<MessageId>,
    /// The message between two people that it answers or reacts to.
    pub answers: Option<MessageId>,
    /// The album it is a part of: all parts of one are sent as one.
    pub album: Option<AlbumId>,
}

impl NewPost {
    /// Something without a sound of which nobody has said yet what it is.
    pub fn silent() -> Self {
        Self {
            id: PostId(Uuid::nil()),
            person: PersonId(Uuid::nil()),
            say: String::new(),
            live: true,
            silent: true,
            lane: Lane::Talk,
            thread: None,
            job: None,
            reply_to: None,
            relayed: false,
            message: None,
            answers: None,
            album: None,
        }
    }
}

/// A post of ours as a message on a phone.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PostSeen {
    /// Which.
    pub post: PostId,
    /// On whose phone.
    pub person: PersonId,
    /// The conversation it carries on.
    pub thread: Option<ThreadId>,
    /// The job whose card it is.
    pub job: Option<JobId>,
    /// The message between two people that it shows.
    pub message: Option<MessageId>,
}

/// Locks posts by ascending id until the end of the transaction, before several of them are written.
pub(super) async fn lock<DB: Backend>(tx: &mut Tx<DB>, posts: &[PostId]) -> Result<()> {
    if DB::LOCK.is_empty() || posts.len() < 2 {
        return Ok(());
    }
    let text = "SELECT id FROM posts WHERE id IN ({LIST}) ORDER BY id {LOCK}";
    let mut ids: Vec<Uuid> = posts.iter().map(|post| post.0).collect();
    ids.sort_unstable();
    for ids in padded(&ids) {
        let select = query_scalar::<DB, Uuid>(with_list::<DB>(text, 1, ids.len()));
        ids.into_iter().fold(select, QueryScalar::bind).fetch_all(tx.conn()).await?;
    }
    Ok(())
}

/// The post behind a message on a phone.
pub async fn of_message<DB: Backend>(
    tx: &mut ReadTx<DB>,
    chat: i64,
    message_id: i64,
) -> Result<Option<PostSeen>> {
    Ok(of_messages(tx, &[(chat, message_id)]).await?.into_values().next())
}

/// The posts behind messages on phones, by chat and number.
pub async fn of_messages<DB: Backend>(
    tx: &mut ReadTx<DB>,
    messages: &[(i64, i64)],
) -> Result<BTreeMap<(i64, i64), PostSeen>> {
    let text = "SELECT s.chat, s.message_id, p.id, p.person, p.thread, p.job, p.message FROM (VALUES {LIST}) v \
        JOIN post_parts s ON s.chat = v.column1 AND s.message_id = v.column2 JOIN posts p ON p.id = s.post";
    let rows: Vec<SeenRow> =
        fetch_list(tx, text, 2, messages, |select, (chat, message)| select.bind(chat).bind(message)).await?;
    Ok(rows.into_iter().map(|row| ((row.chat, row.message_id), PostSeen::from(row))).collect())
}

#[derive(FromRow)]
struct SeenRow {
    chat: i64,
    message_id: i64,
    id: Uuid,
    person: Uuid,
    thread: Option<Uuid>,
    job: Option<Uuid>,
    message: Option<Uuid>,
}

impl From<SeenRow> for PostSeen {
    fn from(row: SeenRow) -> Self {
        Self {
            post: PostId(row.id),
            person: PersonId(row.person),
            thread: row.thread.map(ThreadId),
            job: row.job.map(JobId),
            message: row.message.map(MessageId),
        }
    }
}

/// What a post says.
pub async fn say<DB: Backend>(tx: &mut ReadTx<DB>, post: PostId) -> Result<Option<String>> {
    let text = "SELECT say FROM posts WHERE id = $1";
    Ok(query_scalar(text).bind(post.0).fetch_optional(tx.conn()).await?)
}

/// The post that shows a message between two people.
pub async fn copy_of<DB: Backend>(tx: &mut ReadTx<DB>, message: MessageId) -> Result<Option<PostId>> {
    let text = "SELECT id FROM posts WHERE message = $1 ORDER BY id LIMIT 1";
    let post: Option<Uuid> = query_scalar(text).bind(message.0).fetch_optional(tx.conn()).await?;
    Ok(post.map(PostId))
}

/// A message on a phone that shows what a post says, and is not the one we know it by.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Copy {
    /// Which chat.
    pub chat: i64,
    /// Its number there.
    pub message_id: i64,
}

/// Makes a copy the message of a live post. The one it was until now, if there is one, becomes a post of its own
/// by the name `older` and loses its buttons.
pub async fn adopt<DB: Backend>(
    tx: &mut Tx<DB>,
    post: PostId,
    copy: Copy,
    older: PostId,
    now: DateTime<Utc>,
) -> Result<()> {
    want(tx, post, None, true, now).await?;
    let text = "INSERT INTO posts (id, person, say, live, silent, lane, thread, job, reply_to, wanted, shown) \
        SELECT $1, p.person, p.say, $2, p.silent, p.lane, p.thread, p.job, p.reply_to, 1, 0 FROM posts p \
        WHERE p.id = $3 AND EXISTS (SELECT 1 FROM post_parts s WHERE s.post = p.id)";
    query(text).bind(older.0).bind(false).bind(post.0).execute(tx.conn()).await?;
    query("UPDATE post_parts SET post = $1 WHERE post = $2")
        .bind(older.0)
        .bind(post.0)
        .execute(tx.conn())
        .await?;
    enqueue(tx, &[older], now).await?;
    set_messages(tx, &[(post, copy.chat, copy.message_id)]).await
}

/// Stores the message that each post became in a chat. One that it is already stays: an edit changes no number, and a
/// copy that was adopted while another was on its way is the one that is used.
pub(super) async fn set_messages<DB: Backend>(tx: &mut Tx<DB>, new: &[(PostId, i64, i64)]) -> Result<()> {
    // A chat that was cleared may count anew: the newer meaning of a number holds.
    let text = "INSERT INTO post_parts (post, part, chat, message_id) \
        SELECT DISTINCT v.column1, 0, v.column2, v.column3 FROM (VALUES {LIST}) v \
        WHERE NOT EXISTS (SELECT 1 FROM post_parts s WHERE s.post = v.column1) \
        ON CONFLICT (chat, message_id) DO UPDATE SET post = excluded.post, part = excluded.part";
    write_list(tx, text, 3, new, |insert, (post, chat, message)| {
        insert.bind(post.0).bind(chat).bind(message)
    })
    .await?;
    Ok(())
}

/// The messages of a post are gone from the phone.
pub(super) async fn forget_parts<DB: Backend>(tx: &mut Tx<DB>, post: PostId) -> Result<()> {
    query("DELETE FROM post_parts WHERE post = $1").bind(post.0).execute(tx.conn()).await?;
    Ok(())
}

/// A file was cleaned, or goes nowhere: what waited for it may be sent, unless it waits for another one.
pub async fn release<DB: Backend>(tx: &mut Tx<DB>, message: MessageId) -> Result<()> {
    let text = concat!(
        "UPDATE outbox SET held = EXISTS (SELECT 1 FROM posts p JOIN parcels f \
        ON f.message = p.message OR f.album = p.album WHERE p.id = outbox.post AND f.state = 'waiting') \
        WHERE post IN (SELECT p.id FROM posts p WHERE p.message = $1 \
        OR p.album = (SELECT f.album FROM parcels f WHERE f.message = $1))",
        handed_over!()
    );
    let released = query_as(text).bind(message.0).fetch_all(tx.conn()).await?;
    hand_over(tx, released);
    Ok(())
}
