//! What becomes of a fee whose booking goes another way.

use chrono::{DateTime, Utc};

use super::{
    capture::{Capture, CaptureKind, Dispute, Refund},
    record::{Attempt, AttemptState, Call, Fee, FeeFile, FeeState, Writes},
};

impl FeeFile {
    /// Nothing is to be paid any more: an open page is closed, and money that still arrives is given back.
    pub fn void(&self, now: DateTime<Utc>) -> Writes {
        if !matches!(self.fee.state, FeeState::Due | FeeState::Closing) {
            return Writes::default();
        }
        let mut writes = self.close_open(now);
        writes.fee = Some(Fee { state: FeeState::Void, ..self.fee.clone() });
        writes
    }

    /// Asks the provider to close the page that is open, if one is.
    pub(super) fn close_open(&self, now: DateTime<Utc>) -> Writes {
        let closable =
            |attempt: &&Attempt| matches!(attempt.state, AttemptState::Creating | AttemptState::Open);
        let open = self.attempts.iter().filter(closable);
        let closing = open.map(|attempt| Attempt { state: AttemptState::Closing, ..attempt.clone() });
        let attempts: Vec<Attempt> = closing.collect();
        let calls = attempts.iter().map(|attempt| (Call::Close(attempt.id), now)).collect();
        Writes { fee: None, attempts, calls }
    }

    /// The fee was paid and goes back.
    pub fn give_back(&self, now: DateTime<Utc>) -> Writes {
        let booked = |attempt: &&Attempt| {
            attempt
                .capture
                .as_ref()
                .is_some_and(|capture| capture.kind == CaptureKind::Booking && capture.refund.is_none())
        };
        let Some(attempt) = self.attempts.iter().find(booked).filter(|_| self.fee.state == FeeState::Paid)
        else {
            return Writes::default();
        };
        // What the payer's bank took back is back.
        let taken = attempt.capture.as_ref().is_some_and(|capture| capture.dispute == Some(Dispute::Lost));
        let refund = Some(if taken { Refund::Done } else { Refund::Wanted });
        let capture = attempt.capture.clone().map(|capture| Capture { refund, ..capture });
        Writes {
            fee: Some(Fee { state: FeeState::GivenBack, ..self.fee.clone() }),
            attempts: vec![Attempt { capture, ..attempt.clone() }],
            calls: if taken { Vec::new() } else { vec![(Call::Refund(attempt.id), now)] },
        }
    }
}
