//! Numbered SQL files, each run once, in one transaction.

use chrono::{DateTime, Utc};
use sqlx::{AssertSqlSafe, query, query_as, query_scalar, raw_sql};

use super::{Backend, ReadTx, Store, StoreError, Tx};

/// Number, name and text of every migration, ascending.
const MIGRATIONS: &[(i64, &str, &str)] = &[
    (1, "people", include_str!("../../migrations/0001_people.sql")),
    (2, "jobs", include_str!("../../migrations/0002_jobs.sql")),
    (3, "talk", include_str!("../../migrations/0003_talk.sql")),
    (4, "machinery", include_str!("../../migrations/0004_machinery.sql")),
    (5, "tries", include_str!("../../migrations/0005_tries.sql")),
    (6, "relayed", include_str!("../../migrations/0006_relayed.sql")),
    (7, "ratings", include_str!("../../migrations/0007_ratings.sql")),
    (8, "offers", include_str!("../../migrations/0008_offers.sql")),
    (9, "fees", include_str!("../../migrations/0009_fees.sql")),
    (10, "copies", include_str!("../../migrations/0010_copies.sql")),
    (11, "parcels", include_str!("../../migrations/0011_parcels.sql")),
    (12, "albums", include_str!("../../migrations/0012_albums.sql")),
    (13, "guard", include_str!("../../migrations/0013_guard.sql")),
    (14, "returns", include_str!("../../migrations/0014_returns.sql")),
    (15, "photos", include_str!("../../migrations/0015_photos.sql")),
    (16, "rounds", include_str!("../../migrations/0016_rounds.sql")),
    (17, "changes", include_str!("../../migrations/0017_changes.sql")),
    (18, "faults", include_str!("../../migrations/0018_faults.sql")),
    (19, "blocks", include_str!("../../migrations/0019_blocks.sql")),
    (20, "replies", include_str!("../../migrations/0020_replies.sql")),
    (21, "erasure", include_str!("../../migrations/0021_erasure.sql")),
    (22, "retention", include_str!("../../migrations/0022_retention.sql")),
    (23, "rescue", include_str!("../../migrations/0023_rescue.sql")),
    (24, "pace", include_str!("../../migrations/0024_pace.sql")),
    (25, "case_files", include_str!("../../migrations/0025_case_files.sql")),
    (26, "appeals", include_str!("../../migrations/0026_appeals.sql")),
    (27, "badges", include_str!("../../migrations/0027_badges.sql")),
];

const LEDGER: &str = "CREATE TABLE IF NOT EXISTS migrations (
    number BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, applied_at TIMESTAMPTZ NOT NULL)";

impl<DB: Backend> Store<DB> {
    /// Brings the database to this release's shape; returns how many migrations ran. A database that a newer
    /// release made unreadable for this one is [`StoreError::TooNew`].
    pub async fn migrate(&self, now: DateTime<Utc>) -> Result<usize, StoreError> {
        let mut tx = self.begin_at_leisure().await?;
        raw_sql(DB::MIGRATING).execute(tx.conn()).await?;
        query(LEDGER).execute(tx.conn()).await?;
        let newest: Option<i64> =
            query_scalar("SELECT MAX(number) FROM migrations").fetch_one(tx.conn()).await?;
        let applied = newest.unwrap_or(0);
        refuse_what_is_too_new(&mut tx, applied).await?;
        let missing: Vec<_> = MIGRATIONS.iter().filter(|(number, ..)| *number > applied).collect();
        for migration in &missing {
            run(&mut tx, migration, now).await?;
        }
        tx.commit().await?;
        Ok(missing.len())
    }

    /// Looks whether this release and this bot may use the database, and changes nothing; returns how many
    /// migrations are to come. The errors are those of [`Store::migrate`] and [`Store::stamp_bot`].
    pub async fn look_over(&self, bot_id: i64) -> Result<usize, StoreError> {
        let tables = self.columns().await?;
        if !tables.iter().any(|(table, column)| table == "meta" && column == "min_reader") {
            return Ok(MIGRATIONS.len());
        }
        let mut tx = self.read().await?;
        let applied: i64 = query_scalar("SELECT MAX(number) FROM migrations").fetch_one(tx.conn()).await?;
        refuse_what_is_too_new(&mut tx, applied).await?;
        let stamped: Option<i64> = query_scalar("SELECT bot_id FROM meta").fetch_one(tx.conn()).await?;
        match stamped.filter(|stamped| *stamped != bot_id) {
            Some(stamped) => Err(StoreError::OtherBot { stamped, ours: bot_id }),
            None => Ok(MIGRATIONS.iter().filter(|(number, ..)| *number > applied).count()),
        }
    }

    /// Ties the database to a bot at its first start (the sandbox is 0); later only checks that it is the
    /// same, else [`StoreError::OtherBot`].
    pub async fn stamp_bot(&self, bot_id: i64) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        query("UPDATE meta SET bot_id = $1 WHERE bot_id IS NULL").bind(bot_id).execute(tx.conn()).await?;
        let stamped: i64 = query_scalar("SELECT bot_id FROM meta").fetch_one(tx.conn()).await?;
        tx.commit().await?;
        if stamped == bot_id { Ok(()) } else { Err(StoreError::OtherBot { stamped, ours: bot_id }) }
    }

    /// Table and name of every column there is, sorted: what the list of personal data is compared with.
    pub async fn columns(&self) -> Result<Vec<(String, String)>, StoreError> {
        Ok(self.schema().await?.into_iter().map(|(table, column, _)| (table, column)).collect())
    }

    /// Table, name and type of every column there is, sorted.
    pub(super) async fn schema(&self) -> Result<Vec<(String, String, String)>, StoreError> {
        schema(&mut self.read().await?).await
    }
}

/// Table, name and type of every column there is, sorted, as a transaction sees them.
pub(super) async fn schema<DB: Backend>(
    tx: &mut ReadTx<DB>,
) -> Result<Vec<(String, String, String)>, StoreError> {
    Ok(query_as(DB::SCHEMA).fetch_all(tx.conn()).await?)
}

/// Our tables in the order in which they were made: none points at a later one.
pub(super) fn tables() -> impl Iterator<Item = &'static str> {
    let made = MIGRATIONS.iter().flat_map(|(_, _, text)| text.split("CREATE TABLE ").skip(1));
    made.filter_map(|rest| rest.split_whitespace().next())
}

async fn refuse_what_is_too_new<DB: Backend>(tx: &mut ReadTx<DB>, applied: i64) -> Result<(), StoreError> {
    let known = MIGRATIONS.last().map_or(0, |(number, ..)| *number);
    if applied == 0 {
        return Ok(());
    }
    let min_reader: i64 = query_scalar("SELECT min_reader FROM meta").fetch_one(tx.conn()).await?;
    if min_reader > known { Err(StoreError::TooNew { min_reader, known }) } else { Ok(()) }
}

async fn run<DB: Backend>(
    tx: &mut Tx<DB>,
    (number, name, text): &(i64, &str, &str),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    raw_sql(AssertSqlSafe(text.replace("{SEQ}", DB::SEQ))).execute(tx.conn()).await?;
    query("INSERT INTO migrations (number, name, applied_at) VALUES ($1, $2, $3)")
        .bind(*number)
        .bind(*name)
        .bind(now)
        .execute(tx.conn())
        .await?;
    Ok(())
}
