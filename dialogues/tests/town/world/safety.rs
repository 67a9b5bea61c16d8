//! Who keeps away from whom, who told the operator of whom, and what an operator may not decide.

use domain::{
    change::Thread,
    facts::{Blocked, Facts, Listing, Read, ReviewFile},
    ids::{PersonId, ReviewId},
    job::Case,
    matching::Supplier,
    person::Side,
    report::{Report, ReportFile},
    review::Review,
};

use super::Town;

impl Town {
    pub(super) fn block(&mut self, blocker: PersonId, blocked: PersonId) {
        if !self.blocks.contains(&(blocker, blocked)) {
            self.blocks.push((blocker, blocked));
        }
    }

    /// Everybody this person is kept apart from.
    pub(super) fn apart_from(&self, person: PersonId) -> Vec<PersonId> {
        let other = |(one, other): &(PersonId, PersonId)| match person {
            _ if *one == person => Some(*other),
            _ if *other == person => Some(*one),
            _ => None,
        };
        self.blocks.iter().filter_map(other).collect()
    }

    /// Whether the two of a conversation are kept apart, and have no match they must speak of.
    pub(super) fn is_parted(&self, thread: &Thread) -> bool {
        let apart = self.apart_from(thread.customer).contains(&thread.provider);
        apart && self.jobs[&thread.job].provider != Some(thread.provider)
    }

    /// Everybody who offers anything, as somebody who asks finds them.
    pub(super) fn suppliers_for(&self, me: PersonId) -> impl Iterator<Item = Supplier> {
        let apart = self.apart_from(me);
        self.prospects().map(move |prospect| {
            let blocked_pair = apart.contains(&prospect.supplier.id);
            Supplier { blocked_pair, ..prospect.supplier }
        })
    }

    pub(super) fn listing_for(&self, me: PersonId, person: PersonId) -> Option<Listing> {
        let listing = self.listing(person)?;
        let takes_jobs = listing.takes_jobs && !self.apart_from(me).contains(&person);
        Some(Listing { takes_jobs, ..listing })
    }

    /// What of the queue the asker may see; the rest is counted.
    pub(super) fn read_cases(&self, facts: &mut Facts, which: impl Fn(&Case) -> bool) {
        let me = facts.me.id;
        let meant = self.cases.iter().filter(|case| which(case));
        let (own, others): (Vec<_>, Vec<_>) = meant.cloned().partition(|case| self.is_party(me, case));
        (facts.own_cases, facts.cases) = (own.len(), others);
    }

    fn is_party(&self, me: PersonId, case: &Case) -> bool {
        let of_job = case.job.is_some_and(|job| {
            let talks = self.threads.iter().any(|(t, _)| t.job == job && t.provider == me);
            let job = &self.jobs[&job];
            talks || case.person == me || job.customer == me || job.provider == Some(me)
        });
        let mut of_report = self.reports.iter().filter(|report| report.case == case.id);
        let of_review = |id| self.reviews.iter().any(|(review, _)| review.id == id && review.subject == me);
        of_job
            || of_report
                .any(|report| report.by == me || report.about == me || report.review.is_some_and(of_review))
    }

    pub(super) fn read_safety(&self, read: &Read, me: PersonId, facts: &mut Facts) {
        match read {
            Read::Blocked => {
                let mine = self.blocks.iter().rev().filter(|(blocker, _)| *blocker == me);
                let named = |(_, person): &(PersonId, PersonId)| {
                    let name = self.name_of(*person)?.to_string();
                    Some(Blocked { person: *person, name, at: self.now })
                };
                facts.blocked = mine.filter_map(named).collect();
            }
            Read::Between(other) => {
                let both = [Some(me), Some(*other)];
                let matched = |id| {
                    let job: &domain::job::Job = &self.jobs[&id];
                    both.contains(&Some(job.customer)) && both.contains(&job.provider)
                };
                let lines = self.lines(me, |state| state.has_match() && !state.is_done());
                facts.between = lines.into_iter().filter(|line| matched(line.id)).collect();
            }
            Read::Reported(person) => {
                let waits = |report: &&Report| self.cases.iter().any(|case| case.id == report.case);
                let mut mine = self
                    .reports
                    .iter()
                    .filter(|report| report.review.is_none() && (report.by, report.about) == (me, *person));
                facts.reported = mine.any(|report| waits(&report));
            }
            Read::Review(id) => {
                facts.review = self.read_review(*id);
                let waits = |report: &&Report| self.cases.iter().any(|case| case.id == report.case);
                let mut mine =
                    self.reports.iter().filter(|report| report.by == me && report.review == Some(*id));
                facts.reported = mine.any(|report| waits(&report));
            }
            Read::Report(case) => {
                facts.report = self
                    .reports
                    .iter()
                    .find(|report| report.case == *case)
                    .map(|report| self.read_report(*report));
            }
            other => self.read_case_file(other, facts),
        }
    }

    fn read_report(&self, report: Report) -> ReportFile {
        let name = |person| self.name_of(person).map(|name| name.to_string()).unwrap_or_default();
        let job = self.cases.iter().find(|case| case.id == report.case).and_then(|case| case.job);
        ReportFile {
            report,
            by: name(report.by),
            about: name(report.about),
            code: job.map(|job| self.jobs[&job].code.clone()),
            talk: self.messages.iter().filter(|m| Some(m.thread) == report.thread).cloned().collect(),
            review: report.review.and_then(|id| self.read_review(id)).map(|file| (file.review, file.subject)),
        }
    }

    fn read_review(&self, id: ReviewId) -> Option<ReviewFile> {
        let readable =
            |(review, shown): &&(Review, bool)| *shown && review.removed.is_none() && review.id == id;
        let (review, _) = self.reviews.iter().find(readable)?;
        Some(ReviewFile {
            review: review.clone(),
            author: self.name_of(review.author)?.to_string(),
            subject: self.name_of(review.subject)?.to_string(),
            code: self.jobs[&review.job].code.clone(),
            beside: self.read_reviews(review.subject, review.by.other()),
        })
    }

    /// The newest readable ones about somebody in one role, at most five.
    pub(super) fn read_reviews(&self, subject: PersonId, role: Side) -> Vec<(Review, String)> {
        let about = |(review, shown): &&(Review, bool)| {
            *shown && review.removed.is_none() && review.subject == subject && review.by == role.other()
        };
        let named =
            |(review, _): &(Review, bool)| Some((review.clone(), self.name_of(review.author)?.to_string()));
        self.reviews.iter().rev().filter(about).take(5).filter_map(named).collect()
    }

    pub(super) fn reply(&mut self, id: ReviewId, text: String) {
        let (review, _) = self.reviews.iter_mut().find(|(review, _)| review.id == id).expect("it is there");
        assert!(review.reply.replace(text).is_none(), "one reply");
    }

    pub(super) fn remove(&mut self, id: ReviewId, why: String) {
        let (review, _) = self.reviews.iter_mut().find(|(review, _)| review.id == id).expect("it is there");
        assert!(review.removed.replace(why).is_none(), "taken away once");
    }
}
