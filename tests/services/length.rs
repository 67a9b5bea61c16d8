//! How much time the faults are given. `GIGLINE_LONG=1` kills a thousand times in all and holds each fault for as long as
//! it may last in life.

use std::time::Duration;

/// Kills of one story.
const KILLS: (usize, usize) = (30, 170);
/// How long a fault is held where time is what it is about.
const HELD: (Duration, Duration) = (Duration::from_secs(2), Duration::from_secs(30));
/// How long an instance is frozen: longer than it may keep its chats without a word.
const FROZEN: (Duration, Duration) = (Duration::from_secs(3), Duration::from_secs(20));

/// How often the service is killed while a story is played.
pub fn kills() -> usize {
    chosen(KILLS)
}

/// How long a fault is held.
pub fn held() -> Duration {
    chosen(HELD)
}

/// How long an instance is frozen.
pub fn frozen() -> Duration {
    chosen(FROZEN)
}

fn chosen<T>((short, long): (T, T)) -> T {
    if std::env::var_os("GIGLINE_LONG").is_some() { long } else { short }
}
