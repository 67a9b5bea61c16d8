//! Laws of the platform fee: what it becomes when a job goes another way, told apart from the code.

use chrono::TimeDelta;
use domain::{
    fee::{FeeState, Refund},
    job::{Act, Actor, Outcome, State, Way},
    person::Side,
};

use crate::world::World;

/// The fee is due exactly while it is awaited, never outlives its agreement unpaid, and once paid goes back or
/// stays by the written rule.
pub fn money(before: &World<'_>, after: &World<'_>, outcome: &Outcome) {
    due(after);
    let (left, entered) = (before.file.job.state, after.file.job.state);
    let (was, is) = (state(before), state(after));
    let paid = outcome.events.iter().any(|event| event.act == Act::FeePaid);
    match (left, was) {
        (State::AwaitingFee, _) if paid => assert_eq!(is, Some(FeeState::Paid)),
        (State::AwaitingFee, _) if entered != State::AwaitingFee => assert_eq!(is, Some(FeeState::Void)),
        (_, Some(FeeState::Paid)) if entered == State::AwaitingFee => {
            assert_eq!(is, Some(FeeState::Due), "a fee of its own for the next match");
        }
        (_, Some(FeeState::Paid)) if goes_back(before, outcome) => refunded(after),
        (_, Some(FeeState::Paid)) => assert_eq!(is, Some(FeeState::Paid), "kept: {:?}", outcome.events),
        _ => {}
    }
}

fn state(world: &World<'_>) -> Option<FeeState> {
    world.file.fee.as_ref().map(|file| file.fee.state)
}

/// Total, fee and direct are those of the terms both signed, and add up.
fn due(world: &World<'_>) {
    let job = &world.file.job;
    assert_eq!(job.state == State::AwaitingFee, state(world) == Some(FeeState::Due), "{job:?}");
    let (Some(file), State::AwaitingFee) = (&world.file.fee, job.state) else { return };
    let (fee, terms) = (&file.fee, world.file.agreed_terms().expect("both signed"));
    assert_eq!((fee.match_number, fee.terms, fee.figures.total), (job.match_number, terms.id, terms.total));
    assert_eq!(fee.figures.fee.checked_add(fee.figures.direct), Ok(terms.total));
    assert!(fee.due_at <= terms.start && file.attempts.is_empty());
}

/// R1: whoever else ends it, the customer gets the fee back; a customer who does, within five minutes or a day
/// before the start.
fn goes_back(before: &World<'_>, outcome: &Outcome) -> bool {
    let event = &outcome.events[0];
    let fee = &before.file.fee.as_ref().expect("it was paid").fee;
    let by_whom = match (event.act, event.by) {
        (Act::AgreeEnd, _) => {
            let asked = before.file.job.end_asked.expect("somebody asked").0;
            if asked == Side::Provider { Actor::Provider } else { Actor::Customer }
        }
        // Who did not come bears it, whoever said or found so.
        (Act::AdmitMissed | Act::ConfirmMissed, _) => {
            match before.file.job.missed.expect("somebody was missed").0 {
                Side::Customer => Actor::Provider,
                Side::Provider => return false,
            }
        }
        // What the two agreed to, or the operator decided, says it.
        (Act::AcceptSettlement, _) => match before.file.job.settling.proposal.expect("on the table").says.way
        {
            Way::EndFeeBack => Actor::Operator,
            _ => return false,
        },
        (Act::EndKeepingFee, _) => return false,
        (_, by) => by,
    };
    let old = &before.file.job;
    let ended = matches!(outcome.job.state, State::Cancelled | State::Open | State::Expired);
    if !ended || !old.state.has_match() || fee.match_number != old.match_number {
        return false;
    }
    let started = before.file.job.state == State::InProgress;
    let soon_after = fee.paid_at.is_some_and(|at| before.now - at < TimeDelta::minutes(5));
    // Moving the start gains nobody anything: what was booked first counts.
    let booked = before.file.terms.iter().find(|terms| terms.id == fee.terms).expect("it was signed");
    let long_before = booked.start - before.now >= TimeDelta::hours(24);
    by_whom != Actor::Customer || (!started && (soon_after || long_before))
}

fn refunded(world: &World<'_>) {
    let file = world.file.fee.as_ref().expect("there was a fee");
    assert_eq!(file.fee.state, FeeState::GivenBack);
    let refunds = file.attempts.iter().filter_map(|attempt| attempt.capture.as_ref()?.refund);
    assert_eq!(refunds.collect::<Vec<_>>(), [Refund::Wanted], "once");
}
