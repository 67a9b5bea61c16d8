//! What is pressed on a job's card.

use domain::{
    change::Change,
    ids::{JobId, PersonId},
    job::{Act, Actor, Answer, DeclineReason, Deed, Dispatch, JobFile, Refusal, State},
    money::Price,
    offer::InvitationState,
    terms::Terms,
};

use crate::{
    flows::{
        AnsweringLetter, Asked, CaseFlow, Editing, Fix, Flow, Leaving, Proposing, ProposingWay, Reposting,
        Rescheduling, Reviewing, SlotAnswer, Taking, TakingBoth, Writing, accept, clash, widen,
    },
    offered::{open_terms, rescue, thread_of},
    press::{CardVerb, OfferOrder, Whom},
    say::{self, ProfileView, Say},
    talk::Talk,
    talk::photos::met,
    waves::still,
};

impl Talk<'_, '_> {
    /// Acts on a job. The asker's role and the state are checked here, whatever the button said.
    pub(super) fn card(&mut self, verb: CardVerb, job: JobId, number: i64) {
        let Some(file) = self.file(job) else { return self.refuse(Refusal::NotYours) };
        let actor = file.role_of(self.me.id);
        if actor == Actor::Stranger {
            return self.refuse(Refusal::NotYours);
        }
        if actor == Actor::Candidate && verb != CardVerb::Decline {
            self.open_invitation(file);
        }
        if verb.only_shows() {
            return self.show(verb, file);
        }
        if verb == CardVerb::AnswerOperator && actor.side().is_some() {
            return self.open(Flow::Case(CaseFlow::Answer(AnsweringLetter { job })));
        }
        if !is_current(verb, file, self.me.id, number) {
            return self.outdated(verb, file, actor);
        }
        match verb {
            CardVerb::Decline if actor == Actor::Candidate => self.decline(file),
            _ if actor == Actor::Candidate
                && let Some(reason) = verb.decline_reason() =>
            {
                self.note_reason(reason, file);
            }
            CardVerb::Ask if actor == Actor::Candidate => self.ask_customer(file),
            CardVerb::Payout if actor == Actor::Provider => self.get_paid(Some(job)),
            CardVerb::TellSide if let Some(side) = actor.side() => self.settle(verb, file, side),
            _ if verb.is_of_offer() && actor == Actor::Candidate => self.own_offer(verb, file),
            _ => {
                if let Some(act) = verb.act() {
                    return self.do_to(file, actor, act);
                }
                self.redraw(job);
                if actor == Actor::Customer && verb.is_of_offer() {
                    self.refuse(Refusal::OwnJob);
                }
            }
        }
    }

    pub(super) fn refuse(&mut self, refusal: Refusal) {
        self.toast = Some(Say::Refused(refusal));
    }

    fn show(&mut self, verb: CardVerb, file: &JobFile) {
        let job = &file.job;
        match verb {
            CardVerb::Write => match thread_of(file, self.me.id) {
                Some(thread) => self.talk_to(thread),
                None => self.tell_me(Say::ThreadOver { code: Some(job.code.clone()) }),
            },
            CardVerb::Offers if self.own_request(job.id).is_some() => {
                self.compare_offers(job.id, OfferOrder::Score);
            }
            CardVerb::Invite => self.look_for_people(file),
            CardVerb::Invited => self.show_invited(file),
            CardVerb::BookAgain => self.book_again(file),
            CardVerb::PostAgain => self.post_again(file),
            CardVerb::Photos | CardVerb::DonePhotos => self.photos_of_job(verb, file),
            CardVerb::TheirSide if let Some(side) = file.role_of(self.me.id).side() => {
                self.settle(verb, file, side);
            }
            CardVerb::History if file.role_of(self.me.id).side().is_some() => self.history(file),
            _ => self.show_card(job.id),
        }
    }

    fn history(&mut self, file: &JobFile) {
        let (job, events) = (&file.job, file.told_history());
        let details = say::details(file, &events);
        let (code, posted_at, zone) = (job.code.clone(), job.created_at, job.request.place.zone);
        let history = say::History { job: job.id, code, posted_at, events, zone, details };
        self.tell_me(Say::History(Box::new(history)));
    }

