//! What a batch does for all of its inputs at once, before the first of them is handled.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use super::{Engine, Failure, Waiting};
use crate::{
    inbox::Source,
    store::{
        Backend, Tx, claims,
        dialogues::{self, Speaker},
    },
};

/// What was claimed and read for a batch. Of an input that goes alone there is nothing: it does so itself.
#[derive(Default)]
pub(super) struct Ahead {
    /// The numbers of updates that are new.
    claims: Option<BTreeSet<String>>,
    /// Who speaks, by their accounts, under the locks of their conversations.
    speakers: BTreeMap<i64, Speaker>,
}

impl Ahead {
    /// Whether that update is new, if that was asked. Of several with one number the first is.
    pub fn claimed(&mut self, key: &str) -> Option<bool> {
        self.claims.as_mut().map(|new| new.remove(key))
    }

    /// Who speaks, once: what they say changes it.
    pub fn speaker(&mut self, account: i64) -> Option<Speaker> {
        self.speakers.remove(&account)
    }

    /// Somebody else's input may have changed what was read: it is read again.
    pub fn forget_speakers(&mut self) {
        self.speakers.clear();
    }
}

impl<DB: Backend> Engine<DB> {
    /// Claims all updates of a batch, then locks the conversations of all who speak, and reads them.
    pub(super) async fn ahead(
        &self,
        tx: &mut Tx<DB>,
        batch: &[Waiting],
        now: DateTime<Utc>,
    ) -> Result<Ahead, Failure> {
        if batch.len() == 1 {
            return Ok(Ahead::default());
        }
        let updates = batch.iter().filter(|input| input.envelope.source == Source::Telegram);
        let keys = updates.map(|input| input.envelope.key.as_str()).collect();
        let claims = Some(claims::claim_all(tx, &self.numbering, &keys, now).await?);
        let accounts: BTreeSet<i64> = batch.iter().filter_map(|input| input.speaker).collect();
        let accounts: Vec<i64> = accounts.into_iter().collect();
        Ok(Ahead { claims, speakers: dialogues::speakers(tx, &accounts).await? })
    }
}
