//! A database of one's own on a Postgres that others use, too.

use std::{
    collections::BTreeMap,
    fs,
    hash::{DefaultHasher, Hash as _, Hasher as _},
    path::PathBuf,
};

use chrono::{DateTime, Utc};
use gigline::store::{Postgres, Store};
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, Row as _};
use url::Url;
use uuid::Uuid;

/// The lock whose holder alone uses the databases of that number.
const LOCK: i32 = 7310;

/// Keeps what the migrations put in, beside the tables they made.
const KEEP: &str = "DO $$ DECLARE name text; used boolean; BEGIN
    CREATE SCHEMA kept;
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
        EXECUTE format('SELECT EXISTS (SELECT 1 FROM public.%I)', name) INTO used;
        IF used THEN EXECUTE format('CREATE TABLE kept.%I AS TABLE public.%I', name, name); END IF;
    END LOOP;
END $$";

/// Leaves what the migrations put in, and nothing else.
const BEGIN_AGAIN: &str = "DO $$ DECLARE name text; BEGIN
    PERFORM set_config('session_replication_role', 'replica', true);
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
        EXECUTE format('DELETE FROM public.%I', name);
    END LOOP;
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'kept' LOOP
        EXECUTE format('INSERT INTO public.%I SELECT * FROM kept.%I', name, name);
    END LOOP;
    PERFORM setval(format('public.%I', sequencename), 1, false) FROM pg_sequences WHERE schemaname = 'public';
END $$";

/// One database on that server.
pub struct Database {
    server: PgConnection,
    address: Url,
    name: String,
    lasts: bool,
}

/// The server that `TEST_DATABASE_URL` names, if it names one.
pub fn asked_for() -> Option<Url> {
    let address = std::env::var("TEST_DATABASE_URL").ok()?;
    Some(Url::parse(&address).expect("TEST_DATABASE_URL is an address"))
}

impl Database {
    /// An empty one.
    pub async fn fresh(address: Url) -> Self {
        #[expect(clippy::disallowed_methods, reason = "runs side by side must not meet in one database")]
        let name = format!("test_{}", Uuid::now_v7().simple());
        let mut server = PgConnection::connect(address.as_str()).await.expect("TEST_DATABASE_URL answers");
        say(&mut server, format!("CREATE DATABASE {name}")).await;
        Self { server, address, name, lasts: false }
    }

    /// A migrated one that nobody else uses now, made anew when a migration has changed. It stays on the server: most
    /// of what a test would take is the making of the hundreds of files of a database.
    pub async fn migrated(address: Url, now: DateTime<Utc>) -> Self {
        let mut server = PgConnection::connect(address.as_str()).await.expect("TEST_DATABASE_URL answers");
        let number = free_number(&mut server).await;
        let (known, name) = (format!(r"test\_%\_{number}"), format!("test_{:016x}_{number}", fingerprint()));
        let known = sqlx::query("SELECT datname::text FROM pg_database WHERE datname LIKE $1").bind(known);
        let known: Vec<String> = known
            .fetch_all(&mut server)
            .await
            .expect("databases are listed")
            .iter()
            .map(|row| row.get(0))
            .collect();
        let mut database = Self { server, address, name, lasts: true };
        for other in known.iter().filter(|other| **other != database.name) {
            say(&mut database.server, format!("DROP DATABASE {other} WITH (FORCE)")).await;
        }
        if known.contains(&database.name) {
            database.inside(BEGIN_AGAIN).await;
        } else {
            database.make(now).await;
        }
        database
    }

    /// What `DATABASE_URL` would be.
    pub fn url(&self) -> String {
        let mut url = self.address.clone();
        url.set_path(&self.name);
        // No test cuts the power; waiting for a disk is most of what they would do.
        url.query_pairs_mut().append_pair("options[synchronous_commit]", "off");
        url.into()
    }

    /// Leaves nothing behind but what the next test begins with.
    pub async fn leave(mut self) {
        if !self.lasts {
            say(&mut self.server, format!("DROP DATABASE {} WITH (FORCE)", self.name)).await;
        }
        self.server.close().await.expect("a goodbye");
    }

    /// Under another name until it is whole.
    async fn make(&mut self, now: DateTime<Utc>) {
        let (name, half) = (self.name.clone(), format!("{}_half", self.name));
        say(&mut self.server, format!("DROP DATABASE IF EXISTS {half} WITH (FORCE)")).await;
        say(&mut self.server, format!("CREATE DATABASE {half}")).await;
        self.name.clone_from(&half);
        let store = Store::<Postgres>::connect(&self.url()).await.expect("the test database is there");
        store.migrate(now).await.expect("migrations run");
        store.close().await;
        self.inside(KEEP).await;
        say(&mut self.server, format!("ALTER DATABASE {half} RENAME TO {name}")).await;
        self.name = name;
    }

    async fn inside(&self, statement: &str) {
        let mut inside = PgConnection::connect(&self.url()).await.expect("the test database is there");
        say(&mut inside, statement.to_owned()).await;
        inside.close().await.expect("a goodbye");
    }
}

/// The lowest number that nobody holds; it is ours as long as the connection lives.
async fn free_number(server: &mut PgConnection) -> i32 {
    for number in 0.. {
        let lock = sqlx::query_scalar("SELECT pg_try_advisory_lock($1, $2)").bind(LOCK).bind(number);
        if lock.fetch_one(&mut *server).await.expect("locks are given") {
            return number;
        }
    }
    unreachable!("there are more numbers than connections")
}

async fn say(connection: &mut PgConnection, statement: String) {
    let done = connection.execute(AssertSqlSafe(statement.clone())).await;
    done.unwrap_or_else(|error| panic!("{statement}: {error}"));
}

/// A number that changes with every migration.
fn fingerprint() -> u64 {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let files = fs::read_dir(folder).expect("migrations are there").map(|file| file.expect("a file").path());
    let texts: BTreeMap<_, _> =
        files.map(|file| (file.clone(), fs::read(file).expect("it is read"))).collect();
    let mut hasher = DefaultHasher::new();
    texts.into_values().collect::<Vec<_>>().hash(&mut hasher);
    hasher.finish()
}
