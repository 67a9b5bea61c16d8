//! What follows where the guard hid something in a message: who wrote it is told what and why, and before booking it
//! counts. The hidden words are kept for a day, in case their author asks for a human's eyes.

use domain::{
    change::{Audit, Change, Due, Sanction, SanctionKind, Timer, Withheld},
    facts::ThreadLine,
    guard::{
        Kind,
        ladder::{self, Marked, Rung},
    },
    ids::{CaseId, JobId, MessageId, TimerId},
    job::{Case, CaseKind},
    text::Styled,
};

use crate::{
    say::{Hidden, Note, Say},
    talk::Talk,
};

/// A message in which something was hidden.
pub(super) struct Veiled {
    /// Its name.
    pub message: MessageId,
    /// As it was written.
    pub whole: Styled,
    /// As the other side reads it.
    pub text: String,
    /// What was hidden.
    pub kinds: Vec<Kind>,
    /// Where, as the audit calls it.
    pub place: &'static str,
}

impl Talk<'_, '_> {
    /// Tells its author, counts it, and keeps what was hidden.
    pub(super) fn follow_hiding(&mut self, line: &ThreadLine, veiled: Veiled) {
        self.note_masking(veiled.place, Some(line.job));
        let booked = line.state.was_booked();
        let rung = if booked { None } else { self.climb(line) };
        let is_over = matches!(rung, Some(Rung::Paused { .. }));
        let review = (!is_over).then(|| self.keep(line, &veiled)).flatten();
        let Veiled { message, text, kinds, .. } = veiled;
        let hidden = Hidden { kinds, booked, rung, review, message: Some(message) };
        self.tell_me(Say::Masked { text, hidden });
    }

    /// Writes down that something was hidden: where, never what.
    pub(crate) fn note_masking(&mut self, place: &str, job: Option<JobId>) {
        let (person, at) = (self.me.id, self.now());
        self.change(Change::Audit(Audit { person, what: format!("guard_masked:{place}"), job, at }));
    }

    /// The same for words that may become a request.
    pub(super) fn note_request(&mut self, note: Option<&Note>) {
        if matches!(note, Some(Note::Hidden { .. })) {
            self.note_masking("request", None);
        }
    }

    /// The next step of the ladder, with all that comes with it.
    fn climb(&mut self, line: &ThreadLine) -> Option<Rung> {
        let at = self.now();
        let rung = ladder::next(&self.facts.marks, &self.market().guard, at)?;
        self.change(Change::Mark(self.me.id, line.job, Marked { mark: rung.mark(), at }));
        if let Rung::Paused { until, human } = rung {
            self.pause_me(until);
            if human {
                let case = self.case(CaseKind::Conduct, line.job);
                self.tell_operators(case, line);
            }
        }
        Some(rung)
    }

    fn pause_me(&mut self, until: chrono::DateTime<chrono::Utc>) {
        let (person, at) = (self.me.id, self.now());
        // A longer one by an operator stays.
        let longer = |known: &Sanction| known.until.is_none_or(|known| known > until);
        if self.barred().is_some() && self.facts.sanction.as_ref().is_some_and(longer) {
            return;
        }
        self.sanction_ends(person, until);
        let (kind, until, reason) = (SanctionKind::Paused, Some(until), String::new());
        let (by, house, appeal) = (person, true, None);
        self.change(Change::Sanction(Sanction { person, kind, until, reason, by, house, at, appeal }));
    }

    /// An item for the operator about this person, who is named in it.
    pub(super) fn case(&mut self, kind: CaseKind, job: JobId) -> Case {
        let what = self.me.name.as_ref().map(ToString::to_string).unwrap_or_default();
        let (id, person, opened_at) = (CaseId(self.fresh()), self.me.id, self.now());
        Case { id, kind, job: Some(job), person, what, opened_at, taken: None }
    }

    fn tell_operators(&mut self, case: Case, line: &ThreadLine) {
        let parties = [self.me.id, line.other];
        self.out.tell_operators(&self.facts.operators, &case, Some(&line.code), &parties);
        self.change(Change::OpenCase(case));
    }

    /// Keeps what was hidden, if its author may still ask for a human's eyes today.
    fn keep(&mut self, line: &ThreadLine, veiled: &Veiled) -> Option<(JobId, MessageId)> {
        let rules = &self.market().guard;
        let may = ladder::may_ask(&self.facts.marks, rules, self.now());
        if !may {
            return None;
        }
        let until = self.now() + rules.kept;
        let (message, words) = (veiled.message, veiled.whole.clone());
        let withheld = Withheld {
            message,
            thread: line.id,
            job: line.job,
            author: self.me.id,
            reader: line.other,
            words,
            case: None,
            until,
            open: true,
        };
        self.change(Change::Withhold(withheld));
        self.forget_at(message, until);
        Some((line.job, message))
    }

    /// Sets the time at which hidden words are gone.
    pub(super) fn forget_at(&mut self, message: MessageId, due: chrono::DateTime<chrono::Utc>) {
        let (id, what) = (TimerId(self.fresh()), Due::Withheld { message });
        self.out.timers.push(Timer { id, due, what });
    }

    /// A message reads differently now, or is gone: what was hidden in it is no longer kept, nor looked at.
    pub(super) fn void_hiding(&mut self, message: MessageId) {
        let known = self.facts.withheld.as_ref().filter(|known| known.message == message);
        let Some(case) = known.map(|known| known.case) else { return };
        self.change(Change::DecideWithheld(message));
        if let Some(case) = case {
            self.change(Change::CloseCase(case));
        }
    }
}
