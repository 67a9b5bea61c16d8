//! How offers are told: the first one rings, later ones update one card and ring at most hourly; those on hold
//! hear once what became of the request.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    change::{Change, Due, Timer},
    ids::TimerId,
    job::{Bell, Job, JobFile, Level, News, State},
    offer::{InvitationState, Offer, Origin, Standing},
};

use crate::{
    effects::Effects,
    step::{Card, Ctx},
    waves::still,
};

/// How often offers ring at most.
const BETWEEN_RINGS: TimeDelta = TimeDelta::hours(1);

/// When the customer's phone may hear of an offer that came in, changed or went: it is decided at once, with all
/// offers at hand.
pub(crate) fn bell(job: &Job, due: DateTime<Utc>, id: TimerId) -> Timer {
    Timer { id, due, what: Due::Bell { job: job.id, epoch: job.epoch, bell: Bell::Offers } }
}

/// Rings for the offers the customer's phone has not rung for, if it may; else draws the card and waits. The
/// offers themselves remember, so that nothing hangs on how many bells there are.
pub(crate) fn ring(effects: &mut Effects, file: &JobFile, ctx: &mut Ctx<'_>) {
    let job = &file.job;
    let offers = || file.bids.iter().map(|bid| &bid.offer);
    let rung_at = offers().filter_map(|offer| offer.told_at).max();
    let waits = |next: &DateTime<Utc>| *next > ctx.now && !last_invited_answered(file);
    let next = rung_at.map(|at| at + BETWEEN_RINGS).filter(waits);
    let news: Vec<&Offer> = offers().filter(|offer| offer.is_news()).collect();
    if news.is_empty() || next.is_some() {
        effects.cards.push(still(job.id, job.customer));
        let waits = next.filter(|_| !news.is_empty());
        return effects.timers.extend(waits.map(|due| bell(job, due, TimerId((ctx.fresh)()))));
    }
    let told = |offer: &Offer| Change::SaveOffer(Offer { told_at: Some(ctx.now), ..offer.clone() });
    effects.changes.extend(news.into_iter().map(told));
    let (to, news) = (job.customer, Some(News::Offers));
    effects.cards.push(Card { job: job.id, to, news, level: Level::Ring });
}

/// Whether nobody who was invited still has to answer, and the phone has not rung for one of their offers yet.
fn last_invited_answered(file: &JobFile) -> bool {
    let answered = |state| matches!(state, InvitationState::Declined | InvitationState::Offered);
    let unheard =
        |offer: &Offer| offer.origin == Origin::Invited && offer.is_live() && offer.told_at.is_none();
    file.invitations.iter().all(|known| answered(known.invitation.state))
        && file.bids.iter().any(|bid| unheard(&bid.offer))
}

/// Draws the card of somebody with an offer. What the state of the request means for it is told once.
pub(crate) fn redraw(effects: &mut Effects, job: &Job, offer: &Offer, news: bool, now: DateTime<Utc>) {
    let to = offer.provider;
    let heard = if offer.is_live() { meaning(job, offer, news) } else { None };
    if let Some((News::NotChosen, _)) = heard {
        let over = Offer { standing: Standing::NotChosen, changed_at: now, ..offer.clone() };
        effects.changes.push(Change::SaveOffer(over));
    }
    effects.cards.push(match heard {
        Some((news, level)) => Card { job: job.id, to, news: Some(news), level },
        None => still(job.id, to),
    });
}

/// What the request as it stands means for a live offer on it, and how loudly that is told.
fn meaning(job: &Job, offer: &Offer, news: bool) -> Option<(News, Level)> {
    let outdated = offer.is_outdated(job.request.edition);
    match job.state {
        State::Open if news && outdated => Some((News::ConfirmOffer, Level::Ring)),
        // One made since is no news to its author.
        State::Open if news && offer.changed_at < job.state_since => {
            Some((News::BackInTheRunning, Level::Quiet))
        }
        // It may still come back.
        State::Checking | State::Open | State::Matched | State::AwaitingFee | State::Expired => None,
        _ => Some((News::NotChosen, Level::Quiet)),
    }
}
