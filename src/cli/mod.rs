//! The command line.

mod check;
mod database;
mod guard;
mod init;
mod matching;
mod migrate;
mod payments;
mod place;
mod run;
#[cfg(feature = "sandbox")]
mod sandbox;
#[cfg(feature = "sandbox")]
mod story;
mod till;
mod webhook;

use std::{io::IsTerminal as _, process::ExitCode};

use clap::{Parser, Subcommand};

use crate::{
    cleaning,
    config::{Environment, Wrong, read_environment},
    store::StoreError,
};

/// Bad configuration or bad use; nothing was started.
const WRONG: u8 = 2;

/// A services marketplace that lives in a Telegram chat.
///
/// Without a subcommand: the real thing where `TELEGRAM_BOT_TOKEN` is set, else the sandbox.
#[derive(Parser, Debug)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand, Debug)]
enum Command {
    /// Run the service. Never falls back to the sandbox.
    Run,
    /// Play with a local Telegram in the browser; nothing is kept unless asked for.
    #[cfg(feature = "sandbox")]
    Sandbox(sandbox::Options),
    /// Play a story against a real service in the sandbox and print the screenplay.
    #[cfg(feature = "sandbox")]
    Story(story::Options),
    /// Paint one picture anew: what `run` starts for each that somebody sends as a file.
    #[command(hide = true)]
    CleanImage,
    /// Look for contact details in messages: JSON lines in, JSON lines out.
    Guard,
    /// Set a market up: eight questions, then a profile and a .env file.
    Init,
    /// Say who would get a job, and why the others would not.
    Match(matching::Options),
    /// Check configuration, payments, database and Telegram.
    Check,
    /// Bring the database up to date, or move everything into another one.
    Migrate(migrate::Options),
    /// Look at fees and the money that came for them, ask the provider, or give money back.
    #[command(subcommand)]
    Payments(payments::Action),
    /// Look at or change where Telegram brings updates.
    #[command(subcommand)]
    Webhook(webhook::Action),
}

/// How a command ends badly.
#[derive(Debug)]
pub enum Failed {
    /// Something is configured wrongly: one line each, exit 2.
    Configuration(Vec<Wrong>),
    /// Something else: one line, exit 1.
    Other(anyhow::Error),
}

impl From<anyhow::Error> for Failed {
    fn from(error: anyhow::Error) -> Self {
        Self::Other(error)
    }
}

impl From<Vec<Wrong>> for Failed {
    fn from(wrongs: Vec<Wrong>) -> Self {
        Self::Configuration(wrongs)
    }
}

impl From<Wrong> for Failed {
    fn from(wrong: Wrong) -> Self {
        Self::Configuration(vec![wrong])
    }
}

impl From<StoreError> for Failed {
    /// A database that must not be used is a matter of configuration.
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::TooNew { .. } | StoreError::OtherBot { .. } | StoreError::UnknownScheme => {
                Wrong::new("DATABASE_URL", error.to_string()).into()
            }
            error => Self::Other(anyhow::Error::new(error).context("the database cannot be used")),
        }
    }
}

/// Everything from arguments to exit code.
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    if let Some(Command::CleanImage) = arguments.command {
        // Before anything of ours is read: it works for strangers.
        return cleaning::serve();
    }
    let environment = match read_environment() {
        Ok(environment) => environment,
        Err(wrongs) => return report(wrongs.into()),
    };
    if let Err(wrong) = log(&environment) {
        return report(wrong.into());
    }
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return report(Failed::Other(error.into())),
    };
    match runtime.block_on(dispatch(arguments.command, environment)) {
        Ok(code) => code,
        Err(failed) => report(failed),
    }
}

async fn dispatch(command: Option<Command>, environment: Environment) -> Result<ExitCode, Failed> {
    match command {
        None => default(environment).await,
        Some(Command::Run) => run::run(&environment).await,
        #[cfg(feature = "sandbox")]
        Some(Command::Sandbox(options)) => sandbox::run(&environment, options).await,
        #[cfg(feature = "sandbox")]
        Some(Command::Story(options)) => story::run(options).await,
        Some(Command::CleanImage) => Ok(cleaning::serve()),
        Some(Command::Guard) => guard::run(),
        Some(Command::Init) => init::run(),
        Some(Command::Match(options)) => matching::run(&environment, &options).await,
        Some(Command::Check) => check::run(&environment).await,
        Some(Command::Migrate(options)) => migrate::run(&environment, options).await,
        Some(Command::Payments(action)) => payments::run(&environment, action).await,
        Some(Command::Webhook(action)) => webhook::run(&environment, action).await,
    }
}

/// With a token the real thing; without, the sandbox, unless anything says that a server was meant.
async fn default(environment: Environment) -> Result<ExitCode, Failed> {
    if environment.has("TELEGRAM_BOT_TOKEN") {
        return run::run(&environment).await;
    }
    if let Some(hint) = server_hint(&environment) {
        let what =
            format!("is not set, but {hint} says that a server is meant; @BotFather gives you a token");
        return Err(Wrong::new("TELEGRAM_BOT_TOKEN", what).into());
    }
    #[cfg(feature = "sandbox")]
    return sandbox::run(&environment, sandbox::Options::default()).await;
    #[cfg(not(feature = "sandbox"))]
    unreachable!("a build without the sandbox is itself a hint");
}

/// What in the environment only makes sense for a server.
fn server_hint(environment: &Environment) -> Option<String> {
    if !cfg!(feature = "sandbox") {
        return Some("this build without the sandbox".into());
    }
    let servers = [
        "PUBLIC_URL",
        "REDIS_URL",
        "DATABASE_URL",
        "STRIPE_SECRET_KEY",
        "STRIPE_WEBHOOK_SECRET",
        "STRIPE_API_URL",
    ];
    if let Some(variable) = servers.into_iter().find(|variable| environment.has(variable)) {
        return Some(variable.into());
    }
    let host = environment.get("HOST")?;
    let loopback = host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback());
    (!loopback).then(|| "HOST".into())
}

fn report(failed: Failed) -> ExitCode {
    match failed {
        Failed::Configuration(wrongs) => {
            for wrong in wrongs {
                eprintln!("{wrong}");
            }
            ExitCode::from(WRONG)
        }
        Failed::Other(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Logs to standard error: `GIGLINE_LOG` chooses how much, `GIGLINE_LOG_FORMAT=json` how.
fn log(environment: &Environment) -> Result<(), Wrong> {
    use tracing_subscriber::{EnvFilter, fmt};
    let chosen = environment.get("GIGLINE_LOG").unwrap_or_else(|| "info".into());
    let filter = EnvFilter::try_new(&chosen).map_err(|error| Wrong::new("GIGLINE_LOG", error.to_string()))?;
    let layer = fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // What cannot be written there, on a full disk perhaps, cannot be complained of there either: that would be a panic.
    let layer = layer.with_ansi(std::io::stderr().is_terminal()).log_internal_errors(false);
    match environment.get("GIGLINE_LOG_FORMAT").as_deref() {
        None => layer.compact().init(),
        Some("json") => layer.json().init(),
        Some(_) => return Err(Wrong::new("GIGLINE_LOG_FORMAT", "can be json, or not set")),
    }
    Ok(())
}