    /// A button of an earlier state: the table says why it means nothing now, and the card is drawn anew.
    fn outdated(&mut self, verb: CardVerb, file: &JobFile, actor: Actor) {
        let refusal = match verb {
            _ if verb.is_of_terms() || verb.is_of_settling() => Some(Refusal::TermsChanged),
            _ if verb.is_of_offer() => None,
            _ => verb.act().and_then(|act| self.refusal(file, actor, act)),
        };
        self.toast = Some(refusal.map_or(Say::Stale, Say::Refused));
        self.redraw(file.job.id);
    }

    fn decline(&mut self, file: &JobFile) {
        let told = file.dispatch.as_ref().filter(|dispatch| dispatch.answer == Answer::Told);
        if let Some(dispatch) = told {
            self.note_first_answer(file);
            let declined = Dispatch { answer: Answer::Declined, ..dispatch.clone() };
            self.change(Change::SaveDispatch(declined));
            self.out.cards.push(still(file.job.id, file.job.customer));
        }
        if file.invitation_of(self.me.id).is_some() {
            self.answer_invitation(file, InvitationState::Declined);
            self.let_offers_ring(file);
        }
        self.toast = Some(Say::Noted);
        self.redraw(file.job.id);
    }

    /// Counts why somebody declined, once; of who it was nothing is kept but that they were asked.
    fn note_reason(&mut self, reason: DeclineReason, file: &JobFile) {
        let job = file.job.id;
        let unsaid = |told: &&Dispatch| told.answer == Answer::Declined && !told.explained;
        let told = file.dispatch.as_ref().filter(unsaid).filter(|_| file.job.state == State::Open);
        if let Some(told) = told {
            self.change(Change::SaveDispatch(Dispatch { explained: true, ..told.clone() }));
            self.change(Change::CountReason(job, reason));
            self.out.cards.push(still(job, file.job.customer));
        }
        self.toast = Some(if told.is_some() { Say::Noted } else { Say::Stale });
        self.redraw(job);
    }

    /// Does at once what needs no more words; opens the short conversation of what does.
    fn do_to(&mut self, file: &JobFile, actor: Actor, act: Act) {
        if let Some(refusal) = self.refusal(file, actor, act) {
            self.redraw(file.job.id);
            return self.refuse(refusal);
        }
        let job = file.job.id;
        match act {
            Act::Accept => self.take_job(file),
            Act::Withdraw | Act::StepBack | Act::Release | Act::Cancel | Act::AskEnd => {
                self.open(Flow::Leave(Leaving { job, act, reason: None }));
            }
            Act::EditRequest | Act::Extend | Act::Widen | Act::Reprice if self.barred().is_some() => {
                self.toast = self.barred();
            }
            // What is not open counts again once it is.
            Act::Extend | Act::Repost | Act::Widen | Act::Reprice if self.would_be_too_many(file) => {
                self.end(self.cannot_post());
            }
            Act::EditRequest => self.open(Flow::Edit(Box::new(Editing::of(file)))),
            Act::Propose | Act::Amend => self.open(Flow::Propose(Proposing::of(file))),
            Act::AskFixes => self.open(Flow::Write(Writing::about(job, Asked::Fixes))),
            Act::GetHelp => self.open(Flow::Write(Writing::about(job, Asked::Help))),
            Act::Done => self.open(Flow::Write(Writing::about(job, Asked::Done))),
            Act::Reschedule => {
                self.open(Flow::Reschedule(Rescheduling { job, slot: SlotAnswer::default() }));
            }
            Act::AgreeChange => self.agree_change(file, actor),
            Act::OfferSettlement => self.open(Flow::Case(CaseFlow::Propose(ProposingWay::of(file)))),
            Act::AcceptSettlement => self.accept_settlement(file, actor),
            Act::Review => self.open(Flow::Review(Reviewing { job, stars: None })),
            Act::Repost => self.open(Flow::Repost(Reposting::of(file, Fix::Time))),
            Act::Reprice => self.open(Flow::Repost(Reposting::of(file, Fix::Price))),
            Act::Widen => self.ask_further(file),
            Act::Sign => self.sign(file, actor),
            act => self.do_plainly(file, actor, &Deed::Plain(act)),
        }
    }

