//! Who keeps away from whom, who told the operator of whom, and what an operator may not decide.

use domain::{
    change::Thread,
    facts::{Blocked, Facts, Listing, Read},
    ids::PersonId,
    job::Case,
    matching::Supplier,
    report::{Report, ReportFile},
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
        let of_report = self.reports.iter().filter(|report| report.case == case.id);
        of_job || of_report.into_iter().any(|report| report.by == me || report.about == me)
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
                let mut mine =
                    self.reports.iter().filter(|report| (report.by, report.about) == (me, *person));
                facts.reported = mine.any(|report| waits(&report));
            }
            Read::Report(case) => {
                facts.report = self
                    .reports
                    .iter()
                    .find(|report| report.case == *case)
                    .map(|report| self.read_report(*report));
            }
            other => unreachable!("nobody reads {other:?}"),
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
        }
    }
}
