//! When an act is over: nothing is on its way to the bot, nothing is due in any room.

use anyhow::anyhow;
use chrono::{DateTime, Utc};
use sandbox::{LogEntry, LogEvent};

use super::{Director, PATIENCE, Tempo, locked};
use crate::{
    outbox::Limits,
    play::AS_IN_LIFE,
    store::{Backend, calls, outbox, outbox::Turn, timers},
};

/// Every shard there is: a house plays alone.
const SHARDS: std::ops::Range<i64> = 0..64;
/// Chats are looked at together; a story has few.
const MANY: usize = 1_000;

/// How a house comes to rest.
enum Rest {
    /// Nothing is due.
    Settled,
    /// Messages wait for the limits on sending, until then.
    Held(DateTime<Utc>),
    /// Somebody is at work; they will ring.
    Working(String),
}

/// Follows the log with the limits the house itself sends by.
pub(super) struct Pace {
    read: usize,
    limits: Limits,
}

/// Of somebody who speaks to everybody.
const ALL_SHARDS: usize = 64;

impl Default for Pace {
    fn default() -> Self {
        Self { read: 0, limits: Limits::new(AS_IN_LIFE) }
    }
}

impl Pace {
    fn follow(&mut self, log: &[LogEntry]) {
        for entry in &log[self.read..] {
            if let LogEvent::Call { method, chat: Some(chat), .. } = &entry.event
                && (method.starts_with("send") || method.starts_with("edit"))
            {
                // The house was faster than the limits only if these are not its limits: then nothing is held.
                let _ = one_more(&mut self.limits, *chat, entry.at);
            }
        }
        self.read = log.len();
    }

    /// When the first of these chats has room; `None` if one has it already.
    fn room_at(&self, chats: &[i64], now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let rooms = chats.iter().map(|chat| one_more(&mut self.limits.clone(), *chat, now).err());
        rooms.collect::<Option<Vec<_>>>()?.into_iter().min()
    }
}

/// Takes one message of an instance that is alone with all the chats.
fn one_more(limits: &mut Limits, chat: i64, now: DateTime<Utc>) -> Result<(), DateTime<Utc>> {
    limits.take(chat, now)?;
    limits.take_share(1, ALL_SHARDS, now).more_at.map_or(Ok(()), Err)
}

impl<DB: Backend> Director<DB> {
    /// Waits, on events alone, until the last act is over with everything that follows from it.
    pub async fn settles(&self) -> anyhow::Result<()> {
        let mut waits_for = String::new();
        match tokio::time::timeout(PATIENCE, self.until_settled(&mut waits_for)).await {
            Ok(settled) => settled,
            Err(_) => Err(anyhow!("after {PATIENCE:?} there is still something under way: {waits_for}")),
        }
    }

    async fn until_settled(&self, waits_for: &mut String) -> anyhow::Result<()> {
        let backstage = &self.0.backstage;
        let (mut changes, mut turns) = (backstage.sandbox.changes(), backstage.turns.clone());
        let mut payments = backstage.till.changes();
        let mut moves = backstage.sandbox.clock().changed();
        loop {
            changes.borrow_and_update();
            turns.borrow_and_update();
            moves.borrow_and_update();
            payments.borrow_and_update();
            match self.rest().await? {
                Rest::Settled => return Ok(()),
                Rest::Held(until) if self.0.tempo == Tempo::Stepped => {
                    let wait = (until - self.now()).to_std().unwrap_or_default();
                    backstage.sandbox.clock().advance(wait);
                }
                Rest::Held(until) => *waits_for = format!("the limits on sending, until {until}"),
                Rest::Working(what) => *waits_for = what,
            }
            tokio::select! {
                _ = changes.changed() => {}
                _ = turns.changed() => {}
                _ = moves.changed() => {}
                _ = payments.changed() => {}
            }
        }
    }

    async fn rest(&self) -> anyhow::Result<Rest> {
        let (now, updates, presses) = self.0.backstage.sandbox.with(|emulator, now| {
            locked(&self.0.pace).follow(emulator.log());
            let phones = emulator.people().filter_map(|person| emulator.phone(person.id));
            let presses: usize = phones.map(|phone| phone.waiting_presses.len()).sum();
            (now, emulator.pending_updates(), presses)
        });
        if updates > 0 || presses > 0 {
            return Ok(Rest::Working(format!(
                "{updates} updates to be taken, {presses} presses to be answered"
            )));
        }
        if let Some(what) = self.at_the_till() {
            return Ok(Rest::Working(what));
        }
        let mut rows = self.rows().await?;
        let asked = calls::waiting(&mut rows, now).await?;
        if asked > 0 {
            return Ok(Rest::Working(format!("{asked} calls to the payment provider")));
        }
        let timers = timers::due(&mut rows, now, 1).await?;
        if let Some(timer) = timers.first() {
            return Ok(Rest::Working(format!("a timer due {}: {:?}", timer.due, timer.what)));
        }
        let shards: Vec<i64> = SHARDS.collect();
        let orders = outbox::ready(&mut rows, &shards, now, MANY, Turn::ByNumber).await?;
        let chats: Vec<i64> = orders.iter().map(|order| order.chat).collect();
        if chats.is_empty() {
            return Ok(Rest::Settled);
        }
        let room_at = locked(&self.0.pace).room_at(&chats, now);
        Ok(room_at.map_or_else(|| Rest::Working(format!("messages to chats {chats:?}")), Rest::Held))
    }

    /// What the payment provider has to do or to tell.
    fn at_the_till(&self) -> Option<String> {
        self.0.backstage.till.with(|payments, now| {
            let told = payments.pending_callbacks();
            let due = payments.next_due().is_some_and(|due| due <= now);
            (told > 0 || due).then(|| format!("{told} callbacks of the payment provider, and its pages"))
        })
    }
}
