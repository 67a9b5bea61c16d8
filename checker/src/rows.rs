//! All the SQL of the checker: plain rows, read on a connection of its own.

macro_rules! all {
    ($self:ident, $text:literal $(, $bind:expr)*) => {
        query_as($text)$(.bind($bind))*.fetch_all(&mut $self.connection).await.expect("the checker's own SQL")
    };
}

mod blocks;
mod erased;
mod money;
mod outbox;
mod people;
mod records;
mod rescue;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sqlx::{
    Connection as _, FromRow, SqliteConnection, query, query_as, query_scalar, sqlite::SqliteConnectOptions,
};
use uuid::Uuid;

pub use money::{AttemptRow, FeeRow, OfferRow};
pub use people::PersonRow;
pub use records::FaultRow;
pub use rescue::ToldRow;

/// Numbers that move when anything worth looking at was written.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, FromRow)]
pub struct Marks {
    /// Highest number the outbox ever gave.
    pub orders: i64,
    /// Moments in all histories.
    pub events: i64,
    /// Numbers of messages, added up.
    pub parts: i64,
    /// Jobs and their versions.
    pub jobs: i64,
    /// Claims.
    pub claims: i64,
    /// Rows of the outbox.
    pub waiting: i64,
    /// Everybody who came, and everybody who was erased.
    pub people: i64,
}

/// A row of the outbox.
#[derive(Clone, FromRow, Debug)]
pub struct OrderRow {
    /// Its turn.
    pub seq: i64,
    /// What is to be shown.
    pub post: Uuid,
    /// In which lane.
    pub lane: String,
    /// Whether it waits for a file.
    pub held: bool,
    /// The conversation it carries on.
    pub thread: Option<Uuid>,
}

/// A job.
#[derive(Clone, PartialEq, Eq, FromRow, Debug)]
pub struct JobRow {
    /// Its name.
    pub id: Uuid,
    /// What people call it, without the `#`.
    pub code: String,
    /// Which match it is in.
    pub match_number: i64,
    /// Whether it compares offers.
    pub takes_offers: bool,
    /// Whether a fee books it.
    pub has_fee: bool,
    /// Whether both sides record that the rest was paid.
    pub records_payment: bool,
    /// Who posted it.
    pub customer: Uuid,
    /// Who is picked.
    pub provider: Option<Uuid>,
    /// Where it stands.
    pub state: String,
    /// Moves with the state.
    pub epoch: i64,
    /// Moves with every write.
    pub version: i64,
    /// What is asked for, in small letters.
    pub description: String,
    /// Until when answers are taken.
    pub open_until: DateTime<Utc>,
    /// How often the request was worded anew.
    pub edition: i64,
    /// How many kilometres beyond their own area people are asked.
    pub beyond_km: i64,
    /// The highest total it names, in minor units; none where it is open to talk.
    pub highest: Option<i64>,
}

/// A moment of a history.
#[derive(Clone, FromRow, Debug)]
pub struct EventRow {
    /// Whose.
    pub job: Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// Who acted.
    pub actor: String,
    /// What was done.
    pub act: String,
    /// Where it led.
    pub state: String,
}

/// A message between two people.
#[derive(Clone, FromRow, Debug)]
pub struct MessageRow {
    /// As it was passed on.
    pub text: String,
    /// Whose.
    pub author: Uuid,
    /// The pair.
    pub customer: Uuid,
    /// The pair.
    pub provider: Uuid,
}

/// A review.
#[derive(Clone, FromRow, Debug)]
pub struct ReviewRow {
    /// Of which job.
    pub job: Uuid,
    /// Who wrote it.
    pub author: Uuid,
    /// Its words.
    pub text: String,
    /// Since when anybody may read it.
    pub published_at: Option<DateTime<Utc>>,
}

/// What comes next by itself.
#[derive(Clone, Copy, FromRow, Debug)]
pub struct Work {
    /// The next time that is reached.
    pub timer: Option<DateTime<Utc>>,
    /// The next thing the payment provider is asked.
    pub call: Option<DateTime<Utc>>,
}

/// The checker's own connection, and what rows said before somebody was erased.
pub struct Rows {
    connection: SqliteConnection,
    accounts: BTreeMap<Uuid, i64>,
}

impl Rows {
    /// Opens it.
    pub async fn open(url: &str) -> Self {
        let options: SqliteConnectOptions = url.parse().expect("an address of a database");
        let connection = SqliteConnection::connect_with(&options).await;
        let connection = connection.expect("the database of the simulation");
        Self { connection, accounts: BTreeMap::new() }
    }

    /// A link for the first operator, as the command line makes one.
    pub async fn invite_operator(&mut self, hash: &str, now: DateTime<Utc>) {
        let text = "INSERT INTO invites (hash, kind, made_at) VALUES ($1, '\"operator\"', $2)";
        query(text).bind(hash).bind(now).execute(&mut self.connection).await.expect("an invitation");
    }

    /// Nobody is to blame for a planted crash: an input that met two by chance is tried as if it had met one.
    pub async fn forgive_crashes(&mut self) {
        let text = "UPDATE tries SET begun = 1 WHERE begun > 1";
        query(text).execute(&mut self.connection).await.expect("the checker's own SQL");
    }

