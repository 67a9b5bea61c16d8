//! Defects for the checker of the simulation to find, in what is about to be written. None is there in production.

use dialogues::{
    input::{Did, Input},
    rendered::{Medium, MediumKind},
    say::Say,
    step::{Step, Tell},
};
use domain::{
    change::{CallOrder, Change},
    facts::Facts,
    fee::{Call, FeeFile, Payment, Said},
    ids::AttemptId,
    job::{JobFile, State},
    offer::Standing,
};

use serde_json::Value;

use crate::{
    heard::Spoken,
    ports::{Defect, Probe},
};

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

/// What is not passed on for a reason is heard like what may be.
pub(super) fn heard(probe: &dyn Probe, bytes: &[u8], spoken: &mut Spoken) {
    let Ok(update) = serde_json::from_slice::<Value>(bytes) else { return };
    let message = &update["message"];
    let file = ["video", "animation", "document"].iter().find_map(|kind| message[kind]["file_id"].as_str());
    if let (true, Some(file)) = (probe.planted(Defect::NamesPass), file) {
        spoken.medium = Some(Medium { kind: MediumKind::Video, file: file.to_owned() });
    }
    if let (true, Some(name)) =
        (probe.planted(Defect::ContactsPass), message["contact"]["last_name"].as_str())
    {
        spoken.did = Did::Text(name.to_owned());
    }
}

/// Words between two people stay as they were typed.
pub(super) fn unguarded(probe: &dyn Probe, step: &mut Step, input: &Input) {
    let typed = match &input.did {
        Did::Text(text) => text,
        _ => &input.caption,
    };
    for tell in step.tells.iter_mut().filter(|_| probe.planted(Defect::Unguarded)) {
        if let Say::Relayed(relayed) = &mut tell.say {
            relayed.words = typed.as_str().into();
        }
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

/// People are asked who live a day's journey away.
pub(super) fn further(probe: &dyn Probe, file: &mut JobFile) {
    if probe.planted(Defect::TooFar) {
        file.job.request.outreach.beyond_km += 500;
    }
}

/// Whoever is kept apart from the customer is told all the same.
pub(super) fn together(probe: &dyn Probe, file: &mut JobFile) {
    if probe.planted(Defect::BlockIgnored) {
        file.apart.clear();
    }
}
