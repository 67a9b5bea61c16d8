//! The ports through which the house reaches the world. Everything behind them can be simulated.

mod probe;

use std::sync::Arc;

use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use futures::future::BoxFuture;
use serde_json::Value;
use uuid::Uuid;

use crate::payments::PaymentProvider;

pub use probe::{Crashed, Defect, NoProbe, Point, Probe};

/// The time, and waiting for it.
pub trait Clock: Send + Sync {
    /// The present moment.
    fn now(&self) -> DateTime<Utc>;

    /// Resolves when `at` is reached; at once if it has passed.
    fn reached(&self, at: DateTime<Utc>) -> BoxFuture<'_, ()>;

    /// Goes by this time from now on, which may be wrong by so much. A clock that is moved by hand goes by its own.
    fn follow(&self, _time: DateTime<Utc>, _wrong_by: TimeDelta) {}

    /// How far the clock of this machine is ahead of the time it goes by.
    fn ahead(&self) -> TimeDelta {
        TimeDelta::zero()
    }
}

/// Ids and randomness.
pub trait Ids: Send + Sync {
    /// A fresh id (`UUIDv7`) of that moment.
    fn id(&self, now: DateTime<Utc>) -> Uuid;

    /// Random bits for codes, tokens and jitter.
    fn random(&self) -> u128;
}

/// How much of one person is heard. What is too much is counted and left aside.
#[async_trait]
pub trait Limiter: Send + Sync {
    /// Whether one more input of this person is heard now.
    async fn take(&self, person: i64, now: DateTime<Utc>) -> bool;
}

/// What the instances of one market hold in common while they run. Nothing that matters is kept there.
#[async_trait]
pub trait Commons: Send + Sync {
    /// Takes up to so many out of a bucket that all instances share; `None` if it cannot be asked.
    async fn take(&self, bucket: Bucket<'_>, wanted: u32, now: DateTime<Utc>) -> Option<Taken>;

    /// Whether it can be asked.
    async fn answers(&self) -> bool;

    /// Something was committed: the others will hear of it.
    fn ring(&self);

    /// Passes rings on and calls `heard` for those of others, until nobody can be reached.
    async fn exchange(&self, heard: &(dyn Fn() + Send + Sync));
}

/// A bucket that refills evenly.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Bucket<'a> {
    /// What it is called.
    pub name: &'a str,
    /// How many come in a second; above zero.
    pub rate: u32,
    /// How many it holds.
    pub size: u32,
    /// Whether one that nobody knows yet, or no longer, is full; else it is empty.
    pub starts_full: bool,
}

/// What came out of a bucket.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Taken {
    /// How many.
    pub taken: u32,
    /// When there is one more, if that was fewer than were wanted.
    pub more_at: Option<DateTime<Utc>>,
}

/// The Bot API: a method and its parameters go out, an answer comes back.
#[async_trait]
pub trait Wire: Send + Sync {
    /// Calls a method, with the files its parameters speak of. Never retried here: the caller knows what a
    /// repetition would mean.
    async fn upload(&self, method: &'static str, params: Value, files: Vec<Upload>) -> Answer;

    /// Fetches a file from where `getFile` says it is, if it has no more than so many bytes.
    async fn download(&self, path: &str, most: u64) -> Download;

    /// Calls a method that takes no files.
    async fn call(&self, method: &'static str, params: Value) -> Answer {
        self.upload(method, params, Vec::new()).await
    }
}

/// What became of fetching a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Download {
    /// All of it.
    Done(Vec<u8>),
    /// It has more bytes than that.
    TooLarge,
    /// It is not there.
    Gone,
    /// No answer, or a server error.
    Lost,
}

/// Paints pictures anew: of what came in only the pixels are left.
#[async_trait]
pub trait Cleaner: Send + Sync {
    /// The same picture, and nothing else.
    async fn picture(&self, bytes: Vec<u8>) -> Result<Painted, Unclean>;
}

/// A picture painted anew.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Painted {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What it is: `jpg` or `png`.
    pub ending: &'static str,
}

/// Why a picture was not painted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unclean {
    /// It is none, or a damaged one.
    Broken,
    /// It has more pixels than anybody needs.
    TooLarge,
    /// Nobody could be asked: it may work another time.
    Unavailable,
}

/// A file that goes along with a call.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Upload {
    /// The name by which a parameter speaks of it: `attach://` and this.
    pub part: &'static str,
    /// What the file is called.
    pub name: String,
    /// Its media type.
    pub mime: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What the Bot API said.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Answer {
    /// The raw JSON of `result`.
    Done(String),
    /// It understood and refused.
    Refused {
        /// HTTP-like error code.
        code: u16,
        /// Telegram's words; the only place where some refusals differ.
        description: String,
        /// Seconds to wait, with a 429.
        retry_after: Option<u32>,
    },
    /// No answer, or none that can be read: it may have been carried out.
    Lost,
}

/// All ports of one instance.
#[derive(Clone)]
pub struct Ports {
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Ids and randomness.
    pub ids: Arc<dyn Ids>,
    /// The Bot API.
    pub wire: Arc<dyn Wire>,
    /// Crash points.
    pub probe: Arc<dyn Probe>,
    /// Cleans pictures.
    pub cleaner: Arc<dyn Cleaner>,
    /// Who takes the fees; none in a market without.
    pub payments: Option<Arc<dyn PaymentProvider>>,
    /// What is shared with other instances; none where this one goes by itself.
    pub commons: Option<Arc<dyn Commons>>,
}

/// What one turn of a pump did.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Pumped {
    /// Whether anything was done: then another turn may find more.
    pub did: bool,
    /// When there will be something to do, if known and nobody rings before.
    pub next_due: Option<DateTime<Utc>>,
}

impl Pumped {
    /// Did something; come back at once.
    pub const MORE: Self = Self { did: true, next_due: None };

    /// Nothing to do before that time.
    pub fn idle_until(next_due: Option<DateTime<Utc>>) -> Self {
        Self { did: false, next_due }
    }
}
