//! What payment providers say, in our words.

use serde::{Deserialize, Serialize};

use super::{
    capture::{Dispute, Refund},
    record::Checkout,
};
use crate::money::Money;

/// What a payment provider says of one attempt: by an event of its own, or in answer to a call. Events come twice,
/// late and in any order.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Said {
    /// A page is open: there the customer pays.
    Opened(Checkout),
    /// It gives no page for this attempt, now or later.
    NotOpened,
    /// The payment is under way and cannot be stopped.
    Processing,
    /// The money arrived.
    Paid(Payment),
    /// The page is over without money: it expired, was closed, or the payment failed.
    Over,
    /// Something happened, and it does not say what: it must be asked.
    Changed,
    /// It knows nothing of this attempt.
    Unknown,
    /// How giving back goes.
    Refunded {
        /// The payment that goes back.
        reference: String,
        /// How far it is.
        refund: Refund,
        /// Which try at it this is about, from 1.
        round: i64,
    },
    /// So much of a payment went back so far, in all.
    Returned {
        /// The payment.
        reference: String,
        /// How much.
        amount: Money,
    },
    /// The payer went to their bank.
    Disputed {
        /// The payment.
        reference: String,
        /// How that stands.
        dispute: Dispute,
    },
}

/// Money as the provider tells of it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Payment {
    /// The provider's name for the payment.
    pub reference: String,
    /// The provider's name for the page it came by.
    pub session: String,
    /// How much.
    pub amount: Money,
}

/// What only a human can judge.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Trouble {
    /// This arrived where something else was asked for.
    Odd {
        /// What was to be paid.
        asked: Money,
        /// What came.
        payment: Payment,
    },
    /// The payer's bank is to decide over this money, or decided against us.
    Disputed {
        /// The provider's name for the payment.
        reference: String,
        /// How much.
        amount: Money,
        /// How it stands.
        dispute: Dispute,
    },
    /// The provider does not give this money back.
    NotGivenBack {
        /// The provider's name for the payment.
        reference: String,
        /// How much.
        amount: Money,
    },
}
