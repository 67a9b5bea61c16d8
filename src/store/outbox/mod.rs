//! The outbox: which posts are to be shown now, in strict order per chat and lane.

mod outcome;

use chrono::{DateTime, Utc};
use domain::{
    ids::{AlbumId, JobId, MessageId, PersonId, PostId, ThreadId},
    language::Language,
};
use sqlx::{
    FromRow,
    query::{QueryAs, QueryScalar},
    query_as, query_scalar,
};
use uuid::Uuid;

use super::{
    Backend, ReadTx, Result, StoreError,
    column::read_word,
    posts::Lane,
    sql::{padded, with_list},
};
pub use outcome::{Failure, Waiting, delivered, failed, waiting};

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

/// By what the rows of a lane take their turns.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Turn {
    /// The number the database gave them: the order in which they were wanted.
    ByNumber,
    /// The id the service gave their posts, which the clocks of instances decide. A simulation plants this to
    /// see that its checker catches it.
    ByName,
}

impl Turn {
    fn before(self) -> &'static str {
        match self {
            Self::ByNumber => "e.seq < o.seq",
            Self::ByName => "e.post < o.post",
        }
    }
}

/// What is known of a row and its post.
macro_rules! orders {
    () => {
        "SELECT o.seq, o.post, p.wanted, o.attempts, o.lane, o.chat, p.person, w.language, p.say, p.live, \
         p.silent, p.thread, p.job, p.message, p.album, w.unreachable_since, \
         (SELECT s.message_id FROM post_parts s WHERE s.post = o.post AND s.part = 0) AS message_id, \
         COALESCE((SELECT MIN(g.message_id) FROM originals g WHERE g.message = p.answers AND g.chat = o.chat), \
         (SELECT MIN(s.message_id) FROM posts c JOIN post_parts s ON s.post = c.id AND s.part = 0 \
         WHERE c.message = p.answers AND c.person = p.person), \
         (SELECT s.message_id FROM post_parts s WHERE s.post = p.reply_to AND s.part = 0)) AS reply_to "
    };
}

/// A row whose turn it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Head {
    /// Its turn.
    pub seq: i64,
    /// Where to.
    pub chat: i64,
    /// The lane it waits in.
    pub lane: Lane,
}

/// The first rows of their chat and lane: nothing of the lane stands before them. For who cannot be reached
/// everything waits, but what others wrote to them and they never got; that turns back, each by itself. What waits for
/// its file holds up its own conversation and nothing else. The first condition asks for nothing but the row, and
/// leaves out nearly all others of a long lane before anything is looked up for them.
const HEADS: &str = "SELECT o.seq, o.chat, o.lane \
     FROM outbox o JOIN posts p ON p.id = o.post JOIN people w ON w.id = p.person \
     LEFT JOIN paused_chats z ON z.chat = o.chat \
     WHERE o.shard IN ({LIST}) AND o.due <= $1 AND (z.until IS NULL OR z.until <= $1) \
     AND (NOT EXISTS (SELECT 1 FROM outbox e WHERE e.chat = o.chat AND e.lane = o.lane AND {BEFORE}) \
     OR EXISTS (SELECT 1 FROM outbox f WHERE f.held AND f.chat = o.chat) \
     OR EXISTS (SELECT 1 FROM people u WHERE u.telegram_id = o.chat AND u.unreachable_since IS NOT NULL)) \
     AND (w.unreachable_since IS NULL OR (p.relayed AND p.shown = 0)) \
     AND (NOT o.held OR w.unreachable_since IS NOT NULL) \
     AND NOT EXISTS (SELECT 1 FROM outbox e JOIN posts h ON h.id = e.post WHERE w.unreachable_since IS NULL \
     AND e.chat = o.chat AND e.lane = o.lane AND {BEFORE} AND (h.thread = p.thread OR NOT EXISTS \
     (SELECT 1 FROM outbox f JOIN posts g ON g.id = f.post WHERE f.held AND f.chat = e.chat \
     AND f.lane = e.lane AND f.seq <= e.seq AND g.thread = h.thread))) \
     AND (o.lane = 'talk' OR NOT EXISTS \
     (SELECT 1 FROM outbox t WHERE t.chat = o.chat AND t.lane = 'talk' AND t.due <= $1 AND NOT t.held)) \
     ORDER BY o.lane, o.seq LIMIT $2";

