//! A human looks at what the guard hid: its author asks, the operator decides.

use domain::{
    change::{Audit, Change, Sanction, SanctionKind, Withheld},
    guard::ladder::{Mark, Marked, may_ask},
    ids::{CaseId, MessageId},
    job::{Case, CaseKind, Level, Refusal},
    person::Side,
};

use crate::{
    effects::Effects,
    flows::{Flow, Sanctioning},
    press::HeldVerb,
    say::{DeskGuard, HeldSay, Say},
    step::{Following, Tell},
    talk::Talk,
};

impl Talk<'_, '_> {
    /// Its author wants a human to look at it.
    pub(super) fn ask_review(&mut self, message: MessageId) {
        let known = self.facts.withheld.as_ref().filter(|known| known.message == message);
        let say = match known.cloned() {
            None => Say::Held(HeldSay::Gone),
            Some(known) => self.review(&known),
        };
        self.tell_me(say);
    }

    fn review(&mut self, words: &Withheld) -> Say {
        let (rules, at) = (&self.market().guard, self.now());
        let barred = self.barred();
        match barred {
            Some(barred) => return barred,
            None if words.case.is_some() => return Say::Held(HeldSay::Asked { until: words.until }),
            None if !words.open => return Say::ThreadOver { code: None },
            None if self.facts.in_review => return Say::Held(HeldSay::OneAtATime),
            None if !may_ask(&self.facts.marks, rules, at) => {
                return Say::Held(HeldSay::EnoughToday { most: rules.reviews_a_day });
            }
            None => {}
        }
        let until = at + rules.kept;
        let (person, case) = (self.me.id, self.case(CaseKind::Withheld, words.job));
        let code = self.file(words.job).map(|file| file.job.code.clone());
        let parties = [person, words.reader];
        self.out.tell_operators(&self.facts.operators, &case, code.as_ref(), &parties);
        let asked = Change::AskReview(words.message, case.id, until);
        self.out.changes.extend([Change::OpenCase(case), asked]);
        self.change(Change::Mark(person, words.job, Marked { mark: Mark::Review, at }));
        let what = "guard_review".into();
        self.change(Change::Audit(Audit { person, what, job: Some(words.job), at }));
        self.forget_at(words.message, until);
        Say::Held(HeldSay::Asked { until })
    }

    /// The operator's word.
    pub(super) fn held(&mut self, verb: HeldVerb, case: CaseId) {
        if !self.operator {
            return self.toast = Some(Say::Refused(Refusal::NotYours));
        }
        if self.facts.own_cases > 0 {
            return self.toast = Some(Say::Refused(Refusal::OwnCase));
        }
        let case = self.facts.cases.iter().find(|known| known.id == case).cloned();
        match case.as_ref().map(|case| case.kind) {
            Some(CaseKind::Withheld) => self.decide(verb, case.as_ref()),
            Some(CaseKind::Conduct) => self.judge_conduct(verb, case.as_ref()),
            _ => self.show_held(DeskGuard::Gone),
        }
    }

    fn show_held(&mut self, view: DeskGuard) {
        self.put_on_desk(Say::DeskGuard(view));
    }

    fn decide(&mut self, verb: HeldVerb, case: Option<&Case>) {
        let words = self.facts.withheld.clone();
        let file = case.and_then(|case| case.job).and_then(|job| self.file(job));
        let (Some(case), Some(words), Some(file)) = (case, words, file) else {
            return self.show_held(DeskGuard::Gone);
        };
        let (case, message) = (case.clone(), words.message);
        match verb {
            HeldVerb::Pass if words.open => self.pass_on(&words),
            // Nobody can be written to any more.
            HeldVerb::Pass | HeldVerb::Hide => {
                self.tell(words.author, Say::Held(HeldSay::KeptHidden { message }));
            }
            _ => {
                let code = file.job.code.clone();
                return self.show_held(DeskGuard::Message { case, code, message });
            }
        }
        self.change(Change::DecideWithheld(message));
        self.over_with(&case, if verb == HeldVerb::Pass { "passed_on" } else { "kept_hidden" });
    }

    /// The other side reads it in full, as a message of its author.
    fn pass_on(&mut self, words: &Withheld) {
        let (message, reader, thread) = (words.message, words.reader, Some(words.thread));
        let text = words.words.text.clone();
        self.change(Change::ReviseMessage { id: message, text, masked: false });
        self.follows.push(Following::Whole { message, words: words.words.clone() });
        let file = self.file(words.job);
        let name = |person| {
            let bid = file.and_then(|file| file.bid_of(person)).map(|bid| &bid.provider);
            let sides = [Side::Customer, Side::Provider].into_iter();
            let party = sides.filter_map(|side| file?.party(side)).find(|party| party.id == person).or(bid);
            party.map(|party| party.name.to_string()).unwrap_or_default()
        };
        let (from, to) = (name(words.author), name(words.reader));
        let say = Say::Held(HeldSay::Arrived { message, from });
        self.out.tells.push(Tell { to: reader, say, level: Level::Ring, thread });
        self.tell(words.author, Say::Held(HeldSay::PassedOn { message, to }));
    }

    fn judge_conduct(&mut self, verb: HeldVerb, case: Option<&Case>) {
        let file = case.and_then(|case| case.job).and_then(|job| self.file(job));
        let (Some(case), Some(file)) = (case, file) else { return self.show_held(DeskGuard::Gone) };
        let (person, at) = (case.person, self.now());
        match verb {
            HeldVerb::Lift => {
                let (kind, by, reason) = (SanctionKind::Lifted, self.me.id, String::new());
                self.tell(person, Say::Sanctioned { kind, until: None, reason: String::new() });
                let lifted =
                    Sanction { person, kind, until: None, reason, by, house: false, at, appeal: None };
                self.change(Change::Sanction(lifted));
                self.catches_up(person, at);
                self.over_with(case, "lifted");
            }
            HeldVerb::Dealt => self.over_with(case, "dealt"),
            HeldVerb::Ban => {
                let (job, kind) = (file.job.id, SanctionKind::Banned);
                let of = Sanctioning { job, side: Side::Customer, kind, person: Some(person), length: None };
                self.open(Flow::Sanction(of));
            }
            _ => self.show_held(DeskGuard::Conduct { case: case.clone(), code: file.job.code.clone() }),
        }
    }

    fn over_with(&mut self, case: &Case, word: &str) {
        self.change(Change::CloseCase(case.id));
        let (person, what, at) = (self.me.id, format!("desk:{word}"), self.now());
        self.change(Change::Audit(Audit { person, what, job: case.job, at }));
        self.off_the_desk();
    }
}

/// The time of hidden words is over: they are gone, and whoever asked for a human's eyes is told that nobody looked.
pub fn on_withheld(words: &Withheld) -> Effects {
    let mut effects = Effects::default();
    let message = words.message;
    effects.changes.push(Change::DecideWithheld(message));
    if let Some(case) = words.case {
        effects.changes.push(Change::CloseCase(case));
        let say = Say::Held(HeldSay::Unseen { message });
        effects.tells.push(Tell { to: words.author, say, level: Level::Quiet, thread: None });
    }
    effects
}
