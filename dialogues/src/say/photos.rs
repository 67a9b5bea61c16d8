//! Photos that belong to something: asked for, and shown.

use domain::{
    ids::{JobId, PersonId},
    photo::Photo,
};
use serde::{Deserialize, Serialize};

/// What photos show.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Album {
    /// What is to be done.
    Request,
    /// What was done.
    Work,
    /// What somebody's work looks like.
    Profile,
    /// What trouble is about.
    Case,
}

/// Photos, please: each message adds one; [`crate::press::Choice::WithoutPhoto`] takes one away, `More` shows them,
/// `Skip` or `Finished` ends it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PhotosPrompt {
    /// Of what.
    pub of: Album,
    /// How many there are.
    pub kept: usize,
    /// How many there may be.
    pub most: usize,
}

/// One photo of several, as a message of its own: a card has none.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PhotoShown {
    /// The photo.
    pub photo: Photo,
    /// What it shows.
    pub of: Album,
    /// Its place, counted from one.
    pub place: usize,
    /// Of how many.
    pub count: usize,
    /// The code of the job, or the public name of whose profile it is.
    pub whose: String,
}

/// Photos of a profile that can be looked at from where it is read.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ProfilePhotos {
    /// Whose.
    pub person: PersonId,
    /// The job in which the reader met them; none where everybody may read the profile.
    pub job: Option<JobId>,
    /// How many.
    pub count: usize,
}
