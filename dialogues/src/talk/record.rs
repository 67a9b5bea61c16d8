//! A word about a booking that the other side failed, and the operator's where the two see it differently.

use domain::{
    change::Change,
    fault::{Fault, FaultStanding},
    ids::{CaseId, JobId},
    job::{Case, CaseKind, JobFile, Refusal},
};

use crate::{effects::parties, press::RecordVerb, say::Say, talk::Talk};

impl Talk<'_, '_> {
    /// The other side says whether it counts.
    pub(super) fn answer_fault(&mut self, verb: RecordVerb, job: JobId, number: i64) {
        let known =
            self.facts.fault.as_ref().filter(|fault| fault.job == job && fault.match_number == number);
        let (Some(fault), Some(file)) = (known, self.file(job)) else {
            return self.refuse(Refusal::NotYours);
        };
        match fault.answered(self.me.id, verb == RecordVerb::Excuse) {
            Ok(answered) => {
                let by = self.me.name.as_ref().map(ToString::to_string);
                self.out.on_record(&answered, &file.job.code, by);
                self.toast = Some(Say::Noted);
                if answered.standing == FaultStanding::Contested {
                    self.ask_a_human(file);
                }
            }
            Err(refusal) => self.refuse(refusal),
        }
    }

    /// One word stands against the other: a human decides.
    fn ask_a_human(&mut self, file: &JobFile) {
        let (id, person, job) = (CaseId(self.fresh()), self.me.id, Some(file.job.id));
        let (kind, what, opened_at) = (CaseKind::Help, String::new(), self.now());
        let case = Case { id, kind, job, person, what, opened_at, taken: None };
        let parties = parties(file);
        self.out.tell_operators(&self.facts.operators, &case, Some(&file.job.code), &parties);
        self.change(Change::OpenCase(case));
    }

    /// The operator's word on it.
    pub(super) fn judge_fault(&mut self, file: &JobFile, counts: bool) {
        let job = file.job.id;
        let known = self.facts.fault.as_ref().filter(|fault| fault.job == job);
        match known.map(|fault| fault.decided(counts)) {
            Some(Ok(decided)) => {
                self.out.on_record(&decided, &file.job.code, None);
                self.change(Change::CloseCasesOf(job));
                self.dealt(if counts { "fault_counts" } else { "fault_excused" }, Some(job));
            }
            Some(Err(refusal)) => self.refuse(refusal),
            None => self.toast = Some(Say::Stale),
        }
    }

    /// The failed booking of a job that waits for the operator's word.
    pub(super) fn contested(&self, job: JobId) -> Option<&Fault> {
        let waits = |fault: &&Fault| fault.job == job && fault.standing == FaultStanding::Contested;
        self.facts.fault.as_ref().filter(waits)
    }
}
