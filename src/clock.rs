//! The real time and real randomness: the only place outside the sandbox that reads either.
#![allow(clippy::disallowed_methods, reason = "this is the port behind which they are allowed")]

use std::{
    sync::{PoisonError, RwLock},
    time::Instant,
};

use chrono::{DateTime, SubsecRound as _, TimeDelta, Utc};
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
        slept(at - self.now())
    }
}

/// The time that all instances on one database go by: the database's, once it was heard. Between two hearings a clock that
/// nobody sets counts on, so that a machine whose own clock is wrong, or is put right, does as the others do.
#[derive(Default, Debug)]
pub struct SharedClock {
    heard: RwLock<Option<Heard>>,
}

#[derive(Clone, Copy, Debug)]
struct Heard {
    time: DateTime<Utc>,
    at: Instant,
}

impl Clock for SharedClock {
    fn now(&self) -> DateTime<Utc> {
        let heard = *self.heard.read().unwrap_or_else(PoisonError::into_inner);
        heard.map_or_else(|| SystemClock.now(), |Heard { time, at }| whole_microseconds(time + at.elapsed()))
    }

    fn reached(&self, at: DateTime<Utc>) -> BoxFuture<'_, ()> {
        slept(at - self.now())
    }

    fn follow(&self, time: DateTime<Utc>, wrong_by: TimeDelta) {
        let follows = self.heard.read().unwrap_or_else(PoisonError::into_inner).is_some();
        // What it goes by already is no worse: it need not jump about.
        if follows && (time - self.now()).abs() <= wrong_by {
            return;
        }
        let heard = Heard { time, at: Instant::now() };
        *self.heard.write().unwrap_or_else(PoisonError::into_inner) = Some(heard);
    }

    fn ahead(&self) -> TimeDelta {
        SystemClock.now() - self.now()
    }
}

/// Resolves after so long; at once if that is over.
fn slept(left: TimeDelta) -> BoxFuture<'static, ()> {
    tokio::time::sleep(left.to_std().unwrap_or_default()).boxed()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_heard_the_time_goes_by_it_whatever_the_machine_says() {
        let clock = SharedClock::default();
        assert!(clock.ahead() < TimeDelta::seconds(1), "nothing was heard yet: this machine is believed");
        let heard = SystemClock.now() - TimeDelta::hours(5);
        clock.follow(heard, TimeDelta::hours(9));
        assert!((heard..heard + TimeDelta::hours(1)).contains(&clock.now()), "{}", clock.now());
        clock.follow(heard - TimeDelta::hours(1), TimeDelta::hours(2));
        assert!(clock.now() >= heard, "what is hardly sure changes nothing");
        assert!(clock.ahead() > TimeDelta::hours(4));
    }
}
