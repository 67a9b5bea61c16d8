//! A fee whose time is over: first its page is closed, then it lapses.

use chrono::{DateTime, Utc};

use super::record::{Fee, FeeFile, FeeState, Writes};

impl FeeFile {
    /// The time to pay is over. A page that is open, or may be, is closed first, and the provider's answer decides;
    /// none if nobody can pay any more: the match falls through now.
    pub fn lapse(&self, now: DateTime<Utc>) -> Option<Writes> {
        if self.fee.state != FeeState::Due || self.open_attempt().is_none() {
            return None;
        }
        let fee = Some(Fee { state: FeeState::Closing, ..self.fee.clone() });
        Some(Writes { fee, ..self.close_open(now) })
    }
}
