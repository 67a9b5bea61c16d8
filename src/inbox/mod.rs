//! The one door: everything that happens enters here, and is acknowledged after its commit.

mod flood;
mod progress;
mod reports;

use std::sync::Arc;

use tokio::sync::{mpsc, oneshot};

use flood::Aside;
pub use flood::{Buckets, Gate, Heap, SharedBuckets, Who};
use progress::OnTheWay;
pub use progress::Progress;
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

/// What may be handled beside each other, where the store allows it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lane {
    /// What people and other services say.
    Voices,
    /// What became of sends: until that is known, a message may go out twice.
    Outcomes,
    /// What time brings.
    Times,
}

impl Lane {
    /// All of them, in this order.
    pub const ALL: [Self; 3] = [Self::Voices, Self::Outcomes, Self::Times];

    /// Where inputs of a source wait.
    pub fn of(source: Source) -> Self {
        match source {
            Source::Sent => Self::Outcomes,
            Source::Timer => Self::Times,
            _ => Self::Voices,
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
    /// Of an outcome: others wait until it is known.
    on_the_way: Option<OnTheWay>,
}

impl Envelope {
    /// Tells the sender, who listens to the first word only; one who has hung up does not mind.
    pub fn acknowledge(&mut self, ack: Ack) {
        drop(self.on_the_way.take());
        let aside = std::mem::take(&mut self.aside).into_iter().map(|(_, sender)| sender);
        for sender in self.ack.take().into_iter().chain(aside) {
            let _ = sender.send(ack);
        }
    }

    /// The input that stands for all that was too much of somebody.
    fn of_flood(person: i64, heap: Heap) -> Self {
        let (source, key) = (Source::Flooded, person.to_string());
        let (heap, aside) = (Some(heap), Vec::new());
        Self { source, key, bytes: Vec::new(), ack: None, heap, aside, on_the_way: None }
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
    queues: [mpsc::Sender<Envelope>; 3],
    progress: Progress,
    gate: Option<Arc<Gate>>,
}

/// How many inputs may wait; above it the edges wait too.
const CAPACITY: usize = 1_024;

/// A queue of each lane, seen from behind the door.
pub type Queues = Vec<(Lane, mpsc::Receiver<Envelope>)>;

/// A door and the queues behind it; whoever stands at the gate leaves aside what is too much.
pub fn open(gate: Option<Gate>) -> (Inbox, Queues) {
    let channels = Lane::ALL.map(|lane| (lane, mpsc::channel(CAPACITY)));
    let queues = channels.each_ref().map(|(_, (queue, _))| queue.clone());
    let behind = channels.into_iter().map(|(lane, (_, envelopes))| (lane, envelopes)).collect();
    (Inbox { queues, progress: Progress::default(), gate: gate.map(Arc::new) }, behind)
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
            None => {
                let on_the_way = (source == Source::Sent).then(|| self.progress.begin());
                let (ack, heap, aside) = (Some(ack), None, Vec::new());
                Some(Envelope { source, key, bytes, ack, heap, aside, on_the_way })
            }
        };
        // A closed queue drops the envelope, and with it the sender of the acknowledgement.
        if let Some(envelope) = envelope {
            let _ = self.queues[Lane::of(source) as usize].send(envelope).await;
        }
        acknowledged
    }

    /// How far outcomes are.
    pub fn progress(&self) -> Progress {
        self.progress.clone()
    }

    /// Puts an input in and waits until it is committed.
    pub async fn submit(&self, source: Source, key: String, bytes: Vec<u8>) -> Ack {
        self.put(source, key, bytes).await.await.unwrap_or(Ack::Unavailable)
    }
}
