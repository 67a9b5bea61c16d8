//! What helps a request that nobody takes: shown once it is needed, what fits the commonest reason first.

use chrono::{DateTime, Utc};
use domain::{
    job::{DeclineReason, JobFile, State},
    market::Market,
};

use crate::{press::CardVerb, waves};

/// What can be changed so that somebody takes it.
const FIXES: [CardVerb; 3] = [CardVerb::Widen, CardVerb::Reprice, CardVerb::Repost];

/// Leaves out what helps nobody now, and puts first what answers the reason most gave.
pub(super) fn arrange(verbs: &mut Vec<CardVerb>, file: &JobFile, now: DateTime<Utc>, market: &Market) {
    if file.job.state == State::Open && !is_needed(file, now, market) {
        return verbs.retain(|verb| !FIXES.contains(verb));
    }
    // What is done from afar reaches everybody as it is.
    if waves::wanted(&file.job, market).place.is_none() {
        verbs.retain(|verb| *verb != CardVerb::Widen);
    }
    let Some(at) = verbs.iter().position(|verb| FIXES.contains(verb)) else { return };
    let mut fixes: Vec<CardVerb> = verbs.iter().copied().filter(|verb| FIXES.contains(verb)).collect();
    fixes.sort_by_key(|verb| rank(*verb, file));
    verbs.retain(|verb| !FIXES.contains(verb));
    verbs.splice(at..at, fixes);
}

/// The number a button to ask further away carries, so that a second tap on it does not go a step further.
pub(crate) fn step_of(file: &JobFile) -> i64 {
    file.job.epoch * 1_000 + i64::from(file.job.request.outreach.beyond_km)
}

/// Whether nobody took an open request though somebody could have: somebody said no, half of its time is gone, or it
/// closes soon.
fn is_needed(file: &JobFile, now: DateTime<Utc>, market: &Market) -> bool {
    let job = &file.job;
    if file.bids.iter().any(|bid| bid.offer.is_live()) {
        return false;
    }
    let half = job.state_since + (job.open_until - job.state_since) / 2;
    file.telling.declined > 0 || now >= half || now + market.clocks.open_warning >= job.open_until
}

/// What answers the commonest reason comes first. Without any, one that closed is asked for another time, an open one
/// goes further away.
fn rank(verb: CardVerb, file: &JobFile) -> u8 {
    let open = file.job.state == State::Open;
    let first = match file.telling.why().first() {
        Some((DeclineReason::PriceLow, _)) => CardVerb::Reprice,
        Some((DeclineReason::TooFar | DeclineReason::NotMyWork, _)) => CardVerb::Widen,
        None if open => CardVerb::Widen,
        Some((DeclineReason::NoTime, _)) | None => CardVerb::Repost,
    };
    match verb {
        verb if verb == first => 0,
        CardVerb::Widen => 1,
        CardVerb::Reprice => 2,
        _ => 3,
    }
}
