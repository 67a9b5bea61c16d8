//! The only sender to chats: renders the wanted state of a post at delivery, calls, and submits the outcome.
//!
//! Sends are at least once: a crash may repeat those in flight, and loses none.

mod compose;
mod files;
mod lease;
mod limits;
mod orders;

use std::{collections::BTreeSet, sync::Arc};

use chrono::{DateTime, TimeDelta, Utc};
use dialogues::say::Say;
use domain::market::Market;
use futures::future::join_all;
use serde::Serialize;

use crate::{
    account_key::AccountKey,
    address::Address,
    config::Sending,
    courtesies::Courtesies,
    inbox::{Inbox, Report, Reports, Source},
    meters::Meters,
    ports::{Bucket, Crashed, Defect, Point, Ports, Pumped, Taken},
    sent::{Outcome, Sent},
    store::{
        Backend, Lane, Order, Store, StoreError,
        outbox::{self as rows, Head, Turn},
    },
    telegram::send::{self, Call},
};

use compose::Composed;
use lease::Lease;
pub use limits::Limits;

/// Calls made side by side.
const ABREAST: usize = 64;
/// Turns looked at to find so many: the others are on their way, or have spoken too much.
const SEEN: i64 = 256;
/// How long to leave the store alone after it failed.
const PAUSE: TimeDelta = TimeDelta::seconds(1);

/// A send whose outcome is not committed yet; nothing else goes out in its lane.
#[derive(Serialize)]
#[serde(transparent)]
struct InFlight {
    #[serde(skip)]
    lane: (i64, Lane),
    sent: Sent,
}

impl Report for InFlight {
    type Id = i64;
    const SOURCE: Source = Source::Sent;

    fn id(&self) -> i64 {
        self.sent.seq
    }
}

/// Sends what is wanted.
pub struct Outbox<DB: Backend> {
    store: Store<DB>,
    market: Arc<Market>,
    ports: Ports,
    meters: Arc<Meters>,
    courtesies: Arc<Courtesies>,
    limits: Limits,
    in_flight: Reports<InFlight>,
    lease: Lease,
    address: Arc<Address>,
    account_key: AccountKey,
    stopped: bool,
}

/// What an outbox works with.
pub struct Parts<DB: Backend> {
    /// Rows.
    pub store: Store<DB>,
    /// The profile.
    pub market: Arc<Market>,
    /// The world.
    pub ports: Ports,
    /// Where outcomes go.
    pub inbox: Inbox,
    /// What is counted.
    pub meters: Arc<Meters>,
    /// What is said from memory.
    pub courtesies: Arc<Courtesies>,
    /// How fast it may speak.
    pub sending: Sending,
    /// The name its shards are held under.
    pub owner: String,
    /// How people find us.
    pub address: Arc<Address>,
    /// Whose seal is which.
    pub account_key: AccountKey,
}

impl<DB: Backend> Outbox<DB> {
    /// An outbox that holds nothing yet.
    pub fn new(parts: Parts<DB>) -> Self {
        let Parts { store, market, ports, inbox, meters, courtesies, sending, owner, address, account_key } =
            parts;
        Self {
            store,
            market,
            ports,
            meters,
            courtesies,
            limits: Limits::new(sending),
            in_flight: Reports::new(inbox),
            lease: Lease::new(owner),
            address,
            account_key,
            stopped: false,
        }
    }

    /// Says courtesies and sends what is ready.
    pub async fn pump(&mut self, now: DateTime<Utc>) -> Result<Pumped, Crashed> {
        self.be_courteous(now).await;
        self.in_flight.collect().await;
        if self.stopped {
            return Ok(Pumped::idle_until(None));
        }
        match self.send_ready(now).await {
            Ok(sent) => sent,
            Err(error) => {
                tracing::warn!(%error, "the outbox cannot be read");
                Ok(Pumped::idle_until(Some(now + PAUSE)))
            }
        }
    }

    /// Waits for outcomes on their way into the store and begins nothing; `true` once all are in and the chats are
    /// free for another instance.
    pub async fn drain(&mut self) -> bool {
        if !self.in_flight.collect().await {
            return false;
        }
        if let Err(error) = self.lease.release(&self.store).await {
            tracing::warn!(%error, "the chats stay ours until the lease lapses");
        }
        true
    }

    /// Says what is said from memory; nobody waits for the outcome.
    async fn be_courteous(&self, now: DateTime<Utc>) {
        for (query, toast) in self.courtesies.due_presses(now) {
            let words = toast.map(|(say, language)| self.words(&say, &language, now));
            let call = send::answer_press(&query, words);
            self.ports.wire.upload(call.method, call.params, call.files).await;
        }
        for (chat, language) in self.courtesies.due_groups() {
            let words = self.words(&Say::PrivateOnly, &language, now);
            let call = send::quiet_text(chat, words);
            self.ports.wire.upload(call.method, call.params, call.files).await;
        }
    }

