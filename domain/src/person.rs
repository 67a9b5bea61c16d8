//! People and what they offer. One account, both roles; identity is never shown to another person.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    badge::Badge, geo::Circle, ids::PersonId, language::Language, market::ServiceId, money::Money,
    pace::Pace, photo::Photo, review::Rating, text::PublicName,
};

/// Someone who talks to the bot. The Telegram id lives in the store and in the outbox, nowhere else.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Person {
    /// Who.
    pub id: PersonId,
    /// What they read.
    pub language: Language,
    /// The name others see; chosen before the first publishing or offering.
    pub name: Option<PublicName>,
    /// The documents they agreed to, if they did.
    pub consent: Option<Consent>,
    /// When they first wrote to the bot.
    pub since: DateTime<Utc>,
}

impl Person {
    /// A person at their first word.
    pub fn new(id: PersonId, language: Language, since: DateTime<Utc>) -> Self {
        Self { id, language, name: None, consent: None, since }
    }

    /// Whether they agreed to the documents in force.
    pub fn agreed_to(&self, version: &str) -> bool {
        self.consent.as_ref().is_some_and(|consent| consent.version == version)
    }
}

/// Agreement to terms and privacy, as the law wants it kept.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Consent {
    /// The version of the documents that were shown.
    pub version: String,
    /// When they agreed.
    pub at: DateTime<Utc>,
}

/// What a person offers, where, and whether they take jobs now.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Provider {
    /// Who.
    pub person: PersonId,
    /// Services of the catalogue they do; sorted, never empty once registered.
    pub services: Vec<ServiceId>,
    /// Where they work.
    pub area: Area,
    /// A few words about them; cleaned and guarded.
    pub about: String,
    /// What each service costs from, as they say; services without a figure are missing.
    pub prices: BTreeMap<ServiceId, Money>,
    /// Years in the trade, as they say.
    pub experience: Option<i64>,
    /// Languages they speak with customers, beside anything else.
    pub languages: Vec<Language>,
    /// What their work looks like.
    pub photos: Vec<Photo>,
    /// Paused providers are told of nothing, from the next request on.
    pub paused: bool,
    /// Whether the operator let them in (always, where the profile does not ask).
    pub approval: Approval,
    /// When they registered.
    pub since: DateTime<Utc>,
}

impl Provider {
    /// Whether requests go to them.
    pub fn takes_jobs(&self) -> bool {
        !self.paused && self.approval == Approval::Approved
    }
}

/// A circle with the name of its middle.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Area {
    /// The circle itself.
    pub circle: Circle,
    /// The town or suburb at its centre, as people call it.
    pub label: String,
}

/// The operator's word on a registration.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Approval {
    /// Nobody looked yet.
    Waiting,
    /// Requests go to them.
    Approved,
    /// Refused; they were told.
    Refused,
}

/// What one side of a job sees of the other: never Telegram's name, username or photo.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Party {
    /// Who.
    pub id: PersonId,
    /// Their public name.
    pub name: PublicName,
    /// Reviews by the other side of the market, in the role they have in this job.
    pub rating: Rating,
    /// Jobs done in that role.
    pub jobs_done: i64,
    /// Bookings they failed in that role, as far as it counts on their record.
    pub faults: i64,
    /// How quickly they answer, if enough is known; nobody asks it of a customer.
    pub pace: Option<Pace>,
    /// What the operator checked; nobody asks it of a customer.
    pub badges: Vec<Badge>,
    /// Member since.
    pub since: DateTime<Utc>,
    /// What they say of themselves; empty for a customer.
    pub about: String,
    /// Messages do not reach them now (bot blocked, account gone).
    pub unreachable: bool,
}

/// The two sides of a job.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Who needs something done.
    Customer,
    /// Who does it.
    Provider,
}

impl Side {
    /// The other one.
    pub fn other(self) -> Self {
        match self {
            Self::Customer => Self::Provider,
            Self::Provider => Self::Customer,
        }
    }
}
