//! Something that goes by the sandbox's clock, that many look at, and whose changes can be waited for.

use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, Utc};
use tokio::sync::watch;

use crate::clock::SandboxClock;
use crate::emulator::Emulator;
use crate::payments::Payments;

/// Counts its changes.
pub(super) trait Revised {
    /// Grows with every change.
    fn revision(&self) -> u64;
}

impl Revised for Emulator {
    fn revision(&self) -> u64 {
        Self::revision(self)
    }
}

impl Revised for Payments {
    fn revision(&self) -> u64 {
        Self::revision(self)
    }
}

/// One of them, behind a lock.
pub(super) struct Watched<T> {
    value: Mutex<T>,
    clock: SandboxClock,
    changes: watch::Sender<u64>,
}

impl<T: Revised> Watched<T> {
    pub fn new(value: T, clock: SandboxClock) -> Self {
        Self { value: Mutex::new(value), clock, changes: watch::Sender::new(0) }
    }

    pub fn clock(&self) -> &SandboxClock {
        &self.clock
    }

    /// Does something with it at the present moment and tells whoever waits for changes.
    pub fn with<R>(&self, action: impl FnOnce(&mut T, DateTime<Utc>) -> R) -> R {
        let mut value = self.value.lock().unwrap_or_else(PoisonError::into_inner);
        let result = action(&mut value, self.clock.now());
        let revision = value.revision();
        drop(value);
        self.changes.send_if_modified(|seen| {
            let grew = revision > *seen;
            *seen = revision.max(*seen);
            grew
        });
        result
    }

    /// Follows its revision.
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }
}
