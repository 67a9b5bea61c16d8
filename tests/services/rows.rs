//! Plain SQL on either database, beside the service and not through its store.

use chrono::{DateTime, Utc};
use gigline::{clock::SystemClock, ports::Clock as _};
use sqlx::{
    Connection as _, FromRow, PgConnection, SqliteConnection,
    postgres::PgRow,
    sqlite::{SqliteConnectOptions, SqliteRow},
};

/// A row of either database.
pub trait Row: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}

impl<R: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin> Row for R {}

/// A connection that only reads.
pub enum Rows {
    /// To a file.
    Sqlite(SqliteConnection),
    /// To a server.
    Postgres(PgConnection),
}

impl Rows {
    /// Opens the database behind a `DATABASE_URL`.
    pub async fn of(url: &str) -> Self {
        if url.starts_with("sqlite:") {
            let options: SqliteConnectOptions = url.parse().expect("a database URL");
            let connection = SqliteConnection::connect_with(&options.read_only(true)).await;
            return Self::Sqlite(connection.expect("the file is there"));
        }
        Self::Postgres(PgConnection::connect(url).await.expect("the server answers"))
    }

    /// All rows of a query.
    pub async fn ask<R: Row>(&mut self, query: &'static str) -> Vec<R> {
        let rows = match self {
            Self::Sqlite(connection) => sqlx::query_as(query).fetch_all(connection).await,
            Self::Postgres(connection) => sqlx::query_as(query).fetch_all(connection).await,
        };
        rows.unwrap_or_else(|error| panic!("{query}: {error}"))
    }

    /// The one number a query gives.
    pub async fn count(&mut self, query: &'static str) -> i64 {
        self.ask::<(i64,)>(query).await.first().map_or(0, |(count,)| *count)
    }

    /// How many of the times a query gives have come.
    pub async fn due(&mut self, query: &'static str) -> usize {
        let times: Vec<(DateTime<Utc>,)> = self.ask(query).await;
        let now = SystemClock.now();
        times.iter().filter(|(due,)| *due <= now).count()
    }
}
