//! Money on its way back: by us, by the operator at the provider, or by the payer's bank.

use chrono::{DateTime, Utc};

use super::{
    capture::{Capture, CaptureKind, Dispute, Refund},
    hear::{Heard, look, moved},
    record::{Attempt, Call, Fee, FeeFile, FeeState, Writes},
    said::Trouble,
};
use crate::money::Money;

impl FeeFile {
    pub(super) fn refunded(
        &self,
        attempt: &Attempt,
        reference: &str,
        (refund, round): (Refund, i64),
        now: DateTime<Utc>,
    ) -> Heard {
        let Some((row, capture)) = self.capture_of(reference) else {
            // It goes back before we heard that it came: the provider tells both.
            return look(attempt, now);
        };
        // What is still told of a try that failed says nothing of the one after it.
        if round < capture.round || capture.refund >= Some(refund) {
            return Heard::default();
        }
        let booking = capture.kind == CaptureKind::Booking && self.fee.state == FeeState::Paid;
        let fee = booking.then(|| Fee { state: FeeState::GivenBack, ..self.fee.clone() });
        let told = is_news(capture, refund).then_some((refund, capture.kind));
        let capture = Some(Capture { refund: Some(refund), ..capture.clone() });
        let trouble = (refund == Refund::Failed)
            .then(|| Trouble::NotGivenBack { reference: reference.to_owned(), amount: row.amount });
        let attempts = vec![Attempt { capture, ..row.clone() }];
        Heard { writes: Writes { fee, attempts, calls: Vec::new() }, deed: None, refund: told, trouble }
    }

    /// So much went back so far. Partial returns are counted; once all of it is back, that is a refund like any other.
    pub(super) fn returned(
        &self,
        attempt: &Attempt,
        reference: &str,
        amount: Money,
        now: DateTime<Utc>,
    ) -> Heard {
        let Some((row, capture)) = self.capture_of(reference) else { return look(attempt, now) };
        if amount.currency != row.amount.currency || amount.minor <= capture.returned {
            return Heard::default();
        }
        let counted = Capture { returned: amount.minor, ..capture.clone() };
        let counted = moved(Attempt { capture: Some(counted), ..row.clone() });
        if amount.minor < row.amount.minor {
            return counted;
        }
        // It may be the first try that is spoken of: how a second one is, the provider is asked.
        let back = self.after(&counted.writes).refunded(attempt, reference, (Refund::Done, 1), now);
        if back.writes.attempts.is_empty() { counted } else { back }
    }

    /// The payer's bank decides. Until then nothing is given back beside that; the first decision is final.
    pub(super) fn disputed(
        &self,
        attempt: &Attempt,
        reference: &str,
        dispute: Dispute,
        now: DateTime<Utc>,
    ) -> Heard {
        let Some((row, capture)) = self.capture_of(reference) else { return look(attempt, now) };
        if capture.dispute.is_some_and(|known| known != Dispute::Open || dispute == Dispute::Open) {
            return Heard::default();
        }
        let waits = matches!(capture.refund, Some(Refund::Wanted | Refund::Pending));
        let refund = if waits && dispute == Dispute::Lost { Some(Refund::Done) } else { capture.refund };
        let capture = Capture { dispute: Some(dispute), refund, ..capture.clone() };
        let mut heard = moved(Attempt { capture: Some(capture), ..row.clone() });
        if waits && dispute == Dispute::Won {
            heard.writes.calls.push((Call::Refund(row.id), now));
        }
        let (reference, amount) = (reference.to_owned(), row.amount);
        heard.trouble = (dispute != Dispute::Won).then_some(Trouble::Disputed { reference, amount, dispute });
        heard
    }

    /// Money of this fee that could not be given back, by the provider's names for it: the operator's turn.
    pub fn not_given_back(&self) -> impl Iterator<Item = &str> {
        let captures = self.attempts.iter().filter_map(|attempt| attempt.capture.as_ref());
        let failed = captures.filter(|capture| capture.refund == Some(Refund::Failed));
        failed.map(|capture| capture.reference.as_str())
    }

    /// The operator gives money back that nobody else did: of a fee that was paid, of money that waits for a human, or
    /// that could not be given back before. None where that money goes back already, or the payer's bank decides
    /// over it.
    pub fn return_by_hand(&self, reference: &str, now: DateTime<Utc>) -> Option<Writes> {
        let (row, capture) = self.capture_of(reference)?;
        let failed = capture.refund == Some(Refund::Failed);
        if (capture.refund.is_some() && !failed) || capture.dispute.is_some() {
            return None;
        }
        let round = capture.round + i64::from(failed);
        let booking = capture.kind == CaptureKind::Booking && self.fee.state == FeeState::Paid;
        // Nothing was said of it yet: unlike what the rule gives back at once, its end is news to the customer.
        let capture = Some(Capture { refund: Some(Refund::Pending), round, ..capture.clone() });
        Some(Writes {
            fee: booking.then(|| Fee { state: FeeState::GivenBack, ..self.fee.clone() }),
            attempts: vec![Attempt { capture, ..row.clone() }],
            calls: vec![(Call::Refund(row.id), now)],
        })
    }
}

/// Whether the customer hears how their money fares. That it cannot be sent back by itself they are told once, however
/// often the operator tries. Back at once, as they were told, is none: it would push from their
/// phone, or keep from it, what they were told with it, such as who cancelled.
fn is_news(known: &Capture, refund: Refund) -> bool {
    match refund {
        Refund::Wanted | Refund::Pending => false,
        Refund::Done => known.refund != Some(Refund::Wanted),
        Refund::Failed => known.round == 1,
    }
}
