//! Proposing another start for a booked job.

use domain::{
    facts::Wants,
    ids::{JobId, TermsId},
    job::Deed,
};
use serde::{Deserialize, Serialize};

use super::{Answer, Conversation, SlotAnswer, Turn};
use crate::{
    input::Input,
    say::{Occasion, Prompt, Say},
    talk::Talk,
};

/// A booked job that is to start at another time.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Rescheduling {
    /// The job.
    pub job: JobId,
    /// The new start.
    #[serde(default)]
    pub slot: SlotAnswer,
}

impl Conversation for Rescheduling {
    fn wants(&self, _input: &Input) -> Wants {
        Wants { jobs: vec![self.job], reads: Vec::new() }
    }

    fn prompt(&self, talk: &Talk<'_, '_>) -> Option<Prompt> {
        let zone = talk.file(self.job)?.job.request.place.zone;
        Some(self.slot.prompt(Occasion::Reschedule, zone, talk.now()))
    }

    fn take(&mut self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
        let Some(file) = talk.file(self.job) else { return Turn::Over(Some(Say::Stale)) };
        if let Err(trouble) = self.slot.take(answer, file.job.request.place.zone, talk) {
            return Turn::again(trouble);
        }
        let Some(start) = self.slot.at else { return Turn::NEXT };
        let deed = Deed::Reschedule { start, terms: TermsId(talk.fresh()) };
        let refused = talk.act(file, file.role_of(talk.me.id), &deed).err();
        Turn::Over(refused.map(Say::Refused))
    }

    fn back(&mut self, _talk: &Talk<'_, '_>) -> bool {
        self.slot.back()
    }

    fn has_back(&self, _talk: &Talk<'_, '_>) -> bool {
        self.slot.day.is_some()
    }
}
