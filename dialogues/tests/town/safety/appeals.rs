//! Sanctions with an end, and another look at them.

use chrono::TimeDelta;
use dialogues::{
    press::{Choice, DeskVerb, Door, Press},
    say::{CaseSay, Say},
};
use domain::{
    change::SanctionKind,
    ids::{JobId, PersonId},
    job::{Case, CaseKind},
};

use crate::world::{Town, people::EIGHTY};

/// Olga bans Pablo for a month; Otto runs the market, too.
fn banned() -> (Town, PersonId, PersonId, PersonId, JobId) {
    let mut town = Town::new();
    let (_, pablo, job) = town.booking();
    let (olga, otto) = (town.resident(), town.resident());
    town.operators.extend([olga, otto]);
    town.press(olga, &Press::Desk { verb: DeskVerb::BanProvider, job, number: 0 });
    town.choose(olga, Choice::Option(2));
    town.text(olga, "Three complaints");
    (town, pablo, olga, otto, job)
}

fn told(town: &Town, person: PersonId) -> Vec<&CaseSay> {
    let mut told = Vec::new();
    for say in town.heard(person) {
        if let Say::Case(say) = say {
            told.push(say);
        }
    }
    told
}

fn appeal(town: &mut Town, person: PersonId) -> Case {
    town.press(person, &Press::Go(Door::Appeal));
    town.text(person, "It was somebody else");
    town.cases.iter().find(|case| case.kind == CaseKind::Appeal).cloned().expect("it waits")
}

fn decide(town: &mut Town, operator: PersonId, verb: DeskVerb, case: &Case) {
    town.press(operator, &Press::Registration { verb, case: case.id, person: case.person });
}

fn is_barred(town: &mut Town, person: PersonId) -> bool {
    let step = town.command(person, "post");
    matches!(step.question, dialogues::step::Question::End(Some(Say::Barred { .. })))
}

#[test]
fn a_ban_ends_by_itself_and_whoever_had_it_hears_so() {
    let (mut town, pablo, ..) = banned();
    let until = town.sanctions.last().and_then(|sanction| sanction.until);
    assert_eq!(until, Some(town.now + TimeDelta::days(30)));
    town.pass(TimeDelta::days(29));
    assert!(is_barred(&mut town, pablo) && !told(&town, pablo).contains(&&CaseSay::Free));
    town.pass(TimeDelta::days(1));
    assert!(told(&town, pablo).contains(&&CaseSay::Free));
    assert!(!is_barred(&mut town, pablo));
}

#[test]
fn what_is_open_when_a_ban_ends_or_is_lifted_reaches_whoever_had_it() {
    for lifts in [false, true] {
        let (mut town, pablo, _, otto, _) = banned();
        town.pass(TimeDelta::hours(if lifts { 1 } else { 30 * 24 - 1 }));
        let ana = town.resident();
        let open = town.request(ana, "Ana", EIGHTY);
        let reached =
            |town: &Town| town.dispatches.iter().any(|told| (told.job, told.provider) == (open, pablo));
        assert!(!reached(&town), "not while it holds");
        if lifts {
            let case = appeal(&mut town, pablo);
            decide(&mut town, otto, DeskVerb::AppealLifted, &case);
        }
        town.pass(TimeDelta::hours(1));
        assert!(reached(&town), "lifted: {lifts}");
    }
}

#[test]
fn another_operator_looks_again_and_may_lift_it() {
    let (mut town, pablo, olga, otto, _) = banned();
    let case = appeal(&mut town, pablo);
    let opened = |town: &Town, person| {
        town.heard(person)
            .iter()
            .any(|say| matches!(say, Say::CaseOpened { case, .. } if case.kind == CaseKind::Appeal))
    };
    assert_eq!((opened(&town, olga), opened(&town, otto)), (false, true));
    decide(&mut town, olga, DeskVerb::AppealLifted, &case);
    assert!(
        matches!(told(&town, olga).last(), Some(CaseSay::AnotherLooks)),
        "who decided does not look again"
    );
    decide(&mut town, otto, DeskVerb::Look, &case);
    decide(&mut town, otto, DeskVerb::AppealLifted, &case);
    assert!(matches!(town.heard(pablo).last(), Some(Say::Sanctioned { kind: SanctionKind::Lifted, .. })));
    assert!(!is_barred(&mut town, pablo) && town.cases.is_empty());
    town.pass(TimeDelta::days(31));
    assert!(!told(&town, pablo).contains(&&CaseSay::Free), "it was over already");
}

#[test]
fn another_look_may_shorten_it_or_leave_it_and_is_taken_once() {
    let (mut town, pablo, _, otto, _) = banned();
    let case = appeal(&mut town, pablo);
    decide(&mut town, otto, DeskVerb::AppealShorter, &case);
    assert!(
        matches!(told(&town, pablo).last(), Some(CaseSay::Shortened { until }) if *until == town.now + TimeDelta::days(15))
    );
    town.press(pablo, &Press::Go(Door::Appeal));
    assert!(matches!(told(&town, pablo).last(), Some(CaseSay::AppealedAlready)), "once a decision");
    town.pass(TimeDelta::days(15));
    assert!(!is_barred(&mut town, pablo));
    assert_eq!(told(&town, pablo).iter().filter(|say| ***say == CaseSay::Free).count(), 1);
    town.press(pablo, &Press::Go(Door::Appeal));
    assert!(matches!(told(&town, pablo).last(), Some(CaseSay::NothingToAppeal)));
    let (mut town, pablo, _, otto, _) = banned();
    let case = appeal(&mut town, pablo);
    decide(&mut town, otto, DeskVerb::AppealKept, &case);
    assert!(matches!(told(&town, pablo).last(), Some(CaseSay::Kept)));
    assert!(is_barred(&mut town, pablo));
}

#[test]
fn who_runs_the_market_alone_looks_again_themselves() {
    let (mut town, pablo, olga, otto, _) = banned();
    town.operators.remove(&otto);
    let case = appeal(&mut town, pablo);
    decide(&mut town, olga, DeskVerb::AppealKept, &case);
    assert!(matches!(told(&town, pablo).last(), Some(CaseSay::Kept)), "nobody waits for nobody");
}
