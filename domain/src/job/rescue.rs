//! What a customer can do for a request that nobody takes: ask others, name another price, name another time. An open
//! one goes on with the change; one that closed goes out again with it.

use chrono::{DateTime, Utc};

use super::{
    clocks,
    decide::Ctx,
    outcome::{Outcome, Spread},
    record::Job,
    refusal::Refusal,
    state::State,
};
use crate::{
    market::PlaceNeeded,
    money::{Money, Price},
};

/// How far beyond their own area providers would be asked next.
pub(super) fn next_step(job: &Job, ctx: &Ctx<'_>) -> Result<u32, Refusal> {
    // What is done from afar reaches everybody as it is.
    if job.switches.place == PlaceNeeded::UnlessRemote && job.request.place.label.is_empty() {
        return Err(Refusal::NotNow);
    }
    let further = ctx.beyond_km.iter().copied().find(|km| *km > job.request.outreach.beyond_km);
    further.ok_or(Refusal::AlreadyDone)
}

/// Whether the price is the customer's to name.
pub(super) fn may_reprice(job: &Job) -> Result<(), Refusal> {
    if job.request.price == Price::Negotiable { Err(Refusal::NotNow) } else { Ok(()) }
}

/// Asks further away. Offers stand as they are: nothing of what they answer has changed.
pub(super) fn widen(
    outcome: &mut Outcome,
    slot: Option<DateTime<Utc>>,
    ctx: &Ctx<'_>,
) -> Result<(), Refusal> {
    outcome.job.request.outreach.beyond_km = next_step(&outcome.job, ctx)?;
    go_on(outcome, slot, ctx)
}

/// Names a higher price. Offers were made for the earlier one.
pub(super) fn reprice(
    outcome: &mut Outcome,
    total: Money,
    slot: Option<DateTime<Utc>>,
    ctx: &Ctx<'_>,
) -> Result<(), Refusal> {
    let request = &mut outcome.job.request;
    request.price = request.price.raised_to(total).ok_or(Refusal::PriceOutside)?;
    request.edition += 1;
    request.outreach.changed_at = Some(ctx.now);
    go_on(outcome, slot, ctx)
}

/// Asks for another time, and takes answers as long as a request posted now would.
pub(super) fn repost(outcome: &mut Outcome, slot: DateTime<Utc>, ctx: &Ctx<'_>) -> Result<(), Refusal> {
    outcome.job.open_until = ctx.now;
    go_on(outcome, Some(slot), ctx)
}

fn go_on(outcome: &mut Outcome, slot: Option<DateTime<Utc>>, ctx: &Ctx<'_>) -> Result<(), Refusal> {
    let job = &mut outcome.job;
    if let Some(slot) = slot.filter(|slot| *slot != job.request.slot) {
        // Offers were made for the earlier time.
        job.request.edition += 1;
        job.request.slot = slot;
        job.request.outreach.changed_at = Some(ctx.now);
    }
    let fresh = clocks::open_anew(job, ctx)?;
    let goes_on = job.state == State::Open && slot.is_none();
    job.open_until = if goes_on { job.open_until.max(fresh) } else { fresh };
    outcome.spread = Some(Spread::Tell);
    Ok(())
}
