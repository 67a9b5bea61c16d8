//! Writes changes, asserting what the store asserts.

use domain::{
    badge::{Badge, BadgeKind},
    change::{Change, InviteKind, Thread},
    fault::Fault,
    fee::{Attempt, Fee, FeeFile},
    ids::PersonId,
    job::{CaseKind, Dispatch},
    offer::{Invitation, Offer},
    review::Review,
    terms::Terms,
};

use super::Town;

impl Town {
    pub(super) fn apply(&mut self, change: Change) {
        match change {
            Change::SavePerson(person) => drop(self.people.insert(person.id, person)),
            Change::SaveProvider(provider) => {
                assert!(!provider.services.is_empty() && provider.services.is_sorted());
                self.providers.insert(provider.person, provider);
            }
            Change::Approve(person, approval) => {
                self.providers.get_mut(&person).expect("registered").approval = approval;
            }
            Change::NewJob(job) => assert!(self.jobs.insert(job.id, *job).is_none()),
            Change::SaveJob(job) => {
                let before = self.jobs.insert(job.id, *job.clone()).expect("only a stored job is saved");
                assert_eq!(job.version, before.version + 1, "the version moves by one");
            }
            Change::SaveTerms(terms) => self.save_terms(terms),
            Change::SaveDispatch(dispatch) => self.dispatch(dispatch),
            Change::CountReason(job, reason) => *self.reasons.entry((job, reason)).or_insert(0) += 1,
            Change::SaveBadge(person, kind, by) => self.check(person, kind, by.is_some()),
            Change::AddAnswer(answered) => self.answers.push(answered),
            Change::SaveOffer(offer) => self.offer_stands(offer),
            Change::SaveInvitation(invitation) => self.invite(invitation),
            Change::SaveFee(fee) => self.save_fee(fee),
            Change::SaveAttempt(attempt) => self.save_attempt(attempt),
            Change::SavePayout(person, how) => drop(self.payouts.insert(person, how)),
            Change::AddEvent(job, event) => self.events.push((job, event)),
            Change::AddReview(review) => self.review(review),
            Change::PublishReviews(job, _) => {
                for (_, shown) in self.reviews.iter_mut().filter(|(review, _)| review.job == job) {
                    *shown = true;
                }
            }
            Change::SaveFault(fault) => self.save_fault(fault),
            Change::OpenThread(thread) => self.open_thread(thread),
            Change::CloseThreads(job) => self.close_threads(|thread| thread.job == job),
            Change::CloseThread(job, provider) => {
                self.close_threads(|thread| thread.job == job && thread.provider == provider);
            }
            Change::CloseOtherThreads(job, provider) => {
                self.close_threads(|thread| thread.job == job && thread.provider != provider);
            }
            Change::OpenCase(case) => self.cases.push(case),
            Change::CloseCase(id) => {
                assert!(self.cases.iter().any(|case| case.id == id), "closed once");
                self.cases.retain(|case| case.id != id);
            }
            Change::CloseCasesOf(job) => {
                self.cases.retain(|case| case.job != Some(job) || !case.kind.goes_with_its_job());
            }
            Change::AddOperator(person, _) => drop(self.operators.insert(person)),
            Change::UseInvite(hash) => {
                self.invites.retain(|invite| invite.hash != hash || invite.kind != InviteKind::Operator);
            }
            Change::AddInvite(invite) => self.invites.push(invite),
            // Nobody answers calls in this town, nor fetches files, nor reads its audit.
            Change::Audit(line) => self.audit.push(line.what),
            Change::AddCall(_) | Change::Fetch(_) => {}
            said => self.say(said),
        }
    }

    fn save_terms(&mut self, terms: Terms) {
        self.terms.retain(|known| known.id != terms.id);
        self.terms.push(terms);
        self.terms.sort_by_key(|terms| terms.number);
    }

    fn check(&mut self, provider: PersonId, kind: BadgeKind, counts: bool) {
        self.badges.retain(|(of, badge)| (*of, badge.kind) != (provider, kind));
        self.badges.extend(counts.then_some((provider, Badge { kind, on: self.now })));
    }

