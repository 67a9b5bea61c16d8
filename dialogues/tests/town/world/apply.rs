//! Writes changes, asserting what the store asserts.

use domain::change::{Change, InviteKind};

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
            Change::SaveTerms(terms) => {
                self.terms.retain(|known| known.id != terms.id);
                self.terms.push(terms);
                self.terms.sort_by_key(|terms| terms.number);
            }
            Change::SaveDispatch(dispatch) => {
                let same =
                    |d: &domain::job::Dispatch| d.job == dispatch.job && d.provider == dispatch.provider;
                self.dispatches.retain(|known| !same(known));
                self.dispatches.push(dispatch);
                self.dispatches.sort_by_key(|dispatch| (dispatch.job, dispatch.provider));
            }
            Change::AddEvent(job, event) => self.events.push((job, event)),
            Change::AddReview(review) => {
                let same = |known: &domain::review::Review| known.job == review.job && known.by == review.by;
                assert!(!self.reviews.iter().any(|(known, _)| same(known)), "one review a side");
                self.reviews.push((review, false));
            }
            Change::PublishReviews(job, _) => {
                for (_, shown) in self.reviews.iter_mut().filter(|(review, _)| review.job == job) {
                    *shown = true;
                }
            }
            Change::OpenThread(thread) => self.threads.push((thread, true)),
            Change::CloseThreads(job) => {
                for (_, open) in self.threads.iter_mut().filter(|(thread, _)| thread.job == job) {
                    *open = false;
                }
            }
            Change::AddMessage(message) => self.messages.push(message),
            Change::OpenCase(case) => self.cases.push(case),
            Change::CloseCase(id) => self.cases.retain(|case| case.id != id),
            Change::CloseCasesOf(job) => self.cases.retain(|case| case.job != Some(job)),
            Change::Sanction(sanction) => self.sanctions.push(sanction),
            Change::AddOperator(person, _) => drop(self.operators.insert(person)),
            Change::UseInvite(hash) => {
                self.invites.retain(|invite| invite.hash != hash || invite.kind != InviteKind::Operator);
            }
            Change::AddInvite(invite) => self.invites.push(invite),
            Change::Audit(_) => {}
        }
    }
}
