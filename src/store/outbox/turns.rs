//! Whose turn it is: where rows wait, and which of them may go now.

use chrono::{DateTime, Utc};
use sqlx::{
    query::{QueryAs, QueryScalar},
    query_as, query_scalar,
};

use super::super::{
    Backend, ReadTx, Result, Tx,
    posts::Lane,
    sql::{padded, with_list},
};

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
    /// The column that decides.
    fn column(self) -> &'static str {
        match self {
            Self::ByNumber => "seq",
            Self::ByName => "post",
        }
    }
}

/// A row whose turn it is, or may be: talk before wave, each lane by number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Head {
    /// The lane it waits in.
    pub lane: Lane,
    /// Its turn.
    pub seq: i64,
    /// Where to.
    pub chat: i64,
    /// The part of all chats it is in.
    pub shard: i64,
}

type HeadRow = (String, i64, i64, i64);

/// What a statement that writes rows says of them, for [`hand_over`].
macro_rules! handed_over {
    () => {
        " RETURNING due, lane, seq, chat, shard"
    };
}
pub(in crate::store) use handed_over;

/// Once they are committed the sender hears of these rows: it need not look for them.
pub(in crate::store) fn hand_over<DB: Backend>(
    tx: &mut Tx<DB>,
    rows: Vec<(DateTime<Utc>, String, i64, i64, i64)>,
) {
    let rows = rows.into_iter().map(|(due, lane, seq, chat, shard)| (due, head((lane, seq, chat, shard))));
    tx.leaves().messages.rows.extend(rows);
}

fn head((lane, seq, chat, shard): HeadRow) -> Head {
    Head { lane: Lane::read(&lane), seq, chat, shard }
}

/// Where anything is due in these shards: the first row of each lane of each chat, whether or not it may go.
pub async fn places<DB: Backend>(
    tx: &mut ReadTx<DB>,
    shards: &[i64],
    now: DateTime<Utc>,
) -> Result<Vec<Head>> {
    let text = "SELECT o.lane, MIN(o.seq), o.chat, o.shard FROM outbox o \
        WHERE o.shard IN ({LIST}) AND o.due <= $1 GROUP BY o.lane, o.chat, o.shard";
    let mut places = Vec::new();
    for shards in padded(shards) {
        let select = query_as::<DB, HeadRow>(with_list::<DB>(text, 2, shards.len()));
        let select = shards.into_iter().fold(select.bind(now), QueryAs::bind);
        places.extend(select.fetch_all(tx.conn()).await?.into_iter().map(head));
    }
    Ok(places)
}

/// Rows that may be first: the first of each lane of each chat; where somebody cannot be reached or a file is waited for,
/// all of the chat. Lanes may be long. (The whole order of the index keeps Postgres from walking through other chats.)
const FIRST: &str = "SELECT e.seq FROM (SELECT (SELECT e.seq FROM outbox e WHERE e.chat = c.column1 \
     AND e.lane = 'talk' ORDER BY e.chat, e.lane, e.{TURN} LIMIT 1) AS seq FROM (VALUES {CHATS}) c \
     UNION ALL SELECT (SELECT e.seq FROM outbox e WHERE e.chat = c.column1 \
     AND e.lane = 'wave' ORDER BY e.chat, e.lane, e.{TURN} LIMIT 1) AS seq FROM (VALUES {CHATS}) c \
     UNION ALL SELECT e.seq FROM outbox e WHERE e.chat IN \
     (SELECT f.chat FROM outbox f WHERE f.held AND f.chat IN ({LIST})) \
     UNION ALL SELECT e.seq FROM outbox e WHERE e.chat IN \
     (SELECT u.telegram_id FROM people u WHERE u.telegram_id IN ({LIST}) AND u.unreachable_since IS NOT NULL)) e \
     WHERE e.seq IS NOT NULL";

/// Those of them whose turn it is: nothing of the lane stands before them. For who cannot be reached everything waits,
/// but what others wrote to them and they never got; that turns back, each by itself. What waits for its file holds up
/// its own conversation and nothing else. (`OFFSET 0` keeps Postgres from joining all that waits with all messages there
/// are to look for what stands before one row.)
const HEADS: &str = "SELECT o.lane, o.seq, o.chat, o.shard \
     FROM outbox o JOIN posts p ON p.id = o.post JOIN people w ON w.id = p.person \
     LEFT JOIN paused_chats z ON z.chat = o.chat \
     WHERE o.seq IN ({LIST}) AND o.due <= $1 AND (z.until IS NULL OR z.until <= $1) \
     AND (w.unreachable_since IS NULL OR (p.relayed AND p.shown = 0)) \
     AND (NOT o.held OR w.unreachable_since IS NOT NULL) \
     AND NOT EXISTS (SELECT 1 FROM outbox e JOIN posts h ON h.id = e.post WHERE w.unreachable_since IS NULL \
     AND e.chat = o.chat AND e.lane = o.lane AND e.{TURN} < o.{TURN} AND (h.thread = p.thread OR NOT EXISTS \
     (SELECT 1 FROM outbox f JOIN posts g ON g.id = f.post WHERE f.held AND f.chat = e.chat \
     AND f.lane = e.lane AND f.seq <= e.seq AND g.thread = h.thread)) LIMIT 1 OFFSET 0) \
     AND (o.lane = 'talk' OR NOT EXISTS \
     (SELECT 1 FROM outbox t WHERE t.chat = o.chat AND t.lane = 'talk' AND t.due <= $1 AND NOT t.held)) \
     ORDER BY o.lane, o.seq";

/// Whose turn it is now in these chats: of each the first of its talk or, if none is due, the first of its wave; talk
/// first, each lane by turn. Two statements: what Postgres knows of a table that is empty most of the time would have it
/// begin a single one at the wrong end.
pub async fn heads<DB: Backend>(
    tx: &mut ReadTx<DB>,
    chats: &[i64],
    now: DateTime<Utc>,
    turn: Turn,
) -> Result<Vec<Head>> {
    let text = HEADS.replace("{TURN}", turn.column());
    let mut heads = Vec::new();
    for first in padded(&first(tx, chats, turn).await?) {
        let select = query_as::<DB, HeadRow>(with_list::<DB>(&text, 2, first.len()));
        let select = first.into_iter().fold(select.bind(now), QueryAs::bind);
        heads.extend(select.fetch_all(tx.conn()).await?.into_iter().map(head));
    }
    heads.sort_unstable();
    heads.dedup();
    Ok(heads)
}

async fn first<DB: Backend>(tx: &mut ReadTx<DB>, chats: &[i64], turn: Turn) -> Result<Vec<i64>> {
    let text = FIRST.replace("{TURN}", turn.column());
    let mut seqs = Vec::new();
    for chats in padded(chats) {
        let rows: Vec<String> = (1..=chats.len()).map(|bind| format!("(${bind})")).collect();
        let text = text.replace("{CHATS}", &rows.join(", "));
        let select = query_scalar::<DB, i64>(with_list::<DB>(&text, 1, chats.len()));
        seqs.extend(chats.into_iter().fold(select, QueryScalar::bind).fetch_all(tx.conn()).await?);
    }
    seqs.sort_unstable();
    seqs.dedup();
    Ok(seqs)
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
