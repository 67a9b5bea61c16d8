//! A crash loop must end: after an unclean stop each try is written down before it begins, and an input in whose midst
//! the process ended time and again is not begun once more.
//!
//! Nobody can tell a process that was killed from one that an input ended. So a try is over with its own commit: what
//! ends the process after that is not held against the input, and one that only happened to be under way is given up
//! only if that happens to it every time.

use chrono::{DateTime, TimeDelta, Utc};

use super::{Engine, Failure, Handled, Waiting};
use crate::{
    inbox::Source,
    store::{Backend, StoreError, Tx, runs, tries},
};

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
    /// The input of a try that is not over. The next one begins only when it has come to an end.
    trying: Option<(Source, String)>,
}

impl Care {
    /// Of the run of this name, which takes care from that moment on, or not at all.
    pub fn new(run: String, since: Option<DateTime<Utc>>) -> Self {
        Self { run, until: since.map(|since| since + CAREFUL_FOR), trying: None }
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
        self.end_try(&mut tx).await?;
        let begun = tries::begin(&mut tx, source.word(), &key, now).await?;
        tx.commit().await?;
        self.care.trying = (begun <= TRIES).then_some((source, key));
        if begun <= TRIES + 1 {
            self.read(input, now);
        }
        if begun > TRIES {
            return Err(Failure::Ours("the process ended each time this was tried".into()));
        }
        Ok(())
    }

    /// The try that is under way is over with this transaction.
    pub(super) async fn end_try(&self, tx: &mut Tx<DB>) -> Result<(), StoreError> {
        match &self.care.trying {
            Some((source, key)) => tries::end(tx, source.word(), key).await,
            None => Ok(()),
        }
    }

    /// An input was handled. One that had happened before committed nothing: its try is over now.
    pub(super) async fn tried(&mut self, handled: &Handled) -> Result<(), StoreError> {
        if matches!(handled, Handled::Duplicate) && self.care.trying.is_some() {
            let mut tx = self.store.begin().await?;
            self.end_try(&mut tx).await?;
            tx.commit().await?;
        }
        self.care.trying = None;
        Ok(())
    }

    /// Nothing is under way and nothing more will come: the next start need not be careful.
    pub async fn leave(&self) -> Result<(), StoreError> {
        let mut tx = self.store.begin().await?;
        self.end_try(&mut tx).await?;
        runs::end(&mut tx, &self.care.run).await?;
        tx.commit().await
    }
}
