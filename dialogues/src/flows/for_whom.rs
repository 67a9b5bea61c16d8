//! "For whom is this?": a message is held until its writer says. Nothing is sent on a guess.

use domain::{
    facts::{Read, ThreadLine, Wants},
    ids::MessageId,
};
use serde::{Deserialize, Serialize};

use super::{Answer, Conversation, Flow, SendingPlace, Turn, pick_one, words::MESSAGE};
use crate::{
    input::Input,
    press::Choice,
    rendered::{Medium, MediumKind},
    say::{Prompt, Say, ThreadChip},
    talk::{Letter, Replay, Talk, answer_of, recent_since},
};

/// A message without an address.
#[derive(Clone, PartialEq, Default, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct ForWhom {
    /// What was written, cleaned.
    #[serde(flatten)]
    pub letter: Letter,
    /// The other parts of the album it is the first part of.
    pub more: Vec<Letter>,
    /// What Telegram calls that album.
    pub album: Option<String>,
    /// Whether it may answer the question that was open.
    pub answers: bool,
}

impl ForWhom {
    /// As an answer to the question that was open.
    fn answer(&self) -> Replay {
        match &self.letter.medium {
            Some(Medium { kind: MediumKind::Photo, file }) => Replay::Photo(file.clone()),
            _ => Replay::Words(self.letter.words.text.clone()),
        }
    }

    /// What is known by this name.
    pub(crate) fn part(&mut self, name: MessageId) -> Option<&mut Letter> {
        std::iter::once(&mut self.letter).chain(&mut self.more).find(|letter| letter.name == Some(name))
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
        is_asked.then(|| Prompt::ForWhom {
            text: self.letter.words.text.clone(),
            threads,
            answers: self.answers,
        })
    }

    fn take(&mut self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
        match answer {
            Answer::Choice(Choice::Thread(thread)) => {
                let known = talk.facts.threads.iter().find(|known| known.id == *thread).cloned();
                match known {
                    Some(known) => match self.letter.spot.clone() {
                        // Whether it is to be sent at all is a question of its own.
                        Some(spot) => {
                            let (name, forwarded) = (self.letter.name, self.letter.forwarded);
                            let sending = SendingPlace { spot, thread: known.id, name, forwarded };
                            talk.next = Some(Flow::SendPlace(sending));
                        }
                        None => talk.relay_held(&known, self),
                    },
                    None => return Turn::Over(Some(Say::ThreadOver { code: None })),
                }
                Turn::Over(None)
            }
            Answer::Choice(Choice::Other) if self.answers => {
                talk.replay = Some(self.answer());
                Turn::Over(None)
            }
            Answer::Text(more) if self.more.is_empty() && self.letter.spot.is_none() => {
                // Both belong to the same person, whoever that is.
                let letter = &mut self.letter;
                letter.words = letter.words.above(&talk.input.styled(more)).clean(MESSAGE);
                // It is several by now: a change of one of them is no change of the whole.
                letter.name = None;
                Turn::NEXT
            }
            _ => pick_one(answer),
        }
    }
}

fn chip(line: &ThreadLine) -> ThreadChip {
    ThreadChip { thread: line.id, name: line.other_name.clone(), code: line.code.clone() }
}
