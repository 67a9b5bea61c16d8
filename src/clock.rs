//! The real time and real randomness: the only place outside the sandbox that reads either.
#![allow(clippy::disallowed_methods, reason = "this is the port behind which they are allowed")]

use chrono::{DateTime, SubsecRound as _, Utc};
use futures::{FutureExt as _, future::BoxFuture};
use uuid::{Builder, Uuid};

use crate::ports::{Clock, Ids};

/// The time of this machine.
#[derive(Clone, Copy, Default, Debug)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> DateTime<Utc> {
        whole_microseconds(Utc::now())
    }

    fn reached(&self, at: DateTime<Utc>) -> BoxFuture<'_, ()> {
        let left = (at - self.now()).to_std().unwrap_or_default();
        tokio::time::sleep(left).boxed()
    }
}

/// Randomness of the operating system.
#[derive(Clone, Copy, Default, Debug)]
pub struct RandomIds;

impl Ids for RandomIds {
    fn id(&self, now: DateTime<Utc>) -> Uuid {
        id_of(now, self.random())
    }

    fn random(&self) -> u128 {
        rand::random()
    }
}

/// As exactly as both databases keep a time.
pub fn whole_microseconds(at: DateTime<Utc>) -> DateTime<Utc> {
    at.trunc_subsecs(6)
}

/// A `UUIDv7` of that moment and those random bits.
pub fn id_of(now: DateTime<Utc>, random: u128) -> Uuid {
    let milliseconds = u64::try_from(now.timestamp_millis()).unwrap_or(0);
    let bytes = random.to_be_bytes();
    let (_, tail) = bytes.split_at(6);
    let tail = tail.try_into().expect("sixteen bytes less six are ten");
    Builder::from_unix_timestamp_millis(milliseconds, tail).into_uuid()
}
