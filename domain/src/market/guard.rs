//! What follows for who hands out contacts, in figures.

use serde::{Deserialize, Serialize};

use super::{Period, problem::Problems};

/// The ladder before booking, and how many messages the operator may be asked to look at. No figure here lets a
/// contact pass.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuardRules {
    /// After the warning, this many times lead to a pause.
    pub strikes: u32,
    /// How long the pause lasts.
    pub pause: Period,
    /// Warnings and strikes are forgotten after this long.
    pub forgotten_after: Period,
    /// What is sent within this long of a warning or strike is no further one.
    pub one_breath: Period,
    /// How many messages a day somebody may ask the operator to look at.
    pub reviews_a_day: u32,
    /// How long what was hidden is kept, to be looked at.
    pub kept: Period,
}

impl Default for GuardRules {
    fn default() -> Self {
        Self {
            strikes: 3,
            pause: Period::hours(24),
            forgotten_after: Period::days(30),
            one_breath: Period::minutes(2),
            reviews_a_day: 3,
            kept: Period::hours(24),
        }
    }
}

impl GuardRules {
    pub(super) fn validate(&self, problems: &mut Problems) {
        let rule = "must be 1 to 100";
        problems.demand((1..=100).contains(&self.strikes), "guard.strikes", rule);
        problems.demand(self.reviews_a_day <= 100, "guard.reviews_a_day", "must be at most 100");
    }
}
