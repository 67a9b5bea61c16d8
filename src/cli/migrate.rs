//! `gigline migrate`: brings the database up to date, and does nothing else.

use std::process::ExitCode;

use super::{
    Failed,
    database::{lock_file, on_database},
};
use crate::{
    clock::SystemClock,
    config::{Environment, database},
    ports::Clock as _,
    store::{Backend, Store},
};

/// Migrates and says so.
pub async fn run(environment: &Environment) -> Result<ExitCode, Failed> {
    let url = database(environment)?;
    let _lock = lock_file(&url)?;
    on_database!(url, migrate(&url))
}

async fn migrate<DB: Backend>(url: &str) -> Result<ExitCode, Failed> {
    let store = Store::<DB>::connect(url).await?;
    store.migrate(SystemClock.now()).await?;
    println!("The database is up to date.");
    Ok(ExitCode::SUCCESS)
}
