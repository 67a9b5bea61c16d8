//! A card before the first real one.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::market::ServiceId;
use serde::{Deserialize, Serialize};

/// A card as it will look, clearly marked as an example.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ExampleCard {
    /// For this service.
    pub service: ServiceId,
    /// In this town.
    pub place: String,
    /// At this time.
    pub slot: DateTime<Utc>,
    /// The zone of the place.
    pub zone: Tz,
}
