//! The rooms as the loops see them: something that is pumped, and drained at the end.

use std::future::Future;

use chrono::{DateTime, TimeDelta, Utc};

use super::{Fetching, Housekeeping, Timekeeping};
use crate::{
    calls::{Calls, Parcels},
    outbox::Outbox,
    ports::{Crashed, Pumped},
    store::Backend,
    timers::Timers,
};

/// A room that is pumped.
pub trait Room: Send + 'static {
    /// Does what is ready, and returns.
    fn pump(&mut self, now: DateTime<Utc>) -> impl Future<Output = Result<Pumped, Crashed>> + Send;

    /// Resolves when something outside came to its end that a turn can go on with. Dropped before, nothing is lost.
    fn stirred(&mut self) -> impl Future<Output = ()> + Send {
        std::future::pending()
    }

    /// Finishes what is under way and begins nothing; `true` once nothing is left.
    fn drain(&mut self) -> impl Future<Output = bool> + Send {
        std::future::ready(true)
    }
}

impl<DB: Backend> Room for Fetching<DB> {
    async fn pump(&mut self, now: DateTime<Utc>) -> Result<Pumped, Crashed> {
        Ok(Self::pump(self, now).await)
    }
}

impl<DB: Backend> Room for Timers<DB> {
    async fn pump(&mut self, now: DateTime<Utc>) -> Result<Pumped, Crashed> {
        Ok(Self::pump(self, now).await)
    }
}

impl<DB: Backend> Room for Housekeeping<DB> {
    async fn pump(&mut self, now: DateTime<Utc>) -> Result<Pumped, Crashed> {
        Ok(Self::pump(self, now).await)
    }
}

impl<DB: Backend> Room for Timekeeping<DB> {
    async fn pump(&mut self, now: DateTime<Utc>) -> Result<Pumped, Crashed> {
        Ok(Self::pump(self, now).await)
    }
}

impl<DB: Backend> Room for Calls<DB> {
    async fn pump(&mut self, now: DateTime<Utc>) -> Result<Pumped, Crashed> {
        Self::pump(self, now).await
    }

    async fn drain(&mut self) -> bool {
        Self::drain(self).await
    }
}

impl<DB: Backend> Room for Parcels<DB> {
    async fn pump(&mut self, now: DateTime<Utc>) -> Result<Pumped, Crashed> {
        Self::pump(self, now).await
    }

    async fn drain(&mut self) -> bool {
        Self::drain(self).await
    }
}

impl<DB: Backend> Room for Outbox<DB> {
    async fn pump(&mut self, now: DateTime<Utc>) -> Result<Pumped, Crashed> {
        Self::pump(self, now).await
    }

    async fn stirred(&mut self) {
        Self::stirred(self).await;
    }

    async fn drain(&mut self) -> bool {
        Self::drain(self).await
    }
}

/// A room whose rows another process may write, too, which rings no bell here: it looks at them every so often.
pub struct Glancing<R> {
    /// The room.
    pub room: R,
    /// How often it looks.
    pub every: TimeDelta,
}

impl<R: Room> Room for Glancing<R> {
    async fn pump(&mut self, now: DateTime<Utc>) -> Result<Pumped, Crashed> {
        let Pumped { did, next_due } = self.room.pump(now).await?;
        let glance = now + self.every;
        Ok(Pumped { did, next_due: Some(next_due.map_or(glance, |due| due.min(glance))) })
    }

    async fn drain(&mut self) -> bool {
        self.room.drain().await
    }
}
