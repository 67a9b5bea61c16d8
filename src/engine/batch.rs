//! A batch: what waits together is committed together. What would spoil it for others is tried again by itself.

use chrono::{DateTime, TimeDelta, Utc};

use super::{Engine, Failure, Handled, Waiting};
use crate::{
    inbox::{Ack, Source},
    ports::{Crashed, Defect, Point},
    store::{Backend, Left, Tx, claims},
};

/// A batch that is in the rows.
struct Committed {
    handled: Vec<Handled>,
    left: Left,
    /// How long its inputs were handled, one after the other.
    handling: TimeDelta,
}

impl<DB: Backend> Engine<DB> {
    /// What is handled next: as much as may share a commit, or one input that goes by itself. Outcomes of sends are among
    /// themselves: they are soon written, and until they are, a message may go out twice.
    pub(super) fn next_batch(&mut self, now: DateTime<Utc>) -> Vec<Waiting> {
        let singly = self.ports.probe.planted(Defect::ClaimOutside);
        let most = if singly { 1 } else { self.ports.probe.together() };
        let mut batch: Vec<Waiting> = Vec::new();
        while let Some(input) = self.queue.next(now) {
            let most = if input.is_outcome() { most } else { most.min(self.pace.most()) };
            let joins = batch.first().is_none_or(|first| {
                batch.len() < most && !first.alone && !input.alone && may_share(first, &input)
            });
            if !joins {
                self.queue.put_back(input);
                break;
            }
            batch.push(input);
        }
        batch
    }

    /// Handles a batch in one transaction; if that fails, each input in one of its own, and who comes after a store that
    /// is away waits for it.
    pub(super) async fn handle_batch(
        &mut self,
        mut batch: Vec<Waiting>,
        now: DateTime<Utc>,
    ) -> Result<(), Crashed> {
        if batch.len() > 1 {
            match self.commit_together(&mut batch, now).await {
                Ok((handled, left)) => {
                    self.care.came_to_an_end();
                    let unhandled = batch.split_off(handled.len());
                    unhandled.into_iter().rev().for_each(|input| self.queue.put_back(input));
                    return self.acknowledge(batch, handled, left, now);
                }
                Err(Failure::Crash(crashed)) => return Err(crashed),
                Err(failure) => tracing::debug!(?failure, inputs = batch.len(), "each by itself"),
            }
        }
        let mut batch = batch.into_iter();
        while let Some(input) = batch.next() {
            self.handle_alone(input, now).await?;
            if self.resting_until.is_some_and(|until| until > now) {
                batch.rev().for_each(|input| self.queue.put_back(input));
                break;
            }
        }
        Ok(())
    }

    async fn handle_alone(&mut self, input: Waiting, now: DateTime<Utc>) -> Result<(), Crashed> {
        let mut batch = vec![input];
        match self.commit_with_care(&mut batch, now).await {
            Ok((handled, left)) => {
                self.care.came_to_an_end();
                self.acknowledge(batch, handled, left, now)
            }
            Err(failure) => {
                let took = self.ports.clock.now() - now;
                let Some(input) = batch.pop() else { return Ok(()) };
                self.meters.handled(input.envelope.source.word(), failure.word(), took);
                self.fail(input, failure, now).await
            }
        }
    }

    /// One transaction for all but those that have to go by themselves, which are put back.
    async fn commit_together(
        &mut self,
        batch: &mut Vec<Waiting>,
        now: DateTime<Utc>,
    ) -> Result<(Vec<Handled>, Left), Failure> {
        if self.care.is_due(now) {
            self.try_together(batch, now).await?;
            let apart: Vec<Waiting> = batch.extract_if(.., |input| input.alone).collect();
            apart.into_iter().rev().for_each(|input| self.queue.put_back(input));
            if batch.is_empty() {
                return Ok((Vec::new(), Left::default()));
            }
        }
        let began = self.ports.clock.now();
        let Committed { handled, left, handling } = self.commit(batch, now).await?;
        if !batch[0].is_outcome() {
            let around = self.ports.clock.now() - began - handling;
            self.pace.took(handled.len(), handling, around);
        }
        Ok((handled, left))
    }

    async fn commit_with_care(
        &mut self,
        batch: &mut [Waiting],
        now: DateTime<Utc>,
    ) -> Result<(Vec<Handled>, Left), Failure> {
        for input in batch.iter_mut() {
            if self.care.is_due(now) {
                self.try_carefully(input, now).await?;
            }
            self.claim_outside(input, now).await?;
        }
        self.commit(batch, now).await.map(|Committed { handled, left, .. }| (handled, left))
    }

