//! How fast we may speak: so much a second in all, and so much to one chat after a short burst.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};

use crate::{config::Sending, ports::Taken, store::shards::SHARDS};

/// How many messages may go to one chat at once.
const BURST: u32 = 4;
/// Fewer buckets than that are not worth looking through.
const FORGOTTEN_FROM: usize = 1_024;
/// Buckets count in thousandths of a message, so that a millisecond refills them by their rate.
const MESSAGE: i64 = 1_000;
/// Three chats asked to wait within this time pause everything.
const PANIC_WINDOW: TimeDelta = TimeDelta::seconds(10);
const PANIC_CHATS: usize = 3;

/// A bucket that refills evenly.
#[derive(Clone, Copy, Debug)]
struct Bucket {
    level: i64,
    at: DateTime<Utc>,
}

/// Limits of one instance, in memory: after a restart every bucket is full, as after a pause.
#[derive(Clone, Debug)]
pub struct Limits {
    sending: Sending,
    all: Option<Bucket>,
    chats: BTreeMap<i64, Bucket>,
    /// How many buckets there may be before those that are full again are forgotten.
    forget_from: usize,
    asked_to_wait: Vec<(DateTime<Utc>, i64)>,
    paused_until: Option<DateTime<Utc>>,
}

impl Limits {
    /// Full buckets.
    pub fn new(sending: Sending) -> Self {
        Self {
            sending,
            all: None,
            chats: BTreeMap::new(),
            forget_from: FORGOTTEN_FROM,
            asked_to_wait: Vec::new(),
            paused_until: None,
        }
    }

    /// Whether there is room for one message to this chat, or when there will be.
    pub fn room(&self, chat: i64, now: DateTime<Utc>) -> Result<(), DateTime<Utc>> {
        self.bucket(chat, now).map(|_| ())
    }

    /// Takes one message to this chat out of its bucket, or says when there will be room.
    pub fn take(&mut self, chat: i64, now: DateTime<Utc>) -> Result<(), DateTime<Utc>> {
        let bucket = self.bucket(chat, now)?;
        self.chats.insert(chat, Bucket { level: bucket.level - MESSAGE, ..bucket });
        // A bucket nobody touched for a while is full again: forgetting it changes nothing.
        if self.chats.len() >= self.forget_from {
            self.chats.retain(|_, bucket| now - bucket.at < TimeDelta::minutes(1));
            self.forget_from = FORGOTTEN_FROM.max(self.chats.len() * 2);
        }
        Ok(())
    }

    /// The bucket of this chat, if there is room for one message in it.
    fn bucket(&self, chat: i64, now: DateTime<Utc>) -> Result<Bucket, DateTime<Utc>> {
        if let Some(until) = self.paused_until.filter(|until| *until > now) {
            return Err(until);
        }
        let rate = self.sending.per_chat;
        let bucket = refilled(self.chats.get(&chat).copied(), rate, BURST, now);
        room(&bucket, rate, now)?;
        Ok(bucket)
    }

    /// Puts back what was taken for a message that does not go now.
    pub fn give_back(&mut self, chat: i64) {
        if let Some(bucket) = self.chats.get_mut(&chat) {
            bucket.level += MESSAGE;
        }
    }

    /// How many messages may go in a second, to all chats together.
    pub fn per_second(&self) -> u32 {
        self.sending.per_second
    }

    /// Takes up to so many messages out of what may go to all chats together. Who holds some of the shards takes
    /// their share: all instances together are never too fast, whether or not they hear of each other.
    pub fn take_share(&mut self, wanted: u32, held: usize, now: DateTime<Utc>) -> Taken {
        let rate = share(self.sending.per_second, held);
        if rate == 0 {
            return Taken { taken: wanted, more_at: None };
        }
        let bucket = refilled(self.all, rate, rate, now);
        let taken = wanted.min(u32::try_from(bucket.level / MESSAGE).unwrap_or(0));
        let left = Bucket { level: bucket.level - i64::from(taken) * MESSAGE, ..bucket };
        self.all = Some(left);
        Taken { taken, more_at: (taken < wanted).then(|| room(&left, rate, now).err()).flatten() }
    }

