//! What goes on a record: leaving a booking late, after the other side's word, and nothing but that.

use chrono::TimeDelta;
use dialogues::{
    press::{CardVerb, Choice, DeskVerb, Field, Press, Reason, RecordVerb},
    say::{Prompt, RecordSay, Say},
};
use domain::{
    fault::FaultKind,
    ids::{JobId, PersonId},
    job::{Refusal, State},
    person::Side,
};

use crate::{
    booking::booked,
    world::{Town, people::EIGHTY},
};

/// Two hours before the agreed start.
fn shortly_before() -> (Town, PersonId, PersonId, JobId) {
    let (mut town, ana, pablo, job) = booked();
    let start = town.file(job, ana).start();
    town.pass(start - town.now - TimeDelta::hours(2));
    (town, ana, pablo, job)
}

/// Four days before the start.
fn booked_for_next_week() -> (Town, PersonId, PersonId, JobId) {
    let mut town = Town::new();
    let (pablo, clara) = (town.plumber("Pablo"), town.resident());
    town.write_request(clara, "Clara", EIGHTY);
    town.choose(clara, Choice::Change);
    town.choose(clara, Choice::Edit(Field::When));
    town.text(clara, "in 4 days at 10am");
    town.choose(clara, Choice::Yes);
    town.settle();
    let job = town.only_job();
    town.card(pablo, CardVerb::Accept, job);
    town.pass(TimeDelta::minutes(6));
    (town, clara, pablo, job)
}

fn calls_off(town: &mut Town, person: PersonId, job: JobId, reason: Reason) {
    town.card(person, CardVerb::Cancel, job);
    town.choose(person, Choice::Reason(reason));
    town.choose(person, Choice::Yes);
    assert_eq!(town.jobs[&job].state, State::Cancelled);
}

fn says(town: &mut Town, person: PersonId, verb: RecordVerb, job: JobId) {
    let number = town.jobs[&job].match_number;
    town.press(person, &Press::Record { verb, job, number });
}

fn heard(town: &Town, person: PersonId) -> Option<&RecordSay> {
    town.heard(person).into_iter().rev().find_map(|say| match say {
        Say::Record(say) => Some(say),
        _ => None,
    })
}

fn on_record(town: &Town, person: PersonId, job: JobId) -> i64 {
    let file = town.file(job, person);
    [Side::Customer, Side::Provider]
        .iter()
        .filter_map(|side| file.party(*side))
        .map(|party| party.faults)
        .sum()
}

#[test]
fn who_leaves_late_is_told_before_and_the_other_side_has_a_word() {
    let (mut town, ana, pablo, job) = shortly_before();
    town.card(pablo, CardVerb::Cancel, job);
    town.choose(pablo, Choice::Reason(Reason::Unwell));
    assert!(matches!(town.prompt(pablo), Prompt::Sure { record: true, .. }), "nobody walks into it");
    town.choose(pablo, Choice::Yes);
    assert!(matches!(heard(&town, ana), Some(RecordSay::Asked { blames: false, .. })));
    assert!(matches!(heard(&town, pablo), Some(RecordSay::Waits { blames: false, .. })));
    assert_eq!(on_record(&town, ana, job), 0, "nothing counts before a word");
    says(&mut town, ana, RecordVerb::Excuse, job);
    let Some(RecordSay::Excused { by: Some(name), .. }) = heard(&town, pablo) else { panic!("it is fine") };
    assert_eq!(name, "Ana");
    town.pass(TimeDelta::hours(72));
    assert_eq!(on_record(&town, ana, job), 0, "the time for a word is over, and she had spoken");
}

#[test]
fn silence_lets_ones_own_doing_count() {
    let (mut town, ana, pablo, job) = shortly_before();
    calls_off(&mut town, ana, job, Reason::FoundAnother);
    town.pass(TimeDelta::hours(47));
    assert_eq!(on_record(&town, pablo, job), 0);
    town.pass(TimeDelta::hours(1));
    assert_eq!(on_record(&town, pablo, job), 1);
    assert!(matches!(heard(&town, ana), Some(RecordSay::Counts { kind: FaultKind::LateCancel, .. })));
    says(&mut town, pablo, RecordVerb::Excuse, job);
    assert_eq!(town.toast, Some(Say::Refused(Refusal::AlreadyDone)), "the time was over");
}

