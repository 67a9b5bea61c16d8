//! The stories: each is played against a real house, by people who act and look at their phones.

mod cast;
mod kilibis;

use chrono::{DateTime, TimeZone as _, Utc};
use domain::market::Market;

use super::director::Director;
use crate::store::Backend;

pub use cast::{Offer, Request};

/// A story that can be played.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Story {
    /// Customers post, everyone who fits is told, the first to accept has the job.
    Kilibis,
}

impl Story {
    /// All of them.
    pub const ALL: &[Self] = &[Self::Kilibis];

    /// What it is started by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Kilibis => "kilibis",
        }
    }

    /// What people read.
    pub fn title(self) -> &'static str {
        match self {
            Self::Kilibis => "Kilibis: the first to accept has the job",
        }
    }

    /// The story of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|story| story.name() == name)
    }

    /// The market it plays in.
    pub fn market(self) -> Market {
        match self {
            Self::Kilibis => Market::embedded_default(),
        }
    }

    /// When it begins, where nobody watches: a Monday morning in spring, in the default market's town.
    pub fn opening(self) -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 5, 4, 15, 0, 0).single().unwrap_or(DateTime::UNIX_EPOCH)
    }

    /// Plays it. An error says which expectation was not met, and what the phone showed instead.
    pub async fn play<DB: Backend>(self, director: &Director<DB>) -> anyhow::Result<()> {
        match self {
            Self::Kilibis => kilibis::play(director).await,
        }
    }
}
