//! An update: who it is, what they wait for, what they did, what follows.

use chrono::{DateTime, TimeDelta, Utc};
use dialogues::{
    input::{Along, Did, Input, OnPost},
    session::Session,
    step::Step,
};
use domain::{
    change::Change,
    facts::{Facts, Wants},
    ids::PersonId,
    language::Language,
    person::Person,
};

use super::{
    Courtesy, Engine, Failure, Handled, Moment, Waiting, ahead::Ahead, copies, failure::contained, follows,
    planted, settle,
};
use crate::{
    courtesies::Toast,
    heard::{Heard, Spoken},
    ports::Defect,
    store::{Backend, PostSeen, Tx, claims, dialogues::Speaker, facts, jobs, originals, people},
};

/// Groups that were told: once for each, remembered like any other claim that is never pruned.
const GROUPS: &str = "group";

/// A reply to a message whose number is not known yet is tried again so long: it may have been sent a moment ago.
const MAP_FOLLOWS: TimeDelta = TimeDelta::seconds(10);

impl<DB: Backend> Engine<DB> {
    /// Handles one update, whoever it comes from.
    pub(super) async fn update(
        &self,
        tx: &mut Tx<DB>,
        input: &mut Waiting,
        ahead: &mut Ahead,
        now: DateTime<Utc>,
    ) -> Result<Handled, Failure> {
        let envelope = &input.envelope;
        let is_new = match input.claimed.or_else(|| ahead.claimed(&envelope.key)) {
            Some(is_new) => is_new,
            None => claims::claim(tx, &self.numbering, &envelope.key, now).await?,
        };
        if !is_new {
            return Ok(Handled::Duplicate);
        }
        let heard = match input.heard.take() {
            Some(heard) => heard,
            None => contained(|| (self.decode)(&envelope.bytes))?
                .ok_or_else(|| Failure::Ours("undecodable update".into()))?,
        };
        let spoken = match heard {
            Heard::Person(mut spoken) => {
                planted::heard(&*self.ports.probe, &envelope.bytes, &mut spoken);
                *spoken
            }
            Heard::Group { chat, language } => {
                let is_new = claims::claim(tx, GROUPS, &chat.to_string(), now).await?;
                let greeting = Courtesy::Greeting { chat, language };
                return Ok(Handled::Done(is_new.then_some(greeting)));
            }
            Heard::Nobody => return Ok(Handled::DONE),
        };
        let toast = self.person(tx, &spoken, ahead, (now - input.since, now)).await?;
        let toast = Box::new(toast);
        Ok(Handled::Done(spoken.query.map(|query| Courtesy::Press { query, toast })))
    }

    /// Says what an input brought that is said from memory; it is committed.
    pub(super) fn be_courteous(&self, courtesy: Courtesy) {
        match courtesy {
            Courtesy::Press { query, toast } => self.courtesies.settled(&query, *toast),
            Courtesy::Greeting { chat, language } => self.greet(chat, language.as_deref()),
        }
    }

