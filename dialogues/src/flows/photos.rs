//! Photos beside a request, a profile or finished work. Each message adds one, and an album comes as several.

use domain::photo::Photo;
use serde::{Deserialize, Serialize};

use super::{Answer, words::text_of};
use crate::{
    press::Choice,
    reading,
    say::{Album, Note, PhotosPrompt, Prompt, Trouble},
    talk::Talk,
};

/// Photos that are being chosen.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct PhotosAnswer {
    /// Those so far, in the order they are shown.
    pub kept: Vec<Photo>,
    /// Whether those are all.
    pub done: bool,
}

impl PhotosAnswer {
    /// As they stand, to be edited.
    pub fn of(photos: &[Photo]) -> Self {
        Self { kept: photos.to_vec(), done: true }
    }

    /// What is asked while more can come.
    pub(super) fn prompt(&self, of: Album) -> Prompt {
        Prompt::Photos(PhotosPrompt { of, kept: self.kept.len(), most: of.most() })
    }

    /// Takes a photo more or less, or the word that those are all.
    pub(super) fn take(
        &mut self,
        of: Album,
        answer: &Answer<'_>,
        talk: &mut Talk<'_, '_>,
    ) -> Result<Option<Note>, Trouble> {
        match answer {
            Answer::Choice(Choice::Skip | Choice::Finished) => self.done = true,
            Answer::Choice(Choice::WithoutPhoto { at, of }) => self.remove((*at).into(), (*of).into()),
            Answer::Choice(Choice::More) => {
                let mine = talk.me.name.as_ref().map(ToString::to_string).unwrap_or_default();
                talk.show_photos(&self.kept, of, &mine);
            }
            Answer::Text(text) if reading::yes_or_no(text, talk.words()) == Some(false) => self.done = true,
            _ => add(&mut self.kept, of, answer)?,
        }
        Ok(None)
    }

    /// A button pressed twice takes one away: it was drawn for as many as there were.
    fn remove(&mut self, at: usize, of: usize) {
        if of == self.kept.len() && at < of {
            self.kept.remove(at);
        }
    }
}

/// One more photo, if there is room for it. A picture sent as a file still has its place and maker in it.
pub(super) fn add(kept: &mut Vec<Photo>, of: Album, answer: &Answer<'_>) -> Result<(), Trouble> {
    match answer {
        Answer::Photo(_) if kept.len() >= of.most() => Err(Trouble::AllPhotos),
        Answer::Photo(file) => {
            kept.push(Photo((*file).to_owned()));
            Ok(())
        }
        Answer::Other(kind) if kind.is_file() => Err(Trouble::AsPhoto),
        Answer::Other(_) | Answer::Text(_) => Err(Trouble::PhotosOnly),
        _ => text_of(answer).map(|_| ()),
    }
}

impl Album {
    /// Most photos in it.
    pub fn most(self) -> usize {
        match self {
            Self::Request => domain::photo::OF_REQUEST,
            Self::Work => domain::photo::OF_WORK,
            Self::Profile => domain::photo::OF_PROFILE,
            Self::Case => domain::photo::OF_CASE,
        }
    }
}
