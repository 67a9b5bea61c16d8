//! Changing an open request: its answers are reopened one at a time and go out together.

use domain::{
    facts::Wants,
    ids::JobId,
    job::{Deed, JobFile, Request},
    market::Mode,
};
use serde::{Deserialize, Serialize};

use super::{Answer, Conversation, Posting, Turn, pick_one, words::yes_or_no};
use crate::{
    input::Input,
    press::{Choice, Field},
    say::{OfferPrompt, Prompt, SafetySay, Say},
    talk::Talk,
};

/// An open request that is being changed.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Editing {
    /// The job.
    pub job: JobId,
    /// Its answers, as changed so far.
    pub answers: Posting,
}

impl Editing {
    /// Nothing is changed yet; which answer to begin with is asked.
    pub fn of(file: &JobFile) -> Self {
        let answers = Posting::of(&file.job.request, Mode::Offers);
        Self { job: file.job.id, answers: Posting { choosing_edit: true, ..answers } }
    }

    fn publish(&self, file: &JobFile, talk: &mut Talk<'_, '_>) -> Turn {
        let present = &file.job.request;
        let Some(changed) = self.answers.request(talk) else { return Turn::NEXT };
        let (edition, answered, outreach) = (present.edition, present.answered.clone(), present.outreach);
        let request = Request { edition, answered, outreach, ..changed };
        if request == *present {
            return Turn::Over(Some(Say::Noted));
        }
        let looked_at = talk.market().requests.need_a_look(&request.description);
        if looked_at && request.description != present.description {
            return Turn::Over(Some(Say::Safety(SafetySay::WantsALook)));
        }
        let deed = Deed::EditRequest { request: Box::new(request) };
        match talk.act(file, file.role_of(talk.me.id), &deed) {
            Ok(()) => {
                talk.show_card(self.job);
                Turn::Over(Some(Say::Saved))
            }
            Err(refusal) => Turn::Over(Some(Say::Refused(refusal))),
        }
    }
}

impl Conversation for Editing {
    fn wants(&self, _input: &Input) -> Wants {
        Wants { jobs: vec![self.job], reads: Vec::new() }
    }

    fn prompt(&self, talk: &Talk<'_, '_>) -> Option<Prompt> {
        let file = talk.file(self.job)?;
        Some(match self.answers.prompt(talk)? {
            Prompt::EditRequest => OfferPrompt::EditOpen.into(),
            Prompt::Preview { request, .. } => {
                let offers = file.bids.iter().filter(|bid| bid.offer.is_live()).count();
                OfferPrompt::Changes { code: file.job.code.clone(), request, offers }.into()
            }
            question => question,
        })
    }

    fn take(&mut self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
        let Some(file) = talk.file(self.job) else { return Turn::Over(Some(Say::Stale)) };
        let says_yes = yes_or_no(answer, talk) == Some(true);
        match answer {
            _ if says_yes && self.answers.is_complete(talk) => self.publish(file, talk),
            // What it is about decides who was told; the name is not a part of it.
            Answer::Choice(Choice::Edit(Field::Service | Field::Name) | Choice::Mode(_)) => pick_one(answer),
            _ => self.answers.take(answer, talk),
        }
    }

    fn back(&mut self, talk: &Talk<'_, '_>) -> bool {
        self.answers.back(talk)
    }

    fn has_back(&self, talk: &Talk<'_, '_>) -> bool {
        self.answers.has_back(talk)
    }
}
