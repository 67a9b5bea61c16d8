//! A provider who is about to take a job at a time they have another one already is asked first.

use chrono::{DateTime, Utc};
use domain::{
    facts::{JobLine, Wants},
    ids::{JobCode, JobId, TermsId},
    job::{Act, Deed, JobFile},
    market::Period,
    person::Side,
};
use serde::{Deserialize, Serialize};

use super::{Answer, Conversation, Turn, pick_one, words::yes_or_no};
use crate::{
    input::Input,
    say::{BookingPrompt, Prompt, Say},
    talk::Talk,
};

/// A job that is taken, or a signature that is put, unless it is too much at a time.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct TakingBoth {
    /// The job.
    pub job: JobId,
    /// [`Act::Accept`], [`Act::Sign`] or [`Act::AgreeChange`].
    pub act: Act,
    /// When it would start.
    pub start: DateTime<Utc>,
    /// The version of the terms that was on the screen, if one is signed.
    pub terms: Option<TermsId>,
    /// The job at about the same time.
    pub other: JobCode,
}

/// The job that this person, as a provider, has at about that time beside `job`.
pub(crate) fn clash(talk: &Talk<'_, '_>, job: JobId, at: DateTime<Utc>) -> Option<JobCode> {
    let near = talk.market().clocks.same_time;
    let mut others = talk.facts.lines.iter().filter(|line| line.id != job);
    others.find(|line| clashes(line, at, near)).map(|line| line.code.clone())
}

/// Whether the asker is expected at that job, as its provider, at about that time.
fn clashes(line: &JobLine, at: DateTime<Utc>, near: Period) -> bool {
    let theirs = line.side == Side::Provider && line.held && !line.state.is_done();
    let start = line.agreed.unwrap_or(line.slot);
    theirs && start < at + near && at < start + near
}

impl TakingBoth {
    fn go_on(&self, file: &JobFile, talk: &mut Talk<'_, '_>) -> Turn {
        let deed = match (self.act, self.terms) {
            (Act::Sign, Some(terms)) => Deed::Sign { terms },
            (Act::AgreeChange, Some(terms)) => Deed::AgreeChange { terms },
            _ => return Turn::Over(talk.take_anyway(file)),
        };
        let refused = talk.act(file, file.role_of(talk.me.id), &deed).err();
        Turn::Over(refused.map(Say::Refused))
    }
}

impl Conversation for TakingBoth {
    fn wants(&self, _input: &Input) -> Wants {
        Wants { jobs: vec![self.job], reads: Vec::new() }
    }

    fn prompt(&self, talk: &Talk<'_, '_>) -> Option<Prompt> {
        let job = &talk.file(self.job)?.job;
        let (code, zone) = (job.code.clone(), job.request.place.zone);
        Some(BookingPrompt::Both { code, other: self.other.clone(), start: self.start, zone }.into())
    }

    fn take(&mut self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
        let Some(file) = talk.file(self.job) else { return Turn::Over(Some(Say::Stale)) };
        match yes_or_no(answer, talk) {
            Some(true) => self.go_on(file, talk),
            Some(false) => Turn::Over(None),
            None => pick_one(answer),
        }
    }
}
