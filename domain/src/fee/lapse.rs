//! A fee whose time is over: first its page is closed, then it lapses.

use chrono::{DateTime, Utc};

use super::record::{Fee, FeeFile, FeeState, Writes};

/// What the end of its time means for a fee.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Lapse {
    /// Nobody can pay any more: the match falls through.
    Lapses,
    /// A page is open, or may be: the provider is asked to close it first, and its answer decides.
    Waits(Writes),
}

impl FeeFile {
    /// The time to pay is over.
    pub fn lapse(&self, now: DateTime<Utc>) -> Lapse {
        if self.fee.state != FeeState::Due || self.open_attempt().is_none() {
            return Lapse::Lapses;
        }
        let fee = Some(Fee { state: FeeState::Closing, ..self.fee.clone() });
        Lapse::Waits(Writes { fee, ..self.close_open(now) })
    }
}
