//! The three classes of failure, and what becomes of each.

use std::panic::{AssertUnwindSafe, catch_unwind};

use chrono::{DateTime, TimeDelta, Utc};
use dialogues::{effects::Effects, say::Say};
use domain::{
    ids::{CallId, CaseId, JobCode, PostId, TimerId},
    job::{Case, CaseKind, Level},
};

use super::{Engine, REST, Waiting, settle};
use crate::{
    fetched::Fetched,
    heard::Heard,
    inbox::{Ack, Envelope, Source},
    payments::numbering,
    ports::Crashed,
    sent::Sent,
    store::{
        Backend, Class, Left, StoreError, Tx, calls, claims,
        dead_letters::{self, DeadLetter},
        outbox, parcels, people, timers, tries,
    },
};

/// How often contention is tried again before the sender has to come back.
const ATTEMPTS: u32 = 5;

/// How long to wait for what may be known in a moment.
const MOMENT: TimeDelta = TimeDelta::seconds(1);

/// Why an input was not handled.
#[derive(Debug)]
pub enum Failure {
    /// Ours: a panic, bytes that cannot be read, a broken invariant. No second try.
    Ours(String),
    /// Somebody else held the row. Tried again.
    Contention(StoreError),
    /// No store, or a commit without an answer. Nothing happened, as far as we know; the claim decides later.
    Unreachable(StoreError),
    /// It speaks of something that may be known in a moment. Tried again, without end: it says itself when it is over.
    TooEarly,
    /// A planted crash.
    Crash(Crashed),
}

