//! `gigline sandbox`: the whole market in a browser, without an account anywhere.

use std::{path::PathBuf, process::ExitCode, sync::Arc};

use anyhow::Context as _;
use clap::Args;
use domain::market::Market;
use sandbox::LogEntry;
use tempfile::TempDir;

use super::{Failed, database::lock_file, run::until_asked};
use crate::{
    clock::{RandomIds, SystemClock},
    config::{Environment, Wrong, market},
    play::{AS_IN_LIFE, House, Plan, town},
    ports::Clock as _,
    store::{Sqlite, Store},
};

/// How the sandbox is opened.
#[derive(Args, Clone, Default, Debug)]
pub struct Options {
    /// A market profile instead of markets/sandbox.toml, which has both ways and a fee.
    #[arg(long, value_name = "FILE")]
    market: Option<PathBuf>,
    /// Where to listen (8080, or the next free port).
    #[arg(long)]
    port: Option<u16>,
    /// Let other machines in, under this host name.
    #[arg(long, value_name = "HOST")]
    public: Option<String>,
    /// Keep the database in this file; otherwise it is gone at exit.
    #[arg(long, value_name = "FILE")]
    keep: Option<PathBuf>,
    /// Write every Bot API call to this file, a JSON line each.
    #[arg(long, value_name = "FILE")]
    record: Option<PathBuf>,
}

/// Opens the sandbox and runs it until asked to leave. `DATABASE_URL` is never opened.
pub async fn run(environment: &Environment, options: Options) -> Result<ExitCode, Failed> {
    let market = match environment.get("MARKET") {
        None if options.market.is_none() => town::market(),
        _ => chosen_market(environment, options.market.as_ref())?,
    };
    let place = Database::choose(options.keep)?;
    let _lock = lock_file(&place.url).map_err(|wrong| Wrong::new("--keep", wrong.what))?;
    let store = Store::<Sqlite>::connect(&place.url).await?;
    let clock = town::clock(SystemClock.now());
    let (port, public, ids) = (options.port, options.public, Arc::new(RandomIds));
    let plan = Plan { market: market.clone(), clock, port, public, ids, sending: AS_IN_LIFE };
    let house = House::open(plan, store).await?;
    if let Err(error) = town::settle(&house, &market).await {
        tracing::warn!(%error, "the town is not complete");
    }
    let mut leave = until_asked();
    println!("No TELEGRAM_BOT_TOKEN is set: this is the sandbox, a small town on a local Telegram.");
    println!("Open {}", house.stage());
    let _ = leave.wait_for(|leave| *leave).await;
    if let Some(file) = options.record {
        std::fs::write(&file, recorded(&house))
            .with_context(|| format!("cannot write {}", file.display()))?;
    }
    house.close().await?;
    Ok(ExitCode::SUCCESS)
}

/// The profile an option names, else the one of the environment, else the default.
pub fn chosen_market(environment: &Environment, file: Option<&PathBuf>) -> Result<Market, Vec<Wrong>> {
    match file {
        Some(file) => market(&environment.clone().with("MARKET", &file.to_string_lossy())),
        None => market(environment),
    }
}

/// Every Bot API call so far, a line each.
pub fn recorded(house: &House<Sqlite>) -> String {
    house.sandbox.with(|emulator, _| {
        let calls = emulator.log().iter().filter_map(LogEntry::recorded_call);
        calls.map(|call| call.to_string() + "\n").collect()
    })
}

/// Where the sandbox keeps its rows.
pub struct Database {
    /// For the store.
    pub url: String,
    /// Gone when dropped.
    _folder: Option<TempDir>,
}

impl Database {
    /// A file that stays, or one in a folder of its own that goes.
    pub fn choose(keep: Option<PathBuf>) -> Result<Self, Failed> {
        if let Some(file) = keep {
            return Ok(Self { url: format!("sqlite:{}", file.display()), _folder: None });
        }
        let folder = TempDir::with_prefix("gigline-").context("no temporary folder")?;
        Ok(Self {
            url: format!("sqlite:{}", folder.path().join("sandbox.db").display()),
            _folder: Some(folder),
        })
    }
}
