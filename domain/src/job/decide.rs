//! Decides a deed: finds its row in the table, applies it, and lets follow what it brings with it.

use std::borrow::Cow;

use chrono::{DateTime, Utc};

use super::{
    chain, changes, clocks,
    conditions::{has_fee, holds},
    deed::Deed,
    effects,
    enter::enter,
    money, notices,
    outcome::Outcome,
    record::{Event, Job, JobFile},
    refusal::{self, Refusal},
    rescue, settling,
    state::{Act, Actor, State},
    table::{Row, TABLE, To},
};
use crate::{
    casefile as file_of_case, fault,
    market::{Clocks, Fee, Market},
};

/// What a decision needs beside the file: the table, the time and the market's clocks.
#[derive(Clone, Copy, Debug)]
pub struct Ctx<'a> {
    /// The moves there are; tests take rows out.
    pub table: &'a [Row],
    /// The time of the input.
    pub now: DateTime<Utc>,
    /// How long things may take.
    pub clocks: &'a Clocks,
    /// How far beyond their own area providers are asked, step by step, in kilometres.
    pub beyond_km: &'a [u32],
    /// The platform's share, where a mode charges one.
    pub fee: Option<&'a Fee>,
    /// Random bits for the pay link, should a fee become due.
    pub random: u128,
}

impl<'a> Ctx<'a> {
    /// A decision of this market, by the whole table.
    pub fn of(market: &'a Market, now: DateTime<Utc>, random: u128) -> Self {
        let (clocks, beyond_km, fee) = (&market.clocks, &market.waves.beyond_km, market.fee.as_ref());
        Self { table: TABLE, now, clocks, beyond_km, fee, random }
    }
}

/// Decides what follows from `deed` by `actor`, or why nothing does. The job's version moves by one, whatever
/// follows; its epoch by one for each state entered.
pub fn decide(file: &JobFile, actor: Actor, deed: &Deed, ctx: &Ctx<'_>) -> Result<Outcome, Refusal> {
    let deed = meant(file, actor, deed);
    let row = find(file, actor, deed.act(), ctx)?;
    if !deed.is_complete() {
        return Err(Refusal::NotNow);
    }
    let mut outcome = Outcome::of(file.job.clone());
    effects::apply(&mut outcome, file, actor, &deed, ctx)?;
    outcome.fault = fault::of(file, actor, &deed, ctx);
    outcome.job.version += 1;
    let (left, next) = (file.job.state, next_state(&outcome.job, row.to, ctx));
    if next != left {
        enter(&mut outcome, left, next, ctx);
        changes::keep_first_start(&mut outcome.job, file, left);
        outcome.money = money::follow(file, &outcome, left, (actor, deed.act()), ctx)?;
        outcome.view = file_of_case::first_view(&outcome.job, actor, &deed, ctx.now);
    }
    outcome.events.push(Event { at: ctx.now, by: actor, act: deed.act(), to: next });
    outcome.bells = clocks::after(&outcome.job, file, &deed, next != left, ctx);
    outcome.notices = notices::of(&file.job, &outcome.job, actor, deed.act());
    chain::follow(file, outcome, &deed, ctx)
}

/// Whether the table lets `actor` do this now, whatever its arguments: for buttons and early answers.
/// [`decide`] asks again.
pub fn allowed(file: &JobFile, actor: Actor, act: Act, ctx: &Ctx<'_>) -> Result<(), Refusal> {
    let agrees = act == Act::AskEnd && other_asked_to_end(file, actor);
    find(file, actor, if agrees { Act::AgreeEnd } else { act }, ctx)?;
    match act {
        Act::Accept => effects::may_take(file),
        Act::Extend => effects::extended(&file.job, ctx).map(|_| ()),
        Act::Widen => rescue::next_step(&file.job, ctx).map(|_| ()),
        Act::Reprice => rescue::may_reprice(&file.job),
        _ => Ok(()),
    }
}

/// Two who ask to end a job in the same moment agree: neither waits for the other.
fn meant<'a>(file: &JobFile, actor: Actor, deed: &'a Deed) -> Cow<'a, Deed> {
    let agrees = deed.act() == Act::AskEnd && deed.is_complete() && other_asked_to_end(file, actor);
    if agrees { Cow::Owned(Deed::Plain(Act::AgreeEnd)) } else { Cow::Borrowed(deed) }
}

fn other_asked_to_end(file: &JobFile, actor: Actor) -> bool {
    let asked_by = file.job.end_asked.map(|(side, _)| side);
    asked_by.is_some_and(|side| actor.side() == Some(side.other()))
}

/// The first row of this state, act and actor whose condition holds.
fn find(file: &JobFile, actor: Actor, act: Act, ctx: &Ctx<'_>) -> Result<Row, Refusal> {
    let rows =
        || ctx.table.iter().filter(|row| row.from == file.job.state && row.act == act && row.by == actor);
    let fitting = rows().find(|row| holds(row.when, file, actor, ctx)).copied();
    fitting.ok_or_else(|| match rows().next() {
        Some(row) => refusal::of_condition(row.when, file),
        None => refusal::of_state(&file.job, act, actor),
    })
}

fn next_state(job: &Job, to: To, ctx: &Ctx<'_>) -> State {
    match to {
        To::Stay => job.state,
        To::State(state) => state,
        To::Agreed if has_fee(job) => State::AwaitingFee,
        To::Agreed => State::Booked,
        To::Reopened if clocks::reopened_until(job, ctx) > ctx.now => State::Open,
        To::Reopened => State::Expired,
        To::Back => job.disputed_from.unwrap_or(State::Cancelled),
        To::AsProposed => settling::leads(job),
    }
}
