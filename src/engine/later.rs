//! What the inputs of a batch leave to be written once, after the last of them: times, messages and conversations.
//!
//! Who reads one of these rows by another way has them written first, and is the last of its batch: messages are locked
//! once in a transaction, so that instances wait for each other in one order.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::{
    change::Timer,
    ids::{JobId, PersonId, PostId},
};

use super::Failure;
use crate::store::{
    Backend, Tx, cards, dialogues, timers,
    wishes::{self, Wish},
};

/// What is not written yet.
#[derive(Default)]
pub(super) struct Later {
    /// Messages.
    pub outgoing: Outgoing,
    timers: Vec<Timer>,
    conversations: Vec<(PersonId, String, i64)>,
    /// Whether some of it was written before the last input was handled.
    pub is_begun: bool,
}

impl Later {
    /// Times are set.
    pub fn set(&mut self, timers: Vec<Timer>) {
        self.timers.extend(timers);
    }

    /// A locked conversation is saved over the version that was loaded.
    pub fn save(&mut self, person: PersonId, session: String, version: i64) {
        self.conversations.push((person, session, version));
    }

    /// Whether there is nothing to write.
    pub fn is_empty(&self) -> bool {
        self.outgoing.wishes.is_empty() && self.timers.is_empty() && self.conversations.is_empty()
    }

    /// Writes everything.
    pub async fn write<DB: Backend>(&mut self, tx: &mut Tx<DB>, now: DateTime<Utc>) -> Result<(), Failure> {
        let is_begun = self.is_begun || !self.is_empty();
        let Self { outgoing, timers, conversations, .. } =
            std::mem::replace(self, Self { is_begun, ..Self::default() });
        timers::set(tx, &timers).await?;
        outgoing.write(tx, now).await?;
        Ok(dialogues::save(tx, &conversations).await?)
    }
}

/// Messages of ours as they are wanted, in the order in which they go out.
#[derive(Default)]
pub(super) struct Outgoing {
    wishes: Vec<Wish>,
    places: BTreeMap<PostId, usize>,
    cards: BTreeMap<(JobId, PersonId), PostId>,
}

impl Outgoing {
    /// Something is wanted of a message.
    pub fn wish(&mut self, wish: Wish) {
        if let Some(place) = self.places.get(&wish.post()) {
            return self.wishes[*place].then(wish);
        }
        self.places.insert(wish.post(), self.wishes.len());
        self.wishes.push(wish);
    }

    /// A message that is known is to look different.
    pub fn change(&mut self, post: PostId, say: Option<String>, live: bool) {
        self.wish(Wish::Change { post, say, live });
    }

    /// The card of a job on a phone, if it is among these.
    pub fn card(&self, job: JobId, person: PersonId) -> Option<PostId> {
        self.cards.get(&(job, person)).copied()
    }

    /// A message is the card of a job on a phone, and what was it before is one no more.
    pub fn set_card(&mut self, job: JobId, person: PersonId, post: PostId) {
        self.cards.insert((job, person), post);
    }

    /// Writes everything.
    pub async fn write<DB: Backend>(self, tx: &mut Tx<DB>, now: DateTime<Utc>) -> Result<(), Failure> {
        let sent = wishes::wish(tx, &self.wishes, now).await?;
        let cards = self.cards.into_iter().filter(|(_, post)| sent.contains(post));
        let cards: Vec<_> = cards.map(|((job, person), post)| (job, person, post)).collect();
        Ok(cards::set(tx, &cards).await?)
    }
}
