//! Rings when a room may have left work for another one.

use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::{Notify, watch};

use crate::{
    ports::Commons,
    store::{Left, Mail},
};

/// Wakes one room; a ring while it works is not lost.
#[derive(Clone, Default, Debug)]
pub struct Bell(Option<Arc<Notify>>);

impl Bell {
    fn new() -> Self {
        Self(Some(Arc::default()))
    }

    /// A bell nobody rings, for rooms that go by the clock alone.
    pub fn silent() -> Self {
        Self(None)
    }

    /// Resolves when it was rung.
    pub async fn rung(&self) {
        match &self.0 {
            Some(bell) => bell.notified().await,
            None => std::future::pending().await,
        }
    }

    fn ring(&self) {
        if let Some(bell) = &self.0 {
            bell.notify_one();
        }
    }
}

/// Where the engine lays down what there is to send, for the outbox to take.
#[derive(Clone, Default, Debug)]
pub struct Letterbox(Arc<Mutex<Mail>>);

impl Letterbox {
    /// Takes out all there is.
    pub fn empty(&self) -> Mail {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn put(&self, mail: Mail) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).add(mail);
    }
}

/// The bells of an instance.
#[derive(Clone)]
pub struct Wake {
    /// What there is to send.
    pub letterbox: Letterbox,
    /// There may be something to send.
    pub outbox: Bell,
    /// There may be a timer that was set.
    pub timers: Bell,
    /// There may be a call to make.
    pub calls: Bell,
    /// There may be a file to fetch.
    pub parcels: Bell,
    turns: Arc<watch::Sender<u64>>,
    others: Option<Arc<dyn Commons>>,
}

impl Wake {
    /// Silent bells; what is rung here is passed on to other instances, if there is a way.
    pub fn new(others: Option<Arc<dyn Commons>>) -> Self {
        Self {
            letterbox: Letterbox::default(),
            outbox: Bell::new(),
            timers: Bell::new(),
            calls: Bell::new(),
            parcels: Bell::new(),
            turns: Arc::new(watch::Sender::new(0)),
            others,
        }
    }

    /// This instance committed something that leaves that to be done, or is done with something of that kind.
    pub fn ring(&self, left: Left) {
        let for_others = self.others.as_ref().filter(|_| left != Left::default());
        if let Some(others) = for_others {
            others.ring();
        }
        self.ring_here(left);
    }

    /// Any instance did. The outbox also says what stands in no row, and always hears.
    pub fn ring_here(&self, left: Left) {
        self.letterbox.put(left.messages);
        self.outbox.ring();
        for (bell, has_work) in
            [(&self.timers, left.timers), (&self.calls, left.calls), (&self.parcels, left.parcels)]
        {
            if has_work {
                bell.ring();
            }
        }
        self.turns.send_modify(|turns| *turns += 1);
    }

    /// Counts the rings, for whoever waits until everything is done.
    pub fn turns(&self) -> watch::Receiver<u64> {
        self.turns.subscribe()
    }
}
