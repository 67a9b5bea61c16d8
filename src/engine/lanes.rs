//! What is handled beside each other: on Postgres each lane by an engine of its own, as if it were another instance.
//!
//! Who needs several locks takes them in one order: conversations, jobs, messages, each ascending.

use std::{
    future::poll_fn,
    sync::Arc,
    task::{Context, Poll},
};

use chrono::{DateTime, TimeDelta, Utc};

use super::{Engine, Pace, Queue};
use crate::{
    inbox::{Envelope, Lane, Queues},
    store::Backend,
};

/// So long at most people wait for what became of messages.
const LONGEST_WAIT: TimeDelta = TimeDelta::seconds(1);

impl<DB: Backend> Engine<DB> {
    /// An engine for each lane, where the store bears several at once; else this one for all.
    pub fn apart(mut self) -> Vec<Self> {
        let others = if DB::ABREAST { self.lanes.split_off(1) } else { Vec::new() };
        let mut engines: Vec<Self> = others.into_iter().map(|lane| self.beside(vec![lane])).collect();
        engines.push(self);
        engines
    }

    fn beside(&self, lanes: Queues) -> Self {
        Self {
            lanes,
            store: self.store.clone(),
            market: Arc::clone(&self.market),
            ports: self.ports.clone(),
            courtesies: Arc::clone(&self.courtesies),
            wake: self.wake.clone(),
            meters: Arc::clone(&self.meters),
            decode: self.decode,
            outcomes: self.outcomes.clone(),
            numbering: self.numbering.clone(),
            account_key: self.account_key.clone(),
            queue: Queue::default(),
            pace: Pace::new(),
            resting_until: None,
            care: self.care.beside(),
        }
    }

    /// Where outcomes have a lane of their own: waits until those are known that were on their way, so that a message that
    /// arrived can be pressed. Not for long: one that meets trouble would keep everybody waiting.
    pub(super) async fn wait_for_outcomes(&self, now: DateTime<Utc>) {
        if matches!(self.lanes[..], [(Lane::Voices, _)]) {
            tokio::select! {
                () = self.outcomes.catches_up() => {}
                () = self.ports.clock.reached(now + LONGEST_WAIT) => {}
            }
        }
    }

    /// How many inputs may share a commit. What time brings holds one job at a time where others are at work.
    pub(super) fn together(&self) -> usize {
        match self.lanes[..] {
            [(Lane::Times, _)] => 1,
            _ => self.ports.probe.together(),
        }
    }

    /// Waits until something was put into a queue; `false` if no more can come.
    pub async fn heard(&mut self) -> bool {
        if !self.queue.is_empty() {
            return true;
        }
        match poll_fn(|context| self.poll(context)).await {
            Some(envelope) => {
                let now = self.ports.clock.now();
                self.receive(envelope, now);
                true
            }
            None => false,
        }
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Envelope>> {
        let mut all_closed = true;
        for (_, envelopes) in &mut self.lanes {
            match envelopes.poll_recv(context) {
                Poll::Ready(Some(envelope)) => return Poll::Ready(Some(envelope)),
                Poll::Ready(None) => {}
                Poll::Pending => all_closed = false,
            }
        }
        if all_closed { Poll::Ready(None) } else { Poll::Pending }
    }

    /// Moves what arrived to where it waits.
    pub(super) fn take_in(&mut self, now: DateTime<Utc>) {
        for lane in 0..self.lanes.len() {
            while let Ok(envelope) = self.lanes[lane].1.try_recv() {
                self.receive(envelope, now);
            }
        }
    }
}
