//! What a payer does on a page.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::sessions::{Payment, SessionStatus};
use super::{Dialect, Payments};

/// What a payer does on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Paying {
    /// Pays.
    Pay,
    /// Pays two times before anybody notices.
    Twice,
    /// Tries a card that is declined; the page stays open.
    Decline,
    /// Lets the time pass.
    Expire,
    /// Pays although the page is over.
    Late,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Turned {
    /// Paid: the payer is sent there.
    Sent(String),
    /// The card was declined.
    Declined,
    /// The page is over.
    Over,
    /// This cannot be done on the page as it stands.
    NotNow,
    /// There is no such page.
    Unknown,
}

impl Payments {
    /// Does something on a page.
    pub fn on_page(&mut self, now: DateTime<Utc>, id: &str, paying: Paying) -> Turned {
        let Some(session) = self.session(now, id) else { return Turned::Unknown };
        let (status, back) = (session.status, session.return_url.clone());
        match (paying, status) {
            (Paying::Pay, SessionStatus::Open) | (Paying::Late, SessionStatus::Expired) => {
                self.capture(now, id, 1);
            }
            // By a page of Stripe's money comes once.
            (Paying::Twice, _) if self.config.dialect == Dialect::Stripe => return Turned::NotNow,
            (Paying::Twice, SessionStatus::Open) => self.capture(now, id, 2),
            (Paying::Decline, SessionStatus::Open) => return Turned::Declined,
            (Paying::Expire, SessionStatus::Open) => {
                self.end(now, id);
                return Turned::Over;
            }
            _ => return Turned::NotNow,
        }
        Turned::Sent(back)
    }

    /// Money comes by a page, so many times. A page that is over stays so.
    fn capture(&mut self, now: DateTime<Utc>, id: &str, times: u32) {
        for _ in 0..times {
            let payment = self.name("payment");
            let Some(session) = self.sessions.get_mut(id) else { return };
            let (amount, currency) = (session.amount, session.currency.clone());
            session.payments.push(Payment {
                id: payment.clone(),
                amount,
                currency,
                refund: None,
                refunds: 0,
            });
            if session.is_open() || self.config.dialect == Dialect::Stripe {
                session.status = SessionStatus::Complete;
            }
            self.record_capture(now, &payment);
            self.tell(now, "session.paid", id);
        }
    }
}
