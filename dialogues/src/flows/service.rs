//! Which service: words that are searched for, or the catalogue group by group.

use domain::market::{Catalogue, ServiceId};
use serde::{Deserialize, Serialize};

use super::{Answer, posting::Browsing, words::text_of};
use crate::{
    press::Choice,
    say::{Prompt, Purpose, Trouble},
    talk::Talk,
};

/// What was answered to "which service?" so far.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct ServiceAnswer {
    /// The service.
    pub chosen: Option<ServiceId>,
    /// What services are searched by.
    pub search: Option<String>,
    /// Where in the catalogue they look.
    pub browsing: Browsing,
}

impl ServiceAnswer {
    /// It is known already.
    pub(crate) fn known(service: ServiceId) -> Self {
        Self { chosen: Some(service), ..Self::default() }
    }

    /// Which of these?
    pub(crate) fn prompt(&self, purpose: Purpose, talk: &Talk<'_, '_>) -> Prompt {
        let found = self.search.as_deref().map(|words| guessed(words, talk)).unwrap_or_default();
        match (&self.browsing, &self.search) {
            (Browsing::Group(group), _) => Prompt::PickInGroup { group: group.clone(), purpose },
            (Browsing::Guesses, Some(need)) if !found.is_empty() => {
                Prompt::PickService { need: need.clone(), guessed: found }
            }
            _ => Prompt::PickGroup(purpose),
        }
    }

    /// Takes an answer.
    pub(crate) fn take(&mut self, answer: &Answer<'_>, talk: &Talk<'_, '_>) -> Result<(), Trouble> {
        let catalogue: &Catalogue = &talk.market().catalogue;
        match answer {
            Answer::Choice(Choice::Service(id)) if catalogue.service(id).is_some() => {
                self.chosen = Some(id.clone());
            }
            Answer::Choice(Choice::Group(id)) if catalogue.group(id).is_some() => {
                self.browsing = Browsing::Group(id.clone());
            }
            Answer::Choice(Choice::Other) => self.browsing = Browsing::Groups,
            _ => {
                let typed = text_of(answer)?;
                if guessed(typed, talk).is_empty() {
                    return Err(Trouble::NoSuchService);
                }
                *self = Self { search: Some(typed.into()), ..Self::default() };
            }
        }
        Ok(())
    }

    /// Back to the groups, from one of them.
    pub(crate) fn back(&mut self) -> bool {
        let was_group = self.has_back();
        if was_group {
            self.browsing = Browsing::Groups;
        }
        was_group
    }

    /// Whether there is something to go back to.
    pub(crate) fn has_back(&self) -> bool {
        matches!(self.browsing, Browsing::Group(_))
    }
}

fn guessed(words: &str, talk: &Talk<'_, '_>) -> Vec<ServiceId> {
    let services = talk.market().catalogue.guess(words, &talk.me.language);
    services.into_iter().map(|service| service.id.clone()).collect()
}
