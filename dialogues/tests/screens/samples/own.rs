//! What is held of somebody, handed out or erased.

use chrono::TimeDelta;
use dialogues::say::{DataFile, OwnPrompt, OwnSay, Prompt, Say, StillRunning};
use domain::{job::State, person::Side};

use super::line;
use crate::fixtures::Town;

/// Everything that is said about it.
pub fn own(town: &Town) -> Vec<Say> {
    let states = [State::Matched, State::Booked, State::InProgress, State::Delivered, State::Disputed];
    let lines = states.iter().flat_map(|state| {
        [Side::Customer, Side::Provider].map(|side| StillRunning::of(&line(*state, side, false)))
    });
    let says = [
        OwnSay::Data(DataFile::Readable),
        OwnSay::Data(DataFile::Json),
        OwnSay::DataAgain { at: town.now + TimeDelta::minutes(41) },
        OwnSay::StillRunning(lines.flatten().collect()),
        OwnSay::OnlyOperator,
        OwnSay::Kept,
        OwnSay::Erased,
        OwnSay::Gone,
    ];
    says.map(Say::Own).to_vec()
}

/// Everything that is asked before it is done.
pub fn erasing() -> Vec<Prompt> {
    let counts = [(0, 0), (1, 1), (3, 2)];
    let asked = counts.map(|(requests, offers)| OwnPrompt::Erase { requests, offers }.into());
    asked.into_iter().chain([OwnPrompt::EraseSure.into()]).collect()
}
