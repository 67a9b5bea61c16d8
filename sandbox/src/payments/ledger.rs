//! Money that came and went, for tests to compare with the books of whoever was paid.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::Payments;

/// One line of the ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LedgerEntry {
    /// When.
    pub at: DateTime<Utc>,
    /// Name of the payment.
    pub payment: String,
    /// What the caller calls the page it came by.
    pub reference: String,
    /// In the smallest unit of the currency: above zero came, below went back.
    pub amount: i64,
    /// Three letters.
    pub currency: String,
}

impl Payments {
    pub(super) fn record_capture(&mut self, at: DateTime<Utc>, payment: &str) {
        self.enter(at, payment, 1);
    }

    pub(super) fn record_refund(&mut self, at: DateTime<Utc>, payment: &str) {
        self.enter(at, payment, -1);
    }

    fn enter(&mut self, at: DateTime<Utc>, payment: &str, sign: i64) {
        let Some(page) = self.page_of(payment) else { return };
        let Some(money) = page.payment(payment) else { return };
        let entry = LedgerEntry {
            at,
            payment: payment.to_owned(),
            reference: page.reference.clone(),
            amount: sign * money.amount,
            currency: money.currency.clone(),
        };
        self.ledger.push(entry);
    }
}
