//! Trouble that is being settled, and sanctions that are looked at again.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    change::{Audit, Change, Due, Sanction, SanctionKind, Timer},
    ids::{JobId, PersonId, TimerId},
    job::{self, Case, Deed, JobFile, Level, OPERATORS_PROPOSALS, Refusal, State},
    person::Side,
};

use crate::{
    effects::Effects,
    flows::{Appealing, CaseFlow, Flow, ProposingWay, TellingSide, WritingLetter},
    press::{CardVerb, DeskVerb},
    say::{Album, CaseSay, DeskAppeal, DeskGuard, DeskTalk, Say},
    step::Tell,
    talk::Talk,
};

/// How many letters the desk shows.
const LETTERS: usize = 4;

impl Talk<'_, '_> {
    /// What a side does about the trouble its job is in, beside what the table decides.
    pub(super) fn settle(&mut self, verb: CardVerb, file: &JobFile, side: Side) {
        let job = file.job.id;
        match verb {
            CardVerb::TellSide if file.may_tell(side) => {
                self.open(Flow::Case(CaseFlow::Tell(Box::new(TellingSide::of(file)))));
            }
            CardVerb::TellSide if file.job.state == State::Disputed => self.refuse(Refusal::AlreadyDone),
            CardVerb::TheirSide => self.read_theirs(file, side),
            _ => {
                self.redraw(job);
                self.refuse(Refusal::NotNow);
            }
        }
    }

    fn read_theirs(&mut self, file: &JobFile, side: Side) {
        let theirs = file.their_view(side, self.now(), &self.market().clocks);
        let Some((view, party)) = theirs.cloned().zip(file.party(side.other())) else {
            self.redraw(file.job.id);
            return self.refuse(Refusal::NotNow);
        };
        let (job, code, name) = (file.job.id, file.job.code.clone(), party.name.to_string());
        let photos = view.photos.clone();
        let fee = job::ways(file).contains(&job::Way::EndFeeKept);
        self.tell_me(Say::Case(CaseSay::Theirs { job, code, name: name.clone(), view: Box::new(view), fee }));
        self.show_photos(&photos, Album::Case, &file.job.code.to_string());
    }

    /// Agrees to the way out on the table.
    pub(super) fn accept_settlement(&mut self, file: &JobFile, actor: job::Actor) {
        let number = file.job.settling.made;
        if let Err(refusal) = self.act(file, actor, &Deed::AcceptSettlement { number }) {
            self.refuse(refusal);
        }
    }

    /// Whether another operator has what waits about this job.
    pub fn is_with_another(&self, job: JobId) -> bool {
        let mut about =
            self.facts.cases.iter().filter(|case| case.job == Some(job) && case.kind.goes_with_its_job());
        about.any(|case| case.with_another(self.me.id, self.now()).is_some())
    }

    /// What the operator does about trouble, beside deciding it.
    pub(super) fn handle_case(&mut self, verb: DeskVerb, file: &JobFile) {
        let job = file.job.id;
        let waits =
            self.facts.cases.iter().any(|case| case.job == Some(job) && case.kind.goes_with_its_job());
        match verb {
            DeskVerb::Take | DeskVerb::Return if !waits => self.toast = Some(Say::Stale),
            DeskVerb::Take => {
                self.change(Change::TakeCasesOf(job, self.me.id));
                self.noted(verb.word(), Some(job));
                self.toast = Some(Say::Case(CaseSay::Yours));
            }
            DeskVerb::Return => {
                self.change(Change::ReleaseCasesOf(job, self.me.id));
                self.noted(verb.word(), Some(job));
                self.toast = Some(Say::Case(CaseSay::GivenBack));
            }
            DeskVerb::CaseFile => self.hand_out_file(file),
            DeskVerb::WriteCustomer => self.write_to(job, Side::Customer),
            DeskVerb::WriteProvider => self.write_to(job, Side::Provider),
            _ => match self.refusal(file, job::Actor::Operator, job::Act::OfferSettlement) {
                Some(refusal) => self.refuse(refusal),
                None => self.open(Flow::Case(CaseFlow::Propose(ProposingWay::of(file)))),
            },
        }
    }

    fn write_to(&mut self, job: JobId, to: Side) {
        self.open(Flow::Case(CaseFlow::Letter(WritingLetter { job, to })));
    }

    /// The whole file, and every photo in it.
    fn hand_out_file(&mut self, file: &JobFile) {
        let Some(kept) = self.facts.case_file.as_ref() else { return self.toast = Some(Say::Stale) };
        let (job, code) = (file.job.id, file.job.code.clone());
        let photos = kept.photos();
        self.noted(DeskVerb::CaseFile.word(), Some(job));
        self.tell_me(Say::Case(CaseSay::File { job, code: code.clone() }));
        self.show_photos(&photos, Album::Case, &code.to_string());
    }

    /// How trouble is being settled, as the operator sees it.
    pub(super) fn desk_talk(&self, file: &JobFile) -> Option<DeskTalk> {
        let (job, clocks) = (&file.job, &self.market().clocks);
        let kept = self.facts.case_file.as_ref();
        let letters = kept.map(|kept| kept.letters.as_slice()).unwrap_or_default();
        if job.state != State::Disputed && letters.is_empty() {
            return None;
        }
        let last = &letters[letters.len().saturating_sub(LETTERS)..];
        let disputed = job.state == State::Disputed;
        let until =
            (disputed && !job::talk_is_over(job, self.now(), clocks)).then(|| job::talk_until(job, clocks));
        Some(DeskTalk {
            asked: disputed,
            views: file.views.clone(),
            letters: last.iter().map(|one| (one.side, one.by_operator, one.words.clone(), one.at)).collect(),
            on_table: job.settling.proposal.map(|proposal| (proposal.by, proposal.says, proposal.accepted)),
            until,
            left: OPERATORS_PROPOSALS.saturating_sub(job.settling.by_operator),
            fee: job::ways(file).contains(&job::Way::EndFeeKept),
            zone: job.request.place.zone,
        })
    }

