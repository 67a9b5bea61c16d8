//! Reviewing the other side: stars, then a few words if they like.

use domain::{
    facts::Wants,
    ids::{JobId, ReviewId},
    job::{Deed, JobFile},
    review::Stars,
};
use serde::{Deserialize, Serialize};

use super::{
    Answer, Conversation, Turn, guarded, pick_one,
    words::{PARAGRAPH, text_of},
};
use crate::{
    input::Input,
    press::{Choice, Whom},
    reading,
    say::{Note, Prompt, SafetySay, Say, Trouble},
    talk::Talk,
};

/// So many stars, or fewer, are a bad time.
const BAD: u8 = 2;

/// A review that is being written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Reviewing {
    /// The job.
    pub job: JobId,
    /// The stars, once given.
    #[serde(default)]
    pub stars: Option<Stars>,
}

impl Reviewing {
    fn take_stars(&mut self, answer: &Answer<'_>, talk: &Talk<'_, '_>) -> Result<Option<Note>, Trouble> {
        let number = match answer {
            Answer::Choice(Choice::Stars(number)) => *number,
            _ => reading::stars(text_of(answer)?, talk.words())?,
        };
        self.stars = Some(Stars::new(number).ok_or(Trouble::OutOfRange)?);
        Ok(None)
    }

    fn review(&self, stars: Stars, text: String, talk: &mut Talk<'_, '_>) -> Turn {
        let Some(file) = talk.file(self.job) else { return Turn::Over(Some(Say::Stale)) };
        let deed = Deed::Review { id: ReviewId(talk.fresh()), stars, text };
        let refused = talk.act(file, file.role_of(talk.me.id), &deed).err();
        Turn::Over(Some(refused.map_or_else(|| self.after(stars, file, talk), Say::Refused)))
    }

    /// Who had a bad time can do more than say so.
    fn after(self, stars: Stars, file: &JobFile, talk: &Talk<'_, '_>) -> Say {
        let side = file.role_of(talk.me.id).side().filter(|_| stars.get() <= BAD);
        match side.and_then(|side| file.party(side.other())) {
            Some(other) => {
                let whom = Whom::Met { job: self.job, person: other.id };
                Say::Safety(SafetySay::AfterReview { name: other.name.to_string(), whom })
            }
            None => Say::Noted,
        }
    }
}

impl Conversation for Reviewing {
    fn wants(&self, _input: &Input) -> Wants {
        Wants { jobs: vec![self.job], reads: Vec::new() }
    }

    fn prompt(&self, talk: &Talk<'_, '_>) -> Option<Prompt> {
        let file = talk.file(self.job)?;
        let side = file.role_of(talk.me.id).side()?;
        let (code, other) = (file.job.code.clone(), file.party(side.other())?.name.to_string());
        Some(match self.stars {
            None => Prompt::Stars { code, other },
            Some(stars) => Prompt::ReviewWords { code, other, stars: stars.get() },
        })
    }

    fn take(&mut self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
        let Some(stars) = self.stars else { return self.take_stars(answer, talk).into() };
        match answer {
            Answer::Choice(Choice::Skip) => self.review(stars, String::new(), talk),
            Answer::Text(typed) => match guarded(typed, PARAGRAPH) {
                Ok((text, note)) => {
                    talk.show_note(note);
                    self.review(stars, text, talk)
                }
                Err(trouble) => Turn::again(trouble),
            },
            _ => pick_one(answer),
        }
    }

    fn back(&mut self, _talk: &Talk<'_, '_>) -> bool {
        self.stars.take().is_some()
    }

    fn has_back(&self, _talk: &Talk<'_, '_>) -> bool {
        self.stars.is_some()
    }
}
