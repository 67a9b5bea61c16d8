//! What a question is about, whatever of it changes while it is open.

use chrono::NaiveDate;

use super::{super::booking::BookingPrompt, PhotosPrompt, Prompt};

impl Prompt {
    /// What is asked, without what changes while it is: how much of a list is ticked, which month is shown.
    pub fn subject(&self) -> Self {
        let none = Vec::new;
        match self {
            Self::Services { .. } => Self::Services { chosen: none() },
            Self::ServicesOf { group, .. } => Self::ServicesOf { group: group.clone(), chosen: none() },
            Self::ServicesFound { found, .. } => Self::ServicesFound { found: found.clone(), chosen: none() },
            Self::Day { occasion, .. } => {
                let day = NaiveDate::default();
                Self::Day { occasion: *occasion, month: day, earliest: day, latest: day }
            }
            Self::Photos(asked) => Self::Photos(PhotosPrompt { kept: 0, ..*asked }),
            Self::Listing(asked) => Self::Listing(asked.subject()),
            Self::Directory(asked) => Self::Directory(asked.subject()),
            Self::Booking(prompt) => Self::Booking(prompt.subject()),
            other => other.clone(),
        }
    }

    /// Whether a photo answers it.
    pub fn takes_photos(&self) -> bool {
        matches!(self, Self::Photos(_) | Self::Booking(BookingPrompt::DoneNote { .. }))
    }
}
