//! Pages, and the money that came by them.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::Payments;

/// A page where one amount can be paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Session {
    /// Its name.
    pub id: String,
    /// What the caller calls it.
    pub reference: String,
    /// How it stands.
    pub status: SessionStatus,
    /// Where it is seen.
    pub url: String,
    /// In the smallest unit of the currency.
    pub amount: i64,
    /// Three letters.
    pub currency: String,
    /// What is paid for, in the caller's words.
    pub description: String,
    /// Where the payer is sent afterwards.
    pub return_url: String,
    /// When it is over by itself.
    pub expires_at: DateTime<Utc>,
    /// Money that came by it.
    pub payments: Vec<Payment>,
    /// What its caller wrote on it.
    #[serde(skip)]
    pub(super) notes: Notes,
}

/// What the caller of a page wrote on it, and on all that follows from it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Notes {
    pub made: DateTime<Utc>,
    pub page: BTreeMap<String, String>,
    pub payment: BTreeMap<String, String>,
    /// On each refund of its money, oldest first.
    pub refunds: Vec<BTreeMap<String, String>>,
    pub cancel_url: String,
}

/// How a page stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionStatus {
    /// It can be paid.
    Open,
    /// It was paid.
    Complete,
    /// It is over: its time passed, or it was closed.
    Expired,
}

/// Money that came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Payment {
    /// Its name.
    pub id: String,
    /// In the smallest unit of the currency.
    pub amount: i64,
    /// Three letters.
    pub currency: String,
    /// Whether it goes back.
    pub refund: Option<RefundStatus>,
    /// How often that was tried: again only after it failed.
    pub refunds: u32,
}

/// How giving back goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RefundStatus {
    /// Under way.
    Pending,
    /// The money is back.
    Succeeded,
    /// It cannot be given back.
    Failed,
}

impl Session {
    /// Whether it can be paid.
    pub fn is_open(&self) -> bool {
        self.status == SessionStatus::Open
    }

    /// Whether money came by it.
    pub(super) fn is_paid(&self) -> bool {
        !self.payments.is_empty()
    }

    /// Whether this payment can be given back now: nobody did, or could.
    pub(super) fn can_go_back(&self, payment: &str) -> bool {
        let known = self.payment(payment);
        known.is_some_and(|known| matches!(known.refund, None | Some(RefundStatus::Failed)))
    }

    pub(super) fn payment(&self, id: &str) -> Option<&Payment> {
        self.payments.iter().find(|payment| payment.id == id)
    }
}

impl Payments {
    /// Pages whose time has passed are over, and their callers hear of it.
    pub(super) fn expire_sessions(&mut self, now: DateTime<Utc>) {
        let over = |session: &&Session| session.is_open() && session.expires_at <= now;
        let over: Vec<String> =
            self.sessions.values().filter(over).map(|session| session.id.clone()).collect();
        for id in over {
            self.end(now, &id);
        }
    }

    /// The page takes no money any more.
    pub(super) fn end(&mut self, now: DateTime<Utc>, id: &str) {
        if let Some(session) = self.sessions.get_mut(id) {
            session.status = SessionStatus::Expired;
        }
        self.tell(now, "session.expired", id);
    }

    /// The page of this payment.
    pub(super) fn page_of(&self, payment: &str) -> Option<&Session> {
        self.sessions.values().find(|session| session.payment(payment).is_some())
    }

    /// Whoever is paid gives a payment back by hand, without a call.
    pub fn return_by_hand(&mut self, now: DateTime<Utc>, payment: &str) {
        self.set_refund(now, payment, RefundStatus::Succeeded);
    }

    /// One more try at giving a payment back.
    pub(super) fn begin_refund(&mut self, payment: &str) {
        let payments = self.sessions.values_mut().flat_map(|session| &mut session.payments);
        for known in payments.filter(|known| known.id == payment) {
            known.refunds += 1;
        }
    }

    /// How far the refund of a payment is; the caller hears of it.
    pub(super) fn set_refund(&mut self, now: DateTime<Utc>, payment: &str, refund: RefundStatus) {
        let page = self.page_of(payment).map(|session| session.id.clone());
        let Some(page) = page else { return };
        let payments = self.sessions.get_mut(&page).into_iter().flat_map(|session| &mut session.payments);
        for known in payments.filter(|known| known.id == payment) {
            known.refund = Some(refund);
            known.refunds = known.refunds.max(1);
        }
        if refund == RefundStatus::Succeeded {
            self.record_refund(now, payment);
        }
        self.tell(now, "refund.updated", &page);
    }
}
