//! "Send this place to Ana?" A pin shows exactly where somebody is, so it goes nowhere by accident.

use domain::{
    facts::{Read, Wants},
    ids::{MessageId, ThreadId},
    text::Styled,
};
use serde::{Deserialize, Serialize};

use super::{Answer, Conversation, Turn, pick_one, words::yes_or_no};
use crate::{
    input::Input,
    rendered::Spot,
    say::{PlaceToSend, Prompt, Say},
    talk::{Letter, Talk, recent_since},
};

/// A place that waits for its sender's word.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct SendingPlace {
    /// Which.
    pub spot: Spot,
    /// Where it would go.
    pub thread: ThreadId,
    /// What the message is known by.
    #[serde(default)]
    pub name: Option<MessageId>,
    /// Whether it was forwarded.
    #[serde(default)]
    pub forwarded: bool,
}

impl SendingPlace {
    fn letter(&self) -> Letter {
        Letter {
            words: Styled::default(),
            spot: Some(self.spot.clone()),
            name: self.name,
            forwarded: self.forwarded,
            ..Letter::default()
        }
    }
}

impl Conversation for SendingPlace {
    fn wants(&self, input: &Input) -> Wants {
        let reads = vec![Read::Threads, Read::Recent(Some(self.thread), recent_since(input.at))];
        Wants { jobs: Vec::new(), reads }
    }

    fn prompt(&self, talk: &Talk<'_, '_>) -> Option<Prompt> {
        let line = talk.facts.threads.iter().find(|line| line.id == self.thread && line.open)?;
        let named = self.spot.named.as_ref().map(|(title, _)| title.clone());
        Some(Prompt::SendPlace(PlaceToSend { to: line.other_name.clone(), code: line.code.clone(), named }))
    }

    fn take(&mut self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
        match (yes_or_no(answer, talk), answer) {
            (Some(true), _) => {
                let line = talk.facts.threads.iter().find(|line| line.id == self.thread).cloned();
                let Some(line) = line else { return Turn::Over(Some(Say::ThreadOver { code: None })) };
                talk.relay(&line, &self.letter());
                Turn::Over(None)
            }
            (Some(false), _) => Turn::Over(Some(Say::Noted)),
            (None, Answer::Pin(_)) => {
                // Another pin is meant instead of the first.
                self.spot = talk.spot().unwrap_or_else(|| self.spot.clone());
                Turn::NEXT
            }
            _ => pick_one(answer),
        }
    }
}
