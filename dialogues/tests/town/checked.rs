//! What an operator checked of a provider: everybody reads it, and nobody else says so.

use dialogues::{
    press::{DeskVerb, Press},
    say::{SafetySay, Say},
};
use domain::{
    badge::{Badge, BadgeKind},
    ids::{JobId, PersonId},
    job::Refusal,
    market::Market,
};

use crate::world::Town;

fn checks(town: &mut Town, operator: PersonId, verb: DeskVerb, job: JobId) {
    town.press(operator, &Press::Desk { verb, job, number: 0 });
}

#[test]
fn what_was_checked_stands_beside_the_provider_until_it_is_taken_back() {
    let mut town = Town::new();
    let (clara, pablo, job) = town.booking();
    let olga = town.resident();
    town.operators.insert(olga);
    let read_by_clara = |town: &Town| town.file(job, clara).provider.expect("somebody is booked").badges;

    checks(&mut town, pablo, DeskVerb::CheckLicence, job);
    assert!(read_by_clara(&town).is_empty(), "nobody says so of themselves");
    checks(&mut town, olga, DeskVerb::CheckLicence, job);
    let licence = Badge { kind: BadgeKind::Licence, on: town.now };
    assert_eq!(read_by_clara(&town), [licence]);
    let told = Say::Safety(SafetySay::Badge { kind: BadgeKind::Licence, counts: true });
    assert_eq!(town.heard(pablo).last(), Some(&&told));
    assert_eq!(town.file(job, pablo).customer.badges, [], "nothing is checked of customers");

    checks(&mut town, olga, DeskVerb::Look, job);
    let offered = match town.heard(olga).last() {
        Some(Say::DeskJob(view)) => DeskVerb::checks(&view.badges),
        other => panic!("{other:?}"),
    };
    assert_eq!(offered, [DeskVerb::CheckIdentity, DeskVerb::UncheckLicence]);
    checks(&mut town, olga, DeskVerb::UncheckLicence, job);
    assert!(read_by_clara(&town).is_empty());
}

#[test]
fn an_operator_who_is_a_party_checks_nothing_of_the_job() {
    let mut town = Town::new();
    let (_, pablo, job) = town.booking();
    town.operators.insert(pablo);
    checks(&mut town, pablo, DeskVerb::CheckIdentity, job);
    assert_eq!(town.toast, Some(Say::Refused(Refusal::OwnCase)));
    assert!(town.badges.is_empty());
}

#[test]
fn a_registration_is_checked_before_anybody_is_let_in() {
    let profile = "[providers]\napproved_by_operator = true\n[modes.dispatch]\n";
    let mut town = Town::of(Market::parse(profile).expect("a profile"));
    let olga = town.resident();
    town.operators.insert(olga);
    let pablo = town.plumber("Pablo");
    let case = town.cases[0].id;
    for verb in [DeskVerb::CheckIdentity, DeskVerb::LetIn] {
        town.press(olga, &Press::Registration { verb, case, person: pablo });
    }
    assert_eq!(town.badges, [(pablo, Badge { kind: BadgeKind::Identity, on: town.now })]);
    assert!(town.providers[&pablo].takes_jobs());
}
