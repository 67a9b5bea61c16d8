//! How long what people said is kept.

use serde::{Deserialize, Serialize};

use super::{Period, problem::Problems};

/// After these times words, places and traces go by themselves. Amounts, agreements and reviews stay: the books must
/// add up, and a profile lives by its reviews.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retention {
    /// Messages between two people and files they sent, after their job ended.
    pub messages: Period,
    /// Exact places, addresses and access notes, after their job ended.
    pub places: Period,
    /// What people wrote to the operator, after it was dealt with, and the reasons of sanctions that are over.
    pub cases: Period,
    /// Who did what when, in words of the house.
    pub audit: Period,
    /// How quickly people answered.
    pub answers: Period,
    /// What the bot said.
    pub sent: Period,
    /// Inputs that failed, as they came.
    pub failed: Period,
    /// Numbers of updates that were handled.
    pub updates: Period,
}

impl Default for Retention {
    fn default() -> Self {
        Self {
            messages: Period::days(180),
            places: Period::days(30),
            cases: Period::days(365),
            audit: Period::days(365),
            answers: Period::days(90),
            sent: Period::days(90),
            failed: Period::days(30),
            updates: Period::hours(72),
        }
    }
}

impl Retention {
    pub(super) fn validate(&self, problems: &mut Problems) {
        // Telegram repeats an update for a day; clocks differ.
        let enough = self.updates >= Period::hours(48);
        problems.demand(
            enough,
            "retention.updates",
            "must be at least 48 h, or an update could happen twice",
        );
        let enough = self.sent >= Period::days(14);
        problems.demand(enough, "retention.sent", "must be at least 14 d: people still press what was said");
        let quoted = self.sent <= self.messages;
        problems.demand(quoted, "retention.sent", "must be at most retention.messages, which it repeats");
    }
}
