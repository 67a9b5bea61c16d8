//! The three classes of failure, and what becomes of each.

use std::panic::{AssertUnwindSafe, catch_unwind};

use chrono::{DateTime, TimeDelta, Utc};
use dialogues::say::Say;
use domain::{
    ids::{CallId, JobCode, PostId, TimerId},
    job::Level,
};

use super::{Engine, settle};
use crate::{
    heard::Heard,
    inbox::{Ack, Envelope, Source},
    payments::numbering,
    ports::Crashed,
    store::{
        Backend, Class, StoreError, calls, claims,
        dead_letters::{self, DeadLetter},
        people, timers,
    },
};

/// How often contention is tried again before the sender has to come back.
pub const ATTEMPTS: u32 = 5;

/// Why an input was not handled.
#[derive(Debug)]
pub enum Failure {
    /// Ours: a panic, bytes that cannot be read, a broken invariant. No second try.
    Ours(String),
    /// Somebody else held the row. Tried again.
    Contention(StoreError),
    /// No store, or a commit without an answer. Nothing happened, as far as we know; the claim decides later.
    Unreachable(StoreError),
    /// A planted crash.
    Crash(Crashed),
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match error.class() {
            Class::Contention => Self::Contention(error),
            Class::Unreachable => Self::Unreachable(error),
            Class::Ours => Self::Ours(error.to_string()),
        }
    }
}

impl From<Crashed> for Failure {
    fn from(crashed: Crashed) -> Self {
        Self::Crash(crashed)
    }
}

/// What a person is told, so that they can ask the operator about it: short enough to be read out.
fn reference(random: u128) -> String {
    JobCode::from_bits(u64::try_from(random >> 64).unwrap_or_default()).as_str().to_owned()
}

/// How long to wait before the next attempt: longer each time, and never the same for two.
pub fn jitter(attempts: u32, random: u128) -> TimeDelta {
    let longest = 20_i64 << attempts.min(6);
    let share = i64::try_from(random % 1_000).unwrap_or(0);
    TimeDelta::milliseconds(longest / 2 + longest * share / 2_000)
}

/// Runs a pure step. A panic in it is a failure of ours, not the end of the process.
pub fn contained<R>(step: impl FnOnce() -> R) -> Result<R, Failure> {
    catch_unwind(AssertUnwindSafe(step)).map_err(|panic| {
        let words = panic.downcast_ref::<String>().map(String::as_str);
        let words = words.or_else(|| panic.downcast_ref::<&str>().copied());
        Failure::Ours(format!("panic: {}", words.unwrap_or("without words")))
    })
}

impl<DB: Backend> Engine<DB> {
    /// Puts aside an input that failed by our fault: claim, dead letter and one apology in one transaction.
    pub(super) async fn park(
        &mut self,
        envelope: Envelope,
        why: &str,
        now: DateTime<Utc>,
    ) -> Result<(), Crashed> {
        let reference = reference(self.ports.ids.random());
        tracing::error!(reference, source = ?envelope.source, why, "an input failed by our fault");
        match self.bury(&envelope, &reference, why, now).await {
            Ok(()) => envelope.acknowledge(Ack::Committed),
            Err(Failure::Crash(crashed)) => return Err(crashed),
            Err(failure) => {
                tracing::error!(reference, ?failure, "the dead letter could not be kept");
                envelope.acknowledge(Ack::Unavailable);
            }
        }
        self.wake.ring();
        Ok(())
    }

    async fn bury(
        &self,
        envelope: &Envelope,
        reference: &str,
        why: &str,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let mut tx = self.store.begin().await?;
        match envelope.source {
            Source::Telegram => {
                claims::claim(&mut tx, &self.numbering, &envelope.key, now).await?;
            }
            Source::Timer => {
                if let Ok(id) = envelope.key.parse() {
                    timers::take(&mut tx, TimerId(id)).await?;
                }
            }
            Source::Payment => {
                let numbering = self.ports.payments.as_deref().map(numbering).unwrap_or_default();
                claims::claim(&mut tx, &numbering, &envelope.key, now).await?;
            }
            Source::Called => {
                if let Ok(id) = envelope.key.parse() {
                    calls::take(&mut tx, CallId(id)).await?;
                }
            }
            Source::Sent | Source::Pay => {}
        }
        let source = format!("{:?}", envelope.source).to_lowercase();
        let letter =
            DeadLetter { reference, source: &source, key: &envelope.key, input: &envelope.bytes, why };
        dead_letters::park(&mut tx, &letter, now).await?;
        self.apologise(&mut tx, envelope, reference, now).await?;
        tx.commit().await?;
        Ok(())
    }

    /// One apology with the reference, to who wrote; they may show it to the operator.
    async fn apologise(
        &self,
        tx: &mut crate::store::Tx<DB>,
        envelope: &Envelope,
        reference: &str,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let Some(Heard::Person(spoken)) =
            (self.decode)(&envelope.bytes).filter(|_| envelope.source == Source::Telegram)
        else {
            return Ok(());
        };
        let Some(person) = people::by_telegram(tx, spoken.telegram_id).await? else { return Ok(()) };
        let post = PostId(self.ports.ids.id(now));
        let say = Say::Apology { reference: reference.to_owned() };
        settle::post(
            tx,
            settle::Message { post, to: person.id, say: &say, level: Level::Ring, thread: None },
            now,
        )
        .await
    }
}