    /// Whether anything moved.
    pub async fn marks(&mut self) -> Marks {
        let text = "SELECT \
            COALESCE((SELECT seq FROM sqlite_sequence WHERE name = 'outbox'), 0) AS orders, \
            (SELECT COUNT(*) FROM events) AS events, \
            (SELECT COALESCE(SUM(message_id), 0) + COUNT(*) FROM post_parts) AS parts, \
            (SELECT COALESCE(SUM(version), 0) + COUNT(*) FROM jobs) AS jobs, \
            (SELECT COALESCE(MAX(rowid), 0) + COUNT(*) FROM seen) AS claims, \
            (SELECT COUNT(*) FROM outbox) AS waiting, \
            (SELECT COUNT(*) + COUNT(erased_at) FROM people) AS people";
        query_as(text).fetch_one(&mut self.connection).await.expect("the checker's own SQL")
    }

    /// Orders that came after that one.
    pub async fn orders_after(&mut self, seq: i64) -> Vec<OrderRow> {
        all!(
            self,
            "SELECT o.seq, o.post, o.lane, o.held, p.thread FROM outbox o JOIN posts p ON p.id = o.post \
             WHERE o.seq > $1 ORDER BY o.seq",
            seq
        )
    }

    /// Which post is which message of which chat.
    pub async fn parts(&mut self) -> Vec<(Uuid, i64, i64)> {
        all!(self, "SELECT post, chat, message_id FROM post_parts ORDER BY message_id")
    }

    /// The newest claims of Telegram's updates.
    pub async fn newest_claims(&mut self) -> Vec<String> {
        let text = "SELECT key FROM seen WHERE numbering LIKE 'tg:%' ORDER BY rowid DESC LIMIT 64";
        query_scalar(text).fetch_all(&mut self.connection).await.expect("the checker's own SQL")
    }

    /// All jobs.
    pub async fn jobs(&mut self) -> Vec<JobRow> {
        all!(
            self,
            "SELECT id, code, customer, provider, state, epoch, version, open_until, match_number, \
             lower(json_extract(request, '$.description')) AS description, \
             json_extract(switches, '$.winner') = 'customer_chooses' AS takes_offers, \
             json_extract(switches, '$.fee') = 'customer' AS has_fee, \
             json_extract(switches, '$.settlement') = 'recorded' AS records_payment, \
             json_extract(request, '$.edition') AS edition, \
             COALESCE(json_extract(request, '$.outreach.beyond_km'), 0) AS beyond_km, \
             COALESCE(json_extract(request, '$.price.fixed.minor'), \
             json_extract(request, '$.price.range.max.minor')) AS highest \
             FROM jobs ORDER BY created_at, id"
        )
    }

    /// All histories, each in its order.
    pub async fn events(&mut self) -> Vec<EventRow> {
        all!(self, "SELECT job, at, actor, act, state FROM events ORDER BY job, position")
    }

    /// All that people wrote to each other.
    pub async fn messages(&mut self) -> Vec<MessageRow> {
        all!(
            self,
            "SELECT m.text, m.author, t.customer, t.provider FROM messages m JOIN threads t ON t.id = m.thread \
             ORDER BY m.at, m.id"
        )
    }

    /// All reviews.
    pub async fn reviews(&mut self) -> Vec<ReviewRow> {
        all!(self, "SELECT job, author, text, published_at FROM reviews ORDER BY job, side")
    }

    /// Providers who were told of a job.
    pub async fn told(&mut self) -> Vec<(Uuid, Uuid)> {
        all!(self, "SELECT job, provider FROM dispatches ORDER BY job, provider")
    }

    /// Who runs the market.
    pub async fn operators(&mut self) -> Vec<Uuid> {
        query_scalar("SELECT person FROM operators")
            .fetch_all(&mut self.connection)
            .await
            .expect("the checker's own SQL")
    }

    /// Timers, as they were set.
    pub async fn timers(&mut self) -> Vec<(DateTime<Utc>, String)> {
        all!(self, "SELECT due, what FROM timers ORDER BY due, id")
    }

    /// When the next timer and the next call are due; a call that an instance holds may be made once it lets go. A
    /// file to fetch is like a call, and an album that waits is under way as well: it is no clock of the market.
    pub async fn next_work(&mut self) -> Work {
        let text = "SELECT (SELECT MIN(due) FROM timers) AS timer, (SELECT MIN(due) FROM (\
            SELECT CASE WHEN until > due THEN until ELSE due END AS due FROM calls UNION ALL \
            SELECT CASE WHEN until > due THEN until ELSE due END FROM parcels WHERE state = 'waiting' UNION ALL \
            SELECT due FROM timers WHERE what LIKE '{\"album\"%')) AS call";
        query_as(text).fetch_one(&mut self.connection).await.expect("the checker's own SQL")
    }

    /// Inputs that failed by our fault, and why.
    pub async fn dead_letters(&mut self) -> Vec<(String, String, String)> {
        all!(self, "SELECT source, key, why FROM dead_letters ORDER BY reference")
    }
}
