//! The outbox: which posts are to be shown now, in strict order per chat and lane.

mod outcome;
mod turns;

use chrono::{DateTime, Utc};
use domain::{
    ids::{AlbumId, JobId, MessageId, PersonId, PostId, ThreadId},
    language::Language,
};
use sqlx::{FromRow, query_as};
use uuid::Uuid;

use super::{
    Backend, ReadTx, Result, StoreError,
    column::read_word,
    posts::Lane,
    sql::{Select, fetch_list},
};
pub use outcome::{Failure, Shown, Waiting, delivered, failed, waiting};
pub use turns::{Head, Turn, heads, next_due, places};
pub(super) use turns::{hand_over, handed_over};

/// A post to be shown, with what the sender needs to render and send it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Order {
    /// Its turn.
    pub seq: i64,
    /// The post.
    pub post: PostId,
    /// Which state of it this is; the outcome says it again.
    pub wanted: i64,
    /// How often it was tried.
    pub attempts: i64,
    /// The lane it waits in.
    pub lane: Lane,
    /// Where to.
    pub chat: i64,
    /// The part of all chats it is in.
    pub shard: i64,
    /// Whose phone.
    pub person: PersonId,
    /// What they read.
    pub language: Language,
    /// What it says.
    pub say: String,
    /// Whether its buttons are shown.
    pub live: bool,
    /// Whether it arrives without a sound.
    pub silent: bool,
    /// The conversation it carries on.
    pub thread: Option<ThreadId>,
    /// The job whose card it is.
    pub job: Option<JobId>,
    /// The message to edit; `None` sends it.
    pub message_id: Option<i64>,
    /// The message to reply or react to, as it stands in this chat, if it is known here.
    pub reply_to: Option<i64>,
    /// Whether nothing reaches that phone now: this turns back to its author.
    pub turns_back: bool,
    /// The message between two people that it shows.
    pub message: Option<MessageId>,
    /// The album it is a part of.
    pub album: Option<AlbumId>,
}

impl Order {
    /// Its row, as a turn.
    pub fn head(&self) -> Head {
        Head { lane: self.lane, seq: self.seq, chat: self.chat, shard: self.shard }
    }
}

/// What is known of a row and its post.
macro_rules! orders {
    () => {
        "SELECT o.seq, o.post, p.wanted, o.attempts, o.lane, o.chat, o.shard, p.person, w.language, p.say, p.live, \
         p.silent, p.thread, p.job, p.message, p.album, w.unreachable_since, \
         (SELECT s.message_id FROM post_parts s WHERE s.post = o.post AND s.part = 0) AS message_id, \
         COALESCE((SELECT MIN(g.message_id) FROM originals g WHERE g.message = p.answers AND g.chat = o.chat), \
         (SELECT MIN(s.message_id) FROM posts c JOIN post_parts s ON s.post = c.id AND s.part = 0 \
         WHERE c.message = p.answers AND c.person = p.person), \
         (SELECT s.message_id FROM post_parts s WHERE s.post = p.reply_to AND s.part = 0)) AS reply_to "
    };
}

/// The orders of these numbers that are still there, talk first, each lane by turn.
pub async fn orders<DB: Backend>(tx: &mut ReadTx<DB>, seqs: &[i64]) -> Result<Vec<Order>> {
    let text = concat!(
        orders!(),
        "FROM outbox o JOIN posts p ON p.id = o.post JOIN people w ON w.id = p.person \
         WHERE o.seq IN ({LIST}) ORDER BY o.lane, o.seq"
    );
    let orders: Vec<OrderRow> = fetch_list(tx, text, 1, seqs, Select::bind).await?;
    orders.into_iter().map(Order::try_from).collect()
}

/// What can be sent now to the chats of these shards, of at most so many turns: whoever looks at everything at once.
pub async fn ready<DB: Backend>(
    tx: &mut ReadTx<DB>,
    shards: &[i64],
    now: DateTime<Utc>,
    limit: usize,
    turn: Turn,
) -> Result<Vec<Order>> {
    let chats: Vec<i64> = places(tx, shards, now).await?.iter().map(|place| place.chat).collect();
    let mut heads = heads(tx, &chats, now, turn).await?;
    heads.truncate(limit);
    orders(tx, &heads.iter().map(|head| head.seq).collect::<Vec<_>>()).await
}

/// The parts of an album that are to be sent as one to somebody: those that never were on the phone, in their order.
pub async fn parts<DB: Backend>(tx: &mut ReadTx<DB>, album: AlbumId, reader: PersonId) -> Result<Vec<Order>> {
    let text = concat!(
        orders!(),
        "FROM outbox o JOIN posts p ON p.id = o.post JOIN people w ON w.id = p.person \
         WHERE p.album = $1 AND p.person = $2 AND p.shown = 0 ORDER BY o.seq"
    );
    let rows: Vec<OrderRow> = query_as(text).bind(album.0).bind(reader.0).fetch_all(tx.conn()).await?;
    rows.into_iter().map(Order::try_from).collect()
}

#[derive(FromRow)]
struct OrderRow {
    seq: i64,
    post: Uuid,
    wanted: i64,
    attempts: i64,
    lane: String,
    chat: i64,
    shard: i64,
    person: Uuid,
    language: String,
    say: String,
    live: bool,
    silent: bool,
    thread: Option<Uuid>,
    job: Option<Uuid>,
    unreachable_since: Option<DateTime<Utc>>,
    message_id: Option<i64>,
    reply_to: Option<i64>,
    message: Option<Uuid>,
    album: Option<Uuid>,
}

impl TryFrom<OrderRow> for Order {
    type Error = StoreError;

    fn try_from(row: OrderRow) -> Result<Self> {
        Ok(Self {
            seq: row.seq,
            post: PostId(row.post),
            wanted: row.wanted,
            attempts: row.attempts,
            lane: Lane::read(&row.lane),
            chat: row.chat,
            shard: row.shard,
            person: PersonId(row.person),
            language: read_word(&row.language, "language")?,
            say: row.say,
            live: row.live,
            silent: row.silent,
            thread: row.thread.map(ThreadId),
            job: row.job.map(JobId),
            message_id: row.message_id,
            reply_to: row.reply_to,
            turns_back: row.unreachable_since.is_some(),
            message: row.message.map(MessageId),
            album: row.album.map(AlbumId),
        })
    }
}
