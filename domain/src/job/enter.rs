//! What leaving one state and entering another brings, whatever the deed.

use super::{
    clocks,
    conditions::is_dispatch,
    decide::Ctx,
    outcome::{Closing, Outcome, Spread},
    record::Job,
    settling::Settling,
    state::State,
};
use crate::offer::Standing;

/// Moves the job into another state. What belonged to the one it left ends here.
pub(super) fn enter(outcome: &mut Outcome, left: State, entered: State, ctx: &Ctx<'_>) {
    outcome.close_threads = closing(outcome, left, entered);
    let job = &mut outcome.job;
    job.epoch += 1;
    job.state = entered;
    job.state_since = ctx.now;
    job.end_asked = None;
    job.change = None;
    // What somebody missed is what the operator decides about.
    job.missed = job.missed.filter(|_| entered == State::Disputed);
    job.settled_by = None;
    job.settling = Settling::default();
    job.asked_at = None;
    job.disputed_from = (entered == State::Disputed).then_some(left);
    if left.has_match() {
        leave_match(job, entered, ctx);
    }
    outcome.spread = spread(job, left);
    outcome.publish_reviews = left == State::Settled && entered == State::Closed;
    outcome.close_cases = matches!(left, State::Checking | State::Disputed);
}

fn leave_match(job: &mut Job, entered: State, ctx: &Ctx<'_>) {
    match entered {
        State::Matched => {
            job.agreed = None;
            job.first_start = None;
        }
        State::Open | State::Expired => {
            job.open_until = clocks::reopened_until(job, ctx);
            job.provider = None;
            job.matched_at = None;
            job.agreed = None;
            job.first_start = None;
        }
        _ => {}
    }
}

/// Who must be told of the request itself, beyond the two sides.
fn spread(job: &Job, left: State) -> Option<Spread> {
    // Those who made offers are on hold until somebody is booked; in dispatch a taken job is over for them.
    let held = !is_dispatch(job) && is_unbound(left);
    match job.state {
        State::Open => Some(Spread::Tell),
        State::Expired => Some(Spread::Redraw),
        State::Matched | State::Cancelled if left == State::Open => Some(Spread::Redraw),
        State::Booked | State::Cancelled if held => Some(Spread::Redraw),
        _ => None,
    }
}

/// Who may ask before a provider is picked goes on talking until the request is over or somebody is booked; else
/// a conversation belongs to its match. Who was let go is left in peace.
fn closing(outcome: &Outcome, left: State, entered: State) -> Option<Closing> {
    let job = &outcome.job;
    let (asks, provider) = (job.switches.chat_before_acceptance, job.provider);
    let let_go = || outcome.offers.iter().any(|offer| offer.standing == Standing::LetGo);
    match entered {
        State::Closed | State::Cancelled | State::Expired => {
            (asks || left.has_match()).then_some(Closing::All)
        }
        State::Open if !left.has_match() => None,
        State::Open if !asks => Some(Closing::All),
        State::Open => provider.filter(|_| let_go()).map(Closing::With),
        State::Booked if asks && is_unbound(left) => provider.map(Closing::Others),
        _ => None,
    }
}

/// Whether a match in this state may still fall through without anybody being held to it.
fn is_unbound(state: State) -> bool {
    matches!(state, State::Matched | State::AwaitingFee)
}
