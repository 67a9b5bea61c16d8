//! What an operator writes, and what they are told is wrong with it.

use super::{
    AddressShown, FeePayer, Market, Mode, Period, Problem, ServiceId, Switches, TellingOrder, Winner,
};
use crate::language::Language;

const DEFAULT: &str = include_str!("../../../markets/default.toml");
const KILIBIS: &str = include_str!("../../../markets/kilibis.toml");
const SANDBOX: &str = include_str!("../../../markets/sandbox.toml");
const KIWIGIGS: &str = include_str!("../../../markets/kiwigigs.toml");

fn problems(profile: &str) -> Vec<String> {
    Market::parse(profile).expect_err("something is wrong").iter().map(Problem::to_string).collect()
}

fn complains_of(profile: &str, start: &str) {
    let problems = problems(profile);
    assert!(problems.iter().any(|problem| problem.starts_with(start)), "{start} not among {problems:?}");
}

#[test]
fn the_default_profile_says_what_is_true_without_it() {
    assert_eq!(Market::parse(DEFAULT), Market::parse(""));
    assert_eq!(Market::parse(DEFAULT).as_ref(), Ok(&Market::embedded_default()));
}

#[test]
fn the_default_profile_explains_every_key() {
    let lines: Vec<&str> = DEFAULT.lines().collect();
    let keys = |section: toml::Table| section.into_iter().map(|(key, _)| key);
    let market = Market::embedded_default();
    let sections = [
        toml::Table::try_from(&market.modes[&Mode::Dispatch]),
        toml::Table::try_from(&market.caps),
        toml::Table::try_from(&market.guard),
        toml::Table::try_from(&market.waves),
        toml::Table::try_from(&market.clocks),
        toml::Table::try_from(&market.retention),
        toml::Table::try_from(&market.providers),
        toml::Table::try_from(&market.documents),
        toml::Table::try_from(&market.operator),
        toml::Table::try_from(&market.home),
        toml::Table::try_from(super::Fee::default()).map(without_tables),
        toml::Table::try_from(super::Refunds::default()),
        toml::Table::try_from(super::Payments::default()),
    ];
    for key in sections.into_iter().flat_map(|section| keys(section.unwrap())) {
        let named = |line: &&str| line.trim_start_matches("# ").starts_with(&format!("{key} = "));
        assert!(lines.iter().any(named), "{key} is not in default.toml");
    }
}

/// Tables inside a section are explained key by key, like the section.
fn without_tables(mut section: toml::Table) -> toml::Table {
    section.retain(|_, value| !value.is_table());
    section
}

#[test]
fn kilibis_goes_to_the_first_who_accepts_and_costs_nothing() {
    let market = Market::parse(KILIBIS).unwrap();
    assert_eq!(market.name, "Kilibis");
    assert_eq!(market.switches(Mode::Dispatch), Some(&Switches::kilibis()));
    assert_eq!((market.switches(Mode::Offers), &market.fee), (None, &None));
}

#[test]
fn kiwigigs_compares_offers_and_is_booked_by_a_fee() {
    let market = Market::parse(KIWIGIGS).unwrap();
    assert_eq!(market.name, "KiwiGigs");
    assert_eq!(market.switches(Mode::Offers), Some(&Switches::kiwigigs()));
    assert!(market.switches(Mode::Dispatch).is_none() && market.fee.is_some());
}

#[test]
fn both_modes_can_be_offered_with_a_fee_for_one() {
    let market = Market::parse("[modes.dispatch]\n[modes.offers]\n[fee]\nbasis_points = 750\n").unwrap();
    assert_eq!(market.modes[&Mode::Dispatch], Switches::kilibis());
    assert_eq!(market.modes[&Mode::Offers], Switches::kiwigigs());
    let fee = market.fee.unwrap();
    assert_eq!((fee.basis_points, fee.minimum), (750, 300));
}

#[test]
fn the_default_offers_both_modes_for_free_and_the_sandbox_charges_for_offers() {
    let modes = Market::embedded_default().modes;
    assert_eq!(modes[&Mode::Dispatch], Switches::kilibis());
    assert_eq!(modes[&Mode::Offers], Switches::kiwigigs().without_fee());
    let sandbox = Market::parse(SANDBOX).unwrap();
    assert_eq!((&sandbox.modes[&Mode::Dispatch], sandbox.fee.is_some()), (&Switches::kilibis(), true));
    assert_eq!(sandbox.modes[&Mode::Offers], Switches::kiwigigs());
}

