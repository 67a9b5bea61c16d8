//! The people who own phones, and the bot they talk to.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

/// A person to be added to the sandbox.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct NewPerson {
    /// Name shown in Telegram.
    pub first_name: String,
    /// Family name, if the person gave one.
    #[serde(default)]
    pub last_name: Option<String>,
    /// Public handle without the `@`.
    #[serde(default)]
    pub username: Option<String>,
    /// IETF tag of the language the client runs in.
    #[serde(default)]
    pub language_code: Option<String>,
    /// What must stay on their phone, beside the names and numbers of the account.
    #[serde(default)]
    pub canaries: Vec<String>,
    /// A wanted Telegram id; the next free one where `None`.
    #[serde(default)]
    pub id: Option<i64>,
}

/// A Telegram account that can talk to the bot.
#[derive(Debug, Clone, Serialize)]
pub struct Person {
    /// Telegram id, which is also the id of the private chat.
    pub id: i64,
    /// Name shown in Telegram.
    pub first_name: String,
    /// Family name, if any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// Public handle without the `@`, if any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub username: Option<String>,
    /// IETF tag of the client's language, if any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language_code: Option<String>,
    /// Whether the person ever opened the chat; before that a bot can't write.
    pub started: bool,
    /// Whether the person blocked the bot.
    pub blocked: bool,
    /// What must stay on their phone, beside the names and numbers of the account.
    #[serde(skip)]
    pub canaries: Vec<String>,
}

impl Person {
    pub(crate) fn new(id: i64, person: NewPerson) -> Self {
        Self {
            id,
            first_name: person.first_name,
            last_name: person.last_name,
            username: person.username,
            language_code: person.language_code,
            started: false,
            blocked: false,
            canaries: person.canaries,
        }
    }

    /// The number this person's account would share; always from the range kept free for fiction.
    pub fn phone_number(&self) -> String {
        format!("120255501{:02}", self.id.rem_euclid(100))
    }

    /// Telegram's `User`.
    pub(crate) fn user(&self) -> Value {
        let mut user = self.names();
        user.insert("id".into(), self.id.into());
        user.insert("is_bot".into(), false.into());
        if let Some(language) = &self.language_code {
            user.insert("language_code".into(), language.as_str().into());
        }
        user.into()
    }

    /// Telegram's `Chat` for the private chat with this person.
    pub(crate) fn chat(&self) -> Value {
        let mut chat = self.names();
        chat.insert("id".into(), self.id.into());
        chat.insert("type".into(), "private".into());
        chat.into()
    }

    fn names(&self) -> Map<String, Value> {
        let mut names = Map::new();
        names.insert("first_name".into(), self.first_name.as_str().into());
        for (key, name) in [("last_name", &self.last_name), ("username", &self.username)] {
            if let Some(name) = name {
                names.insert(key.into(), name.as_str().into());
            }
        }
        names
    }
}

/// The bot whose API is imitated.
#[derive(Debug, Clone)]
pub struct EmulatorConfig {
    /// Telegram id of the bot.
    pub bot_id: i64,
    /// Handle of the bot without the `@`.
    pub bot_username: String,
    /// Name of the bot as shown in chats.
    pub bot_name: String,
    /// The token that opens the HTTP routes.
    pub token: String,
}

impl EmulatorConfig {
    /// Telegram's `User` for the bot.
    pub(crate) fn user(&self) -> Value {
        json!({
            "id": self.bot_id, "is_bot": true,
            "first_name": self.bot_name, "username": self.bot_username,
        })
    }
}
