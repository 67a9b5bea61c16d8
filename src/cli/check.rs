//! `gigline check`: configuration, payments, database, Telegram; one line each, and exit 2 if any is wrong.

use std::{path::Path, process::ExitCode};

use serde::Deserialize;
use serde_json::json;

use super::{
    Failed, WRONG,
    database::{on_database, sqlite_file},
    till,
};
use crate::{
    commons::RedisCommons,
    config::{Config, Environment, Provider, Telegram},
    ports::{Answer, Wire as _},
    store::{Backend, Store, StoreError},
    telegram::wire::HttpWire,
};

/// Checks everything that can be checked from here.
pub async fn run(environment: &Environment) -> Result<ExitCode, Failed> {
    let config = Config::read(environment)?;
    println!("configuration: ok, market \"{}\"", config.market.name);
    let payments = payments(&config).await;
    let database = database(&config).await;
    let redis = redis(&config).await;
    let telegram = telegram(&config.telegram).await;
    let checks = [("payments", payments), ("database", database), ("redis", redis), ("telegram", telegram)];
    let mut code = ExitCode::SUCCESS;
    for (name, checked) in checks {
        match checked {
            Ok(words) => println!("{name}: {words}"),
            Err(words) => {
                println!("{name}: {words}");
                code = ExitCode::from(WRONG);
            }
        }
    }
    Ok(code)
}

/// Asks whoever takes the fees whether they know us. It reads, and changes nothing.
async fn payments(config: &Config) -> Result<String, String> {
    let keys = match config.payments.as_ref().map(|payments| &payments.provider) {
        Some(Provider::Stripe(keys)) => keys,
        Some(Provider::Sandbox(_)) => return Ok("sandbox, a test: no money moves".into()),
        None => return Ok("none needed, this market charges no fee".into()),
    };
    let mode = if keys.is_live() { "LIVE: money moves" } else { "test mode: no money moves" };
    let stripe = till::stripe(keys).map_err(|error| error.to_string())?;
    let checked = stripe.check().await;
    checked.map(|()| format!("ok, stripe, {mode}")).map_err(|refused| format!("stripe, {mode}: {refused}"))
}

/// Looks at the database without changing it, and without creating one.
async fn database(config: &Config) -> Result<String, String> {
    let (url, bot_id) = (&config.database, config.telegram.token.bot_id());
    match sqlite_file(url) {
        Some(file) if !file.exists() => not_there_yet(&file),
        _ => on_database!(url, look(url, bot_id)).map_err(|error| error.to_string()),
    }
}

fn not_there_yet(file: &Path) -> Result<String, String> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    match folder.filter(|folder| !folder.is_dir()) {
        None => Ok(format!("ok, {} will be made at the first start", file.display())),
        Some(folder) => Err(format!("there is no folder {}", folder.display())),
    }
}

async fn look<DB: Backend>(url: &str, bot_id: i64) -> Result<String, StoreError> {
    let store = Store::<DB>::look(url).await?;
    let looked = store.look_over(bot_id).await;
    store.close().await;
    Ok(match looked? {
        0 => "ok".into(),
        _ => "ok, the next start will bring it up to date".into(),
    })
}

/// Asks Redis, where there is one.
async fn redis(config: &Config) -> Result<String, String> {
    let Some(url) = &config.redis else { return Ok("none, one instance needs none".into()) };
    let commons = RedisCommons::open(url, config.telegram.token.bot_id(), String::new());
    let answered = commons.map_err(|error| error.to_string())?.ping().await;
    answered.map(|()| "ok".into()).map_err(|error| error.to_string())
}

async fn telegram(telegram: &Telegram) -> Result<String, String> {
    #[derive(Deserialize)]
    struct Me {
        username: Option<String>,
    }
    let wire = HttpWire::new(&telegram.api, telegram.token.secret()).map_err(|error| error.to_string())?;
    match wire.call("getMe", json!({})).await {
        Answer::Done(me) => {
            let me: Me = serde_json::from_str(&me).map_err(|error| error.to_string())?;
            Ok(format!("ok, @{}", me.username.unwrap_or_default()))
        }
        Answer::Refused { code, description, .. } => Err(format!("{code} {description}")),
        Answer::Lost => Err("no answer".into()),
    }
}
