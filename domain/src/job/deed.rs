//! What somebody wants to do to a job, with all it takes.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{request::Request, settling::WayOut, state::Act};
use crate::{
    ids::{CaseId, PersonId, ReviewId, TermsId, ThreadId},
    money::Money,
    photo::Photo,
    review::Stars,
};

/// An act with its arguments. Ids of what it may create come with it, so that deciding stays pure.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum Deed {
    /// A candidate takes the job, naming a figure, or none to talk first.
    Accept {
        /// Who.
        provider: PersonId,
        /// The figure that becomes version 1 of the terms.
        total: Option<Money>,
        /// Name for that version.
        terms: TermsId,
        /// Name for the pair's conversation.
        thread: ThreadId,
    },
    /// The customer picks an offer: the provider's signature under version 1.
    AcceptOffer {
        /// Whose offer.
        provider: PersonId,
        /// Which wording of it was on the screen.
        number: i64,
        /// Whether the customer signs it as it stands.
        as_it_stands: bool,
        /// Name for version 1.
        terms: TermsId,
        /// Name for the pair's conversation.
        thread: ThreadId,
    },
    /// The request in other words. Offers on the earlier edition must be confirmed.
    EditRequest {
        /// All of it; its edition is counted here.
        request: Box<Request>,
    },
    /// What somebody asked about the request, answered for everybody, without names.
    Explain {
        /// As it was asked; cleaned and guarded.
        question: String,
        /// In the customer's words; cleaned and guarded.
        answer: String,
    },
    /// The work is done.
    Done {
        /// What the provider says about it; cleaned, guarded, may be empty.
        note: String,
        /// What it looks like.
        #[serde(default)]
        photos: Vec<Photo>,
    },
    /// A new version, signed by who proposes it.
    Propose {
        /// What the customer would pay in all.
        total: Money,
        /// When work would start.
        start: DateTime<Utc>,
        /// What is to be done; none is as the request says.
        scope: Option<String>,
        /// Name for the version.
        terms: TermsId,
    },
    /// A signature under this version.
    Sign {
        /// The version the signer saw.
        terms: TermsId,
    },
    /// Another start for a booked job, signed by who proposes it.
    Reschedule {
        /// When work would start.
        start: DateTime<Utc>,
        /// Name for the version.
        terms: TermsId,
    },
    /// Other terms than were booked, signed by who proposes them.
    Amend {
        /// What the customer would pay in all.
        total: Money,
        /// When work would start; work under way keeps its own.
        start: DateTime<Utc>,
        /// What is to be done; none is as the request says.
        scope: Option<String>,
        /// Name for the version.
        terms: TermsId,
    },
    /// A signature under what is to change.
    AgreeChange {
        /// The version the signer saw.
        terms: TermsId,
    },
    /// Something is to be put right.
    AskFixes {
        /// In the customer's words; cleaned and guarded.
        what: String,
    },
    /// A review of the other side.
    Review {
        /// Name for it.
        id: ReviewId,
        /// One to five.
        stars: Stars,
        /// Cleaned and guarded; may be empty.
        text: String,
    },
    /// Providers somewhat beyond their own area are asked, too: the next step of the market.
    Widen {
        /// Another preferred start, where the one asked for is over.
        slot: Option<DateTime<Utc>>,
    },
    /// A higher price.
    Reprice {
        /// The fixed total, or the highest one of a range.
        total: Money,
        /// Another preferred start, where the one asked for is over.
        slot: Option<DateTime<Utc>>,
    },
    /// A request goes out again for another time.
    Repost {
        /// The new preferred start.
        slot: DateTime<Utc>,
    },
    /// The operator is needed.
    GetHelp {
        /// Name for the waiting item.
        case: CaseId,
        /// In the asker's words; cleaned and guarded.
        what: String,
    },
    /// A way out of the trouble.
    OfferSettlement {
        /// What it says.
        says: WayOut,
        /// Name for the version of the terms it may become.
        terms: TermsId,
    },
    /// A word for the way out on the table.
    AcceptSettlement {
        /// The one that was seen.
        number: i64,
    },
    /// Ended with a reason from the list, or in words.
    Leave {
        /// [`Act::Withdraw`], [`Act::StepBack`], [`Act::Release`], [`Act::Cancel`] or [`Act::AskEnd`].
        act: Act,
        /// A reason chip's key.
        reason: String,
    },
    /// An act that needs nothing more.
    Plain(Act),
}

impl Deed {
    /// Which act this is.
    pub fn act(&self) -> Act {
        match self {
            Self::Accept { .. } => Act::Accept,
            Self::AcceptOffer { .. } => Act::AcceptOffer,
            Self::EditRequest { .. } => Act::EditRequest,
            Self::Explain { .. } => Act::Explain,
            Self::Done { .. } => Act::Done,
            Self::Propose { .. } => Act::Propose,
            Self::Sign { .. } => Act::Sign,
            Self::Reschedule { .. } => Act::Reschedule,
            Self::Amend { .. } => Act::Amend,
            Self::AgreeChange { .. } => Act::AgreeChange,
            Self::AskFixes { .. } => Act::AskFixes,
            Self::Review { .. } => Act::Review,
            Self::Widen { .. } => Act::Widen,
            Self::Reprice { .. } => Act::Reprice,
            Self::Repost { .. } => Act::Repost,
            Self::GetHelp { .. } => Act::GetHelp,
            Self::OfferSettlement { .. } => Act::OfferSettlement,
            Self::AcceptSettlement { .. } => Act::AcceptSettlement,
            Self::Leave { act, .. } | Self::Plain(act) => *act,
        }
    }

    /// Whether the act came with all it takes: a plain acceptance, for example, names nobody.
    pub(super) fn is_complete(&self) -> bool {
        match self {
            Self::Plain(act) => !LEAVING.contains(act) && !TAKE_MORE.contains(act),
            Self::Leave { act, .. } => LEAVING.contains(act),
            _ => true,
        }
    }
}

/// Acts that come with a reason.
const LEAVING: &[Act] = &[Act::Withdraw, Act::StepBack, Act::Release, Act::Cancel, Act::AskEnd];

/// Acts that come with arguments of their own.
const TAKE_MORE: &[Act] = &[
    Act::Accept,
    Act::AcceptOffer,
    Act::EditRequest,
    Act::Explain,
    Act::Propose,
    Act::Sign,
    Act::Reschedule,
    Act::Amend,
    Act::AgreeChange,
    Act::AskFixes,
    Act::Review,
    Act::Widen,
    Act::Reprice,
    Act::Repost,
    Act::GetHelp,
    Act::OfferSettlement,
    Act::AcceptSettlement,
];
