//! The one door: everything that happens enters here, and is acknowledged after its commit.

mod flood;
mod reports;

use std::sync::Arc;

use tokio::sync::{mpsc, oneshot};

use flood::Aside;
pub use flood::{Buckets, Gate, Heap, SharedBuckets, Who};
pub use reports::{Report, Reports, hand_in};

/// Who speaks. Each has a decoder of its own, handed to the engine by `app.rs`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Source {
    /// An update of the Bot API; the key is its number.
    Telegram,
    /// A timer that is due; the key is its id.
    Timer,
    /// The outcome of a send; the key is the order's number.
    Sent,
    /// A payment provider tells of something; the key is its name for the event.
    Payment,
    /// A call was answered, or was not; the key is its id.
    Called,
    /// A file was fetched and cleaned, or was not; the key is its message's.
    Fetched,
    /// The customer presses Pay; the key is the token of the link. Pressing again finds the same page.
    Pay,
    /// All that was too much of one person, counted together; the key is their number.
    Flooded,
}

impl Source {
    /// Its name in rows and logs.
    pub fn word(self) -> &'static str {
        match self {
            Self::Telegram => "telegram",
            Self::Timer => "timer",
            Self::Sent => "sent",
            Self::Payment => "payment",
            Self::Called => "called",
            Self::Fetched => "fetched",
            Self::Pay => "pay",
            Self::Flooded => "flooded",
        }
    }
}

/// What became of an input.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ack {
    /// It has happened, once, with everything that follows from it.
    Committed,
    /// It had happened before.
    Duplicate,
    /// Nothing happened: it must be sent again.
    Unavailable,
}

/// An input on its way to the engine.
#[derive(Debug)]
pub struct Envelope {
    /// Who speaks.
    pub source: Source,
    /// What its numbering calls it.
    pub key: String,
    /// As it came.
    pub bytes: Vec<u8>,
    ack: Option<oneshot::Sender<Ack>>,
    /// Of a flood: what may still join it, and what it is.
    heap: Option<Heap>,
    aside: Vec<Aside>,
}

impl Envelope {
    /// Tells the sender, who listens to the first word only; one who has hung up does not mind.
    pub fn acknowledge(&mut self, ack: Ack) {
        let aside = std::mem::take(&mut self.aside).into_iter().map(|(_, sender)| sender);
        for sender in self.ack.take().into_iter().chain(aside) {
            let _ = sender.send(ack);
        }
    }

    /// The input that stands for all that was too much of somebody.
    fn of_flood(person: i64, heap: Heap) -> Self {
        let (source, key) = (Source::Flooded, person.to_string());
        Self { source, key, bytes: Vec::new(), ack: None, heap: Some(heap), aside: Vec::new() }
    }

    /// The numbers of the updates it stands for; from now on no more join it.
    pub fn laid_aside(&mut self) -> Vec<String> {
        if let Some(heap) = self.heap.take() {
            self.aside = heap.take();
        }
        self.aside.iter().map(|(key, _)| key.clone()).collect()
    }
}

/// The door.
#[derive(Clone)]
pub struct Inbox {
    queue: mpsc::Sender<Envelope>,
    gate: Option<Arc<Gate>>,
}

/// How many inputs may wait; above it the edges wait too.
const CAPACITY: usize = 1_024;

/// A door and the queue behind it; whoever stands at the gate leaves aside what is too much.
pub fn open(gate: Option<Gate>) -> (Inbox, mpsc::Receiver<Envelope>) {
    let (queue, envelopes) = mpsc::channel(CAPACITY);
    (Inbox { queue, gate: gate.map(Arc::new) }, envelopes)
}

impl Inbox {
    /// Puts an input into the queue and returns what will bring its acknowledgement.
    ///
    /// A receiver that fails means that the engine is gone: treat it as [`Ack::Unavailable`].
    pub async fn put(&self, source: Source, key: String, bytes: Vec<u8>) -> oneshot::Receiver<Ack> {
        let (ack, acknowledged) = oneshot::channel();
        let flood = match &self.gate {
            Some(gate) => gate.stops(source, &bytes).await.map(|person| (gate, person)),
            None => None,
        };
        let envelope = match flood {
            Some((gate, person)) => gate.lay_aside(person, (key, ack)),
            None => Some(Envelope { source, key, bytes, ack: Some(ack), heap: None, aside: Vec::new() }),
        };
        // A closed queue drops the envelope, and with it the sender of the acknowledgement.
        if let Some(envelope) = envelope {
            let _ = self.queue.send(envelope).await;
        }
        acknowledged
    }

    /// Puts an input in and waits until it is committed.
    pub async fn submit(&self, source: Source, key: String, bytes: Vec<u8>) -> Ack {
        self.put(source, key, bytes).await.await.unwrap_or(Ack::Unavailable)
    }
}
