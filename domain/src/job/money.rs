//! What a deed means for the platform fee: due, void, given back or kept.

use chrono::{DateTime, Utc};

use super::{
    clocks,
    conditions::has_fee,
    decide::Ctx,
    outcome::Outcome,
    record::{Job, JobFile},
    refusal::Refusal,
    settling::Way,
    state::{Act, Actor, State},
};
use crate::{
    fee::{Fee, FeeFile, FeeState, Figures, Writes, figures},
    ids::FeeId,
    market::{self, Refunds},
    money::Money,
    person::Side,
    terms::Terms,
};

/// What the fee of a job becomes when it goes from one state into another.
pub(super) fn follow(
    file: &JobFile,
    outcome: &Outcome,
    left: State,
    (actor, act): (Actor, Act),
    ctx: &Ctx<'_>,
) -> Result<Writes, Refusal> {
    let job = &outcome.job;
    match (left, job.state) {
        (_, State::AwaitingFee) => due(file, outcome, ctx),
        (State::AwaitingFee, State::Booked) => Ok(Writes::default()),
        (State::AwaitingFee, _) => Ok(of_file(file, |fee| fee.void(ctx.now))),
        // A booking that ends, or goes out again to others.
        (_, State::Cancelled | State::Open | State::Expired)
            if left.has_match() && goes_back(file, actor, act, ctx.now, ctx) =>
        {
            Ok(of_file(file, |fee| fee.give_back(ctx.now)))
        }
        _ => Ok(Writes::default()),
    }
}

/// Of the fee of the present match: what was kept of an earlier one stays kept.
fn of_file(file: &JobFile, decide: impl FnOnce(&FeeFile) -> Writes) -> Writes {
    let fee = file.fee.as_ref().filter(|fee| fee.fee.match_number == file.job.match_number);
    fee.map(decide).unwrap_or_default()
}

/// The two signed: the fee is due.
fn due(file: &JobFile, outcome: &Outcome, ctx: &Ctx<'_>) -> Result<Writes, Refusal> {
    let job = &outcome.job;
    let agreed = |terms: &&Terms| Some(terms.id) == job.agreed;
    let terms = outcome.terms.iter().chain(&file.terms).find(agreed).ok_or(Refusal::TermsChanged)?;
    let fee = Fee {
        id: FeeId(terms.id.0),
        job: job.id,
        match_number: job.match_number,
        terms: terms.id,
        figures: split(job, file.settled_before(job.provider), terms.total, ctx)?.ok_or(Refusal::NotNow)?,
        state: FeeState::Due,
        token: format!("{:032x}", ctx.random),
        due_at: clocks::fee_due(terms.start, ctx),
        made_at: ctx.now,
        paid_at: None,
    };
    Ok(Writes { fee: Some(fee), ..Writes::default() })
}

/// The three figures of a total between two who may have settled a job before; none where booking is free.
pub(super) fn split(
    job: &Job,
    settled_before: bool,
    total: Money,
    ctx: &Ctx<'_>,
) -> Result<Option<Figures>, Refusal> {
    if !has_fee(job) {
        return Ok(None);
    }
    let rule = rule(ctx).between(settled_before);
    figures(total, &rule).map(Some).map_err(|_| Refusal::BelowFee)
}

/// A profile that dropped its fee still has jobs that were posted under it.
fn rule(ctx: &Ctx<'_>) -> market::Fee {
    ctx.fee.cloned().unwrap_or_default()
}

/// Until when a customer may cancel and get a paid fee back. None where that time is over already: then only the
/// minutes of grace after paying count.
pub fn free_until(start: DateTime<Utc>, refunds: Refunds, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    Some(start - refunds.free_until).filter(|until| now <= *until)
}

/// Whether a paid fee goes back to the customer if this actor ends the job by this act now (R1): always where it
/// was not the customer's doing; else within the minutes of grace, or early enough before the start.
pub fn goes_back(file: &JobFile, actor: Actor, act: Act, now: DateTime<Utc>, ctx: &Ctx<'_>) -> bool {
    let paid_at = file.fee.as_ref().and_then(|fee| fee.fee.paid_at);
    let refunds = rule(ctx).refunds;
    let in_grace = paid_at.is_some_and(|at| now < at + refunds.grace);
    let early = free_until(file.first_start(), refunds, now).is_some();
    match act {
        Act::EndKeepingFee => false,
        Act::AcceptSettlement => {
            file.job.settling.proposal.is_some_and(|proposal| proposal.says.way == Way::EndFeeBack)
        }
        // Who did not come bears it.
        Act::AdmitMissed | Act::ConfirmMissed => {
            file.job.missed.is_some_and(|(missed_by, _)| missed_by == Side::Customer)
        }
        Act::AgreeEnd => file.job.end_asked.is_some_and(|(asked_by, _)| asked_by == Side::Provider),
        _ => actor != Actor::Customer || in_grace || early,
    }
}

/// What would become of a paid fee if this actor ended the job by this act now, and whether it goes back. `None`
/// where none was paid, or the act ends nothing. A wish to end a job is judged as if the other side agreed.
pub fn fee_then(file: &JobFile, actor: Actor, act: Act, ctx: &Ctx<'_>) -> Option<(Money, bool)> {
    let job = &file.job;
    let paid = |fee: &&FeeFile| fee.fee.match_number == job.match_number && fee.fee.state == FeeState::Paid;
    let fee = file.fee.as_ref().filter(paid)?;
    let back = match act {
        Act::AskEnd => actor == Actor::Provider,
        Act::Undo | Act::Release | Act::Cancel | Act::AgreeEnd | Act::AdmitMissed => {
            goes_back(file, actor, act, ctx.now, ctx)
        }
        _ => return None,
    };
    Some((fee.fee.figures.fee, back))
}
