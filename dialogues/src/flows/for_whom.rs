//! "For whom is this?": a message is held until its writer says. Nothing is sent on a guess.

use domain::{
    facts::{Read, ThreadLine, Wants},
    ids::MessageId,
    text::Styled,
};
use serde::{Deserialize, Serialize};

use super::{Answer, Conversation, Turn, pick_one, words::MESSAGE};
use crate::{
    input::Input,
    press::Choice,
    rendered::{Medium, MediumKind},
    say::{Prompt, Say, ThreadChip},
    talk::{Letter, Replay, Talk, answer_of, recent_since},
};

/// A message without an address.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ForWhom {
    /// What was written, cleaned.
    #[serde(flatten)]
    pub words: Styled,
    /// What they stand below.
    #[serde(default)]
    pub medium: Option<Medium>,
    /// What the message is known by, while it is one.
    #[serde(default)]
    pub name: Option<MessageId>,
    /// Whether it may answer the question that was open.
    #[serde(default)]
    pub answers: bool,
}

impl ForWhom {
    /// As an answer to the question that was open.
    fn answer(&self) -> Replay {
        match &self.medium {
            Some(Medium { kind: MediumKind::Photo, file }) => Replay::Photo(file.clone()),
            _ => Replay::Words(self.words.text.clone()),
        }
    }

    fn letter(&self) -> Letter {
        Letter { words: self.words.clone(), medium: self.medium.clone(), name: self.name }
    }
}

impl Conversation for ForWhom {
    fn wants(&self, input: &Input) -> Wants {
        let recent = match answer_of(input) {
            Some(Answer::Choice(Choice::Thread(thread))) => {
                Some(Read::Recent(Some(thread), recent_since(input.at)))
            }
            _ => None,
        };
        Wants { jobs: Vec::new(), reads: recent.into_iter().chain([Read::Threads]).collect() }
    }

    fn prompt(&self, talk: &Talk<'_, '_>) -> Option<Prompt> {
        let open = talk.facts.threads.iter().filter(|thread| thread.open);
        let threads: Vec<ThreadChip> = open.map(chip).collect();
        let is_asked = self.answers || !threads.is_empty();
        is_asked.then(|| Prompt::ForWhom { text: self.words.text.clone(), threads, answers: self.answers })
    }

    fn take(&mut self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
        match answer {
            Answer::Choice(Choice::Thread(thread)) => {
                let known = talk.facts.threads.iter().find(|known| known.id == *thread).cloned();
                match known {
                    Some(known) => talk.relay(&known, &self.letter()),
                    None => return Turn::Over(Some(Say::ThreadOver { code: None })),
                }
                Turn::Over(None)
            }
            Answer::Choice(Choice::Other) if self.answers => {
                talk.replay = Some(self.answer());
                Turn::Over(None)
            }
            Answer::Text(more) => {
                // Both belong to the same person, whoever that is.
                self.words = self.words.above(&talk.input.styled(more)).clean(MESSAGE);
                // It is several by now: a change of one of them is no change of the whole.
                self.name = None;
                Turn::NEXT
            }
            _ => pick_one(answer),
        }
    }
}

fn chip(line: &ThreadLine) -> ThreadChip {
    ThreadChip { thread: line.id, name: line.other_name.clone(), code: line.code.clone() }
}
