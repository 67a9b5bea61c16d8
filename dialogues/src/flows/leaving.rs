//! Leaving a job: why, in one tap, and what follows from it before it is done.

use domain::{
    change::{Audit, Change},
    facts::Wants,
    fault,
    ids::JobId,
    job::{Act, Deed},
};
use serde::{Deserialize, Serialize};

use super::{Answer, Conversation, Turn, pick_one, words::yes_or_no};
use crate::{
    input::Input,
    press::{Choice, Reason, reasons},
    say::{FeeThen, Prompt, Say},
    talk::Talk,
};

/// A way out that was asked for and not confirmed yet.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Leaving {
    /// The job.
    pub job: JobId,
    /// How it is left.
    pub act: Act,
    /// Why, once said.
    #[serde(default)]
    pub reason: Option<Reason>,
}

impl Leaving {
    fn leave(&self, reason: Reason, talk: &mut Talk<'_, '_>) -> Turn {
        let Some(file) = talk.file(self.job) else { return Turn::Over(Some(Say::Stale)) };
        let deed = Deed::Leave { act: self.act, reason: reason.word().into() };
        if let Err(refusal) = talk.act(file, file.role_of(talk.me.id), &deed) {
            return Turn::Over(Some(Say::Refused(refusal)));
        }
        let what = format!("{}:{}", self.act.word(), reason.word());
        let (person, job, at) = (talk.me.id, Some(self.job), talk.now());
        talk.change(Change::Audit(Audit { person, what, job, at }));
        Turn::Over(None)
    }
}

impl Conversation for Leaving {
    fn wants(&self, _input: &Input) -> Wants {
        Wants { jobs: vec![self.job], reads: Vec::new() }
    }

    fn prompt(&self, talk: &Talk<'_, '_>) -> Option<Prompt> {
        let file = talk.file(self.job)?;
        let code = file.job.code.clone();
        let side = file.role_of(talk.me.id).side()?;
        Some(match self.reason {
            None => Prompt::Why { code, act: self.act, reasons: reasons(self.act, side).to_vec() },
            Some(reason) => {
                let fee = FeeThen::of(file, side, self.act, &talk.rules(0));
                let deed = Deed::Leave { act: self.act, reason: reason.word().into() };
                let record = fault::of(file, side.into(), &deed, &talk.rules(0)).is_some();
                Prompt::Sure { code, act: self.act, reason, fee, record }
            }
        })
    }

    fn take(&mut self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
        match (self.reason, answer) {
            (None, Answer::Choice(Choice::Reason(reason))) => {
                self.reason = Some(*reason);
                Turn::NEXT
            }
            (None, Answer::Choice(Choice::Skip)) => {
                self.reason = Some(Reason::Other);
                Turn::NEXT
            }
            (Some(reason), _) => match yes_or_no(answer, talk) {
                Some(true) => self.leave(reason, talk),
                Some(false) => Turn::Over(None),
                None => pick_one(answer),
            },
            _ => pick_one(answer),
        }
    }

    fn back(&mut self, _talk: &Talk<'_, '_>) -> bool {
        self.reason.take().is_some()
    }

    fn has_back(&self, _talk: &Talk<'_, '_>) -> bool {
        self.reason.is_some()
    }
}
