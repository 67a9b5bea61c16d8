//! Somebody tells the operator that another person does wrong.

use serde::{Deserialize, Serialize};

use crate::{
    change::Message,
    ids::{CaseId, JobCode, PersonId, ReviewId, ThreadId},
    review::Review,
};

/// What is wrong.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wrong {
    /// They want contacts, or to meet past the house.
    Contacts,
    /// They are rude, or threaten.
    Rude,
    /// It does not feel safe with them.
    Unsafe,
    /// They sell something, or want to cheat.
    Spam,
    /// Something else, in words.
    Other,
}

impl Wrong {
    /// All of them, in the order they are offered.
    pub const ALL: &[Self] = &[Self::Contacts, Self::Rude, Self::Unsafe, Self::Spam, Self::Other];

    /// The word it travels under; locale keys end in it too.
    pub fn word(self) -> &'static str {
        match self {
            Self::Contacts => "contacts",
            Self::Rude => "rude",
            Self::Unsafe => "unsafe",
            Self::Spam => "spam",
            Self::Other => "other",
        }
    }

    /// Reads the word back.
    pub fn read(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|known| known.word() == word)
    }
}

/// A report of a person. It waits in an item of the operator's, which holds the reporter and their words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Report {
    /// The item.
    pub case: CaseId,
    /// Who told.
    pub by: PersonId,
    /// Whom it is about.
    pub about: PersonId,
    /// What is wrong.
    pub wrong: Wrong,
    /// Where they talk, if it was told from there.
    pub thread: Option<ThreadId>,
    /// The review it is about, if it is about one; `about` is its author then.
    pub review: Option<ReviewId>,
}

/// A report as the operator reads it.
#[derive(Clone, PartialEq, Debug)]
pub struct ReportFile {
    /// The report itself.
    pub report: Report,
    /// The public name of who told.
    pub by: String,
    /// The public name of whom it is about.
    pub about: String,
    /// What people call the job they met in.
    pub code: Option<JobCode>,
    /// What the two last wrote to each other, oldest first, as it was passed on; at most twelve.
    pub talk: Vec<Message>,
    /// The review it is about, with the public name of whom that one is about.
    pub review: Option<(Review, String)>,
}
