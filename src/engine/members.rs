//! Who joins, who leaves, and who comes back.

use domain::{
    change::{Audit, Change, Due, Timer},
    ids::{PersonId, PostId, TimerId},
    language::Language,
    person::Person,
};

use super::{Engine, Failure, Moment};
use crate::{
    heard::Spoken,
    store::{
        self, Backend, Tx,
        dialogues::{self, Speaker},
        erasure, former, people, timers,
    },
};

/// How many messages a look for traces of somebody goes through at once.
const PAGE: i64 = 500;

impl<DB: Backend> Engine<DB> {
    /// Who speaks, under the lock of their conversation. What lay on somebody who left lies on them if they come back.
    pub(super) async fn known(
        &self,
        tx: &mut Tx<DB>,
        spoken: &Spoken,
        moment: &Moment<'_>,
    ) -> Result<Speaker, Failure> {
        if let Some(speaker) = dialogues::speaker(tx, spoken.telegram_id).await? {
            return Ok(speaker);
        }
        let person = self.created(tx, spoken, moment).await?;
        dialogues::lock(tx, person).await?;
        let speaker = dialogues::speaker(tx, spoken.telegram_id).await?;
        speaker.ok_or_else(|| Failure::Ours("a person vanished while being created".into()))
    }

    /// The person, created at their first word.
    async fn created(
        &self,
        tx: &mut Tx<DB>,
        spoken: &Spoken,
        moment: &Moment<'_>,
    ) -> Result<PersonId, Failure> {
        if let Some(person) = people::by_telegram(tx, spoken.telegram_id).await? {
            return Ok(person.id);
        }
        let wanted = spoken.language.as_deref().and_then(Language::read);
        let language = moment.market.language_for(wanted.as_ref()).clone();
        let person = Person::new(PersonId(moment.id()), language, moment.now);
        people::create(tx, spoken.telegram_id, &person).await?;
        // Two first words may come at once: whoever was created first is the person.
        let created = people::by_telegram(tx, spoken.telegram_id).await?;
        let created = created.ok_or_else(|| Failure::Ours("a person vanished while being created".into()))?;
        if created.id == person.id {
            former::inherit(tx, person.id, &self.account_key.hash(spoken.telegram_id)).await?;
        }
        Ok(created.id)
    }

    /// Erases everything of who acts, but for their last word.
    pub(super) async fn erase(
        &self,
        tx: &mut Tx<DB>,
        (me, account): (PersonId, i64),
        last_word: Option<PostId>,
        moment: &Moment<'_>,
    ) -> Result<(), Failure> {
        former::remember(tx, me, &self.account_key.hash(account), moment.now).await?;
        erasure::erase(tx, me, last_word, moment.now).await?;
        let line = Audit { person: me, what: "erased".into(), job: None, at: moment.now };
        store::apply(tx, &[Change::Audit(line)], moment.now).await?;
        let what = Due::Forget { person: me, after: None };
        let timer = Timer { id: TimerId(moment.id()), due: moment.now, what };
        Ok(timers::set(tx, &[timer]).await?)
    }

    /// Looks through a page of what was ever said to others for who was erased.
    pub(super) async fn forget(
        &self,
        tx: &mut Tx<DB>,
        (person, after): (PersonId, Option<PostId>),
        moment: &Moment<'_>,
    ) -> Result<(), Failure> {
        let Some(last) = erasure::forget_page(tx, person, after, PAGE).await? else { return Ok(()) };
        let what = Due::Forget { person, after: Some(last) };
        Ok(timers::set(tx, &[Timer { id: TimerId(moment.id()), due: moment.now, what }]).await?)
    }
}
