//! The key under which accounts that left are hashed.

use super::{Environment, Telegram, Wrong};
use crate::account_key::AccountKey;

/// Shorter ones could be guessed.
const SHORTEST: usize = 32;

/// `ACCOUNT_KEY`; without one it is made of the bot's token, and changes with it.
pub(super) fn account_key(
    environment: &Environment,
    telegram: Option<&Telegram>,
) -> Result<AccountKey, Wrong> {
    let variable = "ACCOUNT_KEY";
    match environment.get(variable) {
        Some(key) if key.chars().count() < SHORTEST => {
            Err(Wrong::new(variable, format!("must have at least {SHORTEST} characters")))
        }
        Some(key) => Ok(AccountKey::of(&key)),
        None => Ok(AccountKey::of(telegram.map(|telegram| telegram.token.secret()).unwrap_or_default())),
    }
}
