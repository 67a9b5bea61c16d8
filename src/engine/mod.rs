//! One input, one transaction: decode, lock, load, step, apply, commit; then acknowledge.
//!
//! A router with no market rule and no SQL text. What arrived while the last commit was under way is committed
//! together (docs/adr/0002).

mod ahead;
mod album;
mod batch;
mod care;
mod copies;
mod failure;
mod flood;
mod follows;
mod later;
mod members;
mod moment;
mod money;
mod parcels;
mod person;
mod planted;
mod queue;
mod sent;
mod settle;
mod spread;
mod timer;

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use domain::market::Market;
use tokio::sync::mpsc;

use crate::{
    account_key::AccountKey,
    courtesies::{Courtesies, Toast},
    heard::{Decode, Heard},
    inbox::{Envelope, Source},
    meters::Meters,
    ports::{Crashed, Point, Ports, Pumped},
    store::{Backend, Store, Tx, outbox::Shown},
    wake::Wake,
};

use ahead::Ahead;
use care::Care;
use failure::{Failure, contained};
use moment::Moment;
use queue::{Pace, Queue};

/// How long a store that cannot be reached is left alone.
const REST: TimeDelta = TimeDelta::milliseconds(250);

/// What happened to an input in its transaction.
enum Handled {
    /// It has happened once that is committed, and then this is said.
    Done(Option<Courtesy>),
    /// It had happened before.
    Duplicate,
}

impl Handled {
    /// It has happened, and nothing is said about it.
    const DONE: Self = Self::Done(None);
}

/// What is said from memory.
enum Courtesy {
    /// A press is answered.
    Press { query: String, toast: Box<Toast> },
    /// A group hears that we work in private.
    Greeting { chat: i64, language: Option<String> },
}

/// An input that waits for its turn.
struct Waiting {
    envelope: Envelope,
    /// Since when.
    since: DateTime<Utc>,
    /// How often it met contention.
    attempts: u32,
    /// Whether its bytes were read: then it is known who speaks.
    read: bool,
    /// What it says, until it is handled for the first time.
    heard: Option<Heard>,
    /// The account that speaks.
    speaker: Option<i64>,
    /// The message that it says is on its phone, if it says that and nothing else.
    shown: Option<Shown>,
    /// Whether it is handled by itself: it failed before, and would take others with it.
    alone: bool,
    /// What a planted defect found when it claimed it.
    claimed: Option<bool>,
}

impl Waiting {
    /// Where it comes from, and what it is known by there.
    fn name(&self) -> (&'static str, String) {
        (self.envelope.source.word(), self.envelope.key.clone())
    }

    /// Whether it tells what became of a send.
    fn is_outcome(&self) -> bool {
        self.envelope.source == Source::Sent
    }
}

/// The only writer of market state.
pub struct Engine<DB: Backend> {
    store: Store<DB>,
    market: Arc<Market>,
    ports: Ports,
    courtesies: Arc<Courtesies>,
    wake: Wake,
    meters: Arc<Meters>,
    decode: Decode,
    numbering: String,
    account_key: AccountKey,
    envelopes: mpsc::Receiver<Envelope>,
    queue: Queue,
    pace: Pace,
    resting_until: Option<DateTime<Utc>>,
    care: Care,
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
    /// What is counted.
    pub meters: Arc<Meters>,
    /// Reads updates.
    pub decode: Decode,
    /// Whose numbers updates carry.
    pub bot_id: i64,
    /// What accounts that left are recognised by.
    pub account_key: AccountKey,
    /// The name of this run.
    pub run: String,
    /// Whether the run before it may have stopped uncleanly: then the first inputs are tried with care.
    pub unclean: bool,
}

impl<DB: Backend> Engine<DB> {
    /// An engine behind this queue.
    pub fn new(parts: Parts<DB>, envelopes: mpsc::Receiver<Envelope>) -> Self {
        let Parts { store, market, ports, courtesies, wake, meters, decode, .. } = parts;
        let Parts { bot_id, account_key, run, unclean, .. } = parts;
        let care = Care::new(run, unclean.then(|| ports.clock.now()));
        Self {
            store,
            market,
            ports,
            courtesies,
            wake,
            meters,
            decode,
            numbering: format!("tg:{bot_id}"),
            account_key,
            envelopes,
            queue: Queue::default(),
            pace: Pace::new(),
            resting_until: None,
            care,
        }
    }

    /// Waits until something was put into the queue; `false` if no more can come.
    pub async fn heard(&mut self) -> bool {
        if !self.queue.is_empty() {
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

    /// Handles what waits, if there is anything.
    pub async fn pump(&mut self, now: DateTime<Utc>) -> Result<Pumped, Crashed> {
        self.take_in(now);
        if let Some(until) = self.resting_until.filter(|until| *until > now) {
            return Ok(Pumped::idle_until(Some(until)));
        }
        let batch = self.next_batch(now);
        if batch.is_empty() {
            return Ok(Pumped::idle_until(self.queue.next_due()));
        }
        self.handle_batch(batch, now).await?;
        Ok(Pumped::MORE)
    }

    /// Moves what arrived to where it waits.
    fn take_in(&mut self, now: DateTime<Utc>) {
        while let Ok(envelope) = self.envelopes.try_recv() {
            self.receive(envelope, now);
        }
    }

    fn receive(&mut self, envelope: Envelope, now: DateTime<Utc>) {
        let mut input = Waiting {
            shown: sent::shown(&envelope),
            envelope,
            since: now,
            attempts: 0,
            read: false,
            heard: None,
            speaker: None,
            alone: false,
            claimed: None,
        };
        // With care nothing is even read before its try is written down.
        if !self.care.is_due(now) {
            self.read(&mut input, now);
        }
        self.queue.push(input);
    }

    /// Reads an input for the first time: a press is noted, its finger waits from now on.
    fn read(&self, input: &mut Waiting, now: DateTime<Utc>) {
        if std::mem::replace(&mut input.read, true) || input.envelope.source != Source::Telegram {
            return;
        }
        // What cannot be read fails in its turn.
        input.heard = contained(|| (self.decode)(&input.envelope.bytes)).ok().flatten();
        if let Some(Heard::Person(spoken)) = &input.heard {
            input.speaker = Some(spoken.telegram_id);
            if let Some(query) = &spoken.query {
                self.courtesies.pressed(query, now);
            }
        }
    }

    /// One input, in a transaction that may be that of others, too.
    async fn handle(
        &self,
        tx: &mut Tx<DB>,
        input: &mut Waiting,
        ahead: &mut Ahead,
        now: DateTime<Utc>,
    ) -> Result<Handled, Failure> {
        self.read(input, now);
        self.ports.probe.pass(Point::Received)?;
        let envelope = &mut input.envelope;
        match envelope.source {
            Source::Flooded => self.flood(tx, envelope, now).await,
            Source::Telegram => self.update(tx, input, ahead, now).await,
            Source::Timer => self.timer(tx, &envelope.bytes, ahead, now).await,
            Source::Sent => self.sent(tx, &envelope.bytes, now).await,
            Source::Payment => self.payment(tx, envelope, now).await,
            Source::Called => self.called(tx, &envelope.bytes, now).await,
            Source::Fetched => self.fetched(tx, &envelope.bytes, now).await,
            Source::Pay => self.pay(tx, envelope, now).await,
        }
    }

    fn moment(&self, now: DateTime<Utc>) -> Moment<'_> {
        Moment { now, market: &self.market, ids: self.ports.ids.as_ref() }
    }
}
