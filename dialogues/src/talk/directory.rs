//! Looking people up, inviting them, booking them again; and being looked up.

use domain::{
    change::{Change, InviteKind},
    facts::Listing,
    ids::PersonId,
    job::{Dispatch, JobFile, Level, News, Refusal, State},
    offer::{self, Invitation},
};

use crate::{
    flows::{Finding, Flow, Posting, make_invite},
    press::Door,
    say::{DirectorySay, InvitedLine, ProfileView, Say},
    step::Card,
    talk::Talk,
};

impl Talk<'_, '_> {
    /// The places of the house that are about finding and being found.
    pub(super) fn directory_door(&mut self, door: Door) {
        if !self.market().has_directory() && door != Door::Why {
            return self.tell_me(Say::Directory(DirectorySay::Off));
        }
        match door {
            Door::Find => self.open(Flow::Find(Box::default())),
            _ if self.facts.provider.is_none() => self.tell_me(Say::NotRegistered),
            Door::Listing => self.own_listing(),
            Door::Share => {
                let kind = InviteKind::Profile { provider: self.me.id };
                let link = make_invite(kind, self);
                self.tell_me(link);
            }
            _ => {
                let (ranking, directory) = (self.facts.ranking.clone(), self.market().has_directory());
                let blocked = self.facts.blocked.len();
                self.tell_me(Say::Directory(DirectorySay::Why { ranking, directory, blocked }));
            }
        }
    }

    /// Exactly what a customer reads.
    fn own_listing(&mut self) {
        let own = self.facts.listing.as_ref().filter(|listing| listing.party.id == self.me.id);
        match own.map(ProfileView::listed) {
            Some(own) => self.tell_me(Say::Directory(DirectorySay::Own(Box::new(own)))),
            None => self.go(Door::Profile),
        }
    }

    /// A provider's link: their profile, for anybody who may read it now.
    pub(super) fn follow_profile(&mut self, provider: PersonId) {
        let loaded = self.facts.listing.as_ref().filter(|listing| listing.party.id == provider);
        let is_there = loaded.is_some_and(|listing| listing.takes_jobs || provider == self.me.id);
        let why = match is_there {
            _ if !self.market().has_directory() => Some(DirectorySay::Off),
            false => Some(DirectorySay::Away),
            true => None,
        };
        match why {
            None => self.open(Flow::Find(Box::new(Finding::of_person(provider)))),
            Some(why) => {
                self.tell_me(Say::Directory(why));
                self.home();
            }
        }
    }

    /// Somebody for an open request.
    pub(super) fn look_for_people(&mut self, file: &JobFile) {
        match self.own_request(file.job.id) {
            Some(_) if !offer::takes_invitations(&file.job, self.now()) => {
                self.redraw(file.job.id);
                self.refuse(Refusal::NoLongerOpen);
            }
            Some(file) => self.open(Flow::Find(Box::new(Finding::for_request(file)))),
            None => self.refuse(Refusal::NotYours),
        }
    }

    /// Who was invited to a request, and how far that came.
    pub(super) fn show_invited(&mut self, file: &JobFile) {
        if self.own_request(file.job.id).is_none() {
            return self.refuse(Refusal::NotYours);
        }
        let (job, most) = (&file.job, self.market().caps.invitations as usize);
        let open = offer::takes_invitations(job, self.now());
        self.tell_me(Say::Directory(DirectorySay::Invited {
            job: job.id,
            code: job.code.clone(),
            epoch: job.epoch,
            lines: file.invitations.iter().map(InvitedLine::from).collect(),
            more: open && file.invitations.len() < most,
            asks: open && job.switches.chat_before_acceptance,
        }));
    }

    /// The same once more: a new request that invites who did it.
    pub(super) fn book_again(&mut self, file: &JobFile) {
        let again = self.own_request(file.job.id).filter(|file| file.job.state.is_done());
        let again = again.filter(|file| file.job.switches.directory && self.market().has_directory());
        let provider = again.and_then(|file| file.job.provider);
        if self.facts.blocked.iter().any(|known| Some(known.person) == provider) {
            // Their own doing, which they can take back there.
            return self.list_blocks();
        }
        match (again.and_then(Posting::again), self.cannot_post()) {
            (None, _) => self.refuse(Refusal::NotNow),
            (_, Some(why)) => self.end(Some(why)),
            (Some(posting), None) => self.open(Flow::Post(Box::new(posting))),
        }
    }

    /// What came to nothing once more: a new request of the same answers, to look over before it goes out.
    pub(super) fn post_again(&mut self, file: &JobFile) {
        let over = self.own_request(file.job.id).filter(|file| file.job.state == State::Cancelled);
        match (over, self.cannot_post()) {
            (None, _) => self.refuse(Refusal::NotNow),
            (_, Some(why)) => self.end(Some(why)),
            (Some(file), None) => self.open(Flow::Post(Box::new(Posting::anew(file)))),
        }
    }

    /// Invites somebody to an own request, if that is possible.
    pub(crate) fn invite(&mut self, file: &JobFile, to: &Listing) -> Result<(), Refusal> {
        let caps = &self.market().caps;
        let (invitation, told) = offer::invite(file, self.me.id, to, caps, self.now())?;
        self.send_invitation(invitation, told);
        self.redraw(file.job.id);
        Ok(())
    }

    /// An invitation goes out; its card rings.
    pub(crate) fn send_invitation(&mut self, invitation: Invitation, told: Dispatch) {
        let Invitation { job, provider, .. } = invitation;
        self.change(Change::SaveInvitation(invitation));
        self.change(Change::SaveDispatch(told));
        let (news, level) = (Some(News::Invited), Level::Ring);
        self.out.cards.push(Card { job, to: provider, news, level });
    }
}
