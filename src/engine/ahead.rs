//! What a batch does for all of its inputs at once, before the first of them is handled.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use super::{Engine, Failure, Waiting, follows, later::Later};
use crate::{
    heard::Heard,
    inbox::Source,
    store::{
        Backend, PostSeen, StoreError, Tx, claims,
        dialogues::{self, Speaker},
        posts,
    },
};

/// What was claimed and read for a batch. Of an input that goes alone there is nothing: it does so itself.
#[derive(Default)]
pub(super) struct Ahead {
    /// The numbers of updates that are new.
    claims: Option<BTreeSet<String>>,
    /// Who speaks, by their accounts, under the locks of their conversations.
    speakers: BTreeMap<i64, Speaker>,
    /// Who spoke in this batch already, known before or not.
    met: BTreeSet<i64>,
    /// Messages that are spoken of, by chat and number; which posts they are is read when the first is handled.
    messages: BTreeSet<(i64, i64)>,
    seen: Option<BTreeMap<(i64, i64), PostSeen>>,
    /// What is written after the last one.
    pub later: Later,
}

impl Ahead {
    /// Whether that update is new, if that was asked. Of several with one number the first is.
    pub fn claimed(&mut self, key: &str) -> Option<bool> {
        self.claims.as_mut().map(|new| new.remove(key))
    }

    /// Updates that are still new: nobody handled them.
    pub fn unused(&self) -> Vec<&str> {
        self.claims.iter().flatten().map(String::as_str).collect()
    }

    /// Who speaks, once: what they say changes it.
    pub fn speaker(&mut self, account: i64) -> Option<Speaker> {
        self.met.insert(account);
        self.speakers.remove(&account)
    }

    /// Which post a message on a phone is.
    pub async fn seen<DB: Backend>(
        &mut self,
        tx: &mut Tx<DB>,
        chat: i64,
        message: i64,
    ) -> Result<Option<PostSeen>, StoreError> {
        let place = (chat, message);
        if !self.messages.contains(&place) {
            return posts::of_message(tx, chat, message).await;
        }
        let seen = match self.seen.take() {
            Some(seen) => seen,
            None => posts::of_messages(tx, &self.messages.iter().copied().collect::<Vec<_>>()).await?,
        };
        Ok(self.seen.insert(seen).get(&place).copied())
    }

    /// Writes what was left for later, before somebody reads it or changes what was read.
    pub async fn write_now<DB: Backend>(
        &mut self,
        tx: &mut Tx<DB>,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        self.seen = None;
        self.later.write(tx, now).await
    }

    /// Whether a batch ends before this input: it might read what is left for later, or would be followed by it.
    pub fn ends_before(&self, input: &Waiting) -> bool {
        let is_repeated = self.claims.as_ref().is_some_and(|new| !new.contains(&input.envelope.key));
        let may_read = match (input.envelope.source, &input.speaker) {
            (Source::Telegram, Some(account)) => !is_repeated && self.met.contains(account),
            (Source::Telegram, None) | (Source::Timer, _) => false,
            _ => true,
        };
        self.later.is_begun || (!self.later.is_empty() && may_read)
    }

    /// An input of another kind may have changed what was read: it is read again.
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
        let speakers = dialogues::speakers(tx, &accounts).await?;
        let messages = batch.iter().filter_map(points_at).collect();
        Ok(Ahead { claims, speakers, messages, ..Ahead::default() })
    }
}

/// The message on a phone that an input speaks of, by chat and number.
fn points_at(input: &Waiting) -> Option<(i64, i64)> {
    match &input.heard {
        Some(Heard::Person(spoken)) => Some((spoken.telegram_id, follows::pointed_at(spoken)?)),
        _ => None,
    }
}
