//! What `SQLite` and Postgres must both be able to do, said once, and the few words in which they differ.

use std::{
    future::{Future, ready},
    time::Duration,
};

use chrono::{DateTime, TimeDelta, Utc};
use futures::future::BoxFuture;
use sqlx::{
    ColumnIndex, Connection as _, Database, Decode, Encode, Executor, IntoArguments, Pool, Postgres, Sqlite,
    Type,
    pool::{PoolConnectionMetadata, PoolOptions},
    postgres::{PgConnectOptions, PgConnection},
    sqlite::{SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqliteSynchronous},
};
use sqlx_core::transaction::TransactionManager as _;
use tokio::time::timeout;
use uuid::Uuid;

use super::error::{Class, of_database};

/// Carries a bound about another type along with `Backend`, so that no function repeats it.
pub trait ImplyInner<T> {
    /// The other type.
    type Is;
}
/// See [`ImplyInner`].
pub trait Imply<T>: ImplyInner<T, Is = T> {}
impl<T, U: ?Sized> ImplyInner<T> for U {
    type Is = T;
}
impl<T, U: ?Sized> Imply<T> for U {}

/// A type that can be bound to a statement and read from a column.
pub trait Col<DB: Database>:
    Type<DB> + for<'q> Encode<'q, DB> + for<'r> Decode<'r, DB> + Send + Unpin
{
}
impl<DB: Database, T> Col<DB> for T where
    T: Type<DB> + for<'q> Encode<'q, DB> + for<'r> Decode<'r, DB> + Send + Unpin
{
}

/// A database this store runs on: every bound its functions need, and the words that differ.
pub trait Backend:
    Database<Arguments: IntoArguments<Self>>
    + for<'c> Imply<&'c mut <Self as Database>::Connection, Is: Executor<'c, Database = Self>>
    + Imply<usize, Is: ColumnIndex<<Self as Database>::Row>>
    + for<'i> Imply<&'i str, Is: ColumnIndex<<Self as Database>::Row> + Type<Self> + Encode<'i, Self>>
    + Imply<bool, Is: Col<Self>>
    + Imply<Option<bool>, Is: Col<Self>>
    + Imply<i64, Is: Col<Self>>
    + Imply<Option<i64>, Is: Col<Self>>
    + Imply<f64, Is: Col<Self>>
    + Imply<Option<f64>, Is: Col<Self>>
    + Imply<String, Is: Col<Self>>
    + Imply<Option<String>, Is: Col<Self>>
    + Imply<Vec<u8>, Is: Col<Self>>
    + Imply<Option<Vec<u8>>, Is: Col<Self>>
    + Imply<Uuid, Is: Col<Self>>
    + Imply<Option<Uuid>, Is: Col<Self>>
    + Imply<DateTime<Utc>, Is: Col<Self>>
    + Imply<Option<DateTime<Utc>>, Is: Col<Self>>
{
    /// Begins a transaction that writes. On `SQLite` this is the lock of the whole database.
    const BEGIN: &'static str;
    /// Begins a transaction that reads one state of the database.
    const BEGIN_READ: &'static str;
    /// Locks the selected rows. `FOR UPDATE` would deadlock with the foreign keys that point at them.
    const LOCK: &'static str;
    /// Locks the selected rows of the table under the name `d` and of no other.
    const LOCK_OF_D: &'static str;
    /// Locks those of the selected rows that nobody else has locked, and leaves the others out.
    const LOCK_SKIP: &'static str;
    /// A key made by the database, in the order of inserts.
    const SEQ: &'static str;
    /// Said before migrating: one process at a time, however long it takes.
    const MIGRATING: &'static str;
    /// Lists `table_name`, `column_name` and `column_type` of every table of ours.
    const SCHEMA: &'static str;
    /// Said after rows of a `{TABLE}` were written with keys of their own: new ones count on from there.
    const GO_ON: &'static str;

    /// How long the answer to a statement is waited for; none where nothing can come between.
    const PATIENCE: Option<Duration>;
    /// How long a sender holds its shards without renewing them.
    const LEASE: TimeDelta = TimeDelta::seconds(2);
    /// Asks for the time, where instances on different machines go by that of the database.
    const TIME: Option<&'static str>;
    /// How often rows are looked for that another process wrote and rang no bell for.
    const GLANCE: TimeDelta;

    /// Rows that a statement wrote.
    fn affected(result: &Self::QueryResult) -> u64;

    /// Opens the pools of writers and readers.
    fn open(url: &str) -> impl Future<Output = sqlx::Result<(Pool<Self>, Pool<Self>)>> + Send;

    /// Opens one connection to a database that is there, which cannot write.
    fn look(url: &str) -> impl Future<Output = sqlx::Result<Pool<Self>>> + Send;
}

