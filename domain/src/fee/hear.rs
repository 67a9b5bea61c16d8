//! What a payment provider says, and what follows: the same for an event, an answer and a look.
//!
//! Money is recorded first and judged second. Words may come twice, late and in any order: an attempt only moves
//! forward, and a payment is known by its reference.

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    capture::{Capture, CaptureKind, Refund},
    press::{LOOK_AFTER, next_look},
    record::{Attempt, AttemptState, Call, Checkout, Fee, FeeFile, FeeState, Writes},
    said::{Payment, Said, Trouble},
};
use crate::{
    ids::AttemptId,
    job::{Act, Actor},
};

/// How often a payment or a refund under way is asked after.
const PATIENCE: TimeDelta = TimeDelta::hours(1);

/// What follows from a provider's word.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Heard {
    /// What is written.
    pub writes: Writes,
    /// What happens to the job.
    pub deed: Option<(Actor, Act)>,
    /// What the customer is told of money that goes back.
    pub refund: Option<(Refund, CaptureKind)>,
    /// What the operator must look at.
    pub trouble: Option<Trouble>,
}

impl FeeFile {
    /// Hears a word about one of the attempts. `fresh` names a row for money that no attempt asked for.
    pub fn hear(&self, id: AttemptId, said: &Said, fresh: AttemptId, now: DateTime<Utc>) -> Heard {
        let Some(attempt) = self.attempt(id) else { return Heard::default() };
        match said {
            Said::Opened(checkout) => opened(attempt, checkout),
            Said::NotOpened if has_page(attempt) => Heard::default(),
            Said::NotOpened | Said::Over => self.over(attempt),
            Said::Unknown if now >= attempt.expires_at => self.over(attempt),
            Said::Unknown => Heard::default(),
            Said::Processing => under_way(attempt),
            Said::Paid(payment) => self.paid(attempt, payment, fresh, now),
            Said::Changed => look(attempt, now),
            Said::Refunded { reference, refund, round } => {
                self.refunded(attempt, reference, (*refund, *round), now)
            }
            Said::Returned { reference, amount } => self.returned(attempt, reference, *amount, now),
            Said::Disputed { reference, dispute } => self.disputed(attempt, reference, *dispute, now),
        }
    }

    /// What must be asked again, because the answer to this call did not end the matter.
    pub fn again(&self, call: Call, now: DateTime<Utc>) -> Writes {
        let Some(attempt) = self.attempt(call.attempt()) else { return Writes::default() };
        let due = match call {
            Call::Look(_) if !attempt.state.is_open() => None,
            Call::Look(_) if attempt.state == AttemptState::Processing => Some(now + PATIENCE),
            Call::Look(_) => Some(next_look(attempt, now)),
            _ if !attempt.needs(call) => None,
            Call::Open(_) | Call::Close(_) => Some(now + LOOK_AFTER),
            Call::Refund(_) => Some(now + PATIENCE),
        };
        Writes { calls: due.map(|due| (call, due)).into_iter().collect(), ..Writes::default() }
    }

    /// No money comes by this attempt. A fee that only waited for that lapses.
    fn over(&self, attempt: &Attempt) -> Heard {
        if !attempt.state.is_open() {
            return Heard::default();
        }
        let closed = Attempt { state: AttemptState::Closed, ..attempt.clone() };
        let others = self.attempts.iter().any(|other| other.id != attempt.id && other.state.is_open());
        let lapses = self.fee.state == FeeState::Closing && !others;
        Heard {
            writes: Writes { attempts: vec![closed], ..Writes::default() },
            deed: lapses.then_some((Actor::Clock, Act::FeeLapse)),
            ..Heard::default()
        }
    }

    fn paid(&self, attempt: &Attempt, payment: &Payment, fresh: AttemptId, now: DateTime<Utc>) -> Heard {
        if self.capture_of(&payment.reference).is_some() {
            return Heard::default();
        }
        let other_page =
            attempt.checkout.as_ref().is_some_and(|checkout| checkout.session != payment.session);
        if other_page || payment.amount != attempt.amount {
            return self.odd(attempt, payment, other_page, self.extra(fresh, payment, CaptureKind::Odd, now));
        }
        let kind = self.kind();
        let row = match attempt.capture {
            None => captured(attempt.clone(), payment, kind, now),
            Some(_) => self.extra(fresh, payment, kind, now),
        };
        match kind {
            CaptureKind::Booking => self.booked(row, now),
            CaptureKind::Late | CaptureKind::Duplicate | CaptureKind::Odd => Heard {
                writes: Writes { calls: vec![(Call::Refund(row.id), now)], attempts: vec![row], fee: None },
                refund: Some((Refund::Wanted, kind)),
                ..Heard::default()
            },
        }
    }

