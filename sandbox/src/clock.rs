//! A clock that can be moved.
#![allow(clippy::disallowed_methods, reason = "the sandbox owns the movable clock")]

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::watch;

/// Lets real time pass, wherever the sandbox's clock stands.
pub(crate) async fn real_pause(duration: Duration) {
    tokio::time::sleep(duration).await;
}

/// How the clock tells the time.
#[derive(Debug, Clone, Copy)]
enum Reading {
    /// The real time and so much more.
    Running(TimeDelta),
    /// This moment, until it is moved.
    Frozen(DateTime<Utc>),
}

/// A clock shared by everything in a sandbox: real time plus an offset, or standing still.
#[derive(Debug, Clone)]
pub struct SandboxClock {
    reading: Arc<Mutex<Reading>>,
    moved: Arc<watch::Sender<u64>>,
}

impl Default for SandboxClock {
    fn default() -> Self {
        Self::running()
    }
}

impl SandboxClock {
    /// A clock that shows the real time until it is moved.
    pub fn running() -> Self {
        Self::new(Reading::Running(TimeDelta::zero()))
    }

    /// A clock that stands still at a moment.
    pub fn frozen(at: DateTime<Utc>) -> Self {
        Self::new(Reading::Frozen(at))
    }

    fn new(reading: Reading) -> Self {
        Self { reading: Arc::new(Mutex::new(reading)), moved: Arc::new(watch::Sender::new(0)) }
    }

    /// The present moment.
    pub fn now(&self) -> DateTime<Utc> {
        match *self.lock() {
            Reading::Running(offset) => Utc::now() + offset,
            Reading::Frozen(at) => at,
        }
    }

    /// Moves the clock forward and wakes whoever waits.
    pub fn advance(&self, by: Duration) {
        let by = TimeDelta::from_std(by).unwrap_or(TimeDelta::MAX);
        self.move_with(|reading| match reading {
            Reading::Running(offset) => offset.checked_add(&by).map(Reading::Running),
            Reading::Frozen(at) => at.checked_add_signed(by).map(Reading::Frozen),
        });
    }

    /// Stops the clock at a moment.
    pub fn freeze(&self, at: DateTime<Utc>) {
        self.move_with(|_| Some(Reading::Frozen(at)));
    }

    /// Lets the clock run with the real time, from the present moment on.
    pub fn run(&self) {
        self.move_with(|_| Some(Reading::Running(TimeDelta::zero())));
    }

    /// Changes whenever the clock is moved by hand.
    pub fn changed(&self) -> watch::Receiver<u64> {
        self.moved.subscribe()
    }

    /// Returns when the clock shows this moment, by running there or by being moved.
    pub async fn wait_until(&self, moment: DateTime<Utc>) {
        let mut moved = self.changed();
        loop {
            moved.borrow_and_update();
            let (now, running) = (self.now(), matches!(*self.lock(), Reading::Running(_)));
            let Ok(left) = (moment - now).to_std() else { return };
            if left.is_zero() {
                return;
            }
            if running {
                tokio::select! {
                    () = tokio::time::sleep(left) => {}
                    _ = moved.changed() => {}
                }
            } else if moved.changed().await.is_err() {
                return;
            }
        }
    }

    /// A move that would leave the calendar is not made.
    fn move_with(&self, change: impl FnOnce(Reading) -> Option<Reading>) {
        let mut reading = self.lock();
        if let Some(changed) = change(*reading) {
            *reading = changed;
        }
        drop(reading);
        self.moved.send_modify(|moves| *moves += 1);
    }

    fn lock(&self) -> MutexGuard<'_, Reading> {
        self.reading.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
