//! Reports on their way to the engine: what a room did outside, kept in its memory until that is committed.

use std::{collections::BTreeMap, fmt::Display};

use serde::Serialize;
use tokio::sync::oneshot::{Receiver, error::TryRecvError};

use super::{Ack, Inbox, Source};

/// What became of something that a room did.
pub trait Report: Serialize {
    /// What it is known by.
    type Id: Copy + Ord + Display;
    /// Which room speaks.
    const SOURCE: Source;

    /// What this one is known by.
    fn id(&self) -> Self::Id;
}

/// Puts a report in; whoever did it has it tracked.
pub async fn hand_in<R: Report>(inbox: &Inbox, report: &R) -> Receiver<Ack> {
    let bytes = serde_json::to_vec(report).expect("a report is plain data");
    inbox.put(R::SOURCE, report.id().to_string(), bytes).await
}

/// The reports of one room that are not committed yet.
pub struct Reports<R: Report> {
    inbox: Inbox,
    on_the_way: BTreeMap<R::Id, (Receiver<Ack>, R)>,
}

impl<R: Report> Reports<R> {
    /// None yet; they will go through this door.
    pub fn new(inbox: Inbox) -> Self {
        Self { inbox, on_the_way: BTreeMap::new() }
    }

    /// Puts a report in.
    pub async fn submit(&mut self, report: R) {
        let ack = hand_in(&self.inbox, &report).await;
        self.track(report, ack);
    }

    /// Takes a report over that was handed in.
    pub fn track(&mut self, report: R, ack: Receiver<Ack>) {
        self.on_the_way.insert(report.id(), (ack, report));
    }

    /// The door they go through.
    pub fn door(&self) -> &Inbox {
        &self.inbox
    }

    /// Lets go of those that are committed; puts those the store could not take in again. `true` once all are in.
    pub async fn collect(&mut self) -> bool {
        for (id, (mut ack, report)) in std::mem::take(&mut self.on_the_way) {
            match ack.try_recv() {
                Ok(Ack::Committed | Ack::Duplicate) => {}
                Err(TryRecvError::Empty) => {
                    self.on_the_way.insert(id, (ack, report));
                }
                Ok(Ack::Unavailable) | Err(TryRecvError::Closed) => self.submit(report).await,
            }
        }
        self.on_the_way.is_empty()
    }

    /// Whether that one is on its way.
    pub fn has(&self, id: R::Id) -> bool {
        self.on_the_way.contains_key(&id)
    }

    /// Those on their way.
    pub fn iter(&self) -> impl Iterator<Item = &R> {
        self.on_the_way.values().map(|(_, report)| report)
    }
}
