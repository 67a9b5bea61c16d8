//! Configuration: the environment and the market profile. All that is wrong is reported at once.

mod account;
mod commons;
mod elsewhere;
mod environment;
mod payments;
mod stripe;
mod telegram;

use std::{net::SocketAddr, path::PathBuf};

use domain::market::Market;
pub use elsewhere::Elsewhere;
pub use environment::{Environment, read_environment};
pub use payments::{Payments, Provider, payments};
pub use stripe::StripeKeys;
pub use telegram::{Mode, Secrets, Telegram, Token};
use url::Url;

use crate::account_key::AccountKey;

/// One clear line about one wrong value, naming its variable.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{variable}: {what}")]
pub struct Wrong {
    /// The variable (or profile key) that is wrong.
    pub variable: String,
    /// What is wrong, and what would be right.
    pub what: String,
}

impl Wrong {
    /// About this variable.
    pub fn new(variable: &str, what: impl Into<String>) -> Self {
        Self { variable: variable.into(), what: what.into() }
    }
}

/// Everything `gigline run` needs to know.
#[derive(Clone, Debug)]
pub struct Config {
    /// The bot.
    pub telegram: Telegram,
    /// Where rows live; `sqlite:` or `postgres:`.
    pub database: String,
    /// Where HTTP is served.
    pub listen: SocketAddr,
    /// The market.
    pub market: Market,
    /// Who may read /metrics from afar.
    pub metrics_token: Option<String>,
    /// Limits on sending.
    pub sending: Sending,
    /// What accounts that left are recognised by.
    pub account_key: AccountKey,
    /// How much of one person is heard at once, refilled one a second.
    pub flood_per_person: u32,
    /// Who takes the fees; none in a market without.
    pub payments: Option<Payments>,
    /// Where several instances meet.
    pub redis: Option<String>,
}

/// Limits on sending; zero is no limit, which Telegram's own server would punish.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Sending {
    /// Calls a second in all.
    pub per_second: u32,
    /// Messages a second to one chat, after a short burst.
    pub per_chat: u32,
}

/// How much of one person is heard at once, where nothing else is said.
const FLOOD: u32 = 20;

/// The default of `DATABASE_URL`.
pub const DEFAULT_DATABASE: &str = "sqlite:gigline.db";

impl Config {
    /// Reads everything, and reports everything that is wrong.
    pub fn read(environment: &Environment) -> Result<Self, Vec<Wrong>> {
        let mut wrongs = Vec::new();
        let mut note = |error: Wrong| wrongs.push(error);
        let telegram =
            Telegram::read(environment).map_err(|errors| errors.into_iter().for_each(&mut note)).ok();
        let database = database(environment).map_err(&mut note).ok();
        let listen = listen(environment).map_err(&mut note).ok();
        let market = market(environment).map_err(|errors| errors.into_iter().for_each(&mut note)).ok();
        let sending = sending(environment, telegram.as_ref())
            .map_err(|errors| errors.into_iter().for_each(&mut note))
            .ok();
        let flood = limit(environment, telegram.as_ref(), "FLOOD_PER_PERSON", FLOOD).map_err(&mut note).ok();
        let account_key = account::account_key(environment, telegram.as_ref()).map_err(&mut note).ok();
        let redis = commons::redis(environment).map_err(&mut note).ok();
        stripe::check(environment).into_iter().for_each(&mut note);
        let mode = telegram.as_ref().map(|telegram| &telegram.mode);
        let fees = market.as_ref().and_then(|market| {
            payments(environment, market, mode).map_err(|errors| errors.into_iter().for_each(&mut note)).ok()
        });
        let whole =
            telegram.zip(database).zip(listen).zip(market).zip(sending).zip(flood).zip(fees).zip(redis);
        let whole = whole.zip(account_key);
        let Some(((whole, redis), account_key)) = whole.filter(|_| wrongs.is_empty()) else {
            return Err(wrongs);
        };
        let ((((((telegram, database), listen), market), sending), flood_per_person), payments) = whole;
        let metrics_token = environment.get("METRICS_TOKEN");
        Ok(Self {
            telegram,
            database,
            listen,
            market,
            metrics_token,
            sending,
            account_key,
            flood_per_person,
            payments,
            redis,
        })
    }
}

