//! Who sends more than anybody can mean: what is too much is claimed and counted together, and nothing else.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::oneshot;

use super::{Ack, Envelope, Source};
use crate::ports::{Bucket, Clock, Commons, Limiter};

/// Whose update it is, if it is somebody's.
pub type Who = fn(&[u8]) -> Option<i64>;

/// Stands at the door for what people send; payments, timers and outcomes pass by.
pub struct Gate {
    /// Says when it is too much.
    pub limiter: Arc<dyn Limiter>,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Reads whose an update is.
    pub who: Who,
    /// What waits to be counted, a heap a person.
    pub heaps: Mutex<BTreeMap<i64, Heap>>,
}

/// Updates that were too much: their numbers, and who waits for each to be acknowledged. Taken by the engine as one
/// input; whatever comes later begins another one.
#[derive(Clone, Debug)]
pub struct Heap(Arc<Mutex<Option<Vec<Aside>>>>);

/// One of them.
pub(super) type Aside = (String, oneshot::Sender<Ack>);

impl Gate {
    /// Whose flood an update belongs to, if it is too much.
    pub(super) async fn stops(&self, source: Source, bytes: &[u8]) -> Option<i64> {
        let person = (source == Source::Telegram).then(|| (self.who)(bytes)).flatten()?;
        (!self.limiter.take(person, self.clock.now()).await).then_some(person)
    }

    /// Lays an update aside; the input that stands for all of that person's, if it is a new one.
    pub(super) fn lay_aside(&self, person: i64, aside: Aside) -> Option<Envelope> {
        let mut heaps = locked(&self.heaps);
        let aside = match heaps.get(&person) {
            Some(heap) => heap.add(aside).err()?,
            None => aside,
        };
        heaps.retain(|_, heap| heap.is_open());
        let heap = Heap(Arc::new(Mutex::new(Some(vec![aside]))));
        heaps.insert(person, heap.clone());
        Some(Envelope::of_flood(person, heap))
    }
}

impl Heap {
    /// Adds one, unless they were taken already.
    fn add(&self, aside: Aside) -> Result<(), Aside> {
        match locked(&self.0).as_mut() {
            Some(all) => {
                all.push(aside);
                Ok(())
            }
            None => Err(aside),
        }
    }

    fn is_open(&self) -> bool {
        locked(&self.0).is_some()
    }

    /// All of them; from now on it takes no more.
    pub(super) fn take(&self) -> Vec<Aside> {
        locked(&self.0).take().unwrap_or_default()
    }
}

/// So many people are remembered before those who have been quiet are forgotten.
const REMEMBERED: usize = 10_000;

/// A bucket a person in memory: so much at once, refilled one a second.
#[derive(Debug)]
pub struct Buckets {
    size: u32,
    spent: Mutex<BTreeMap<i64, (u32, DateTime<Utc>)>>,
}

impl Buckets {
    /// Buckets of that size; zero is no limit.
    pub fn new(size: u32) -> Self {
        Self { size, spent: Mutex::default() }
    }
}

#[async_trait]
impl Limiter for Buckets {
    async fn take(&self, person: i64, now: DateTime<Utc>) -> bool {
        if self.size == 0 {
            return true;
        }
        let mut all = locked(&self.spent);
        if all.len() >= REMEMBERED {
            let full = |spent: u32, since: DateTime<Utc>| i64::from(spent) <= (now - since).num_seconds();
            all.retain(|_, (spent, since)| !full(*spent, *since));
        }
        let (spent, since) = all.entry(person).or_insert((0, now));
        let refilled = u32::try_from((now - *since).num_seconds().max(0)).unwrap_or(u32::MAX);
        if refilled > 0 {
            *spent = spent.saturating_sub(refilled);
            *since += TimeDelta::seconds(i64::from(refilled));
        }
        let room = *spent < self.size;
        *spent += u32::from(room);
        room
    }
}

/// The same buckets for all instances together; each has its own for while nobody can be asked.
pub struct SharedBuckets {
    /// Ours, which nobody else takes from.
    pub own: Buckets,
    /// Where they are shared.
    pub commons: Arc<dyn Commons>,
}

#[async_trait]
impl Limiter for SharedBuckets {
    async fn take(&self, person: i64, now: DateTime<Utc>) -> bool {
        // Ours is taken from in any case, so that it is not full on the day we are left alone.
        let own = self.own.take(person, now).await;
        let bucket =
            Bucket { name: &format!("heard:{person}"), rate: 1, size: self.own.size, starts_full: true };
        self.commons.take(bucket, 1, now).await.map_or(own, |shared| shared.taken > 0)
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::Taken;

    /// So many of a thousand are heard.
    async fn heard(limiter: &dyn Limiter, person: i64, at: DateTime<Utc>) -> usize {
        let mut heard = 0;
        for _ in 0..1_000 {
            heard += usize::from(limiter.take(person, at).await);
        }
        heard
    }

    #[tokio::test]
    async fn so_much_at_once_and_then_one_a_second_for_each() {
        let buckets = Buckets::new(20);
        let noon = DateTime::from_timestamp(1_800_000_000, 0).expect("a time");
        assert_eq!(heard(&buckets, 1, noon).await, 20);
        assert_eq!(heard(&buckets, 2, noon).await, 20, "somebody else has a bucket of their own");
        assert_eq!(heard(&buckets, 1, noon + TimeDelta::milliseconds(2_500)).await, 2);
        assert_eq!(heard(&buckets, 1, noon + TimeDelta::seconds(3)).await, 1, "half a second was not lost");
        assert_eq!(heard(&buckets, 1, noon + TimeDelta::hours(1)).await, 20, "never more than it holds");
        assert_eq!(heard(&Buckets::new(0), 1, noon).await, 1_000, "zero is no limit");
    }

    /// Knows a person's bucket to be empty, or knows nothing.
    struct Elsewhere {
        is_there: bool,
    }

    #[async_trait]
    impl Commons for Elsewhere {
        async fn take(&self, _: Bucket<'_>, _: u32, _: DateTime<Utc>) -> Option<Taken> {
            self.is_there.then_some(Taken { taken: 0, more_at: None })
        }

        async fn answers(&self) -> bool {
            self.is_there
        }

        fn ring(&self) {}

        async fn exchange(&self, _: &(dyn Fn() + Send + Sync)) {}
    }

    #[tokio::test]
    async fn what_others_heard_counts_and_who_is_left_alone_goes_by_their_own() {
        let noon = DateTime::from_timestamp(1_800_000_000, 0).expect("a time");
        let shared =
            |is_there| SharedBuckets { own: Buckets::new(20), commons: Arc::new(Elsewhere { is_there }) };
        assert_eq!(heard(&shared(true), 1, noon).await, 0, "the others heard enough of them");
        assert_eq!(heard(&shared(false), 1, noon).await, 20, "nobody can be asked");
    }
}
