//! What Telegram is told about the bot at start: commands and descriptions per language, and where updates go.

use dialogues::locale;
use domain::{language::Language, market::Market};
use serde::Deserialize;
use serde_json::json;

use super::polling::ALLOWED_UPDATES;
use crate::{
    config::Mode,
    ports::{Answer, Wire},
};

/// Where Telegram brings updates, under `PUBLIC_URL`.
pub const WEBHOOK_PATH: &str = "webhooks/telegram";

/// Telegram refused something it must not refuse.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("Telegram answered {method} with: {answer}")]
pub struct Unregistered {
    method: &'static str,
    answer: String,
}

/// Registers the way updates come. The same parameters again are no change, so every start may do it.
pub async fn delivery(wire: &dyn Wire, mode: &Mode) -> Result<(), Unregistered> {
    match mode {
        Mode::Polling => expect(wire, "deleteWebhook", json!({})).await,
        Mode::Webhook { public_url, secrets } => {
            let url = format!("{}/{WEBHOOK_PATH}", public_url.as_str().trim_end_matches('/'));
            let secret = secrets.0.first();
            let params = json!({ "url": url, "secret_token": secret, "allowed_updates": ALLOWED_UPDATES });
            expect(wire, "setWebhook", params).await
        }
    }
}

/// The bot's username without `@`. Fails only where Telegram says that the token is wrong: without an answer the
/// service starts all the same, and links to it are incomplete until the next start.
pub async fn username(wire: &dyn Wire) -> Result<String, Unregistered> {
    #[derive(Deserialize)]
    struct Me {
        username: String,
    }
    match wire.call("getMe", json!({})).await {
        Answer::Done(me) => {
            Ok(serde_json::from_str(&me).map_or_else(|_| String::new(), |Me { username }| username))
        }
        Answer::Refused { code: 401 | 404, description, .. } => {
            Err(Unregistered { method: "getMe", answer: description })
        }
        _ => Ok(String::new()),
    }
}

/// Registers commands and descriptions in every language; English serves all others.
pub async fn words(wire: &dyn Wire, market: &Market) -> Result<(), Unregistered> {
    for (language, _) in locale::languages() {
        let code = (*language != Language::english()).then(|| language.as_str());
        let commands: Vec<_> = locale::commands(language, market)
            .into_iter()
            .map(|(command, description)| json!({ "command": command, "description": description }))
            .collect();
        expect(wire, "setMyCommands", json!({ "commands": commands, "language_code": code })).await?;
        let introduction = locale::introduction(language, &market.name);
        let long = json!({ "description": introduction.description, "language_code": code });
        expect(wire, "setMyDescription", long).await?;
        let short = json!({ "short_description": introduction.short_description, "language_code": code });
        expect(wire, "setMyShortDescription", short).await?;
    }
    Ok(())
}

async fn expect(
    wire: &dyn Wire,
    method: &'static str,
    params: serde_json::Value,
) -> Result<(), Unregistered> {
    let answer = match wire.call(method, params).await {
        Answer::Done(_) => return Ok(()),
        Answer::Refused { code, description, .. } => format!("{code} {description}"),
        Answer::Lost => "nothing that could be read".into(),
    };
    Err(Unregistered { method, answer })
}
