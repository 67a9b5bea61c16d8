//! Files on their way from one phone to another: fetched from Telegram, cleaned, and kept until they are sent. The
//! row is written in the deciding transaction; a room of its own works it off, since somebody who wants to pay must
//! not wait for anybody's film.

mod fetch;

use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::MessageId;
use futures::future::join_all;

use crate::{
    fetched::{Fetched, Outcome},
    inbox::{Inbox, Report, Reports, Source},
    ports::{Crashed, Point, Ports, Pumped},
    store::{Backend, Store, StoreError, parcels},
};

use fetch::{Clean, fetch};

/// Files fetched side by side: each may take its twenty megabytes of memory twice.
const ABREAST: i64 = 4;
/// How long a file stays ours: longer than fetching and cleaning take.
const LEASE: TimeDelta = TimeDelta::minutes(3);
/// How long to leave the store alone after it failed.
const PAUSE: TimeDelta = TimeDelta::seconds(1);

/// Fetches and cleans what is due.
pub struct Parcels<DB: Backend> {
    store: Store<DB>,
    ports: Ports,
    owner: String,
    outcomes: Reports<Fetched>,
}

impl Report for Fetched {
    type Id = MessageId;
    const SOURCE: Source = Source::Fetched;

    fn id(&self) -> MessageId {
        self.message
    }
}

impl<DB: Backend> Parcels<DB> {
    /// A room that has nothing under way; what it fetches is held under that name.
    pub fn new(store: Store<DB>, ports: Ports, inbox: Inbox, owner: String) -> Self {
        Self { store, ports, owner, outcomes: Reports::new(inbox) }
    }

    /// Fetches what is due and submits what became of it.
    pub async fn pump(&mut self, now: DateTime<Utc>) -> Result<Pumped, Crashed> {
        self.outcomes.collect().await;
        match self.lease(now).await {
            Ok((due, next_due)) if due.is_empty() => Ok(Pumped::idle_until(next_due)),
            Ok((due, _)) => self.fetch_all(due).await,
            Err(error) => {
                tracing::warn!(%error, "files to be fetched cannot be read");
                Ok(Pumped::idle_until(Some(now + PAUSE)))
            }
        }
    }

    /// Waits for outcomes on their way into the store and begins nothing; `true` once all are in.
    pub async fn drain(&mut self) -> bool {
        self.outcomes.collect().await
    }

    /// What is due and ours to fetch, and when more will be.
    async fn lease(
        &self,
        now: DateTime<Utc>,
    ) -> Result<(Vec<parcels::Waiting>, Option<DateTime<Utc>>), StoreError> {
        let mut tx = self.store.read().await?;
        let next_due = parcels::next_due(&mut tx).await?;
        drop(tx);
        if next_due.is_none_or(|due| due > now) {
            return Ok((Vec::new(), next_due));
        }
        let mut tx = self.store.begin().await?;
        let mut due = parcels::lease(&mut tx, &self.owner, ABREAST, now, now + LEASE).await?;
        tx.commit().await?;
        due.retain(|waiting| !self.outcomes.has(waiting.parcel.message));
        Ok((due, next_due))
    }

    async fn fetch_all(&mut self, due: Vec<parcels::Waiting>) -> Result<Pumped, Crashed> {
        for _ in &due {
            self.ports.probe.pass(Point::Sending)?;
        }
        let fetched = join_all(due.iter().map(|waiting| fetch(&self.ports, &waiting.parcel.file))).await;
        for (waiting, clean) in due.into_iter().zip(fetched) {
            self.ports.probe.pass(Point::Answered)?;
            let (message, unique) = (waiting.parcel.message, waiting.parcel.file.unique);
            let outcome = match clean {
                Ok(clean) => self.keep(message, &unique, clean).await,
                Err(outcome) => outcome,
            };
            self.outcomes.submit(Fetched { message, unique, attempts: waiting.attempts, outcome }).await;
        }
        Ok(Pumped::MORE)
    }

    /// Keeps what was cleaned beside its message: it is larger than what goes through the door.
    async fn keep(&self, message: MessageId, unique: &str, clean: Clean) -> Outcome {
        let kept = async {
            let mut tx = self.store.begin().await?;
            parcels::keep(&mut tx, (message, unique), &clean.ending, clean.bytes).await?;
            tx.commit().await
        };
        match kept.await {
            Ok(()) => Outcome::Kept,
            Err(error) => {
                tracing::warn!(%error, "a cleaned file could not be kept");
                Outcome::Later
            }
        }
    }
}
