//! Trouble that is settled: what each side says, who has it, and what goes through the house.

use chrono::{DateTime, Utc};
use domain::{
    casefile::{CaseFile, Frozen, Letter, Said, View},
    change::{Change, Message},
    facts::{Facts, Read},
    ids::JobId,
    job::{Case, Job, State, Taken},
    person::Side,
};

use super::Town;

fn about(case: &Case, job: JobId) -> bool {
    case.job == Some(job) && case.kind.goes_with_its_job()
}

/// What is kept of trouble.
#[derive(Clone, Default)]
pub struct Kept {
    pub views: Vec<View>,
    pub letters: Vec<Letter>,
    pub frozen: Vec<(JobId, i64, DateTime<Utc>)>,
}

impl Town {
    /// Writes it, asserting what the store asserts.
    pub(super) fn handle(&mut self, change: Change) {
        let now = self.now;
        match change {
            Change::TakeCasesOf(job, by) => {
                let name = self.name_of(by).map(|name| name.to_string()).unwrap_or_default();
                let free = |case: &&mut Case| about(case, job) && case.with_another(by, now).is_none();
                let taken: Vec<_> = self.cases.iter_mut().filter(free).collect();
                assert!(!taken.is_empty(), "somebody else has it");
                for case in taken {
                    case.taken = Some(Taken { by, name: name.clone(), at: now });
                }
            }
            Change::ReleaseCasesOf(job, by) => {
                let mine = |case: &&mut Case| {
                    about(case, job) && case.taken.as_ref().is_some_and(|taken| taken.by == by)
                };
                self.cases.iter_mut().filter(mine).for_each(|case| case.taken = None);
            }
            Change::SaveView(view) => {
                let same =
                    |known: &View| (known.job, known.epoch, known.side) == (view.job, view.epoch, view.side);
                self.kept.views.retain(|known| !same(known));
                self.kept.views.push(view);
            }
            Change::Freeze(job, epoch) => {
                let twice = self.kept.frozen.iter().any(|known| (known.0, known.1) == (job, epoch));
                assert!(!twice, "one file a trouble");
                self.kept.frozen.push((job, epoch, now));
            }
            Change::AddLetter(letter) => self.kept.letters.push(letter),
            Change::Appeal(person, item) => {
                let newest = self.sanctions.iter_mut().rev().find(|sanction| sanction.person == person);
                let newest = newest.expect("something lies on them");
                assert!(newest.appeal.replace(item).is_none(), "once a sanction");
            }
            other => unreachable!("nobody wrote down {other:?}"),
        }
    }

    /// What the two say of the trouble a job is in now.
    pub(super) fn views_of(&self, job: &Job) -> Vec<View> {
        let now =
            |view: &&View| job.state == State::Disputed && (view.job, view.epoch) == (job.id, job.epoch);
        self.kept.views.iter().filter(now).cloned().collect()
    }

    pub(super) fn read_case_file(&self, read: &Read, facts: &mut Facts) {
        match read {
            Read::CaseFile(job) => facts.case_file = self.case_file(*job),
            Read::SanctionOn(person) => {
                let newest = self.sanctions.iter().rev().find(|sanction| sanction.person == *person);
                facts.sanction_on = newest.filter(|sanction| sanction.holds(self.now)).cloned();
            }
            other => unreachable!("nobody reads {other:?}"),
        }
    }

    fn case_file(&self, id: JobId) -> Option<CaseFile> {
        let letters: Vec<_> = self.kept.letters.iter().filter(|letter| letter.job == id).cloned().collect();
        let Some((_, epoch, opened_at)) = self.kept.frozen.iter().rfind(|(job, ..)| *job == id).copied()
        else {
            return letters.first().map(|first| CaseFile::of_letters(first.at, &letters, Vec::new()));
        };
        let job = &self.jobs[&id];
        let mine = |m: &&Message| self.threads.iter().any(|(t, _)| t.id == m.thread && t.job == id);
        let said = |m: &Message| {
            let side = if m.author == job.customer { Side::Customer } else { Side::Provider };
            Said { message: Some(m.id), side, at: m.at, text: m.text.clone(), file: None, photo: None }
        };
        let since = |m: &&Message| m.at > opened_at;
        Some(CaseFile {
            epoch,
            opened_at,
            frozen: Frozen { request: job.request.description.clone(), ..Frozen::default() },
            since: self.messages.iter().filter(mine).filter(since).map(said).collect(),
            views: self
                .kept
                .views
                .iter()
                .filter(|view| (view.job, view.epoch) == (id, epoch))
                .cloned()
                .collect(),
            letters,
            done: Vec::new(),
        })
    }
}