#[test]
fn a_single_switch_can_differ_from_its_preset() {
    let market = Market::parse("[modes.dispatch]\ntelling = \"all_at_once\"\n").unwrap();
    let expected = Switches { telling: TellingOrder::AllAtOnce, ..Switches::kilibis() };
    assert_eq!(market.modes[&Mode::Dispatch], expected);
}

#[test]
fn switches_survive_being_stored_with_a_job() {
    for switches in [Switches::kilibis(), Switches::kiwigigs()] {
        let stored = serde_json::to_string(&switches).unwrap();
        assert_eq!(serde_json::from_str::<Switches>(&stored).unwrap(), switches);
    }
}

#[test]
fn everything_wrong_is_told_at_once_each_in_one_line_with_its_key() {
    let profile = r#"
        nmae = "Typo"
        currency = "dollars"
        languages = []
        [clocks]
        undo = "soon"
        approvall = "72 h"
        [caps]
        open_requests = 0
        [home]
        at = { lat = 95.0, lon = 0.0 }
        [catalogue]
        drop = ["nothing-like-it"]
    "#;
    let problems = problems(profile);
    for start in [
        "nmae: unknown field `nmae`",
        "currency: `dollars` is not",
        "languages: name at least one",
        "clocks.undo: `soon` is no length of time",
        "clocks.approvall: unknown field `approvall`",
        "caps.open_requests: must be",
        "home.at: latitude must be",
        "catalogue.drop: there is no service `nothing-like-it`",
    ] {
        assert!(problems.iter().any(|problem| problem.starts_with(start)), "{start} not among {problems:?}");
    }
    assert!(problems.iter().all(|problem| !problem.contains('\n')), "{problems:?}");
}

#[test]
fn a_text_that_is_no_toml_names_the_line() {
    complains_of("name = \"x\"\ncurrency = = 3\n", "line 2: ");
}

#[test]
fn sections_of_the_wrong_shape_are_named() {
    complains_of("clocks = 3", "clocks: expected a table");
    complains_of("[modes.auction]", "modes.auction: unknown mode");
    complains_of("[modes.dispatch]\npreset = \"uber\"", "modes.dispatch.preset: unknown variant");
    complains_of("[catalogue]\nservice = 3", "catalogue.service: write it as");
}

#[test]
fn switches_that_leave_no_way_to_a_booking_are_refused() {
    complains_of("[modes.dispatch]\nwinner = \"customer_chooses\"", "modes.dispatch.winner");
    complains_of("[modes.dispatch]\nbinding = \"fee_paid\"", "modes.dispatch.binding");
    complains_of("[modes.dispatch]\naddress_shown = \"fee_paid\"", "modes.dispatch.address_shown");
    complains_of("[modes.dispatch]\ntiming = \"deadline\"", "modes.dispatch: dispatch needs");
    complains_of("[modes.dispatch]\nreviews_open = \"settlement\"", "modes.dispatch.reviews_open");
    complains_of("[modes.offers]", "fee: needed exactly where");
    complains_of("[fee]\nbasis_points = 100", "fee: needed exactly where");
}

#[test]
fn a_warning_after_its_clock_is_refused() {
    complains_of("[clocks]\nterms_warning = \"3 d\"", "clocks.terms");
    complains_of("[clocks]\napproval_warnings = [\"60 h\", \"24 h\"]", "clocks.approval_warnings");
}

#[test]
fn a_language_the_catalogue_does_not_speak_is_one_problem() {
    let expected = "languages: the catalogue has no words at all for `de`";
    assert_eq!(problems("languages = [\"en\", \"de\"]"), [expected]);
}

