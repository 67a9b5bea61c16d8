//! Invitations: whom the customer may ask by name, and when.

use chrono::TimeDelta;
use domain::{
    facts::Listing,
    geo::Point,
    ids::PersonId,
    job::{Answer, Refusal, State},
    market::Caps,
    offer::{self, Invitation, InvitationState, Invited, Standing},
};
use uuid::Uuid;

use crate::{
    fixtures::{CUSTOMER, TOLD, party, posted_at},
    offers::world,
    world::World,
};

/// One that was sent and not answered.
pub fn invited(world: &World<'_>, provider: PersonId) -> Invited {
    let (job, state) = (world.file.job.id, InvitationState::Sent);
    let name = party(provider).name;
    Invited { invitation: Invitation { job, provider, state, at: posted_at() }, name }
}

/// Somebody as the directory lists them.
pub fn listed(provider: PersonId) -> Listing {
    Listing {
        party: party(provider),
        services: Vec::new(),
        area: "Elsewhere".into(),
        around: Point::new(-41.3, 174.8).expect("on the map"),
        distance_km: None,
        experience: None,
        languages: Vec::new(),
        photos: Vec::new(),
        takes_jobs: true,
        reviews: Vec::new(),
    }
}

/// Invites as somebody.
pub fn invite(world: &World<'_>, by: PersonId, to: &Listing) -> Result<Answer, Refusal> {
    let file = if by == CUSTOMER { world.file.clone() } else { world.seen_by(by) };
    let caps = Caps::default();
    offer::invite(&file, by, to, &caps, world.ctx().now).map(|(invitation, told)| {
        assert_eq!((invitation.state, invitation.provider), (InvitationState::Sent, to.party.id));
        assert_eq!(told.provider, to.party.id, "who is invited may act on the request");
        told.answer
    })
}

#[test]
fn anybody_is_invited_wherever_they_work_but_five_at_most_and_nobody_twice() {
    let mut world = world("kiwigigs");
    let stranger = |number: u128| PersonId(Uuid::from_u128(9_000 + number));
    assert_eq!(invite(&world, CUSTOMER, &listed(stranger(0))), Ok(Answer::Told));
    assert_eq!(invite(&world, CUSTOMER, &listed(TOLD[0])), Err(Refusal::AlreadyInvited), "it has an offer");
    for number in 0..5 {
        let to = listed(stranger(number));
        assert_eq!(invite(&world, CUSTOMER, &to), Ok(Answer::Told));
        let known = invited(&world, to.party.id);
        world.file.invitations.push(known);
        assert_eq!(invite(&world, CUSTOMER, &to), Err(Refusal::AlreadyInvited));
    }
    assert_eq!(invite(&world, CUSTOMER, &listed(stranger(5))), Err(Refusal::AllInvited));
}

#[test]
fn nobody_invites_themselves_nor_to_what_is_not_theirs_or_closed_nor_who_takes_no_jobs() {
    let mut world = world("kiwigigs");
    let to = listed(PersonId(Uuid::from_u128(9_000)));
    assert_eq!(invite(&world, CUSTOMER, &listed(CUSTOMER)), Err(Refusal::OwnJob));
    assert_eq!(invite(&world, TOLD[0], &to), Err(Refusal::NotYours));
    assert_eq!(invite(&world, PersonId(Uuid::nil()), &to), Err(Refusal::NotYours));
    let paused = Listing { takes_jobs: false, ..to.clone() };
    assert_eq!(invite(&world, CUSTOMER, &paused), Err(Refusal::TakesNoJobs));
    world.file.job.switches.directory = false;
    assert_eq!(invite(&world, CUSTOMER, &to), Err(Refusal::NoLongerOpen));
    world.file.job.switches.directory = true;
    for state in State::ALL.iter().filter(|state| **state != State::Open) {
        world.file.job.state = *state;
        assert_eq!(invite(&world, CUSTOMER, &to), Err(Refusal::NoLongerOpen), "{state:?}");
    }
}

#[test]
fn who_took_an_offer_back_may_be_invited_and_nobody_once_the_request_is_closed() {
    let mut world = world("kiwigigs");
    world.file.bids[0].offer.standing = Standing::Withdrawn;
    assert_eq!(invite(&world, CUSTOMER, &listed(TOLD[0])), Ok(Answer::Told));
    let end = world.file.job.open_until;
    assert!(offer::takes_invitations(&world.file.job, end - TimeDelta::seconds(1)));
    assert!(!offer::takes_invitations(&world.file.job, end));
}
