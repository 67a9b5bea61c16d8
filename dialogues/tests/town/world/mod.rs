//! A town in memory: enough of a store, an engine and a clock to walk whole conversations.

mod apply;
mod cases;
mod directory;
mod facts;
mod hands;
mod parties;
pub mod people;
mod safety;
mod time;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, LazyLock},
};

use chrono::{DateTime, Utc};
use dialogues::{
    input::{Along, Did, Input, Kind, OnPost},
    press::CardVerb,
    rendered::{Medium, MediumKind},
    say::{Ask, Prompt, Say},
    session::Session,
    step,
    step::{Card, Ctx, Question, Step, Tell},
    wants,
};
use domain::{
    badge::Badge,
    change::{Invite, Message, Sanction, Thread, Timer, Withheld},
    fault::Fault,
    fee::FeeFile,
    guard::ladder::Marked,
    ids::{JobId, PersonId, PostId, ThreadId},
    job::{Case, DeclineReason, Dispatch, Event, Job, JobFile},
    language::Language,
    market::Market,
    offer::{Invitation, Offer},
    pace::Answered,
    person::{Person, Provider},
    report::Report,
    review::Review,
    terms::Terms,
};
use uuid::Uuid;

/// Everything there is.
#[derive(Clone)]
pub struct Town {
    pub market: Arc<Market>,
    pub now: DateTime<Utc>,
    pub people: BTreeMap<PersonId, Person>,
    pub sessions: BTreeMap<PersonId, Session>,
    pub providers: BTreeMap<PersonId, Provider>,
    pub jobs: BTreeMap<JobId, Job>,
    pub terms: Vec<Terms>,
    pub dispatches: Vec<Dispatch>,
    pub reasons: BTreeMap<(JobId, DeclineReason), i64>,
    pub answers: Vec<Answered>,
    pub badges: Vec<(PersonId, Badge)>,
    pub offers: Vec<Offer>,
    pub invitations: Vec<Invitation>,
    pub fees: Vec<FeeFile>,
    pub payouts: BTreeMap<PersonId, String>,
    pub events: Vec<(JobId, Event)>,
    pub reviews: Vec<(Review, bool)>,
    pub faults: Vec<Fault>,
    pub threads: Vec<(Thread, bool)>,
    pub messages: Vec<Message>,
    pub cases: Vec<Case>,
    pub kept: cases::Kept,
    pub sanctions: Vec<Sanction>,
    pub withheld: Vec<Withheld>,
    pub marks: Vec<(PersonId, Marked)>,
    pub blocks: Vec<(PersonId, PersonId)>,
    pub reports: Vec<Report>,
    pub audit: Vec<String>,
    pub operators: BTreeSet<PersonId>,
    pub invites: Vec<Invite>,
    pub timers: Vec<Timer>,
    /// The question, or screen, with live buttons on each phone.
    pub screens: BTreeMap<PersonId, Say>,
    pub told: Vec<Tell>,
    pub cards: Vec<Card>,
    pub toast: Option<Say>,
    /// What became of the last question.
    pub last_question: Question,
    ids: u128,
}

/// Read once: it is large.
static DEFAULT: LazyLock<Arc<Market>> = LazyLock::new(|| Arc::new(first_to_accept()));

/// A market with one way: the first to accept has the job.
pub fn first_to_accept() -> Market {
    Market::parse("[modes.dispatch]\n").expect("a profile")
}

/// A Saturday, three in the afternoon of Santa Fe.
pub fn afternoon() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_298_400, 0).expect("a time")
}

impl Town {
    /// A town of the default market, without anybody in it.
    pub fn new() -> Self {
        Self::of(Arc::clone(&DEFAULT))
    }

    /// A town of that market.
    pub fn of(market: impl Into<Arc<Market>>) -> Self {
        Self {
            market: market.into(),
            now: afternoon(),
            people: BTreeMap::new(),
            sessions: BTreeMap::new(),
            providers: BTreeMap::new(),
            jobs: BTreeMap::new(),
            terms: Vec::new(),
            dispatches: Vec::new(),
            reasons: BTreeMap::new(),
            answers: Vec::new(),
            badges: Vec::new(),
            offers: Vec::new(),
            invitations: Vec::new(),
            fees: Vec::new(),
            payouts: BTreeMap::new(),
            events: Vec::new(),
            reviews: Vec::new(),
            faults: Vec::new(),
            threads: Vec::new(),
            messages: Vec::new(),
            cases: Vec::new(),
            kept: cases::Kept::default(),
            sanctions: Vec::new(),
            withheld: Vec::new(),
            marks: Vec::new(),
            blocks: Vec::new(),
            reports: Vec::new(),
            audit: Vec::new(),
            operators: BTreeSet::new(),
            invites: Vec::new(),
            timers: Vec::new(),
            screens: BTreeMap::new(),
            told: Vec::new(),
            cards: Vec::new(),
            toast: None,
            last_question: Question::Keep,
            ids: 0,
        }
    }

