//! Calls under way: who takes long to be answered keeps nobody else waiting.

use std::{future::Future, sync::Arc, task::Poll};

use futures::poll;
use tokio::{sync::oneshot::Receiver, task::JoinSet};

use super::{InFlight, compose::Composed};
use crate::{
    inbox::{Ack, Inbox, hand_in},
    ports::{Crashed, Point, Ports, Wire},
    sent::Sent,
    store::{Order, outbox::Head},
    telegram::send::{self, Call},
};

/// As many calls are under way at most.
const MOST: usize = 512;

/// An order whose call was answered. What became of it was handed in at once: its reader may press it by now.
pub(super) struct Landed {
    /// The order.
    pub order: Order,
    /// What became of it.
    pub report: InFlight,
    /// Brings the word that this is committed.
    pub ack: Receiver<Ack>,
}

/// What comes of a call; nothing of what is said from memory.
type End = Result<Option<Landed>, Crashed>;

/// Calls that were begun, and what became of those that were answered.
#[derive(Default)]
pub(super) struct UnderWay {
    heads: Vec<Head>,
    calls: JoinSet<End>,
    landed: Vec<End>,
}

impl UnderWay {
    /// Makes the call of an order, and hands in what becomes of it.
    pub async fn send(&mut self, (ports, inbox): (&Ports, &Inbox), composed: Composed) {
        let Composed { order, call, parts } = composed;
        self.heads.push(order.head());
        let (ports, inbox) = (ports.clone(), inbox.clone());
        self.begin(async move {
            let outcome = match call {
                Ok(Call { method, params, files }) => {
                    let answer = ports.wire.upload(method, params, files).await;
                    if parts.is_empty() { send::outcome(&answer) } else { send::placed(&answer, &parts) }
                }
                Err(outcome) => outcome,
            };
            ports.probe.pass(Point::Answered)?;
            let sent = Sent { seq: order.seq, wanted: order.wanted, chat: order.chat, outcome };
            let report = InFlight { head: order.head(), sent };
            let ack = hand_in(&inbox, &report).await;
            Ok(Some(Landed { order, report, ack }))
        })
        .await;
    }

    /// Says something of which nobody has to know what became of it.
    pub async fn say(&mut self, wire: &Arc<dyn Wire>, call: Call) {
        let wire = Arc::clone(wire);
        self.begin(async move {
            wire.upload(call.method, call.params, call.files).await;
            Ok(None)
        })
        .await;
    }

    /// What is answered at once is known at once; everything else goes on by itself.
    async fn begin(&mut self, call: impl Future<Output = End> + Send + 'static) {
        let mut call = Box::pin(call);
        match poll!(&mut call) {
            Poll::Ready(end) => self.landed.push(end),
            Poll::Pending => drop(self.calls.spawn(call)),
        }
    }

    /// How many more may be begun.
    pub fn room(&self) -> usize {
        MOST.saturating_sub(self.calls.len())
    }

    /// What is under way, and what has landed and was not taken.
    pub fn heads(&self) -> impl Iterator<Item = &Head> {
        self.heads.iter()
    }

    /// Takes what was answered by now.
    pub fn landed(&mut self) -> Result<Vec<Landed>, Crashed> {
        while let Some(ended) = self.calls.try_join_next() {
            self.landed.push(survived(ended));
        }
        let mut landed = Vec::new();
        for end in std::mem::take(&mut self.landed) {
            landed.extend(end?);
        }
        for Landed { order, .. } in &landed {
            self.heads.retain(|head| head.seq != order.seq);
        }
        Ok(landed)
    }

    /// Waits until another one is answered; `false` if nothing is under way.
    pub async fn wait(&mut self) -> bool {
        let Some(ended) = self.calls.join_next().await else { return false };
        self.landed.push(survived(ended));
        true
    }
}

/// A call that panicked takes us with it, as if it had been made here.
fn survived(ended: Result<End, tokio::task::JoinError>) -> End {
    ended.unwrap_or_else(|error| std::panic::resume_unwind(error.into_panic()))
}
