//! The figures of a market that are not clocks: fee, caps, telling, providers, home.

use serde::{Deserialize, Serialize};

use super::{Period, problem::Problems};
use crate::{
    geo::{Circle, LARGEST_RADIUS_KM, Point, SMALLEST_RADIUS_KM},
    pace::Night,
    places,
};

/// Where the market lives: names of places are looked up near it first.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Home {
    /// As people call it.
    pub town: String,
    /// Its middle.
    pub at: Point,
    /// How far around it the market reaches, in kilometres.
    pub radius_km: u32,
}

impl Default for Home {
    fn default() -> Self {
        let at = Point::new(35.687, -105.9378).expect("Santa Fe is on the map");
        Self { town: "Santa Fe".into(), at, radius_km: 50 }
    }
}

impl Home {
    pub(super) fn validate(&self, problems: &mut Problems) {
        problems.demand(!self.town.trim().is_empty(), "home.town", "must not be empty");
        let fits = Circle::new(self.at, self.radius_km).is_some();
        problems.demand(fits, "home.radius_km", &radius_rule());
    }
}

/// Who runs the market, as people are told.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Operator {
    /// The name in the terms and the privacy page.
    pub name: String,
    /// How to reach a human outside the bot, shown by /support; empty where there is no other way.
    pub support: String,
}

impl Default for Operator {
    fn default() -> Self {
        Self { name: "the operator of this market".into(), support: String::new() }
    }
}

/// The documents people agree to before anything else.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Documents {
    /// Names the wording in force; a new one is agreed to anew.
    pub version: String,
}

impl Default for Documents {
    fn default() -> Self {
        Self { version: "1".into() }
    }
}

impl Documents {
    pub(super) fn validate(&self, problems: &mut Problems) {
        let good = (1..=32).contains(&self.version.trim().len());
        problems.demand(good, "documents.version", "must have 1 to 32 characters");
    }
}

/// The platform's share of an agreed total, paid at booking.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fee {
    /// Hundredths of a percent of the total: 750 is 7.5 %.
    pub basis_points: u32,
    /// Never less than this, in minor units of the market's currency.
    pub minimum: i64,
    /// Never more than this, in minor units.
    pub maximum: i64,
    /// Each fee is a multiple of this, in minor units: some providers take no finer amounts in some currencies.
    pub rounding: i64,
    /// The share where the two have settled a job with each other before; the usual one where it is not set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repeat_basis_points: Option<u32>,
    /// When a paid fee goes back.
    pub refunds: Refunds,
}

impl Default for Fee {
    fn default() -> Self {
        let refunds = Refunds::default();
        Self {
            basis_points: 1_000,
            minimum: 300,
            maximum: 10_000,
            rounding: 1,
            repeat_basis_points: None,
            refunds,
        }
    }
}

/// When a customer who cancels gets a paid fee back. Where it was not their doing, they always do.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Refunds {
    /// Cancelled so long before the start, it goes back.
    pub free_until: Period,
    /// Cancelled so soon after it was paid, it goes back however near the start is.
    pub grace: Period,
}

impl Default for Refunds {
    fn default() -> Self {
        Self { free_until: Period::hours(24), grace: Period::minutes(5) }
    }
}

impl Fee {
    pub(super) fn validate(&self, problems: &mut Problems) {
        problems.demand(
            self.basis_points <= 5_000,
            "fee.basis_points",
            "must be at most 5000 (half the total)",
        );
        problems.demand(self.minimum >= 1, "fee.minimum", "must be at least 1");
        problems.demand(self.maximum >= self.minimum, "fee.maximum", "must not be below fee.minimum");
        problems.demand((1..=1_000_000).contains(&self.rounding), "fee.rounding", "must be 1 to 1000000");
        let step = self.rounding.max(1);
        for (path, figure) in [("fee.minimum", self.minimum), ("fee.maximum", self.maximum)] {
            problems.demand(figure % step == 0, path, "must be a multiple of fee.rounding");
        }
        problems.demand(
            self.repeat_basis_points.is_none_or(|repeat| repeat <= self.basis_points),
            "fee.repeat_basis_points",
            "must not be above fee.basis_points",
        );
    }

    /// The rule between two people, who may have settled a job with each other before.
    #[must_use]
    pub fn between(&self, settled_before: bool) -> Self {
        let repeat = self.repeat_basis_points.filter(|_| settled_before);
        Self { basis_points: repeat.unwrap_or(self.basis_points), ..self.clone() }
    }
}

