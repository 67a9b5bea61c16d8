//! How the instance is: what `/readyz` and `/metrics` say.

use std::{
    fmt::Write as _,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use async_trait::async_trait;

use super::timekeeping;
use crate::{
    http::{Health, Report},
    meters::Meters,
    ports::{Clock, Commons, Ports},
    store::{Backend, Store, StoreError, gauges},
};

/// Looks at the store when asked.
pub struct Vitals<DB: Backend> {
    store: Store<DB>,
    clock: Arc<dyn Clock>,
    meters: Arc<Meters>,
    commons: Option<Arc<dyn Commons>>,
    draining: AtomicBool,
}

impl<DB: Backend> Vitals<DB> {
    /// Of an instance on this store.
    pub fn new(store: Store<DB>, ports: &Ports, meters: Arc<Meters>) -> Self {
        let (clock, commons) = (Arc::clone(&ports.clock), ports.commons.clone());
        Self { store, clock, meters, commons, draining: AtomicBool::new(false) }
    }

    /// The instance is leaving: no more traffic.
    pub fn drain(&self) {
        self.draining.store(true, Ordering::Relaxed);
    }

    /// The database can be read, and says what time it is.
    async fn looked_at(&self) -> Result<(), StoreError> {
        self.gauges().await?;
        timekeeping::compare(&self.store, self.clock.as_ref()).await
    }

    async fn gauges(&self) -> Result<gauges::Gauges, StoreError> {
        let mut tx = self.store.read().await?;
        gauges::read(&mut tx, self.clock.now()).await
    }
}

#[async_trait]
impl<DB: Backend> Health for Vitals<DB> {
    async fn report(&self) -> Report {
        let draining = self.draining.load(Ordering::Relaxed);
        let database = self.looked_at().await;
        let astray = timekeeping::astray(self.clock.as_ref());
        let ready = database.is_ok() && astray.is_none() && !draining;
        let clock =
            astray.map_or_else(|| "ok".into(), |by| format!("{} s ahead of the database", by.num_seconds()));
        let database = database.err().map_or_else(|| "ok".into(), |error| format!("{:?}", error.class()));
        let redis = match &self.commons {
            Some(commons) => Some(if commons.answers().await { "ok" } else { "away" }),
            None => None,
        };
        Report { ready, database, clock, redis, draining }
    }

    async fn metrics(&self) -> String {
        let mut text = String::new();
        let up = self.gauges().await;
        let _ = writeln!(text, "# TYPE gigline_up gauge\ngigline_up {}", i32::from(up.is_ok()));
        for (name, value) in up.iter().flat_map(gauges::Gauges::rows) {
            let _ = writeln!(text, "# TYPE gigline_{name} gauge\ngigline_{name} {value}");
        }
        let ahead = self.clock.ahead().as_seconds_f64();
        let _ =
            writeln!(text, "# TYPE gigline_clock_ahead_seconds gauge\ngigline_clock_ahead_seconds {ahead}");
        text + &self.meters.text()
    }
}
