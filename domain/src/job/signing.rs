//! Versions of the terms, and signatures under them.

use chrono::{DateTime, Utc};

use super::{
    conditions::has_fee,
    decide::Ctx,
    money,
    outcome::Outcome,
    record::{Job, JobFile},
    refusal::Refusal,
};
use crate::{
    fee::Figures,
    ids::{PersonId, TermsId},
    market::{Clocks, Pricing},
    money::{Money, Price},
    person::Side,
    terms::Terms,
};

/// What a version says.
#[derive(Clone)]
pub(super) struct Wording {
    /// Name for the version.
    pub id: TermsId,
    /// What the customer would pay in all.
    pub total: Money,
    /// When work would start.
    pub start: DateTime<Utc>,
    /// What is to be done; none is as the request says.
    pub scope: Option<String>,
}

/// A new version of the terms, signed by who wrote it. `job` is the job of the match it belongs to.
pub(super) fn version(
    file: &JobFile,
    job: &Job,
    by: Side,
    says: Wording,
    ctx: &Ctx<'_>,
) -> Result<Terms, Refusal> {
    check(job, says.total, says.start, ctx)?;
    Ok(written(file, job, by, says, ctx))
}

/// The version itself, with the signature of who wrote it.
pub(super) fn written(file: &JobFile, job: &Job, by: Side, says: Wording, ctx: &Ctx<'_>) -> Terms {
    let mut terms = Terms {
        id: says.id,
        job: job.id,
        match_number: job.match_number,
        number: file.terms.last().map_or(0, |terms| terms.number) + 1,
        total: says.total,
        start: says.start,
        scope: says.scope,
        proposed_by: by,
        customer_signed: None,
        provider_signed: None,
    };
    terms.sign(by, ctx.now);
    terms
}

/// Whether somebody may name this total and start for the job now.
pub fn check(job: &Job, total: Money, start: DateTime<Utc>, ctx: &Ctx<'_>) -> Result<(), Refusal> {
    total_fits(job, false, total, ctx)?;
    can_start(job, start, ctx)
}

/// What this provider's total for the job comes to: its three figures, where booking costs a fee.
pub fn check_total(
    file: &JobFile,
    provider: PersonId,
    total: Money,
    ctx: &Ctx<'_>,
) -> Result<Option<Figures>, Refusal> {
    total_fits(&file.job, file.settled_before(Some(provider)), total, ctx)
}

fn total_fits(
    job: &Job,
    settled_before: bool,
    total: Money,
    ctx: &Ctx<'_>,
) -> Result<Option<Figures>, Refusal> {
    if fits(job, total) { money::split(job, settled_before, total, ctx) } else { Err(Refusal::PriceOutside) }
}

/// A signature under the newest version; with the second one it is agreed.
pub(super) fn sign(
    outcome: &mut Outcome,
    file: &JobFile,
    id: TermsId,
    side: Side,
    ctx: &Ctx<'_>,
) -> Result<(), Refusal> {
    let seen = file.newest_terms().filter(|terms| terms.id == id);
    let mut terms = seen.cloned().ok_or(Refusal::TermsChanged)?;
    can_start(&file.job, terms.start, ctx)?;
    terms.sign(side, ctx.now);
    outcome.job.agreed = terms.agreed().then_some(terms.id);
    outcome.terms = vec![terms];
    Ok(())
}

/// Whether the request lets somebody name this total. Offers may lie beside a budget, on either side of it.
fn fits(job: &Job, total: Money) -> bool {
    match (job.switches.pricing, job.request.price) {
        (Pricing::Posted, price) => price.accepts(total),
        (Pricing::Budget, Price::Fixed(budget) | Price::Range { min: budget, .. }) => {
            total.is_payable() && total.currency == budget.currency
        }
        (Pricing::Budget, Price::Negotiable) => total.is_payable(),
    }
}

/// Nobody signs a start that is past, or too near for the fee that must arrive before it.
pub fn can_start(job: &Job, start: DateTime<Utc>, ctx: &Ctx<'_>) -> Result<(), Refusal> {
    if start < ctx.now {
        return Err(Refusal::StartPast);
    }
    if ctx.now > latest_signature(job, start, ctx.clocks) {
        return Err(Refusal::StartTooNear);
    }
    Ok(())
}

/// From when on a start may be offered as a button: earlier ones leave no time for a fee that is due.
pub fn soonest_start(job: &Job, ctx: &Ctx<'_>) -> DateTime<Utc> {
    if has_fee(job) { ctx.now + ctx.clocks.fee_notice } else { ctx.now }
}

/// Until when terms with that start can be signed, and an offer of it picked: a fee that is due must arrive
/// before the start.
pub fn latest_signature(job: &Job, start: DateTime<Utc>, clocks: &Clocks) -> DateTime<Utc> {
    if has_fee(job) { start - clocks.fee_notice } else { start }
}
