//! Looking people up.

use serde::{Deserialize, Serialize};

use crate::{
    geo::Point, language::Language, market::ServiceId, money::Money, person::Party, photo::Photo,
    review::Review,
};

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

/// A provider as the directory lists them.
#[derive(Clone, PartialEq, Debug)]
pub struct Listing {
    /// Name, rating, jobs done, since, about.
    pub party: Party,
    /// What they do, each with the "from" price they name for it.
    pub services: Vec<(ServiceId, Option<Money>)>,
    /// The town or suburb of their area.
    pub area: String,
    /// Its rough middle; never leaves the house.
    pub around: Point,
    /// Whole kilometres between the rough place asked for and their own; none for what is done from afar.
    pub distance_km: Option<i64>,
    /// Years in the trade, as they say.
    pub experience: Option<i64>,
    /// What they speak, besides anything else.
    pub languages: Vec<Language>,
    /// What their work looks like.
    pub photos: Vec<Photo>,
    /// Whether requests go to them now: not while they pause, wait for the operator or are under a sanction.
    pub takes_jobs: bool,
    /// Newest readable reviews, at most five, with the author's public name. Not loaded for a page of many.
    pub reviews: Vec<(Review, String)>,
}