/// The profile `MARKET` names, or the embedded default.
pub fn market(environment: &Environment) -> Result<Market, Vec<Wrong>> {
    let Some(path) = environment.get("MARKET") else { return Ok(Market::embedded_default()) };
    let text = std::fs::read_to_string(PathBuf::from(&path))
        .map_err(|error| vec![Wrong::new("MARKET", format!("cannot read {path}: {error}"))])?;
    let wrong = |problem: &domain::market::Problem| Wrong::new("MARKET", format!("{path}: {problem}"));
    let market = Market::parse(&text).map_err(|problems| problems.iter().map(wrong).collect::<Vec<_>>())?;
    let unspoken = market
        .languages
        .iter()
        .filter(|language| !dialogues::locale::languages().any(|(known, _)| known == *language));
    let unspoken: Vec<_> = unspoken
        .map(|language| {
            Wrong::new("MARKET", format!("{path}: languages: nobody wrote words in `{language}` yet"))
        })
        .collect();
    if unspoken.is_empty() { Ok(market) } else { Err(unspoken) }
}

/// Where rows live: `DATABASE_URL`.
pub fn database(environment: &Environment) -> Result<String, Wrong> {
    database_url("DATABASE_URL", environment.get("DATABASE_URL").unwrap_or_else(|| DEFAULT_DATABASE.into()))
}

/// The URL of a database, as `name` says it.
pub fn database_url(name: &str, url: String) -> Result<String, Wrong> {
    let known = ["sqlite:", "postgres://", "postgresql://"].iter().any(|scheme| url.starts_with(scheme));
    // The value may hold a password: it is never repeated.
    if known { Ok(url) } else { Err(Wrong::new(name, "must begin with sqlite: or postgres://")) }
}

/// Where to listen: `HOST` and `PORT`.
pub fn listen(environment: &Environment) -> Result<SocketAddr, Wrong> {
    let host = environment.get("HOST").unwrap_or_else(|| "127.0.0.1".into());
    let host = host
        .parse()
        .map_err(|_| Wrong::new("HOST", "must be an IP address, such as 127.0.0.1 or 0.0.0.0"))?;
    Ok(SocketAddr::new(host, environment.number("PORT", 8080)?))
}

fn sending(environment: &Environment, telegram: Option<&Telegram>) -> Result<Sending, Vec<Wrong>> {
    let limit = |variable, default| limit(environment, telegram, variable, default);
    match (limit("SEND_PER_SECOND", 30), limit("SEND_PER_CHAT", 1)) {
        (Ok(per_second), Ok(per_chat)) => Ok(Sending { per_second, per_chat }),
        (per_second, per_chat) => Err([per_second.err(), per_chat.err()].into_iter().flatten().collect()),
    }
}

/// A limit, zero being none; Telegram's own server would punish that.
fn limit(
    environment: &Environment,
    telegram: Option<&Telegram>,
    variable: &str,
    default: u32,
) -> Result<u32, Wrong> {
    let real = telegram.is_none_or(Telegram::is_telegrams_own);
    match environment.number(variable, default) {
        Ok(0) if real => Err(Wrong::new(variable, "0 (no limit) is refused against Telegram's own server")),
        read => read,
    }
}

/// An address on the web.
fn address(variable: &str, text: &str) -> Result<Url, Wrong> {
    let url =
        Url::parse(text).map_err(|error| Wrong::new(variable, format!("is not an address: {error}")))?;
    let good = matches!(url.scheme(), "http" | "https") && url.host().is_some();
    if good { Ok(url) } else { Err(Wrong::new(variable, "must begin with https:// (or http://)")) }
}
