//! The outcome of a send: numbers are stored, rows go, people who cannot be reached are noted.

use chrono::{DateTime, TimeDelta, Utc};

use super::{Engine, Failure, Handled, follows};
use crate::{
    ports::Defect,
    sent::{Outcome, Placed, Sent},
    store::{Backend, Tx, outbox, outbox::Failure as NotShown, parcels},
};

/// First wait after a call without an answer; doubled each time.
const FIRST_WAIT: TimeDelta = TimeDelta::seconds(1);
/// Longest wait between two tries.
const LONGEST_WAIT: TimeDelta = TimeDelta::minutes(5);

impl<DB: Backend> Engine<DB> {
    /// Records what became of a send.
    pub(super) async fn sent(
        &self,
        tx: &mut Tx<DB>,
        bytes: &[u8],
        now: DateTime<Utc>,
    ) -> Result<Handled, Failure> {
        let sent: Sent = serde_json::from_slice(bytes).map_err(|error| Failure::Ours(error.to_string()))?;
        let Some(waiting) = outbox::waiting(tx, sent.seq).await? else { return Ok(Handled::Duplicate) };
        let not_shown = match &sent.outcome {
            Outcome::Shown(message) => {
                let known = if self.ports.probe.planted(Defect::MapSavedLate) { None } else { *message };
                outbox::delivered(tx, sent.seq, sent.wanted, known, now).await?;
                follows::arrived(tx, &waiting, &self.moment(now)).await?;
                return Ok(Handled::DONE);
            }
            Outcome::Placed(placed) => {
                self.placed(tx, placed, now).await?;
                return Ok(Handled::DONE);
            }
            Outcome::Vanished => NotShown::MessageGone,
            Outcome::Wait(seconds) => NotShown::ChatPaused(now + TimeDelta::seconds(i64::from(*seconds))),
            Outcome::Later | Outcome::Unauthorised => NotShown::Retry(now + patience(waiting.attempts)),
            Outcome::Unreachable => NotShown::Unreachable,
            Outcome::Refused(_) | Outcome::Overtaken | Outcome::Returned => NotShown::Refused,
        };
        if matches!(sent.outcome, Outcome::Returned | Outcome::Refused(_)) {
            let why = if let Outcome::Refused(why) = &sent.outcome { why.as_str() } else { "" };
            follows::turned_back(tx, &waiting, why, &self.moment(now)).await?;
        }
        outbox::failed(tx, sent.seq, sent.wanted, not_shown, now).await?;
        Ok(Handled::DONE)
    }

    /// Several messages are on the phone, or one with a file: what was cleaned need not be kept any more.
    async fn placed(&self, tx: &mut Tx<DB>, placed: &[Placed], now: DateTime<Utc>) -> Result<(), Failure> {
        for Placed { seq, wanted, message, file } in placed {
            let Some(waiting) = outbox::waiting(tx, *seq).await? else { continue };
            outbox::delivered(tx, *seq, *wanted, Some(*message), now).await?;
            if let (Some(whose), Some(file)) = (waiting.message, file) {
                parcels::sent(tx, whose, file).await?;
            }
            // Of an album the first part carries the sign.
            if waiting.album.is_none() || *seq == placed[0].seq {
                follows::arrived(tx, &waiting, &self.moment(now)).await?;
            }
        }
        Ok(())
    }
}

/// How long to wait after so many calls without an answer.
pub(super) fn patience(attempts: i64) -> TimeDelta {
    let doublings = u32::try_from(attempts).unwrap_or(u32::MAX).min(16);
    (FIRST_WAIT * 2_i32.pow(doublings)).min(LONGEST_WAIT)
}
