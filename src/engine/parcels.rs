//! A file was fetched and cleaned, or was not: what waited for it goes on, or its sender hears why it does not.

use chrono::{DateTime, Utc};
use dialogues::say::{FileTrouble, RelaySay, Say};
use domain::{
    change::Change,
    ids::{MessageId, PostId},
    job::Level,
};

use super::{
    Engine, Failure, Handled,
    sent::patience,
    settle::{Message, post},
};
use crate::{
    fetched::{Fetched, Outcome},
    store::{self, Backend, Tx, parcels, posts, threads},
};

/// How often a file is asked for before it counts as gone.
const ATTEMPTS: i64 = 6;

impl<DB: Backend> Engine<DB> {
    /// Records what became of a file.
    pub(super) async fn fetched(
        &self,
        tx: &mut Tx<DB>,
        bytes: &[u8],
        now: DateTime<Utc>,
    ) -> Result<Handled, Failure> {
        let fetched: Fetched =
            serde_json::from_slice(bytes).map_err(|error| Failure::Ours(error.to_string()))?;
        let Fetched { message, unique, attempts, outcome } = fetched;
        let which = (message, unique.as_str());
        let trouble = match outcome {
            Outcome::Kept => {
                parcels::cleaned(tx, which).await?;
                None
            }
            Outcome::Later if attempts < ATTEMPTS => {
                parcels::postpone(tx, which, now + patience(attempts)).await?;
                return Ok(Handled::DONE);
            }
            Outcome::Later | Outcome::Gone => Some(FileTrouble::Gone),
            Outcome::TooLarge => Some(FileTrouble::TooLarge),
            Outcome::Broken => Some(FileTrouble::Broken),
        };
        if let Some(trouble) = trouble
            && parcels::refuse(tx, which).await?
        {
            self.stays(tx, message, trouble, now).await?;
        }
        posts::release(tx, message).await?;
        Ok(Handled::DONE)
    }

    /// The other side gets nothing of the message, and its author hears why, at the message itself.
    async fn stays(
        &self,
        tx: &mut Tx<DB>,
        message: MessageId,
        trouble: FileTrouble,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let Some((thread, author)) = threads::place_of(tx, message).await? else { return Ok(()) };
        store::apply(tx, &[Change::WithdrawMessage(message)], now).await?;
        let say = Say::Relay(RelaySay::FileStays(trouble));
        let notice = Message {
            post: PostId(self.moment(now).id()),
            to: author,
            say: &say,
            level: Level::Ring,
            thread: Some(thread),
            answers: Some(message),
        };
        post(tx, notice, now).await
    }
}
