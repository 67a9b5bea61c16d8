//! The one door: everything that happens enters here, and is acknowledged after its commit.

use tokio::sync::{mpsc, oneshot};

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
}

impl Envelope {
    /// Tells the sender, who listens to the first word only; one who has hung up does not mind.
    pub fn acknowledge(&mut self, ack: Ack) {
        if let Some(sender) = self.ack.take() {
            let _ = sender.send(ack);
        }
    }
}

/// The door.
#[derive(Clone, Debug)]
pub struct Inbox {
    queue: mpsc::Sender<Envelope>,
}

/// How many inputs may wait; above it the edges wait too.
const CAPACITY: usize = 1_024;

/// A door and the queue behind it.
pub fn open() -> (Inbox, mpsc::Receiver<Envelope>) {
    let (queue, envelopes) = mpsc::channel(CAPACITY);
    (Inbox { queue }, envelopes)
}

impl Inbox {
    /// Puts an input into the queue and returns what will bring its acknowledgement.
    ///
    /// A receiver that fails means that the engine is gone: treat it as [`Ack::Unavailable`].
    pub async fn put(&self, source: Source, key: String, bytes: Vec<u8>) -> oneshot::Receiver<Ack> {
        let (ack, acknowledged) = oneshot::channel();
        // A closed queue drops the envelope, and with it the sender of the acknowledgement.
        let _ = self.queue.send(Envelope { source, key, bytes, ack: Some(ack) }).await;
        acknowledged
    }

    /// Puts an input in and waits until it is committed.
    pub async fn submit(&self, source: Source, key: String, bytes: Vec<u8>) -> Ack {
        self.put(source, key, bytes).await.await.unwrap_or(Ack::Unavailable)
    }
}
