//! A request that is meant for somebody: it goes out to all who match, and to them by name.

use domain::{
    ids::PersonId,
    job::{Job, JobFile},
    market::{Mode, ServiceId},
    offer,
};
use serde::{Deserialize, Serialize};

use super::Posting;
use crate::{
    flows::SlotAnswer,
    say::{DirectorySay, Say},
    talk::Talk,
};

/// Who is invited by name once the request is out.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Invitee {
    /// Who.
    pub provider: PersonId,
    /// Their public name.
    pub name: String,
    /// What they do, to choose from.
    pub services: Vec<ServiceId>,
}

impl Posting {
    /// A request for somebody, of one of the services they do.
    pub fn for_person(invitee: Invitee, service: Option<ServiceId>) -> Self {
        let only = (invitee.services.len() == 1).then(|| invitee.services[0].clone());
        Self {
            service: service.or(only),
            mode: Some(Mode::Offers),
            invites: Some(invitee),
            ..Self::default()
        }
    }

    /// What was done in that job once more, by the same person if they like: all but the time is known.
    pub fn again(file: &JobFile) -> Option<Self> {
        let request = &file.job.request;
        let provider = file.provider.as_ref()?;
        let agreed = file.agreed_terms().and_then(|terms| terms.scope.clone());
        let posting = Self::of(request, Mode::Offers);
        Some(Self {
            description: agreed.or(posting.description),
            slot: SlotAnswer::default(),
            invites: Some(Invitee {
                provider: provider.id,
                name: provider.name.to_string(),
                services: vec![request.service.clone()],
            }),
            ..posting
        })
    }

    /// A request that came to nothing, for everybody: its time is asked for only where that is over.
    pub fn anew(file: &JobFile) -> Self {
        let posting = Self::of(&file.job.request, Mode::Offers);
        let description = posting.description.filter(|words| !words.is_empty());
        // Which way it finds somebody is theirs to choose again, where the market has two.
        Self { description, mode: None, ..posting }
    }

    /// Invites who it is meant for; who takes no jobs now is not bothered, and its author hears so.
    pub(super) fn invite_by_name(&self, job: &Job, talk: &mut Talk<'_, '_>) {
        let Some(invitee) = &self.invites else { return };
        let loaded = talk.facts.listing.as_ref().filter(|listing| listing.party.id == invitee.provider);
        match loaded.and_then(|listing| offer::invite_first(job, listing, talk.now()).ok()) {
            Some((invitation, told)) => talk.send_invitation(invitation, told),
            None => talk.tell_me(Say::Directory(DirectorySay::NotInvited { name: invitee.name.clone() })),
        }
    }
}
