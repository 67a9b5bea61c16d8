//! Money that arrived: what it counts as, and whether it goes back.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Money that arrived.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Capture {
    /// The provider's name for the payment.
    pub reference: String,
    /// When we heard of it.
    pub at: DateTime<Utc>,
    /// What it counts as.
    pub kind: CaptureKind,
    /// Whether it goes back.
    pub refund: Option<Refund>,
    /// Which try at giving it back that is: 1, and one more each time the operator has it tried again.
    pub round: i64,
    /// How much of it went back so far, in minor units: it only grows.
    pub returned: i64,
    /// Whether the payer disputes it at their bank, and how that ended.
    pub dispute: Option<Dispute>,
}

impl Capture {
    /// Money that just arrived: nothing went back, and nobody disputes it.
    pub fn new(reference: String, at: DateTime<Utc>, kind: CaptureKind, refund: Option<Refund>) -> Self {
        Self { reference, at, kind, refund, round: 1, returned: 0, dispute: None }
    }

    /// Whether the payer's bank decides over it now: then nothing is given back beside that.
    pub fn is_frozen(&self) -> bool {
        self.dispute == Some(Dispute::Open)
    }
}

/// The payer went to their bank: it decides whose the money is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dispute {
    /// Not decided yet.
    Open,
    /// The money stays here.
    Won,
    /// The money is back with the payer.
    Lost,
}

/// What money counts as. Every capture is exactly one of these.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaptureKind {
    /// It booked the job.
    Booking,
    /// It came when nothing was to be paid any more: it goes back.
    Late,
    /// The fee was paid already: it goes back.
    Duplicate,
    /// It is not the amount that was asked for, or came by another page than ours: a human looks.
    Odd,
}

/// How giving back goes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refund {
    /// The provider is being asked.
    Wanted,
    /// The provider took it on.
    Pending,
    /// The money is back.
    Done,
    /// It cannot be given back by itself: the operator's turn.
    Failed,
}

impl Dispute {
    /// The word it is known by in lists.
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Won => "won",
            Self::Lost => "lost",
        }
    }
}

impl CaptureKind {
    /// The word it is known by in selectors.
    pub fn word(self) -> &'static str {
        match self {
            Self::Booking => "booking",
            Self::Late => "late",
            Self::Duplicate => "duplicate",
            Self::Odd => "odd",
        }
    }
}

impl Refund {
    /// The word it is known by in keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Wanted => "wanted",
            Self::Pending => "pending",
            Self::Done => "done",
            Self::Failed => "failed",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a row keeps of it.
    fn kept(word: impl Serialize) -> String {
        serde_json::to_string(&word).expect("a word").replace('"', "")
    }

    #[test]
    fn words_are_those_that_rows_keep() {
        for dispute in [Dispute::Open, Dispute::Won, Dispute::Lost] {
            assert_eq!(dispute.word(), kept(dispute));
        }
        for kind in [CaptureKind::Booking, CaptureKind::Late, CaptureKind::Duplicate, CaptureKind::Odd] {
            assert_eq!(kind.word(), kept(kind));
        }
        for refund in [Refund::Wanted, Refund::Pending, Refund::Done, Refund::Failed] {
            assert_eq!(refund.word(), kept(refund));
        }
    }
}
