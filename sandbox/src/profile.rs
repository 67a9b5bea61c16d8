//! How the bot presents itself: names, descriptions, commands and the menu button.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::emulator::Emulator;

/// Everything `setMy…` stores. Keys end in a language, which is empty for everyone else.
#[derive(Debug, Default)]
pub(crate) struct BotProfile {
    /// By field (`name`, `description`, `short_description`) and language.
    pub texts: BTreeMap<(&'static str, String), String>,
    /// By scope (as JSON text) and language.
    pub commands: BTreeMap<(String, String), Vec<Value>>,
    /// By chat; the default one under `None`.
    pub menu_buttons: BTreeMap<Option<i64>, Value>,
}

impl BotProfile {
    /// A text in a language, or in the default one.
    pub fn text(&self, field: &'static str, language: &str) -> Option<&str> {
        let in_language = |language: &str| self.texts.get(&(field, language.to_owned()));
        in_language(language).or_else(|| in_language("")).map(String::as_str)
    }
}

impl Emulator {
    /// The commands one person sees in their menu: those of their chat before those of private chats
    /// before those of everybody, and their language before none.
    pub fn commands_for(&self, person: i64) -> &[Value] {
        let language = self.people.get(&person).and_then(|person| person.language_code.as_deref());
        let language = language.map_or("", |tag| tag.split('-').next().unwrap_or(tag));
        let scopes = [
            json!({ "type": "chat", "chat_id": person }),
            json!({ "type": "all_private_chats" }),
            json!({ "type": "default" }),
        ];
        let mut keys = scopes
            .iter()
            .flat_map(|scope| [language, ""].map(|language| (scope.to_string(), language.to_owned())));
        let found = keys.find_map(|key| self.profile.commands.get(&key));
        found.map_or(&[], Vec::as_slice)
    }
}