    async fn send_ready(&mut self, now: DateTime<Utc>) -> Result<Result<Pumped, Crashed>, StoreError> {
        self.lease.keep(&self.store, now).await?;
        let mut tx = self.store.read().await?;
        let turn = if self.ports.probe.planted(Defect::OrderById) { Turn::ByName } else { Turn::ByNumber };
        let shards = self.lease.shards(now);
        let heads = rows::heads(&mut tx, shards, now, SEEN, turn).await?;
        let (chosen, room_at) = self.choose(heads, now).await;
        let mut calls = Vec::with_capacity(chosen.len());
        for order in rows::orders(&mut tx, &chosen).await? {
            calls.push(self.compose(&mut tx, order, now).await?);
        }
        let did = !calls.is_empty();
        // What is due and stays is on its way, or behind something that is, whose commit rings; or there is no room.
        let next_due = if did { None } else { rows::next_due(&mut tx, self.lease.shards(now), now).await? };
        drop(tx);
        if did && !self.lease.still_holds(now, self.ports.clock.now()) {
            return Ok(Ok(Pumped::MORE));
        }
        if let Err(crashed) = self.make(calls, now).await {
            return Ok(Err(crashed));
        }
        let times = [next_due, room_at, self.courtesies.next_due(), self.lease.renew_at()];
        Ok(Ok(Pumped { did, next_due: times.into_iter().flatten().min() }))
    }

    /// Those that may go now: nothing of their lane is in flight, and there is room in the limits.
    async fn choose(&mut self, heads: Vec<Head>, now: DateTime<Utc>) -> (Vec<i64>, Option<DateTime<Utc>>) {
        let mut busy: BTreeSet<(i64, Lane)> = self.in_flight.iter().map(|flight| flight.lane).collect();
        let mut room_at = None;
        let mut chosen = Vec::new();
        for head in heads {
            let lane = (head.chat, head.lane);
            if chosen.len() == ABREAST || self.in_flight.has(head.seq) || busy.contains(&lane) {
                continue;
            }
            match self.limits.take(head.chat, now) {
                Ok(()) => {
                    busy.insert(lane);
                    chosen.push(head);
                }
                Err(at) => room_at = sooner(room_at, Some(at)),
            }
        }
        let Taken { taken, more_at } = self.take_for_all(chosen.len(), now).await;
        for head in chosen.drain(taken as usize..) {
            self.limits.give_back(head.chat);
        }
        (chosen.into_iter().map(|head| head.seq).collect(), sooner(room_at, more_at))
    }

    /// Takes so many messages out of what all instances together may send; where they do not hear of each other, out
    /// of our share.
    async fn take_for_all(&mut self, wanted: usize, now: DateTime<Utc>) -> Taken {
        let wanted = u32::try_from(wanted).unwrap_or(u32::MAX);
        let rate = self.limits.per_second();
        if let Some(commons) = self.ports.commons.as_ref().filter(|_| wanted > 0 && rate > 0) {
            // One that was forgotten counts as spent: nobody knows how much of it was.
            let bucket = Bucket { name: "spoken", rate, size: rate, starts_full: false };
            if let Some(taken) = commons.take(bucket, wanted, now).await {
                return taken;
            }
        }
        self.limits.take_share(wanted, self.lease.shards(now).len(), now)
    }

    /// Makes the calls side by side and submits what became of them.
    async fn make(&mut self, calls: Vec<Composed>, now: DateTime<Utc>) -> Result<(), Crashed> {
        for _ in &calls {
            self.ports.probe.pass(Point::Sending)?;
        }
        let wire = &self.ports.wire;
        let answers = join_all(calls.iter().map(async |Composed { call, parts, .. }| match call {
            Ok(Call { method, params, files }) => {
                let answer = wire.upload(method, params.clone(), files.clone()).await;
                if parts.is_empty() { send::outcome(&answer) } else { send::placed(&answer, parts) }
            }
            Err(outcome) => outcome.clone(),
        }))
        .await;
        for (Composed { order, .. }, outcome) in calls.into_iter().zip(answers) {
            self.ports.probe.pass(Point::Answered)?;
            self.note(&order, &outcome, now);
            let sent = Sent { seq: order.seq, wanted: order.wanted, chat: order.chat, outcome };
            self.in_flight.submit(InFlight { lane: (order.chat, order.lane), sent }).await;
        }
        Ok(())
    }

    fn note(&mut self, order: &Order, outcome: &Outcome, now: DateTime<Utc>) {
        self.meters.sent(outcome.word());
        match outcome {
            Outcome::Wait(seconds) => {
                self.meters.asked_to_wait(*seconds);
                self.limits.asked_to_wait(order.chat, now + TimeDelta::seconds(i64::from(*seconds)), now);
            }
            Outcome::Unauthorised => {
                tracing::error!("Telegram no longer accepts our token: nothing is sent until it is mended");
                self.stopped = true;
            }
            Outcome::Refused(description) => {
                tracing::error!(seq = order.seq, description, "a message was refused");
            }
            _ => {}
        }
    }
}

fn sooner(one: Option<DateTime<Utc>>, other: Option<DateTime<Utc>>) -> Option<DateTime<Utc>> {
    one.into_iter().chain(other).min()
}
