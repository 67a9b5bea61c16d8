//! The payment provider behind HTTP: its calls, its pages, and the pusher of callbacks.

mod calls;
mod page;
mod pusher;

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use chrono::{DateTime, Utc};
use tokio::sync::watch;

pub use self::pusher::run_payment_pusher;
use crate::clock::SandboxClock;
use crate::payments::{PaymentConfig, Payments};

struct Inner {
    payments: Mutex<Payments>,
    clock: SandboxClock,
    changes: watch::Sender<u64>,
}

/// A running payment provider; clones share it.
#[derive(Clone)]
pub struct PaymentSandbox {
    inner: Arc<Inner>,
}

impl fmt::Debug for PaymentSandbox {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("PaymentSandbox").finish_non_exhaustive()
    }
}

impl PaymentSandbox {
    /// A provider that goes by this clock.
    pub fn new(config: PaymentConfig, clock: SandboxClock) -> Self {
        let payments = Mutex::new(Payments::new(config));
        Self { inner: Arc::new(Inner { payments, clock, changes: watch::Sender::new(0) }) }
    }

    /// The clock it goes by.
    pub fn clock(&self) -> &SandboxClock {
        &self.inner.clock
    }

    /// Does something with the provider at the present moment and tells whoever waits for changes.
    pub fn with<T>(&self, action: impl FnOnce(&mut Payments, DateTime<Utc>) -> T) -> T {
        let mut payments = self.inner.payments.lock().unwrap_or_else(PoisonError::into_inner);
        let result = action(&mut payments, self.inner.clock.now());
        let revision = payments.revision();
        drop(payments);
        self.inner.changes.send_if_modified(|seen| {
            let grew = revision > *seen;
            *seen = revision.max(*seen);
            grew
        });
        result
    }

    /// Follows [`Payments::revision`].
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.inner.changes.subscribe()
    }
}

/// All routes of the payment provider: `/sandbox-pay/…`.
pub fn payment_router(sandbox: &PaymentSandbox) -> Router {
    Router::new().merge(calls::routes(sandbox)).merge(page::routes(sandbox))
}
