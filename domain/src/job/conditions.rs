//! What the conditions of the table mean.

use super::{
    clocks,
    decide::Ctx,
    record::{Job, JobFile},
    settling::{OPERATORS_PROPOSALS, talk_is_over, talk_until},
    state::Actor,
    table::If,
};
use crate::{
    market::{FeePayer, Mode, Settlement},
    person::Side,
};

/// Whether a row's condition holds for this actor now.
pub(super) fn holds(condition: If, file: &JobFile, actor: Actor, ctx: &Ctx<'_>) -> bool {
    let job = &file.job;
    let (own, other) = (actor.side(), actor.side().map(Side::other));
    match condition {
        If::Always => true,
        If::Dispatch => is_dispatch(job),
        If::Offers => !is_dispatch(job),
        If::TimeOver => ctx.now >= job.open_until,
        If::InGrace => in_grace(job, ctx),
        If::LastSignature => !has_signed(file, own) && has_signed(file, other),
        If::Asked => {
            job.asked_at.is_some_and(|at| actor != Actor::Clock || ctx.now >= at + ctx.clocks.unanswered)
        }
        If::NotAsked => {
            job.asked_at.is_none() && job.missed.is_none() && clocks::is_overdue(job, file.start(), ctx)
        }
        If::NoEndAsked => job.end_asked.is_none(),
        If::EndAskedByOther => job.end_asked.is_some_and(|(asked_by, _)| Some(asked_by) == other),
        If::EndUnanswered => job.end_asked.is_some_and(|(_, at)| ctx.now >= at + ctx.clocks.end_request),
        If::ChangeAskedByOther => job.change.is_some_and(|change| Some(change.by) == other),
        If::ChangeUnanswered => job.change.is_some_and(|change| ctx.now >= change.at + ctx.clocks.change),
        If::StartPast => job.missed.is_none() && ctx.now >= file.start(),
        If::NotMissed => job.missed.is_none_or(|(by, _)| Some(by) == own),
        If::MissesOther => job.missed.is_some_and(|(by, _)| Some(by) == own),
        If::MissedByOther => job.missed.is_some_and(|(by, _)| Some(by) == other),
        If::SomebodyMissed => job.missed.is_some() && talk_is_over(job, ctx.now, ctx.clocks),
        If::MissUnanswered => job.missed.is_some_and(|(_, at)| ctx.now >= at + ctx.clocks.missed),
        If::KeepsRecord => keeps_record(job),
        If::SaidPaid => keeps_record(job) && job.said_paid,
        If::NotReviewed => !file.reviews.iter().any(|review| Some(review.by) == own),
        If::FirstSettled => job.settled_by.is_none(),
        If::LastSettled => job.settled_by.is_some() && job.settled_by == other,
        _ => settles(condition, job, own, ctx),
    }
}

/// Conditions of trouble that is being settled.
fn settles(condition: If, job: &Job, own: Option<Side>, ctx: &Ctx<'_>) -> bool {
    let (settling, accepted) = (job.settling, job.settling.proposal.map(|proposal| proposal.accepted));
    let is_over = talk_is_over(job, ctx.now, ctx.clocks);
    match condition {
        If::FirstAcceptance => accepted == Some(None),
        If::LastAcceptance => accepted.flatten().is_some_and(|first| Some(first) != own),
        If::MayAsk => !is_over && settling.asks != own,
        If::TalkTimeOver => settling.talk_over.is_none() && ctx.now >= talk_until(job, ctx.clocks),
        If::TalkOver => is_over,
        If::MayPropose => is_over && settling.by_operator < OPERATORS_PROPOSALS,
        _ => false,
    }
}

/// Whether the first to accept has the job.
pub(super) fn is_dispatch(job: &Job) -> bool {
    job.switches.mode() == Mode::Dispatch
}

/// Whether booking costs a platform fee.
pub(super) fn has_fee(job: &Job) -> bool {
    job.switches.fee == FeePayer::Customer
}

/// Whether both sides record that the rest was paid before reviews open.
pub(super) fn keeps_record(job: &Job) -> bool {
    job.switches.settlement == Settlement::Recorded
}

/// Whether the provider may still take the acceptance back (dispatch only: an offer was thought over).
fn in_grace(job: &Job, ctx: &Ctx<'_>) -> bool {
    is_dispatch(job) && job.matched_at.is_some_and(|at| ctx.now < at + ctx.clocks.undo)
}

fn has_signed(file: &JobFile, side: Option<Side>) -> bool {
    let newest = file.newest_terms().zip(side);
    newest.is_some_and(|(terms, side)| terms.signed_by(side).is_some())
}
