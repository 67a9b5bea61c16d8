//! Who runs the market decides nothing they are a party of.

use chrono::TimeDelta;
use dialogues::{
    press::{CardVerb, Choice, DeskVerb, HeldVerb, Press, ReportVerb, SafetyVerb},
    say::{SafetySay, Say},
};
use domain::{
    ids::{JobId, PersonId},
    job::{CaseKind, Refusal, State},
    report::Wrong,
};

use super::{met, told};
use crate::world::Town;

/// Pablo, who is booked by Clara, runs the market; so does Olga.
fn booked() -> (Town, PersonId, PersonId, PersonId, JobId) {
    let mut town = Town::new();
    let (clara, pablo, job) = town.booking();
    let olga = town.resident();
    town.operators.extend([pablo, olga]);
    (town, clara, pablo, olga, job)
}

fn heard_of_a_case(town: &Town, person: PersonId) -> bool {
    town.heard(person).iter().any(|say| matches!(say, Say::CaseOpened { .. }))
}

#[test]
fn a_dispute_is_not_decided_by_who_stands_in_it() {
    let (mut town, clara, pablo, olga, job) = booked();
    town.card(clara, CardVerb::GetHelp, job);
    town.text(clara, "He did not come");
    assert_eq!((heard_of_a_case(&town, pablo), heard_of_a_case(&town, olga)), (false, true));
    town.command(pablo, "admin");
    assert!(town.heard(pablo).contains(&&Say::Desk(Vec::new())), "it does not stand on the desk");
    assert!(matches!(told(&town, pablo).last(), Some(SafetySay::OwnCases { count: 1 })));
    let number = town.jobs[&job].epoch;
    for verb in [DeskVerb::Look, DeskVerb::CountAsDone, DeskVerb::End, DeskVerb::BanCustomer] {
        town.press(pablo, &Press::Desk { verb, job, number });
        assert_eq!(town.toast, Some(Say::Refused(Refusal::OwnCase)), "{verb:?}");
    }
    assert_eq!(town.jobs[&job].state, State::Disputed);
    town.pass(TimeDelta::hours(48));
    town.press(olga, &Press::Desk { verb: DeskVerb::CountAsDone, job, number });
    assert!(town.jobs[&job].state.is_done(), "somebody else does");
}

#[test]
fn a_report_is_neither_seen_nor_decided_by_whom_it_is_about() {
    let (mut town, clara, pablo, olga, job) = booked();
    town.press(clara, &Press::Safety { verb: SafetyVerb::Report, whom: met(job, pablo) });
    town.choose(clara, Choice::Wrong(Wrong::Rude));
    assert_eq!((heard_of_a_case(&town, pablo), heard_of_a_case(&town, olga)), (false, true));
    let case = town.cases[0].id;
    for verb in ReportVerb::ALL {
        town.press(pablo, &Press::Report { verb: *verb, case });
        assert_eq!(town.toast, Some(Say::Refused(Refusal::OwnCase)));
    }
    town.press(olga, &Press::Report { verb: ReportVerb::Warn, case });
    assert_eq!(told(&town, pablo), [&SafetySay::Warned { wrong: Wrong::Rude }]);
}

#[test]
fn hidden_words_are_not_looked_at_by_their_author_or_reader() {
    let (mut town, clara, pablo, olga, job) = booked();
    town.text(clara, "call me on 505 555 0134");
    let hidden = town.heard(clara).into_iter().rev().find_map(|say| match say {
        Say::Masked { hidden, .. } => hidden.review,
        _ => None,
    });
    let (of, message) = hidden.expect("a human may be asked");
    town.press(clara, &Press::Review { job: of, message });
    assert_eq!((heard_of_a_case(&town, pablo), heard_of_a_case(&town, olga)), (false, true));
    let case = town.cases[0].id;
    assert_eq!(town.cases[0].kind, CaseKind::Withheld);
    town.press(pablo, &Press::Held { verb: HeldVerb::Pass, case, job });
    assert_eq!(town.toast, Some(Say::Refused(Refusal::OwnCase)));
    assert_eq!(town.cases.len(), 1);
    town.press(olga, &Press::Held { verb: HeldVerb::Hide, case, job });
    assert!(town.cases.is_empty());
}

#[test]
fn who_is_alone_hears_that_somebody_else_is_needed() {
    let (mut town, clara, pablo, olga, job) = booked();
    town.operators.remove(&olga);
    town.card(clara, CardVerb::GetHelp, job);
    town.text(clara, "He did not come");
    assert!(!heard_of_a_case(&town, pablo));
    assert_eq!(told(&town, pablo), [&SafetySay::OwnCases { count: 1 }]);
}
