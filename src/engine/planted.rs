//! Defects for the checker of the simulation to find, in what is about to be written. None is there in production.

use dialogues::{say::Say, step::Step, step::Tell};
use domain::{
    change::{CallOrder, Change},
    facts::Facts,
    fee::{Call, FeeFile, Payment, Said},
    ids::AttemptId,
    job::{JobFile, State},
    offer::Standing,
};

use crate::ports::{Defect, Probe};

/// Writes that go missing or go wrong.
pub(super) fn changes(probe: &dyn Probe, changes: &mut Vec<Change>) {
    changes.retain(|change| match change {
        Change::AddCall(CallOrder { call: Call::Refund(_), .. }) => !probe.planted(Defect::RefundForgotten),
        Change::AddCall(CallOrder { call: Call::Look(_), .. }) => !probe.planted(Defect::NeverLooks),
        Change::SaveOffer(offer) if offer.standing == Standing::Picked => {
            !probe.planted(Defect::PickForgotten)
        }
        _ => true,
    });
    if probe.planted(Defect::FeeTooHigh) {
        for change in changes {
            if let Change::SaveFee(fee) = change {
                fee.figures.fee.minor = fee.figures.total.minor / 2;
                fee.figures.direct.minor = fee.figures.total.minor - fee.figures.fee.minor;
            }
        }
    }
}

/// A page that is open counts as paid.
pub(super) fn said(probe: &dyn Probe, attempt: AttemptId, fee: &FeeFile, said: &[Said]) -> Vec<Said> {
    let mut said = said.to_vec();
    let opened = said.iter().find_map(|said| match said {
        Said::Opened(checkout) => Some(checkout.session.clone()),
        _ => None,
    });
    if let (true, Some(session), Some(attempt)) =
        (probe.planted(Defect::OpenedIsPaid), opened, fee.attempt(attempt))
    {
        said.push(Said::Paid(Payment { reference: session.clone(), session, amount: attempt.amount }));
    }
    said
}

/// A match that binds nobody is told to the others like a booking.
pub(super) fn early(probe: &dyn Probe, file: &mut JobFile) {
    if probe.planted(Defect::NotChosenEarly) && matches!(file.job.state, State::Matched | State::AwaitingFee)
    {
        file.job.state = State::Booked;
    }
}

/// What one writes to one reaches everybody they talk with.
pub(super) fn overheard(probe: &dyn Probe, step: &mut Step, facts: &Facts) {
    if !probe.planted(Defect::Overheard) {
        return;
    }
    let relayed = |tell: &&Tell| matches!(tell.say, Say::Relayed { .. });
    let Some(tell) = step.tells.iter().find(relayed).cloned() else { return };
    let others = facts.threads.iter().map(|thread| thread.other).filter(|other| *other != tell.to);
    step.tells.extend(others.map(|to| Tell { to, thread: None, ..tell.clone() }));
}
