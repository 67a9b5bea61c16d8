//! The operator's desk: cases, registrations, links.

use domain::{
    badge::BadgeKind,
    change::{self, Change, InviteKind},
    ids::{CaseId, JobId, PersonId},
    job::{Actor, Case, CaseKind, Deed, JobFile, Refusal},
    person::{Approval, Side},
};

use crate::{
    flows::{Flow, Sanctioning, make_invite},
    press::DeskVerb,
    say::{DeskJob, ProfileView, SafetySay, Say},
    talk::Talk,
};

impl Talk<'_, '_> {
    /// Something the operator does to a job, or to somebody in it.
    pub(super) fn desk(&mut self, verb: DeskVerb, job: JobId, number: i64) {
        let Some(file) = self.operators_file(job) else {
            let why = self.not_at_the_desk(job);
            return self.toast = Some(Say::Refused(why));
        };
        if let Some((kind, side)) = verb.sanction() {
            return self.open(Flow::Sanction(Sanctioning { job, side, kind, person: None, length: None }));
        }
        if let Some((badge, provider)) = verb.badge().zip(file.provider.as_ref()) {
            return self.save_badge(provider.id, badge, Some(job));
        }
        if !verb.only_looks() && self.is_with_another(job) {
            self.toast = Some(Say::Refused(Refusal::HasIt));
            return self.look_at(file);
        }
        if verb.prepares() {
            return self.handle_case(verb, file);
        }
        match verb.act() {
            Some(_) if file.job.epoch != number => {
                self.toast = Some(Say::Stale);
                self.look_at(file);
            }
            Some(act) => match self.act(file, Actor::Operator, &Deed::Plain(act)) {
                Ok(()) => self.dealt(act.word(), Some(job)),
                Err(refusal) => self.toast = Some(Say::Refused(refusal)),
            },
            None if verb == DeskVerb::GiveBack => self.give_back(job),
            None if matches!(verb, DeskVerb::FaultCounts | DeskVerb::FaultExcused) => {
                self.judge_fault(file, verb == DeskVerb::FaultCounts);
            }
            None if verb == DeskVerb::Dealt => {
                self.change(Change::CloseCasesOf(job));
                self.dealt("dealt", Some(job));
            }
            None => self.look_at(file),
        }
    }

    /// Money that could not be given back is asked for once more; its item has waited long enough.
    fn give_back(&mut self, job: JobId) {
        let mut asked = Vec::new();
        for file in self.facts.not_given_back.clone() {
            for reference in file.not_given_back() {
                let Some(writes) = file.return_by_hand(reference, self.now()) else { continue };
                let changes = change::of_money(&writes, &mut || self.fresh());
                self.out.changes.extend(changes);
                asked.push(format!("{reference}:"));
            }
        }
        if asked.is_empty() {
            return self.toast = Some(Say::Stale);
        }
        let about = |case: &&Case| {
            let of_money = case.kind == CaseKind::Payment && case.job == Some(job);
            of_money && asked.iter().any(|reference| case.what.starts_with(reference))
        };
        let over: Vec<CaseId> = self.facts.cases.iter().filter(about).map(|case| case.id).collect();
        self.out.changes.extend(over.into_iter().map(Change::CloseCase));
        self.noted(DeskVerb::GiveBack.word(), Some(job));
        self.tell_me(Say::AskedBack);
    }

    pub(super) fn dealt(&mut self, word: &str, job: Option<JobId>) {
        self.noted(word, job);
        self.tell_me(Say::Dealt);
    }

