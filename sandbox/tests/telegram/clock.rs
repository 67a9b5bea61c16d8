//! The movable clock.

use std::time::Duration;

use chrono::TimeDelta;
use sandbox::SandboxClock;

use crate::town::noon;

#[test]
fn a_frozen_clock_moves_only_by_hand() {
    let clock = SandboxClock::frozen(noon());
    assert_eq!(clock.now(), noon());
    clock.advance(Duration::from_mins(1));
    assert_eq!(clock.now(), noon() + TimeDelta::minutes(1));
    clock.clone().freeze(noon());
    assert_eq!(clock.now(), noon());
}

#[test]
fn a_running_clock_keeps_its_lead() {
    let (real, ahead) = (SandboxClock::running(), SandboxClock::running());
    ahead.advance(Duration::from_hours(24));
    assert!(ahead.now() - real.now() >= TimeDelta::hours(23));
}

#[tokio::test]
async fn whoever_waits_is_woken_when_the_clock_is_moved_there() {
    let clock = SandboxClock::frozen(noon());
    let waiting = clock.wait_until(noon() + TimeDelta::days(3));
    let moving = async {
        clock.advance(Duration::from_hours(24));
        tokio::task::yield_now().await;
        clock.advance(Duration::from_hours(48));
    };
    tokio::join!(waiting, moving);
    clock.wait_until(noon()).await;
}
