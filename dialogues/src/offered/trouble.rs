//! What a side may say of the trouble its job is in, and read of what the other says.

use chrono::{DateTime, Utc};
use domain::{
    job::{Actor, JobFile},
    market::Market,
};

use crate::press::CardVerb;

/// Saying it, first of all; changing it once.
pub(super) fn own_side(file: &JobFile, actor: Actor) -> Option<CardVerb> {
    let side = actor.side()?;
    file.may_tell(side).then_some(CardVerb::TellSide)
}

/// Reading it, once that is fair.
pub(super) fn their_side(
    file: &JobFile,
    actor: Actor,
    now: DateTime<Utc>,
    market: &Market,
) -> Option<CardVerb> {
    let side = actor.side()?;
    file.their_view(side, now, &market.clocks).map(|_| CardVerb::TheirSide)
}
