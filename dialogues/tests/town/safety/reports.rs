//! Somebody tells the operator of another person.

use chrono::TimeDelta;
use dialogues::{
    press::{CardVerb, Choice, Press, ReportVerb, SafetyVerb, Whom},
    say::{DeskReport, Prompt, SafetyPrompt, SafetySay, Say},
    step::Question,
};
use domain::{
    change::SanctionKind,
    ids::{CaseId, JobId, PersonId},
    job::{CaseKind, Refusal},
    report::Wrong,
};

use super::{last_word, met, told};
use crate::world::Town;

/// Ana and Pablo are booked; somebody runs the market.
fn booked() -> (Town, PersonId, PersonId, PersonId, JobId) {
    let mut town = Town::new();
    let (ana, pablo, job) = town.booking();
    let operator = town.resident();
    town.operators.insert(operator);
    (town, ana, pablo, operator, job)
}

/// Ana tells it, by a button.
fn tells(town: &mut Town, person: PersonId, whom: Whom, wrong: Wrong) -> SafetySay {
    town.press(person, &Press::Safety { verb: SafetyVerb::Report, whom });
    last_word(&town.choose(person, Choice::Wrong(wrong))).clone()
}

fn waiting(town: &Town) -> CaseId {
    let [case] = town.cases.as_slice() else { panic!("one item: {:?}", town.cases) };
    case.id
}

fn on_desk(town: &Town) -> &DeskReport {
    match &town.last_question {
        Question::Ask(Say::Safety(SafetySay::DeskReport(report))) => report,
        other => panic!("a report: {other:?}"),
    }
}

#[test]
fn a_report_waits_with_what_the_two_wrote_and_its_author_hears_when_it_is_over() {
    let (mut town, ana, pablo, operator, job) = booked();
    town.text(pablo, "Pay me outside of this, or I do not come");
    let thanks = tells(&mut town, ana, met(job, pablo), Wrong::Contacts);
    assert!(matches!(thanks, SafetySay::Reported { .. }));
    assert!(
        matches!(town.heard(operator).last(), Some(Say::CaseOpened { case, .. }) if case.kind == CaseKind::Report)
    );
    let case = waiting(&town);
    town.press(operator, &Press::Report { verb: ReportVerb::Look, case });
    let seen = on_desk(&town);
    assert_eq!((seen.by.as_str(), seen.about.as_str(), seen.wrong), ("Clara", "Pablo", Wrong::Contacts));
    assert_eq!(seen.talk.len(), 1, "with what they wrote to each other");
    town.press(operator, &Press::Report { verb: ReportVerb::Dismiss, case });
    assert!(town.cases.is_empty() && town.sanctions.is_empty());
    assert!(matches!(told(&town, ana).last(), Some(SafetySay::ReportDealt { .. })));
    assert!(told(&town, pablo).is_empty(), "whom it is about hears nothing of it");
    assert_eq!(town.audit.last().map(String::as_str), Some("desk:report_dismissed"));
}

#[test]
fn a_warning_says_what_is_not_done_and_never_who_said_so() {
    let (mut town, ana, pablo, operator, job) = booked();
    tells(&mut town, ana, met(job, pablo), Wrong::Rude);
    let case = waiting(&town);
    town.press(operator, &Press::Report { verb: ReportVerb::Warn, case });
    assert_eq!(told(&town, pablo), [&SafetySay::Warned { wrong: Wrong::Rude }]);
    assert!(town.sanctions.is_empty());
    town.press(operator, &Press::Report { verb: ReportVerb::Warn, case });
    assert_eq!(told(&town, pablo).len(), 1, "decided once");
}

