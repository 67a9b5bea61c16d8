//! `gigline webhook`: where Telegram brings updates.

use std::process::ExitCode;

use anyhow::{Context as _, anyhow};
use clap::Subcommand;
use serde_json::json;

use super::Failed;
use crate::{
    config::{Environment, Mode, Telegram, Wrong},
    ports::{Answer, Wire as _},
    telegram::{register, wire::HttpWire},
};

/// What to do with it.
#[derive(Subcommand, Clone, Copy, Debug)]
pub enum Action {
    /// Have updates brought to `PUBLIC_URL`.
    Set,
    /// Have them kept until they are fetched.
    Delete,
    /// Show what Telegram has.
    Info,
}

/// Does it.
pub async fn run(environment: &Environment, action: Action) -> Result<ExitCode, Failed> {
    let telegram = Telegram::read(environment)?;
    let wire = HttpWire::new(&telegram.api, telegram.token.secret())?;
    match action {
        Action::Set if telegram.mode == Mode::Polling => {
            return Err(Wrong::new("PUBLIC_URL", "is not set: there is nowhere to bring updates to").into());
        }
        Action::Set => {
            register::delivery(&wire, &telegram.mode).await.context("setWebhook")?;
            println!("Updates are brought from now on.");
        }
        Action::Delete => {
            register::delivery(&wire, &Mode::Polling).await.context("deleteWebhook")?;
            println!("Updates are kept until they are fetched.");
        }
        Action::Info => match wire.call("getWebhookInfo", json!({})).await {
            Answer::Done(info) => println!("{info}"),
            other => return Err(anyhow!("Telegram answered {other:?}").into()),
        },
    }
    Ok(ExitCode::SUCCESS)
}
