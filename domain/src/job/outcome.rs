//! What follows from a deed: data for the store, the outbox and the timers.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{
    case::Case,
    record::{Dispatch, Event, Job},
    state::{Act, Actor},
};
use crate::{
    fee::{CaptureKind, Refund, Writes},
    ids::{PersonId, ThreadId},
    offer::Offer,
    person::Side,
    review::Review,
    terms::Terms,
};

/// Why a deed is not done. Each is a kind answer in `locales/` (`refusal-*`), and the card is redrawn.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum Refusal {
    /// Not theirs, or no such job: the same answer, so that codes cannot be fished for.
    #[error("not-yours")]
    NotYours,
    /// Their own request.
    #[error("own-job")]
    OwnJob,
    /// Somebody else was first; no effect on them.
    #[error("taken")]
    Taken,
    /// The request is not open any more.
    #[error("no-longer-open")]
    NoLongerOpen,
    /// Not in this state, or not any more.
    #[error("not-now")]
    NotNow,
    /// It is the other side's to do.
    #[error("others-turn")]
    OthersTurn,
    /// The minutes of grace are over.
    #[error("grace-over")]
    GraceOver,
    /// Already signed, said or written by them.
    #[error("already-done")]
    AlreadyDone,
    /// The terms changed since this button was drawn.
    #[error("terms-changed")]
    TermsChanged,
    /// The figure does not fit what was asked for.
    #[error("price-outside")]
    PriceOutside,
    /// The start is in the past.
    #[error("start-past")]
    StartPast,
    /// A fee is due before the start, and the start is too near for it.
    #[error("start-too-near")]
    StartTooNear,
    /// Dispute, help or the end came first.
    #[error("over")]
    Over,
    /// The total does not exceed the platform fee.
    #[error("below-fee")]
    BelowFee,
    /// What is proposed is what was agreed already.
    #[error("no-change")]
    NoChange,
    /// The other side says that they did not come; that is to be answered first.
    #[error("said-missed")]
    SaidMissed,
    /// The offer was taken back, or is over.
    #[error("offer-gone")]
    OfferGone,
    /// The offer was worded anew since this button was drawn.
    #[error("offer-changed")]
    OfferChanged,
    /// The request was changed since the offer was made, and the provider has not confirmed it.
    #[error("offer-outdated")]
    OfferOutdated,
    /// They were invited already, or made an offer without it.
    #[error("already-invited")]
    AlreadyInvited,
    /// As many were invited as one request may invite.
    #[error("all-invited")]
    AllInvited,
    /// The provider takes no jobs now.
    #[error("takes-no-jobs")]
    TakesNoJobs,
}

impl Refusal {
    /// All of them, for the parity test of the locales.
    pub const ALL: &[Self] = &[
        Self::NotYours,
        Self::OwnJob,
        Self::Taken,
        Self::NoLongerOpen,
        Self::NotNow,
        Self::OthersTurn,
        Self::GraceOver,
        Self::AlreadyDone,
        Self::TermsChanged,
        Self::PriceOutside,
        Self::StartPast,
        Self::StartTooNear,
        Self::Over,
        Self::BelowFee,
        Self::NoChange,
        Self::SaidMissed,
        Self::OfferGone,
        Self::OfferChanged,
        Self::OfferOutdated,
        Self::AlreadyInvited,
        Self::AllInvited,
        Self::TakesNoJobs,
    ];
}

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
            close_cases: false,
            events: Vec::new(),
            bells: Vec::new(),
            notices: Vec::new(),
            spread: None,
            offers: Vec::new(),
            money: Writes::default(),
        }
    }
}
