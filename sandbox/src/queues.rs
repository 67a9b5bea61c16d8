//! Telegram's delivery of updates: kept until taken, in order within a queue, queues side by side.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;

/// Numbers begin somewhere above zero, as they do in life.
const FIRST_UPDATE: i64 = 300_000_001;
/// Kinds that come only to a bot that names them.
const ON_REQUEST: [&str; 3] = ["chat_member", "message_reaction", "message_reaction_count"];
const MAX_RETRY_AFTER: u32 = 3600;

/// Where updates are pushed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Webhook {
    pub url: String,
    pub secret: Option<String>,
    pub max_connections: usize,
}

/// An update on its way to the bot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Push {
    /// Number of the update.
    pub update_id: i64,
    /// Where to post it.
    pub url: String,
    /// Value of the header `X-Telegram-Bot-Api-Secret-Token`.
    pub secret: Option<String>,
    /// The JSON body.
    pub body: String,
}

/// What came of a push.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PushOutcome {
    /// Any 2xx. A body that names a `method` is carried out as a call.
    Accepted {
        /// Body of the answer.
        body: Vec<u8>,
    },
    /// Any other answer.
    Refused {
        /// Seconds from the `Retry-After` header.
        retry_after: Option<u32>,
    },
    /// No answer in time, or a broken connection.
    Lost,
}

#[derive(Debug)]
struct Pending {
    update: Value,
    queue: i64,
    expires: DateTime<Utc>,
    due: DateTime<Utc>,
    failures: u32,
    in_flight: bool,
}

/// What became of a failed push.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum AfterFailure {
    Unknown,
    Retried,
    GivenUp,
}

/// All updates not yet taken, and how the bot takes them.
#[derive(Debug)]
pub(crate) struct Delivery {
    next_id: i64,
    pending: BTreeMap<i64, Pending>,
    pub webhook: Option<Webhook>,
    pub allowed: Option<BTreeSet<String>>,
    pub last_failure: Option<DateTime<Utc>>,
}

impl Default for Delivery {
    fn default() -> Self {
        Self {
            next_id: FIRST_UPDATE,
            pending: BTreeMap::new(),
            webhook: None,
            allowed: None,
            last_failure: None,
        }
    }
}

impl Delivery {
    pub fn wants(&self, kind: &str) -> bool {
        match &self.allowed {
            Some(kinds) => kinds.contains(kind),
            None => !ON_REQUEST.contains(&kind),
        }
    }

    /// Queues an update, gives it its number and returns both.
    pub fn add(&mut self, now: DateTime<Utc>, kind: &str, payload: Value, queue: i64) -> (i64, Value) {
        let id = self.next_id;
        self.next_id += 1;
        let mut update = serde_json::Map::new();
        update.insert("update_id".into(), id.into());
        update.insert(kind.into(), payload);
        let update = Value::Object(update);
        let lifetime = if kind == "callback_query" { TimeDelta::seconds(150) } else { TimeDelta::hours(24) };
        let pending = Pending {
            update: update.clone(),
            queue,
            expires: now + lifetime,
            due: now,
            failures: 0,
            in_flight: false,
        };
        self.pending.insert(id, pending);
        (id, update)
    }

    pub fn len(&self) -> usize {
        self.pending.len()
    }

    /// Forgets what is too old and returns its numbers.
    pub fn expire(&mut self, now: DateTime<Utc>) -> Vec<i64> {
        let dead = |pending: &Pending| !pending.in_flight && pending.expires <= now;
        let ids: Vec<i64> = self.pending.iter().filter(|(_, p)| dead(p)).map(|(id, _)| *id).collect();
        for id in &ids {
            self.pending.remove(id);
        }
        ids
    }

    /// Forgets everything, as `drop_pending_updates` asks.
    pub fn clear(&mut self) {
        self.pending.clear();
    }

    /// After a change of the webhook, what is in flight counts as not sent.
    pub fn recall(&mut self) {
        for pending in self.pending.values_mut() {
            pending.in_flight = false;
        }
    }