/// How long `SQLite` may wait for the write lock of another process.
const BUSY: Duration = Duration::from_secs(5);
/// How often a `SQLite` file that somebody else is just turning to its log is opened again.
const OPENINGS: u32 = 200;
/// Statements that a connection keeps prepared: all there are, those with lists in each of their lengths.
const PREPARED: usize = 500;
/// Readers beside the one writer of `SQLite`.
const SQLITE_READERS: u32 = 4;
/// Connections of one instance to Postgres.
const POSTGRES_CONNECTIONS: u32 = 16;
/// How long Postgres may take to answer, or a connection to be free: longer than it lets any statement run.
const ANSWERED: Duration = Duration::from_secs(5);
/// How long a connection that nobody used for a while may take to say that it is still there.
const PINGED: Duration = Duration::from_secs(2);

impl Backend for Sqlite {
    // The only other one is the operator's command line.
    const GLANCE: TimeDelta = TimeDelta::seconds(30);
    // A file has no clock: whoever opens it runs on the same machine.
    const TIME: Option<&'static str> = None;
    const PATIENCE: Option<Duration> = None;
    const BEGIN: &'static str = "BEGIN IMMEDIATE";
    const BEGIN_READ: &'static str = "BEGIN";
    const LOCK: &'static str = "";
    const LOCK_OF_D: &'static str = "";
    const LOCK_SKIP: &'static str = "";
    const SEQ: &'static str = "seq INTEGER PRIMARY KEY AUTOINCREMENT";
    const MIGRATING: &'static str = "SELECT 1";
    const SCHEMA: &'static str = "SELECT t.name AS table_name, c.name AS column_name, c.type AS column_type \
        FROM sqlite_master t JOIN pragma_table_info(t.name) c \
        WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' ORDER BY 1, 2";
    const GO_ON: &'static str = "SELECT 1";

    fn affected(result: &Self::QueryResult) -> u64 {
        result.rows_affected()
    }

    async fn open(url: &str) -> sqlx::Result<(Pool<Self>, Pool<Self>)> {
        let options = url
            .parse::<SqliteConnectOptions>()?
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .statement_cache_capacity(PREPARED)
            .busy_timeout(BUSY)
            // Else a file is made and deleted for what a statement may have to take back.
            .pragma("temp_store", "MEMORY")
            // Pages of the log before they are moved: the same ones change time and again.
            .pragma("wal_autocheckpoint", "4000");
        // One writer is a queue; several would poll for the lock.
        let writer = PoolOptions::new().max_connections(1).idle_timeout(None).max_lifetime(None);
        let writer = writer.before_acquire(is_between_transactions);
        let writer = patiently(|| writer.clone().connect_with(options.clone())).await?;
        let reader = PoolOptions::new().max_connections(SQLITE_READERS);
        let read_only = options.read_only(true);
        Ok((writer, patiently(|| reader.clone().connect_with(read_only.clone())).await?))
    }

    async fn look(url: &str) -> sqlx::Result<Pool<Self>> {
        // Not `read_only`: such a connection leaves the files of the journal behind when it closes.
        let options = url.parse::<SqliteConnectOptions>()?.create_if_missing(false).busy_timeout(BUSY);
        PoolOptions::new().max_connections(1).connect_with(options.pragma("query_only", "ON")).await
    }
}

