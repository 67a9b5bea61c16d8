//! The one table of a job's life: (state, act, who, condition) -> where it leads.

use super::state::{Act, Actor, State};

/// What must hold beside state, act and actor.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum If {
    /// Nothing more.
    Always,
    /// The job was posted for the first to accept.
    Dispatch,
    /// The job was posted to compare offers.
    Offers,
    /// The request takes no more answers: the clock may ring early, if it was given more time.
    TimeOver,
    /// The minutes of grace after an acceptance are not over.
    InGrace,
    /// The other side has signed the newest version (whoever writes one signs it), this side has not.
    LastSignature,
    /// Both were asked what happened and nobody answered.
    Asked,
    /// Nobody was asked yet.
    NotAsked,
    /// Nobody asked to end the job.
    NoEndAsked,
    /// The other side asked to end the job.
    EndAskedByOther,
    /// Somebody asked to end the job, and the other side did not answer in time.
    EndUnanswered,
    /// The other side proposed to change what is booked.
    ChangeAskedByOther,
    /// Somebody proposed to change what is booked, and the other side did not answer in time.
    ChangeUnanswered,
    /// The agreed start is past, and nobody said that the other did not come.
    StartPast,
    /// The other side did not say that this one did not come.
    NotMissed,
    /// This side said that the other did not come.
    MissesOther,
    /// The other side said that this one did not come.
    MissedByOther,
    /// Somebody said that the other did not come, and the time to settle it alone is over.
    SomebodyMissed,
    /// Somebody said so, and the other side did not answer in time.
    MissUnanswered,
    /// The market keeps a record of the direct payment.
    KeepsRecord,
    /// The customer said the rest is paid.
    SaidPaid,
    /// This side has not reviewed yet.
    NotReviewed,
    /// This side has not said it is settled, nor has the other.
    FirstSettled,
    /// The other side said it is settled.
    LastSettled,
    /// The operator's way out is on the table, and neither side agreed to it yet.
    FirstAcceptance,
    /// The other side agreed to the way out on the table: it made it, or spoke first.
    LastAcceptance,
    /// The two still have time to settle it alone, and this side has not asked the operator yet.
    MayAsk,
    /// That time is over, and nobody has said so.
    TalkTimeOver,
    /// That time is over, or both asked the operator not to wait for it.
    TalkOver,
    /// The same, and the operator has not made all the proposals there may be.
    MayPropose,
}

/// Where a row leads.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum To {
    /// The state stays; something is recorded.
    Stay,
    /// That state.
    State(State),
    /// Both signed: the fee is due, or the job is booked where there is none.
    Agreed,
    /// Back to open, or expired if no time is left for anybody to answer.
    Reopened,
    /// Where the job stood before help was asked for.
    Back,
    /// Where the way out leads that both agreed to.
    AsProposed,
}

/// One row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Row {
    /// From this state.
    pub from: State,
    /// by this act
    pub act: Act,
    /// of this actor
    pub by: Actor,
    /// under this condition
    pub when: If,
    /// to there.
    pub to: To,
}

const fn row(from: State, act: Act, by: Actor, when: If, to: To) -> Row {
    Row { from, act, by, when, to }
}

use Actor::{Bank, Candidate, Clock, Customer, Operator, Provider};
use If::{
    Always, Asked, ChangeAskedByOther, ChangeUnanswered, Dispatch, EndAskedByOther, EndUnanswered,
    FirstAcceptance, FirstSettled, InGrace, KeepsRecord, LastAcceptance, LastSettled, LastSignature, MayAsk,
    MayPropose, MissUnanswered, MissedByOther, MissesOther, NoEndAsked, NotAsked, NotMissed, NotReviewed,
    Offers, SaidPaid, SomebodyMissed, StartPast, TalkOver, TalkTimeOver, TimeOver,
};
use State::{
    Approved, AwaitingFee, Booked, Cancelled, Checking, Closed, Delivered, Disputed, Expired, InProgress,
    Matched, Open, Settled,
};
use To::{Agreed, AsProposed, Back, Reopened, Stay};

