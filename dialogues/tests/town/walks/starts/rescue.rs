//! A request that nobody takes, and what is tried for it.

use chrono::TimeDelta;
use dialogues::press::CardVerb;

use super::Life;
use crate::world::{Town, first_to_accept, people::EIGHTY};

/// Declined for a reason, asked further away, for more, for another time; and all of it again once it is closed.
pub(super) fn nobody_takes_it() -> Life {
    let mut life = Life::of(Town::of(first_to_accept()));
    let (pablo, ana) = (life.town.plumber("Pablo"), life.town.resident());
    life.town.far_plumber("Petra");
    let job = life.town.request(ana, "Ana", EIGHTY);
    life.presses(pablo, job, &[CardVerb::Decline, CardVerb::PriceLow]);
    life.presses(ana, job, &[CardVerb::Reprice]);
    life.then(|town| drop(town.text(ana, "90")));
    life.presses(ana, job, &[CardVerb::Widen, CardVerb::Repost]);
    life.town.command(ana, "cancel");
    life.then(|town| town.pass(TimeDelta::days(2)));
    life.presses(ana, job, &[CardVerb::Reprice]);
    life.then(|town| drop(town.text(ana, "95")));
    life.town.command(ana, "cancel");
    life.presses(ana, job, &[CardVerb::Widen]);
    life
}