    /// The one transaction of a batch: what became of its inputs, and what is left to others. Where they take long, or one
    /// has to see what another left to be written, only the first are handled.
    async fn commit(&self, batch: &mut [Waiting], now: DateTime<Utc>) -> Result<Committed, Failure> {
        let mut tx = self.store.begin().await?;
        let mut ahead = self.ahead(&mut tx, batch, now).await?;
        let began = self.ports.clock.now();
        let mut handled = Vec::with_capacity(batch.len());
        for run in batch.chunk_by_mut(|one, next| one.shown.is_some() && next.shown.is_some()) {
            let ends = || self.pace.is_over(self.ports.clock.now() - began) || ahead.ends_before(&run[0]);
            if !handled.is_empty() && ends() {
                break;
            }
            if self.ports.probe.planted(Defect::AckBeforeCommit) {
                for input in run.iter_mut() {
                    input.envelope.acknowledge(Ack::Committed);
                }
            }
            match run {
                // All that may happen to an input is a large future; whoever pumps need not carry it.
                [input] if input.shown.is_none() => {
                    handled.push(Box::pin(self.handle(&mut tx, input, &mut ahead, now)).await?);
                }
                outcomes => handled.extend(self.shown(&mut tx, outcomes, now).await?),
            }
        }
        let handling = self.ports.clock.now() - began;
        claims::forget(&mut tx, &self.numbering, &ahead.unused()).await?;
        ahead.later.write(&mut tx, now).await?;
        let left = self.finish(tx).await?;
        Ok(Committed { handled, left, handling })
    }

    async fn finish(&self, mut tx: Tx<DB>) -> Result<Left, Failure> {
        self.ports.probe.pass(Point::BeforeCommit)?;
        self.end_tries(&mut tx).await?;
        let left = tx.left();
        tx.commit().await?;
        Ok(left)
    }

    /// Tells everybody who waits for it that a batch is committed.
    fn acknowledge(
        &self,
        batch: Vec<Waiting>,
        handled: Vec<Handled>,
        mut left: Left,
        now: DateTime<Utc>,
    ) -> Result<(), Crashed> {
        let took = self.ports.clock.now() - now;
        self.ports.probe.pass(Point::Committed)?;
        let mut passed = Vec::new();
        for (Waiting { mut envelope, .. }, handled) in batch.into_iter().zip(handled) {
            let source = envelope.source;
            let (ack, word) = match handled {
                Handled::Done(_) => (Ack::Committed, "committed"),
                Handled::Duplicate => (Ack::Duplicate, "duplicate"),
            };
            self.meters.handled(source.word(), word, took);
            envelope.acknowledge(ack);
            if let Handled::Done(Some(courtesy)) = handled {
                self.be_courteous(courtesy);
            }
            left = with_room_for_more(left, source);
            let is_outcome = matches!(source, Source::Sent | Source::Called | Source::Fetched);
            passed.push(if is_outcome { Point::Recorded } else { Point::Acked });
        }
        self.wake.ring(left);
        passed.into_iter().try_for_each(|point| self.ports.probe.pass(point))
    }

    /// The checker's defect: a claim in a transaction of its own.
    async fn claim_outside(&self, input: &mut Waiting, now: DateTime<Utc>) -> Result<(), Failure> {
        let source = input.envelope.source;
        if source == Source::Telegram && self.ports.probe.planted(Defect::ClaimOutside) {
            let mut tx = self.store.begin().await?;
            input.claimed = Some(claims::claim(&mut tx, &self.numbering, &input.envelope.key, now).await?);
            tx.commit().await?;
        }
        Ok(())
    }
}

/// Whether two inputs may share a commit: messages that arrived are written down together, and by themselves.
fn may_share(one: &Waiting, other: &Waiting) -> bool {
    if one.is_outcome() { one.shown.is_some() && other.shown.is_some() } else { !other.is_outcome() }
}

/// The room that handed an input in has room for another one.
fn with_room_for_more(left: Left, source: Source) -> Left {
    Left {
        timers: left.timers || source == Source::Timer,
        calls: left.calls || source == Source::Called,
        parcels: left.parcels || source == Source::Fetched,
        ..left
    }
}
