//! Compound arguments of messages.

mod desk;
mod example;
mod history;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::{
    badge::Badge,
    change::Sanction,
    facts::{JobLine, Listing, Profile},
    ids::{JobId, ReviewId},
    language::Language,
    market::ServiceId,
    money::Money,
    pace::Pace,
    person::{Approval, Area, Party, Provider, Side},
    review::{Rating, Review, Stars},
};
use serde::{Deserialize, Serialize};

use super::photos::ProfilePhotos;
use crate::press::Whom;
pub use desk::{CaseLapsing, DeskJob};
pub use example::ExampleCard;
pub use history::History;

/// What waits for somebody, and what they can start.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Home {
    /// Jobs where it is their turn.
    pub waiting: Vec<JobLine>,
    /// How many more jobs run without needing them.
    pub running: usize,
    /// The conversation left half-way, if any.
    pub draft: Option<Draft>,
    /// Whether they are registered as a provider, and paused.
    pub provider: Option<Standing>,
    /// Whether they run the market.
    pub operator: bool,
    /// What lies on them, if anything.
    pub sanction: Option<Sanction>,
    /// How many items wait for the operator.
    #[serde(default)]
    pub cases: usize,
}

/// How it stands with a registration.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Gets cards.
    Active,
    /// Asked for none.
    Paused,
    /// The operator has not looked yet.
    Waiting,
    /// Not let in.
    Refused,
}

impl From<&Provider> for Standing {
    fn from(provider: &Provider) -> Self {
        match provider.approval {
            Approval::Waiting => Self::Waiting,
            Approval::Refused => Self::Refused,
            Approval::Approved if provider.paused => Self::Paused,
            Approval::Approved => Self::Active,
        }
    }
}

/// A conversation that can be left half-way.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Draft {
    /// A request.
    Request,
    /// A registration.
    Registration,
    /// A short question about something else.
    Question,
}

/// Where somebody is when they ask for help.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// Before agreeing to the documents.
    Welcome,
    /// Nowhere in particular.
    Home,
    /// Posting a request.
    Posting,
    /// Registering.
    Registering,
    /// Looking people up.
    Finding,
    /// Answering a question about a job.
    Job,
    /// Talking to somebody.
    Talking,
    /// At the operator's desk.
    Desk,
}

/// What a provider offers, as they see it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Offering {
    /// What they do.
    pub services: Vec<ServiceId>,
    /// Where.
    pub area: Area,
    /// In their words.
    pub about: String,
    /// What each service costs from; services without a figure are missing.
    #[serde(default)]
    pub prices: BTreeMap<ServiceId, Money>,
    /// Years in the trade.
    #[serde(default)]
    pub experience: Option<i64>,
    /// What they speak with customers.
    #[serde(default)]
    pub languages: Vec<Language>,
    /// How many photos show their work.
    #[serde(default)]
    pub photos: usize,
    /// How it stands with it.
    pub standing: Standing,
}

impl From<&Provider> for Offering {
    fn from(provider: &Provider) -> Self {
        Self {
            services: provider.services.clone(),
            area: provider.area.clone(),
            about: provider.about.clone(),
            prices: provider.prices.clone(),
            experience: provider.experience,
            languages: provider.languages.clone(),
            photos: provider.photos.len(),
            standing: provider.into(),
        }
    }
}

/// Who they are here, and what can be set.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct SettingsView {
    /// Their public name, once chosen.
    pub name: Option<String>,
    /// Whether they are registered as a provider.
    pub registered: bool,
}

/// Somebody as a stranger reads them.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct ProfileView {
    /// In this role.
    pub side: Side,
    /// Their public name.
    pub name: String,
    /// Reviews in this role, added up.
    pub rating: Rating,
    /// Jobs done in this role.
    pub jobs_done: i64,
    /// Bookings they failed in this role, as far as it counts.
    #[serde(default)]
    pub faults: i64,
    /// How quickly they answer, if enough is known.
    #[serde(default)]
    pub pace: Option<Pace>,
    /// What the operator checked.
    #[serde(default)]
    pub badges: Vec<Badge>,
    /// Member since.
    pub since: DateTime<Utc>,
    /// In their words.
    pub about: String,
    /// What they offer.
    pub services: Vec<ServiceId>,
    /// What each service costs from; services without a figure are missing.
    #[serde(default)]
    pub prices: BTreeMap<ServiceId, Money>,
    /// Years in the trade.
    #[serde(default)]
    pub experience: Option<i64>,
    /// What they speak with customers.
    #[serde(default)]
    pub languages: Vec<Language>,
    /// Their photos, if they can be looked at from here.
    #[serde(default)]
    pub photos: Option<ProfilePhotos>,
    /// Around where.
    pub area: Option<String>,
    /// Newest first.
    pub reviews: Vec<Quote>,
    /// Who it is, for a reader who may keep away from them or tell the operator of them.
    #[serde(default)]
    pub whom: Option<Whom>,
}

impl ProfileView {
    /// What of a profile goes into a message, for who met them in that job, or without one.
    pub fn of(profile: &Profile, side: Side, job: Option<JobId>) -> Self {
        let count = profile.photos.len();
        Self {
            photos: Some(ProfilePhotos { person: profile.party.id, job, count }),
            services: profile.services.clone(),
            prices: profile.prices.clone(),
            experience: profile.experience,
            languages: profile.languages.clone(),
            area: profile.area.clone(),
            reviews: quotes(&profile.reviews),
            ..Self::bare(&profile.party, side)
        }
    }

    /// The same of a provider as the directory lists them.
    pub fn listed(listing: &Listing) -> Self {
        let priced = |(service, from): &(ServiceId, Option<Money>)| Some((service.clone(), (*from)?));
        let count = listing.photos.len();
        Self {
            photos: Some(ProfilePhotos { person: listing.party.id, job: None, count }),
            services: listing.services.iter().map(|(service, _)| service.clone()).collect(),
            prices: listing.services.iter().filter_map(priced).collect(),
            experience: listing.experience,
            languages: listing.languages.clone(),
            area: Some(listing.area.clone()),
            reviews: quotes(&listing.reviews),
            ..Self::bare(&listing.party, Side::Provider)
        }
    }

    /// Somebody of whom nothing more is known than what everybody has.
    fn bare(party: &Party, side: Side) -> Self {
        Self {
            side,
            name: party.name.to_string(),
            rating: party.rating,
            jobs_done: party.jobs_done,
            faults: party.faults,
            pace: party.pace,
            badges: party.badges.clone(),
            since: party.since,
            about: party.about.clone(),
            services: Vec::new(),
            prices: BTreeMap::new(),
            experience: None,
            languages: Vec::new(),
            photos: None,
            area: None,
            reviews: Vec::new(),
            whom: None,
        }
    }
}

fn quotes(reviews: &[(Review, String)]) -> Vec<Quote> {
    reviews.iter().map(|(review, by)| Quote::of(review, by)).collect()
}

/// A review as it is read.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Quote {
    /// The author's public name.
    pub by: String,
    /// How well it went.
    pub stars: Stars,
    /// In the author's words; may be empty.
    pub text: String,
    /// Which review it is; none where nothing can be done about it.
    #[serde(default)]
    pub id: Option<ReviewId>,
    /// The reply of whom it is about.
    #[serde(default)]
    pub reply: Option<String>,
}

impl Quote {
    /// What is read of a review by this author.
    pub fn of(review: &Review, by: &str) -> Self {
        let (stars, text, reply) = (review.stars, review.text.clone(), review.reply.clone());
        Self { by: by.to_owned(), stars, text, id: Some(review.id), reply }
    }
}
