//! What may become of updates on their way: an answer is lost, two processes hear the same, one overtakes another.

use std::sync::{
    Mutex, PoisonError,
    atomic::{AtomicBool, AtomicUsize, Ordering},
};

use serde_json::Value;
use tokio::sync::watch;

/// Where Telegram brings updates.
const UPDATES: &str = "/webhooks/telegram";

/// What is to become of updates, and how often it did.
#[derive(Default)]
pub struct Tricks {
    answered: AtomicUsize,
    to_lose: AtomicUsize,
    lost: AtomicUsize,
    doubling: AtomicBool,
    doubled: AtomicUsize,
    held: Mutex<Option<Held>>,
    overtaken: AtomicUsize,
}

/// An update that is held until another one of the same person has happened.
struct Held {
    /// Which kind is held.
    kind: &'static str,
    /// Which kind of the same person lets it go.
    until: &'static str,
    /// Whether that has happened.
    passed: watch::Sender<bool>,
}

impl Tricks {
    /// Of every two answers to updates one is lost, so many in all.
    pub fn lose(&self, many: usize) {
        self.to_lose.store(many, Ordering::Relaxed);
    }

    /// How many were lost.
    pub fn lost(&self) -> usize {
        self.lost.load(Ordering::Relaxed)
    }

    /// Whether updates go to all processes at once.
    pub fn double(&self, doubling: bool) {
        self.doubling.store(doubling, Ordering::Relaxed);
    }

    /// How many updates went to all processes at once.
    pub fn doubled(&self) -> usize {
        self.doubled.load(Ordering::Relaxed)
    }

    /// The next update of one kind is overtaken by the next one of another.
    pub fn hold(&self, kind: &'static str, until: &'static str) {
        *self.held() = Some(Held { kind, until, passed: watch::Sender::new(false) });
    }

    /// How many updates were overtaken.
    pub fn overtaken(&self) -> usize {
        self.overtaken.load(Ordering::Relaxed)
    }

    /// Whether the answer to this, which is good, is to be lost.
    pub(super) fn loses(&self, path: &str) -> bool {
        let take = |left: usize| left.checked_sub(1);
        let loses = path == UPDATES
            && self.answered.fetch_add(1, Ordering::Relaxed).is_multiple_of(2)
            && self.to_lose.fetch_update(Ordering::Relaxed, Ordering::Relaxed, take).is_ok();
        self.lost.fetch_add(usize::from(loses), Ordering::Relaxed);
        loses
    }

    /// Whether this goes to all processes at once.
    pub(super) fn doubles(&self, path: &str) -> bool {
        let doubles = path == UPDATES && self.doubling.load(Ordering::Relaxed);
        self.doubled.fetch_add(usize::from(doubles), Ordering::Relaxed);
        doubles
    }

    /// Waits where this is to be overtaken.
    pub(super) async fn waits(&self, update: &[u8]) {
        let passed =
            self.held().as_ref().filter(|held| is(update, held.kind)).map(|held| held.passed.subscribe());
        if let Some(mut passed) = passed {
            passed.wait_for(|passed| *passed).await.expect("what overtakes it will come");
            self.overtaken.fetch_add(1, Ordering::Relaxed);
            *self.held() = None;
        }
    }

    /// This has happened: what it was to overtake may come.
    pub(super) fn happened(&self, update: &[u8]) {
        if let Some(held) = self.held().as_ref().filter(|held| is(update, held.until)) {
            held.passed.send_replace(true);
        }
    }

    fn held(&self) -> std::sync::MutexGuard<'_, Option<Held>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn is(update: &[u8], kind: &str) -> bool {
    serde_json::from_slice::<Value>(update).is_ok_and(|update| update.get(kind).is_some())
}
