//! Two people who are kept apart: one of them blocked the other, and nothing new begins between them. A booking that
//! runs goes on. Neither reads who did it: to the other one it is what anybody sees of somebody not available.

use super::{record::JobFile, refusal::Refusal, state::State};
use crate::{ids::PersonId, offer::Standing};

impl JobFile {
    /// Whether this person and the customer are kept apart.
    pub fn is_apart(&self, person: PersonId) -> bool {
        self.apart.contains(&person)
    }

    /// Whether the job is open, and may become this person's.
    pub fn is_open_to(&self, person: PersonId) -> bool {
        self.job.state == State::Open && !self.is_apart(person)
    }

    /// As its customer reads it: an offer of somebody kept apart is gone at once, whenever its row says so.
    #[must_use]
    pub fn for_customer(mut self) -> Self {
        for bid in &mut self.bids {
            if bid.offer.is_live() && self.apart.contains(&bid.offer.provider) {
                bid.offer.standing = Standing::Withdrawn;
            }
        }
        self
    }
}

/// Nobody answers a request of somebody they are kept apart from.
pub(super) fn may_meet(file: &JobFile, provider: PersonId) -> Result<(), Refusal> {
    if file.is_apart(provider) { Err(Refusal::NoLongerOpen) } else { Ok(()) }
}
