//! Of several instances one fetches updates: Telegram refuses the others.

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    ports::Pumped,
    store::{Backend, Store, StoreError, shards},
    telegram::polling::Polling,
};

/// Whoever speaks to the chats of this shard fetches; while nobody does, anybody may.
const FETCHER: i64 = 0;
/// How often the others look whether it is their turn: no longer than the lease of who is gone lasts.
const GLANCE: TimeDelta = TimeDelta::milliseconds(250);

/// Fetches updates while it is this instance's turn. One that was only slow to notice does no harm: updates are
/// claimed, and an offset never passes what is not committed.
pub struct Fetching<DB: Backend> {
    /// Fetches.
    pub polling: Polling,
    /// Where shards are held.
    pub store: Store<DB>,
    /// The name they are held under.
    pub owner: String,
}

impl<DB: Backend> Fetching<DB> {
    /// One round, if it is our turn.
    pub async fn pump(&mut self, now: DateTime<Utc>) -> Pumped {
        match self.is_our_turn(now).await {
            Ok(true) => self.polling.pump(now).await,
            Ok(false) => Pumped::idle_until(Some(now + GLANCE)),
            Err(error) => {
                tracing::warn!(%error, "nobody knows who fetches");
                Pumped::idle_until(Some(now + GLANCE))
            }
        }
    }

    async fn is_our_turn(&self, now: DateTime<Utc>) -> Result<bool, StoreError> {
        let mut tx = self.store.read().await?;
        Ok(!shards::is_held_by_another(&mut tx, FETCHER, &self.owner, now).await?)
    }
}
