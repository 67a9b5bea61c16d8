//! Runs: whether the database was left cleanly.

use sqlx::{query, query_scalar};

use super::{Backend, Result, Tx, sql::dialect};

/// Leaves this run's mark; whether another one's was there, which then stopped uncleanly or is still at work.
pub async fn begin<DB: Backend>(tx: &mut Tx<DB>, run: &str) -> Result<bool> {
    let text = "SELECT running FROM meta {LOCK}";
    let before: Option<String> = query_scalar(dialect::<DB>(text)).fetch_one(tx.conn()).await?;
    query("UPDATE meta SET running = $1").bind(run).execute(tx.conn()).await?;
    Ok(before.is_some())
}

/// Takes the mark away, if it is still this run's.
pub async fn end<DB: Backend>(tx: &mut Tx<DB>, run: &str) -> Result<()> {
    query("UPDATE meta SET running = NULL WHERE running = $1").bind(run).execute(tx.conn()).await?;
    Ok(())
}
