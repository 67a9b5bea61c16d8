//! Calls under way: who takes long to be answered keeps nobody else waiting.

use std::{future::Future, sync::Arc, task::Poll};

use futures::poll;
use tokio::task::JoinSet;

use super::compose::Composed;
use crate::{
    ports::Wire,
    sent::Outcome,
    store::{Order, outbox::Head},
    telegram::send::{self, Call},
};

/// As many calls are under way at most.
const MOST: usize = 512;

/// An order, and what became of it.
pub(super) type Landed = (Order, Outcome);

/// Calls that were begun, and what became of those that were answered.
#[derive(Default)]
pub(super) struct UnderWay {
    heads: Vec<Head>,
    calls: JoinSet<Option<Landed>>,
    landed: Vec<Landed>,
}

impl UnderWay {
    /// Makes the call of an order.
    pub async fn send(&mut self, wire: &Arc<dyn Wire>, composed: Composed) {
        let Composed { order, call, parts } = composed;
        self.heads.push(order.head());
        let wire = Arc::clone(wire);
        self.begin(async move {
            let outcome = match call {
                Ok(Call { method, params, files }) => {
                    let answer = wire.upload(method, params, files).await;
                    if parts.is_empty() { send::outcome(&answer) } else { send::placed(&answer, &parts) }
                }
                Err(outcome) => outcome,
            };
            Some((order, outcome))
        })
        .await;
    }

    /// Says something of which nobody has to know what became of it.
    pub async fn say(&mut self, wire: &Arc<dyn Wire>, call: Call) {
        let wire = Arc::clone(wire);
        self.begin(async move {
            wire.upload(call.method, call.params, call.files).await;
            None
        })
        .await;
    }

    /// What is answered at once is known at once; everything else goes on by itself.
    async fn begin(&mut self, call: impl Future<Output = Option<Landed>> + Send + 'static) {
        let mut call = Box::pin(call);
        match poll!(&mut call) {
            Poll::Ready(landed) => self.landed.extend(landed),
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
    pub fn landed(&mut self) -> Vec<Landed> {
        while let Some(ended) = self.calls.try_join_next() {
            self.landed.extend(survived(ended));
        }
        for (order, _) in &self.landed {
            self.heads.retain(|head| head.seq != order.seq);
        }
        std::mem::take(&mut self.landed)
    }

    /// Waits until another one is answered; `false` if nothing is under way.
    pub async fn wait(&mut self) -> bool {
        let Some(ended) = self.calls.join_next().await else { return false };
        self.landed.extend(survived(ended));
        true
    }
}

/// A call that panicked takes us with it, as if it had been made here.
fn survived(ended: Result<Option<Landed>, tokio::task::JoinError>) -> Option<Landed> {
    ended.unwrap_or_else(|error| std::panic::resume_unwind(error.into_panic()))
}
