//! What a provider does with their own offer.

use domain::{
    change::Change,
    ids::TimerId,
    job::{Answer, Dispatch, JobFile},
    offer::{self, Invitation, InvitationState, Invited, Offer},
};

use crate::{
    bids,
    flows::{Bidding, Flow},
    press::CardVerb,
    say::Say,
    talk::Talk,
    waves::still,
};

impl Talk<'_, '_> {
    /// What is pressed about it on the card.
    pub(super) fn own_offer(&mut self, verb: CardVerb, file: &JobFile) {
        let (me, context) = (self.me.id, self.rules(0));
        let changed = match verb {
            CardVerb::TakeBack => offer::withdraw(file, me, &context),
            CardVerb::StillStands => offer::confirm(file, me, &context),
            _ => return self.begin_offer(file),
        };
        match changed {
            Ok(offer) => {
                self.save_offer(file, offer);
                self.toast = Some(Say::Noted);
            }
            Err(refusal) => self.refuse(refusal),
        }
        self.redraw(file.job.id);
    }

    fn begin_offer(&mut self, file: &JobFile) {
        if let Some(barred) = self.barred() {
            return self.toast = Some(barred);
        }
        if let Err(refusal) = offer::may_offer(file, self.me.id, &self.rules(0)) {
            self.redraw(file.job.id);
            return self.refuse(refusal);
        }
        self.open(Flow::Bid(Bidding::of(file)));
    }

    /// An offer was made: whoever was invited has answered, and whoever had declined thought again.
    pub fn made_offer(&mut self, file: &JobFile, offer: Offer) {
        self.note_first_answer(file);
        self.answer_invitation(file, InvitationState::Offered);
        let declined = file.dispatch.as_ref().filter(|dispatch| dispatch.answer == Answer::Declined);
        if let Some(dispatch) = declined {
            self.change(Change::SaveDispatch(Dispatch { answer: Answer::Told, ..dispatch.clone() }));
        }
        self.save_offer(file, offer);
    }

    pub fn save_offer(&mut self, file: &JobFile, offer: Offer) {
        self.change(Change::SaveOffer(offer));
        self.let_offers_ring(file);
    }

    /// Notes how far an invitation of the acting person came, if there is one.
    pub(super) fn answer_invitation(&mut self, file: &JobFile, state: InvitationState) {
        let own = file.invitation_of(self.me.id).map(|known| known.invitation);
        if let Some(invitation) = own.filter(|invitation| invitation.state < state) {
            self.change(Change::SaveInvitation(Invitation { state, ..invitation }));
        }
    }

    /// Who was invited pressed something on the card: their customer's card says so.
    pub(super) fn open_invitation(&mut self, file: &JobFile) {
        let unread = |known: &Invited| known.invitation.state == InvitationState::Sent;
        if file.invitation_of(self.me.id).is_some_and(unread) {
            self.answer_invitation(file, InvitationState::Opened);
            self.out.cards.push(still(file.job.id, file.job.customer));
        }
    }

    /// Whether the customer's phone rings is decided with all offers at hand, right after this.
    pub(super) fn let_offers_ring(&mut self, file: &JobFile) {
        let timer = TimerId(self.fresh());
        self.out.timers.push(bids::bell(&file.job, self.ctx.now, timer));
    }
}
