//! Durable work towards the payment provider: the row is written in the deciding transaction, the call is made here,
//! and its answer returns through the door.
//!
//! Calls are made at least once, always with the same key: the provider does each once. No transaction is open
//! while one is made.

mod parcels;
mod perform;

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use domain::{fee::Attempt, ids::CallId};
use futures::future::join_all;

use crate::{
    called::Called,
    inbox::{Inbox, Report, Reports, Source},
    meters::Meters,
    payments::{Asked, PaymentProvider},
    ports::{Crashed, Point, Ports, Pumped},
    store::{Backend, ReadTx, Store, StoreError, attempts, calls, fees, jobs},
};

pub use parcels::Parcels;
use perform::perform;

/// Calls made side by side.
const ABREAST: i64 = 8;
/// How long a call stays ours: longer than an answer takes, and no longer, for after a crash it is made again only then,
/// and somebody may be waiting for a page to pay on. Where it takes several answers, two may come to ask at once; that
/// is borne like any other repetition.
const LEASE: TimeDelta = TimeDelta::seconds(20);
/// How long to leave the store alone after it failed.
const PAUSE: TimeDelta = TimeDelta::seconds(1);

/// A call that is ours to make, and what the provider is asked with; nothing where nothing is left to ask.
type Due = (calls::Waiting, Option<Asked>);

/// What the room works with.
pub struct Parts<DB: Backend> {
    /// Rows.
    pub store: Store<DB>,
    /// The world.
    pub ports: Ports,
    /// What is counted.
    pub meters: Arc<Meters>,
    /// The name its calls are held under.
    pub owner: String,
    /// The market's name, which the payer reads.
    pub market: String,
    /// Our address from outside, where payers return to; without a slash at the end.
    pub public_url: String,
}

/// Makes the calls that are due.
pub struct Calls<DB: Backend> {
    parts: Parts<DB>,
    answers: Reports<Called>,
}

impl Report for Called {
    type Id = CallId;
    const SOURCE: Source = Source::Called;

    fn id(&self) -> CallId {
        self.id
    }
}

impl<DB: Backend> Calls<DB> {
    /// A room that has nothing under way; answers go through this door.
    pub fn new(parts: Parts<DB>, inbox: Inbox) -> Self {
        Self { parts, answers: Reports::new(inbox) }
    }

    /// Makes what is due and submits what became of it.
    pub async fn pump(&mut self, now: DateTime<Utc>) -> Result<Pumped, Crashed> {
        self.answers.collect().await;
        let Some(provider) = self.parts.ports.payments.clone() else { return Ok(Pumped::idle_until(None)) };
        match self.lease(now).await {
            Ok((due, next_due)) if due.is_empty() => Ok(Pumped::idle_until(next_due)),
            Ok((due, _)) => self.make(provider, due).await,
            Err(error) => {
                tracing::warn!(%error, "calls cannot be read");
                Ok(Pumped::idle_until(Some(now + PAUSE)))
            }
        }
    }

    /// Waits for answers on their way into the store and begins nothing; `true` once all are in.
    pub async fn drain(&mut self) -> bool {
        self.answers.collect().await
    }

    /// What is due and ours to make, and when more will be.
    async fn lease(&self, now: DateTime<Utc>) -> Result<(Vec<Due>, Option<DateTime<Utc>>), StoreError> {
        let mut tx = self.parts.store.read().await?;
        let next_due = calls::next_due(&mut tx).await?;
        drop(tx);
        if next_due.is_none_or(|due| due > now) {
            return Ok((Vec::new(), next_due));
        }
        let mut tx = self.parts.store.begin().await?;
        let waiting = calls::lease(&mut tx, &self.parts.owner, ABREAST, now, now + LEASE).await?;
        tx.commit().await?;
        let mut tx = self.parts.store.read().await?;
        let mut due = Vec::with_capacity(waiting.len());
        for waiting in waiting.into_iter().filter(|waiting| !self.answers.has(waiting.order.id)) {
            due.push((waiting, self.asked(&mut tx, &waiting).await?));
        }
        Ok((due, next_due))
    }

    /// What the provider is asked with; `None` where nothing is left to ask.
    async fn asked(
        &self,
        tx: &mut ReadTx<DB>,
        waiting: &calls::Waiting,
    ) -> Result<Option<Asked>, StoreError> {
        let call = waiting.order.call;
        let Some((job, fee)) = attempts::place(tx, call.attempt()).await? else { return Ok(None) };
        let (Some(job), Some(file)) = (jobs::load(tx, job).await?, fees::load(tx, fee).await?) else {
            return Ok(None);
        };
        let attempt = file.attempt(call.attempt()).filter(|attempt| attempt.needs(call));
        let asked = |attempt: &Attempt| Asked {
            attempt: attempt.clone(),
            description: format!("{} {}", self.parts.market, job.code),
            return_url: format!("{}/pay/{}/done", self.parts.public_url, file.fee.token),
            cancel_url: format!("{}/pay/{}", self.parts.public_url, file.fee.token),
        };
        Ok(attempt.map(asked))
    }

    async fn make(&mut self, provider: Arc<dyn PaymentProvider>, due: Vec<Due>) -> Result<Pumped, Crashed> {
        let probe = Arc::clone(&self.parts.ports.probe);
        for _ in &due {
            probe.pass(Point::Sending)?;
        }
        let outcomes = join_all(
            due.iter().map(|(waiting, asked)| perform(&*provider, waiting.order.call, asked.as_ref())),
        );
        for ((waiting, _), outcome) in due.iter().zip(outcomes.await) {
            probe.pass(Point::Answered)?;
            let (id, call) = (waiting.order.id, waiting.order.call);
            self.parts.meters.called(outcome.word());
            self.answers.submit(Called { id, call, attempts: waiting.attempts, outcome }).await;
        }
        Ok(Pumped::MORE)
    }
}
