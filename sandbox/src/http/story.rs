//! Stories that the program around the sandbox can play on the stage.

use serde::Serialize;
use thiserror::Error;

/// A story on offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StoryInfo {
    /// What it is started by.
    pub name: String,
    /// What a person reads.
    pub title: String,
    /// Whether it plays now.
    pub running: bool,
}

/// Why a story does not start.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum StoryError {
    /// No story has that name.
    #[error("there is no such story")]
    Unknown,
    /// One plays already.
    #[error("a story is playing already")]
    Busy,
}

/// Plays stories; given by the program that runs the sandbox.
pub trait StoryHost: Send + Sync {
    /// The stories on offer.
    fn stories(&self) -> Vec<StoryInfo>;
    /// Starts one and returns at once.
    fn start(&self, name: &str) -> Result<(), StoryError>;
}
