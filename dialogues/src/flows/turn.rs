//! What an answer led to.

use crate::say::{Note, Say, Trouble};

/// The next question, or the end.
#[derive(Clone, PartialEq, Debug)]
#[expect(clippy::large_enum_variant, reason = "it lives for one call")]
pub enum Turn {
    /// The next question, or the same one again, with a note before it.
    Ask(Option<Note>),
    /// The conversation is over, with a last word.
    Over(Option<Say>),
}

impl Turn {
    /// Asks the next question.
    pub(crate) const NEXT: Self = Self::Ask(None);

    /// Asks the same question again, saying why.
    pub(crate) fn again(trouble: Trouble) -> Self {
        Self::Ask(Some(Note::Trouble(trouble)))
    }
}

impl From<Result<Option<Note>, Trouble>> for Turn {
    fn from(taken: Result<Option<Note>, Trouble>) -> Self {
        taken.map_or_else(Self::again, Self::Ask)
    }
}
