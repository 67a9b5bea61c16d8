//! Decisions as data: what the store writes in the deciding transaction, and the times that were set.

mod following;
mod sanction;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    fault::Fault,
    fee::{Attempt, Call, Fee},
    guard::ladder::Marked,
    ids::{CallId, CaseId, JobId, MessageId, PersonId, PostId, ThreadId, TimerId},
    job::{Bell, Case, Dispatch, Event, Job},
    offer::{Invitation, Offer},
    parcel::Parcel,
    person::{Approval, Person, Provider},
    review::Review,
    terms::Terms,
};
pub use following::{of_money, of_outcome};
pub use sanction::{Sanction, SanctionKind, Withheld};

/// One write. Rows of jobs and dialogues are locked by who decides; all else is new or one atomic statement.
#[derive(Clone, PartialEq, Debug)]
pub enum Change {
    /// The acting person's own row.
    SavePerson(Person),
    /// The acting person's own registration, with the cells its circle covers.
    SaveProvider(Provider),
    /// The operator's word on a registration.
    Approve(PersonId, Approval),
    /// A new job.
    NewJob(Box<Job>),
    /// A locked job; its version is one above the stored one, which is asserted.
    SaveJob(Box<Job>),
    /// A new version of the terms, or a signature under one.
    SaveTerms(Terms),
    /// A provider told of a job, or their answer.
    SaveDispatch(Dispatch),
    /// An offer in its newest wording, over whatever that provider offered on that job before.
    SaveOffer(Offer),
    /// An invitation, or how far it came; a later state is never lowered.
    SaveInvitation(Invitation),
    /// A fee, new or changed.
    SaveFee(Fee),
    /// An attempt to pay a fee, new or changed.
    SaveAttempt(Attempt),
    /// Something to be asked of the payment provider.
    AddCall(CallOrder),
    /// How a provider likes to be paid; empty takes it back. Shown to the customer of an approved job only.
    SavePayout(PersonId, String),
    /// A moment of a job's history.
    AddEvent(JobId, Event),
    /// A review, readable once published.
    AddReview(Review),
    /// What may count on somebody's record, or how it stands now.
    SaveFault(Fault),
    /// The reviews of this job may be read from now on.
    PublishReviews(JobId, DateTime<Utc>),
    /// Two people may talk.
    OpenThread(Thread),
    /// The job's conversations take no more messages.
    CloseThreads(JobId),
    /// The job's conversation with this provider takes no more messages.
    CloseThread(JobId, PersonId),
    /// The job's conversations with anybody but this provider take no more messages.
    CloseOtherThreads(JobId, PersonId),
    /// A message that went through the guard.
    AddMessage(Message),
    /// A message whose author changed it, through the guard again.
    ReviseMessage {
        /// Which.
        id: MessageId,
        /// As the other side reads it now.
        text: String,
        /// Whether anything is masked in it.
        masked: bool,
    },
    /// A message whose author took it back.
    WithdrawMessage(MessageId),
    /// The file of a message is to be fetched and cleaned; one that is the same as before is not.
    Fetch(Parcel),
    /// Something for the operator.
    OpenCase(Case),
    /// It was dealt with.
    CloseCase(CaseId),
    /// Help asked for in this job is no longer needed.
    CloseCasesOf(JobId),
    /// What the guard hid, as it was written, for a while; in place of an earlier version.
    Withhold(Withheld),
    /// Its author asks for a human's eyes: it waits in this item until then.
    AskReview(MessageId, CaseId, DateTime<Utc>),
    /// What was withheld is gone, if it is still there.
    DropWithheld(MessageId),
    /// What was withheld was decided about; it must still be there.
    DecideWithheld(MessageId),
    /// A mark on somebody for what the guard hid.
    Mark(PersonId, JobId, Marked),
    /// A sanction; the newest one counts.
    Sanction(Sanction),
    /// Somebody becomes operator.
    AddOperator(PersonId, DateTime<Utc>),
    /// A one-time link was used; it works no more.
    UseInvite(String),
    /// A link the operator hands out, stored hashed.
    AddInvite(Invite),
    /// Who did what when, for the operator: words and ids, never what people wrote.
    Audit(Audit),
}