impl Failure {
    /// Its class, in a word.
    pub(super) fn word(&self) -> &'static str {
        match self {
            Self::Ours(_) => "failed",
            Self::Contention(_) => "contention",
            Self::Unreachable(_) => "unreachable",
            Self::TooEarly => "early",
            Self::Crash(_) => "crashed",
        }
    }
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
fn jitter(attempts: u32, random: u128) -> TimeDelta {
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
    /// What becomes of an input that was not handled, by the class of its failure.
    pub(super) async fn fail(
        &mut self,
        input: Waiting,
        failure: Failure,
        now: DateTime<Utc>,
    ) -> Result<(), Crashed> {
        let mut input = Waiting { alone: true, ..input };
        match failure {
            Failure::Crash(crashed) => return Err(crashed),
            Failure::TooEarly => self.queue.postpone(now + MOMENT, input),
            Failure::Unreachable(error) => {
                tracing::warn!(%error, source = ?input.envelope.source, "the store is unreachable");
                self.resting_until = Some(now + REST);
                input.envelope.acknowledge(Ack::Unavailable);
                self.wake.ring(Left::ANYTHING);
            }
            Failure::Contention(error) if input.attempts < ATTEMPTS => {
                tracing::info!(%error, attempts = input.attempts, "contention, tried again");
                let due = now + jitter(input.attempts, self.ports.ids.random());
                input.attempts += 1;
                self.queue.postpone(due, input);
            }
            Failure::Contention(error) => {
                tracing::warn!(%error, attempts = input.attempts, "contention does not end");
                input.envelope.acknowledge(Ack::Unavailable);
            }
            Failure::Ours(why) => self.park(input, &why, now).await?,
        }
        Ok(())
    }

    /// Puts aside an input that failed by our fault: claim, dead letter and one apology in one transaction.
    async fn park(&mut self, mut input: Waiting, why: &str, now: DateTime<Utc>) -> Result<(), Crashed> {
        let reference = reference(self.ports.ids.random());
        tracing::error!(reference, source = ?input.envelope.source, why, "an input failed by our fault");
        match self.bury(&input, &reference, why, now).await {
            Ok(()) => input.envelope.acknowledge(Ack::Committed),
            Err(Failure::Crash(crashed)) => return Err(crashed),
            Err(failure) => {
                tracing::error!(reference, ?failure, "the dead letter could not be kept");
                input.envelope.acknowledge(Ack::Unavailable);
            }
        }
        self.wake.ring(Left::ANYTHING);
        Ok(())
    }

    async fn bury(
        &self,
        input: &Waiting,
        reference: &str,
        why: &str,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let envelope = &input.envelope;
        let mut tx = self.store.begin().await?;
        let (source, key) = (envelope.source.word(), envelope.key.as_str());
        tries::end(&mut tx, &[(source, key.to_owned())]).await?;
        if self.give_up(&mut tx, envelope, now).await? {
            let letter = DeadLetter { reference, source, key, input: &envelope.bytes, why };
            dead_letters::park(&mut tx, &letter, now).await?;
            if envelope.source == Source::Payment {
                self.tell_of_payment(&mut tx, reference, key, now).await?;
            }
            if input.read {
                self.apologise(&mut tx, envelope, reference, now).await?;
            }
        }
        tx.commit().await?;
        Ok(())
    }

    /// A payment event that nobody could act on waits for whoever runs the market: it may be about money.
    async fn tell_of_payment(
        &self,
        tx: &mut Tx<DB>,
        reference: &str,
        key: &str,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let operators = people::operators(tx).await?;
        let Some(person) = operators.first().copied() else { return Ok(()) };
        let (id, what) = (CaseId(self.ports.ids.id(now)), format!("{key} ? {reference}"));
        let case = Case { id, kind: CaseKind::Payment, job: None, person, what, opened_at: now, taken: None };
        let effects = Effects::of_case(case, &operators);
        settle::effects_now(tx, &effects, &self.moment(now)).await
    }

    /// Sees to it that the input does not come again; `false` if it has happened meanwhile.
    async fn give_up(
        &self,
        tx: &mut Tx<DB>,
        envelope: &Envelope,
        now: DateTime<Utc>,
    ) -> Result<bool, Failure> {
        match envelope.source {
            Source::Telegram => Ok(claims::claim(tx, &self.numbering, &envelope.key, now).await?),
            Source::Timer => match envelope.key.parse() {
                Ok(id) => Ok(timers::take(tx, TimerId(id)).await?),
                Err(_) => Ok(true),
            },
            Source::Sent => {
                // The order would be sent again, and its outcome fail again.
                if let Ok(sent) = serde_json::from_slice::<Sent>(&envelope.bytes) {
                    outbox::failed(tx, sent.seq, sent.wanted, outbox::Failure::Refused, now).await?;
                }
                Ok(true)
            }
            Source::Payment => {
                let numbering = self.ports.payments.as_deref().map(numbering).unwrap_or_default();
                Ok(claims::claim(tx, &numbering, &envelope.key, now).await?)
            }
            Source::Called => match envelope.key.parse() {
                Ok(id) => Ok(calls::take(tx, CallId(id)).await?),
                Err(_) => Ok(true),
            },
            Source::Fetched => {
                if let Ok(fetched) = serde_json::from_slice::<Fetched>(&envelope.bytes) {
                    parcels::refuse(tx, (fetched.message, &fetched.unique)).await?;
                }
                Ok(true)
            }
            Source::Pay | Source::Flooded => Ok(true),
        }
    }

    /// One apology with the reference, to who wrote; they may show it to the operator.
    async fn apologise(
        &self,
        tx: &mut Tx<DB>,
        envelope: &Envelope,
        reference: &str,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        // A decoder that fails leaves nobody to apologise to.
        let heard = contained(|| (self.decode)(&envelope.bytes)).ok().flatten();
        let Some(Heard::Person(spoken)) = heard.filter(|_| envelope.source == Source::Telegram) else {
            return Ok(());
        };
        let Some(person) = people::by_telegram(tx, spoken.telegram_id).await? else { return Ok(()) };
        let post = PostId(self.ports.ids.id(now));
        let say = Say::Apology { reference: reference.to_owned() };
        settle::post(
            tx,
            settle::Message {
                post,
                to: person.id,
                say: &say,
                level: Level::Ring,
                thread: None,
                answers: None,
            },
            now,
        )
        .await
    }
}
