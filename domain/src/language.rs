//! The language a person reads: always named explicitly when something is rendered for them.

use serde::{Deserialize, Serialize};

/// A primary language subtag (`en`, `es`), lower case. Which of them exist is decided by `locales/`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Language(String);

impl Language {
    /// The language every text exists in.
    pub fn english() -> Self {
        Self("en".into())
    }

    /// Takes the primary subtag of what Telegram or a profile says (`es-MX` is `es`).
    pub fn read(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next()?.to_ascii_lowercase();
        let plausible = (2..=3).contains(&primary.len()) && primary.bytes().all(|b| b.is_ascii_lowercase());
        plausible.then_some(Self(primary))
    }

    /// The subtag.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
