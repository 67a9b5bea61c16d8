//! Forgets claims and tries of what Telegram will not repeat: its numbering restarts at random after a quiet week; and
//! files that will not be sent any more.

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    ports::Pumped,
    store::{Backend, Store, StoreError, claims, parcels, tries},
};

/// Telegram keeps an update for a day at most; three days leave room for wrong clocks.
const KEPT: TimeDelta = TimeDelta::hours(72);
const EVERY: TimeDelta = TimeDelta::hours(1);

/// Sweeps once an hour.
pub struct Housekeeping<DB: Backend> {
    store: Store<DB>,
    due: Option<DateTime<Utc>>,
}

impl<DB: Backend> Housekeeping<DB> {
    /// Sweeps this store; the first time at once.
    pub fn new(store: Store<DB>) -> Self {
        Self { store, due: None }
    }

    /// Sweeps if it is time.
    pub async fn pump(&mut self, now: DateTime<Utc>) -> Pumped {
        if self.due.is_none_or(|due| due <= now) {
            if let Err(error) = self.sweep(now).await {
                tracing::warn!(%error, "sweeping failed and will be tried again");
            }
            self.due = Some(now + EVERY);
        }
        Pumped::idle_until(self.due)
    }

    async fn sweep(&self, now: DateTime<Utc>) -> Result<(), StoreError> {
        let mut tx = self.store.begin().await?;
        claims::prune(&mut tx, "tg:", now - KEPT).await?;
        parcels::prune(&mut tx, now - KEPT).await?;
        tries::prune(&mut tx, now - KEPT).await?;
        tx.commit().await
    }
}