    /// The updates from `offset` on; everything before it is forgotten and its numbers returned first.
    /// A negative offset counts from the end.
    pub fn read(&mut self, offset: i64, limit: usize) -> (Vec<i64>, Vec<Value>) {
        let offset = if offset < 0 {
            let keep = usize::try_from(-offset).unwrap_or(usize::MAX);
            let first_kept = self.pending.len().saturating_sub(keep);
            self.pending.keys().nth(first_kept).copied().unwrap_or(self.next_id)
        } else {
            offset
        };
        let acknowledged: Vec<i64> = self.pending.range(..offset).map(|(id, _)| *id).collect();
        self.pending = self.pending.split_off(&offset);
        let updates = self.pending.values().take(limit).map(|pending| pending.update.clone()).collect();
        (acknowledged, updates)
    }

    /// The first update of every queue, within the window the server keeps loaded.
    fn heads(&self, window: usize) -> impl Iterator<Item = (i64, &Pending)> {
        let mut seen = BTreeSet::new();
        let loaded = self.pending.iter().take(window);
        loaded.filter(move |(_, pending)| seen.insert(pending.queue)).map(|(id, pending)| (*id, pending))
    }

    /// Takes what can be pushed now and marks it in flight.
    pub fn next_pushes(&mut self, now: DateTime<Utc>) -> Vec<Push> {
        let Some(webhook) = self.webhook.clone() else { return Vec::new() };
        let free = webhook.max_connections.saturating_sub(self.in_flight());
        let ready: Vec<i64> = self
            .heads(2 * webhook.max_connections)
            .filter(|(_, pending)| !pending.in_flight && pending.due <= now)
            .map(|(id, _)| id)
            .take(free)
            .collect();
        let mut pushes = Vec::with_capacity(ready.len());
        for id in ready {
            if let Some(pending) = self.pending.get_mut(&id) {
                pending.in_flight = true;
                pushes.push(Push {
                    update_id: id,
                    url: webhook.url.clone(),
                    secret: webhook.secret.clone(),
                    body: pending.update.to_string(),
                });
            }
        }
        pushes
    }

    fn in_flight(&self) -> usize {
        self.pending.values().filter(|pending| pending.in_flight).count()
    }

    /// When the next push can be made; `None` while nothing waits or every connection is busy.
    pub fn next_due(&self) -> Option<DateTime<Utc>> {
        let webhook = self.webhook.as_ref()?;
        if self.in_flight() >= webhook.max_connections {
            return None;
        }
        let heads = self.heads(2 * webhook.max_connections);
        heads.filter(|(_, pending)| !pending.in_flight).map(|(_, pending)| pending.due).min()
    }

    /// Takes an answered update off; false if its push was recalled meanwhile.
    pub fn accepted(&mut self, update_id: i64) -> bool {
        let in_flight = self.pending.get(&update_id).is_some_and(|pending| pending.in_flight);
        if in_flight {
            self.pending.remove(&update_id);
        }
        in_flight
    }

    /// Puts an update back for another try, or gives it up if that would come too late.
    pub fn failed(&mut self, now: DateTime<Utc>, update_id: i64, retry_after: Option<u32>) -> AfterFailure {
        let Some(pending) = self.pending.get_mut(&update_id).filter(|pending| pending.in_flight) else {
            return AfterFailure::Unknown;
        };
        self.last_failure = Some(now);
        pending.in_flight = false;
        pending.failures += 1;
        let delay = match retry_after {
            Some(seconds) => i64::from(seconds.min(MAX_RETRY_AFTER)),
            None => back_off(pending.failures, update_id),
        };
        pending.due = now + TimeDelta::seconds(delay);
        if pending.due < pending.expires {
            return AfterFailure::Retried;
        }
        self.pending.remove(&update_id);
        AfterFailure::GivenUp
    }
}

/// At once, then 2, 4, 8 … seconds. Telegram caps this at a random 60 to 120; here the update's number
/// stands in for chance.
fn back_off(failures: u32, update_id: i64) -> i64 {
    let cap = 60 + update_id.rem_euclid(61);
    match failures {
        0 | 1 => 0,
        2..=6 => 1 << (failures - 1),
        _ => cap,
    }
    .min(cap)
}
