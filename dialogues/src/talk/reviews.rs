//! Replies to reviews, and reviews that are told to break the rules.

use domain::{
    change::{Audit, Change},
    facts::ReviewFile,
    ids::{CaseId, ReviewId},
    job::{Case, CaseKind, Level, Refusal},
    report::{Report, ReportFile, Wrong},
};

use crate::{
    flows::{Breaching, Flow, Removing, Replying, Safety},
    press::ReviewVerb,
    say::{DeskReview, Quote, SafetySay, Say},
    step::Tell,
    talk::Talk,
};

impl<'a> Talk<'a, '_> {
    /// A review that was loaded, if it is this one or one beside it: everybody may read those.
    pub(crate) fn read_review(&self, review: ReviewId) -> Option<&'a ReviewFile> {
        self.facts.review.as_ref().filter(|file| file.review.id == review)
    }

    /// What is pressed about a review.
    pub(super) fn of_review(&mut self, verb: ReviewVerb, review: ReviewId) {
        let Some(file) = self.read_review(review) else { return self.refuse(Refusal::NotNow) };
        match verb {
            ReviewVerb::Reply => match file.review.may_reply(self.me.id) {
                Ok(()) => {
                    let job = file.review.job;
                    self.open(Flow::Safety(Safety::Reply(Replying { review, job })));
                }
                Err(refusal) => self.refuse(refusal),
            },
            ReviewVerb::Report => self.open(Flow::Safety(Safety::Breach(Breaching::of(vec![review])))),
            ReviewVerb::Which => {
                let beside = file.beside.iter().map(|(review, _)| review.id).collect();
                self.open(Flow::Safety(Safety::Breach(Breaching::of(beside))));
            }
        }
    }

    /// The one reply: it stands under the review from now on.
    pub(crate) fn reply(&mut self, file: &ReviewFile, words: String) -> Say {
        let review = &file.review;
        if let Err(refusal) = review.may_reply(self.me.id) {
            return Say::Refused(refusal);
        }
        if let Some(barred) = self.barred() {
            return barred;
        }
        self.change(Change::AddReply(review.id, words));
        let say = SafetySay::ReplyCame { code: file.code.clone(), name: file.subject.clone() };
        let (to, say) = (review.author, Say::Safety(say));
        self.out.tells.push(Tell { to, say, level: Level::Quiet, thread: None });
        self.redraw(review.job);
        Say::Safety(SafetySay::Replied)
    }

    /// Takes down that a review breaks the rules.
    pub(crate) fn report_review(&mut self, file: &ReviewFile, wrong: Wrong, words: String) -> Say {
        let review = &file.review;
        if self.facts.reported {
            return Say::Safety(SafetySay::ReviewReported);
        }
        let (by, about, at, job) = (self.me.id, review.author, self.now(), Some(review.job));
        let id = CaseId(self.fresh());
        let case =
            Case { id, kind: CaseKind::Review, job, person: by, what: words, opened_at: at, taken: None };
        let parties = [by, about, review.subject];
        self.out.tell_operators(&self.facts.operators, &case, Some(&file.code), &parties);
        self.change(Change::OpenCase(case));
        let report = Report { case: id, by, about, wrong, thread: None, review: Some(review.id) };
        self.change(Change::Report(report));
        let what = format!("reported_review:{}", wrong.word());
        self.change(Change::Audit(Audit { person: by, what, job, at }));
        Say::Safety(SafetySay::ReviewReported)
    }

    /// The operator takes it away or not.
    pub(super) fn judge_review(&mut self, remove: bool, case: &Case, file: &ReportFile) {
        if let Some(job) = case.job.filter(|_| remove) {
            return self.open(Flow::Safety(Safety::Remove(Removing { case: case.id, job })));
        }
        self.review_is_judged(case, file, SafetySay::ReviewStays, "review_kept");
        self.off_the_desk();
    }

    /// It breaks the rules: its author hears why, and it counts nowhere any more.
    pub(crate) fn remove_review(&mut self, case: CaseId, why: String) -> Say {
        let known = self.facts.cases.iter().find(|known| known.id == case).cloned();
        let file = self.facts.report.clone().filter(|file| self.operator && file.report.case == case);
        let (Some(case), Some(file)) = (known, file) else { return Say::Stale };
        let (Some((review, _)), Some(code)) = (&file.review, file.code.clone()) else { return Say::Stale };
        self.change(Change::RemoveReview(review.id, self.me.id, why.clone()));
        self.tell(review.author, Say::Safety(SafetySay::ReviewRemoved { code, why }));
        self.review_is_judged(&case, &file, SafetySay::ReviewGone, "review_removed");
        Say::Dealt
    }

    fn review_is_judged(&mut self, case: &Case, file: &ReportFile, say: SafetySay, word: &str) {
        self.change(Change::CloseCase(case.id));
        let (person, what, at) = (self.me.id, format!("desk:{word}"), self.now());
        self.change(Change::Audit(Audit { person, what, job: case.job, at }));
        let say = Say::Safety(say);
        self.out.tells.push(Tell { to: file.report.by, say, level: Level::Quiet, thread: None });
    }
}

/// What the operator reads of it.
pub(super) fn desk_review(case: Case, file: &ReportFile) -> Option<Say> {
    let (review, about) = file.review.as_ref()?;
    let (by, wrong, about) = (file.by.clone(), file.report.wrong, about.clone());
    let review = Quote::of(review, &file.about);
    Some(Say::Safety(SafetySay::DeskReview(Box::new(DeskReview { case, by, wrong, about, review }))))
}
