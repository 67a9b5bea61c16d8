//! A crash loop must end: after an unclean stop each try is written down before it begins, and an input in whose midst
//! the process ended time and again is not begun once more.
//!
//! Nobody can tell a process that was killed from one that an input ended. So a try is over with its own commit: what
//! ends the process after that is not held against the input, and one that only happened to be under way is given up
//! only if that happens to it every time. What was never tried before is tried together; what was, by itself.

use chrono::{DateTime, TimeDelta, Utc};

use super::{Engine, Failure, Waiting};
use crate::store::{Backend, StoreError, Tx, runs, tries};

/// How long each try is written down: Telegram brings what was not acknowledged again within two minutes, and what
/// takes longer than this to end a process is no loop.
const CAREFUL_FOR: TimeDelta = TimeDelta::minutes(10);

/// Tries that may end with the process. An input that ends it does so every time, and each time costs a start; but who is
/// given up without fault may be somebody's payment.
const TRIES: i64 = 4;

/// What is known of tries.
pub struct Care {
    run: String,
    until: Option<DateTime<Utc>>,
    /// Tries that are not over, by source and key. The next one begins only when they have come to an end.
    trying: Vec<(&'static str, String)>,
}

impl Care {
    /// Of the run of this name, which takes care from that moment on, or not at all.
    pub fn new(run: String, since: Option<DateTime<Utc>>) -> Self {
        Self { run, until: since.map(|since| since + CAREFUL_FOR), trying: Vec::new() }
    }

    /// Whether tries are written down now.
    pub fn is_due(&self, now: DateTime<Utc>) -> bool {
        self.until.is_some_and(|until| now < until)
    }

    /// What was tried is committed, and with it that the try is over.
    pub(super) fn came_to_an_end(&mut self) {
        self.trying.clear();
    }
}

impl<DB: Backend> Engine<DB> {
    /// Writes down that this input is begun, and that what was begun before it came to an end; refuses one that ended
    /// the process too often. If even reading it does that, it is refused unread.
    pub(super) async fn try_carefully(
        &mut self,
        input: &mut Waiting,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let (source, key) = input.name();
        let mut tx = self.store.begin().await?;
        self.end_tries(&mut tx).await?;
        let begun = tries::begin(&mut tx, source, &key, now).await?;
        tx.commit().await?;
        self.care.trying = if begun <= TRIES { vec![(source, key)] } else { Vec::new() };
        if begun <= TRIES + 1 {
            self.read(input, now);
        }
        if begun > TRIES {
            return Err(Failure::Ours("the process ended each time this was tried".into()));
        }
        Ok(())
    }

    /// Writes down that these are begun, and that what was begun before them came to an end. In the midst of those that
    /// were begun before the process may have ended: they are marked to go by themselves, and not begun.
    pub(super) async fn try_together(
        &mut self,
        batch: &mut [Waiting],
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let mut names: Vec<_> = batch.iter().map(Waiting::name).collect();
        let mut tx = self.store.begin().await?;
        self.end_tries(&mut tx).await?;
        let begun = tries::begun(&mut tx, &names).await?;
        names.retain(|(source, key)| !begun.contains(&((*source).to_owned(), key.clone())));
        tries::begin_all(&mut tx, &names, now).await?;
        tx.commit().await?;
        for input in batch {
            input.alone = !names.contains(&input.name());
            if !input.alone {
                self.read(input, now);
            }
        }
        self.care.trying = names;
        Ok(())
    }

    /// The tries that are under way are over with this transaction.
    pub(super) async fn end_tries(&self, tx: &mut Tx<DB>) -> Result<(), StoreError> {
        tries::end(tx, &self.care.trying).await
    }

    /// Nothing is under way and nothing more will come: the next start need not be careful.
    pub async fn leave(&self) -> Result<(), StoreError> {
        let mut tx = self.store.begin().await?;
        self.end_tries(&mut tx).await?;
        runs::end(&mut tx, &self.care.run).await?;
        tx.commit().await
    }
}
