//! The outcome of a send: numbers are stored, rows go, people who cannot be reached are noted.

use chrono::{DateTime, TimeDelta, Utc};
use dialogues::{say::Say, step::Tell};
use domain::job::Level;

use super::{Engine, Failure, Handled, settle};
use crate::{
    ports::Defect,
    sent::{Outcome, Sent},
    store::{Backend, Tx, outbox, outbox::Failure as NotShown, threads},
};

/// First wait after a call without an answer; doubled each time.
const FIRST_WAIT: TimeDelta = TimeDelta::seconds(1);
/// Longest wait between two tries.
const LONGEST_WAIT: TimeDelta = TimeDelta::minutes(5);

impl<DB: Backend> Engine<DB> {
    /// Records what became of a send.
    pub(super) async fn sent(&mut self, bytes: &[u8], now: DateTime<Utc>) -> Result<Handled, Failure> {
        let sent: Sent = serde_json::from_slice(bytes).map_err(|error| Failure::Ours(error.to_string()))?;
        let mut tx = self.store.begin().await?;
        let Some(waiting) = outbox::waiting(&mut tx, sent.seq).await? else { return Ok(Handled::Duplicate) };
        let not_shown = match &sent.outcome {
            Outcome::Shown(message) => {
                let known = if self.ports.probe.planted(Defect::MapSavedLate) { None } else { *message };
                outbox::delivered(&mut tx, sent.seq, sent.wanted, known, now).await?;
                return self.commit(tx).await;
            }
            Outcome::Vanished => NotShown::MessageGone,
            Outcome::Wait(seconds) => NotShown::ChatPaused(now + TimeDelta::seconds(i64::from(*seconds))),
            Outcome::Later | Outcome::Unauthorised => NotShown::Retry(now + patience(waiting.attempts)),
            Outcome::Unreachable => NotShown::Unreachable,
            Outcome::Refused(_) | Outcome::Overtaken | Outcome::Returned => NotShown::Refused,
        };
        if sent.outcome == Outcome::Returned {
            self.turn_back(&mut tx, &waiting, now).await?;
        }
        outbox::failed(&mut tx, sent.seq, sent.wanted, not_shown, now).await?;
        self.commit(tx).await
    }

    /// The author of a relayed message is told that it does not reach its reader.
    async fn turn_back(
        &self,
        tx: &mut Tx<DB>,
        waiting: &outbox::Waiting,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let (Ok(Say::Relayed(message)), Some(thread)) = (serde_json::from_str(&waiting.say), waiting.thread)
        else {
            return Ok(());
        };
        let Some((author, name)) = threads::other_side(tx, thread, waiting.person).await? else {
            return Ok(());
        };
        let say = Say::NotDelivered { to: name, code: message.code };
        let tell = Tell { to: author, say, level: Level::Ring, thread: Some(thread) };
        settle::tell_all(tx, &[tell], &self.moment(now)).await
    }
}

/// How long to wait after so many calls without an answer.
pub(super) fn patience(attempts: i64) -> TimeDelta {
    let doublings = u32::try_from(attempts).unwrap_or(u32::MAX).min(16);
    (FIRST_WAIT * 2_i32.pow(doublings)).min(LONGEST_WAIT)
}