/// The conversation of one pair about one match of a job.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Thread {
    /// Name of it.
    pub id: ThreadId,
    /// The job.
    pub job: JobId,
    /// Who posted it.
    pub customer: PersonId,
    /// Who was picked.
    pub provider: PersonId,
    /// Since when.
    pub opened_at: DateTime<Utc>,
}

/// One message of a thread, as the other side reads it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Message {
    /// Name of it.
    pub id: MessageId,
    /// Where it was written.
    pub thread: ThreadId,
    /// Who wrote it.
    pub author: PersonId,
    /// Cleaned, with contact details masked.
    pub text: String,
    /// Whether anything was masked.
    pub masked: bool,
    /// When it was written.
    pub at: DateTime<Utc>,
}

/// A link the operator hands out.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Invite {
    /// Hash of the 128-bit token; the token itself is only in the link.
    pub hash: String,
    /// What it opens.
    pub kind: InviteKind,
    /// When it was made.
    pub at: DateTime<Utc>,
}

/// What a link opens.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InviteKind {
    /// The operator's desk; works once.
    Operator,
    /// The profile of a provider, for who follows their link; works until revoked.
    Profile {
        /// Whose.
        provider: PersonId,
    },
    /// Registration for a service; works until revoked.
    Provider {
        /// The service it starts with.
        service: crate::market::ServiceId,
    },
}

/// A line of the audit.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Audit {
    /// Who acted.
    pub person: PersonId,
    /// A word of the house (`guard_masked`, `case_closed`).
    pub what: String,
    /// The job, if it is about one.
    pub job: Option<JobId>,
    /// When.
    pub at: DateTime<Utc>,
}

/// Something that happens at a time. Consumed by deleting its row in the transaction that acts on it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Timer {
    /// Name of it.
    pub id: TimerId,
    /// When.
    pub due: DateTime<Utc>,
    /// What.
    pub what: Due,
}

/// What happens at that time.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Due {
    /// A clock of a job; dead once the job left the epoch.
    Bell {
        /// The job.
        job: JobId,
        /// The epoch it was set in.
        epoch: i64,
        /// Which clock.
        bell: Bell,
    },
    /// A page of providers is told of an open job; dead once the job left the epoch.
    Wave {
        /// The job.
        job: JobId,
        /// The epoch it was set in.
        epoch: i64,
        /// Which wave.
        wave: Wave,
        /// Providers up to here were looked at.
        after: Option<PersonId>,
    },
    /// A page of told providers gets their cards redrawn.
    Redraw {
        /// The job.
        job: JobId,
        /// Cards up to here were redrawn.
        after: Option<PersonId>,
        /// Whether those with an offer hear what it means for them.
        #[serde(default)]
        news: bool,
    },
    /// Words that were hidden are not kept any longer, unless their time was extended.
    Withheld {
        /// The message they belong to.
        message: MessageId,
    },
    /// The other side has had its time to say whether a failed booking counts.
    Fault {
        /// The job.
        job: JobId,
        /// In which of its matches.
        match_number: i64,
    },
    /// The last part of an album came a while ago: it goes out with what there is of it.
    Album {
        /// Who sends it.
        person: PersonId,
        /// What Telegram calls it.
        group: String,
    },
    /// A provider who registered, resumed or widened the area gets the open jobs that match now.
    CatchUp {
        /// Who.
        provider: PersonId,
        /// Jobs up to here were looked at.
        after: Option<JobId>,
    },
    /// A page of what was ever said to others is looked through for somebody who was erased.
    Forget {
        /// Who.
        person: PersonId,
        /// Messages up to here were looked at.
        after: Option<PostId>,
    },
}

/// Durable work towards the payment provider.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct CallOrder {
    /// Name of it.
    pub id: CallId,
    /// What is asked.
    pub call: Call,
    /// Not before.
    pub due: DateTime<Utc>,
}

/// Which providers a wave tells.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wave {
    /// The wave is still to be planned: how many match decides.
    Plan,
    /// The better half by score, and everyone with few reviews.
    First {
        /// Scores from here on belong to the better half.
        from_score: i64,
    },
    /// Everyone not told yet.
    Rest,
}
