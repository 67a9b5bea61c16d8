//! What the operator checked of a provider, for everybody to read.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Something that can be checked. What was looked at is not kept.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BadgeKind {
    /// Who they are.
    Identity,
    /// That they may do this work.
    Licence,
}

impl BadgeKind {
    /// The word it is stored under.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Identity => "identity",
            Self::Licence => "licence",
        }
    }
}

/// It was checked.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Badge {
    /// What.
    pub kind: BadgeKind,
    /// When.
    pub on: DateTime<Utc>,
}
