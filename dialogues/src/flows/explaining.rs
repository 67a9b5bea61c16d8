//! Answering a question about a request for everybody: the asker reads it at once, all others on the card.

use domain::{
    facts::{Read, Wants},
    ids::{JobId, ThreadId},
    job::Deed,
    text,
};
use serde::{Deserialize, Serialize};

use super::{
    Answer, Conversation, Turn, guarded,
    words::{PARAGRAPH, text_of},
};
use crate::{
    input::Input,
    say::{OfferPrompt, Prompt, Say},
    talk::{Letter, Talk},
};

/// An answer that is still to be written.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Explaining {
    /// The request.
    pub job: JobId,
    /// Where it was asked.
    pub thread: ThreadId,
    /// As it was asked.
    pub question: String,
}

impl Conversation for Explaining {
    fn wants(&self, _input: &Input) -> Wants {
        Wants { jobs: vec![self.job], reads: vec![Read::Threads] }
    }

    fn prompt(&self, talk: &Talk<'_, '_>) -> Option<Prompt> {
        let code = talk.file(self.job)?.job.code.clone();
        Some(OfferPrompt::Explain { code, question: self.question.clone() }.into())
    }

    fn take(&mut self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
        let Some(file) = talk.file(self.job) else { return Turn::Over(Some(Say::Stale)) };
        let (words, note) = match text_of(answer).and_then(|text| guarded(text, PARAGRAPH)) {
            Ok(words) => words,
            Err(trouble) => return Turn::again(trouble),
        };
        let line = talk.facts.threads.iter().find(|line| line.id == self.thread);
        // The asker reads their name in it; nobody else does.
        let answer = line.map_or_else(|| words.clone(), |line| text::without_name(&words, &line.other_name));
        let deed = Deed::Explain { question: self.question.clone(), answer };
        if let Err(refusal) = talk.act(file, file.role_of(talk.me.id), &deed) {
            return Turn::Over(Some(Say::Refused(refusal)));
        }
        if let Some(line) = line.filter(|line| line.open).cloned() {
            talk.relay(&line, &Letter { words: words.as_str().into(), medium: None, name: None });
        }
        talk.show_note(note);
        Turn::Over(Some(Say::Explained))
    }
}
