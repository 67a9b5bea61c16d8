//! Moments of jobs that are booked: wishes to end or change them, who did not come, two at a time.

use chrono::TimeDelta;
use dialogues::press::{CardVerb, Choice, DeskVerb, Press, Reason, RecordVerb};
use domain::fee::{Refund, Said};

use super::{Life, RANGE};
use crate::{
    booking::booked,
    world::{Town, people::EIGHTY},
};

pub(super) fn an_end_asked_for() -> Life {
    let mut life = Life::of(Town::new());
    let (ana, pablo, job) = life.town.booking();
    life.town.card(pablo, CardVerb::Start, job);
    life.presses(ana, job, &[CardVerb::AskEnd]);
    life.then(|town| {
        let reasons = dialogues::press::reasons(domain::job::Act::AskEnd, domain::person::Side::Customer);
        town.choose(ana, Choice::Reason(reasons[0]));
        town.choose(ana, Choice::Yes);
    });
    life
}

pub(super) fn changes_asked_for() -> Life {
    let mut life = Life::of(Town::new());
    let (ana, pablo, job) = life.town.booking();
    life.presses(pablo, job, &[CardVerb::Reschedule]);
    life.then(|town| drop(town.text(pablo, "in 6 days at 10am")));
    life.presses(ana, job, &[CardVerb::Amend]);
    life.then(|town| {
        town.text(ana, "The shower too, and the valve below the tap");
        town.text(ana, "120");
        town.choose(ana, Choice::Yes);
    });
    life
}

pub(super) fn nothing_changed() -> Life {
    let mut life = Life::of(Town::new());
    let (ana, _, job) = life.town.booking();
    life.presses(ana, job, &[CardVerb::Amend]);
    life.town.choose(ana, Choice::Skip);
    life.then(|town| drop(town.text(ana, "80")));
    life
}

pub(super) fn money_that_stays_away() -> Life {
    let (town, _, _, job) = booked();
    let mut life = Life::of(town);
    let operator = life.town.resident();
    life.town.operators.insert(operator);
    let failed = Said::Refunded { reference: "p1".into(), refund: Refund::Failed, round: 1 };
    life.town.bank_says(job, &failed);
    for _ in 0..3 {
        life.then(|town| drop(town.press(operator, &Press::Desk { verb: DeskVerb::Look, job, number: 0 })));
    }
    life
}

pub(super) fn nobody_came() -> Life {
    let mut life = Life::of(Town::new());
    let (ana, pablo, job) = life.town.booking();
    let operator = life.town.resident();
    life.town.operators.insert(operator);
    let start = life.town.file(job, ana).start();
    life.town.pass(start - life.town.now + TimeDelta::hours(1));
    life.presses(ana, job, &[CardVerb::SayMissed]);
    life.presses(pablo, job, &[CardVerb::DenyMissed]);
    life.then(|town| {
        drop(town.press(operator, &Press::Desk { verb: DeskVerb::Look, job, number: town.jobs[&job].epoch }));
    });
    life
}

pub(super) fn left_in_the_lurch() -> Life {
    let mut life = Life::of(Town::new());
    let (ana, pablo, job) = life.town.booking();
    let operator = life.town.resident();
    life.town.operators.insert(operator);
    let start = life.town.file(job, ana).start();
    life.town.pass(start - life.town.now - TimeDelta::hours(1));
    life.presses(pablo, job, &[CardVerb::Cancel]);
    life.then(|town| {
        town.choose(pablo, Choice::Reason(Reason::NoAnswer));
        town.choose(pablo, Choice::Yes);
    });
    let number = life.town.jobs[&job].match_number;
    life.then(|town| drop(town.press(ana, &Press::Record { verb: RecordVerb::Count, job, number })));
    for _ in 0..3 {
        life.then(|town| drop(town.press(operator, &Press::Desk { verb: DeskVerb::Look, job, number: 0 })));
    }
    life
}

pub(super) fn silence() -> Life {
    let mut life = Life::of(Town::new());
    let (_, _, job) = life.town.booking();
    while life.town.jobs[&job].asked_at.is_none() {
        life.town.pass(TimeDelta::hours(6));
    }
    life.then(|_| {});
    life
}

pub(super) fn two_jobs_at_once() -> Life {
    let mut life = Life::of(Town::new());
    let (pablo, petra, ana) = (life.town.plumber("Pablo"), life.town.plumber("Petra"), life.town.resident());
    for provider in [pablo, petra] {
        let job = life.town.request(ana, "Ana", EIGHTY);
        life.town.card(provider, CardVerb::Accept, job);
    }
    life.then(|town| town.pass(TimeDelta::minutes(6)));
    life.then(|town| drop(town.text(ana, "Is ten o'clock still fine?")));
    life.then(|town| drop(town.command(ana, "post")));
    life
}

pub(super) fn the_same_hour_twice() -> Life {
    let mut life = Life::of(Town::new());
    let (_, pablo, _) = life.town.booking();
    let ana = life.town.resident();
    for price in [EIGHTY, RANGE] {
        let job = life.town.request(ana, "Ana", price);
        life.presses(pablo, job, &[CardVerb::Accept]);
    }
    life
}
