//! Inviting somebody by name. The job itself does not change, and nobody is bound.

use chrono::{DateTime, Utc};

use super::record::{Invitation, InvitationState, Standing};
use crate::{
    facts::Listing,
    ids::PersonId,
    job::{Actor, Answer, Dispatch, Job, JobFile, Refusal, State},
    market::Caps,
};

/// Invites a provider to an open request, and has them told of it wherever they work and whatever they said to it
/// before: who is asked by name may answer. `file` is loaded for its customer.
pub fn invite(
    file: &JobFile,
    by: PersonId,
    to: &Listing,
    caps: &Caps,
    now: DateTime<Utc>,
) -> Result<(Invitation, Dispatch), Refusal> {
    if file.role_of(by) != Actor::Customer {
        return Err(Refusal::NotYours);
    }
    let offered = file.bid_of(to.party.id).is_some_and(|bid| has_it(bid.offer.standing));
    if offered || file.invitation_of(to.party.id).is_some() {
        return Err(Refusal::AlreadyInvited);
    }
    if file.is_apart(to.party.id) {
        return Err(Refusal::TakesNoJobs);
    }
    if file.invitations.len() >= caps.invitations as usize {
        return Err(Refusal::AllInvited);
    }
    invite_first(&file.job, to, now)
}

/// The same for a request that nobody was invited to yet. Who is told of a request may act on it: an invitation
/// tells.
pub fn invite_first(job: &Job, to: &Listing, now: DateTime<Utc>) -> Result<(Invitation, Dispatch), Refusal> {
    let provider = to.party.id;
    if provider == job.customer {
        return Err(Refusal::OwnJob);
    }
    if !takes_invitations(job, now) {
        return Err(Refusal::NoLongerOpen);
    }
    if !to.takes_jobs {
        return Err(Refusal::TakesNoJobs);
    }
    let distance_km = i64::from(job.request.place.point.coarse_centre().km_to(to.around));
    let invitation = Invitation { job: job.id, provider, state: InvitationState::Sent, at: now };
    let told =
        Dispatch { job: job.id, provider, answer: Answer::Told, distance_km, told_at: now, explained: false };
    Ok((invitation, told))
}

/// Whether people can be invited to this request now.
pub fn takes_invitations(job: &Job, now: DateTime<Utc>) -> bool {
    job.state == State::Open && job.switches.directory && now < job.open_until
}

/// Whether an offer that stands so needs no invitation, or can follow none.
fn has_it(standing: Standing) -> bool {
    matches!(standing, Standing::Live | Standing::Picked | Standing::LetGo)
}
