//! Saying in own words what is to be put right, what was done, or what help is needed with.

use domain::{
    facts::{Read, Wants},
    ids::{CaseId, JobId},
    job::{Act, Deed},
    photo::Photo,
};
use serde::{Deserialize, Serialize};

use super::{
    Answer, CaseFlow, Conversation, Flow, TellingSide, Turn, guarded,
    photos::add,
    words::{PARAGRAPH, text_of},
};
use crate::{
    input::Input,
    press::Choice,
    say::{Album, BookingPrompt, Prompt, Say},
    talk::Talk,
};

/// A few words about a job that are still to be written.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Writing {
    /// The job.
    pub job: JobId,
    /// What they are about.
    pub asked: Asked,
    /// What the finished work looks like.
    #[serde(default)]
    pub photos: Vec<Photo>,
    /// What stood below the first photo that had words.
    #[serde(default)]
    pub caption: String,
}

impl Writing {
    /// Nothing is written yet.
    pub fn about(job: JobId, asked: Asked) -> Self {
        Self { job, asked, photos: Vec::new(), caption: String::new() }
    }

    /// One more photo of finished work; words below it are words about it.
    fn take_photo(&mut self, answer: &Answer<'_>, talk: &Talk<'_, '_>) -> Turn {
        if let Err(trouble) = add(&mut self.photos, Album::Work, answer) {
            return Turn::again(trouble);
        }
        match guarded(&talk.input.caption, PARAGRAPH) {
            Ok((words, note)) if self.caption.is_empty() => {
                self.caption = words;
                Turn::Ask(note)
            }
            _ => Turn::NEXT,
        }
    }
}

/// What the words are about.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// What the provider should put right.
    Fixes,
    /// What the operator should help with.
    Help,
    /// What was done; no words are needed.
    Done,
}

impl Conversation for Writing {
    fn wants(&self, _input: &Input) -> Wants {
        Wants { jobs: vec![self.job], reads: vec![Read::Operators] }
    }

    fn prompt(&self, talk: &Talk<'_, '_>) -> Option<Prompt> {
        let file = talk.file(self.job)?;
        let code = file.job.code.clone();
        Some(match self.asked {
            Asked::Fixes => Prompt::Fixes { code },
            Asked::Help => Prompt::HelpWith { code, stops_clocks: help_stops_clocks(file.job.state) },
            Asked::Done => {
                let other = file.customer.name.to_string();
                BookingPrompt::DoneNote { code, other, photos: self.photos.len() }.into()
            }
        })
    }

    fn take(&mut self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
        let Some(file) = talk.file(self.job) else { return Turn::Over(Some(Say::Stale)) };
        let taken = match answer {
            Answer::Photo(_) if self.asked == Asked::Done => return self.take_photo(answer, talk),
            Answer::Other(kind) if kind.is_file() && self.asked == Asked::Done => {
                return self.take_photo(answer, talk);
            }
            Answer::Choice(Choice::Skip | Choice::Finished) if self.asked == Asked::Done => {
                Ok((self.caption.clone(), None))
            }
            _ => text_of(answer).and_then(|text| guarded(text, PARAGRAPH)),
        };
        let (what, note) = match taken {
            Ok(words) => words,
            Err(trouble) => return Turn::again(trouble),
        };
        let deed = match self.asked {
            Asked::Fixes => Deed::AskFixes { what: what.clone() },
            Asked::Help => Deed::GetHelp { case: CaseId(talk.fresh()), what: what.clone() },
            Asked::Done => Deed::Done { note: what.clone(), photos: self.photos.clone() },
        };
        match talk.act(file, file.role_of(talk.me.id), &deed) {
            Ok(()) => {
                talk.show_note(note);
                if self.asked == Asked::Help && help_stops_clocks(file.job.state) {
                    // What would be fair, and what it looks like, is asked right behind it.
                    let telling = TellingSide::after(self.job, file.job.epoch + 1, what);
                    talk.next = Some(Flow::Case(CaseFlow::Tell(Box::new(telling))));
                }
                Turn::Over((self.asked == Asked::Help).then_some(Say::Noted))
            }
            Err(refusal) => Turn::Over(Some(Say::Refused(refusal))),
        }
    }
}

/// Whether the table answers a call for help in this state with a dispute.
fn help_stops_clocks(state: domain::job::State) -> bool {
    use domain::job::table::{TABLE, To};
    TABLE.iter().any(|row| row.from == state && row.act == Act::GetHelp && row.to != To::Stay)
}
