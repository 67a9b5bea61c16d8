//! `gigline check`: configuration, database, Telegram; one line each, and exit 2 if any is wrong.

use std::process::ExitCode;

use serde::Deserialize;
use serde_json::json;

use super::{Failed, WRONG, database::on_database};
use crate::{
    config::{Config, Environment, Provider, Telegram},
    ports::{Answer, Wire as _},
    store::{Backend, Store, StoreError},
    telegram::wire::HttpWire,
};

/// Checks everything that can be checked from here.
pub async fn run(environment: &Environment) -> Result<ExitCode, Failed> {
    let config = Config::read(environment)?;
    println!("configuration: ok, market \"{}\"", config.market.name);
    let payments = match config.payments.as_ref().map(|payments| payments.provider) {
        Some(Provider::Sandbox) => "sandbox, a test: no money moves",
        None => "none needed, this market charges no fee",
    };
    println!("payments: {payments}");
    let database = on_database!(config.database, probe(&config.database));
    let telegram = telegram(&config.telegram).await;
    let checks = [("database", database.map_err(|error| error.to_string())), ("telegram", telegram)];
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

async fn probe<DB: Backend>(url: &str) -> Result<String, StoreError> {
    Store::<DB>::connect(url).await?.read().await?;
    Ok("ok".into())
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
