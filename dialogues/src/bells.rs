//! Times of a job that were reached.

use domain::{
    change::Due,
    ids::PersonId,
    job::{self, Act, Actor, Bell, Deed, JobFile, State, notices},
};

use crate::{bids, effects::Effects, payments, step::Ctx};

/// What follows from a time of a job. A bell of an earlier epoch is dead; other times are not its matter.
/// `operators` are told of what becomes a case, and reminded of one that is about to lapse.
pub fn on_timer(due: &Due, file: &JobFile, operators: &[PersonId], ctx: &mut Ctx<'_>) -> Effects {
    let mut effects = Effects::default();
    let Due::Bell { job, epoch, bell } = due else { return effects };
    if file.job.id != *job || file.job.epoch != *epoch {
        return effects;
    }
    match *bell {
        Bell::Warn { act, at } => {
            effects.notify(*job, &notices::warning(file, act, at, &ctx.market.clocks));
            if act == Act::HelpLapse {
                effects.remind_operators(operators, &file.job, at);
            }
        }
        Bell::GraceOver if shows_address(file) => effects.notify(*job, &notices::address_open(&file.job)),
        Bell::GraceOver => {}
        Bell::Do(Act::FeeLapse) if !payments::lapses(file, &mut effects, ctx) => {}
        Bell::Offers => bids::ring(&mut effects, file, ctx),
        Bell::Do(act) => {
            let table = job::Ctx::of(ctx.market, ctx.now, (ctx.random)());
            if let Ok(outcome) = job::decide(file, Actor::Clock, &Deed::Plain(act), &table) {
                effects.follow(file, &outcome, ctx.now, ctx.fresh, operators);
            }
        }
    }
    effects
}

/// Only a booking opens the address; a match that still talks about terms keeps it closed.
fn shows_address(file: &JobFile) -> bool {
    matches!(file.job.state, State::Booked | State::InProgress)
}
