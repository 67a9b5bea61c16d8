//! What a decision may ask the store for, and the rows it gets: loaded once, after the locks.

mod directory;
mod lines;
mod on_demand;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::{
    casefile::CaseFile,
    change::{InviteKind, Message, Sanction, Withheld},
    fault::Fault,
    fee::FeeFile,
    geo::Point,
    guard::ladder::Marked,
    ids::{CaseId, JobCode, JobId, MessageId, PersonId, ReviewId, ThreadId},
    job::{Case, JobFile},
    market::ServiceId,
    matching::Reason,
    person::{Person, Provider, Side},
    report::ReportFile,
};

pub use directory::{Listing, Search, SearchOrder};
pub use lines::{Blocked, JobLine, Profile, ReviewFile, Statistics, ThreadLine};
pub use on_demand::OnDemand;

/// What a conversation needs before it can take a step.
#[derive(Clone, PartialEq, Default, Debug)]
pub struct Wants {
    /// Jobs to lock (ascending) and load.
    pub jobs: Vec<JobId>,
    /// Everything else to read.
    pub reads: Vec<Read>,
}

/// One thing to read. Each fills the field of [`Facts`] of the same name.
#[derive(Clone, PartialEq, Debug)]
pub enum Read {
    /// Own jobs of either role that are not over, newest first; `waiting` of a line says whose turn it is.
    Lines,
    /// The asker's own requests, newest first, ended ones last; at most 20.
    Requests,
    /// Jobs the asker was told of and may still take, or has taken, newest first; at most 20.
    Work,
    /// How many providers would get a job of this service at this place, the asker left out.
    Supply(ServiceId, Point),
    /// A job of the asker's own by its code (an operator finds every job).
    Code(JobCode),
    /// The asker's conversations that take messages, latest message first.
    Threads,
    /// The asker's conversations, those that are over too, latest message first; at most 20.
    Inbox,
    /// The last twelve messages of one of the asker's conversations, oldest first, those taken back left out.
    Talk(ThreadId),
    /// The last six texts the asker wrote in this thread, and the last six of either side, oldest first, not older
    /// than the time. If it is not named or takes no messages: in their only one that does.
    Recent(Option<ThreadId>, DateTime<Utc>),
    /// The marks the asker has for what the guard hid, newest last; at most 40.
    Marks,
    /// What was hidden in this message, if it is kept, and whether another message of its conversation is with the
    /// operator.
    Withheld(MessageId),
    /// What waits in this item for the operator's eyes, and who wrote it.
    InReview(CaseId),
    /// Which thread a message of ours belongs to was already looked up; this loads it.
    Thread(ThreadId),
    /// The booking of this match that somebody failed; without a match, the one that waits for the operator.
    Fault(JobId, Option<i64>),
    /// A message of one of the asker's conversations.
    Message(MessageId),
    /// Somebody as the other side may read them.
    Profile(PersonId, Side),
    /// What a link opens, by the hash of its token; `None` if unknown, used or revoked. One that opens a profile
    /// fills [`Read::Listing`] too.
    Invite(String),
    /// Everything that waits for the operator, oldest first; at most 20. What the asker is a party of is left out
    /// and counted.
    Cases,
    /// One item, with the job locked by who handles it.
    Case(CaseId),
    /// Fees of a job with money that could not be given back, the job locked by who handles it.
    NotGivenBack(JobId),
    /// Everybody who runs the market.
    Operators,
    /// How it is going.
    Statistics,
    /// A page of the directory: providers of a service near a place, in the asked order; the asker left out.
    Directory(Search),
    /// One provider as the directory lists them, and when they joined.
    Listing(PersonId),
    /// How the asker is ranked as a provider, a service each; at most five.
    Ranking,
    /// How the asker likes to be paid.
    Payout,
    /// Whom the asker blocked, newest first; at most 50.
    Blocked,
    /// Whether the asker has a report of this person that waits for the operator.
    Reported(PersonId),
    /// The report that waits in this item.
    Report(CaseId),
    /// A review that can be read, with the newest about the same person in the same role; and whether a report of it
    /// by the asker waits.
    Review(ReviewId),
    /// The jobs in which the asker is matched with this person and that are not over.
    Between(PersonId),
    /// Requests with a live offer of the asker's, ascending.
    Offered,
    /// The file of the newest trouble of a job, for who handles it or stands in it; the job locked.
    CaseFile(JobId),
    /// The sanction that lies on somebody.
    SanctionOn(PersonId),
}

impl Read {
    /// Whether it is read only once a step has asked for it.
    pub fn is_on_demand(&self) -> bool {
        matches!(self, Self::Lines | Self::Supply(..) | Self::Operators)
    }
}

