//! Which kind answer a refused deed gets.

use serde::{Deserialize, Serialize};

use super::{
    record::{Job, JobFile},
    settling::OPERATORS_PROPOSALS,
    state::{Act, Actor, State},
    table::If,
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
    /// Who runs the market is a party of it themselves: another one decides.
    #[error("own-case")]
    OwnCase,
    /// The two still have time to settle it alone.
    #[error("still-talking")]
    StillTalking,
    /// Another operator has taken it.
    #[error("has-it")]
    HasIt,
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
        Self::OwnCase,
        Self::StillTalking,
        Self::HasIt,
    ];
}

/// A row exists, but its condition does not hold.
pub(super) fn of_condition(condition: If, file: &JobFile) -> Refusal {
    match condition {
        If::InGrace => Refusal::GraceOver,
        If::LastSignature if file.newest_terms().is_none() => Refusal::NotNow,
        If::LastSignature
        | If::NotReviewed
        | If::NoEndAsked
        | If::FirstSettled
        | If::LastSettled
        | If::MayAsk
        | If::NotAsked => Refusal::AlreadyDone,
        If::FirstAcceptance | If::LastAcceptance if file.job.settling.proposal.is_some() => {
            Refusal::AlreadyDone
        }
        If::MayPropose if file.job.settling.by_operator >= OPERATORS_PROPOSALS => Refusal::AlreadyDone,
        If::TalkOver | If::MayPropose => Refusal::StillTalking,
        If::SomebodyMissed if file.job.missed.is_some() => Refusal::StillTalking,
        If::EndAskedByOther | If::EndUnanswered | If::ChangeUnanswered | If::MissUnanswered => {
            Refusal::OthersTurn
        }
        If::StartPast if file.job.missed.is_some() => Refusal::AlreadyDone,
        If::NotMissed => Refusal::SaidMissed,
        If::ChangeAskedByOther if file.job.change.is_some() => Refusal::OthersTurn,
        If::ChangeAskedByOther
        | If::StartPast
        | If::MissesOther
        | If::MissedByOther
        | If::SomebodyMissed
        | If::Always
        | If::Dispatch
        | If::Offers
        | If::TimeOver
        | If::Asked
        | If::FirstAcceptance
        | If::LastAcceptance
        | If::TalkTimeOver
        | If::KeepsRecord
        | If::SaidPaid => Refusal::NotNow,
    }
}

/// No row of this state, act and actor exists.
pub(super) fn of_state(job: &Job, act: Act, actor: Actor) -> Refusal {
    match (actor, act, job.state) {
        (Actor::Customer, Act::Accept, _) => Refusal::OwnJob,
        (Actor::Candidate, Act::Accept, state) if state.has_match() && job.provider.is_some() => {
            Refusal::Taken
        }
        (Actor::Candidate, Act::Accept, _) => Refusal::NoLongerOpen,
        (Actor::Stranger | Actor::Candidate, _, _) => Refusal::NotYours,
        (Actor::Provider, Act::Accept, _) => Refusal::AlreadyDone,
        (_, _, State::Closed | State::Cancelled) => Refusal::Over,
        // Who signs twice has signed.
        (_, Act::Sign, _) if job.agreed.is_some() => Refusal::AlreadyDone,
        (Actor::Customer, act, _) if PROVIDERS.contains(&act) => Refusal::OthersTurn,
        (Actor::Provider, act, _) if CUSTOMERS.contains(&act) => Refusal::OthersTurn,
        _ => Refusal::NotNow,
    }
}

/// Acts only the provider does.
const PROVIDERS: &[Act] =
    &[Act::Undo, Act::OnTheWay, Act::AtDoor, Act::Start, Act::Done, Act::SayReceived, Act::SayNotYet];

/// Acts only the customer does.
const CUSTOMERS: &[Act] = &[
    Act::AcceptOffer,
    Act::EditRequest,
    Act::Explain,
    Act::Extend,
    Act::Widen,
    Act::Reprice,
    Act::Withdraw,
    Act::Repost,
    Act::AskFixes,
    Act::Approve,
    Act::SayPaid,
];
