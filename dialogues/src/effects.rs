//! What follows beyond the conversation itself: messages, cards, writes, times.

use chrono::{DateTime, Utc};
use domain::{
    change::{self, Change, Timer},
    ids::{CaseId, JobCode, PersonId},
    job::{Act, Actor, Case, CaseKind, Event, Job, JobFile, Level, Notice, Outcome, State},
    market::Settlement,
};
use uuid::Uuid;

use crate::{
    say::{CalendarEntry, CaseLapsing, CaseSay, Receipt, SafetySay, Say},
    step::{Card, Tell},
};

/// What follows from an input, a time or a page of people.
#[derive(Clone, PartialEq, Default, Debug)]
pub struct Effects {
    /// Messages of their own.
    pub tells: Vec<Tell>,
    /// Live deal cards that changed.
    pub cards: Vec<Card>,
    /// What the store writes.
    pub changes: Vec<Change>,
    /// Times that were set.
    pub timers: Vec<Timer>,
}

impl Effects {
    /// Everything that follows from a decided deed, about the job as it stood before it. `fresh` names timers and
    /// cases.
    pub(crate) fn follow(
        &mut self,
        before: &JobFile,
        outcome: &Outcome,
        now: DateTime<Utc>,
        fresh: &mut dyn FnMut() -> Uuid,
        operators: &[PersonId],
    ) {
        let (changes, timers) = change::of_outcome(outcome, now, fresh);
        self.changes.extend(changes);
        self.timers.extend(timers);
        self.notify(outcome.job.id, &outcome.notices);
        self.receipts(before, outcome, now);
        self.calendars(before, outcome, now);
        if let Some(fault) = &outcome.fault {
            self.failed(fault, before);
        }
        if let Some(case) = &outcome.case {
            self.tell_operators(operators, case, Some(&outcome.job.code), &parties(before));
        }
        let (was, is) = (before.job.settling.talk_over, outcome.job.settling.talk_over);
        if was.is_none() && is.is_some() {
            self.your_turn(operators, &outcome.job);
        }
        let undecided =
            outcome.events.iter().find(|event| matches!(event.act, Act::Unanswered | Act::DenyMissed));
        if let Some(event) = undecided.filter(|_| outcome.case.is_none()) {
            let case = unasked(outcome, event.by, CaseId(fresh()), now);
            self.tell_operators(operators, &case, Some(&outcome.job.code), &parties(before));
            self.changes.push(Change::OpenCase(case));
        }
    }

    /// The receipt of a job that was settled just now, to both: where a record of payment is kept.
    fn receipts(&mut self, before: &JobFile, outcome: &Outcome, now: DateTime<Utc>) {
        let settles = |event: &&Event| {
            event.to == State::Settled && matches!(event.act, Act::SayReceived | Act::SettleLapse)
        };
        let recorded = outcome.job.switches.settlement == Settlement::Recorded;
        let Some(event) = outcome.events.iter().find(settles).filter(|_| recorded) else { return };
        let confirmed = event.act == Act::SayReceived;
        let Some(receipt) = Receipt::of(before, confirmed, now) else { return };
        let say = Say::Receipt(Box::new(receipt));
        let both = [Some(outcome.job.customer), outcome.job.provider];
        let tell = |to| Tell { to, say: say.clone(), level: Level::Quiet, thread: None };
        self.tells.extend(both.into_iter().flatten().map(tell));
    }

    /// An agreed start for the calendars of both: those of who was in it until now, where it is off.
    fn calendars(&mut self, before: &JobFile, outcome: &Outcome, now: DateTime<Utc>) {
        let Some(entry) = CalendarEntry::of(before, outcome, now) else { return };
        let provider = if entry.off { before.job.provider } else { outcome.job.provider };
        let say = Say::Calendar(Box::new(entry));
        let tell = |to| Tell { to, say: say.clone(), level: Level::Quiet, thread: None };
        self.tells.extend([Some(outcome.job.customer), provider].into_iter().flatten().map(tell));
    }

    /// Draws the cards of those who are told.
    pub(crate) fn notify(&mut self, job: domain::ids::JobId, notices: &[Notice]) {
        let card =
            |notice: &Notice| Card { job, to: notice.to, news: Some(notice.news), level: notice.level };
        self.cards.extend(notices.iter().map(card));
    }

    /// A new item that belongs to no job, and everybody who runs the market told of it.
    pub fn of_case(case: Case, operators: &[PersonId]) -> Self {
        let mut effects = Self::default();
        effects.tell_operators(operators, &case, None, &[]);
        effects.changes.push(Change::OpenCase(case));
        effects
    }

    /// Tells everybody who runs the market of a new item, but for its parties: where nobody else is left, they
    /// hear that somebody else is needed.
    pub(crate) fn tell_operators(
        &mut self,
        operators: &[PersonId],
        case: &Case,
        code: Option<&JobCode>,
        parties: &[PersonId],
    ) {
        let others: Vec<PersonId> = operators.iter().copied().filter(|one| !parties.contains(one)).collect();
        if others.is_empty() {
            return self.ring_all(operators, &Say::Safety(SafetySay::OwnCases { count: 1 }));
        }
        self.ring_all(&others, &Say::CaseOpened { case: case.clone(), code: code.cloned() });
    }

    /// Reminds everybody who runs the market of a job that waits for them and goes on by itself at `at`.
    pub(crate) fn remind_operators(&mut self, operators: &[PersonId], job: &Job, at: DateTime<Utc>) {
        let (code, since, zone) = (job.code.clone(), job.state_since, job.request.place.zone);
        let lapsing = CaseLapsing { job: job.id, code, since, at, zone };
        let is_party = |one: &&PersonId| **one == job.customer || job.provider == Some(**one);
        let others: Vec<PersonId> = operators.iter().filter(|one| !is_party(one)).copied().collect();
        self.ring_all(&others, &Say::CaseLapses(lapsing));
    }

    /// The two had their time to settle it alone, or both ask: the operator may propose and decide.
    fn your_turn(&mut self, operators: &[PersonId], job: &Job) {
        let is_party = |one: &&PersonId| **one == job.customer || job.provider == Some(**one);
        let others: Vec<PersonId> = operators.iter().filter(|one| !is_party(one)).copied().collect();
        self.ring_all(&others, &Say::Case(CaseSay::YourTurn { job: job.id, code: job.code.clone() }));
    }

    fn ring_all(&mut self, people: &[PersonId], say: &Say) {
        let tell = |to: &PersonId| Tell { to: *to, say: say.clone(), level: Level::Ring, thread: None };
        self.tells.extend(people.iter().map(tell));
    }
}

/// Who has no say about a job at the operator's desk, whatever else they are.
pub(crate) fn parties(file: &JobFile) -> Vec<PersonId> {
    [Some(file.job.customer), file.job.provider].into_iter().flatten().collect()
}

/// Nobody answered what happened, or the two see it differently: a human looks, without anybody having asked for
/// it.
fn unasked(outcome: &Outcome, by: Actor, id: CaseId, now: DateTime<Utc>) -> Case {
    let job = &outcome.job;
    let kind = CaseKind::Help;
    let person = job.provider.filter(|_| by == Actor::Provider).unwrap_or(job.customer);
    Case { id, kind, job: Some(job.id), person, what: String::new(), opened_at: now, taken: None }
}