/// Limits on what one person may cause.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Caps {
    /// Requests one person may have open at a time.
    pub open_requests: u32,
    /// How many people may be invited to one request by name, where the directory is on.
    pub invitations: u32,
    /// How many providers, best first, get the first request of somebody new.
    pub newcomer_candidates: u32,
    /// How much later all others get it.
    pub newcomer_delay: Period,
    /// Cards a provider gets with their own message in an hour; further ones come quietly, as a list.
    pub cards_per_hour: u32,
}

impl Default for Caps {
    fn default() -> Self {
        Self {
            open_requests: 4,
            invitations: 5,
            newcomer_candidates: 20,
            newcomer_delay: Period::minutes(10),
            cards_per_hour: 12,
        }
    }
}

impl Caps {
    pub(super) fn validate(&self, problems: &mut Problems) {
        let figures = [
            ("caps.open_requests", self.open_requests),
            ("caps.invitations", self.invitations),
            ("caps.newcomer_candidates", self.newcomer_candidates),
            ("caps.cards_per_hour", self.cards_per_hour),
        ];
        for (path, figure) in figures {
            problems.demand((1..=1_000).contains(&figure), path, "must be 1 to 1000");
        }
    }
}

/// How two waves are formed, where the switches ask for waves.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WaveRule {
    /// Up to this many candidates are all told at once.
    pub together_up_to: u32,
    /// Above it, the second wave follows after this long.
    pub second_after: Period,
    /// Providers with fewer reviews than this are always in the first wave.
    pub few_reviews: u32,
    /// How far beyond their own area providers are asked about a request that nobody takes, in kilometres: a step for
    /// each time its customer asks further away.
    pub beyond_km: Vec<u32>,
}

impl Default for WaveRule {
    fn default() -> Self {
        Self {
            together_up_to: 10,
            second_after: Period::seconds(90),
            few_reviews: 3,
            beyond_km: vec![10, 25],
        }
    }
}

impl WaveRule {
    pub(super) fn validate(&self, problems: &mut Problems) {
        let steps = &self.beyond_km;
        let rises =
            steps.first().is_none_or(|first| *first >= 1) && steps.is_sorted_by(|one, next| one < next);
        let fits = steps.last().is_none_or(|last| *last <= LARGEST_RADIUS_KM);
        problems.demand(rises && fits, "waves.beyond_km", "must rise, and lie between 1 and 500");
    }
}

/// How people become providers, and how far they may work.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Providers {
    /// Whether the operator looks at each registration before requests go to it.
    pub approved_by_operator: bool,
    /// The radius suggested first, in kilometres.
    pub usual_radius_km: u32,
    /// The largest area a provider may choose, in kilometres.
    pub largest_radius_km: u32,
    /// The full hour from which on nobody has to answer, where they work.
    pub quiet_from: u32,
    /// The full hour until which nobody has to.
    pub quiet_until: u32,
}

impl Default for Providers {
    fn default() -> Self {
        Self {
            approved_by_operator: false,
            usual_radius_km: 10,
            largest_radius_km: 100,
            quiet_from: 22,
            quiet_until: 7,
        }
    }
}

impl Providers {
    pub(super) fn validate(&self, problems: &mut Problems) {
        let allowed = SMALLEST_RADIUS_KM..=LARGEST_RADIUS_KM;
        problems.demand(
            allowed.contains(&self.largest_radius_km),
            "providers.largest_radius_km",
            &radius_rule(),
        );
        let usual_fits = (SMALLEST_RADIUS_KM..=self.largest_radius_km).contains(&self.usual_radius_km);
        problems.demand(
            usual_fits,
            "providers.usual_radius_km",
            "must not be above largest_radius_km, nor 0",
        );
        let hours = [("providers.quiet_from", self.quiet_from), ("providers.quiet_until", self.quiet_until)];
        for (path, hour) in hours {
            problems.demand(hour < 24, path, "must be 0 to 23");
        }
    }

    /// The night of who works there.
    pub fn night(&self, centre: Point) -> Night {
        let zone = places::nearest(centre).map_or(chrono_tz::UTC, |town| town.time_zone);
        Night { from: self.quiet_from, until: self.quiet_until, zone }
    }
}

fn radius_rule() -> String {
    format!("must be {SMALLEST_RADIUS_KM} to {LARGEST_RADIUS_KM}")
}
