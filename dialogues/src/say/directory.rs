//! Looking people up, inviting them, and being looked up.

pub(super) mod listing;

use domain::{
    facts::{Listing, Search, SearchOrder},
    ids::{JobCode, JobId, PersonId},
    market::ServiceId,
    matching::Reason,
    money::Money,
    offer::{InvitationState, Invited},
    review::Rating,
};
use serde::{Deserialize, Serialize};

use super::views::ProfileView;

/// What is asked of somebody who looks for people.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DirectoryPrompt {
    /// Whom first? [`crate::press::Choice::Order`].
    Order {
        /// Whether it is done from afar, so that nobody is near.
        from_afar: bool,
    },
    /// A page of people: one of them, the next page, another order, a filter.
    Page(DirectoryPage),
    /// Who is left out? [`crate::press::Choice::RatedFrom`], [`crate::press::Choice::Within`].
    Filter {
        /// Tenths of a star that are asked for at present.
        rating_from: Option<i64>,
        /// How far away at most at present, in kilometres.
        within_km: Option<i64>,
        /// Whether it is done from afar, so that nobody is near.
        from_afar: bool,
    },
    /// One of them, as everybody sees them: invite, post a job for them (`Yes`), go back.
    Person(Box<PersonPage>),
}

/// A page of the directory.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct DirectoryPage {
    /// The request they may be invited to, if it was opened from one.
    pub job: Option<JobCode>,
    /// What they do.
    pub service: ServiceId,
    /// Around where; none for what is done from afar.
    pub place: Option<String>,
    /// In which order they stand.
    pub order: SearchOrder,
    /// At least so many tenths of a star.
    pub rating_from: Option<i64>,
    /// At most so many kilometres away.
    pub within_km: Option<i64>,
    /// Whether people of earlier pages stand before them.
    pub later: bool,
    /// A line each.
    pub lines: Vec<DirectoryLine>,
    /// Whether more follow.
    pub more: bool,
}

/// Somebody in the directory, in short.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct DirectoryLine {
    /// Who.
    pub provider: PersonId,
    /// Their public name.
    pub name: String,
    /// Reviews by customers.
    pub rating: Rating,
    /// Jobs done.
    pub jobs_done: i64,
    /// Whole kilometres from the rough place; none for what is done from afar.
    pub distance_km: Option<i64>,
    /// What the service costs from.
    pub from: Option<Money>,
    /// Years in the trade.
    pub experience: Option<i64>,
    /// How far an invitation to the request came, if there is one.
    pub invited: Option<InvitationState>,
}

/// Somebody in the directory, in full.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct PersonPage {
    /// As everybody reads them.
    pub profile: ProfileView,
    /// Whether requests reach them now.
    pub takes_jobs: bool,
    /// Requests of the reader that they can be invited to.
    pub requests: Vec<(JobId, JobCode)>,
    /// Whether the reader can post a job for them: everybody but themselves can.
    pub posts: bool,
    /// How far an invitation to the request came that the reader came from, if there is one.
    pub invited: Option<InvitationState>,
}

/// Somebody invited to a request.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct InvitedLine {
    /// Who.
    pub provider: PersonId,
    /// Their public name.
    pub name: String,
    /// How far it came.
    pub state: InvitationState,
}

/// What is told about the directory.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DirectorySay {
    /// Nobody can be looked up in this market: requests find people.
    Off,
    /// A link led to somebody who takes no jobs now.
    Away,
    /// Their own profile, as customers see it.
    Own(Box<ProfileView>),
    /// Who was invited to a request, and how far that came.
    Invited {
        /// The request.
        job: JobId,
        /// What people call it.
        code: JobCode,
        /// Its epoch, for the button that invites more.
        epoch: i64,
        /// Oldest first.
        lines: Vec<InvitedLine>,
        /// Whether more can be invited.
        more: bool,
        /// Whether they can be asked something.
        asks: bool,
    },
    /// The request is out, but who it was meant for takes no jobs now.
    NotInvited {
        /// Their public name.
        name: String,
    },
    /// What a provider's place among others rests on.
    Why {
        /// By reviews, a service each.
        ranking: Vec<(ServiceId, Reason)>,
        /// Whether people can be looked up, too.
        directory: bool,
        /// How many people the reader blocked, whose requests do not reach them.
        #[serde(default)]
        blocked: usize,
    },
}

impl DirectoryPrompt {
    /// What is asked, without what changes while it is.
    pub fn subject(&self) -> Self {
        match self {
            Self::Filter { from_afar, .. } => {
                Self::Filter { rating_from: None, within_km: None, from_afar: *from_afar }
            }
            other => other.clone(),
        }
    }
}

impl DirectoryLine {
    /// What of a listing stands in a list, and how far their invitation came.
    pub fn of(listing: &Listing, search: &Search, invited: Option<InvitationState>) -> Self {
        let from = listing.services.iter().find(|(service, _)| *service == search.service);
        Self {
            provider: listing.party.id,
            name: listing.party.name.to_string(),
            rating: listing.party.rating,
            jobs_done: listing.party.jobs_done,
            distance_km: listing.distance_km,
            from: from.and_then(|(_, from)| *from),
            experience: listing.experience,
            invited,
        }
    }
}

impl From<&Invited> for InvitedLine {
    fn from(invited: &Invited) -> Self {
        let invitation = invited.invitation;
        Self { provider: invitation.provider, name: invited.name.to_string(), state: invitation.state }
    }
}