    /// Another look at what lies on them, once.
    pub(super) fn ask_again(&mut self) {
        let used = self.facts.sanction.as_ref().is_some_and(|sanction| sanction.appeal.is_some());
        match self.barred() {
            None => self.tell_me(Say::Case(CaseSay::NothingToAppeal)),
            Some(_) if used => self.tell_me(Say::Case(CaseSay::AppealedAlready)),
            Some(_) => self.open(Flow::Case(CaseFlow::Appeal(Appealing {}))),
        }
    }

    /// The operator's word on an appeal.
    pub(super) fn appeal(&mut self, verb: DeskVerb, case: &Case) {
        let (person, at) = (case.person, self.now());
        let sanction = self.facts.sanction_on.clone().filter(|sanction| sanction.holds(at));
        let Some(sanction) = sanction else {
            // It ended meanwhile, or was lifted: there is nothing left to decide.
            self.change(Change::CloseCase(case.id));
            return self.put_on_desk(Say::DeskGuard(DeskGuard::Gone));
        };
        // The house names the person themself.
        let mine = sanction.by == self.me.id && !sanction.house;
        let others = self.facts.operators.iter().any(|one| *one != self.me.id && *one != person);
        if mine && others {
            return self.tell_me(Say::Case(CaseSay::AnotherLooks));
        }
        match verb {
            DeskVerb::AppealKept => self.appeal_over(case, Say::Case(CaseSay::Kept), verb),
            DeskVerb::AppealShorter => {
                let Some(until) = shortened(&sanction, at) else { return self.toast = Some(Say::Stale) };
                self.sanction_again(&sanction, sanction.kind, Some(until));
                self.sanction_ends(person, until);
                self.appeal_over(case, Say::Case(CaseSay::Shortened { until }), verb);
            }
            DeskVerb::AppealLifted => {
                self.sanction_again(&sanction, SanctionKind::Lifted, None);
                self.catches_up(person, at);
                let kind = SanctionKind::Lifted;
                let say = Say::Sanctioned { kind, until: None, reason: String::new() };
                self.appeal_over(case, say, verb);
            }
            _ => {
                let profile = self.facts.profile.as_ref().filter(|profile| profile.party.id == person);
                let name = profile.map(|profile| profile.party.name.to_string()).unwrap_or_default();
                let Sanction { kind, until, reason, house, .. } = sanction;
                let view = DeskAppeal { case: case.clone(), name, kind, until, reason, house };
                self.put_on_desk(Say::Case(CaseSay::DeskAppeal(Box::new(view))));
            }
        }
    }

    /// The same sanction with another end, decided now: it was looked at again already.
    fn sanction_again(&mut self, before: &Sanction, kind: SanctionKind, until: Option<DateTime<Utc>>) {
        let (by, at) = (self.me.id, self.now());
        self.change(Change::Sanction(Sanction { kind, until, by, at, house: false, ..before.clone() }));
    }

    fn appeal_over(&mut self, case: &Case, say: Say, verb: DeskVerb) {
        self.change(Change::CloseCase(case.id));
        self.tell(case.person, say);
        self.noted(verb.word(), None);
        self.off_the_desk();
    }

    /// They hear when it is over, and get what is open by then and fits them.
    pub(crate) fn sanction_ends(&mut self, person: PersonId, until: DateTime<Utc>) {
        let what = Due::SanctionOver { person, until };
        let timer = Timer { id: TimerId(self.fresh()), due: until, what };
        self.out.timers.push(timer);
        self.catches_up(person, until);
    }

    /// From then on open requests that fit somebody and did not reach them are sent, if they may have them.
    pub(crate) fn catches_up(&mut self, provider: PersonId, due: DateTime<Utc>) {
        let what = Due::CatchUp { provider, after: None };
        let timer = Timer { id: TimerId(self.fresh()), due, what };
        self.out.timers.push(timer);
    }

    /// What was done at the desk, for the audit.
    pub(crate) fn noted(&mut self, word: &str, job: Option<JobId>) {
        let (person, what, at) = (self.me.id, format!("desk:{word}"), self.now());
        self.change(Change::Audit(Audit { person, what, job, at }));
    }
}

/// Half of the time that is left; a week from now where there is no end.
fn shortened(sanction: &Sanction, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let until = sanction.until.map_or(now + TimeDelta::days(7), |until| now + (until - now) / 2);
    (until > now).then_some(until)
}

/// The end of a sanction: whoever it lay on hears of it, unless another one lies on them now.
pub fn on_sanction_over(person: PersonId, newest: Option<&Sanction>, until: DateTime<Utc>) -> Effects {
    let mut effects = Effects::default();
    let ended = newest.is_some_and(|known| known.kind != SanctionKind::Lifted && known.until == Some(until));
    if ended {
        let say = Say::Case(CaseSay::Free);
        effects.tells.push(Tell { to: person, say, level: Level::Quiet, thread: None });
    }
    effects
}
