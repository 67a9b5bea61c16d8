//! Photos that people show beside a request, a profile or finished work.

use serde::{Deserialize, Serialize};

/// Most photos of a request.
pub const OF_REQUEST: usize = 6;
/// Most photos of finished work.
pub const OF_WORK: usize = 6;
/// Most photos of what one side says of a trouble.
pub const OF_CASE: usize = 6;
/// Most photos of a profile.
pub const OF_PROFILE: usize = 10;

/// A photo, by the number the messenger keeps it under: nothing of it is fetched, and whoever may see it is sent it
/// by that number. The messenger took place and maker out of it when it was sent as a photo.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Photo(pub String);
