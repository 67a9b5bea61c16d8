//! The market profile: one TOML file in which an operator says what this market is.
//!
//! Every key has a default, documented in `markets/default.toml`; a profile names what differs.

pub mod catalogue;
mod clocks;
mod figures;
mod guard;
mod payments;
mod period;
mod problem;
mod requests;
mod retention;
mod section;
mod switches;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use toml::Table;

pub use catalogue::{
    Catalogue, Choice, Group, GroupId, Question, Service, ServiceId, Translated, TypicalPrice,
};
pub use clocks::Clocks;
pub use figures::{Caps, Documents, Fee, Home, Operator, Providers, Refunds, WaveRule};
pub use guard::GuardRules;
pub use payments::Payments;
pub use period::{NotAPeriod, Period};
pub use problem::Problem;
pub use requests::Requests;
pub use retention::Retention;
pub use switches::{
    AddressShown, Binding, FeePayer, Mode, OtherFiles, PlaceNeeded, Pricing, ReviewsOpen, Settlement,
    Switches, TellingOrder, Timing, Winner,
};

use crate::{language::Language, money::Currency};
use problem::Problems;
use section::{overlay, take_table};

const EMBEDDED_DEFAULT: &str = include_str!("../../../markets/default.toml");

/// A market, as its profile describes it.
#[derive(Clone, PartialEq, Debug)]
pub struct Market {
    /// The name people know it by.
    pub name: String,
    /// The currency of every amount.
    pub currency: Currency,
    /// The languages offered, the first one to those whose own is not among them.
    pub languages: Vec<Language>,
    /// Who runs it.
    pub operator: Operator,
    /// Where it is.
    pub home: Home,
    /// The ways a request can be posted, each with its switches. Never empty.
    pub modes: BTreeMap<Mode, Switches>,
    /// The platform's share, where a mode charges one.
    pub fee: Option<Fee>,
    /// How the rest is paid.
    pub payments: Payments,
    /// Limits on what one person may cause.
    pub caps: Caps,
    /// What follows for who hands out contacts.
    pub guard: GuardRules,
    /// How two waves are formed.
    pub waves: WaveRule,
    /// How long things may take.
    pub clocks: Clocks,
    /// How long what people said is kept.
    pub retention: Retention,
    /// What a request may say before anybody is told of it.
    pub requests: Requests,
    /// How people become providers.
    pub providers: Providers,
    /// The documents people agree to.
    pub documents: Documents,
    /// What can be asked for.
    pub catalogue: Catalogue,
}

/// The keys of a profile that lie in no table.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    name: String,
    currency: Currency,
    languages: Vec<Language>,
}

impl Default for Head {
    fn default() -> Self {
        let currency = "USD".parse().expect("USD is a currency");
        let languages = ["en", "es", "fr", "pt"].into_iter().filter_map(Language::read).collect();
        Self { name: "Gigline".into(), currency, languages }
    }
}

impl Market {
    /// Reads a profile. All that is wrong with it is reported at once.
    pub fn parse(text: &str) -> Result<Self, Vec<Problem>> {
        let mut problems = Problems::default();
        let Some(mut table) = problem::toml_table(text, "", &mut problems) else {
            return Err(problems.into_inner());
        };
        let market = Self::read(&mut table, &mut problems);
        market.validate(&mut problems);
        problems.or(market)
    }

    /// The documented default profile, as built in.
    pub fn embedded_default() -> Self {
        Self::parse(EMBEDDED_DEFAULT).expect("the default profile is tested")
    }

    /// The switches of a mode, if this market offers it.
    pub fn switches(&self, mode: Mode) -> Option<&Switches> {
        self.modes.get(&mode)
    }

    /// Whether people can be looked up here, invited and booked again by name: where any way of posting says so.
    pub fn has_directory(&self) -> bool {
        self.directory_switches().is_some()
    }

    /// The switches under which people are invited to a request.
    pub fn directory_switches(&self) -> Option<&Switches> {
        self.modes.values().find(|switches| switches.directory)
    }

    /// Whether any job of this market keeps a record that the rest was paid, so that people say how.
    pub fn records_payment(&self) -> bool {
        self.modes.values().any(|switches| switches.settlement == Settlement::Recorded)
    }

