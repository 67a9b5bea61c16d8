//! Decisions as data: what the store writes in the deciding transaction, and the times that were set.

mod due;
mod following;
mod sanction;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    badge::BadgeKind,
    casefile::{Letter, View},
    fault::Fault,
    fee::{Attempt, Call, Fee},
    guard::ladder::Marked,
    ids::{CallId, CaseId, JobId, MessageId, PersonId, ReviewId, ThreadId},
    job::{Case, DeclineReason, Dispatch, Event, Job},
    offer::{Invitation, Offer},
    pace::Answered,
    parcel::Parcel,
    person::{Approval, Person, Provider},
    report::Report,
    review::Review,
    terms::Terms,
};
pub use due::{Due, Timer, Wave};
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
    /// Somebody declined this job for that reason: one more, whoever it was.
    CountReason(JobId, DeclineReason),
    /// What an operator checked of a provider, by which one; `None` takes it back.
    SaveBadge(PersonId, BadgeKind, Option<PersonId>),
    /// How quickly the acting person answered, whatever they said.
    AddAnswer(Answered),
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
    /// The one public reply under a review.
    AddReply(ReviewId, String),
    /// An operator takes a review away that breaks the rules, and says why: it counts nowhere from now on.
    RemoveReview(ReviewId, PersonId, String),
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
    /// An operator takes what waits about a job; nobody else may have it.
    TakeCasesOf(JobId, PersonId),
    /// They give it back.
    ReleaseCasesOf(JobId, PersonId),
    /// What one side says of a trouble, in place of what they said before.
    SaveView(View),
    /// What stands now in a job, for the trouble of this epoch: it stays whatever is changed later.
    Freeze(JobId, i64),
    /// Words between an operator and one side.
    AddLetter(Letter),
    /// The sanction that lies on somebody is looked at again in this item.
    Appeal(PersonId, CaseId),
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
    /// The first has nothing to do with the second from now on; once more changes nothing.
    Block(PersonId, PersonId),
    /// The first takes their own block of the second back.
    Unblock(PersonId, PersonId),
    /// Somebody is reported; its item comes before it.
    Report(Report),
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
