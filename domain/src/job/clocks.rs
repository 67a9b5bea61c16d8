//! Every state has a clock, with a warning first: nobody is trapped by another's silence.

use chrono::{DateTime, Utc};

use super::{
    conditions::is_dispatch,
    decide::Ctx,
    deed::Deed,
    outcome::Bell,
    record::{Job, JobFile},
    refusal::Refusal,
    state::{Act, State},
};
use crate::market::{AddressShown, Clocks, Period, Timing};

type Armed = Vec<(Bell, DateTime<Utc>)>;

/// Until when a request for that time takes answers.
pub fn open_until(slot: DateTime<Utc>, now: DateTime<Utc>, clocks: &Clocks) -> DateTime<Utc> {
    last_call(slot, now, clocks).min(now + clocks.open_for)
}

/// Until when a request that goes out now takes answers, as one that is posted now would; refused once its time is past.
pub(super) fn open_anew(job: &Job, ctx: &Ctx<'_>) -> Result<DateTime<Utc>, Refusal> {
    let slot = job.request.slot;
    if slot <= ctx.now { Err(Refusal::StartPast) } else { Ok(open_until(slot, ctx.now, ctx.clocks)) }
}

/// Until when a reopened request takes answers: a day at least, but never past the time it is wanted for. No
/// later than now if that time is over.
pub(super) fn reopened_until(job: &Job, ctx: &Ctx<'_>) -> DateTime<Utc> {
    let wanted = job.open_until.max(ctx.now + ctx.clocks.reopened_for);
    wanted.min(last_call(job.request.slot, ctx.now, ctx.clocks))
}

/// The latest answer that leaves time for the work. A request for the next hour still gets what time there is.
fn last_call(slot: DateTime<Utc>, now: DateTime<Utc>, clocks: &Clocks) -> DateTime<Utc> {
    (slot - clocks.open_margin).max(now + (slot - now) / 2)
}

/// The times to be reached after a deed: those of the state entered, or those the deed itself sets.
pub(super) fn after(job: &Job, file: &JobFile, deed: &Deed, entered: bool, ctx: &Ctx<'_>) -> Armed {
    let (now, clocks) = (ctx.now, ctx.clocks);
    let start = agreed_start(job, file);
    match deed.act() {
        _ if entered => armed(job, start, ctx),
        Act::AskWhatHappened => {
            from_now(Act::Unanswered, now, clocks.unanswered, &[clocks.unanswered_warning])
        }
        Act::AskEnd => from_now(Act::AgreeEnd, now, clocks.end_request, &[clocks.end_request_warning]),
        Act::Reschedule | Act::Amend => {
            from_now(Act::ChangeLapse, now, clocks.change, &[clocks.change_warning])
        }
        Act::SayMissed => from_now(Act::AdmitMissed, now, clocks.missed, &[clocks.missed_warning]),
        Act::StillOn | Act::AgreeChange | Act::CameAfterAll => vec![asking(job, start, ctx)],
        Act::EditRequest | Act::Extend | Act::Widen | Act::Reprice | Act::Repost => armed(job, start, ctx),
        _ => Vec::new(),
    }
}

/// The times of the state a job is in now.
pub fn armed(job: &Job, start: DateTime<Utc>, ctx: &Ctx<'_>) -> Armed {
    let (now, clocks) = (ctx.now, ctx.clocks);
    match job.state {
        // Nobody but the operator can do anything about it: the customer is not warned.
        State::Checking => vec![(Bell::Do(Act::CheckLapse), job.open_until)],
        State::Open => {
            let wanted = job.open_until - clocks.open_warning;
            warned(Act::Expire, job.open_until, wanted, now)
        }
        State::Matched => from_now(Act::TermsLapse, now, clocks.terms, &[clocks.terms_warning]),
        State::AwaitingFee => warned(Act::FeeLapse, fee_due(start, ctx), now + clocks.fee_warning, now),
        State::Booked => [asking(job, start, ctx)].into_iter().chain(grace(job, ctx)).collect(),
        State::InProgress => vec![asking(job, start, ctx)],
        State::Delivered => from_now(Act::Approve, now, clocks.approval, &clocks.approval_warnings),
        State::Approved => from_now(Act::SettleLapse, now, clocks.settlement, &[clocks.settlement_warning]),
        State::Settled => from_now(Act::CloseReviews, now, clocks.review_window, &[clocks.review_warning]),
        State::Expired => from_now(Act::Forget, now, clocks.expired_kept, &[]),
        State::Disputed => {
            let lapse = from_now(Act::HelpLapse, now, clocks.dispute, &[clocks.dispute_warning]);
            [lapse, from_now(Act::TalkOver, now, clocks.settle_talk, &[])].concat()
        }
        State::Closed | State::Cancelled => Vec::new(),
    }
}

/// Until when a fee that becomes due now is to be paid: at the agreed start, if that comes first.
pub(super) fn fee_due(start: DateTime<Utc>, ctx: &Ctx<'_>) -> DateTime<Utc> {
    start.min(ctx.now + ctx.clocks.fee_due)
}

pub(super) fn agreed_start(job: &Job, file: &JobFile) -> DateTime<Utc> {
    let agreed = file.terms.iter().find(|terms| Some(terms.id) == job.agreed);
    agreed.map_or(job.request.slot, |terms| terms.start)
}

/// When both are asked what happened: long after the start was due, or the work.
fn asking(job: &Job, start: DateTime<Utc>, ctx: &Ctx<'_>) -> (Bell, DateTime<Utc>) {
    let (expected, patience) = expected(job, start, ctx);
    (Bell::Do(Act::AskWhatHappened), expected.max(ctx.now) + patience)
}

/// Whether the agreed time is long past: a start that was put off is waited for again.
pub(super) fn is_overdue(job: &Job, start: DateTime<Utc>, ctx: &Ctx<'_>) -> bool {
    let (expected, patience) = expected(job, start, ctx);
    ctx.now >= expected + patience
}

/// When the start is due, or the work, and how long that is waited for.
fn expected(job: &Job, start: DateTime<Utc>, ctx: &Ctx<'_>) -> (DateTime<Utc>, Period) {
    match (job.state, job.switches.timing) {
        (State::Booked, _) => (start, ctx.clocks.not_started),
        (_, Timing::Slot) => (start, ctx.clocks.overdue),
        (_, Timing::Deadline) => (start.max(job.request.slot), ctx.clocks.overdue),
    }
}

/// The end of the minutes of grace, where the exact place waits for it.
fn grace(job: &Job, ctx: &Ctx<'_>) -> Option<(Bell, DateTime<Utc>)> {
    let over = job.matched_at? + ctx.clocks.undo;
    let awaited = is_dispatch(job) && job.switches.address_shown == AddressShown::UndoOver;
    (awaited && over > ctx.now).then_some((Bell::GraceOver, over))
}

/// An act of the clock at a fixed time, with its warning: when wanted, else half-way, so that it never falls
/// away.
fn warned(act: Act, at: DateTime<Utc>, wanted: DateTime<Utc>, now: DateTime<Utc>) -> Armed {
    let in_time = now < wanted && wanted < at;
    let warning = if in_time { wanted } else { now + (at - now) / 2 };
    vec![(Bell::Warn { act, at }, warning), (Bell::Do(act), at)]
}

/// An act of the clock `period` from now, and its warnings, counted from now too.
fn from_now(act: Act, now: DateTime<Utc>, period: Period, warnings: &[Period]) -> Armed {
    let at = now + period;
    let warnings = warnings.iter().map(|warning| (Bell::Warn { act, at }, now + *warning));
    warnings.chain([(Bell::Do(act), at)]).collect()
}
