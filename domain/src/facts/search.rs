//! What is looked for in the directory, and in which order.

use serde::{Deserialize, Serialize};

use crate::{geo::Point, market::ServiceId};

/// What is looked for in the directory.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Search {
    /// What they must do.
    pub service: ServiceId,
    /// Around where; none for what is done from afar.
    pub place: Option<Point>,
    /// At least this many tenths of a star on average; none lets everybody in.
    pub rating_from: Option<i64>,
    /// At most this far, in whole kilometres; none is as far as they go themselves.
    pub within_km: Option<i64>,
    /// In which order.
    pub order: SearchOrder,
    /// How many were seen already.
    pub skip: i64,
}

/// In which order the directory lists providers.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SearchOrder {
    /// By score, as jobs are told.
    Score,
    /// Nearest first.
    Distance,
    /// Cheapest "from" price first; those without one last.
    Price,
}
