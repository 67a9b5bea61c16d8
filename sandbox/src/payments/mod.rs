//! A small payment provider: hosted pages, captures, refunds, and signed callbacks. It moves no money.

mod api;
mod events;
mod faults;
mod ledger;
mod page;
mod sessions;
mod sign;
mod stripe;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

pub use self::api::PaymentCall;
use self::api::Remembered;
use self::events::Callbacks;
pub use self::events::PaymentPush;
pub use self::faults::{PaymentFault, PaymentFaultKind};
pub use self::ledger::LedgerEntry;
pub use self::page::{Paying, Turned};
pub use self::sessions::{Payment, RefundStatus, Session, SessionStatus};

/// Which API a payment provider speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Dialect {
    /// One of its own: JSON, and callbacks after the Standard Webhooks.
    #[default]
    Plain,
    /// So much of Stripe's as a shop needs: Checkout sessions, refunds, signed events.
    Stripe,
}

/// What a payment provider is made of.
#[derive(Debug, Clone)]
pub struct PaymentConfig {
    /// Which API it speaks.
    pub dialect: Dialect,
    /// What callers show to prove themselves.
    pub key: String,
    /// What callbacks are signed with: `whsec_` and Base64; in Stripe's dialect all of it is the key.
    pub secret: String,
    /// Where callbacks go.
    pub webhook: String,
    /// Where its pages are seen from outside, without a slash at the end.
    pub pages: String,
    /// What its names begin with, so that two providers never give the same one.
    pub prefix: String,
}

/// A synchronous, deterministic payment provider. Every method takes the present moment; names count up.
#[derive(Debug)]
pub struct Payments {
    pub(crate) config: PaymentConfig,
    sessions: BTreeMap<String, Session>,
    remembered: BTreeMap<String, Remembered>,
    ledger: Vec<LedgerEntry>,
    callbacks: Callbacks,
    faults: Vec<PaymentFault>,
    next_number: u64,
    revision: u64,
}

impl Payments {
    /// A provider that nobody has asked for anything yet.
    pub fn new(config: PaymentConfig) -> Self {
        Self {
            config,
            sessions: BTreeMap::new(),
            remembered: BTreeMap::new(),
            ledger: Vec::new(),
            callbacks: Callbacks::default(),
            faults: Vec::new(),
            next_number: 1,
            revision: 0,
        }
    }

    /// Its pages live elsewhere from now on, like those of an account that was given a domain of its own.
    pub fn move_pages(&mut self, to: &str) {
        to.clone_into(&mut self.config.pages);
    }

    /// A page by its name, as it stands at that moment.
    pub fn session(&mut self, now: DateTime<Utc>, id: &str) -> Option<&Session> {
        self.expire_sessions(now);
        self.sessions.get(id)
    }

    /// All pages, by name.
    pub fn sessions(&self) -> impl Iterator<Item = &Session> {
        self.sessions.values()
    }

    /// Money that came and went, oldest first.
    pub fn ledger(&self) -> &[LedgerEntry] {
        &self.ledger
    }

    /// Grows with every change that somebody could see.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// When something will happen by itself: a page is over, or a callback is due.
    pub fn next_due(&self) -> Option<DateTime<Utc>> {
        let pages = self.sessions.values().filter(|session| session.is_open());
        pages.map(|session| session.expires_at).chain(self.callbacks.next_due()).min()
    }

    /// `prefix_kind_7`.
    fn name(&mut self, kind: &str) -> String {
        let (prefix, number) = (&self.config.prefix, self.next_number);
        self.next_number += 1;
        match self.config.dialect {
            Dialect::Plain => format!("{prefix}_{kind}_{number}"),
            Dialect::Stripe => stripe::name(prefix, kind, number),
        }
    }

    fn touch(&mut self) {
        self.revision += 1;
    }
}
