//! Telegram's flood limits: so many messages a second overall, fewer in one chat.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};

/// How much Telegram takes before it answers 429. The true figures are unpublished and vary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FloodLimits {
    /// Messages a second over all chats, and how many at once.
    pub per_second: u32,
    /// Messages at once in one chat, which is refilled by one a second.
    pub chat_burst: u32,
}

impl Default for FloodLimits {
    fn default() -> Self {
        Self { per_second: 30, chat_burst: 5 }
    }
}

/// When a bucket would be full again; the fuller the further away that is, the emptier it is.
#[derive(Debug, Default)]
pub(crate) struct FloodGate {
    limits: Option<FloodLimits>,
    overall: Option<DateTime<Utc>>,
    chats: BTreeMap<i64, DateTime<Utc>>,
}

impl FloodGate {
    pub fn set(&mut self, limits: Option<FloodLimits>) {
        *self = Self { limits, ..Self::default() };
    }

    /// Lets `messages` to one chat through, or says in how many seconds to come again.
    pub fn admit(&mut self, now: DateTime<Utc>, chat: i64, messages: u32) -> Result<(), u32> {
        let Some(limits) = self.limits else { return Ok(()) };
        let per_message = TimeDelta::milliseconds(1000 / i64::from(limits.per_second.max(1)));
        let second = TimeDelta::seconds(1);
        let overall = fill(now, self.overall, per_message, limits.per_second, messages)?;
        let in_chat = fill(now, self.chats.get(&chat).copied(), second, limits.chat_burst, messages)?;
        self.overall = Some(overall);
        self.chats.insert(chat, in_chat);
        Ok(())
    }
}

/// The new moment at which the bucket is full, or the seconds until there is room. A bucket that is full
/// takes any number, so an album larger than the burst can be sent at all.
fn fill(
    now: DateTime<Utc>,
    full_at: Option<DateTime<Utc>>,
    each: TimeDelta,
    burst: u32,
    count: u32,
) -> Result<DateTime<Utc>, u32> {
    let full_at = full_at.unwrap_or(now).max(now);
    let count = i32::try_from(count).unwrap_or(i32::MAX);
    let burst = i32::try_from(burst).unwrap_or(i32::MAX);
    let wanted = full_at + each * count;
    let excess = wanted - now - each * burst;
    if full_at > now && excess > TimeDelta::zero() {
        let seconds = (excess.num_milliseconds() + 999) / 1000;
        return Err(u32::try_from(seconds).unwrap_or(u32::MAX).max(1));
    }
    Ok(wanted)
}
