//! Where something was hidden, and a human is to look.

use chrono::TimeDelta;
use dialogues::{
    press::{HeldVerb, Press},
    say::Say,
};
use domain::job::CaseKind;

use super::Life;
use crate::world::Town;

pub fn eyes() -> Life {
    let mut life = Life::of(Town::new());
    let (_, pablo, job) = life.town.booking();
    let operator = life.town.resident();
    life.town.operators.insert(operator);
    life.then(|town| drop(town.text(pablo, "call me on 505 555 0134")));
    let review = life.town.heard(pablo).into_iter().rev().find_map(|say| match say {
        Say::Masked { hidden, .. } => hidden.review,
        _ => None,
    });
    let (job_of, message) = review.expect("a human may be asked");
    life.then(|town| drop(town.press(pablo, &Press::Review { job: job_of, message })));
    let case = life.town.cases.iter().find(|case| case.kind == CaseKind::Withheld).expect("an item").id;
    life.then(|town| drop(town.command(operator, "admin")));
    life.then(|town| drop(town.press(operator, &Press::Held { verb: HeldVerb::Look, case, job })));
    life.then(|town| town.pass(TimeDelta::hours(20)));
    life.then(|town| town.pass(TimeDelta::hours(20)));
    life
}