/// What was loaded. Fields that were not asked for are empty.
#[derive(Clone, PartialEq, Debug)]
pub struct Facts {
    /// Who acts.
    pub me: Person,
    /// Their registration.
    pub provider: Option<Provider>,
    /// Whether they run the market.
    pub operator: bool,
    /// The sanction in force, if any.
    pub sanction: Option<Sanction>,
    /// The jobs asked for, as the acting person sees them. A job that does not exist is missing.
    pub jobs: BTreeMap<JobId, JobFile>,
    /// [`Read::Lines`].
    pub lines: OnDemand<Vec<JobLine>>,
    /// [`Read::Requests`].
    pub requests: Vec<JobLine>,
    /// [`Read::Work`].
    pub work: Vec<JobLine>,
    /// [`Read::Supply`].
    pub supply: OnDemand<Option<i64>>,
    /// [`Read::Code`].
    pub code: Option<JobId>,
    /// [`Read::Threads`] and [`Read::Thread`].
    pub threads: Vec<ThreadLine>,
    /// [`Read::Inbox`].
    pub inbox: Vec<ThreadLine>,
    /// [`Read::Talk`].
    pub talk: Vec<Message>,
    /// [`Read::Recent`].
    pub recent: Vec<String>,
    /// [`Read::Recent`]: texts of either side; true is the asker's own.
    pub exchange: Vec<(bool, String)>,
    /// [`Read::Recent`]: where they were written.
    pub exchange_of: Option<ThreadId>,
    /// [`Read::Marks`].
    pub marks: Vec<Marked>,
    /// [`Read::Withheld`] and [`Read::InReview`].
    pub withheld: Option<Withheld>,
    /// [`Read::Withheld`]: whether the conversation has a message with the operator.
    pub in_review: bool,
    /// [`Read::Fault`].
    pub fault: Option<Fault>,
    /// [`Read::Message`].
    pub message: Option<Message>,
    /// [`Read::Profile`].
    pub profile: Option<Profile>,
    /// [`Read::Invite`].
    pub invite: Option<InviteKind>,
    /// [`Read::Cases`] and [`Read::Case`].
    pub cases: Vec<Case>,
    /// The same: how many were left out because the asker is a party of them.
    pub own_cases: usize,
    /// [`Read::NotGivenBack`].
    pub not_given_back: Vec<FeeFile>,
    /// [`Read::Operators`].
    pub operators: OnDemand<Vec<PersonId>>,
    /// [`Read::Statistics`].
    pub statistics: Option<Statistics>,
    /// [`Read::Directory`]: at most five, and whether more follow.
    pub directory: (Vec<Listing>, bool),
    /// [`Read::Listing`].
    pub listing: Option<Listing>,
    /// [`Read::Ranking`].
    pub ranking: Vec<(ServiceId, Reason)>,
    /// [`Read::Payout`].
    pub payout: Option<String>,
    /// [`Read::Blocked`].
    pub blocked: Vec<Blocked>,
    /// [`Read::Reported`] and [`Read::Review`].
    pub reported: bool,
    /// [`Read::Report`].
    pub report: Option<ReportFile>,
    /// [`Read::Review`].
    pub review: Option<ReviewFile>,
    /// [`Read::Between`].
    pub between: Vec<JobLine>,
    /// [`Read::Offered`].
    pub offered: Vec<JobId>,
    /// [`Read::CaseFile`].
    pub case_file: Option<CaseFile>,
    /// [`Read::SanctionOn`].
    pub sanction_on: Option<Sanction>,
}

impl Facts {
    /// What is known of everybody who writes.
    pub fn about(me: Person) -> Self {
        Self {
            me,
            provider: None,
            operator: false,
            sanction: None,
            jobs: BTreeMap::new(),
            lines: OnDemand::default(),
            requests: Vec::new(),
            work: Vec::new(),
            supply: OnDemand::default(),
            code: None,
            threads: Vec::new(),
            inbox: Vec::new(),
            talk: Vec::new(),
            recent: Vec::new(),
            exchange: Vec::new(),
            exchange_of: None,
            marks: Vec::new(),
            withheld: None,
            in_review: false,
            fault: None,
            message: None,
            profile: None,
            invite: None,
            cases: Vec::new(),
            own_cases: 0,
            not_given_back: Vec::new(),
            operators: OnDemand::default(),
            statistics: None,
            directory: (Vec::new(), false),
            listing: None,
            ranking: Vec::new(),
            payout: None,
            blocked: Vec::new(),
            reported: false,
            report: None,
            review: None,
            between: Vec::new(),
            offered: Vec::new(),
            case_file: None,
            sanction_on: None,
        }
    }
    /// Whether a step asked for what this reads, and it was not read yet.
    pub fn misses(&self, read: &Read) -> bool {
        match read {
            Read::Lines => self.lines.is_missed(),
            Read::Supply(..) => self.supply.is_missed(),
            Read::Operators => self.operators.is_missed(),
            _ => false,
        }
    }
}