    /// What money counts as that is right in every other way.
    fn kind(&self) -> CaptureKind {
        match self.fee.state {
            FeeState::Due | FeeState::Closing => CaptureKind::Booking,
            FeeState::Paid | FeeState::GivenBack => CaptureKind::Duplicate,
            FeeState::Void => CaptureKind::Late,
        }
    }

    /// The fee is paid. Whatever page is still open is closed.
    fn booked(&self, row: Attempt, now: DateTime<Utc>) -> Heard {
        let fee = Fee { state: FeeState::Paid, paid_at: Some(now), ..self.fee.clone() };
        let mut writes =
            self.after(&Writes { attempts: vec![row.clone()], ..Writes::default() }).close_open(now);
        writes.attempts.insert(0, row);
        writes.fee = Some(fee);
        Heard { writes, deed: Some((Actor::Bank, Act::FeePaid)), ..Heard::default() }
    }

    /// Money nobody asked for like this gets a row of its own. Where it came by our page, the page is used up.
    fn odd(&self, attempt: &Attempt, payment: &Payment, other_page: bool, extra: Attempt) -> Heard {
        let mut heard = if other_page { Heard::default() } else { self.over(attempt) };
        heard.writes.attempts.push(extra);
        heard.trouble = Some(Trouble::Odd { asked: attempt.amount, payment: payment.clone() });
        heard
    }

    fn extra(&self, id: AttemptId, payment: &Payment, kind: CaptureKind, now: DateTime<Utc>) -> Attempt {
        let row = Attempt {
            id,
            fee: self.fee.id,
            number: self.next_number(),
            amount: payment.amount,
            state: AttemptState::Captured,
            made_at: now,
            expires_at: now,
            checkout: None,
            capture: None,
        };
        captured(row, payment, kind, now)
    }

    pub(super) fn capture_of(&self, reference: &str) -> Option<(&Attempt, &Capture)> {
        let captures = self.attempts.iter().filter_map(|row| Some((row, row.capture.as_ref()?)));
        captures.into_iter().find(|(_, capture)| capture.reference == reference)
    }
}

/// The page is there. Of one that is to be closed only the name is kept: it can be closed by it.
fn opened(attempt: &Attempt, checkout: &Checkout) -> Heard {
    if has_page(attempt) || !attempt.state.is_open() {
        return Heard::default();
    }
    let state = match attempt.state {
        AttemptState::Creating => AttemptState::Open,
        state => state,
    };
    moved(Attempt { state, checkout: Some(checkout.clone()), ..attempt.clone() })
}

fn has_page(attempt: &Attempt) -> bool {
    attempt.checkout.is_some()
}

fn under_way(attempt: &Attempt) -> Heard {
    if attempt.state >= AttemptState::Processing {
        return Heard::default();
    }
    moved(Attempt { state: AttemptState::Processing, ..attempt.clone() })
}

pub(super) fn moved(attempt: Attempt) -> Heard {
    Heard { writes: Writes { attempts: vec![attempt], ..Writes::default() }, ..Heard::default() }
}

/// The provider is asked, whatever we believe: it may know of money that we do not.
pub(super) fn look(attempt: &Attempt, now: DateTime<Utc>) -> Heard {
    let calls = vec![(Call::Look(attempt.id), now)];
    Heard { writes: Writes { calls, ..Writes::default() }, ..Heard::default() }
}

fn captured(row: Attempt, payment: &Payment, kind: CaptureKind, at: DateTime<Utc>) -> Attempt {
    let refund = matches!(kind, CaptureKind::Late | CaptureKind::Duplicate).then_some(Refund::Wanted);
    let capture = Capture::new(payment.reference.clone(), at, kind, refund);
    Attempt { state: AttemptState::Captured, capture: Some(capture), ..row }
}
