//! What follows from a deed: data for the store, the outbox and the timers.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{
    case::Case,
    record::{Dispatch, Event, Job},
    state::{Act, Actor},
};
use crate::{
    casefile::View,
    fault::Fault,
    fee::{CaptureKind, Refund, Writes},
    ids::{PersonId, ThreadId},
    offer::Offer,
    person::Side,
    review::Review,
    terms::Terms,
};

/// How loudly a notice arrives. An edit makes no sound, so an edit never carries news.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Edit only.
    Still,
    /// A new message without sound.
    Quiet,
    /// A new message with sound: your turn, or your plans or money changed.
    Ring,
}

/// What a notice is about: who did what, told to one side.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum News {
    /// Somebody did this.
    Did {
        /// What.
        act: Act,
        /// Who.
        by: Actor,
    },
    /// This will happen by itself unless somebody acts.
    Soon {
        /// What.
        act: Act,
        /// When.
        at: DateTime<Utc>,
    },
    /// The minutes of grace are over: the exact place and address are on the card.
    AddressOpen,
    /// Offers came in, or changed; told to the customer.
    Offers,
    /// The request changed: the provider's offer is to be confirmed.
    ConfirmOffer,
    /// Somebody else was booked, or the request was taken back; told once to whoever had an offer on hold.
    NotChosen,
    /// The match fell through: the offer counts again.
    BackInTheRunning,
    /// The customer invites this provider to make an offer.
    Invited,
    /// The customer said no thanks to the provider's offer.
    TurnedDown,
    /// Money of the customer's goes back, or cannot: the fee itself, or what came late or twice.
    Refund(Refund, CaptureKind),
    /// The provider says how they like to be paid; told to the customer of an approved job.
    Payout,
}

/// News for one side of the job.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Notice {
    /// Who reads it.
    pub to: PersonId,
    /// Which side of the job they are on.
    pub side: Side,
    /// What happened.
    pub news: News,
    /// How loudly.
    pub level: Level,
}

/// A time of a job. It binds to the epoch: leaving the state kills it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bell {
    /// A warning before the clock acts.
    Warn {
        /// What it will do.
        act: Act,
        /// When.
        at: DateTime<Utc>,
    },
    /// The clock acts.
    Do(Act),
    /// The minutes of grace after an acceptance are over.
    GraceOver,
    /// Offers came in: the customer's phone rings, if it has not lately.
    Offers,
}

/// Which conversations of a job end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Closing {
    /// All of them.
    All,
    /// The one with this provider.
    With(PersonId),
    /// All but the one with this provider.
    Others(PersonId),
}

/// Who must be told of the request itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Spread {
    /// Everybody who matches and was not told yet, or is told again because it reopened. Who holds a card sees it
    /// change, and hears what it means for an offer of theirs.
    Tell,
    /// Everybody who holds a card of it: the card is redrawn in place, without a sound.
    Redraw,
}

/// All that follows from one deed.
#[derive(Clone, PartialEq, Debug)]
pub struct Outcome {
    /// The job as it is now.
    pub job: Job,
    /// Terms written or signed.
    pub terms: Vec<Terms>,
    /// Answers of told providers that changed.
    pub answers: Vec<Dispatch>,
    /// A review to keep.
    pub review: Option<Review>,
    /// Whether the reviews of the job may be read from now on.
    pub publish_reviews: bool,
    /// The pair's conversation, opened now.
    pub open_thread: Option<ThreadId>,
    /// Which conversations take no more messages from now on.
    pub close_threads: Option<Closing>,
    /// An item for the operator.
    pub case: Option<Case>,
    /// What who asked for help says of it.
    pub view: Option<View>,
    /// Whether help asked for is no longer needed.
    pub close_cases: bool,
    /// For the history.
    pub events: Vec<Event>,
    /// Times to be reached.
    pub bells: Vec<(Bell, DateTime<Utc>)>,
    /// Who is told what.
    pub notices: Vec<Notice>,
    /// What happens to the cards of told providers.
    pub spread: Option<Spread>,
    /// Offers that ended or changed with it.
    pub offers: Vec<Offer>,
    /// What becomes of the platform fee.
    pub money: Writes,
    /// What may count on somebody's record.
    pub fault: Option<Fault>,
}

impl Outcome {
    /// Nothing yet, of this job.
    pub fn of(job: Job) -> Self {
        Self {
            job,
            terms: Vec::new(),
            answers: Vec::new(),
            review: None,
            publish_reviews: false,
            open_thread: None,
            close_threads: None,
            case: None,
            view: None,
            close_cases: false,
            events: Vec::new(),
            bells: Vec::new(),
            notices: Vec::new(),
            spread: None,
            offers: Vec::new(),
            money: Writes::default(),
            fault: None,
        }
    }
}