    fn look_at(&mut self, file: &JobFile) {
        let job = &file.job;
        // What a request says stands on the page already.
        let told = |kind: CaseKind| kind.goes_with_its_job() && kind != CaseKind::Request;
        let about = |case: &&Case| case.job == Some(job.id) && told(case.kind);
        let cases: Vec<Case> = self.facts.cases.iter().filter(about).cloned().collect();
        let mine = |case: &Case| case.taken.as_ref().is_some_and(|taken| taken.by == self.me.id);
        let name = |side| file.party(side).map(|party| party.name.to_string());
        let view = DeskJob {
            job: job.id,
            code: job.code.clone(),
            epoch: job.epoch,
            service: job.request.service.clone(),
            state: job.state,
            disputed_from: job.disputed_from,
            missed: job.missed.map(|(by, _)| by),
            contested: self.contested(job.id).map(|fault| fault.side),
            customer: name(Side::Customer).unwrap_or_default(),
            provider: name(Side::Provider),
            total: file.agreed_terms().map(|terms| terms.total),
            start: file.start(),
            zone: job.request.place.zone,
            description: job.request.description.clone(),
            mine: cases.iter().any(mine),
            cases,
            talk: self.desk_talk(file),
            badges: file.provider.as_ref().map_or(Vec::new(), |provider| provider.badges.clone()),
            not_given_back: !self.facts.not_given_back.is_empty(),
            posted_at: job.created_at,
            events: file.told_history(),
        };
        self.tell_me(Say::DeskJob(Box::new(view)));
    }

    /// Something of a provider was checked, or is not any more: everybody reads it from now on.
    fn save_badge(&mut self, provider: PersonId, (kind, counts): (BadgeKind, bool), job: Option<JobId>) {
        let by = counts.then_some(self.me.id);
        self.change(Change::SaveBadge(provider, kind, by));
        self.tell(provider, Say::Safety(SafetySay::Badge { kind, counts }));
        self.noted(if counts { "badge_given" } else { "badge_taken" }, job);
        self.toast = Some(Say::Noted);
    }

    /// The operator's word on a registration.
    pub(super) fn registration(&mut self, verb: DeskVerb, case: CaseId, person: PersonId) {
        if !self.operator {
            return self.toast = Some(Say::Refused(Refusal::NotYours));
        }
        if self.facts.own_cases > 0 {
            return self.toast = Some(Say::Refused(Refusal::OwnCase));
        }
        let known = self.facts.cases.iter().find(|known| {
            let alone = known.kind == CaseKind::Registration || known.job.is_none();
            known.id == case && known.person == person && alone
        });
        let Some(known) = known.cloned() else { return self.toast = Some(Say::Stale) };
        if known.kind == CaseKind::Appeal {
            return self.appeal(verb, &known);
        }
        match verb {
            // What waits for a human and belongs to no job is read, and put aside.
            DeskVerb::Dealt if known.kind != CaseKind::Registration => {
                self.change(Change::CloseCase(known.id));
                self.dealt("dealt", None);
            }
            _ if known.kind == CaseKind::Registration
                && let Some(badge) = verb.badge() =>
            {
                self.save_badge(person, badge, None);
            }
            DeskVerb::LetIn | DeskVerb::Refuse if known.kind != CaseKind::Registration => {
                self.toast = Some(Say::Stale);
            }
            DeskVerb::LetIn => self.judge(&known, Approval::Approved, Say::LetIn),
            DeskVerb::Refuse => self.judge(&known, Approval::Refused, Say::NotLetIn),
            _ => {
                let profile = self.facts.profile.as_ref().filter(|profile| profile.party.id == person);
                let profile = profile.map(|profile| ProfileView::of(profile, Side::Provider, None));
                self.tell_me(Say::DeskRegistration { case: known, profile });
            }
        }
    }

    fn judge(&mut self, case: &Case, approval: Approval, word: Say) {
        let person = case.person;
        self.change(Change::Approve(person, approval));
        self.change(Change::CloseCase(case.id));
        self.tell(person, word);
        if approval == Approval::Approved {
            self.catches_up(person, self.now());
        }
        let word = if approval == Approval::Approved { "let_in" } else { "refused" };
        self.dealt(word, None);
    }

    /// A link that makes somebody operator, once.
    pub(super) fn invite_operator(&mut self) {
        let link = make_invite(InviteKind::Operator, self);
        self.tell_me(link);
    }
}
