//! Publishing an expired request again, for a new time.

use domain::{
    facts::{Read, Wants},
    ids::JobId,
    job::Deed,
};
use serde::{Deserialize, Serialize};

use super::{Answer, Conversation, SlotAnswer, Turn};
use crate::{
    input::Input,
    say::{Occasion, Prompt, Say},
    talk::Talk,
};

/// A request that needs a new time.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Reposting {
    /// The job.
    pub job: JobId,
    /// The new time.
    #[serde(default)]
    pub slot: SlotAnswer,
}

impl Conversation for Reposting {
    fn wants(&self, _input: &Input) -> Wants {
        Wants { jobs: vec![self.job], reads: vec![Read::Lines] }
    }

    fn prompt(&self, talk: &Talk<'_, '_>) -> Option<Prompt> {
        let zone = talk.file(self.job)?.job.request.place.zone;
        Some(self.slot.prompt(Occasion::Repost, zone, talk.now()))
    }

    fn take(&mut self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
        let Some(file) = talk.file(self.job) else { return Turn::Over(Some(Say::Stale)) };
        if let Err(trouble) = self.slot.take(answer, file.job.request.place.zone, talk) {
            return Turn::again(trouble);
        }
        let Some(slot) = self.slot.at else { return Turn::NEXT };
        if let Some(why) = talk.cannot_post() {
            return Turn::Over(Some(why));
        }
        let refused = talk.act(file, file.role_of(talk.me.id), &Deed::Repost { slot }).err();
        Turn::Over(refused.map(Say::Refused))
    }

    fn back(&mut self, _talk: &Talk<'_, '_>) -> bool {
        self.slot.back()
    }

    fn has_back(&self, _talk: &Talk<'_, '_>) -> bool {
        self.slot.day.is_some()
    }
}
