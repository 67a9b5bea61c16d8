//! Erasing everything that is held of somebody: what it means, once more, and then it is done.

use domain::{
    facts::{Read, Wants},
    ids::JobId,
    job::{Act, Actor, Deed},
    offer,
    person::Side,
};
use serde::{Deserialize, Serialize};

use super::{Answer, Conversation, Turn, pick_one, words::yes_or_no};
use crate::{
    input::Input,
    press::Reason,
    say::{OwnPrompt, OwnSay, Prompt, Say, StillRunning},
    talk::Talk,
};

/// An erasure that was asked for and not confirmed yet.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct Erasing {
    /// Requests of theirs that are open, to be withdrawn.
    pub requests: Vec<JobId>,
    /// Requests with a live offer of theirs, to be taken back.
    pub offers: Vec<JobId>,
    /// Whether they read what it means.
    pub understood: bool,
}

/// What is read to know whether somebody can be erased, and what ends with it.
pub(crate) fn reads() -> [Read; 3] {
    [Read::Lines, Read::Offered, Read::Operators]
}

impl Erasing {
    /// What would end now.
    pub(crate) fn of(talk: &Talk<'_, '_>) -> Self {
        let open =
            talk.facts.lines.iter().filter(|line| line.side == Side::Customer && line.state.is_unanswered());
        Self {
            requests: open.map(|line| line.id).collect(),
            offers: talk.facts.offered.clone(),
            understood: false,
        }
    }

    /// Withdraws what nobody relies on, and lets go of the rest.
    fn erase(&self, talk: &mut Talk<'_, '_>) -> Turn {
        for job in &self.requests {
            let Some(file) = talk.file(*job) else { continue };
            let (act, reason) = (Act::Withdraw, Reason::Other.word().into());
            if let Err(refusal) = talk.act(file, Actor::Customer, &Deed::Leave { act, reason }) {
                return Turn::Over(Some(Say::Refused(refusal)));
            }
        }
        for job in &self.offers {
            let Some(file) = talk.file(*job) else { continue };
            if let Ok(offer) = offer::withdraw(file, talk.me.id, &talk.rules(0)) {
                talk.save_offer(file, offer);
            }
        }
        talk.session.flows.clear();
        talk.leaves = true;
        Turn::Over(Some(Say::Own(OwnSay::Erased)))
    }
}

/// Why somebody cannot be erased now, if they cannot.
pub(crate) fn cannot_erase(talk: &Talk<'_, '_>) -> Option<OwnSay> {
    let running: Vec<StillRunning> = talk.facts.lines.iter().filter_map(StillRunning::of).collect();
    if !running.is_empty() {
        return Some(OwnSay::StillRunning(running));
    }
    let alone = talk.operator && talk.facts.operators.iter().all(|operator| *operator == talk.me.id);
    alone.then_some(OwnSay::OnlyOperator)
}

impl Conversation for Erasing {
    fn wants(&self, _input: &Input) -> Wants {
        let jobs = self.requests.iter().chain(&self.offers).copied().collect();
        Wants { jobs, reads: reads().into() }
    }

    fn prompt(&self, _talk: &Talk<'_, '_>) -> Option<Prompt> {
        Some(if self.understood {
            OwnPrompt::EraseSure.into()
        } else {
            OwnPrompt::Erase { requests: self.requests.len(), offers: self.offers.len() }.into()
        })
    }

    fn take(&mut self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
        match yes_or_no(answer, talk) {
            Some(false) => return Turn::Over(Some(Say::Own(OwnSay::Kept))),
            None => return pick_one(answer),
            Some(true) => {}
        }
        if let Some(why) = cannot_erase(talk) {
            return Turn::Over(Some(Say::Own(why)));
        }
        let now = Self::of(talk);
        if (&now.requests, &now.offers) != (&self.requests, &self.offers) {
            // Something was posted or ended meanwhile: what it means is another thing.
            *self = now;
            return Turn::NEXT;
        }
        if !self.understood {
            self.understood = true;
            return Turn::NEXT;
        }
        self.erase(talk)
    }

    fn back(&mut self, _talk: &Talk<'_, '_>) -> bool {
        std::mem::take(&mut self.understood)
    }

    fn has_back(&self, _talk: &Talk<'_, '_>) -> bool {
        self.understood
    }
}
