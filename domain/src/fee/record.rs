//! A fee and its attempts as they are stored and loaded.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{
    capture::{Capture, CaptureKind, Refund},
    figures::Figures,
};
use crate::{
    ids::{AttemptId, FeeId, JobId, TermsId},
    money::Money,
};

/// The platform fee of one booking.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Fee {
    /// Name of it.
    pub id: FeeId,
    /// The job that is booked with it.
    pub job: JobId,
    /// Which match of the job.
    pub match_number: i64,
    /// The version both signed.
    pub terms: TermsId,
    /// Total, fee, direct.
    pub figures: Figures,
    /// How it stands.
    pub state: FeeState,
    /// What the pay link carries: 128 random bits in hexadecimal.
    pub token: String,
    /// Unpaid, it lapses then.
    pub due_at: DateTime<Utc>,
    /// When the second signature made it due.
    pub made_at: DateTime<Utc>,
    /// When it was paid.
    pub paid_at: Option<DateTime<Utc>>,
}

/// How a fee stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FeeState {
    /// To be paid.
    Due,
    /// Its time is over, but a checkout is still open: the provider is asked to close it first.
    Closing,
    /// Paid: the job is booked.
    Paid,
    /// Not paid in time, or the two went another way before. Money that still arrives is given back.
    Void,
    /// Paid, and to be given back by the written rule.
    GivenBack,
}

/// One checkout for a fee. At most one is open at a time.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Attempt {
    /// Name of it; the provider carries it as our reference, and it is the idempotency key.
    pub id: AttemptId,
    /// Of this fee.
    pub fee: FeeId,
    /// 1, 2, 3 within the fee.
    pub number: i64,
    /// What is to be paid.
    pub amount: Money,
    /// How it stands.
    pub state: AttemptState,
    /// When the customer pressed Pay: from then on the provider is asked how it goes.
    pub made_at: DateTime<Utc>,
    /// When the provider closes it by itself. Fixed before the first call, so that a repeated call is the same.
    pub expires_at: DateTime<Utc>,
    /// Where it is paid, once the provider said so.
    pub checkout: Option<Checkout>,
    /// The money, once it arrived.
    pub capture: Option<Capture>,
}

/// How an attempt stands. Later words never lower it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AttemptState {
    /// The provider is being asked for a page.
    Creating,
    /// The page is open.
    Open,
    /// The provider is being asked to close it.
    Closing,
    /// The payment is under way and cannot be stopped.
    Processing,
    /// It expired, was closed, or failed.
    Closed,
    /// The money arrived.
    Captured,
}

impl AttemptState {
    /// Whether money may still arrive by it without anybody doing anything wrong.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Creating | Self::Open | Self::Closing | Self::Processing)
    }
}

/// A page at the payment provider.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Checkout {
    /// The provider's name for it.
    pub session: String,
    /// Where the customer pays.
    pub url: String,
}

impl Call {
    /// The attempt it is about.
    pub fn attempt(self) -> AttemptId {
        match self {
            Self::Open(attempt) | Self::Look(attempt) | Self::Close(attempt) | Self::Refund(attempt) => {
                attempt
            }
        }
    }
}

/// What is asked of the payment provider; durable until it is answered.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Call {
    /// A page for this attempt.
    Open(AttemptId),
    /// How this attempt stands.
    Look(AttemptId),
    /// No more payment by this attempt.
    Close(AttemptId),
    /// The captured money back.
    Refund(AttemptId),
}

/// A fee with all attempts to pay it, ascending by number.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FeeFile {
    /// The fee.
    pub fee: Fee,
    /// The attempts.
    pub attempts: Vec<Attempt>,
}

impl Attempt {
    /// Whether the provider still has to be asked this: what was decided meanwhile can make a waiting call moot. A
    /// look is never moot: it may find money that we were not told of.
    pub fn needs(&self, call: Call) -> bool {
        let free = self.capture.as_ref().filter(|capture| !capture.is_frozen());
        let refund = free.and_then(|capture| capture.refund);
        match call {
            Call::Open(_) => self.state == AttemptState::Creating,
            Call::Look(_) => true,
            Call::Close(_) => self.state == AttemptState::Closing,
            Call::Refund(_) => matches!(refund, Some(Refund::Wanted | Refund::Pending)),
        }
    }
}

impl FeeFile {
    /// One of its attempts.
    pub fn attempt(&self, id: AttemptId) -> Option<&Attempt> {
        self.attempts.iter().find(|attempt| attempt.id == id)
    }

    /// How giving back the fee itself goes, if it was decided.
    pub fn given_back(&self) -> Option<Refund> {
        let booking = |attempt: &Attempt| {
            attempt.capture.as_ref().filter(|capture| capture.kind == CaptureKind::Booking)?.refund
        };
        self.attempts.iter().find_map(booking)
    }

    /// The file once these writes are written.
    #[must_use]
    pub fn after(&self, writes: &Writes) -> Self {
        let mut after = self.clone();
        after.fee = writes.fee.clone().unwrap_or(after.fee);
        for written in &writes.attempts {
            match after.attempts.iter_mut().find(|attempt| attempt.id == written.id) {
                Some(attempt) => attempt.clone_from(written),
                None => after.attempts.push(written.clone()),
            }
        }
        after
    }

    /// The attempt by which money may arrive now, if there is one.
    pub fn open_attempt(&self) -> Option<&Attempt> {
        self.attempts.iter().rev().find(|attempt| attempt.state.is_open())
    }
}

/// What a decision about a fee writes.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Writes {
    /// The fee, new or changed.
    pub fee: Option<Fee>,
    /// Attempts, new or changed.
    pub attempts: Vec<Attempt>,
    /// What is asked of the payment provider, and when.
    pub calls: Vec<(Call, DateTime<Utc>)>,
}
