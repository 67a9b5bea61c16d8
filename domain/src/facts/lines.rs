//! Rows as they stand in lists and profiles.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    ids::{JobCode, JobId, PersonId, ThreadId},
    job::State,
    language::Language,
    market::ServiceId,
    money::Money,
    person::{Party, Side},
    photo::Photo,
    review::Review,
};

/// Somebody whom the asker blocked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Blocked {
    /// Who.
    pub person: PersonId,
    /// Their public name.
    pub name: String,
    /// Since when.
    pub at: DateTime<Utc>,
}

/// A review that can be read, with what is shown beside it.
#[derive(Clone, PartialEq, Debug)]
pub struct ReviewFile {
    /// The review.
    pub review: Review,
    /// Its author's public name.
    pub author: String,
    /// The public name of whom it is about.
    pub subject: String,
    /// What people call the job.
    pub code: JobCode,
    /// The newest about the same person in the same role, at most five, with their authors' public names.
    pub beside: Vec<(Review, String)>,
}

/// A job in a list.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct JobLine {
    /// The job.
    pub id: JobId,
    /// The epoch it stands in, which its buttons carry.
    #[serde(default)]
    pub epoch: i64,
    /// What people call it.
    pub code: JobCode,
    /// What is done.
    pub service: ServiceId,
    /// Where it stands.
    pub state: State,
    /// The asker's side.
    pub side: Side,
    /// When work is to start, as asked for.
    pub slot: DateTime<Utc>,
    /// When both agreed that it starts, once they did.
    #[serde(default)]
    pub agreed: Option<DateTime<Utc>>,
    /// The zone of the place.
    pub zone: chrono_tz::Tz,
    /// The other side's public name, once there is one.
    pub other: Option<String>,
    /// Whether it waits for the asker.
    pub waiting: bool,
    /// Whether the asker is picked for it.
    #[serde(default)]
    pub held: bool,
    /// Whether it is the asker's own, and people can be invited to it now.
    #[serde(default)]
    pub invites: bool,
}

/// A conversation in a list.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct ThreadLine {
    /// The conversation.
    pub id: ThreadId,
    /// Its job.
    pub job: JobId,
    /// What people call the job.
    pub code: JobCode,
    /// Where the job stands.
    pub state: State,
    /// The asker's side of it.
    pub side: Side,
    /// Who the other one is.
    pub other: PersonId,
    /// The other side's public name.
    pub other_name: String,
    /// Whether the job still lets them write.
    pub open: bool,
    /// The last message by the other side, if any.
    pub heard_at: Option<DateTime<Utc>>,
    /// How many messages of the other side came since the asker last wrote there.
    #[serde(default)]
    pub unread: i64,
    /// Since when the other side waits for a word of the asker's: the first message they have not answered.
    #[serde(default)]
    pub waiting_since: Option<DateTime<Utc>>,
    /// Whether files that nobody can clean may be passed on.
    #[serde(default)]
    pub documents: bool,
}

/// Somebody as a stranger may read them.
#[derive(Clone, PartialEq, Debug)]
pub struct Profile {
    /// Name, rating, jobs done, since, about.
    pub party: Party,
    /// What they offer; none for a customer.
    pub services: Vec<ServiceId>,
    /// What each service costs from, as they say; none for a customer.
    pub prices: BTreeMap<ServiceId, Money>,
    /// Years in the trade, as they say.
    pub experience: Option<i64>,
    /// What they speak, besides anything else.
    pub languages: Vec<Language>,
    /// What their work looks like; none for a customer.
    pub photos: Vec<Photo>,
    /// The town or suburb of their area.
    pub area: Option<String>,
    /// Newest readable reviews about them, at most five, with the author's public name.
    pub reviews: Vec<(Review, String)>,
}

/// How the market is going.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct Statistics {
    /// Everybody who agreed to the documents.
    pub people: i64,
    /// Registered providers who take jobs now.
    pub providers: i64,
    /// Jobs by state.
    pub jobs: Vec<(State, i64)>,
    /// Services asked for in the last 30 days that found nobody, most wanted first, at most five.
    pub unserved: Vec<(ServiceId, i64)>,
    /// Reference of the newest dead letter, if any.
    pub last_error: Option<String>,
}
