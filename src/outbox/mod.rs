//! The only sender to chats: renders the wanted state of a post at delivery, calls, and submits the outcome.
//!
//! Sends are at least once: a crash may repeat those in flight, and loses none.
//!
//! The rows decide what may go and in which order; memory only says where to ask (`agenda`). Rows of ours are handed over
//! after their commit, so that a turn reads what changed and not everything that waits.

mod agenda;
mod choice;
mod compose;
mod files;
mod lease;
mod limits;
mod orders;
mod under_way;

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use dialogues::say::Say;
use domain::market::Market;
use serde::Serialize;

use crate::{
    account_key::AccountKey,
    address::Address,
    config::Sending,
    courtesies::Courtesies,
    inbox::{Inbox, Report, Reports, Source},
    meters::Meters,
    ports::{Crashed, Point, Ports, Pumped},
    sent::{Outcome, Sent},
    store::{Backend, Order, Store, StoreError, files::Shelf, outbox::Head},
    telegram::send,
    wake::Letterbox,
};

use agenda::Agenda;
use lease::Lease;
pub use limits::Limits;
use under_way::{Landed, UnderWay};

/// How long to leave the store alone after it failed.
const PAUSE: TimeDelta = TimeDelta::seconds(1);

/// A send whose outcome is not committed yet; nothing else goes out in its lane.
#[derive(Serialize)]
#[serde(transparent)]
struct InFlight {
    #[serde(skip)]
    head: Head,
    sent: Sent,
}

impl Report for InFlight {
    type Id = i64;
    const SOURCE: Source = Source::Sent;

    fn id(&self) -> i64 {
        self.sent.seq
    }
}

/// Why a turn ended in its midst.
#[derive(Debug, thiserror::Error)]
enum Stopped {
    /// The rows cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A planted crash.
    #[error(transparent)]
    Crashed(#[from] Crashed),
}

/// Sends what is wanted.
pub struct Outbox<DB: Backend> {
    store: Store<DB>,
    market: Arc<Market>,
    ports: Ports,
    meters: Arc<Meters>,
    courtesies: Arc<Courtesies>,
    limits: Limits,
    under_way: UnderWay,
    in_flight: Reports<InFlight>,
    letterbox: Letterbox,
    agenda: Agenda,
    /// Until then nothing may be sent to anybody.
    room_at: Option<DateTime<Utc>>,
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
    /// What there is to send.
    pub letterbox: Letterbox,
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
        let Parts { store, market, ports, inbox, meters, courtesies, letterbox, .. } = parts;
        let Parts { sending, owner, address, account_key, .. } = parts;
        Self {
            store,
            market,
            ports,
            meters,
            courtesies,
            limits: Limits::new(sending),
            under_way: UnderWay::default(),
            in_flight: Reports::new(inbox),
            letterbox,
            agenda: Agenda::default(),
            room_at: None,
            lease: Lease::new(owner),
            address,
            account_key,
            stopped: false,
        }
    }

    /// Says courtesies and sends what is ready.
    pub async fn pump(&mut self, now: DateTime<Utc>) -> Result<Pumped, Crashed> {
        self.be_courteous(now).await;
        let landed = self.land(now)?;
        self.hear().await;
        if self.stopped {
            return Ok(Pumped::idle_until(None));
        }
        match self.send_ready(now).await {
            Ok(Pumped { did, next_due }) => Ok(Pumped { did: did || landed, next_due }),
            Err(Stopped::Crashed(crashed)) => Err(crashed),
            Err(Stopped::Store(error)) => {
                tracing::warn!(%error, "the outbox cannot be read");
                self.agenda.look_again();
                Ok(Pumped::idle_until(Some(now + PAUSE)))
            }
        }
    }

    /// Resolves when a call was answered.
    pub async fn stirred(&mut self) {
        if !self.under_way.wait().await {
            std::future::pending::<()>().await;
        }
    }

    /// Waits for answers, and for outcomes on their way into the store, and begins nothing; `true` once all are in and
    /// the chats are free for another instance.
    pub async fn drain(&mut self) -> bool {
        while self.under_way.wait().await {}
        if let Err(crashed) = self.land(self.ports.clock.now()) {
            tracing::error!(%crashed, "while leaving");
        }
        if !self.in_flight.collect().await {
            return false;
        }
        if let Err(error) = self.lease.release(&self.store).await {
            tracing::warn!(%error, "the chats stay ours until the lease lapses");
        }
        true
    }

    /// Says what is said from memory; nobody waits for the outcome.
    async fn be_courteous(&mut self, now: DateTime<Utc>) {
        for (query, toast) in self.courtesies.due_presses(now) {
            let words = toast.map(|(say, language)| self.words(&say, &language, now));
            let call = send::answer_press(&query, words);
            self.under_way.say(&self.ports.wire, call).await;
        }
        for (chat, language) in self.courtesies.due_groups() {
            let words = self.words(&Say::PrivateOnly, &language, now);
            let call = send::quiet_text(chat, words);
            self.under_way.say(&self.ports.wire, call).await;
        }
    }

    /// Takes in what was handed over, and asks again where a send came to its end. In this order: an outcome that was
    /// handed over is acknowledged by then.
    async fn hear(&mut self) {
        self.agenda.hear(self.letterbox.empty());
        let under_way: Vec<Head> = self.in_flight.iter().map(|flight| flight.head).collect();
        self.in_flight.collect().await;
        for head in under_way.into_iter().filter(|head| !self.in_flight.has(head.seq)) {
            self.agenda.put(head);
        }
    }

    async fn send_ready(&mut self, now: DateTime<Utc>) -> Result<Pumped, Stopped> {
        if self.lease.keep(&self.store, now).await? {
            self.agenda.look_again();
        }
        let begun = self.agenda.is_look_due(now) || !self.agenda.is_idle(now);
        let begun = begun && self.begin_calls(now).await?;
        self.land(now)?;
        let has_room = self.room_at.is_none_or(|at| at <= now) && self.under_way.room() > 0;
        // What is due and stays is on its way, or behind something that is, whose commit rings; or there is no room.
        let times = [
            self.agenda.next_due(),
            self.room_at.filter(|at| *at > now),
            self.courtesies.next_due(),
            self.lease.renew_at(),
        ];
        let did = begun || (has_room && !self.agenda.is_idle(now));
        Ok(Pumped { did, next_due: times.into_iter().flatten().min() })
    }

    /// Makes the calls of those whose turn it is, each as soon as it is composed; whether there were any.
    async fn begin_calls(&mut self, now: DateTime<Utc>) -> Result<bool, Stopped> {
        let (mut tx, mut shelf) = (self.store.read().await?, Shelf::default());
        let orders = self.next_orders(&mut tx, now).await?;
        let any = !orders.is_empty();
        for order in orders {
            let call = self.compose((&mut tx, &mut shelf), order, now).await?;
            if !self.lease.still_holds(now, self.ports.clock.now()) {
                self.agenda.look_again();
                break;
            }
            self.ports.probe.pass(Point::Sending)?;
            self.under_way.send((&self.ports, self.in_flight.door()), call).await;
            // What became of the first is known while the others are still composed.
            self.land(now)?;
        }
        Ok(any)
    }

    /// Takes note of calls that were answered; whether there were any.
    fn land(&mut self, now: DateTime<Utc>) -> Result<bool, Crashed> {
        let landed = self.under_way.landed()?;
        let any = !landed.is_empty();
        for Landed { order, report, ack } in landed {
            self.note(&order, &report.sent.outcome, now);
            self.in_flight.track(report, ack);
        }
        Ok(any)
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
