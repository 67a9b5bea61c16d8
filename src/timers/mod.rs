//! Submits due timers to the inbox, nothing else. A timer is consumed by the engine, by deleting its row.

use std::{collections::BTreeMap, sync::Arc};

use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::TimerId;
use tokio::sync::oneshot::{Receiver, error::TryRecvError};

use crate::{
    inbox::{Ack, Inbox, Source},
    meters::Meters,
    ports::Pumped,
    store::{Backend, Store, StoreError, timers},
};

/// How many timers may be on their way at once.
const PAGE: usize = 64;
/// How long to leave the store alone after it failed.
const PAUSE: TimeDelta = TimeDelta::seconds(1);

/// Watches the clock.
pub struct Timers<DB: Backend> {
    store: Store<DB>,
    inbox: Inbox,
    meters: Arc<Meters>,
    submitted: BTreeMap<TimerId, Receiver<Ack>>,
}

impl<DB: Backend> Timers<DB> {
    /// Watches this store's timers.
    pub fn new(store: Store<DB>, inbox: Inbox, meters: Arc<Meters>) -> Self {
        Self { store, inbox, meters, submitted: BTreeMap::new() }
    }

    /// Submits what is due and not on its way.
    pub async fn pump(&mut self, now: DateTime<Utc>) -> Pumped {
        self.submitted.retain(|_, ack| matches!(ack.try_recv(), Err(TryRecvError::Empty)));
        match self.submit_due(now).await {
            Ok(pumped) => pumped,
            Err(error) => {
                tracing::warn!(%error, "timers cannot be read");
                Pumped::idle_until(Some(now + PAUSE))
            }
        }
    }

    async fn submit_due(&mut self, now: DateTime<Utc>) -> Result<Pumped, StoreError> {
        let mut tx = self.store.read().await?;
        let page = i64::try_from(PAGE + self.submitted.len()).unwrap_or(i64::MAX);
        let due = timers::due(&mut tx, now, page).await?;
        let mut did = false;
        for timer in due {
            if self.submitted.len() >= PAGE || self.submitted.contains_key(&timer.id) {
                continue;
            }
            self.meters.timer(now - timer.due);
            let bytes = serde_json::to_vec(&timer).expect("a timer is plain data");
            let ack = self.inbox.put(Source::Timer, timer.id.to_string(), bytes).await;
            self.submitted.insert(timer.id, ack);
            did = true;
        }
        let next_due = timers::next_due(&mut tx).await?;
        // What is on its way rings when it is done; looking again soon covers a lost acknowledgement.
        let next_due = if self.submitted.is_empty() { next_due } else { Some(now + PAUSE) };
        Ok(Pumped { did, next_due })
    }
}
