//! The payment provider behind HTTP: its calls, its pages, and the pusher of callbacks.

mod calls;
mod page;
mod pusher;

use std::fmt;
use std::sync::Arc;

use axum::Router;
use chrono::{DateTime, Utc};
use tokio::sync::watch;

pub use self::pusher::run_payment_pusher;
use super::watched::Watched;
use crate::clock::SandboxClock;
use crate::payments::{PaymentConfig, Payments};

/// A running payment provider; clones share it.
#[derive(Clone)]
pub struct PaymentSandbox {
    payments: Arc<Watched<Payments>>,
}

impl fmt::Debug for PaymentSandbox {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("PaymentSandbox").finish_non_exhaustive()
    }
}

impl PaymentSandbox {
    /// A provider that goes by this clock.
    pub fn new(config: PaymentConfig, clock: SandboxClock) -> Self {
        Self { payments: Arc::new(Watched::new(Payments::new(config), clock)) }
    }

    /// The clock it goes by.
    pub fn clock(&self) -> &SandboxClock {
        self.payments.clock()
    }

    /// Does something with the provider at the present moment and tells whoever waits for changes.
    pub fn with<T>(&self, action: impl FnOnce(&mut Payments, DateTime<Utc>) -> T) -> T {
        self.payments.with(action)
    }

    /// Follows [`Payments::revision`].
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.payments.changes()
    }
}

/// All routes of the payment provider: `/sandbox-pay/…`.
pub fn payment_router(sandbox: &PaymentSandbox) -> Router {
    Router::new().merge(calls::routes(sandbox)).merge(page::routes(sandbox))
}
