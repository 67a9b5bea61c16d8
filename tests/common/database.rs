//! A fresh database for each test: `SQLite` in a temporary folder, or one of its own on the Postgres that
//! `TEST_DATABASE_URL` names.

use std::{
    future::Future,
    panic::{AssertUnwindSafe, resume_unwind},
};

use chrono::{DateTime, Utc};
use futures::{FutureExt as _, future::LocalBoxFuture};
use gigline::store::{Backend, Dialect, Store};
use tempfile::TempDir;

#[path = "server.rs"]
mod server;

use server::{Database, asked_for};

/// Where a test's database lies.
pub struct Place {
    url: String,
    kept_by: Keeper,
}

enum Keeper {
    Folder(#[expect(dead_code, reason = "the folder is there until it is dropped")] TempDir),
    Server(Database),
}

impl Place {
    /// An empty database of the kind that was asked for.
    pub async fn fresh() -> Self {
        match asked_for() {
            Some(server) => Self::on(Database::fresh(server).await),
            None => Self::file(),
        }
    }

    /// A migrated database of the kind that was asked for, if that is quicker than to migrate an empty one.
    pub async fn migrated(now: DateTime<Utc>) -> Self {
        match asked_for() {
            Some(server) => Self::on(Database::migrated(server, now).await),
            None => Self::file(),
        }
    }

    /// An empty `SQLite` file.
    pub fn file() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let url = format!("sqlite:{}", folder.path().join("gigline.db").display());
        Self { url, kept_by: Keeper::Folder(folder) }
    }

    fn on(database: Database) -> Self {
        Self { url: database.url(), kept_by: Keeper::Server(database) }
    }

    /// What `DATABASE_URL` would be.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Which kind it is.
    pub fn dialect(&self) -> Dialect {
        Dialect::of(&self.url).expect("a database URL")
    }

    /// Plays a story on the migrated database, and removes the database however the story ends.
    pub async fn play<DB, S, F>(self, now: DateTime<Utc>, told: S)
    where
        DB: Backend,
        S: FnOnce(Store<DB>) -> F,
        F: Future<Output = ()> + 'static,
    {
        let store = Store::<DB>::connect(&self.url).await.expect("the test database is there");
        store.migrate(now).await.expect("migrations run");
        // Caught where it is: a task of its own would have to be `Send`, and to prove that of whole stories takes the
        // compiler minutes.
        let end = AssertUnwindSafe(begun(told, store.clone())).catch_unwind().await;
        store.close().await;
        self.remove().await;
        if let Err(failed) = end {
            resume_unwind(failed);
        }
    }

    /// Leaves nothing behind.
    pub async fn remove(self) {
        if let Keeper::Server(database) = self.kept_by {
            database.leave().await;
        }
    }
}

/// The story on the heap, made in a frame that is gone before it is played: whole stories are large.
fn begun<DB, S, F>(told: S, store: Store<DB>) -> LocalBoxFuture<'static, ()>
where
    DB: Backend,
    S: FnOnce(Store<DB>) -> F,
    F: Future<Output = ()> + 'static,
{
    told(store).boxed_local()
}

/// Makes each of these generic stories a test on the migrated database that was asked for, begun at that time:
/// `stories! { noon(); a_claim_holds_once, … }`.
macro_rules! stories {
    ($now:expr; $($story:ident),* $(,)?) => {
        mod on_the_database {
            use super::*;
            $(
                #[tokio::test]
                async fn $story() {
                    use gigline::store::{Dialect, Postgres, Sqlite};
                    let place = $crate::database::Place::migrated($now).await;
                    match place.dialect() {
                        Dialect::Sqlite => place.play($now, super::$story::<Sqlite>).await,
                        Dialect::Postgres => place.play($now, super::$story::<Postgres>).await,
                    }
                }
            )*
        }
    };
}
pub(crate) use stories;
