//! A message of the other side.

use domain::{
    ids::{JobCode, JobId, MessageId},
    text::Styled,
};
use serde::{Deserialize, Serialize};

/// A message of the other side, as it is read.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Relayed {
    /// Their public name.
    pub from: String,
    /// The job it is about.
    pub code: JobCode,
    /// Cleaned and guarded.
    #[serde(flatten)]
    pub words: Styled,
    /// What it asks about, if it asks about an open request of the reader: the request, and its own name.
    #[serde(default)]
    pub question: Option<(JobId, MessageId)>,
    /// Its own name; rows of earlier releases know none.
    #[serde(default)]
    pub id: Option<MessageId>,
    /// The message between the two that it answers.
    #[serde(default)]
    pub answers: Option<MessageId>,
}
