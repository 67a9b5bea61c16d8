//! What somebody wants to say to somebody else, as it came.

use domain::{
    ids::MessageId,
    parcel::{Cleaning, File},
    text::Styled,
};
use serde::{Deserialize, Serialize};

use crate::rendered::{Medium, Spot};

/// Something to be passed on.
#[derive(Clone, PartialEq, Default, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct Letter {
    /// As they were written.
    #[serde(flatten)]
    pub words: Styled,
    /// What they stand below.
    pub medium: Option<Medium>,
    /// What the message is known by, if changes to it are to follow.
    pub name: Option<MessageId>,
    /// What must be fetched and cleaned before.
    pub file: Option<File>,
    /// A place, instead of words.
    pub spot: Option<Spot>,
    /// Whether it was forwarded.
    pub forwarded: bool,
}

impl Letter {
    /// Everything in it that can be read: of a place its name and address.
    pub(super) fn all_words(&self) -> Styled {
        let named = self.spot.as_ref().and_then(|spot| spot.named.as_ref());
        named.map_or_else(
            || self.words.clone(),
            |(title, address)| {
                let line = |text: &str| text.replace('\n', " ");
                Styled::from(format!("{}\n{}", line(title), line(address)).as_str())
            },
        )
    }

    /// Whether nothing of it would be left once its words are clean.
    pub(super) fn says_nothing(&self, clean: &Styled) -> bool {
        clean.text.is_empty() && self.medium.is_none() && self.spot.is_none()
    }

    /// Whether it brings a file that nobody can clean.
    pub(super) fn is_unclean(&self) -> bool {
        self.file.as_ref().is_some_and(|file| matches!(file.cleaning, Cleaning::Nothing { .. }))
    }
}

/// What was held and turned out to be an answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Replay {
    /// Words.
    Words(String),
    /// A photo, by the number Telegram keeps it under.
    Photo(String),
}
