//! What two people change after they are booked: another time, more work, another price.

use chrono::TimeDelta;
use dialogues::{
    press::{CardVerb, Choice},
    say::{Detail, Occasion, Prompt, Say, Trouble},
    step::Question,
};
use domain::{
    ids::{JobId, PersonId},
    job::{Act, Actor, Level, News, Refusal, State},
};

use crate::{
    booking::{booked, last_news, trouble},
    world::Town,
};

fn agreed(town: &Town, job: JobId, reader: PersonId) -> (i64, i64) {
    let file = town.file(job, reader);
    let terms = file.agreed_terms().expect("it is booked");
    (terms.number, terms.total.minor)
}

#[test]
fn either_side_moves_the_start_and_it_takes_both() {
    let (mut town, ana, pablo) = {
        let (town, ana, pablo, _) = booked();
        (town, ana, pablo)
    };
    let job = town.only_job();
    for (asks, answers, by) in [(ana, pablo, Actor::Customer), (pablo, ana, Actor::Provider)] {
        let before = town.file(job, asks).start();
        town.card(asks, CardVerb::Reschedule, job);
        assert!(matches!(town.prompt(asks), Prompt::Day { occasion: Occasion::Reschedule, .. }));
        town.text(asks, "in 6 days at 10am");
        assert_eq!(town.file(job, asks).start(), before, "what was agreed holds");
        assert_eq!(
            last_news(&town, answers),
            Some((News::Did { act: Act::Reschedule, by }, Level::Ring)),
            "it is the other side's turn"
        );
        assert!(!town.offered(asks, job).contains(&CardVerb::AgreeChange));
        town.card(answers, CardVerb::AgreeChange, job);
        assert_ne!(town.file(job, asks).start(), before);
        town.pass(TimeDelta::hours(30));
    }
}

#[test]
fn the_old_deal_holds_while_another_price_is_asked_for_and_when_it_is_refused() {
    let (mut town, ana, pablo, job) = booked();
    let before = agreed(&town, job, ana);
    town.card(pablo, CardVerb::Amend, job);
    town.text(pablo, "The valve below the tap too, ring 505 555 0134");
    town.text(pablo, "9");
    assert!(matches!(trouble(&town, pablo), Some(Trouble::BelowFee(least)) if least.minor == 901));
    town.text(pablo, "120");
    let Prompt::KeepStart { figures: Some(split), .. } = town.prompt(pablo) else { panic!("its figures") };
    assert_eq!((split.total.minor, split.fee.minor, split.direct.minor), (12_000, 900, 11_100));
    town.choose(pablo, Choice::Yes);
    assert_eq!(agreed(&town, job, ana), before);
    let asked = town.file(job, ana).change().cloned().expect("something is asked");
    assert!(asked.scope.is_some_and(|scope| scope.starts_with("The valve") && !scope.contains("0134")));
    town.card(ana, CardVerb::RefuseChange, job);
    assert_eq!((agreed(&town, job, ana), town.file(job, ana).change()), (before, None));
    assert_eq!(
        last_news(&town, pablo),
        Some((News::Did { act: Act::RefuseChange, by: Actor::Customer }, Level::Ring))
    );
}

#[test]
fn work_under_way_may_grow_and_the_receipt_says_so() {
    let (mut town, ana, pablo, job) = booked();
    town.card(pablo, CardVerb::Start, job);
    assert!(!town.offered(ana, job).contains(&CardVerb::Reschedule), "it has started");
    town.card(ana, CardVerb::Amend, job);
    town.choose(ana, Choice::Skip);
    town.text(ana, "100");
    assert!(town.question(ana).is_none(), "nobody asks when it starts");
    town.card(pablo, CardVerb::AgreeChange, job);
    town.done(pablo, job);
    town.card(ana, CardVerb::Approve, job);
    town.card(ana, CardVerb::SayPaid, job);
    town.card(pablo, CardVerb::SayReceived, job);
    let told = town.heard(ana);
    let receipt =
        told.iter().find_map(|say| if let Say::Receipt(receipt) = say { Some(receipt) } else { None });
    let figures = receipt.expect("a receipt").figures.expect("three figures");
    assert_eq!((figures.total.minor, figures.fee.minor, figures.direct.minor), (10_000, 900, 9_100));
}

#[test]
fn what_changes_nothing_and_what_was_replaced_is_said_kindly() {
    let (mut town, ana, pablo, job) = booked();
    town.card(ana, CardVerb::Amend, job);
    town.choose(ana, Choice::Skip);
    town.choose(ana, Choice::Skip);
    town.choose(ana, Choice::Yes);
    let said = Question::End(Some(Say::Refused(Refusal::NoChange)));
    assert_eq!(town.last_question, said);
    town.card(ana, CardVerb::Reschedule, job);
    town.text(ana, "in 6 days at 10am");
    let stale = dialogues::press_of(CardVerb::AgreeChange, &town.file(job, pablo), pablo);
    town.card(ana, CardVerb::Reschedule, job);
    town.text(ana, "in 7 days at 10am");
    town.press(pablo, &stale);
    assert_eq!(town.toast, Some(Say::Refused(Refusal::TermsChanged)));
    assert!(town.file(job, ana).change().is_some(), "nobody signed what they had not seen");
}

#[test]
fn a_change_nobody_answers_goes_away_by_itself() {
    let (mut town, ana, pablo, job) = booked();
    let before = town.file(job, ana).start();
    town.card(pablo, CardVerb::Reschedule, job);
    town.text(pablo, "in 9 days at 10am");
    town.pass(TimeDelta::hours(49));
    let file = town.file(job, ana);
    assert_eq!((file.job.state, file.start(), file.change()), (State::Booked, before, None));
    let warned = |card: &&dialogues::step::Card| {
        card.to == ana && matches!(card.news, Some(News::Soon { act: Act::ChangeLapse, .. }))
    };
    assert_eq!(town.cards.iter().filter(warned).count(), 1, "with a warning");
}

#[test]
fn the_history_names_what_was_proposed_and_what_was_agreed() {
    let (mut town, ana, pablo, job) = booked();
    town.card(ana, CardVerb::Reschedule, job);
    town.text(ana, "in 6 days at 10am");
    town.card(pablo, CardVerb::AgreeChange, job);
    town.card(ana, CardVerb::History, job);
    let told = town.heard(ana);
    let Some(Say::History(past)) = told.last() else { panic!("the history") };
    let versions =
        past.details.iter().filter(|(_, detail)| matches!(detail, Detail::Terms { number: 2, .. }));
    assert_eq!(versions.count(), 2);
}
