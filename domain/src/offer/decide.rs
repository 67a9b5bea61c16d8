//! What can be done to an offer before it is picked. The job itself does not change; its lock decides races.

use chrono::{DateTime, Utc};

use super::record::{Offer, Origin, Standing};
use crate::{
    ids::PersonId,
    job::{Actor, Ctx, JobFile, Refusal, State, check_terms},
    market::Mode,
    money::Money,
};

/// What an offer says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Wording {
    /// What the customer would pay in all.
    pub total: Money,
    /// When work would start.
    pub start: DateTime<Utc>,
    /// In the provider's words; cleaned and guarded.
    pub note: String,
}

/// Whether this provider may make an offer now, the first one or another. Who was let go from this job offers no
/// more.
pub fn may_offer(file: &JobFile, provider: PersonId, ctx: &Ctx<'_>) -> Result<(), Refusal> {
    takes_offers(file, provider, ctx)?;
    let let_go = file.bid_of(provider).is_some_and(|bid| bid.offer.standing == Standing::LetGo);
    if let_go { Err(Refusal::NoLongerOpen) } else { Ok(()) }
}

/// A first offer, or the same provider's offer in other words.
pub fn make(file: &JobFile, provider: PersonId, says: Wording, ctx: &Ctx<'_>) -> Result<Offer, Refusal> {
    may_offer(file, provider, ctx)?;
    check_terms(&file.job, says.total, says.start, ctx)?;
    let earlier = file.bid_of(provider).map(|bid| &bid.offer);
    let invited = file.invitation_of(provider).is_some();
    let Wording { total, start, note } = says;
    Ok(Offer {
        job: file.job.id,
        provider,
        number: earlier.map_or(1, |offer| offer.number + 1),
        origin: if invited { Origin::Invited } else { Origin::Applied },
        total,
        start,
        note,
        edition: file.job.request.edition,
        standing: Standing::Live,
        made_at: earlier.map_or(ctx.now, |offer| offer.made_at),
        changed_at: ctx.now,
        told_at: earlier.and_then(|offer| offer.told_at),
        before: earlier.filter(|offer| offer.is_live()).map(|offer| (offer.total, offer.start)),
    })
}

/// The offer stands for the request as it is now.
pub fn confirm(file: &JobFile, provider: PersonId, ctx: &Ctx<'_>) -> Result<Offer, Refusal> {
    takes_offers(file, provider, ctx)?;
    let offer = live(file, provider)?;
    check_terms(&file.job, offer.total, offer.start, ctx)?;
    if !offer.is_outdated(file.job.request.edition) {
        return Err(Refusal::AlreadyDone);
    }
    Ok(Offer { edition: file.job.request.edition, changed_at: ctx.now, ..offer.clone() })
}

/// The provider takes it back; nothing is held against them. It can be taken back while it is on hold, too.
pub fn withdraw(file: &JobFile, provider: PersonId, ctx: &Ctx<'_>) -> Result<Offer, Refusal> {
    ended(file, provider, Standing::Withdrawn, ctx)
}

/// The customer says no thanks. The provider may offer anew.
pub fn turn_down(file: &JobFile, by: Actor, provider: PersonId, ctx: &Ctx<'_>) -> Result<Offer, Refusal> {
    if by != Actor::Customer {
        return Err(Refusal::NotYours);
    }
    ended(file, provider, Standing::TurnedDown, ctx)
}

fn ended(file: &JobFile, provider: PersonId, standing: Standing, ctx: &Ctx<'_>) -> Result<Offer, Refusal> {
    let offer = live(file, provider)?;
    Ok(Offer { standing, changed_at: ctx.now, ..offer.clone() })
}

fn live(file: &JobFile, provider: PersonId) -> Result<&Offer, Refusal> {
    let offer = file.bid_of(provider).map(|bid| &bid.offer);
    offer.filter(|offer| offer.is_live()).ok_or(Refusal::OfferGone)
}

/// Whether this provider may offer on the job now.
fn takes_offers(file: &JobFile, provider: PersonId, ctx: &Ctx<'_>) -> Result<(), Refusal> {
    let job = &file.job;
    match file.role_of(provider) {
        Actor::Customer => return Err(Refusal::OwnJob),
        Actor::Candidate => {}
        _ => return Err(Refusal::NotYours),
    }
    if file.is_apart(provider) {
        return Err(Refusal::NoLongerOpen);
    }
    let open = job.state == State::Open && ctx.now < job.open_until;
    match job.switches.mode() {
        Mode::Offers if open => Ok(()),
        Mode::Offers => Err(Refusal::NoLongerOpen),
        Mode::Dispatch => Err(Refusal::NotNow),
    }
}