    /// What people say, and what follows where the guard hid something.
    fn say(&mut self, change: Change) {
        match change {
            Change::AddMessage(message) => self.messages.push(message),
            Change::ReviseMessage { id, text, masked } => {
                let message = self.messages.iter_mut().find(|message| message.id == id).expect("it was sent");
                (message.text, message.masked) = (text, masked);
            }
            Change::WithdrawMessage(id) => self.messages.retain(|message| message.id != id),
            Change::Withhold(words) => {
                self.withheld.retain(|known| known.message != words.message);
                self.withheld.push(words);
            }
            Change::AskReview(message, case, until) => {
                let known = self.withheld.iter_mut().find(|known| known.message == message).expect("kept");
                assert!(known.case.replace(case).is_none(), "asked for once");
                known.until = until;
            }
            Change::DropWithheld(message) => self.withheld.retain(|known| known.message != message),
            Change::DecideWithheld(message) => {
                assert!(self.withheld.iter().any(|known| known.message == message), "decided about once");
                self.withheld.retain(|known| known.message != message);
            }
            Change::Mark(person, _, marked) => self.marks.push((person, marked)),
            Change::Sanction(sanction) => self.sanctions.push(sanction),
            Change::Block(blocker, blocked) => self.block(blocker, blocked),
            Change::Unblock(blocker, blocked) => self.blocks.retain(|pair| *pair != (blocker, blocked)),
            Change::Report(report) => self.reports.push(report),
            Change::AddReply(review, text) => self.reply(review, text),
            Change::RemoveReview(review, _, why) => self.remove(review, why),
            other => self.handle(other),
        }
    }

    /// Everything of them goes that others could read; what they begin next, they begin as somebody new.
    pub(super) fn erase(&mut self, person: PersonId) {
        self.sessions.remove(&person);
        self.screens.remove(&person);
        self.payouts.remove(&person);
        self.operators.remove(&person);
        self.withheld.retain(|words| words.author != person && words.reader != person);
        self.cases.retain(|case| case.person != person || case.kind == CaseKind::Payment);
        self.close_threads(|thread| thread.customer == person || thread.provider == person);
        if let Some(provider) = self.providers.get_mut(&person) {
            (provider.paused, provider.about) = (true, String::new());
        }
        if let Some(known) = self.people.get_mut(&person) {
            known.consent = None;
        }
    }

    fn save_fault(&mut self, fault: Fault) {
        let same = |known: &Fault| (known.job, known.match_number) == (fault.job, fault.match_number);
        self.faults.retain(|known| !same(known));
        self.faults.push(fault);
    }

    fn dispatch(&mut self, mut dispatch: Dispatch) {
        let (job, provider) = (dispatch.job, dispatch.provider);
        let same = |known: &Dispatch| (known.job, known.provider) == (job, provider);
        dispatch.explained |= self.dispatches.iter().any(|known| same(known) && known.explained);
        self.dispatches.retain(|known| !same(known));
        self.dispatches.push(dispatch);
        self.dispatches.sort_by_key(|dispatch| (dispatch.job, dispatch.provider));
    }

    fn offer_stands(&mut self, offer: Offer) {
        let same = |known: &Offer| known.job == offer.job && known.provider == offer.provider;
        self.offers.retain(|known| !same(known));
        self.offers.push(offer);
        self.offers.sort_by_key(|offer| (offer.job, offer.provider));
    }

    fn review(&mut self, review: Review) {
        let same = |known: &Review| known.job == review.job && known.by == review.by;
        assert!(!self.reviews.iter().any(|(known, _)| same(known)), "one review a side");
        self.reviews.push((review, false));
    }

    fn open_thread(&mut self, thread: Thread) {
        let pair = |thread: &Thread| (thread.job, thread.customer, thread.provider);
        let open = self.threads.iter().any(|(known, open)| *open && pair(known) == pair(&thread));
        assert!(!open, "one conversation a pair");
        self.threads.push((thread, true));
    }

    fn close_threads(&mut self, over: impl Fn(&Thread) -> bool) {
        for (_, open) in self.threads.iter_mut().filter(|(thread, _)| over(thread)) {
            *open = false;
        }
    }

    /// A later state is never lowered.
    fn invite(&mut self, invitation: Invitation) {
        let same =
            |known: &&mut Invitation| known.job == invitation.job && known.provider == invitation.provider;
        match self.invitations.iter_mut().find(same) {
            Some(known) => known.state = known.state.max(invitation.state),
            None => self.invitations.push(invitation),
        }
    }

    fn save_fee(&mut self, fee: Fee) {
        match self.fees.iter_mut().find(|known| known.fee.id == fee.id) {
            Some(known) => known.fee = fee,
            None => self.fees.push(FeeFile { fee, attempts: Vec::new() }),
        }
    }

    fn save_attempt(&mut self, attempt: Attempt) {
        let of = |known: &&mut FeeFile| known.fee.id == attempt.fee;
        let attempts = &mut self.fees.iter_mut().find(of).expect("its fee is stored").attempts;
        attempts.retain(|known| known.id != attempt.id);
        attempts.push(attempt);
    }
}
