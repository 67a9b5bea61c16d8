//! What leaving one state and entering another brings, whatever the deed.

use super::{
    clocks,
    conditions::is_dispatch,
    decide::Ctx,
    outcome::{Outcome, Spread},
    record::Job,
    state::State,
};

/// Moves the job into another state. What belonged to the one it left ends here.
pub(super) fn enter(outcome: &mut Outcome, left: State, entered: State, ctx: &Ctx<'_>) {
    let job = &mut outcome.job;
    job.epoch += 1;
    job.state = entered;
    job.state_since = ctx.now;
    job.end_asked = None;
    job.settled_by = None;
    job.asked_at = None;
    job.disputed_from = (entered == State::Disputed).then_some(left);
    if left.has_match() {
        leave_match(job, entered, ctx);
    }
    outcome.spread = spread(job, left);
    outcome.close_thread = left.has_match() && !talk_goes_on(entered);
    outcome.publish_reviews = left == State::Settled && entered == State::Closed;
    outcome.close_cases = left == State::Disputed;
}

fn leave_match(job: &mut Job, entered: State, ctx: &Ctx<'_>) {
    match entered {
        State::Matched => job.agreed = None,
        State::Open | State::Expired => {
            job.open_until = clocks::reopened_until(job, ctx);
            job.provider = None;
            job.matched_at = None;
            job.agreed = None;
        }
        _ => {}
    }
}

/// Who must be told of the request itself, beyond the two sides.
fn spread(job: &Job, left: State) -> Option<Spread> {
    // Those who made offers are on hold until somebody is booked; in dispatch a taken job is over for them.
    let held = !is_dispatch(job) && matches!(left, State::Matched | State::AwaitingFee);
    match job.state {
        State::Open => Some(Spread::Tell),
        State::Expired => Some(Spread::Redraw),
        State::Matched | State::Cancelled if left == State::Open => Some(Spread::Redraw),
        State::Booked | State::Cancelled if held => Some(Spread::Redraw),
        _ => None,
    }
}

fn talk_goes_on(state: State) -> bool {
    state.has_match() && state != State::Closed
}
