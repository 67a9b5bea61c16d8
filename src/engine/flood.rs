//! What was too much of somebody: claimed, counted, and one notice a minute. Nothing else happens to it.

use chrono::{DateTime, Utc};
use dialogues::say::Say;
use domain::{
    ids::{PersonId, PostId},
    job::Level,
};

use super::{Engine, Failure, Handled, settle};
use crate::{
    inbox::Envelope,
    store::{Backend, Tx, claims, people},
};

/// Who was asked to slow down in which minute: remembered like any other claim.
const FLOOD: &str = "tg:flood";
const MINUTE: i64 = 60;

impl<DB: Backend> Engine<DB> {
    /// Handles all of somebody's updates that were too much, as one input.
    pub(super) async fn flood(
        &self,
        tx: &mut Tx<DB>,
        envelope: &mut Envelope,
        now: DateTime<Utc>,
    ) -> Result<Handled, Failure> {
        let keys = envelope.laid_aside();
        let person: i64 = envelope.key.parse().map_err(|_| Failure::Ours("nobody's flood".into()))?;
        let mut left_out: u32 = 0;
        for key in keys {
            left_out += u32::from(claims::claim(tx, &self.numbering, &key, now).await?);
        }
        let known = people::by_telegram(tx, person).await?;
        if let Some(known) = known.filter(|_| left_out > 0) {
            self.ask_to_slow_down(tx, known.id, left_out, now).await?;
        }
        Ok(Handled::DONE)
    }

    async fn ask_to_slow_down(
        &self,
        tx: &mut Tx<DB>,
        to: PersonId,
        left_out: u32,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let minute = format!("{to}:{}", now.timestamp().div_euclid(MINUTE));
        if !claims::claim(tx, FLOOD, &minute, now).await? {
            return Ok(());
        }
        let (post, say, level) = (PostId(self.moment(now).id()), Say::Flooded { left_out }, Level::Quiet);
        let notice = settle::Message { post, to, say: &say, level, thread: None, answers: None };
        settle::post(tx, notice, now).await
    }
}