/// Whose turn it is now in the chats of these shards: of each chat the first of its talk or, if none is due, the
/// first of its wave; at most `limit`, talk first, each lane by turn.
pub async fn heads<DB: Backend>(
    tx: &mut ReadTx<DB>,
    shards: &[i64],
    now: DateTime<Utc>,
    limit: i64,
    turn: Turn,
) -> Result<Vec<Head>> {
    let text = HEADS.replace("{BEFORE}", turn.before());
    let mut heads = Vec::new();
    for shards in padded(shards) {
        let mut select = query_as::<DB, (i64, i64, String)>(with_list::<DB>(&text, 3, shards.len()));
        select = shards.into_iter().fold(select.bind(now).bind(limit), QueryAs::bind);
        heads.extend(select.fetch_all(tx.conn()).await?);
    }
    let head = |(seq, chat, lane): (i64, i64, String)| Head { seq, chat, lane: read_lane(&lane) };
    Ok(heads.into_iter().map(head).collect())
}

/// The orders of these numbers that are still there, talk first, each lane by turn.
pub async fn orders<DB: Backend>(tx: &mut ReadTx<DB>, seqs: &[i64]) -> Result<Vec<Order>> {
    let text = concat!(
        orders!(),
        "FROM outbox o JOIN posts p ON p.id = o.post JOIN people w ON w.id = p.person \
         WHERE o.seq IN ({LIST}) ORDER BY o.lane, o.seq"
    );
    let mut orders = Vec::new();
    for seqs in padded(seqs) {
        let select = query_as::<DB, OrderRow>(with_list::<DB>(text, 1, seqs.len()));
        let select = seqs.into_iter().fold(select, QueryAs::bind);
        orders.extend(select.fetch_all(tx.conn()).await?);
    }
    orders.into_iter().map(Order::try_from).collect()
}

/// What can be sent now to the chats of these shards: the orders of [`heads`].
pub async fn ready<DB: Backend>(
    tx: &mut ReadTx<DB>,
    shards: &[i64],
    now: DateTime<Utc>,
    limit: i64,
    turn: Turn,
) -> Result<Vec<Order>> {
    let heads = heads(tx, shards, now, limit, turn).await?;
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

/// The next time after `now` at which a row of these shards may be sent that cannot be sent yet.
pub async fn next_due<DB: Backend>(
    tx: &mut ReadTx<DB>,
    shards: &[i64],
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>> {
    let text = "SELECT MIN(t.at) FROM (SELECT MIN(o.due) AS at FROM outbox o \
        WHERE o.shard IN ({LIST}) AND o.due > $1 UNION ALL SELECT MIN(z.until) FROM paused_chats z \
        WHERE z.until > $1 AND EXISTS (SELECT 1 FROM outbox o WHERE o.chat = z.chat AND o.shard IN ({LIST}))) t";
    let mut earliest = None;
    for shards in padded(shards) {
        let select = query_scalar::<DB, Option<DateTime<Utc>>>(with_list::<DB>(text, 2, shards.len()));
        let select = shards.into_iter().fold(select.bind(now), QueryScalar::bind);
        let found = select.fetch_one(tx.conn()).await?;
        earliest = [earliest, found].into_iter().flatten().min();
    }
    Ok(earliest)
}

#[derive(FromRow)]
struct OrderRow {
    seq: i64,
    post: Uuid,
    wanted: i64,
    attempts: i64,
    lane: String,
    chat: i64,
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
            lane: read_lane(&row.lane),
            chat: row.chat,
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

fn read_lane(word: &str) -> Lane {
    if word == Lane::Talk.word() { Lane::Talk } else { Lane::Wave }
}