    /// Telegram asked this chat's messages to wait. Several chats at once mean that all of us are too fast.
    pub fn asked_to_wait(&mut self, chat: i64, until: DateTime<Utc>, now: DateTime<Utc>) {
        self.asked_to_wait.retain(|(at, other)| now - *at < PANIC_WINDOW && *other != chat);
        self.asked_to_wait.push((now, chat));
        if self.asked_to_wait.len() >= PANIC_CHATS {
            self.paused_until = self.paused_until.max(Some(until));
        }
    }
}

fn refilled(bucket: Option<Bucket>, rate: u32, size: u32, now: DateTime<Utc>) -> Bucket {
    let full = i64::from(size) * MESSAGE;
    let level = bucket.map_or(full, |bucket| {
        let passed = (now - bucket.at).num_milliseconds().clamp(0, full);
        (bucket.level + passed * i64::from(rate)).min(full)
    });
    Bucket { level, at: now }
}

/// A part of the rate, as large as the part of the shards; at least one a second where there is a limit at all.
fn share(rate: u32, held: usize) -> u32 {
    let part = u64::from(rate) * u64::try_from(held).unwrap_or(0) / SHARDS.unsigned_abs();
    u32::try_from(part).unwrap_or(rate).max(rate.min(1))
}

/// Whether one fits; a rate of zero is no limit.
fn room(bucket: &Bucket, rate: u32, now: DateTime<Utc>) -> Result<(), DateTime<Utc>> {
    let missing = MESSAGE - bucket.level;
    match i64::from(rate) {
        0 => Ok(()),
        _ if missing <= 0 => Ok(()),
        rate => Err(now + TimeDelta::milliseconds((missing + rate - 1) / rate)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limits() -> Limits {
        Limits::new(Sending { per_second: 30, per_chat: 1 })
    }

    fn at(milliseconds: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::milliseconds(milliseconds)
    }

    #[test]
    fn a_chat_gets_a_short_burst_and_then_one_a_second() {
        let mut limits = limits();
        for _ in 0..4 {
            assert_eq!(limits.take(7, at(0)), Ok(()));
        }
        assert_eq!(limits.take(7, at(0)), Err(at(1_000)));
        assert_eq!(limits.take(8, at(0)), Ok(()), "another chat has a bucket of its own");
        assert_eq!(limits.take(7, at(1_000)), Ok(()));
    }

    #[test]
    fn all_chats_together_stay_under_the_overall_rate() {
        let mut limits = limits();
        assert_eq!(limits.take_share(100, 64, at(0)), Taken { taken: 30, more_at: Some(at(34)) });
        assert_eq!(limits.take_share(1, 64, at(34)), Taken { taken: 1, more_at: None });
    }

    #[test]
    fn who_holds_half_of_the_shards_takes_half_of_the_rate() {
        assert_eq!(limits().take_share(100, 32, at(0)).taken, 15);
        assert_eq!(limits().take_share(100, 1, at(0)).taken, 1, "nobody is silenced");
    }

    #[test]
    fn what_does_not_go_now_is_put_back() {
        let mut limits = limits();
        while limits.take(7, at(0)).is_ok() {}
        limits.give_back(7);
        assert_eq!(limits.take(7, at(0)), Ok(()));
    }

    #[test]
    fn three_chats_asked_to_wait_pause_everybody() {
        let mut limits = limits();
        for chat in 1..=2 {
            limits.asked_to_wait(chat, at(5_000), at(0));
        }
        assert_eq!(limits.take(9, at(0)), Ok(()));
        limits.asked_to_wait(3, at(5_000), at(100));
        assert_eq!(limits.take(9, at(200)), Err(at(5_000)));
        assert_eq!(limits.take(9, at(5_000)), Ok(()));
    }

    #[test]
    fn a_rate_of_zero_is_no_limit() {
        let mut limits = Limits::new(Sending { per_second: 0, per_chat: 0 });
        assert!((0..10_000).all(|_| limits.take(1, at(0)).is_ok()));
        assert_eq!(limits.take_share(10_000, 64, at(0)).taken, 10_000);
    }
}
