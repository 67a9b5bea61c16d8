//! Somebody did not come: said after the start, answered by the other side, decided.

use chrono::TimeDelta;
use dialogues::{
    press::{CardVerb, DeskVerb, Press},
    say::{Prompt, Say},
};
use domain::{
    fee::FeeState,
    ids::{JobId, PersonId},
    job::{Act, Actor, Level, News, Refusal, State},
    person::Side,
};

use crate::{
    booking::{booked, last_news},
    world::Town,
};

/// An hour after the agreed start nobody has begun.
fn late() -> (Town, PersonId, PersonId, JobId) {
    let (mut town, ana, pablo, job) = booked();
    assert!(!town.offered(ana, job).contains(&CardVerb::SayMissed), "nobody is late yet");
    let start = town.file(job, ana).start();
    town.pass(start - town.now + TimeDelta::hours(1));
    (town, ana, pablo, job)
}

fn fee(town: &Town) -> FeeState {
    town.fees.last().expect("it was paid").fee.state
}

#[test]
fn a_provider_who_did_not_come_costs_the_customer_nothing() {
    let (mut town, ana, pablo, job) = late();
    let start = dialogues::press_of(CardVerb::Start, &town.file(job, pablo), pablo);
    town.card(ana, CardVerb::SayMissed, job);
    assert_eq!(
        last_news(&town, pablo),
        Some((News::Did { act: Act::SayMissed, by: Actor::Customer }, Level::Ring))
    );
    assert!(!town.offered(pablo, job).contains(&CardVerb::Start), "that is to be answered first");
    town.press(pablo, &start);
    assert_eq!(town.toast, Some(Say::Refused(Refusal::SaidMissed)));
    town.card(pablo, CardVerb::AdmitMissed, job);
    assert_eq!((town.jobs[&job].state, fee(&town)), (State::Cancelled, FeeState::GivenBack));
}

#[test]
fn a_customer_who_was_not_there_bears_the_fee_even_by_silence() {
    let (mut town, ana, pablo, job) = late();
    town.card(pablo, CardVerb::AtDoor, job);
    town.card(pablo, CardVerb::SayMissed, job);
    town.pass(TimeDelta::hours(47));
    assert_eq!(town.jobs[&job].state, State::Booked, "there is time to answer");
    let warned = |card: &&dialogues::step::Card| {
        matches!(card.news, Some(News::Soon { act: Act::AdmitMissed, .. })) && card.to == ana
    };
    assert_eq!(town.cards.iter().filter(warned).count(), 1);
    town.pass(TimeDelta::hours(2));
    assert_eq!((town.jobs[&job].state, fee(&town)), (State::Cancelled, FeeState::Paid));
}

#[test]
fn what_came_to_nothing_is_posted_again_with_all_but_its_time() {
    let (mut town, ana, pablo, job) = late();
    assert!(!town.offered(ana, job).contains(&CardVerb::PostAgain), "it is not over");
    town.card(ana, CardVerb::SayMissed, job);
    town.card(pablo, CardVerb::AdmitMissed, job);
    assert!(town.offered(ana, job).contains(&CardVerb::PostAgain));
    assert!(!town.offered(pablo, job).contains(&CardVerb::PostAgain));
    town.card(ana, CardVerb::PostAgain, job);
    assert!(matches!(town.prompt(ana), Prompt::Day { .. }), "its time is over, and nothing else is asked");
    town.text(ana, "in 3 days");
    let Prompt::Preview { request, .. } = town.prompt(ana).clone() else { panic!("a preview") };
    let before = town.jobs[&job].request.clone();
    assert_eq!(
        (&request.description, &request.place, &request.address, request.price),
        (&before.description, &before.place, &before.address, before.price)
    );
}

#[test]
fn who_came_late_is_welcome() {
    let (mut town, ana, pablo, job) = late();
    town.card(ana, CardVerb::SayMissed, job);
    town.card(ana, CardVerb::CameAfterAll, job);
    town.card(pablo, CardVerb::Start, job);
    assert_eq!(town.jobs[&job].state, State::InProgress);
}

#[test]
fn two_who_see_it_differently_are_looked_at_by_a_human() {
    let (mut town, ana, pablo, job) = late();
    let operator = town.resident();
    town.operators.insert(operator);
    town.card(pablo, CardVerb::AtDoor, job);
    town.card(ana, CardVerb::SayMissed, job);
    town.card(pablo, CardVerb::DenyMissed, job);
    assert_eq!(town.jobs[&job].state, State::Disputed);
    let [case] = &town.cases[..] else { panic!("one case: {:?}", town.cases) };
    assert_eq!((case.job, case.person), (Some(job), pablo), "of who denies it");
    town.press(operator, &Press::Desk { verb: DeskVerb::Look, job, number: 0 });
    let heard = town.heard(operator);
    let Some(Say::DeskJob(desk)) = heard.last() else { panic!("the case") };
    assert_eq!(desk.missed, Some(Side::Customer));
    assert!(desk.events.iter().any(|event| event.act == Act::AtDoor), "the arrival stands in the file");
    let number = town.jobs[&job].epoch;
    town.pass(TimeDelta::hours(48));
    town.press(operator, &Press::Desk { verb: DeskVerb::ConfirmMissed, job, number });
    assert_eq!((town.jobs[&job].state, fee(&town)), (State::Cancelled, FeeState::GivenBack));
    assert!(town.cases.is_empty());
    assert_eq!(
        last_news(&town, ana).map(|(news, _)| news),
        Some(News::Did { act: Act::ConfirmMissed, by: Actor::Operator })
    );
}

#[test]
fn a_job_past_its_time_offers_another_time_or_help() {
    let (mut town, ana, pablo, job) = late();
    town.pass(TimeDelta::hours(24));
    assert!(town.jobs[&job].asked_at.is_some());
    for person in [ana, pablo] {
        for verb in [CardVerb::Reschedule, CardVerb::GetHelp, CardVerb::StillOn, CardVerb::SayMissed] {
            assert!(town.offered(person, job).contains(&verb), "{verb:?}");
        }
    }
}