    /// A person's own turn: their dialogue is locked first, then the jobs it names, then everything is read.
    async fn person(
        &self,
        tx: &mut Tx<DB>,
        spoken: &Spoken,
        ahead: &mut Ahead,
        (waited, now): (TimeDelta, DateTime<Utc>),
    ) -> Result<Toast, Failure> {
        let moment = self.moment(now);
        let speaker = match ahead.speaker(spoken.telegram_id) {
            Some(speaker) => speaker,
            None => self.known(tx, spoken, &moment).await?,
        };
        let Speaker { known, is_unreachable, dialogue: row } = speaker;
        let me = known.person.clone();
        let blocked = spoken.did == Did::Blocked;
        if blocked || is_unreachable {
            people::set_unreachable(tx, me.id, blocked.then_some(now)).await?;
        }
        // Blocking and unblocking the bot is dealt with by that.
        if blocked || spoken.did == Did::Unblocked {
            return Ok(None);
        }
        let session = session_of(row.session.as_deref())?;
        let seen = seen(tx, spoken, ahead, me.id).await?;
        let on = seen.map(|seen| OnPost { post: seen.post, thread: seen.thread });
        let about = follows::about(tx, spoken, seen).await?;
        let lost_reply = spoken.answers_us && on.is_none() && about.is_none();
        if lost_reply && waited < MAP_FOLLOWS {
            return Err(Failure::TooEarly);
        }
        let mut input = Input { on, about, ..heard(spoken, lost_reply, now) };
        let wants = contained(|| dialogues::wants(&session, &input, me.id))?;
        jobs::lock(tx, &wants.jobs).await?;
        let facts = facts::load_of(tx, known, &wants, now).await?;
        let mut facts = self.with_planted_defect(facts);
        if copies::may_be_one(&input) {
            ahead.write_now(tx, now).await?;
            input.on = copies::adopted(tx, spoken, &session, &facts, &moment).await?;
        }
        let mut step = take_step(tx, (&session, &input), (&mut facts, &wants), &moment).await?;
        planted::unguarded(&*self.ports.probe, &mut step, &input);
        planted::overheard(&*self.ports.probe, &mut step, &facts);
        planted::changes(&*self.ports.probe, &mut step.changes);
        self.count_masked(&step);
        if let (Some(name), Some(message)) = (step.named, spoken.message) {
            originals::note(tx, spoken.telegram_id, message, name).await?;
        }
        let toast = step.toast.clone().map(|say| (say, language_after(&step, &me)));
        let pressed = input.on.map(|on| on.post).filter(|_| matches!(input.did, Did::Press(_)));
        let who = settle::Who { me: me.id, asked: session.question, pressed };
        let leaves = step.leaves;
        let (session, last_word) = settle::step((tx, &mut ahead.later), &who, step, &moment).await?;
        ahead.later.save(me.id, settle::words(&session), row.version);
        if leaves {
            ahead.later.write(tx, now).await?;
            self.erase(tx, (me.id, spoken.telegram_id), last_word, &moment).await?;
        }
        Ok(toast)
    }

    /// Counts what the guard hid.
    fn count_masked(&self, step: &Step) {
        let hid =
            |change: &Change| matches!(change, Change::Audit(line) if line.what.starts_with("guard_masked"));
        if step.changes.iter().any(hid) {
            self.meters.masked();
        }
    }

    /// A group hears that we work in private.
    fn greet(&self, chat: i64, language: Option<&str>) {
        let wanted = language.and_then(Language::read);
        self.courtesies.group(chat, self.market.language_for(wanted.as_ref()).clone());
    }

    /// The checker's defect: everybody is taken for the owner of whatever they press.
    fn with_planted_defect(&self, mut facts: Facts) -> Facts {
        if self.ports.probe.planted(Defect::PressWithoutAuthorisation) {
            for file in facts.jobs.values_mut() {
                file.job.customer = facts.me.id;
            }
        }
        facts
    }
}

/// A step, taken again with what it missed.
pub(super) async fn take_step<DB: Backend>(
    tx: &mut Tx<DB>,
    (session, input): (&Session, &Input),
    (facts, wants): (&mut Facts, &Wants),
    moment: &Moment<'_>,
) -> Result<Step, Failure> {
    loop {
        let step = contained(|| moment.with(|ctx| dialogues::step(session.clone(), input, facts, ctx)))?;
        if !facts::load_missed(tx, facts, wants, moment.now).await? {
            return Ok(step);
        }
    }
}

/// What was heard, without what it points at.
fn heard(spoken: &Spoken, lost_reply: bool, now: DateTime<Utc>) -> Input {
    Input {
        at: now,
        did: spoken.did.clone(),
        on: None,
        about: None,
        looks: spoken.looks.clone(),
        medium: spoken.medium.clone(),
        caption: spoken.caption.clone(),
        along: Along { lost_reply, ..spoken.along.clone() },
    }
}

fn language_after(step: &Step, me: &Person) -> Language {
    let changed = step.changes.iter().rev().find_map(|change| match change {
        Change::SavePerson(person) => Some(person.language.clone()),
        _ => None,
    });
    changed.unwrap_or_else(|| me.language.clone())
}

/// Which message of ours the input points at; only a message on their own phone counts.
async fn seen<DB: Backend>(
    tx: &mut Tx<DB>,
    spoken: &Spoken,
    ahead: &mut Ahead,
    me: PersonId,
) -> Result<Option<PostSeen>, Failure> {
    let Some(message) = follows::pointed_at(spoken) else { return Ok(None) };
    let seen = ahead.seen(tx, spoken.telegram_id, message).await?;
    Ok(seen.filter(|seen| seen.person == me))
}

/// Where the conversation stands; nowhere before the first word.
pub(super) fn session_of(stored: Option<&str>) -> Result<Session, Failure> {
    let read =
        |text: &str| serde_json::from_str(text).map_err(|error| Failure::Ours(format!("a session: {error}")));
    stored.map_or_else(|| Ok(Session::default()), read)
}
