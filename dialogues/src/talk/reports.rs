//! Reports of people: taken from who tells, decided by an operator who is no party of it.

use chrono::TimeDelta;
use domain::{
    change::{Audit, Change, Sanction, SanctionKind},
    ids::{CaseId, JobId},
    job::{Case, CaseKind, JobFile, Level, Refusal},
    report::{Report, ReportFile, Wrong},
};

use crate::{
    flows::{Flow, Them},
    press::{ReportVerb, Whom},
    say::{DeskGuard, DeskReport, SafetySay, Say},
    step::{Question, Tell},
    talk::{Talk, reviews::desk_review},
};

/// How long the pause lasts that an operator gives for a report.
const PAUSE: TimeDelta = TimeDelta::hours(24);

impl Talk<'_, '_> {
    /// Takes a report down; it waits for an operator.
    pub(crate) fn take_report(&mut self, them: &Them, wrong: Wrong, words: String) -> Say {
        let name = them.name.clone();
        if self.facts.reported {
            return Say::Safety(SafetySay::ReportWaits { name });
        }
        let (by, about, at) = (self.me.id, them.person, self.now());
        let id = CaseId(self.fresh());
        let kind = CaseKind::Report;
        let case = Case { id, kind, job: them.job, person: by, what: words, opened_at: at, taken: None };
        let code = them.job.and_then(|job| self.file(job)).map(|file| file.job.code.clone());
        self.out.tell_operators(&self.facts.operators, &case, code.as_ref(), &[by, about]);
        self.change(Change::OpenCase(case));
        self.change(Change::Report(Report { case: id, by, about, wrong, thread: them.thread, review: None }));
        let what = format!("reported:{}", wrong.word());
        self.change(Change::Audit(Audit { person: by, what, job: them.job, at }));
        let whom = match (them.job, them.thread) {
            (_, Some(thread)) => Whom::Talk(thread),
            (Some(job), None) => Whom::Met { job, person: about },
            (None, None) => Whom::Listed(about),
        };
        Say::Safety(SafetySay::Reported { name, whom })
    }

    /// The operator's word on one.
    pub(super) fn report(&mut self, verb: ReportVerb, case: CaseId) {
        if !self.operator {
            return self.refuse(Refusal::NotYours);
        }
        if self.facts.own_cases > 0 {
            return self.refuse(Refusal::OwnCase);
        }
        let known = self.facts.cases.iter().find(|known| known.id == case).cloned();
        let file = self.facts.report.clone().filter(|file| file.report.case == case);
        let Some((case, file)) = known.zip(file) else {
            return self.put_on_desk(Say::DeskGuard(DeskGuard::Gone));
        };
        if case.kind == CaseKind::Review {
            return match (verb, desk_review(case.clone(), &file)) {
                (_, None) => self.review_went(&case),
                (ReportVerb::Remove, _) => self.judge_review(true, &case, &file),
                (ReportVerb::Keep, _) => self.judge_review(false, &case, &file),
                (_, Some(view)) => self.put_on_desk(view),
            };
        }
        match verb {
            ReportVerb::Warn => {
                self.warn(&file);
                self.report_is_over(&case, &file, "report_warned");
            }
            ReportVerb::Pause => {
                self.warn(&file);
                self.pause_for_report(&file);
                self.report_is_over(&case, &file, "report_paused");
            }
            ReportVerb::Dismiss => self.report_is_over(&case, &file, "report_dismissed"),
            _ => self.put_on_desk(desk_report(case, file)),
        }
    }

    /// It was removed meanwhile, as somebody else told of it too: there is nothing left to decide.
    fn review_went(&mut self, case: &Case) {
        self.change(Change::CloseCase(case.id));
        let say = Say::Safety(SafetySay::ReviewGone);
        self.out.tells.push(Tell { to: case.person, say, level: Level::Quiet, thread: None });
        self.put_on_desk(Say::DeskGuard(DeskGuard::Gone));
    }

    fn warn(&mut self, file: &ReportFile) {
        self.tell(file.report.about, Say::Safety(SafetySay::Warned { wrong: file.report.wrong }));
    }

    fn pause_for_report(&mut self, file: &ReportFile) {
        let (person, by, at) = (file.report.about, self.me.id, self.now());
        let (kind, until, reason) = (SanctionKind::Paused, Some(at + PAUSE), String::new());
        self.tell(person, Say::Sanctioned { kind, until, reason: reason.clone() });
        let sanction = Sanction { person, kind, until, reason, by, house: false, at, appeal: None };
        self.change(Change::Sanction(sanction));
        self.sanction_ends(person, at + PAUSE);
    }

    /// Closed; who told hears that, and nothing of what followed for the other.
    fn report_is_over(&mut self, case: &Case, file: &ReportFile, word: &str) {
        self.change(Change::CloseCase(case.id));
        let (person, what, at) = (self.me.id, format!("desk:{word}"), self.now());
        self.change(Change::Audit(Audit { person, what, job: case.job, at }));
        let say = Say::Safety(SafetySay::ReportDealt { name: file.about.clone() });
        self.out.tells.push(Tell { to: file.report.by, say, level: Level::Quiet, thread: None });
        self.off_the_desk();
    }

    /// On the screen, in place of what was pressed: nothing of it is left there once it is decided.
    pub(super) fn put_on_desk(&mut self, say: Say) {
        self.session.asked_at = None;
        self.session.flows.retain(Flow::is_kept);
        self.question = Question::Ask(say);
    }

    /// It is decided: nothing is asked any more.
    pub(super) fn off_the_desk(&mut self) {
        self.put_aside();
        self.question = Question::End(Some(Say::Dealt));
    }

    /// Whether who runs the market stands in this job themselves: somebody else decides about it then.
    pub(super) fn is_party(&self, file: &JobFile) -> bool {
        file.role_of(self.me.id).side().is_some() || file.thread_with(self.me.id).is_some()
    }

    /// Why somebody has no say at the desk about this job.
    pub(super) fn not_at_the_desk(&self, job: JobId) -> Refusal {
        if self.operator && self.file(job).is_some() { Refusal::OwnCase } else { Refusal::NotYours }
    }
}

fn desk_report(case: Case, file: ReportFile) -> Say {
    let ReportFile { report, by, about, code, talk, .. } = file;
    let name = |author| if author == report.by { by.clone() } else { about.clone() };
    let talk = talk.iter().map(|said| (name(said.author), said.text.clone(), said.at)).collect();
    let wrong = report.wrong;
    Say::Safety(SafetySay::DeskReport(Box::new(DeskReport { case, by, about, wrong, code, talk })))
}