    /// The market's own choice among the languages for someone who reads `wanted`.
    pub fn language_for(&self, wanted: Option<&Language>) -> &Language {
        let offered = wanted.and_then(|language| self.languages.iter().find(|own| *own == language));
        offered.unwrap_or(&self.languages[0])
    }

    fn read(table: &mut Table, problems: &mut Problems) -> Self {
        let mut section = |key: &str, problems: &mut Problems| take_table(table, key, "", problems);
        let modes = read_modes(section("modes", problems), problems);
        let operator = overlay(Operator::default(), section("operator", problems), "operator", problems);
        let home = overlay(Home::default(), section("home", problems), "home", problems);
        let caps = overlay(Caps::default(), section("caps", problems), "caps", problems);
        let guard = overlay(GuardRules::default(), section("guard", problems), "guard", problems);
        let waves = overlay(WaveRule::default(), section("waves", problems), "waves", problems);
        let clocks = overlay(Clocks::default(), section("clocks", problems), "clocks", problems);
        let retention = overlay(Retention::default(), section("retention", problems), "retention", problems);
        let requests = overlay(Requests::default(), section("requests", problems), "requests", problems);
        let providers = overlay(Providers::default(), section("providers", problems), "providers", problems);
        let documents = overlay(Documents::default(), section("documents", problems), "documents", problems);
        let payments = overlay(Payments::default(), section("payments", problems), "payments", problems);
        let catalogue_changes = section("catalogue", problems);
        let fee = table.contains_key("fee").then(|| take_table(table, "fee", "", problems));
        let fee = fee.map(|table| overlay(Fee::default(), table, "fee", problems));
        let Head { name, currency, languages } =
            overlay(Head::default(), std::mem::take(table), "", problems);
        let catalogue = Catalogue::embedded().changed_by(catalogue_changes, currency, problems);
        Self {
            name,
            currency,
            languages,
            operator,
            home,
            modes,
            fee,
            payments,
            caps,
            guard,
            waves,
            clocks,
            retention,
            requests,
            providers,
            documents,
            catalogue,
        }
    }

    fn validate(&self, problems: &mut Problems) {
        problems.demand(!self.name.trim().is_empty(), "name", "must not be empty");
        problems.demand(!self.languages.is_empty(), "languages", "name at least one");
        let mut seen = self.languages.clone();
        seen.sort();
        seen.dedup();
        problems.demand(seen.len() == self.languages.len(), "languages", "each only once");
        problems.demand(!self.modes.is_empty(), "modes", "offer `dispatch`, `offers` or both");
        for (mode, switches) in &self.modes {
            switches.validate(*mode, mode.path(), problems);
        }
        let charged = self.modes.values().any(|switches| switches.fee == FeePayer::Customer);
        problems.demand(
            charged == self.fee.is_some(),
            "fee",
            "needed exactly where a mode has `fee = \"customer\"`",
        );
        if let Some(fee) = &self.fee {
            fee.validate(problems);
        }
        self.payments.validate(problems);
        self.waves.validate(problems);
        self.home.validate(problems);
        self.caps.validate(problems);
        self.guard.validate(problems);
        self.clocks.validate(problems);
        self.retention.validate(problems);
        self.requests.validate(problems);
        self.providers.validate(problems);
        self.documents.validate(problems);
        self.catalogue.validate(&self.languages, problems);
    }
}

/// A profile without `[modes]` offers both, and charges nothing for either.
fn read_modes(mut table: Table, problems: &mut Problems) -> BTreeMap<Mode, Switches> {
    if table.is_empty() {
        return [Switches::kilibis(), Switches::kiwigigs().without_fee()]
            .map(|switches| (switches.mode(), switches))
            .into();
    }
    let mut modes = BTreeMap::new();
    for mode in [Mode::Dispatch, Mode::Offers] {
        if table.contains_key(mode.key()) {
            let own = take_table(&mut table, mode.key(), "modes", problems);
            modes.insert(mode, Switches::read(mode, own, mode.path(), problems));
        }
    }
    for unknown in table.keys() {
        problems.add(format!("modes.{unknown}"), "unknown mode, expected `dispatch` or `offers`");
    }
    modes
}
