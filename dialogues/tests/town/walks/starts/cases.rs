//! Trouble that is settled, and sanctions that are looked at again.

use chrono::TimeDelta;
use dialogues::press::{CardVerb, Choice, DeskVerb, Door, Press};
use domain::ids::{JobId, PersonId};

use super::Life;
use crate::world::Town;

/// Ana asked for help with what Pablo does; one or two run the market.
fn asked_for_help(operators: usize) -> (Life, PersonId, PersonId, JobId, Vec<PersonId>) {
    let mut life = Life::of(Town::new());
    let (ana, pablo, job) = life.town.booking();
    let operators: Vec<PersonId> = (0..operators).map(|_| life.town.resident()).collect();
    life.town.operators.extend(operators.clone());
    life.town.card(ana, CardVerb::GetHelp, job);
    life.town.text(ana, "He did not come");
    (life, ana, pablo, job, operators)
}

fn desk(town: &mut Town, operator: PersonId, verb: DeskVerb, job: JobId) {
    let number = town.jobs[&job].epoch;
    town.press(operator, &Press::Desk { verb, job, number });
}

/// Each tells their side; one proposes, the other agrees.
pub fn both_sides() -> Life {
    let (mut life, ana, pablo, job, _) = asked_for_help(1);
    life.then(|town| drop(town.choose(ana, Choice::Option(0))));
    life.then(|town| drop(town.choose(ana, Choice::Price(dialogues::press::PriceChip::Fixed(4_000)))));
    life.then(|town| drop(town.choose(ana, Choice::Skip)));
    life.presses(pablo, job, &[CardVerb::TellSide]);
    life.then(|town| drop(town.text(pablo, "Nobody opened the door")));
    life.then(|town| drop(town.choose(pablo, Choice::Option(2))));
    life.then(|town| drop(town.choose(pablo, Choice::Skip)));
    life.presses(ana, job, &[CardVerb::TheirSide, CardVerb::OfferSettlement]);
    life.then(|town| drop(town.choose(ana, Choice::Option(1))));
    life.presses(pablo, job, &[CardVerb::AskOperator]);
    life
}

/// The operator takes it, writes to one side, and proposes something.
pub fn at_the_desk() -> Life {
    let (mut life, ana, _, job, operators) = asked_for_help(1);
    let operator = operators[0];
    life.then(|town| town.pass(TimeDelta::hours(49)));
    for verb in [DeskVerb::Look, DeskVerb::Take, DeskVerb::WriteCustomer] {
        life.then(|town| desk(town, operator, verb, job));
    }
    life.then(|town| drop(town.text(operator, "Since when does it drip?")));
    life.then(|town| {
        drop(town.press(ana, &Press::Card { verb: CardVerb::AnswerOperator, job, number: 0 }));
    });
    life.then(|town| drop(town.text(ana, "Since the evening")));
    life.then(|town| desk(town, operator, DeskVerb::Propose, job));
    life.then(|town| drop(town.choose(operator, Choice::Option(1))));
    life.then(|town| desk(town, operator, DeskVerb::Look, job));
    life
}

/// One of two has it; the other one looks.
pub fn in_other_hands() -> Life {
    let (mut life, _, _, job, operators) = asked_for_help(2);
    life.town.pass(TimeDelta::hours(49));
    life.then(|town| desk(town, operators[0], DeskVerb::Take, job));
    life.then(|town| desk(town, operators[1], DeskVerb::Look, job));
    life
}

/// Paused by one, looked at again by another.
pub fn looked_at_again() -> Life {
    let (mut life, _, pablo, job, operators) = asked_for_help(2);
    life.then(|town| desk(town, operators[0], DeskVerb::PauseProvider, job));
    life.then(|town| drop(town.choose(operators[0], Choice::Option(1))));
    life.then(|town| drop(town.text(operators[0], "Two complaints this week")));
    life.then(|town| drop(town.press(pablo, &Press::Go(Door::Appeal))));
    life.then(|town| drop(town.text(pablo, "It was a misunderstanding")));
    for operator in [operators[0], operators[1]] {
        let case = life.town.cases.iter().find(|case| case.job.is_none()).cloned().expect("it waits");
        let press = Press::Registration { verb: DeskVerb::Look, case: case.id, person: case.person };
        life.then(|town| drop(town.press(operator, &press)));
    }
    life
}
