//! Everything the house says, as data: one variant a message, without a word of any language.
//! Messages wait in the outbox in this form: new fields carry `#[serde(default)]`, variants are only added.

mod asked;
mod booking;
mod calendar;
mod cases;
mod directory;
mod guarded;
mod note;
mod offers;
mod own;
mod photos;
mod prompt;
mod record;
mod relayed;
mod safety;
mod sealed;
mod views;

use chrono::{DateTime, Utc};
use domain::{
    change::{InviteKind, SanctionKind},
    facts::{JobLine, Statistics, ThreadLine},
    ids::{JobCode, JobId},
    job::{Case, News, Refusal},
};
use serde::{Deserialize, Serialize};

pub use asked::{Ask, Occasion, PlaceChip, PlaceToSend, Purpose, RadiusAsked, ThreadChip};
pub use booking::{BookingPrompt, Detail, FeeThen, Receipt, StartIs, details};
pub use calendar::CalendarEntry;
pub use cases::{CasePrompt, CaseSay, DeskAppeal, DeskTalk};
pub use directory::listing::ListingPrompt;
pub use directory::{DirectoryLine, DirectoryPage, DirectoryPrompt, DirectorySay, InvitedLine, PersonPage};
pub use guarded::{DeskGuard, HeldSay, Hidden};
pub use note::{Note, Trouble};
pub use offers::{OfferLine, OfferList, OfferPrompt, OfferView};
pub use own::{DataFile, OwnPrompt, OwnSay, StillRunning};
pub use photos::{Album, PhotoShown, PhotosPrompt, ProfilePhotos};
pub use prompt::Prompt;
pub use record::RecordSay;
pub use relayed::{DELIVERED, FileTrouble, RelaySay, Relayed, TalkSoFar};
pub use safety::{DeskReport, DeskReview, Running, SafetyPrompt, SafetySay};
pub use views::{
    CaseLapsing, DeskJob, Draft, ExampleCard, History, Home, Offering, ProfileView, Quote, SettingsView,
    Standing, Topic,
};

