//! One of two people blocked the other, or took it back: what is open between them follows.

use chrono::{DateTime, Utc};
use domain::{
    change::Change,
    ids::PersonId,
    job::{JobFile, Level, News},
    offer::{Invitation, InvitationState, Offer, Standing},
};

use crate::{
    effects::Effects,
    say::{SafetySay, Say},
    step::{Card, Tell},
    waves::still,
};

/// What follows for one request that this provider was told of, as they see it. A booking of the two goes on. Nobody
/// is told who did it: to the other side somebody is not available any more.
pub fn on_pair(file: &JobFile, provider: PersonId, by: PersonId, now: DateTime<Utc>) -> Effects {
    let mut effects = Effects::default();
    let job = &file.job;
    if job.provider == Some(provider) || job.state.was_booked() {
        return effects;
    }
    effects.cards.push(still(job.id, provider));
    effects.cards.push(still(job.id, job.customer));
    if file.is_apart(provider) {
        effects.part(file, provider, by, now);
    }
    effects
}

impl Effects {
    fn part(&mut self, file: &JobFile, provider: PersonId, by: PersonId, now: DateTime<Utc>) {
        let job = file.job.id;
        if file.thread_with(provider).is_some() {
            self.changes.push(Change::CloseThread(job, provider));
        }
        let invitation = file.invitation_of(provider).map(|known| known.invitation);
        if let Some(invitation) = invitation.filter(|known| known.state < InvitationState::Declined) {
            self.changes
                .push(Change::SaveInvitation(Invitation { state: InvitationState::Declined, ..invitation }));
        }
        let live = file.bid_of(provider).filter(|bid| bid.offer.is_live());
        if let Some(bid) = live {
            let standing = if by == provider { Standing::Withdrawn } else { Standing::NotChosen };
            self.changes.push(Change::SaveOffer(Offer { standing, changed_at: now, ..bid.offer.clone() }));
            self.say_gone(file, provider, by);
        }
    }

    /// Once, to the side whose doing it was not.
    fn say_gone(&mut self, file: &JobFile, provider: PersonId, by: PersonId) {
        let (job, level) = (&file.job, Level::Quiet);
        if by == provider {
            let bid = file.bid_of(provider);
            let name = bid.map(|bid| bid.provider.name.to_string()).unwrap_or_default();
            let say = Say::Safety(SafetySay::OfferGone { job: job.id, code: job.code.clone(), name });
            self.tells.push(Tell { to: job.customer, say, level, thread: None });
        } else {
            let news = Some(News::NotChosen);
            self.cards.push(Card { job: job.id, to: provider, news, level });
        }
    }
}
