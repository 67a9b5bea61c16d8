//! What questions speak of: what they are asked for, and what can be chosen.

use domain::ids::{JobCode, ThreadId};
use serde::{Deserialize, Serialize};

use super::{Note, Prompt};

/// What a service or place is asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// A request.
    Post,
    /// A registration.
    Offer,
    /// An invitation link.
    Invite,
    /// Somebody to be found.
    Find,
}

/// What a time is asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Occasion {
    /// A new request.
    Post,
    /// The day by which a new request must be done.
    Deadline,
    /// An expired request that goes out again.
    Repost,
    /// The start of new terms.
    Terms,
    /// Another start for a booked job.
    Reschedule,
}

/// A place to choose.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PlaceChip {
    /// Its name.
    pub name: String,
    /// What tells it from others of that name: region and country.
    pub region: String,
}

/// How far around something.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct RadiusAsked {
    /// The middle.
    pub place: String,
    /// Offered as buttons, in kilometres.
    pub radii: Vec<u32>,
}

/// A conversation to choose.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ThreadChip {
    /// The conversation.
    pub thread: ThreadId,
    /// The other side's public name.
    pub name: String,
    /// The job.
    pub code: JobCode,
}

/// A question.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Ask {
    /// Its buttons carry this number, so that those of an earlier question are recognised.
    pub number: u32,
    /// What is asked.
    pub prompt: Prompt,
    /// What is said before it: why the last answer was not taken, or what became of it.
    #[serde(default)]
    pub note: Option<Note>,
    /// Whether there is a question before this one to go back to.
    #[serde(default)]
    pub back: bool,
}

/// A place, and to whom it would go.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PlaceToSend {
    /// To whom.
    pub to: String,
    /// About which job.
    pub code: JobCode,
    /// What the place is called.
    #[serde(default)]
    pub named: Option<String>,
}