#[test]
fn a_pause_lasts_a_day_and_running_jobs_go_on() {
    let (mut town, ana, pablo, operator, job) = booked();
    tells(&mut town, ana, met(job, pablo), Wrong::Unsafe);
    let case = waiting(&town);
    town.press(operator, &Press::Report { verb: ReportVerb::Pause, case });
    let [pause] = town.sanctions.as_slice() else { panic!("one pause") };
    assert_eq!(
        (pause.person, pause.kind, pause.until, pause.house),
        (pablo, SanctionKind::Paused, Some(town.now + TimeDelta::hours(24)), false)
    );
    assert!(matches!(town.heard(pablo).last(), Some(Say::Sanctioned { .. })));
    town.text(pablo, "I come at ten");
    assert_eq!(town.messages.len(), 1);
}

#[test]
fn something_else_takes_words_and_the_words_are_guarded() {
    let (mut town, ana, pablo, _, job) = booked();
    town.press(ana, &Press::Safety { verb: SafetyVerb::Report, whom: met(job, pablo) });
    town.choose(ana, Choice::Wrong(Wrong::Other));
    assert!(matches!(town.prompt(ana), Prompt::Safety(SafetyPrompt::ReportWords { .. })));
    town.choose(ana, Choice::Back);
    assert!(matches!(town.prompt(ana), Prompt::Safety(SafetyPrompt::Report { .. })));
    town.text(ana, "He shouted, and my number is 505 555 0134");
    assert_eq!(town.cases[0].what, "He shouted, and my number is ▒▒▒");
    assert!(town.heard(ana).iter().any(|say| matches!(say, Say::Masked { .. })), "as she reads");
}

#[test]
fn one_report_of_a_pair_waits_at_a_time() {
    let (mut town, ana, pablo, operator, job) = booked();
    let thread = town.thread_of(job);
    tells(&mut town, ana, met(job, pablo), Wrong::Spam);
    let again = tells(&mut town, ana, Whom::Talk(thread), Wrong::Rude);
    assert!(matches!(again, SafetySay::ReportWaits { .. }));
    tells(&mut town, pablo, met(job, ana), Wrong::Rude);
    assert_eq!(town.cases.len(), 2, "the other one has a word of their own");
    let case = town.cases[0].id;
    town.press(operator, &Press::Report { verb: ReportVerb::Dismiss, case });
    assert!(matches!(tells(&mut town, ana, met(job, pablo), Wrong::Spam), SafetySay::Reported { .. }));
}

#[test]
fn after_it_they_may_be_blocked_too_and_a_bad_review_leads_to_both() {
    let (mut town, ana, pablo, _, job) = booked();
    let SafetySay::Reported { whom, .. } = tells(&mut town, ana, met(job, pablo), Wrong::Rude) else {
        panic!("taken")
    };
    super::blocks(&mut town, ana, whom);
    assert_eq!(town.blocks, [(ana, pablo)]);
    town.pass(TimeDelta::hours(20));
    town.card(pablo, CardVerb::Start, job);
    town.done(pablo, job);
    town.card(ana, CardVerb::Approve, job);
    town.pass(TimeDelta::days(4));
    town.card(ana, CardVerb::Review, job);
    town.choose(ana, Choice::Stars(1));
    let step = town.choose(ana, Choice::Skip);
    assert!(matches!(last_word(&step), SafetySay::AfterReview { .. }));
    town.card(pablo, CardVerb::Review, job);
    town.choose(pablo, Choice::Stars(5));
    let step = town.choose(pablo, Choice::Skip);
    assert!(matches!(step.question, Question::End(Some(Say::Noted))), "a good one needs no more");
}

#[test]
fn nobody_but_an_operator_decides_about_one() {
    let (mut town, ana, pablo, _, job) = booked();
    tells(&mut town, ana, met(job, pablo), Wrong::Rude);
    let case = waiting(&town);
    for person in [ana, pablo] {
        town.press(person, &Press::Report { verb: ReportVerb::Dismiss, case });
        assert_eq!(town.toast, Some(Say::Refused(Refusal::NotYours)));
    }
    assert_eq!(town.cases.len(), 1);
}