/// Whether the last transaction is over. When the disk is full, `SQLite` takes one back by itself, and a rollback after that
/// fails: such a connection would begin no other one, ever.
fn is_between_transactions(
    connection: &mut SqliteConnection,
    _: PoolConnectionMetadata,
) -> BoxFuture<'_, sqlx::Result<bool>> {
    let depth = <Sqlite as Database>::TransactionManager::get_transaction_depth(connection);
    Box::pin(ready(Ok(depth == 0)))
}

/// Whether somebody is still at the other end.
fn answers(connection: &mut PgConnection, _: PoolConnectionMetadata) -> BoxFuture<'_, sqlx::Result<bool>> {
    Box::pin(async move { Ok(timeout(PINGED, connection.ping()).await.is_ok_and(|pong| pong.is_ok())) })
}

/// Opens a pool of `SQLite`, again where it was refused: whoever turns on the log asks for the file alone, and of
/// two who ask at once one is refused without any wait.
async fn patiently<F>(open: impl Fn() -> F) -> sqlx::Result<Pool<Sqlite>>
where
    F: Future<Output = sqlx::Result<Pool<Sqlite>>>,
{
    for _ in 1..OPENINGS {
        match open().await {
            Err(refused) if of_database(&refused) == Class::Contention => {
                tokio::task::yield_now().await;
            }
            opened => return opened,
        }
    }
    open().await
}

impl Backend for Postgres {
    const GLANCE: TimeDelta = TimeDelta::seconds(1);
    const TIME: Option<&'static str> = Some("SELECT clock_timestamp()");
    const PATIENCE: Option<Duration> = Some(ANSWERED);
    const BEGIN: &'static str = "BEGIN";
    const BEGIN_READ: &'static str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
    const LOCK: &'static str = "FOR NO KEY UPDATE";
    const LOCK_OF_D: &'static str = "FOR NO KEY UPDATE OF d";
    const LOCK_SKIP: &'static str = "FOR NO KEY UPDATE SKIP LOCKED";
    const SEQ: &'static str = "seq BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY";
    const MIGRATING: &'static str = "SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0; \
        SET LOCAL idle_in_transaction_session_timeout = 0; SELECT pg_advisory_xact_lock(4771691)";
    const SCHEMA: &'static str = "SELECT table_name::text AS table_name, column_name::text AS column_name, \
        data_type::text AS column_type FROM information_schema.columns \
        WHERE table_schema = current_schema() ORDER BY 1, 2";
    const GO_ON: &'static str = "SELECT setval(pg_get_serial_sequence('{TABLE}', 'seq'), \
        COALESCE(MAX(seq), 0) + 1, false) FROM {TABLE}";

    fn affected(result: &Self::QueryResult) -> u64 {
        result.rows_affected()
    }

    async fn open(url: &str) -> sqlx::Result<(Pool<Self>, Pool<Self>)> {
        // Whoever fell silent in the middle of a transaction would hold its locks for good.
        let silent = ("idle_in_transaction_session_timeout", "5s");
        let limits = [("lock_timeout", "2s"), ("statement_timeout", "2s"), silent];
        let options = url.parse::<PgConnectOptions>()?.options(limits).statement_cache_capacity(PREPARED);
        // One that is only starting is waited for longer than one that went away.
        PoolOptions::<Self>::new().max_connections(1).connect_with(options.clone()).await?.close().await;
        let pool = PoolOptions::<Self>::new().max_connections(POSTGRES_CONNECTIONS).acquire_timeout(ANSWERED);
        let pool = pool.test_before_acquire(false).before_acquire(answers).connect_lazy_with(options);
        Ok((pool.clone(), pool))
    }

    async fn look(url: &str) -> sqlx::Result<Pool<Self>> {
        let options = url.parse::<PgConnectOptions>()?.options([("default_transaction_read_only", "on")]);
        PoolOptions::new().max_connections(1).connect_with(options).await
    }
}
