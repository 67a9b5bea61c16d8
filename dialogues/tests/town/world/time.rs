//! Lets time pass: everything due happens, in order.

use chrono::TimeDelta;
use dialogues::{
    effects::Effects,
    on_fault, on_pair, on_payment, on_sanction_over, on_timer, on_withheld,
    payments::Words,
    step::{Card, Ctx},
    waves::{self, Page, Prospect},
};
use domain::{
    change::{Due, Timer, Wave, of_outcome},
    fault::Fault,
    fee::Said,
    ids::{JobId, PersonId},
    job::{self, Actor, Deed, Dispatch, Notice},
    review::Rating,
};
use uuid::Uuid;

use super::Town;

/// Small, so that paging is walked too.
const PAGE: usize = 2;

impl Town {
    /// Everything due by then has happened.
    pub fn pass(&mut self, time: TimeDelta) {
        let until = self.now + time;
        while let Some(timer) = self.next_due(until) {
            self.now = self.now.max(timer.due);
            self.ring(&timer.what);
        }
        self.now = until;
    }

    /// Everything due now has happened.
    pub fn settle(&mut self) {
        self.pass(TimeDelta::zero());
    }

    /// Somebody who is no person of the town decides something about a job: the bank, for one.
    pub fn decide(&mut self, job: JobId, actor: Actor, deed: &Deed) {
        let file = self.file(job, self.jobs[&job].customer);
        let rules = job::Ctx::of(&self.market, self.now, 0);
        let outcome = job::decide(&file, actor, deed, &rules).expect("it may be done");
        let mut ids = self.ids;
        let mut fresh = || {
            ids += 1;
            Uuid::from_u128(ids)
        };
        let (changes, timers) = of_outcome(&outcome, self.now, &mut fresh);
        self.ids = ids;
        self.timers.extend(timers);
        let card =
            |notice: &Notice| Card { job, to: notice.to, news: Some(notice.news), level: notice.level };
        self.cards.extend(outcome.notices.iter().map(card));
        for change in changes {
            self.apply(change);
        }
    }

    fn next_due(&mut self, until: chrono::DateTime<chrono::Utc>) -> Option<Timer> {
        let next =
            self.timers.iter().filter(|timer| timer.due <= until).min_by_key(|timer| (timer.due, timer.id));
        let id = next?.id;
        let at = self.timers.iter().position(|timer| timer.id == id)?;
        Some(self.timers.remove(at))
    }

    /// Whoever takes the fees says this of the newest attempt to pay one for the job.
    pub fn bank_says(&mut self, job: JobId, said: &Said) {
        let fee = self.fees.iter().rev().find(|file| file.fee.job == job).cloned().expect("a fee");
        let attempt = fee.attempts.last().expect("it was begun").id;
        let words = Words { attempt, said: std::slice::from_ref(said), answers: None };
        self.follow(|town, ctx| {
            let operators: Vec<PersonId> = town.operators.iter().copied().collect();
            on_payment(&words, &town.file(job, town.jobs[&job].customer), &fee, &operators, ctx)
        });
    }

    fn ring(&mut self, due: &Due) {
        self.follow(|town, ctx| town.effects(due, ctx));
    }

    /// What this decides happens.
    fn follow(&mut self, decide: impl FnOnce(&Self, &mut Ctx<'_>) -> Effects) {
        let mut ids = self.ids;
        let mut fresh = || {
            ids += 1;
            Uuid::from_u128(ids)
        };
        let mut random = || 0;
        let mut ctx = Ctx { now: self.now, fresh: &mut fresh, random: &mut random, market: &self.market };
        let effects = decide(self, &mut ctx);
        self.ids = ids;
        self.told.extend(effects.tells);
        self.cards.extend(effects.cards);
        self.timers.extend(effects.timers);
        for change in effects.changes {
            self.apply(change);
        }
    }

    fn effects(&self, due: &Due, ctx: &mut Ctx<'_>) -> Effects {
        match due {
            Due::Bell { job, .. } => {
                let operators: Vec<PersonId> = self.operators.iter().copied().collect();
                let file = self.file(*job, self.jobs[job].customer);
                on_timer(due, &file, &operators, ctx)
            }
            Due::Wave { job, epoch, wave: Wave::Plan, .. } => {
                let everybody: Vec<Prospect> = self.prospects().collect();
                let file = self.file(*job, self.jobs[job].customer);
                waves::plan(&file, *epoch, &everybody, Rating::default(), ctx)
            }
            Due::Wave { job, epoch, wave, after } => {
                let (prospects, told) = (self.page_after(*after), self.told_of(*job));
                let page = Page {
                    epoch: *epoch,
                    wave: *wave,
                    prospects: &prospects,
                    more: prospects.len() == PAGE,
                    told: &told,
                    category: Rating::default(),
                };
                waves::page(&self.file(*job, self.jobs[job].customer), &page, ctx)
            }
            Due::Redraw { job, after, news } => {
                let told: Vec<Dispatch> =
                    self.told_of(*job).into_iter().filter(|d| Some(d.provider) > *after).take(PAGE).collect();
                waves::redraw(
                    &self.file(*job, self.jobs[job].customer),
                    (&told, told.len() == PAGE),
                    *news,
                    ctx,
                )
            }
            Due::Withheld { message } => {
                let known = self.withheld.iter().find(|known| known.message == *message);
                let over = known.filter(|known| known.until <= self.now);
                over.map(on_withheld).unwrap_or_default()
            }
            Due::Fault { job, match_number } => {
                let same = |fault: &&Fault| (fault.job, fault.match_number) == (*job, *match_number);
                let fault = self.faults.iter().find(same).expect("it waits for a word");
                on_fault(fault, &self.jobs[job].code, self.now)
            }
            Due::SanctionOver { person, until } => {
                let newest = self.sanctions.iter().rev().find(|sanction| sanction.person == *person);
                on_sanction_over(*person, newest, *until)
            }
            Due::Album { .. } => unreachable!("nobody sends an album in this town"),
            Due::Pair { by, with, .. } => self.pair(*by, *with),
            // Nothing that was said is looked through here.
            Due::Forget { .. } => Effects::default(),
            Due::CatchUp { provider, after } => {
                let Some(prospect) = self.prospects().find(|prospect| prospect.supplier.id == *provider)
                else {
                    return Effects::default();
                };
                let later = self.jobs.keys().filter(|job| Some(**job) > *after).take(PAGE);
                let files: Vec<_> = later.map(|job| self.file(*job, *provider)).collect();
                waves::catch_up(&prospect, (&files, files.len() == PAGE), ctx)
            }
        }
    }

    /// What is open between the two follows.
    fn pair(&self, by: PersonId, with: PersonId) -> Effects {
        let mut effects = Effects::default();
        for dispatch in &self.dispatches {
            let pair = [self.jobs[&dispatch.job].customer, dispatch.provider];
            if pair == [by, with] || pair == [with, by] {
                let file = self.file(dispatch.job, dispatch.provider);
                let more = on_pair(&file, dispatch.provider, by, self.now);
                effects.tells.extend(more.tells);
                effects.cards.extend(more.cards);
                effects.changes.extend(more.changes);
            }
        }
        effects
    }

    fn page_after(&self, after: Option<PersonId>) -> Vec<Prospect> {
        self.prospects().filter(|prospect| Some(prospect.supplier.id) > after).take(PAGE).collect()
    }

    fn told_of(&self, job: JobId) -> Vec<Dispatch> {
        self.dispatches.iter().filter(|dispatch| dispatch.job == job).cloned().collect()
    }
}
