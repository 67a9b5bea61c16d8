//! The one reply to a review; what is wrong with one; and why it is taken away.

use domain::{
    facts::ReviewFile,
    ids::{CaseId, JobId, ReviewId},
    report::Wrong,
};
use serde::{Deserialize, Serialize};

use crate::{
    flows::{
        Answer, Turn, pick_one,
        words::{PARAGRAPH, guarded, text_of},
    },
    input::Input,
    press::Choice,
    say::{Quote, SafetyPrompt, Say},
    talk::{Talk, answer_of},
};

/// A reply that is still to be written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Replying {
    /// To which review.
    pub review: ReviewId,
    /// Of which job.
    pub job: JobId,
}

/// A report of a review that is still to be written.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Breaching {
    /// Those that stand beside each other; the one that is meant alone, once that is known.
    pub reviews: Vec<ReviewId>,
    /// What is wrong, once said; only what takes words stays here.
    #[serde(default)]
    pub wrong: Option<Wrong>,
    /// Those that stood beside it, to go back to.
    #[serde(default)]
    pub others: Vec<ReviewId>,
}

/// The reason of a removal that is still to be written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Removing {
    /// The item it was told in.
    pub case: CaseId,
    /// The job the review is about.
    pub job: JobId,
}

/// What is read of a review that was loaded.
fn quote(file: &ReviewFile) -> Quote {
    Quote::of(&file.review, &file.author)
}

impl Replying {
    pub(super) fn prompt(self, talk: &Talk<'_, '_>) -> Option<SafetyPrompt> {
        talk.read_review(self.review).map(quote).map(SafetyPrompt::Reply)
    }

    pub(super) fn take(self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
        let Some(file) = talk.read_review(self.review) else { return Turn::Over(Some(Say::Stale)) };
        match text_of(answer).and_then(|typed| guarded(typed, PARAGRAPH)) {
            Ok((words, note)) => {
                talk.show_note(note);
                Turn::Over(Some(talk.reply(file, words)))
            }
            Err(trouble) => Turn::again(trouble),
        }
    }
}

impl Breaching {
    /// One of these reviews, the meant one alone if it is known.
    pub fn of(reviews: Vec<ReviewId>) -> Self {
        Self { reviews, wrong: None, others: Vec::new() }
    }

    /// The review to be loaded: the meant one, or one of those beside it.
    fn meant(&self) -> ReviewId {
        self.reviews.first().copied().unwrap_or(ReviewId(uuid::Uuid::nil()))
    }

    /// Which review is to be loaded for the question after this input: an answer may choose another one.
    pub(super) fn after(&self, input: &Input) -> ReviewId {
        let mut next = self.clone();
        match answer_of(input) {
            Some(Answer::Choice(Choice::Back)) => _ = next.back(),
            Some(answer) if self.reviews.len() > 1 => _ = next.pick(&answer),
            _ => {}
        }
        next.meant()
    }

    pub(super) fn prompt(&self, talk: &Talk<'_, '_>) -> Option<SafetyPrompt> {
        let loaded = talk.facts.review.as_ref();
        let file = loaded.filter(|file| self.reviews.contains(&file.review.id))?;
        Some(match (self.reviews.len(), self.wrong) {
            (1, None) => SafetyPrompt::Breach(quote(file)),
            (1, Some(_)) => SafetyPrompt::BreachWords,
            _ => {
                let listed = |(review, by): &(domain::review::Review, String)| {
                    self.reviews.contains(&review.id).then(|| Quote::of(review, by))
                };
                SafetyPrompt::WhichReview(file.beside.iter().filter_map(listed).collect())
            }
        })
    }

    pub(super) fn take(&mut self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
        if self.reviews.len() > 1 {
            return self.pick(answer);
        }
        let Some(file) = talk.read_review(self.meant()) else { return Turn::Over(Some(Say::Stale)) };
        match (self.wrong, answer) {
            (_, Answer::Text(typed)) => match guarded(typed, PARAGRAPH) {
                Ok((words, note)) => {
                    talk.show_note(note);
                    Turn::Over(Some(talk.report_review(file, Wrong::Other, words)))
                }
                Err(trouble) => Turn::again(trouble),
            },
            (None, Answer::Choice(Choice::Wrong(Wrong::Other))) => {
                self.wrong = Some(Wrong::Other);
                Turn::NEXT
            }
            (None, Answer::Choice(Choice::Wrong(wrong))) => {
                Turn::Over(Some(talk.report_review(file, *wrong, String::new())))
            }
            (None, _) => pick_one(answer),
            (Some(_), _) => text_of(answer).map_or_else(Turn::again, |_| Turn::NEXT),
        }
    }

    /// Its own words are loaded with the next input.
    fn pick(&mut self, answer: &Answer<'_>) -> Turn {
        let chosen = match answer {
            Answer::Choice(Choice::Option(at)) => self.reviews.get(usize::from(*at)).copied(),
            Answer::Text(typed) => {
                let at = typed.trim().parse::<usize>().ok().and_then(|number| number.checked_sub(1));
                at.and_then(|at| self.reviews.get(at)).copied()
            }
            _ => None,
        };
        let Some(chosen) = chosen else { return pick_one(answer) };
        self.others = std::mem::replace(&mut self.reviews, vec![chosen]);
        Turn::NEXT
    }

    pub(super) fn back(&mut self) -> bool {
        if self.wrong.take().is_some() {
            return true;
        }
        let was_picked = !self.others.is_empty();
        if was_picked {
            self.reviews = std::mem::take(&mut self.others);
        }
        was_picked
    }

    pub(super) fn has_back(&self) -> bool {
        self.wrong.is_some() || !self.others.is_empty()
    }
}

impl Removing {
    pub(super) fn prompt(self, talk: &Talk<'_, '_>) -> Option<SafetyPrompt> {
        let report =
            talk.facts.report.as_ref().filter(|file| talk.operator && file.report.case == self.case)?;
        report.review.as_ref()?;
        Some(SafetyPrompt::RemovalReason { name: report.about.clone() })
    }

    pub(super) fn take(self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
        match text_of(answer).and_then(|typed| guarded(typed, PARAGRAPH)) {
            Ok((why, note)) => {
                talk.show_note(note);
                Turn::Over(Some(talk.remove_review(self.case, why)))
            }
            Err(trouble) => Turn::again(trouble),
        }
    }
}
