//! One input, one transaction: decode, lock, load, step, apply, commit; then acknowledge.
//!
//! A router with no market rule and no SQL text. A batch is one input (docs/adr/0002).

mod failure;
mod moment;
mod money;
mod person;
mod sent;
mod settle;
mod spread;
mod timer;

use std::{collections::VecDeque, sync::Arc};

use chrono::{DateTime, TimeDelta, Utc};
use domain::market::Market;
use tokio::sync::mpsc;

use crate::{
    courtesies::Courtesies,
    heard::{Decode, Heard},
    inbox::{Ack, Envelope, Source},
    ports::{Crashed, Defect, Point, Ports, Pumped},
    store::{Backend, Store, Tx},
    wake::Wake,
};

use failure::Failure;
use moment::Moment;

/// How long a store that cannot be reached is left alone.
const REST: TimeDelta = TimeDelta::milliseconds(250);

/// What happened to an input.
enum Handled {
    Committed,
    Duplicate,
}

/// An input that met contention, and when to try it again.
struct Postponed {
    envelope: Envelope,
    attempts: u32,
    due: DateTime<Utc>,
}

/// The only writer of market state.
pub struct Engine<DB: Backend> {
    store: Store<DB>,
    market: Arc<Market>,
    ports: Ports,
    courtesies: Arc<Courtesies>,
    wake: Wake,
    decode: Decode,
    numbering: String,
    envelopes: mpsc::Receiver<Envelope>,
    waiting: VecDeque<Envelope>,
    postponed: Vec<Postponed>,
    resting_until: Option<DateTime<Utc>>,
}

/// What an engine works with.
pub struct Parts<DB: Backend> {
    /// Rows.
    pub store: Store<DB>,
    /// The profile.
    pub market: Arc<Market>,
    /// The world.
    pub ports: Ports,
    /// Presses to be answered, groups to be told.
    pub courtesies: Arc<Courtesies>,
    /// Rings when there is work for another room.
    pub wake: Wake,
    /// Reads updates.
    pub decode: Decode,
    /// Whose numbers updates carry.
    pub bot_id: i64,
}

impl<DB: Backend> Engine<DB> {
    /// An engine behind this queue.
    pub fn new(parts: Parts<DB>, envelopes: mpsc::Receiver<Envelope>) -> Self {
        let Parts { store, market, ports, courtesies, wake, decode, bot_id } = parts;
        Self {
            store,
            market,
            ports,
            courtesies,
            wake,
            decode,
            numbering: format!("tg:{bot_id}"),
            envelopes,
            waiting: VecDeque::new(),
            postponed: Vec::new(),
            resting_until: None,
        }
    }

    /// Waits until something was put into the queue; `false` if no more can come.
    pub async fn heard(&mut self) -> bool {
        if !self.waiting.is_empty() {
            return true;
        }
        match self.envelopes.recv().await {
            Some(envelope) => {
                let now = self.ports.clock.now();
                self.receive(envelope, now);
                true
            }
            None => false,
        }
    }

    /// Handles the next input, if there is one.
    pub async fn pump(&mut self, now: DateTime<Utc>) -> Result<Pumped, Crashed> {
        self.take_in(now);
        if let Some(until) = self.resting_until.filter(|until| *until > now) {
            return Ok(Pumped::idle_until(Some(until)));
        }
        let Some((envelope, attempts)) = self.next(now) else {
            return Ok(Pumped::idle_until(self.postponed.iter().map(|postponed| postponed.due).min()));
        };
        self.ports.probe.pass(Point::Received)?;
        match self.handle(&envelope, now).await {
            Ok(handled) => self.acknowledge(envelope, &handled)?,
            Err(Failure::Crash(crashed)) => return Err(self.die(envelope, crashed)),
            Err(Failure::Unreachable(error)) => {
                tracing::warn!(%error, source = ?envelope.source, "the store is unreachable");
                self.resting_until = Some(now + REST);
                envelope.acknowledge(Ack::Unavailable);
                self.wake.ring();
            }
            Err(Failure::Contention(error)) if attempts < failure::ATTEMPTS => {
                tracing::info!(%error, attempts, "contention, tried again");
                let due = now + failure::jitter(attempts, self.ports.ids.random());
                self.postponed.push(Postponed { envelope, attempts: attempts + 1, due });
            }
            Err(Failure::Contention(error)) => {
                tracing::warn!(%error, attempts, "contention does not end");
                envelope.acknowledge(Ack::Unavailable);
            }
            Err(Failure::Ours(why)) => self.park(envelope, &why, now).await?,
        }
        Ok(Pumped::MORE)
    }

    /// Moves what arrived to where it waits, and notes presses: their fingers wait from now on.
    fn take_in(&mut self, now: DateTime<Utc>) {
        while let Ok(envelope) = self.envelopes.try_recv() {
            self.receive(envelope, now);
        }
    }

    fn receive(&mut self, envelope: Envelope, now: DateTime<Utc>) {
        if let Some(query) = self.query_of(&envelope) {
            self.courtesies.pressed(&query, now);
        }
        self.waiting.push_back(envelope);
    }

    fn query_of(&self, envelope: &Envelope) -> Option<String> {
        match (envelope.source, (self.decode)(&envelope.bytes)) {
            (Source::Telegram, Some(Heard::Person(spoken))) => spoken.query,
            _ => None,
        }
    }

    fn next(&mut self, now: DateTime<Utc>) -> Option<(Envelope, u32)> {
        if let Some(ready) = self.postponed.iter().position(|postponed| postponed.due <= now) {
            let Postponed { envelope, attempts, .. } = self.postponed.swap_remove(ready);
            return Some((envelope, attempts));
        }
        self.waiting.pop_front().map(|envelope| (envelope, 0))
    }

    async fn handle(&mut self, envelope: &Envelope, now: DateTime<Utc>) -> Result<Handled, Failure> {
        match envelope.source {
            Source::Telegram => self.update(envelope, now).await,
            Source::Timer => self.timer(&envelope.bytes, now).await,
            Source::Sent => self.sent(&envelope.bytes, now).await,
            Source::Payment => self.payment(envelope, now).await,
            Source::Called => self.called(&envelope.bytes, now).await,
            Source::Pay => self.pay(envelope, now).await,
        }
    }

    /// A planted crash takes the acknowledgement along, unless the planted defect had given it already.
    fn die(&self, envelope: Envelope, crashed: Crashed) -> Crashed {
        if self.ports.probe.planted(Defect::AckBeforeCommit) {
            envelope.acknowledge(Ack::Committed);
        }
        crashed
    }

    fn acknowledge(&self, envelope: Envelope, handled: &Handled) -> Result<(), Crashed> {
        self.ports.probe.pass(Point::Committed)?;
        let source = envelope.source;
        envelope.acknowledge(match handled {
            Handled::Committed => Ack::Committed,
            Handled::Duplicate => Ack::Duplicate,
        });
        self.wake.ring();
        let is_outcome = matches!(source, Source::Sent | Source::Called);
        self.ports.probe.pass(if is_outcome { Point::Recorded } else { Point::Acked })
    }

    /// The one commit of an input.
    async fn commit(&self, tx: Tx<DB>) -> Result<Handled, Failure> {
        self.ports.probe.pass(Point::BeforeCommit)?;
        tx.commit().await?;
        Ok(Handled::Committed)
    }

    fn moment(&self, now: DateTime<Utc>) -> Moment<'_> {
        Moment { now, market: &self.market, ids: self.ports.ids.as_ref() }
    }
}