#[test]
fn a_profile_adds_replaces_and_drops_services() {
    let profile = r#"
        languages = ["en", "es"]
        [catalogue]
        drop = ["pools"]
        [[catalogue.service]]
        id = "beekeeping"
        group = "garden"
        name = { en = "Beekeeping", es = "Apicultura" }
        words = { en = ["hive"], es = ["colmena"] }
        questions = ["urgent"]
        [[catalogue.service]]
        id = "plumbing"
        group = "repairs"
        name = { en = "Pipes", es = "Tubos" }
        words = { en = ["pipe"], es = ["tubo"] }
    "#;
    let catalogue = Market::parse(profile).unwrap().catalogue;
    let name = |id: &str| {
        let service = catalogue.service(&ServiceId::new(id).unwrap())?;
        Some(service.name.in_language(&Language::english()))
    };
    assert_eq!(
        [name("pools"), name("beekeeping"), name("plumbing")],
        [None, Some("Beekeeping"), Some("Pipes")]
    );
    assert_eq!(catalogue.guess("a hive", &Language::english())[0].id.as_str(), "beekeeping");
}

#[test]
fn what_a_profile_adds_must_lead_somewhere() {
    let profile = r#"
        [[catalogue.service]]
        id = "beekeeping"
        group = "bees"
        name = { en = "Beekeeping" }
        words = { en = ["hive"] }
        questions = ["how-many"]
        price = { from = 5, to = 1 }
        [[catalogue.service]]
        id = "No Slug"
    "#;
    for start in [
        "catalogue.service.beekeeping.group: there is no group `bees`",
        "catalogue.service.beekeeping.questions: there is no question `how-many`",
        "catalogue.service.beekeeping.name: has no text for `es`",
        "catalogue.service.beekeeping.price",
        "catalogue.service.No Slug: `No Slug` is no id",
    ] {
        complains_of(profile, start);
    }
}

#[test]
fn built_in_prices_mean_nothing_in_another_currency() {
    let market = Market::parse("currency = \"JPY\"").unwrap();
    assert!(market.catalogue.services().iter().all(|service| service.price.is_none()));
}

#[test]
fn people_get_their_own_language_or_the_first() {
    let market = Market::embedded_default();
    let read = |tag: &str| Language::read(tag).unwrap();
    assert_eq!(market.language_for(Some(&read("es-MX"))).as_str(), "es");
    assert_eq!(market.language_for(Some(&read("pt-BR"))).as_str(), "pt");
    assert_eq!(market.language_for(Some(&read("de"))).as_str(), "en");
    assert_eq!(market.language_for(None).as_str(), "en");
}

#[test]
fn the_presets_are_as_they_are_told() {
    let (kilibis, kiwigigs) = (Switches::kilibis(), Switches::kiwigigs());
    assert_eq!((kilibis.mode(), kiwigigs.mode()), (Mode::Dispatch, Mode::Offers));
    assert_eq!((kilibis.winner, kiwigigs.winner), (Winner::FirstAccept, Winner::CustomerChooses));
    assert_eq!((kilibis.fee, kiwigigs.fee), (FeePayer::Nobody, FeePayer::Customer));
    assert_eq!(kilibis.address_shown, AddressShown::UndoOver);
    assert!(!kilibis.chat_before_acceptance && kiwigigs.chat_before_acceptance);
}

#[test]
fn the_documented_clocks_are_the_ones_in_force() {
    let clocks = Market::embedded_default().clocks;
    assert_eq!((clocks.undo, clocks.terms), (Period::minutes(5), Period::hours(48)));
    assert_eq!(clocks.approval_warnings, [Period::hours(24), Period::hours(60)]);
}

#[test]
fn pay_hosts_are_names_of_hosts() {
    let market = Market::parse("[payments]\npay_hosts = [\"paypal.me\"]\n").unwrap();
    assert_eq!(market.payments.pay_hosts, ["paypal.me"]);
    for wrong in ["https://paypal.me", "paypal", "PayPal.me", "paypal.me/ana", "t.me", "a..b"] {
        complains_of(&format!("[payments]\npay_hosts = [\"{wrong}\"]"), "payments.pay_hosts");
    }
}

#[test]
fn what_is_kept_outlives_what_repeats_it() {
    complains_of("[retention]\nupdates = \"24 h\"\n", "retention.updates");
    complains_of("[retention]\nsent = \"7 d\"\n", "retention.sent");
    complains_of("[retention]\nsent = \"90 d\"\nmessages = \"60 d\"\n", "retention.sent");
    assert!(Market::parse("[retention]\nmessages = \"14 d\"\nsent = \"14 d\"\n").is_ok());
}
