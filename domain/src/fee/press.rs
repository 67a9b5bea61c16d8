//! The customer presses Pay, and what a pay link shows.

use chrono::{DateTime, TimeDelta, Utc};

use super::record::{Attempt, AttemptState, Call, Checkout, FeeFile, FeeState, Writes};
use crate::{ids::AttemptId, market::Period};

/// So long after a page should be over the provider is asked how it ended, should its own word be lost.
pub(super) const LOOK_AFTER: TimeDelta = TimeDelta::minutes(1);
/// So long after the press on Pay the provider is asked how it goes, for its own word may be late or lost.
const LOOKS: [TimeDelta; 3] = [TimeDelta::minutes(2), TimeDelta::minutes(10), TimeDelta::minutes(30)];

/// What a pay link shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stand<'a> {
    /// The fee can be paid.
    Due,
    /// The provider's page is open.
    Open(&'a Checkout),
    /// The provider is being asked; a moment later more is known.
    Asking,
    /// The payment is under way.
    Processing,
    /// Paid: the job is booked.
    Paid,
    /// Nothing is to be paid any more.
    Over,
    /// It was paid, and goes back.
    GivenBack,
}

impl FeeFile {
    /// What the link shows now.
    pub fn stands(&self, now: DateTime<Utc>) -> Stand<'_> {
        match self.fee.state {
            FeeState::Paid => Stand::Paid,
            FeeState::Void => Stand::Over,
            FeeState::GivenBack => Stand::GivenBack,
            FeeState::Due | FeeState::Closing => match self.open_attempt() {
                Some(attempt) => of_open(attempt, now),
                None if self.can_be_paid(now) => Stand::Due,
                None => Stand::Over,
            },
        }
    }

    /// The customer presses Pay: a page is asked for, unless one is open or nothing is to be paid. `id` names the
    /// attempt, and the page lives for `checkout`: where the fee lapses before, the page is closed with it.
    pub fn press(&self, id: AttemptId, now: DateTime<Utc>, checkout: Period) -> Writes {
        match self.open_attempt() {
            Some(attempt) if is_past(attempt, now) => {
                Writes { calls: vec![(Call::Look(attempt.id), now)], ..Writes::default() }
            }
            None if self.can_be_paid(now) => {
                let expires_at = now + checkout;
                let attempt = self.fresh(id, now, expires_at);
                let calls = vec![(Call::Open(id), now), (Call::Look(id), next_look(&attempt, now))];
                Writes { attempts: vec![attempt], calls, fee: None }
            }
            _ => Writes::default(),
        }
    }

    fn can_be_paid(&self, now: DateTime<Utc>) -> bool {
        self.fee.state == FeeState::Due && now < self.fee.due_at
    }

    fn fresh(&self, id: AttemptId, made_at: DateTime<Utc>, expires_at: DateTime<Utc>) -> Attempt {
        Attempt {
            id,
            fee: self.fee.id,
            number: self.next_number(),
            amount: self.fee.figures.fee,
            state: AttemptState::Creating,
            made_at,
            expires_at,
            checkout: None,
            capture: None,
        }
    }

    pub(super) fn next_number(&self) -> i64 {
        self.attempts.last().map_or(0, |attempt| attempt.number) + 1
    }
}

/// When an open attempt is looked after next.
pub(super) fn next_look(attempt: &Attempt, now: DateTime<Utc>) -> DateTime<Utc> {
    let early = LOOKS.map(|after| attempt.made_at + after);
    let early = early.into_iter().find(|at| *at > now && *at < attempt.expires_at);
    early.unwrap_or(now.max(attempt.expires_at) + LOOK_AFTER)
}

fn of_open(attempt: &Attempt, now: DateTime<Utc>) -> Stand<'_> {
    match (&attempt.checkout, attempt.state) {
        (_, AttemptState::Processing) => Stand::Processing,
        (Some(checkout), AttemptState::Open) if !is_past(attempt, now) => Stand::Open(checkout),
        _ => Stand::Asking,
    }
}

/// The page should be over, and the provider has not said so yet.
fn is_past(attempt: &Attempt, now: DateTime<Utc>) -> bool {
    attempt.state == AttemptState::Open && now >= attempt.expires_at
}
