//! Wishes: what messages of ours are to look like, written down together and handed to the outbox in their order.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::ids::PostId;
use sqlx::{query, query_as};
use uuid::Uuid;

use super::{
    Backend, Result, StoreError, Tx,
    outbox::{hand_over, handed_over},
    posts::{self, NewPost},
    sql::{Select, fetch_list, padded, with_rows},
};

/// What is wanted of a message.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Wish {
    /// It is new, and to be sent.
    New(NewPost),
    /// One that is known is to look different.
    Change {
        /// Which.
        post: PostId,
        /// What it says from now on; `None` keeps the words.
        say: Option<String>,
        /// Whether its buttons are shown.
        live: bool,
    },
}

impl Wish {
    /// The post it is about.
    pub fn post(&self) -> PostId {
        match self {
            Self::New(new) => new.id,
            Self::Change { post, .. } => *post,
        }
    }

    /// Takes up what is wanted of the same message after this: it is sent once, as it is to look in the end.
    pub fn then(&mut self, next: Self) {
        match (self, next) {
            (Self::New(new), Self::Change { say, live, .. }) => {
                new.say = say.unwrap_or(std::mem::take(&mut new.say));
                new.live = live;
            }
            (Self::Change { say, live, .. }, Self::Change { say: next, live: is_live, .. }) => {
                *say = next.or(say.take());
                *live = is_live;
            }
            (this, new @ Self::New(_)) => *this = new,
        }
    }
}

/// Writes a new message down and has it sent; `false` if its reader is erased: nothing is said to them any more.
pub async fn put<DB: Backend>(tx: &mut Tx<DB>, post: &NewPost, now: DateTime<Utc>) -> Result<bool> {
    Ok(wish(tx, &[Wish::New(post.clone())], now).await?.contains(&post.id))
}

/// Wants a message to look different: `None` keeps the words. What waits already keeps its turn.
pub async fn want<DB: Backend>(
    tx: &mut Tx<DB>,
    post: PostId,
    say: Option<&str>,
    live: bool,
    now: DateTime<Utc>,
) -> Result<()> {
    let say = say.map(str::to_owned);
    wish(tx, &[Wish::Change { post, say, live }], now).await.map(|_| ())
}

/// Writes down what is wanted of messages, no two of them of the same one, and has them sent in this order; those that
/// wait already keep their turn. Returns those that are sent: to who is erased nothing is said any more.
pub async fn wish<DB: Backend>(
    tx: &mut Tx<DB>,
    wishes: &[Wish],
    now: DateTime<Utc>,
) -> Result<BTreeSet<PostId>> {
    let (mut new, mut changes) = (Vec::new(), Vec::new());
    for wish in wishes {
        match wish {
            Wish::New(post) => new.push(post),
            Wish::Change { post, say, live } => changes.push((*post, say.as_deref(), *live)),
        }
    }
    let mut written = insert(tx, &new).await?;
    change(tx, &changes).await?;
    written.extend(changes.iter().map(|(post, ..)| *post));
    let posts: Vec<PostId> = wishes.iter().map(Wish::post).filter(|post| written.contains(post)).collect();
    enqueue(tx, &posts, now).await?;
    Ok(written)
}

async fn insert<DB: Backend>(tx: &mut Tx<DB>, new: &[&NewPost]) -> Result<BTreeSet<PostId>> {
    let text = "INSERT INTO posts (id, person, say, live, silent, lane, thread, job, reply_to, relayed, message, \
        answers, album, wanted, shown) SELECT DISTINCT v.column1, o.id, v.column3, v.column4, v.column5, v.column6, \
        v.column7, v.column8, v.column9, v.column10, v.column11, v.column12, v.column13, 1, 0 \
        FROM (VALUES {LIST}) v JOIN people o ON o.id = v.column2 WHERE o.erased_at IS NULL RETURNING id";
    let written: Vec<(Uuid,)> = fetch_list(tx, text, 13, new, with_post).await?;
    Ok(written.into_iter().map(|(post,)| PostId(post)).collect())
}

fn with_post<'q, DB: Backend>(insert: Select<'q, DB, (Uuid,)>, post: &'q NewPost) -> Select<'q, DB, (Uuid,)> {
    insert
        .bind(post.id.0)
        .bind(post.person.0)
        .bind(&*post.say)
        .bind(post.live)
        .bind(post.silent)
        .bind(post.lane.word())
        .bind(post.thread.map(|thread| thread.0))
        .bind(post.job.map(|job| job.0))
        .bind(post.reply_to.map(|post| post.0))
        .bind(post.relayed)
        .bind(post.message.map(|message| message.0))
        .bind(post.answers.map(|message| message.0))
        .bind(post.album.map(|album| album.0))
}

async fn change<DB: Backend>(tx: &mut Tx<DB>, changes: &[(PostId, Option<&str>, bool)]) -> Result<()> {
    posts::lock(tx, &changes.iter().map(|(post, ..)| *post).collect::<Vec<_>>()).await?;
    let text = "UPDATE posts SET wanted = wanted + 1, say = COALESCE(v.column2, say), live = v.column3 \
        FROM (VALUES {LIST}) v WHERE posts.id = v.column1";
    for changes in padded(changes) {
        let mut update = query(with_rows::<DB>(text, 1, changes.len(), 3));
        let posts: BTreeSet<PostId> = changes.iter().map(|(post, ..)| *post).collect();
        for (post, say, live) in changes {
            update = update.bind(post.0).bind(say.map(str::to_owned)).bind(live);
        }
        let done = update.execute(tx.conn()).await?;
        if DB::affected(&done) != u64::try_from(posts.len()).unwrap_or(u64::MAX) {
            return Err(StoreError::Missing("post"));
        }
    }
    Ok(())
}

/// One row for each post, in this order, however often it changes before it is shown; held while its file, or that of
/// another part of its album, is still to be cleaned.
pub(super) async fn enqueue<DB: Backend>(
    tx: &mut Tx<DB>,
    posts: &[PostId],
    now: DateTime<Utc>,
) -> Result<()> {
    let text = concat!(
        "INSERT INTO outbox (post, chat, shard, lane, due, attempts, held) \
         SELECT p.id, o.telegram_id, o.shard, p.lane, $1, 0, EXISTS (SELECT 1 FROM parcels f \
         WHERE f.state = 'waiting' AND (f.message = p.message OR f.album = p.album)) \
         FROM (SELECT DISTINCT w.column1, w.column2 FROM (VALUES {LIST}) w) v \
         JOIN posts p ON p.id = v.column1 JOIN people o ON o.id = p.person WHERE TRUE ORDER BY v.column2 \
         ON CONFLICT (post) DO UPDATE SET held = excluded.held",
        handed_over!()
    );
    let places: Vec<(PostId, i64)> = posts.iter().copied().zip(0..).collect();
    for places in padded(&places) {
        let mut insert = query_as(with_rows::<DB>(text, 2, places.len(), 2)).bind(now);
        for (post, place) in places {
            insert = insert.bind(post.0).bind(place);
        }
        let rows = insert.fetch_all(tx.conn()).await?;
        hand_over(tx, rows);
    }
    Ok(())
}
