//! The outcome of a send: numbers are stored, rows go, people who cannot be reached are noted.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};

use super::{Engine, Failure, Handled, Waiting, follows};
use crate::{
    inbox::{Envelope, Source},
    ports::{Defect, Point},
    sent::{Outcome, Placed, Sent},
    store::{
        Backend, Tx,
        outbox::{self, Failure as NotShown, Shown},
        parcels,
    },
};

/// First wait after a call without an answer; doubled each time.
const FIRST_WAIT: TimeDelta = TimeDelta::milliseconds(250);
/// Longest wait between two tries.
const LONGEST_WAIT: TimeDelta = TimeDelta::minutes(5);

impl<DB: Backend> Engine<DB> {
    /// Records what became of a send that is not simply on its phone.
    pub(super) async fn sent(
        &self,
        tx: &mut Tx<DB>,
        bytes: &[u8],
        now: DateTime<Utc>,
    ) -> Result<Handled, Failure> {
        let sent = read(bytes)?;
        if let Outcome::Placed(placed) = &sent.outcome {
            self.placed(tx, placed, now).await?;
            return Ok(Handled::DONE);
        }
        let Some(waiting) = outbox::waiting(tx, sent.seq).await? else { return Ok(Handled::Duplicate) };
        let not_shown = match &sent.outcome {
            Outcome::Vanished => NotShown::MessageGone,
            Outcome::Wait(seconds) => NotShown::ChatPaused(now + TimeDelta::seconds(i64::from(*seconds))),
            Outcome::Later | Outcome::Unauthorised => NotShown::Retry(now + patience(waiting.attempts)),
            Outcome::Unreachable => NotShown::Unreachable,
            _ => NotShown::Refused,
        };
        if matches!(sent.outcome, Outcome::Returned | Outcome::Refused(_)) {
            let why = if let Outcome::Refused(why) = &sent.outcome { why.as_str() } else { "" };
            follows::turned_back(tx, &waiting, why, &self.moment(now)).await?;
        }
        outbox::failed(tx, sent.seq, sent.wanted, not_shown, now).await?;
        Ok(Handled::DONE)
    }

    /// Records sends that all reached their phone.
    pub(super) async fn shown(
        &self,
        tx: &mut Tx<DB>,
        outcomes: &[Waiting],
        now: DateTime<Utc>,
    ) -> Result<Vec<Handled>, Failure> {
        let mut all = Vec::with_capacity(outcomes.len());
        for shown in outcomes.iter().filter_map(|outcome| outcome.shown) {
            self.ports.probe.pass(Point::Received)?;
            let message = shown.message.filter(|_| !self.ports.probe.planted(Defect::MapSavedLate));
            all.push(Shown { message, ..shown });
        }
        let known = self.delivered(tx, &all, now).await?;
        let handled =
            |shown: &Shown| if known.contains(&shown.seq) { Handled::DONE } else { Handled::Duplicate };
        Ok(all.iter().map(handled).collect())
    }

    /// Writes down that these are on their phones; returns the numbers of those that nobody wrote down before.
    async fn delivered(
        &self,
        tx: &mut Tx<DB>,
        shown: &[Shown],
        now: DateTime<Utc>,
    ) -> Result<BTreeSet<i64>, Failure> {
        let delivered = outbox::delivered(tx, shown, now).await?;
        for waiting in delivered.values() {
            follows::arrived(tx, waiting, &self.moment(now)).await?;
        }
        Ok(delivered.into_keys().collect())
    }

    /// Several messages are on the phone, or one with a file: what was cleaned need not be kept any more.
    async fn placed(&self, tx: &mut Tx<DB>, placed: &[Placed], now: DateTime<Utc>) -> Result<(), Failure> {
        let shown =
            |placed: &Placed| Shown { seq: placed.seq, wanted: placed.wanted, message: Some(placed.message) };
        let shown: Vec<Shown> = placed.iter().map(shown).collect();
        let delivered = outbox::delivered(tx, &shown, now).await?;
        for Placed { seq, file, .. } in placed {
            let Some(waiting) = delivered.get(seq) else { continue };
            if let (Some(whose), Some(file)) = (waiting.message, file) {
                parcels::sent(tx, whose, file).await?;
            }
            // Of an album the first part carries the sign.
            if waiting.album.is_none() || *seq == placed[0].seq {
                follows::arrived(tx, waiting, &self.moment(now)).await?;
            }
        }
        Ok(())
    }
}

/// The message that is on its phone, where an input says that and nothing else.
pub(super) fn shown(input: &Envelope) -> Option<Shown> {
    if input.source != Source::Sent {
        return None;
    }
    let sent = read(&input.bytes).ok()?;
    let Outcome::Shown(message) = sent.outcome else { return None };
    Some(Shown { seq: sent.seq, wanted: sent.wanted, message })
}

fn read(bytes: &[u8]) -> Result<Sent, Failure> {
    serde_json::from_slice(bytes).map_err(|error| Failure::Ours(error.to_string()))
}

/// How long to wait after so many calls without an answer.
pub(super) fn patience(attempts: i64) -> TimeDelta {
    let doublings = u32::try_from(attempts).unwrap_or(u32::MAX).min(16);
    (FIRST_WAIT * 2_i32.pow(doublings)).min(LONGEST_WAIT)
}
