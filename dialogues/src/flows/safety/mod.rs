//! Keeping away from somebody, and telling the operator of them; replies to reviews, and reports of them.

mod reviews;

use domain::{
    facts::{Read, Wants},
    ids::{JobId, PersonId, ThreadId},
    report::Wrong,
};
use serde::{Deserialize, Serialize};

pub use reviews::{Breaching, Removing, Replying};

use super::{
    Answer, Conversation, Turn, pick_one,
    words::{PARAGRAPH, guarded, text_of, yes_or_no},
};
use crate::{
    input::Input,
    press::Choice,
    say::{Prompt, SafetyPrompt, Say},
    talk::Talk,
};

/// One of the conversations about somebody.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Safety {
    /// Whether to keep away from them.
    Block(Them),
    /// What is wrong with them.
    Report(Reporting),
    /// The reply to a review.
    Reply(Replying),
    /// What is wrong with a review.
    Breach(Breaching),
    /// Why a review is taken away.
    Remove(Removing),
}

/// Somebody the asker met.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Them {
    /// Who.
    pub person: PersonId,
    /// Their public name.
    pub name: String,
    /// In which job, if in one.
    pub job: Option<JobId>,
    /// Where they talk, if they do.
    pub thread: Option<ThreadId>,
}

/// A report that is still to be written.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Reporting {
    /// Of whom.
    pub them: Them,
    /// What is wrong, once said; only what takes words stays here.
    #[serde(default)]
    pub wrong: Option<Wrong>,
}

impl Reporting {
    /// Nothing is said yet.
    pub fn of(them: Them) -> Self {
        Self { them, wrong: None }
    }

    fn in_words(&self, typed: &str, talk: &mut Talk<'_, '_>) -> Turn {
        match guarded(typed, PARAGRAPH) {
            Ok((words, note)) => {
                talk.show_note(note);
                Turn::Over(Some(talk.take_report(&self.them, Wrong::Other, words)))
            }
            Err(trouble) => Turn::again(trouble),
        }
    }

    fn take(&mut self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
        match (self.wrong, answer) {
            (_, Answer::Text(typed)) => self.in_words(typed, talk),
            (None, Answer::Choice(Choice::Wrong(Wrong::Other))) => {
                self.wrong = Some(Wrong::Other);
                Turn::NEXT
            }
            (None, Answer::Choice(Choice::Wrong(wrong))) => {
                Turn::Over(Some(talk.take_report(&self.them, *wrong, String::new())))
            }
            (None, _) => pick_one(answer),
            (Some(_), _) => text_of(answer).map_or_else(Turn::again, |_| Turn::NEXT),
        }
    }
}

fn block(them: &Them, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
    match yes_or_no(answer, talk) {
        Some(true) => Turn::Over(Some(talk.block(them))),
        Some(false) => Turn::Over(Some(Say::Noted)),
        None => pick_one(answer),
    }
}

impl Conversation for Safety {
    fn wants(&self, input: &Input) -> Wants {
        let (job, reads) = match self {
            Self::Block(them) => (them.job, vec![Read::Between(them.person)]),
            Self::Report(Reporting { them, .. }) => {
                (them.job, vec![Read::Reported(them.person), Read::Operators])
            }
            Self::Reply(reply) => (Some(reply.job), vec![Read::Review(reply.review)]),
            Self::Breach(breach) => (None, vec![Read::Review(breach.after(input)), Read::Operators]),
            Self::Remove(remove) => {
                (Some(remove.job), vec![Read::Case(remove.case), Read::Report(remove.case)])
            }
        };
        Wants { jobs: job.into_iter().collect(), reads }
    }

    fn prompt(&self, talk: &Talk<'_, '_>) -> Option<Prompt> {
        let asked = match self {
            Self::Block(them) => SafetyPrompt::Block { name: them.name.clone() },
            Self::Report(Reporting { them, wrong: None }) => SafetyPrompt::Report { name: them.name.clone() },
            Self::Report(Reporting { them, .. }) => SafetyPrompt::ReportWords { name: them.name.clone() },
            Self::Reply(reply) => reply.prompt(talk)?,
            Self::Breach(breach) => breach.prompt(talk)?,
            Self::Remove(remove) => remove.prompt(talk)?,
        };
        Some(Prompt::Safety(asked))
    }

    fn take(&mut self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
        match self {
            Self::Block(them) => block(them, answer, talk),
            Self::Report(report) => report.take(answer, talk),
            Self::Reply(reply) => reply.take(answer, talk),
            Self::Breach(breach) => breach.take(answer, talk),
            Self::Remove(remove) => remove.take(answer, talk),
        }
    }

    fn back(&mut self, _talk: &Talk<'_, '_>) -> bool {
        match self {
            Self::Report(report) => report.wrong.take().is_some(),
            Self::Breach(breach) => breach.back(),
            _ => false,
        }
    }

    fn has_back(&self, _talk: &Talk<'_, '_>) -> bool {
        match self {
            Self::Report(report) => report.wrong.is_some(),
            Self::Breach(breach) => breach.has_back(),
            _ => false,
        }
    }
}
