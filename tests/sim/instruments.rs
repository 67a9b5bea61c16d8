//! The ports of a simulated instance: a clock that only the scheduler moves, seeded ids, crash points on demand.

use std::sync::{
    Mutex, MutexGuard, PoisonError,
    atomic::{AtomicI64, Ordering},
};

use chrono::{DateTime, TimeDelta, Utc};
use futures::{FutureExt as _, future::BoxFuture};
use gigline::{
    clock::id_of,
    ports::{Clock, Crashed, Defect, Ids, Point, Probe},
};
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use uuid::Uuid;

/// A poisoned lock only means that another check failed first.
pub fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Stands still until it is moved.
pub struct FrozenClock(AtomicI64);

impl FrozenClock {
    /// Monday, 4 January 2027, ten in the morning in Santa Fe.
    pub fn new() -> Self {
        Self(AtomicI64::new(1_799_082_000_000_000))
    }

    /// Moves it forward.
    pub fn advance(&self, by: TimeDelta) {
        let microseconds = by.num_microseconds().unwrap_or(0).max(0);
        self.0.fetch_add(microseconds, Ordering::Relaxed);
    }
}

impl Clock for FrozenClock {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_micros(self.0.load(Ordering::Relaxed)).expect("a time of this century")
    }

    fn reached(&self, at: DateTime<Utc>) -> BoxFuture<'_, ()> {
        if at <= self.now() { futures::future::ready(()).boxed() } else { futures::future::pending().boxed() }
    }
}

/// Ids and randomness out of one seed.
pub struct SeededIds(Mutex<ChaCha8Rng>);

impl SeededIds {
    /// Everything the service draws follows from this seed.
    pub fn new(seed: u64) -> Self {
        Self(Mutex::new(ChaCha8Rng::seed_from_u64(seed)))
    }
}

impl Ids for SeededIds {
    fn id(&self, now: DateTime<Utc>) -> Uuid {
        id_of(now, self.random())
    }

    fn random(&self) -> u128 {
        lock(&self.0).random()
    }
}

/// Crashes where it was told to, and plants a defect.
pub struct Saboteur {
    defect: Option<Defect>,
    together: usize,
    armed: Mutex<Option<(Point, u32)>>,
}

impl Saboteur {
    /// Plants this defect, and no crash yet; so many inputs share a commit.
    pub fn new(defect: Option<Defect>, together: usize) -> Self {
        Self { defect, together, armed: Mutex::new(None) }
    }

    /// Crashes when this point was passed so many times more.
    pub fn arm(&self, point: Point, after: u32) {
        *lock(&self.armed) = Some((point, after));
    }

    /// Crashes no more.
    pub fn disarm(&self) {
        *lock(&self.armed) = None;
    }
}

impl Probe for Saboteur {
    fn pass(&self, point: Point) -> Result<(), Crashed> {
        let mut armed = lock(&self.armed);
        match &mut *armed {
            Some((at, 0)) if *at == point => {
                *armed = None;
                Err(Crashed(point))
            }
            Some((at, left)) if *at == point => {
                *left -= 1;
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn together(&self) -> usize {
        self.together
    }

    fn planted(&self, defect: Defect) -> bool {
        self.defect == Some(defect)
    }
}
