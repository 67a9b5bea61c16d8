//! Accepting a job whose price leaves the figure open: naming it, or talking first.

use domain::{
    facts::Wants,
    ids::{JobId, TermsId, ThreadId},
    job::{Actor, Deed, JobFile},
    money::Money,
};
use serde::{Deserialize, Serialize};

use super::{Answer, Conversation, Turn, asking};
use crate::{
    input::Input,
    press::Choice,
    say::{Prompt, Say},
    talk::Talk,
};

/// An acceptance that still needs its figure; the job is won only once it is named.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Taking {
    /// The job.
    pub job: JobId,
}

impl Conversation for Taking {
    fn wants(&self, _input: &Input) -> Wants {
        Wants { jobs: vec![self.job], reads: Vec::new() }
    }

    fn prompt(&self, talk: &Talk<'_, '_>) -> Option<Prompt> {
        let file = talk.file(self.job)?;
        let (job, chips) = (&file.job, asking::total_chips(file, talk));
        Some(Prompt::Figure { code: job.code.clone(), price: job.request.price, chips })
    }

    fn take(&mut self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
        let Some(file) = talk.file(self.job) else { return Turn::Over(Some(Say::Stale)) };
        let total = match answer {
            Answer::Choice(Choice::NoFigure) => None,
            _ => match asking::total(answer, file, talk) {
                Ok(total) => Some(total),
                Err(trouble) => return Turn::again(trouble),
            },
        };
        Turn::Over(accept(file, total, talk))
    }
}

/// Takes the job, with its figure or to talk first; a kind answer if somebody else was first.
pub(crate) fn accept(file: &JobFile, total: Option<Money>, talk: &mut Talk<'_, '_>) -> Option<Say> {
    if let Some(barred) = talk.barred() {
        return Some(barred);
    }
    let deed = Deed::Accept {
        provider: talk.me.id,
        total,
        terms: TermsId(talk.fresh()),
        thread: ThreadId(talk.fresh()),
    };
    // Who stands in the file decides; a provider who was never told is a stranger here.
    let actor: Actor = file.role_of(talk.me.id);
    let refused = talk.act(file, actor, &deed).err();
    if refused.is_none() {
        talk.note_first_answer(file);
    }
    refused.map(Say::Refused)
}
