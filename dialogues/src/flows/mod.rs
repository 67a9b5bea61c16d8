//! The conversations, one file each. Each knows its answers, derives its question and takes the next answer.

#[macro_use]
mod one_of;

mod asking;
mod bidding;
mod both;
mod cases;
mod desk;
mod editing;
mod erasing;
mod explaining;
mod finding;
mod for_whom;
mod leaving;
mod letters;
mod payout;
mod photos;
mod place;
mod posting;
mod registering;
mod reposting;
mod rescheduling;
mod reviewing;
mod safety;
mod sending_place;
mod service;
mod settling;
mod short;
mod slot;
mod taking;
mod terms;
mod trouble;
mod turn;
mod words;

use domain::{facts::Wants, geo::Point};
use serde::{Deserialize, Serialize};

use crate::{
    input::{Input, Kind},
    press::Choice,
    say::{Draft, Prompt, Topic, Trouble},
    talk::Talk,
};

pub use bidding::Bidding;
pub use both::TakingBoth;
pub(crate) use both::clash;
pub use cases::CaseFlow;
pub(crate) use desk::make_invite;
pub use desk::{FindJob, InviteProvider, Sanctioning};
pub use editing::Editing;
pub use erasing::Erasing;
pub(crate) use erasing::{cannot_erase, reads as erasing_reads};
pub use explaining::Explaining;
pub use finding::Finding;
pub use for_whom::ForWhom;
pub use leaving::Leaving;
pub use letters::{AnsweringLetter, Appealing, WritingLetter};
pub use payout::{GettingPaid, PayoutKey};
pub use photos::PhotosAnswer;
pub use place::{Found, PlaceAnswer};
pub use posting::{Invitee, Posting};
pub(crate) use registering::catch_up;
pub use registering::{ListingAnswers, Registering};
pub(crate) use reposting::widen;
pub use reposting::{Fix, Reposting};
pub use rescheduling::Rescheduling;
pub use reviewing::Reviewing;
pub use safety::{Breaching, Removing, Replying, Reporting, Safety, Them};
pub use sending_place::SendingPlace;
pub use service::ServiceAnswer;
pub use settling::{ProposingWay, TellingSide, WayAnswer};
pub use short::{ChooseLanguage, ChooseName, PostThis};
pub use slot::SlotAnswer;
pub use taking::Taking;
pub(crate) use taking::accept;
pub use terms::Proposing;
pub use trouble::{Asked, Writing};
pub use turn::Turn;
pub(crate) use words::{MESSAGE, guarded};

/// A conversation in progress.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Flow {
    /// Posting a request.
    Post(Box<Posting>),
    /// Registering as a provider, or editing the registration.
    Register(Box<Registering>),
    /// Looking people up.
    Find(Box<Finding>),
    /// Changing an open request.
    Edit(Box<Editing>),
    /// Making an offer.
    Bid(Bidding),
    /// Answering a question for everybody.
    Explain(Explaining),
    /// Naming the figure of an acceptance.
    Take(Taking),
    /// Taking a job beside another one at that time.
    Both(TakingBoth),
    /// Proposing other terms.
    Propose(Proposing),
    /// Saying how one likes to be paid.
    Payout(GettingPaid),
    /// Leaving a job.
    Leave(Leaving),
    /// Changing a request so that somebody takes it.
    Repost(Reposting),
    /// Proposing another start for a booked job.
    Reschedule(Rescheduling),
    /// Reviewing the other side.
    Review(Reviewing),
    /// Asking for fixes, or for help.
    Write(Writing),
    /// Choosing whom a message is for.
    ForWhom(ForWhom),
    /// Whether a place is to be sent.
    SendPlace(SendingPlace),
    /// Offering to post what was written.
    PostThis(PostThis),
    /// Choosing a language.
    Language(ChooseLanguage),
    /// Choosing a public name.
    Name(ChooseName),
    /// Keeping away from somebody, or telling the operator of them.
    Safety(Safety),
    /// Settling trouble, or having a sanction looked at again.
    Case(CaseFlow),
    /// Writing the reason of a sanction.
    Sanction(Sanctioning),
    /// Finding a job by its code.
    FindJob(FindJob),
    /// Choosing the service of an invitation.
    Invite(InviteProvider),
    /// Erasing everything.
    Erase(Erasing),
}