/// Every move there is. What stands in no row is refused.
pub const TABLE: &[Row] = &[
    // Looked at before anybody is told.
    row(Checking, Act::LetOut, Operator, Always, To::State(Open)),
    row(Checking, Act::TurnDown, Operator, Always, To::State(Cancelled)),
    row(Checking, Act::Withdraw, Customer, Always, To::State(Cancelled)),
    row(Checking, Act::CheckLapse, Clock, TimeOver, To::State(Cancelled)),
    row(Checking, Act::GetHelp, Customer, Always, Stay),
    // Looking for somebody.
    row(Open, Act::Accept, Candidate, Dispatch, To::State(Matched)),
    row(Open, Act::AcceptOffer, Customer, Offers, To::State(Matched)),
    row(Open, Act::EditRequest, Customer, Offers, Stay),
    row(Open, Act::Explain, Customer, Offers, Stay),
    row(Open, Act::Extend, Customer, Offers, Stay),
    row(Open, Act::Widen, Customer, Always, Stay),
    row(Open, Act::Reprice, Customer, Always, Stay),
    row(Open, Act::Repost, Customer, Dispatch, Stay),
    row(Open, Act::Withdraw, Customer, Always, To::State(Cancelled)),
    row(Open, Act::Expire, Clock, TimeOver, To::State(Expired)),
    row(Open, Act::GetHelp, Customer, Always, Stay),
    row(Expired, Act::Repost, Customer, Always, To::State(Open)),
    row(Expired, Act::Extend, Customer, Offers, To::State(Open)),
    row(Expired, Act::Widen, Customer, Always, To::State(Open)),
    row(Expired, Act::Reprice, Customer, Always, To::State(Open)),
    row(Expired, Act::Forget, Clock, Always, To::State(Closed)),
    // Settling details: nobody is bound yet.
    row(Matched, Act::Undo, Provider, InGrace, Reopened),
    row(Matched, Act::Propose, Customer, Always, Stay),
    row(Matched, Act::Propose, Provider, Always, Stay),
    row(Matched, Act::Sign, Customer, LastSignature, Agreed),
    row(Matched, Act::Sign, Provider, LastSignature, Agreed),
    row(Matched, Act::StepBack, Customer, Always, Reopened),
    row(Matched, Act::StepBack, Provider, Always, Reopened),
    row(Matched, Act::TermsLapse, Clock, Always, Reopened),
    row(Matched, Act::Cancel, Customer, Always, To::State(Cancelled)),
    row(Matched, Act::GetHelp, Customer, Always, Stay),
    row(Matched, Act::GetHelp, Provider, Always, Stay),
    // Signed, the fee is due.
    row(AwaitingFee, Act::FeePaid, Bank, Always, To::State(Booked)),
    row(AwaitingFee, Act::FeeLapse, Clock, Always, Reopened),
    row(AwaitingFee, Act::Propose, Customer, Always, To::State(Matched)),
    row(AwaitingFee, Act::Propose, Provider, Always, To::State(Matched)),
    row(AwaitingFee, Act::StepBack, Customer, Always, Reopened),
    row(AwaitingFee, Act::StepBack, Provider, Always, Reopened),
    row(AwaitingFee, Act::Cancel, Customer, Always, To::State(Cancelled)),
    row(AwaitingFee, Act::GetHelp, Customer, Always, Stay),
    row(AwaitingFee, Act::GetHelp, Provider, Always, Stay),
    // Booked: before the start.
    row(Booked, Act::Undo, Provider, InGrace, Reopened),
    row(Booked, Act::Release, Customer, Dispatch, Reopened),
    row(Booked, Act::Release, Provider, Dispatch, Reopened),
    row(Booked, Act::Cancel, Customer, Always, To::State(Cancelled)),
    row(Booked, Act::Cancel, Provider, Always, To::State(Cancelled)),
    row(Booked, Act::Reschedule, Customer, Always, Stay),
    row(Booked, Act::Reschedule, Provider, Always, Stay),
    row(Booked, Act::Amend, Customer, Always, Stay),
    row(Booked, Act::Amend, Provider, Always, Stay),
    row(Booked, Act::AgreeChange, Customer, ChangeAskedByOther, Stay),
    row(Booked, Act::AgreeChange, Provider, ChangeAskedByOther, Stay),
    row(Booked, Act::RefuseChange, Customer, ChangeAskedByOther, Stay),
    row(Booked, Act::RefuseChange, Provider, ChangeAskedByOther, Stay),
    row(Booked, Act::ChangeLapse, Clock, ChangeUnanswered, Stay),
    row(Booked, Act::OnTheWay, Provider, Always, Stay),
    row(Booked, Act::AtDoor, Provider, Always, Stay),
    row(Booked, Act::SayMissed, Customer, StartPast, Stay),
    row(Booked, Act::SayMissed, Provider, StartPast, Stay),
    row(Booked, Act::AdmitMissed, Customer, MissedByOther, To::State(Cancelled)),
    row(Booked, Act::AdmitMissed, Provider, MissedByOther, To::State(Cancelled)),
    row(Booked, Act::AdmitMissed, Clock, MissUnanswered, To::State(Cancelled)),
    row(Booked, Act::DenyMissed, Customer, MissedByOther, To::State(Disputed)),
    row(Booked, Act::DenyMissed, Provider, MissedByOther, To::State(Disputed)),
    row(Booked, Act::CameAfterAll, Customer, MissesOther, Stay),
    row(Booked, Act::CameAfterAll, Provider, MissesOther, Stay),
    row(Booked, Act::Start, Provider, NotMissed, To::State(InProgress)),
    row(Booked, Act::AskWhatHappened, Clock, NotAsked, Stay),
    row(Booked, Act::StillOn, Customer, Asked, Stay),
    row(Booked, Act::StillOn, Provider, Asked, Stay),
    row(Booked, Act::Unanswered, Clock, Asked, To::State(Disputed)),
    row(Booked, Act::GetHelp, Customer, Always, To::State(Disputed)),
    row(Booked, Act::GetHelp, Provider, Always, To::State(Disputed)),
    // Under way.
    row(InProgress, Act::Done, Provider, Always, To::State(Delivered)),
    row(InProgress, Act::Amend, Customer, Always, Stay),
    row(InProgress, Act::Amend, Provider, Always, Stay),
    row(InProgress, Act::AgreeChange, Customer, ChangeAskedByOther, Stay),
    row(InProgress, Act::AgreeChange, Provider, ChangeAskedByOther, Stay),
    row(InProgress, Act::RefuseChange, Customer, ChangeAskedByOther, Stay),
    row(InProgress, Act::RefuseChange, Provider, ChangeAskedByOther, Stay),
    row(InProgress, Act::ChangeLapse, Clock, ChangeUnanswered, Stay),
    row(InProgress, Act::AskEnd, Customer, NoEndAsked, Stay),
    row(InProgress, Act::AskEnd, Provider, NoEndAsked, Stay),
    row(InProgress, Act::AgreeEnd, Customer, EndAskedByOther, To::State(Cancelled)),
    row(InProgress, Act::AgreeEnd, Provider, EndAskedByOther, To::State(Cancelled)),
    row(InProgress, Act::AgreeEnd, Clock, EndUnanswered, To::State(Cancelled)),
    row(InProgress, Act::RefuseEnd, Customer, EndAskedByOther, Stay),
    row(InProgress, Act::RefuseEnd, Provider, EndAskedByOther, Stay),
    row(InProgress, Act::AskWhatHappened, Clock, NotAsked, Stay),
    row(InProgress, Act::StillOn, Customer, Asked, Stay),
    row(InProgress, Act::StillOn, Provider, Asked, Stay),
    row(InProgress, Act::Unanswered, Clock, Asked, To::State(Disputed)),
    row(InProgress, Act::GetHelp, Customer, Always, To::State(Disputed)),
    row(InProgress, Act::GetHelp, Provider, Always, To::State(Disputed)),
    // Checked, paid, reviewed.
    row(Delivered, Act::Approve, Customer, Always, To::State(Approved)),
    row(Delivered, Act::Approve, Clock, Always, To::State(Approved)),
    row(Delivered, Act::AskFixes, Customer, Always, To::State(InProgress)),
    row(Delivered, Act::GetHelp, Customer, Always, To::State(Disputed)),
    row(Delivered, Act::GetHelp, Provider, Always, To::State(Disputed)),
    row(Approved, Act::SayPaid, Customer, KeepsRecord, Stay),
    row(Approved, Act::SayReceived, Provider, KeepsRecord, To::State(Settled)),
    row(Approved, Act::SayNotYet, Provider, SaidPaid, Stay),
    row(Approved, Act::SettleLapse, Clock, Always, To::State(Settled)),
    row(Approved, Act::GetHelp, Customer, Always, To::State(Disputed)),
    row(Approved, Act::GetHelp, Provider, Always, To::State(Disputed)),
    row(Settled, Act::Review, Customer, NotReviewed, Stay),
    row(Settled, Act::Review, Provider, NotReviewed, Stay),
    row(Settled, Act::CloseReviews, Clock, Always, To::State(Closed)),
    row(Settled, Act::GetHelp, Customer, Always, To::State(Disputed)),
    row(Settled, Act::GetHelp, Provider, Always, To::State(Disputed)),
    // Trouble: clocks stand still until one of these.
    row(Disputed, Act::SettledGoOn, Customer, LastSettled, Back),
    row(Disputed, Act::SettledGoOn, Provider, LastSettled, Back),
    row(Disputed, Act::SettledGoOn, Customer, FirstSettled, Stay),
    row(Disputed, Act::SettledGoOn, Provider, FirstSettled, Stay),
    row(Disputed, Act::OfferSettlement, Customer, Always, Stay),
    row(Disputed, Act::OfferSettlement, Provider, Always, Stay),
    row(Disputed, Act::OfferSettlement, Operator, MayPropose, Stay),
    row(Disputed, Act::AcceptSettlement, Customer, LastAcceptance, AsProposed),
    row(Disputed, Act::AcceptSettlement, Provider, LastAcceptance, AsProposed),
    row(Disputed, Act::AcceptSettlement, Customer, FirstAcceptance, Stay),
    row(Disputed, Act::AcceptSettlement, Provider, FirstAcceptance, Stay),
    row(Disputed, Act::AskOperator, Customer, MayAsk, Stay),
    row(Disputed, Act::AskOperator, Provider, MayAsk, Stay),
    row(Disputed, Act::TalkOver, Clock, TalkTimeOver, Stay),
    row(Disputed, Act::PutBack, Operator, TalkOver, Back),
    row(Disputed, Act::HelpLapse, Clock, Always, Back),
    row(Disputed, Act::EndByOperator, Operator, TalkOver, To::State(Cancelled)),
    row(Disputed, Act::EndKeepingFee, Operator, TalkOver, To::State(Cancelled)),
    row(Disputed, Act::ConfirmMissed, Operator, SomebodyMissed, To::State(Cancelled)),
    row(Disputed, Act::CountAsDone, Operator, TalkOver, To::State(Approved)),
];
