//! What was found, as it is read.

use domain::{
    facts::{JobLine, Listing},
    ids::{JobCode, JobId, PersonId},
    job::JobFile,
    offer::{InvitationState, takes_invitations},
};

use super::Finding;
use crate::{
    press::Whom,
    say::{DirectoryLine, DirectoryPage, PersonPage, ProfileView},
    talk::Talk,
};

impl Finding {
    /// The page of the list that was loaded.
    pub(super) fn page(&self, talk: &Talk<'_, '_>) -> Option<DirectoryPage> {
        let search = self.search()?;
        let file = self.job.and_then(|job| talk.file(job));
        let (listings, more) = &talk.facts.directory;
        Some(DirectoryPage {
            job: file.map(|file| file.job.code.clone()),
            place: self.place.chosen.as_ref().filter(|_| !self.from_afar).map(|place| place.label.clone()),
            later: search.skip > 0,
            lines: listings
                .iter()
                .map(|listing| DirectoryLine::of(listing, &search, self.invited_to(file, listing.party.id)))
                .collect(),
            more: *more,
            service: search.service,
            order: search.order,
            rating_from: search.rating_from,
            within_km: search.within_km,
        })
    }

    /// The person that was loaded.
    pub(super) fn person_page(&self, talk: &Talk<'_, '_>) -> Option<PersonPage> {
        let listing = self.listing(talk)?;
        let is_me = listing.party.id == talk.me.id;
        let file = self.job.and_then(|job| talk.file(job));
        let whom = (!is_me).then_some(Whom::Listed(listing.party.id));
        Some(PersonPage {
            profile: ProfileView { whom, ..ProfileView::listed(listing) },
            takes_jobs: listing.takes_jobs,
            requests: if is_me || !listing.takes_jobs { Vec::new() } else { self.requests(listing, talk) },
            posts: listing.takes_jobs && !is_me && self.job.is_none(),
            invited: self.invited_to(file, listing.party.id),
        })
    }

    /// Who is read in full, as loaded.
    pub(super) fn listing<'t>(&self, talk: &Talk<'t, '_>) -> Option<&'t Listing> {
        let loaded = talk.facts.listing.as_ref();
        loaded.filter(|listing| Some(listing.party.id) == self.person)
    }

    /// How far their invitation to the request came; one of this moment is not in its file yet.
    fn invited_to(&self, file: Option<&JobFile>, person: PersonId) -> Option<InvitationState> {
        let just_now = self.invited.contains(&person).then_some(InvitationState::Sent);
        file.and_then(|file| file.invitation_of(person)).map(|known| known.invitation.state).or(just_now)
    }

    /// Where they can be invited to: the request it began at, else what the reader has open of what they do.
    fn requests(&self, listing: &Listing, talk: &Talk<'_, '_>) -> Vec<(JobId, JobCode)> {
        if let Some(id) = self.job {
            let file = talk.file(id).filter(|file| takes_invitations(&file.job, talk.now()));
            let free = file.filter(|file| self.invited_to(Some(file), listing.party.id).is_none());
            return free.map(|file| (id, file.job.code.clone())).into_iter().collect();
        }
        let theirs = |line: &&JobLine| listing.services.iter().any(|(service, _)| *service == line.service);
        let open = talk.facts.lines.iter().filter(|line| line.invites).filter(theirs);
        open.map(|line| (line.id, line.code.clone())).collect()
    }
}
