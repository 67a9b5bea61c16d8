//! Inviting who was found: to a request that is open, or to one that is posted for them.

use domain::{ids::JobId, job::Refusal};

use super::Finding;
use crate::{
    flows::{Flow, Invitee, Posting, Turn},
    say::{Note, Say},
    talk::Talk,
};

impl Finding {
    pub(super) fn invite(&mut self, job: JobId, talk: &mut Talk<'_, '_>) -> Turn {
        if let Some(barred) = talk.barred() {
            return Turn::Over(Some(barred));
        }
        let (Some(file), Some(listing)) = (talk.file(job), self.listing(talk)) else {
            talk.toast = Some(Say::Refused(Refusal::NotYours));
            return Turn::NEXT;
        };
        if let Err(refusal) = talk.invite(file, listing) {
            talk.toast = Some(Say::Refused(refusal));
            return Turn::NEXT;
        }
        let (name, code) = (listing.party.name.to_string(), file.job.code.clone());
        self.job = Some(job);
        self.invited.push(listing.party.id);
        if self.search().is_some() {
            // On with the list: there may be more to invite.
            self.person = None;
        }
        Turn::Ask(Some(Note::InvitedTo { name, code }))
    }

    /// A new request that ends with their invitation.
    pub(super) fn post_for_them(&self, talk: &mut Talk<'_, '_>) -> Turn {
        let Some(listing) = self.listing(talk).filter(|listing| listing.party.id != talk.me.id) else {
            return Turn::NEXT;
        };
        if let Some(why) = talk.cannot_post() {
            return Turn::Over(Some(why));
        }
        let services: Vec<_> = listing.services.iter().map(|(service, _)| service.clone()).collect();
        let wanted = self.service.chosen.clone().filter(|wanted| services.contains(wanted));
        let invitee = Invitee { provider: listing.party.id, name: listing.party.name.to_string(), services };
        let posting = Posting::for_person(invitee, wanted);
        talk.next = Some(Flow::Post(Box::new(Posting { place: self.place.clone(), ..posting })));
        Turn::Over(None)
    }
}
