//! Money: the press on Pay, what the payment provider tells of its own accord, and what it answers.

use chrono::{DateTime, Utc};
use dialogues::{on_pay, on_payment, payments::Words};
use domain::{fee::Said, ids::AttemptId};

use super::{Engine, Failure, Handled, failure::contained, planted, sent::patience, settle, spread::locked};
use crate::{
    called::{Called, Outcome},
    inbox::Envelope,
    payments::{About, Event, numbering},
    store::{Backend, Tx, attempts, calls, claims, fees, people},
};

impl<DB: Backend> Engine<DB> {
    /// The customer pressed Pay on the page behind a link.
    pub(super) async fn pay(
        &self,
        tx: &mut Tx<DB>,
        envelope: &Envelope,
        now: DateTime<Utc>,
    ) -> Result<Handled, Failure> {
        let Some(found) = fees::by_token(tx, &envelope.key).await? else {
            return Ok(Handled::Duplicate);
        };
        locked(tx, found.fee.job).await?;
        let Some(fee) = fees::load(tx, found.fee.id).await? else { return Ok(Handled::Duplicate) };
        let moment = self.moment(now);
        let mut effects = contained(|| moment.with(|ctx| on_pay(&fee, ctx)))?;
        planted::changes(&*self.ports.probe, &mut effects.changes);
        settle::effects_now(tx, &effects, &moment).await?;
        Ok(Handled::DONE)
    }

    /// The payment provider tells of something.
    pub(super) async fn payment(
        &self,
        tx: &mut Tx<DB>,
        envelope: &Envelope,
        now: DateTime<Utc>,
    ) -> Result<Handled, Failure> {
        let Some(provider) = self.ports.payments.clone() else {
            return Err(Failure::Ours("an event of a payment provider that we have not".into()));
        };
        if !claims::claim(tx, &numbering(&*provider), &envelope.key, now).await? {
            return Ok(Handled::Duplicate);
        }
        let events = contained(|| provider.read(&envelope.bytes))?;
        for event in events.map_err(|unreadable| Failure::Ours(unreadable.to_string()))? {
            let attempt = attempt_of(tx, &event).await?;
            self.hear(tx, &Words { attempt, said: &event.said, answers: None }, now).await?;
        }
        Ok(Handled::DONE)
    }

    /// A call was answered, or was not.
    pub(super) async fn called(
        &self,
        tx: &mut Tx<DB>,
        bytes: &[u8],
        now: DateTime<Utc>,
    ) -> Result<Handled, Failure> {
        let called: Called =
            serde_json::from_slice(bytes).map_err(|error| Failure::Ours(error.to_string()))?;
        let waited = match &called.outcome {
            Outcome::Later => calls::postpone(tx, called.id, now + patience(called.attempts)).await?,
            Outcome::Said(_) | Outcome::Moot => calls::take(tx, called.id).await?,
        };
        if !waited {
            return Ok(Handled::Duplicate);
        }
        if let Outcome::Said(said) = &called.outcome {
            self.answered(tx, &called, said, now).await?;
        }
        Ok(Handled::DONE)
    }

    async fn answered(
        &self,
        tx: &mut Tx<DB>,
        called: &Called,
        said: &[Said],
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let attempt: AttemptId = called.call.attempt();
        self.hear(tx, &Words { attempt, said, answers: Some(called.call) }, now).await
    }

    /// A provider's words about one attempt: the job is locked, the domain judges, all that follows is written.
    async fn hear(&self, tx: &mut Tx<DB>, words: &Words<'_>, now: DateTime<Utc>) -> Result<(), Failure> {
        let (job, fee) = attempts::place(tx, words.attempt).await?.ok_or_else(unmatched)?;
        let file = locked(tx, job).await?.ok_or_else(unmatched)?;
        let fee = fees::load(tx, fee).await?.ok_or_else(unmatched)?;
        let operators = people::operators(tx).await?;
        let moment = self.moment(now);
        let probe = &*self.ports.probe;
        let said = planted::said(probe, words.attempt, &fee, words.said);
        let words = Words { said: &said, ..*words };
        let mut effects = contained(|| moment.with(|ctx| on_payment(&words, &file, &fee, &operators, ctx)))?;
        planted::changes(probe, &mut effects.changes);
        settle::effects_now(tx, &effects, &moment).await
    }
}

/// The attempt an event is about. One that names an attempt of ours and the page of another is a human's matter.
async fn attempt_of<DB: Backend>(tx: &mut Tx<DB>, event: &Event) -> Result<AttemptId, Failure> {
    let attempt = match &event.about {
        About::Attempt(attempt) => Some(*attempt),
        About::Session(session) => attempts::by_session(tx, session).await?,
        About::Payment(reference) => attempts::by_reference(tx, reference).await?,
    };
    let attempt = attempt.ok_or_else(unmatched)?;
    for said in &event.said {
        let Said::Paid(payment) = said else { continue };
        if attempts::by_session(tx, &payment.session).await?.is_some_and(|other| other != attempt) {
            return Err(Failure::Ours("words of the payment provider that mix two attempts up".into()));
        }
    }
    Ok(attempt)
}

/// Kept as a dead letter: a human can look the payment up at the provider.
fn unmatched() -> Failure {
    Failure::Ours("words of the payment provider about a payment that is none of ours".into())
}
