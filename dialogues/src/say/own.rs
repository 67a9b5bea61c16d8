//! What is held of somebody: handed out to them, or erased.

use chrono::{DateTime, Utc};
use domain::{facts::JobLine, job::State, person::Side};
use serde::{Deserialize, Serialize};

use super::Prompt;
use crate::press::CardVerb;

/// Handing out and erasing.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OwnSay {
    /// A file with everything held of its reader, made when it is sent.
    Data(DataFile),
    /// It was handed out a moment ago; again from then on.
    DataAgain {
        /// When.
        at: DateTime<Utc>,
    },
    /// What must be ended before they can be erased.
    StillRunning(Vec<StillRunning>),
    /// They run the market alone: somebody else must do so first.
    OnlyOperator,
    /// They stay.
    Kept,
    /// The last word: everything is erased.
    Erased,
    /// What stood here spoke of somebody who is erased.
    Gone,
}

/// Which of the two files.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DataFile {
    /// To be read.
    Readable,
    /// For programs.
    Json,
}

/// A job that somebody else relies on.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct StillRunning {
    /// The job.
    pub line: JobLine,
    /// The way out of it that needs nobody, if there is one.
    pub way_out: Option<CardVerb>,
    /// Whether the operator can be asked for help in it.
    pub help: bool,
}

impl StillRunning {
    /// The job of that line, if the other side relies on its reader now.
    pub fn of(line: &JobLine) -> Option<Self> {
        let involved = line.side == Side::Customer || line.held;
        let relied_on = line.state.has_match() && !line.state.is_final() && line.state != State::Settled;
        let way_out = match (line.state, line.side) {
            (State::Matched | State::AwaitingFee, Side::Provider) => Some(CardVerb::StepBack),
            (State::Matched | State::AwaitingFee | State::Booked, _) => Some(CardVerb::Cancel),
            (State::InProgress, _) => Some(CardVerb::AskEnd),
            _ => None,
        };
        let help = line.state != State::Disputed;
        (involved && relied_on).then(|| Self { line: line.clone(), way_out, help })
    }
}

/// What is asked, with all that its words and buttons need.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OwnPrompt {
    /// What goes and what stays; do they want that? `Yes`, or `No`.
    Erase {
        /// How many of their requests are withdrawn for it.
        requests: usize,
        /// How many of their offers are taken back for it.
        offers: usize,
    },
    /// Really? There is no way back. `Yes`, or `No`.
    EraseSure,
}

impl From<OwnPrompt> for Prompt {
    fn from(prompt: OwnPrompt) -> Self {
        Self::Own(prompt)
    }
}

#[cfg(test)]
mod tests {
    use domain::job::{Actor, table::TABLE};

    use super::*;

    fn line(state: State, side: Side) -> JobLine {
        let zone = chrono_tz::UTC;
        let (code, service) =
            (domain::ids::JobCode::from_bits(7), domain::market::ServiceId::new("plumbing"));
        JobLine {
            id: domain::ids::JobId(uuid::Uuid::nil()),
            epoch: 3,
            code,
            service: service.expect("a slug"),
            state,
            side,
            slot: DateTime::UNIX_EPOCH,
            agreed: None,
            zone,
            other: None,
            waiting: false,
            held: true,
            invites: false,
        }
    }

    #[test]
    fn every_way_out_of_a_running_job_is_one_the_table_knows() {
        for state in State::ALL {
            for (side, actor) in [(Side::Customer, Actor::Customer), (Side::Provider, Actor::Provider)] {
                let Some(running) = StillRunning::of(&line(*state, side)) else { continue };
                let help = running.help.then_some(CardVerb::GetHelp);
                for verb in running.way_out.into_iter().chain(help) {
                    let knows = |row: &domain::job::table::Row| {
                        (row.from, row.by, Some(row.act)) == (*state, actor, verb.act())
                    };
                    assert!(TABLE.iter().any(knows), "{state:?} {side:?} {verb:?}");
                }
            }
        }
    }

    #[test]
    fn nobody_is_relied_on_before_a_match_or_once_all_is_settled() {
        for state in [State::Open, State::Expired, State::Settled, State::Closed, State::Cancelled] {
            assert_eq!(StillRunning::of(&line(state, Side::Customer)), None, "{state:?}");
        }
        let on_hold = JobLine { held: false, ..line(State::Matched, Side::Provider) };
        assert_eq!(StillRunning::of(&on_hold), None, "somebody else is picked");
    }
}
