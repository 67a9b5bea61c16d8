//! Which kind answer a refused deed gets.

use super::{
    outcome::Refusal,
    record::{Job, JobFile},
    state::{Act, Actor, State},
    table::If,
};

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
        | If::NotAsked => Refusal::AlreadyDone,
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
    Act::Withdraw,
    Act::Repost,
    Act::AskFixes,
    Act::Approve,
    Act::SayPaid,
];
