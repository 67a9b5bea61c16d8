//! `gigline migrate`: brings the database up to date, or moves all of it into another one.

use std::process::ExitCode;

use clap::Args;

use super::{
    Failed,
    database::{lock_file, on_database},
};
use crate::{
    clock::SystemClock,
    config::{Environment, Wrong, database, database_url},
    ports::Clock as _,
    store::{Backend, Postgres, Sqlite, Store, StoreError, copy},
};

/// Without either: brings the database of `DATABASE_URL` up to date.
#[derive(Args, Debug)]
pub struct Options {
    /// Copy everything from this database; the service must not run meanwhile.
    #[arg(long, requires = "to", value_name = "URL")]
    from: Option<String>,
    /// Into this one, which nobody used yet.
    #[arg(long, requires = "from", value_name = "URL")]
    to: Option<String>,
}

/// Migrates and says so.
pub async fn run(environment: &Environment, options: Options) -> Result<ExitCode, Failed> {
    if let Options { from: Some(from), to: Some(to) } = options {
        return move_all(&database_url("--from", from)?, &database_url("--to", to)?).await;
    }
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

async fn move_all(from: &str, to: &str) -> Result<ExitCode, Failed> {
    let _locks = (lock_file(from)?, lock_file(to)?);
    on_database!(from, move_from(from, to))
}

async fn move_from<From: Backend>(from: &str, to: &str) -> Result<ExitCode, Failed> {
    let source = Store::<From>::look(from).await.map_err(|error| wrong("--from", &error))?;
    if to.starts_with("sqlite:") {
        move_into::<From, Sqlite>(&source, to).await
    } else {
        move_into::<From, Postgres>(&source, to).await
    }
}

async fn move_into<From: Backend, To: Backend>(source: &Store<From>, to: &str) -> Result<ExitCode, Failed> {
    let target = Store::<To>::connect(to).await.map_err(|error| wrong("--to", &error))?;
    match copy(source, &target, SystemClock.now()).await {
        Ok(rows) => {
            println!("{rows} rows were copied and read back. Start the service with the new DATABASE_URL.");
        }
        Err(error @ StoreError::NotMigrated) => return Err(wrong("--from", &error)),
        Err(error @ StoreError::NotEmpty) => return Err(wrong("--to", &error)),
        Err(error) => return Err(error.into()),
    }
    Ok(ExitCode::SUCCESS)
}

fn wrong(option: &'static str, error: &StoreError) -> Failed {
    Wrong::new(option, error.to_string()).into()
}