    /// Somebody writes for the first time.
    pub fn newcomer(&mut self) -> PersonId {
        let id = PersonId(self.fresh());
        self.people.insert(id, Person::new(id, Language::english(), self.now));
        id
    }

    pub fn fresh(&mut self) -> Uuid {
        self.ids += 1;
        Uuid::from_u128(self.ids)
    }

    /// One input of one person: loaded as asked for, stepped, written.
    pub fn input(&mut self, person: PersonId, did: Did, on: Option<OnPost>) -> Step {
        let (step, ids) = self.would(person, did, on);
        self.ids = ids;
        self.take(person, step.clone());
        step
    }

    /// What an input would lead to, without anything of it happening; and how many ids there are then.
    pub fn would(&self, person: PersonId, did: Did, on: Option<OnPost>) -> (Step, u128) {
        // Every photo is another one.
        let photo = || Medium { kind: MediumKind::Photo, file: format!("photo {}", self.ids) };
        let medium = (did == Did::Other(Kind::Photo)).then(photo);
        let input = Input {
            at: self.now,
            did,
            on,
            about: None,
            looks: Vec::new(),
            medium,
            caption: String::new(),
            along: Along::default(),
        };
        let session = self.session(person);
        let wanted = wants(&session, &input, person);
        let facts = self.facts(person, &wanted);
        let mut ids = self.ids;
        let mut random = self.ids << 64;
        let mut fresh = || {
            ids += 1;
            Uuid::from_u128(ids)
        };
        let mut bits = || {
            random = random.wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835).wrapping_add(1);
            random
        };
        let mut ctx = Ctx { now: self.now, fresh: &mut fresh, random: &mut bits, market: &self.market };
        (step(session, &input, &facts, &mut ctx), ids)
    }

    pub fn session(&self, person: PersonId) -> Session {
        self.sessions.get(&person).cloned().unwrap_or_default()
    }

    fn take(&mut self, person: PersonId, step: Step) {
        let mut session = step.session;
        self.toast = step.toast;
        self.last_question = step.question.clone();
        match step.question {
            Question::Keep => {}
            Question::Redraw(say) if session.question.is_some() => drop(self.screens.insert(person, say)),
            Question::Ask(say) | Question::Redraw(say) => {
                session.question = Some(PostId(self.fresh()));
                self.screens.insert(person, say);
            }
            Question::End(_) => {
                session.question = None;
                self.screens.remove(&person);
            }
        }
        self.sessions.insert(person, session);
        self.told.extend(step.tells);
        self.cards.extend(step.cards);
        self.timers.extend(step.timers);
        for change in step.changes {
            self.apply(change);
        }
        if step.leaves {
            self.erase(person);
        }
    }

    /// What the buttons of a card are now.
    pub fn offered(&self, person: PersonId, job: JobId) -> Vec<CardVerb> {
        dialogues::offered(&self.file(job, person), person, self.now, &self.market)
    }

    /// The question on the screen.
    pub fn question(&self, person: PersonId) -> Option<&Ask> {
        match self.screens.get(&person) {
            Some(Say::Ask(ask)) => Some(ask),
            _ => None,
        }
    }

    pub fn prompt(&self, person: PersonId) -> &Prompt {
        &self.question(person).expect("a question is open").prompt
    }

    /// What somebody was told, in order, cards left out.
    pub fn heard(&self, person: PersonId) -> Vec<&Say> {
        self.told.iter().filter(|tell| tell.to == person).map(|tell| &tell.say).collect()
    }

    pub fn file(&self, job: JobId, viewer: PersonId) -> JobFile {
        self.load_file(job, viewer).expect("the job exists")
    }

    pub fn thread_of(&self, job: JobId) -> ThreadId {
        self.threads.iter().rev().find(|(thread, _)| thread.job == job).expect("they talk").0.id
    }
}
