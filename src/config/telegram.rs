//! The section about the bot.

use url::{Host, Url};

use super::{Environment, Wrong, address};

/// A bot token: its number before the colon is public, all of it together is a secret.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Token({}:…)", self.bot_id())
    }
}

impl Token {
    /// Reads a token as BotFather writes it.
    pub fn read(text: &str) -> Option<Self> {
        let (id, secret) = text.trim().split_once(':')?;
        let good = id.parse::<i64>().is_ok_and(|id| id > 0) && secret.len() >= 8;
        good.then(|| Self(text.trim().to_owned()))
    }

    /// The bot's Telegram id.
    pub fn bot_id(&self) -> i64 {
        self.0.split(':').next().and_then(|id| id.parse().ok()).unwrap_or(0)
    }

    /// The whole token, for the wire alone.
    pub fn secret(&self) -> &str {
        &self.0
    }
}

/// How updates come.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Mode {
    /// We ask.
    Polling,
    /// Telegram brings them.
    Webhook {
        /// Our address from outside.
        public_url: Url,
        /// Accepted secrets; the first is the one we register.
        secrets: Secrets,
    },
}

/// Webhook secrets, kept out of logs.
#[derive(Clone, PartialEq, Eq)]
pub struct Secrets(pub Vec<String>);

impl std::fmt::Debug for Secrets {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Secrets({})", self.0.len())
    }
}

/// The bot, and how to reach it.
#[derive(Clone, Debug)]
pub struct Telegram {
    /// Who we are.
    pub token: Token,
    /// Any server that speaks the Bot API.
    pub api: Url,
    /// How updates come.
    pub mode: Mode,
}

/// Telegram's own server.
const OFFICIAL: &str = "https://api.telegram.org";

impl Telegram {
    /// Reads the section.
    pub fn read(environment: &Environment) -> Result<Self, Vec<Wrong>> {
        let mut wrongs = Vec::new();
        let mut note = |wrong| wrongs.push(wrong);
        let token = token(environment).map_err(&mut note).ok();
        let api = api(environment).map_err(&mut note).ok();
        let official = api.as_ref().is_none_or(is_official);
        let mode = mode(environment, official).map_err(|errors| errors.into_iter().for_each(&mut note)).ok();
        match (token, api, mode) {
            (Some(token), Some(api), Some(mode)) => Ok(Self { token, api, mode }),
            _ => Err(wrongs),
        }
    }

    /// Whether calls go to Telegram itself.
    pub fn is_telegrams_own(&self) -> bool {
        is_official(&self.api)
    }
}

fn is_official(api: &Url) -> bool {
    api.host_str().is_some_and(|host| host == "telegram.org" || host.ends_with(".telegram.org"))
}

fn token(environment: &Environment) -> Result<Token, Wrong> {
    let text = environment.get("TELEGRAM_BOT_TOKEN");
    let text =
        text.ok_or_else(|| Wrong::new("TELEGRAM_BOT_TOKEN", "is not set; @BotFather gives you one"))?;
    Token::read(&text).ok_or_else(|| Wrong::new("TELEGRAM_BOT_TOKEN", "does not look like 123456:ABC…"))
}

fn api(environment: &Environment) -> Result<Url, Wrong> {
    let text = environment.get("TELEGRAM_API_URL").unwrap_or_else(|| OFFICIAL.into());
    address("TELEGRAM_API_URL", &text)
}

fn mode(environment: &Environment, official: bool) -> Result<Mode, Vec<Wrong>> {
    let Some(text) = environment.get("PUBLIC_URL") else { return Ok(Mode::Polling) };
    let mut wrongs = Vec::new();
    let url = address("PUBLIC_URL", &text).map_err(|wrong| wrongs.push(wrong)).ok();
    if official && url.as_ref().is_some_and(|url| url.scheme() != "https" || is_loopback(url)) {
        wrongs.push(Wrong::new("PUBLIC_URL", "must be an https address that Telegram can reach"));
    }
    let secrets = secrets(environment).map_err(|wrong| wrongs.push(wrong)).ok();
    match (url, secrets) {
        (Some(public_url), Some(secrets)) if wrongs.is_empty() => Ok(Mode::Webhook { public_url, secrets }),
        _ => Err(wrongs),
    }
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

fn secrets(environment: &Environment) -> Result<Secrets, Wrong> {
    let variable = "TELEGRAM_WEBHOOK_SECRET";
    let text = environment.get(variable);
    let text =
        text.ok_or_else(|| Wrong::new(variable, "is required with PUBLIC_URL (32 or more characters)"))?;
    let secrets: Vec<String> = text.split(',').map(|secret| secret.trim().to_owned()).collect();
    let allowed = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    let good = |secret: &String| (32..=256).contains(&secret.len()) && secret.chars().all(allowed);
    if secrets.iter().all(good) {
        Ok(Secrets(secrets))
    } else {
        Err(Wrong::new(variable, "each secret needs 32 to 256 characters of A-Z a-z 0-9 _ -"))
    }
}