    /// Asks further away: at once, unless the time asked for has gone.
    fn ask_further(&mut self, file: &JobFile) {
        match widen(file, self) {
            Some(Ok(())) => self.toast = Some(Say::Noted),
            Some(Err(refusal)) => self.refuse(refusal),
            None => self.open(Flow::Repost(Reposting::of(file, Fix::Reach))),
        }
    }

    fn take_job(&mut self, file: &JobFile) {
        if let Some(barred) = self.barred() {
            return self.toast = Some(barred);
        }
        if !self.asks_for_both(file, Act::Accept, None) {
            self.toast = self.take_anyway(file);
            if let Some(next) = self.next.take() {
                self.open(next);
            }
        }
    }

    /// Takes a job whatever else there is at that time: at once where its price is fixed, else its figure is asked
    /// for next.
    pub(crate) fn take_anyway(&mut self, file: &JobFile) -> Option<Say> {
        match file.job.request.price {
            Price::Fixed(total) => accept(file, Some(total), self),
            Price::Range { .. } | Price::Negotiable => {
                self.next = Some(Flow::Take(Taking { job: file.job.id }));
                None
            }
        }
    }

    /// Whether a provider has another job at that time, and is asked first.
    fn asks_for_both(&mut self, file: &JobFile, act: Act, terms: Option<&Terms>) -> bool {
        let job = file.job.id;
        let start = terms.map_or(file.job.request.slot, |terms| terms.start);
        let provides = file.role_of(self.me.id) != Actor::Customer;
        let Some(other) = clash(self, job, start).filter(|_| provides) else { return false };
        let terms = terms.map(|terms| terms.id);
        self.open(Flow::Both(TakingBoth { job, act, start, terms, other }));
        true
    }

    fn sign(&mut self, file: &JobFile, actor: Actor) {
        match file.newest_terms() {
            Some(terms) if self.asks_for_both(file, Act::Sign, Some(terms)) => {}
            Some(terms) => self.do_plainly(file, actor, &Deed::Sign { terms: terms.id }),
            None => self.refuse(Refusal::TermsChanged),
        }
    }

    fn agree_change(&mut self, file: &JobFile, actor: Actor) {
        match file.change() {
            Some(terms) if self.asks_for_both(file, Act::AgreeChange, Some(terms)) => {}
            Some(terms) => self.do_plainly(file, actor, &Deed::AgreeChange { terms: terms.id }),
            None => self.refuse(Refusal::TermsChanged),
        }
    }

    fn do_plainly(&mut self, file: &JobFile, actor: Actor, deed: &Deed) {
        if let Err(refusal) = self.act(file, actor, deed) {
            self.refuse(refusal);
        }
    }

    /// The other side's profile, for who stands in the same job.
    pub(super) fn read_profile(&mut self, job: JobId, person: PersonId) {
        let Some(file) = self.file(job) else { return self.refuse(Refusal::NotYours) };
        if file.role_of(self.me.id) == Actor::Candidate {
            self.open_invitation(file);
        }
        let theirs = file.role_of(person).side().filter(|_| self.operator);
        let side = met(file, self.me.id, person).or(theirs);
        let known = self.facts.profile.as_ref().filter(|profile| profile.party.id == person);
        match side.zip(known) {
            Some((side, profile)) => {
                let whom = met(file, self.me.id, person).map(|_| Whom::Met { job, person });
                let view = ProfileView { whom, ..ProfileView::of(profile, side, Some(job)) };
                self.tell_me(Say::Profile(view));
            }
            None => self.refuse(Refusal::NotYours),
        }
    }
}

/// Whether what the button was drawn for has not changed: the job's state, the terms under a signature, or the
/// presser's own offer.
pub(crate) fn is_current(verb: CardVerb, file: &JobFile, me: PersonId, number: i64) -> bool {
    match verb {
        _ if verb.is_of_offer() => file.bid_of(me).map_or(0, |bid| bid.offer.number) == number,
        CardVerb::Widen => rescue::step_of(file) == number,
        _ if verb.is_of_settling() => file.job.settling.made == number,
        _ if verb.is_of_terms() => open_terms(file).is_some_and(|terms| terms.number == number),
        _ => file.job.epoch == number,
    }
}
