//! What is said about keeping away from somebody, and about telling the operator of them.

use chrono::{DateTime, Utc};
use domain::{
    badge::BadgeKind,
    ids::{JobCode, JobId, PersonId},
    job::Case,
    report::Wrong,
};
use serde::{Deserialize, Serialize};

use super::Quote;
use crate::press::{CardVerb, Whom};

/// What is asked before it is done.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SafetyPrompt {
    /// Keep away from them? Says what follows; `Yes`, or `No`.
    Block {
        /// Their public name.
        name: String,
    },
    /// What is wrong? [`crate::press::Choice::Wrong`], or words.
    Report {
        /// Their public name.
        name: String,
    },
    /// In own words, please.
    ReportWords {
        /// Their public name.
        name: String,
    },
    /// The one reply, please.
    Reply(Quote),
    /// Which of these reviews breaks the rules? [`crate::press::Choice::Option`].
    WhichReview(Vec<Quote>),
    /// What is wrong with it? [`crate::press::Choice::Wrong`], or words.
    Breach(Quote),
    /// In own words, please.
    BreachWords,
    /// Why is it taken away? Free words, told to its author.
    RemovalReason {
        /// The author's public name.
        name: String,
    },
}

/// A message about it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SafetySay {
    /// A request that was posted waits until the operator lets it out.
    LookedAtFirst {
        /// What people call it.
        code: JobCode,
    },
    /// The operator checked something of the reader, or takes that back.
    Badge {
        /// What.
        kind: BadgeKind,
        /// Whether it counts from now on.
        counts: bool,
    },
    /// An open request cannot get words that the operator would have to look at first.
    WantsALook,
    /// Nothing of either reaches the other from now on.
    Blocked {
        /// Their public name.
        name: String,
        /// Jobs the two have together, which go on.
        running: Vec<Running>,
    },
    /// That was taken back.
    Unblocked {
        /// Their public name.
        name: String,
    },
    /// Whom they blocked.
    Blocks(Vec<(PersonId, String)>),
    /// Somebody who made an offer is not available any more.
    OfferGone {
        /// The request.
        job: JobId,
        /// What people call it.
        code: JobCode,
        /// Their public name.
        name: String,
    },
    /// A bad review was written: they can do more than that.
    AfterReview {
        /// The other side's public name.
        name: String,
        /// Who that is.
        whom: Whom,
    },
    /// A report was taken.
    Reported {
        /// Whom it is about.
        name: String,
        /// The same, to block them too.
        whom: Whom,
    },
    /// A report of them waits already.
    ReportWaits {
        /// Whom it is about.
        name: String,
    },
    /// To who told: it was dealt with.
    ReportDealt {
        /// Whom it was about.
        name: String,
    },
    /// To whom it was about: this is not done here.
    Warned {
        /// What.
        wrong: Wrong,
    },
    /// A report as the operator reads it.
    DeskReport(Box<DeskReport>),
    /// The reply stands under the review.
    Replied,
    /// To the author of a review: there is a reply.
    ReplyCame {
        /// The job it is about.
        code: JobCode,
        /// Who replied.
        name: String,
    },
    /// A report of a review was taken.
    ReviewReported,
    /// The review that was told of is gone.
    ReviewGone,
    /// The review that was told of stays.
    ReviewStays,
    /// To its author: the review is gone, and why.
    ReviewRemoved {
        /// The job it was about.
        code: JobCode,
        /// In the operator's words.
        why: String,
    },
    /// A report of a review as the operator reads it.
    DeskReview(Box<DeskReview>),
    /// To who runs the market: so much waits that they are a party of themselves.
    OwnCases {
        /// How much.
        count: usize,
    },
}

/// A job that two people have together.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Running {
    /// Which.
    pub job: JobId,
    /// What people call it.
    pub code: JobCode,
    /// The ways out of it, each with the number its button carries.
    pub ways_out: Vec<(CardVerb, i64)>,
}

/// A report of a review as the operator reads it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct DeskReview {
    /// The item.
    pub case: Case,
    /// Who told.
    pub by: String,
    /// What is wrong.
    pub wrong: Wrong,
    /// Whom the review is about.
    pub about: String,
    /// The review itself.
    pub review: Quote,
}

/// A report as the operator reads it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct DeskReport {
    /// The item.
    pub case: Case,
    /// Who told.
    pub by: String,
    /// Whom it is about.
    pub about: String,
    /// What is wrong.
    pub wrong: Wrong,
    /// What people call the job they met in.
    pub code: Option<JobCode>,
    /// What they last wrote to each other: who, what, when.
    pub talk: Vec<(String, String, DateTime<Utc>)>,
}
