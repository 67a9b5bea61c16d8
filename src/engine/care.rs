//! A crash loop must end: after an unclean stop each try is written down before it begins, and an input that ended
//! the process twice is not begun a third time.

use chrono::{DateTime, TimeDelta, Utc};

use super::{Engine, Failure, Waiting};
use crate::{
    inbox::Source,
    store::{Backend, StoreError, runs, tries},
};

/// How long each try is written down: Telegram brings what was not acknowledged again within two minutes, and what
/// takes longer than this to end a process is no loop.
const CAREFUL_FOR: TimeDelta = TimeDelta::minutes(10);

/// Tries that may end with the process.
const TRIES: i64 = 2;

/// What is known of tries.
pub struct Care {
    run: String,
    until: Option<DateTime<Utc>>,
    /// The input of the last try. The next one begins only when it has come to an end.
    last: Option<(Source, String)>,
}

impl Care {
    /// Of the run of this name, which takes care from that moment on, or not at all.
    pub fn new(run: String, since: Option<DateTime<Utc>>) -> Self {
        Self { run, until: since.map(|since| since + CAREFUL_FOR), last: None }
    }

    /// Whether tries are written down now.
    pub fn is_due(&self, now: DateTime<Utc>) -> bool {
        self.until.is_some_and(|until| now < until)
    }
}

impl<DB: Backend> Engine<DB> {
    /// Writes down that this input is begun, and that the one before it came to an end; refuses one that ended the
    /// process too often. If even reading it does that, it is refused unread.
    pub(super) async fn try_carefully(
        &mut self,
        input: &mut Waiting,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let (source, key) = (input.envelope.source, input.envelope.key.clone());
        let mut tx = self.store.begin().await?;
        if let Some((source, key)) = &self.care.last {
            tries::end(&mut tx, source.word(), key).await?;
        }
        let begun = tries::begin(&mut tx, source.word(), &key, now).await?;
        tx.commit().await?;
        self.care.last = (begun <= TRIES).then_some((source, key));
        if begun <= TRIES + 1 {
            self.read(input, now);
        }
        if begun > TRIES {
            return Err(Failure::Ours("the process ended each time this was tried".into()));
        }
        Ok(())
    }

    /// Nothing is under way and nothing more will come: the next start need not be careful.
    pub async fn leave(&self) -> Result<(), StoreError> {
        let mut tx = self.store.begin().await?;
        if let Some((source, key)) = &self.care.last {
            tries::end(&mut tx, source.word(), key).await?;
        }
        runs::end(&mut tx, &self.care.run).await?;
        tx.commit().await
    }
}
