//! What world after world stands on: one database, made empty again between them, so that its shape, its connections and the
//! statements they know are made only once.

use gigline::{
    ports::Clock as _,
    store::{Sqlite, Store},
};
use sqlx::{AssertSqlSafe, Connection as _, SqliteConnection, query, query_scalar, raw_sql};
use tempfile::TempDir;

use crate::instruments::FrozenClock;

/// A database, and what empties it.
pub struct Ground {
    /// Its address.
    pub url: String,
    /// The service's way to it.
    pub store: Store<Sqlite>,
    sweeper: SqliteConnection,
    /// Makes all tables what they were before anybody lived here.
    clearing: String,
    _folder: TempDir,
}

impl Ground {
    /// A new one.
    pub async fn lay() -> Self {
        let folder = folder();
        let path = |name: &str| folder.path().join(name).display().to_string();
        let url = format!("sqlite:{}", path("sim.db"));
        let store = Store::<Sqlite>::connect(&url).await.expect("a database in a temporary folder");
        store.migrate(FrozenClock::new().now()).await.expect("the shape of this release");
        let mut sweeper = SqliteConnection::connect(&url).await.expect("a connection of its own");
        for keep in ["VACUUM INTO $1", "ATTACH $1 AS untouched"] {
            query(keep).bind(path("untouched.db")).execute(&mut sweeper).await.expect("a copy");
        }
        let clearing = clearing(&mut sweeper).await;
        Self { url, store, sweeper, clearing, _folder: folder }
    }

    /// Nobody ever lived here.
    pub async fn clear(&mut self) {
        let clearing = AssertSqlSafe(self.clearing.clone());
        raw_sql(clearing).execute(&mut self.sweeper).await.expect("an empty database");
    }
}

/// Empties every table, and puts back what the migrations had put there.
async fn clearing(sweeper: &mut SqliteConnection) -> String {
    let text = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
    let tables: Vec<String> = query_scalar(text).fetch_all(sweeper).await.expect("the names of the tables");
    let anew = |table| {
        format!("DELETE FROM main.{table}; INSERT INTO main.{table} SELECT * FROM untouched.{table};")
    };
    let anew: String = tables.iter().map(anew).collect();
    format!("PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE; {anew} DELETE FROM main.sqlite_sequence; COMMIT;")
}

/// In memory where the machine offers that, so that the disk's speed does not matter.
fn folder() -> TempDir {
    let memory = std::path::Path::new("/dev/shm");
    let in_memory = memory.is_dir().then(|| tempfile::tempdir_in(memory).ok()).flatten();
    in_memory.unwrap_or_else(|| tempfile::tempdir().expect("a temporary folder"))
}
