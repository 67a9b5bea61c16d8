//! Conversations of one question: a language, a name, "shall I post this?".

use domain::facts::{Read, Wants};
use serde::{Deserialize, Serialize};

use super::{
    Answer, Conversation, Flow, Posting, Turn, asking, guarded, pick_one,
    words::{DESCRIPTION, yes_or_no},
};
use crate::{
    input::Input,
    press::Choice,
    say::{Note, Prompt, Say},
    talk::Talk,
};

/// Choosing the language one reads.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct ChooseLanguage {}

/// Choosing the name others see.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct ChooseName {}

/// What was written may be a job.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PostThis {
    /// What was written.
    pub need: String,
}

impl Conversation for ChooseLanguage {
    fn wants(&self, _input: &Input) -> Wants {
        Wants::default()
    }

    fn prompt(&self, _talk: &Talk<'_, '_>) -> Option<Prompt> {
        Some(Prompt::Language)
    }

    fn take(&mut self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
        let offered = &talk.market().languages;
        match answer {
            Answer::Choice(Choice::Language(language)) if offered.contains(language) => {
                talk.me.language = language.clone();
                talk.save_me();
                Turn::Over(Some(Say::Saved))
            }
            _ => pick_one(answer),
        }
    }
}

impl Conversation for ChooseName {
    fn wants(&self, _input: &Input) -> Wants {
        Wants::default()
    }

    fn prompt(&self, _talk: &Talk<'_, '_>) -> Option<Prompt> {
        Some(Prompt::Name)
    }

    fn take(&mut self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
        match asking::name(answer, talk) {
            Ok(()) => Turn::Over(Some(Say::Saved)),
            Err(trouble) => Turn::again(trouble),
        }
    }
}

impl Conversation for PostThis {
    fn wants(&self, _input: &Input) -> Wants {
        Wants { jobs: Vec::new(), reads: vec![Read::Lines] }
    }

    fn prompt(&self, _talk: &Talk<'_, '_>) -> Option<Prompt> {
        Some(Prompt::PostThis { need: self.need.clone() })
    }

    fn take(&mut self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
        match (yes_or_no(answer, talk), answer) {
            (Some(true), _) => {
                if let Some(why) = talk.cannot_post() {
                    return Turn::Over(Some(why));
                }
                talk.next = Some(Flow::Post(Box::new(Posting::from_need(&self.need))));
                Turn::Over(None)
            }
            (Some(false), _) => Turn::Over(Some(Say::Noted)),
            (None, Answer::Text(text)) => match guarded(text, DESCRIPTION) {
                Ok((need, note)) => {
                    self.need = need;
                    Turn::Ask(note.filter(|note| matches!(note, Note::Hidden { .. })))
                }
                Err(trouble) => Turn::again(trouble),
            },
            _ => pick_one(answer),
        }
    }
}
