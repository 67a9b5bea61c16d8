//! The sandbox's movable clock behind the house's port.

use chrono::{DateTime, Utc};
use futures::{FutureExt as _, future::BoxFuture};
use sandbox::SandboxClock;

use crate::{clock::whole_microseconds, ports::Clock};

/// Goes by the sandbox's clock.
#[derive(Clone, Debug)]
pub struct MovableClock(pub SandboxClock);

impl Clock for MovableClock {
    fn now(&self) -> DateTime<Utc> {
        whole_microseconds(self.0.now())
    }

    fn reached(&self, at: DateTime<Utc>) -> BoxFuture<'_, ()> {
        self.0.wait_until(at).boxed()
    }
}
