//! What can be asked for: groups of services, their words in each language, and their short questions.

mod guess;
#[cfg(test)]
mod phrases;
mod read;
#[cfg(test)]
mod tests;

use std::{collections::BTreeMap, fmt};

use serde::{Deserialize, Serialize};

use super::problem::Problems;
use crate::{
    language::Language,
    money::{Currency, Money},
};

use guess::Lexicon;
pub use guess::is_too_thin;

/// Telegram gives a button 64 bytes; a service's id shares them with a verb and a number.
const LONGEST_ID: usize = 24;

macro_rules! slug {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// `None` unless 1 to 24 of `a-z`, `0-9` and `-`.
            pub fn new(text: &str) -> Option<Self> {
                is_slug(text).then(|| Self(text.into()))
            }

            /// The slug itself, as stored and as buttons carry it.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl TryFrom<String> for $name {
            type Error = NotASlug;

            fn try_from(text: String) -> Result<Self, NotASlug> {
                if is_slug(&text) { Ok(Self(text)) } else { Err(NotASlug(text)) }
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    )*};
}

slug! {
    /// Name of a service (`plumbing`); jobs and buttons keep it, so it never changes meaning.
    ServiceId;
    /// Name of a group of services.
    GroupId;
    /// Name of a question, or of one of its answers.
    ChoiceId;
}

/// A name that buttons and rows cannot carry.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("`{0}` is no id; use 1 to {LONGEST_ID} of a-z, 0-9 and -")]
pub struct NotASlug(String);

fn is_slug(text: &str) -> bool {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    (1..=LONGEST_ID).contains(&text.len()) && text.bytes().all(plain)
}

/// One text in the languages of the market.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Translated(BTreeMap<Language, String>);

impl Translated {
    /// The text in this language; where it is missing, in English or any other.
    pub fn in_language(&self, language: &Language) -> &str {
        let text = self.0.get(language).or_else(|| self.0.get(&Language::english()));
        text.or_else(|| self.0.values().next()).map_or("", String::as_str)
    }

    fn is_missing(&self, language: &Language) -> bool {
        self.0.get(language).is_none_or(|text| text.trim().is_empty())
    }
}

/// Services that belong together on one screen.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Name of the group.
    pub id: GroupId,
    /// As people read it.
    pub name: Translated,
}

/// Something a customer can ask for and a provider can do.
#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// Name of the service.
    pub id: ServiceId,
    /// The group it is listed in.
    pub group: GroupId,
    /// As people read it.
    pub name: Translated,
    /// Words and short phrases people use when they need it.
    pub words: BTreeMap<Language, Vec<String>>,
    /// Done from afar: needs no place.
    #[serde(default)]
    pub remote: bool,
    /// What it usually costs, in whole units of the market's currency; a hint, never a limit.
    pub price: Option<TypicalPrice>,
    /// The short questions asked of whoever needs it.
    #[serde(default)]
    pub questions: Vec<ChoiceId>,
}

/// A usual price, in whole (major) units of the market's currency.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypicalPrice {
    /// For a small job.
    pub from: u32,
    /// For a large one.
    pub to: u32,
}

impl TypicalPrice {
    /// Both ends as amounts of the market's currency.
    pub fn in_currency(self, currency: Currency) -> [Money; 2] {
        let unit = 10_i64.pow(currency.exponent());
        [self.from, self.to].map(|whole| Money::new(i64::from(whole) * unit, currency))
    }
}

/// A short question, answered with one button.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Name of the question; a job stores it beside the chosen answer.
    pub id: ChoiceId,
    /// As people read it.
    pub ask: Translated,
    /// The buttons.
    pub answers: Vec<Choice>,
}

/// One button under a question.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Name of the answer, unique within its question.
    pub id: ChoiceId,
    /// As people read it.
    pub name: Translated,
}

/// Everything that can be asked for in a market.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Catalogue {
    groups: Vec<Group>,
    services: Vec<Service>,
    questions: Vec<Question>,
    lexicons: BTreeMap<Language, Lexicon>,
}

impl Catalogue {
    /// The groups that have services, in the order of the profile.
    pub fn groups(&self) -> impl Iterator<Item = &Group> {
        self.groups.iter().filter(|group| self.in_group(&group.id).next().is_some())
    }

    /// The services of a group, in the order of the profile.
    pub fn in_group<'a>(&'a self, group: &'a GroupId) -> impl Iterator<Item = &'a Service> {
        self.services.iter().filter(move |service| service.group == *group)
    }

    /// All services, in the order of the profile.
    pub fn services(&self) -> &[Service] {
        &self.services
    }

    /// The service of that name, unless the profile dropped it.
    pub fn service(&self, id: &ServiceId) -> Option<&Service> {
        self.services.iter().find(|service| service.id == *id)
    }

    /// The group of that name.
    pub fn group(&self, id: &GroupId) -> Option<&Group> {
        self.groups.iter().find(|group| group.id == *id)
    }

    /// The questions of a service, in the order they are asked.
    pub fn questions<'a>(&'a self, service: &'a Service) -> impl Iterator<Item = &'a Question> {
        service.questions.iter().filter_map(|id| self.question(id.as_str()))
    }

    /// The question of that name, by what a job stores.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id.as_str() == id)
    }
}

impl Question {
    /// The answer of that name, by what a job stores.
    pub fn answer(&self, id: &str) -> Option<&Choice> {
        self.answers.iter().find(|answer| answer.id.as_str() == id)
    }
}