#[test]
fn silence_lets_nobody_bear_what_was_said_to_be_the_others_doing() {
    let (mut town, ana, pablo, job) = shortly_before();
    calls_off(&mut town, pablo, job, Reason::NoAnswer);
    assert!(matches!(heard(&town, ana), Some(RecordSay::Asked { blames: true, .. })));
    town.pass(TimeDelta::hours(48));
    assert_eq!(on_record(&town, ana, job), 0);
    assert!(matches!(heard(&town, pablo), Some(RecordSay::Excused { by: None, .. })));
}

#[test]
fn a_human_decides_what_the_two_see_differently() {
    for (verb, counted) in [(DeskVerb::FaultCounts, 1), (DeskVerb::FaultExcused, 0)] {
        let (mut town, ana, pablo, job) = shortly_before();
        let operator = town.resident();
        town.operators.insert(operator);
        calls_off(&mut town, pablo, job, Reason::NotAsDescribed);
        says(&mut town, ana, RecordVerb::Count, job);
        assert!(matches!(heard(&town, pablo), Some(RecordSay::Contested { .. })));
        assert_eq!((on_record(&town, ana, job), town.cases.len()), (0, 1));
        town.press(operator, &Press::Desk { verb: DeskVerb::Look, job, number: 0 });
        let Some(Say::DeskJob(desk)) = town.heard(operator).pop() else { panic!("the case") };
        assert_eq!(desk.contested, Some(Side::Provider));
        town.press(operator, &Press::Desk { verb, job, number: 0 });
        assert_eq!((on_record(&town, ana, job), town.cases.len()), (counted, 0));
    }
}

#[test]
fn nobody_else_may_say_a_word() {
    let (mut town, ana, pablo, job) = shortly_before();
    let stranger = town.resident();
    calls_off(&mut town, pablo, job, Reason::Unwell);
    for who in [stranger, pablo] {
        says(&mut town, who, RecordVerb::Excuse, job);
        assert_eq!(town.toast, Some(Say::Refused(Refusal::NotYours)));
    }
    let number = town.jobs[&job].match_number + 1;
    town.press(ana, &Press::Record { verb: RecordVerb::Excuse, job, number });
    assert_eq!(town.toast, Some(Say::Refused(Refusal::NotYours)), "of another match");
    town.press(pablo, &Press::Desk { verb: DeskVerb::FaultExcused, job, number: 0 });
    assert_eq!(town.toast, Some(Say::Refused(Refusal::NotYours)), "who runs nothing decides nothing");
}

#[test]
fn leaving_in_good_time_or_uneasily_and_declining_are_nobodys_business() {
    let (mut early, clara, pablo, job) = booked_for_next_week();
    calls_off(&mut early, pablo, job, Reason::TimeUnfit);
    assert_eq!((early.faults.len(), heard(&early, clara)), (0, None));
    let (mut uneasy, ana, pablo, job) = shortly_before();
    uneasy.card(ana, CardVerb::Cancel, job);
    uneasy.choose(ana, Choice::Reason(Reason::Uneasy));
    assert!(matches!(uneasy.prompt(ana), Prompt::Sure { record: false, .. }));
    uneasy.choose(ana, Choice::Yes);
    assert_eq!((uneasy.faults.len(), heard(&uneasy, pablo)), (0, None));
    let mut declining = Town::new();
    let (petra, clara) = (declining.plumber("Petra"), declining.resident());
    for _ in 0..3 {
        let job = declining.open_request(clara, "Clara");
        let before = declining.file(job, clara);
        declining.card(petra, CardVerb::Decline, job);
        assert!(declining.faults.is_empty());
        assert_eq!(declining.file(job, clara).customer, before.customer);
    }
}