/// One message.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Say {
    /// The first words to somebody who has not agreed to the documents in force; who goes on agrees.
    Welcome {
        /// Whether one button goes on to what a link asked for, instead of asking what brings them here.
        goes_on: bool,
        /// Whether they agreed to an earlier wording.
        again: bool,
    },
    /// A question, with its buttons.
    Ask(Ask),
    /// What waits for them, and everything they can start.
    Home(Home),
    /// The live card of a job, drawn from the job at delivery, as its reader sees it.
    Card {
        /// The job.
        job: JobId,
        /// News at its head.
        news: Option<News>,
    },
    /// Help for where they are.
    Help(Topic),
    /// The terms.
    Terms,
    /// What is kept, how long, and how to have it erased.
    Privacy,
    /// What is held of them, handed out or erased.
    Own(OwnSay),
    /// How to reach a human.
    Support,
    /// A command nobody knows.
    NoSuchCommand,
    /// A conversation was left.
    Left(Draft),
    /// There was nothing to leave.
    NothingToLeave,
    /// An answer was saved (a name, a language, a part of the registration).
    Saved,
    /// Their requests.
    Requests(Vec<JobLine>),
    /// Their jobs as a provider.
    Work {
        /// Newest first.
        lines: Vec<JobLine>,
        /// Whether they are registered at all.
        registered: bool,
    },
    /// Their conversations, those that are over too.
    Inbox(Vec<ThreadLine>),
    /// What was last written in one of them.
    Talk(Box<TalkSoFar>),
    /// Who they are here, and what can be set.
    Settings(SettingsView),
    /// How others see them.
    MyProfile {
        /// Their public name, once chosen.
        name: Option<String>,
        /// What others read, per role, once there is a name.
        seen: Option<ProfileView>,
        /// What they offer.
        offering: Option<Offering>,
    },
    /// Somebody else's profile.
    Profile(ProfileView),
    /// A photo that stands beside something.
    Photo(Box<PhotoShown>),
    /// What happened to a job so far.
    History(Box<History>),
    /// What was paid, once a job is settled.
    Receipt(Box<Receipt>),
    /// A start that was agreed, moved or called off, for the calendar.
    Calendar(Box<CalendarEntry>),
    /// A request is out; its card follows.
    Published {
        /// What people call it.
        code: JobCode,
        /// How many people do this there, if it is known.
        supply: Option<i64>,
        /// How it finds its provider; none is as in the releases that knew one way.
        #[serde(default)]
        mode: Option<domain::market::Mode>,
    },
    /// An offer is out.
    Offered,
    /// The offers on their request, compared.
    Offers(OfferList),
    /// One offer, with the profile of who made it.
    Offer(Box<OfferView>),
    /// About looking people up, inviting them, and being looked up.
    Directory(DirectorySay),
    /// A question was answered for everybody.
    Explained,
    /// As many requests are open as one person may have.
    TooManyOpen {
        /// How many that is.
        most: u32,
    },
    /// Registered; the jobs that match now follow.
    Registered {
        /// Whether the operator looks at it first.
        waiting: bool,
    },
    /// A card as it will look, clearly marked as an example.
    Example(ExampleCard),
    /// No more cards until they resume.
    Paused,
    /// Cards again.
    Resumed,
    /// They must register first.
    NotRegistered,
    /// The operator let them in.
    LetIn,
    /// The operator did not let them in.
    NotLetIn,
    /// A message of the other side.
    Relayed(Box<Relayed>),
    /// What became of messages between two people.
    Relay(RelaySay),
    /// They write to this person now.
    Talking {
        /// The other side's public name.
        to: String,
        /// The job.
        code: JobCode,
    },
    /// Their message was passed on with something masked.
    Masked {
        /// As the other side reads it.
        text: String,
        /// What was hidden, and what follows.
        #[serde(flatten)]
        hidden: Hidden,
    },
    /// What became of words that were hidden.
    Held(HeldSay),
    /// A booking that somebody failed.
    Record(RecordSay),
    /// About keeping away from somebody, and telling the operator of them.
    Safety(SafetySay),
    /// About trouble that is settled, and sanctions that are looked at again.
    Case(CaseSay),
    /// Their message did not arrive.
    NotDelivered {
        /// To whom.
        to: String,
        /// About which job.
        code: JobCode,
    },
    /// This conversation takes no more messages.
    ThreadOver {
        /// The job, if it is known.
        code: Option<JobCode>,
    },
    /// A changed message stays as it was passed on.
    EditNotPassed,
    /// A deed was refused, kindly.
    Refused(Refusal),
    /// The button was of an earlier time; what it stood on was drawn anew.
    Stale,
    /// Noted, nothing more follows.
    Noted,
    /// One clear answer to somebody under a sanction.
    Barred {
        /// What.
        kind: SanctionKind,
        /// Until when; none is until lifted.
        until: Option<DateTime<Utc>>,
        /// In the operator's words.
        reason: String,
        /// Whether it follows from the guard's ladder, without an operator.
        #[serde(default)]
        house: bool,
    },
    /// News of a sanction, or of its end.
    Sanctioned {
        /// What.
        kind: SanctionKind,
        /// Until when.
        until: Option<DateTime<Utc>>,
        /// In the operator's words.
        reason: String,
    },
    /// They run the market from now on.
    OperatorWelcome,
    /// What waits for the operator.
    Desk(Vec<Case>),
    /// A job as the operator sees it.
    DeskJob(Box<DeskJob>),
    /// A registration to let in or not.
    DeskRegistration {
        /// The waiting item.
        case: Case,
        /// Who, as others would read them.
        profile: Option<ProfileView>,
    },
    /// What the guard asks the operator to look at.
    DeskGuard(DeskGuard),
    /// A job was found by its code.
    JobFound {
        /// The job.
        job: JobId,
        /// What people call it.
        code: JobCode,
    },
    /// How the market is going.
    Statistics(Statistics),
    /// A link to hand out.
    Invite {
        /// What it opens.
        kind: InviteKind,
        /// What follows `?start=`.
        payload: String,
    },
    /// Something new waits for the operator.
    CaseOpened {
        /// What.
        case: Case,
        /// What people call the job, if it is about one.
        code: Option<JobCode>,
    },
    /// A job with the operator goes on by itself soon.
    CaseLapses(CaseLapsing),
    /// The operator dealt with it.
    Dealt,
    /// The provider of payments is asked once more for money that it would not give back.
    AskedBack,
    /// The bot works in private chats only.
    PrivateOnly,
    /// Too much came at once; what is missing is to be sent again.
    Flooded {
        /// How many inputs were left aside.
        left_out: u32,
    },
    /// Something broke on our side.
    Apology {
        /// To tell the operator.
        reference: String,
    },
}