/// What somebody answered to the open question.
#[derive(Clone, PartialEq, Debug)]
pub enum Answer<'a> {
    /// A button.
    Choice(Choice),
    /// Words.
    Text(&'a str),
    /// A pin.
    Pin(Point),
    /// A photo, by the number Telegram keeps it under.
    Photo(&'a str),
    /// Something that answers no question of ours.
    Other(Kind),
}

/// What every conversation can do.
pub(crate) trait Conversation {
    /// What must be loaded before this input can be taken, or a question asked.
    fn wants(&self, input: &Input) -> Wants;

    /// The first question unanswered; `None` if what it is about is gone.
    fn prompt(&self, talk: &Talk<'_, '_>) -> Option<Prompt>;

    /// Takes an answer. `Back` and `Leave` never come here.
    fn take(&mut self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn;

    /// Clears the previous answer; false at the first question.
    fn back(&mut self, _talk: &Talk<'_, '_>) -> bool {
        false
    }

    /// Whether there is an answer to go back to.
    fn has_back(&self, _talk: &Talk<'_, '_>) -> bool {
        false
    }
}

one_of! {
    Flow: Post, Register, Find, Edit, Bid, Explain, Take, Both, Propose, Payout, Leave, Repost, Reschedule, Review, Write, ForWhom, SendPlace, PostThis, Language, Name, Safety, Case, Sanction, FindJob, Invite, Erase,
}

impl Flow {
    /// What it leaves behind when it is left half-way.
    pub fn draft(&self) -> Draft {
        match self {
            Self::Post(_) => Draft::Request,
            Self::Register(_) => Draft::Registration,
            _ => Draft::Question,
        }
    }

    /// Whether it is kept when something else is started.
    pub fn is_kept(&self) -> bool {
        self.draft() != Draft::Question
    }

    /// What the audit calls it.
    pub fn place(&self) -> &'static str {
        match self {
            Self::Post(_) | Self::Edit(_) | Self::PostThis(_) | Self::Repost(_) => "request",
            Self::Register(_) => "profile",
            Self::Bid(_) => "offer",
            Self::Explain(_) => "answer",
            Self::Propose(_) | Self::Take(_) => "terms",
            Self::Payout(_) => "payout",
            Self::Review(_) => "review",
            Self::Write(_) => "note",
            Self::Safety(_) | Self::Case(_) => "report",
            Self::Name(_) => "name",
            Self::ForWhom(_) => "message",
            _ => "desk",
        }
    }

    /// What /help speaks of while it is open.
    pub fn topic(&self) -> Topic {
        match self {
            Self::Post(_) | Self::PostThis(_) | Self::Edit(_) => Topic::Posting,
            Self::Register(_) => Topic::Registering,
            Self::Find(_) => Topic::Finding,
            Self::ForWhom(_) | Self::SendPlace(_) => Topic::Talking,
            Self::Sanction(_) | Self::FindJob(_) | Self::Invite(_) => Topic::Desk,
            Self::Language(_) | Self::Name(_) | Self::Payout(_) | Self::Erase(_) => Topic::Home,
            _ => Topic::Job,
        }
    }
}

/// The answer to questions that only buttons answer.
pub(crate) fn pick_one(answer: &Answer<'_>) -> Turn {
    match answer {
        Answer::Other(kind) => Turn::again(Trouble::TextOnly(*kind)),
        Answer::Pin(_) => Turn::again(Trouble::NoPinHere),
        Answer::Photo(_) => Turn::again(Trouble::TextOnly(Kind::Photo)),
        Answer::Choice(_) | Answer::Text(_) => Turn::again(Trouble::PickOne),
    }
}
