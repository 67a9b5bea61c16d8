//! Goes by the clock of the database, so that instances on several machines agree on who may do what until when.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    ports::{Clock, Pumped},
    store::{Backend, Store, StoreError},
};

/// How often the database is asked.
const EVERY: TimeDelta = TimeDelta::seconds(10);
/// An answer that took longer says too little.
const PROMPT: TimeDelta = TimeDelta::seconds(1);
/// Further than this no clock strays by itself: somebody has to look which of the two is wrong.
const ASTRAY: TimeDelta = TimeDelta::minutes(1);

/// Asks the database for the time, every so often.
pub struct Timekeeping<DB: Backend> {
    store: Store<DB>,
    clock: Arc<dyn Clock>,
    due: Option<DateTime<Utc>>,
}

impl<DB: Backend> Timekeeping<DB> {
    /// Of this clock, by this database.
    pub fn new(store: Store<DB>, clock: Arc<dyn Clock>) -> Self {
        Self { store, clock, due: None }
    }

    /// Asks, if it is time.
    pub async fn pump(&mut self, now: DateTime<Utc>) -> Pumped {
        if self.due.is_none_or(|due| due <= now) {
            if let Err(error) = compare(&self.store, self.clock.as_ref()).await {
                tracing::warn!(%error, "the database does not say what time it is");
            } else if let Some(astray) = astray(self.clock.as_ref()) {
                tracing::error!(%astray, "the clock of this machine is not that of the database");
            }
            // By the time that is gone by now.
            self.due = Some(self.clock.now() + EVERY);
        }
        Pumped::idle_until(self.due)
    }
}

/// Puts the clock right by the database's, if that has one.
pub async fn compare<DB: Backend>(store: &Store<DB>, clock: &dyn Clock) -> Result<(), StoreError> {
    let before = clock.now();
    let Some(time) = store.time().await? else { return Ok(()) };
    let took = clock.now() - before;
    if took < PROMPT {
        clock.follow(time + took / 2, took);
    }
    Ok(())
}

/// How far this machine's clock is from the one it goes by, if that is more than anybody should live with.
pub fn astray(clock: &dyn Clock) -> Option<TimeDelta> {
    Some(clock.ahead()).filter(|ahead| ahead.abs() > ASTRAY)
}
