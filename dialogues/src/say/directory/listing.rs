//! The questions of a registration that only the directory asks.

use domain::{language::Language, market::ServiceId, money::Money};
use serde::{Deserialize, Serialize};

/// What customers who look for somebody would like to know; each can be skipped.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ListingPrompt {
    /// What does it cost from? `Skip` names no price, `Finished` none for all that are left.
    From {
        /// The service.
        service: ServiceId,
        /// Offered as buttons.
        chips: Vec<Money>,
        /// How many more services wait for the same question.
        left: usize,
    },
    /// For how many years? [`crate::press::Choice::Years`], or a number.
    Years,
    /// Which languages? Each on or off; `Finished` when done.
    Speaks {
        /// Chosen so far.
        chosen: Vec<Language>,
    },
}

impl ListingPrompt {
    /// What is asked, without what changes while it is.
    pub fn subject(&self) -> Self {
        match self {
            Self::Speaks { .. } => Self::Speaks { chosen: Vec::new() },
            other => other.clone(),
        }
    }
}
