//! The questions of a request that take some looking up.

use domain::market::{Mode, ServiceId};

use super::{Browsing, Posting};
use crate::{
    say::{Prompt, Purpose},
    talk::Talk,
};

/// More services of one person than this are no help as buttons.
const MOST_OF_ONE: usize = 8;

impl Posting {
    /// The services that what was written may mean.
    pub(super) fn guessed(&self, talk: &Talk<'_, '_>) -> Vec<ServiceId> {
        if let (Some(invitee), None, None) = (&self.invites, &self.search, &self.need) {
            return invitee.services.iter().take(MOST_OF_ONE).cloned().collect();
        }
        let words = self.search.as_deref().or(self.need.as_deref()).unwrap_or_default();
        let services = talk.market().catalogue.guess(words, &talk.me.language);
        services.into_iter().map(|service| service.id.clone()).collect()
    }

    pub(super) fn service_prompt(&self, talk: &Talk<'_, '_>) -> Prompt {
        let purpose = Purpose::Post;
        match &self.browsing {
            Browsing::Group(group) => Prompt::PickInGroup { group: group.clone(), purpose },
            Browsing::Groups => Prompt::PickGroup(purpose),
            Browsing::Guesses => match self.guessed(talk) {
                guessed if guessed.is_empty() => Prompt::PickGroup(purpose),
                guessed => {
                    let need = self.search.clone().or_else(|| self.need.clone()).unwrap_or_default();
                    Prompt::PickService { need, guessed }
                }
            },
        }
    }

    pub(super) fn description_prompt(&self, service: ServiceId) -> Prompt {
        match &self.need {
            Some(so_far) => Prompt::DescribeMore { service, so_far: so_far.clone() },
            None => Prompt::Describe { service },
        }
    }

    /// The request as it will go out. Who is invited by name makes an offer.
    pub(super) fn preview(&self, talk: &Talk<'_, '_>) -> Option<Prompt> {
        let ways = talk.market().modes.keys().copied();
        let by_name = self.invites.is_some();
        Some(Prompt::Preview {
            request: Box::new(self.request(talk)?),
            name: talk.me.name.as_ref()?.to_string(),
            supply: *talk.facts.supply,
            modes: ways.filter(|mode| !by_name || *mode == Mode::Offers).collect(),
            invites: self.invites.as_ref().map(|invitee| invitee.name.clone()),
        })
    }
}
