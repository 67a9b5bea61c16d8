//! Laws of how a job stands between two deeds.

use domain::{
    ids::CaseId,
    job::{Act, Actor, Bell, Deed, State},
    market::{FeePayer, Mode, Pricing},
    person::Side,
};
use uuid::Uuid;

use super::picked;
use crate::world::World;

/// Everything about a job as it stands.
pub fn standing(world: &World<'_>) {
    parties(world);
    agreement(world);
    nobody_is_trapped(world);
    picked(world);
    let job = &world.file.job;
    assert_eq!(job.disputed_from.is_some(), job.state == State::Disputed);
    assert!(job.state != State::AwaitingFee || job.switches.fee == FeePayer::Customer);
    assert!(job.state != State::Open || (world.now <= job.open_until && job.open_until < job.request.slot));
    let moved = job.end_asked.is_some() && job.state != State::InProgress;
    assert!(!moved, "a wish to end does not outlive the work");
    let changes = job.change.is_some() && !matches!(job.state, State::Booked | State::InProgress);
    assert!(!changes, "only what is booked can be changed");
    let missed = job.missed.is_some() && !matches!(job.state, State::Booked | State::Disputed);
    assert!(!missed, "who came is asked before the work begins");
}

/// There is a provider exactly while there is a match, and the two can talk as long.
fn parties(world: &World<'_>) {
    let job = &world.file.job;
    let over = job.state.is_final();
    assert!(over || job.provider.is_some() == job.state.has_match(), "{job:?}");
    assert_eq!(world.file.thread().is_some(), job.state.has_match() && !over);
    assert!(world.file.threads.is_empty() || !(over || job.state == State::Expired));
    assert_eq!(job.matched_at.is_some(), job.provider.is_some());
    assert_ne!(job.provider, Some(job.customer));
}

/// From the moment something binds there is a total that both signed, fit for the request; before, there is none.
fn agreement(world: &World<'_>) {
    let job = &world.file.job;
    let binds = job.state.has_match() && job.provider.is_some() && job.state != State::Matched;
    let Some(terms) = world.file.agreed_terms() else {
        assert!(!binds, "nothing is booked without an agreed total: {job:?}");
        return;
    };
    assert!(binds || job.state == State::Cancelled, "{job:?}");
    assert!(terms.agreed() && terms.match_number == job.match_number);
    let signed = world.file.terms.iter().rev().find(|terms| terms.agreed());
    assert_eq!(signed, Some(terms), "the newest version both signed is the agreed one");
    assert!(terms.total.is_payable());
    let posted = job.switches.pricing == Pricing::Posted || job.switches.mode() == Mode::Dispatch;
    let amended =
        world.file.history.iter().any(|event| matches!(event.act, Act::AgreeChange | Act::AcceptSettlement));
    assert!(!posted || amended || job.request.price.accepts(terms.total));
}

/// If all are silent, the clock has the next word.
pub fn clock_leads_on(world: &World<'_>) {
    let job = &world.file.job;
    let clock = world.alive().any(|waiting| matches!(waiting.bell, Bell::Do(_)));
    assert_eq!(clock, !job.state.is_final(), "the clock leads on: {job:?}");
}

/// Whoever is involved has a way on or out of their own.
fn nobody_is_trapped(world: &World<'_>) {
    let state = world.file.job.state;
    if state.is_final() {
        return;
    }
    let sides: &[Side] =
        if state.has_match() { &[Side::Customer, Side::Provider] } else { &[Side::Customer] };
    for side in sides {
        let said_so = state == State::Disputed && world.file.job.settled_by == Some(*side);
        assert!(said_so || has_a_way(world, *side), "{side:?} is trapped in {:?}", world.file.job);
    }
}

fn has_a_way(world: &World<'_>, side: Side) -> bool {
    let state = world.file.job.state;
    let leave = |act| Deed::Leave { act, reason: String::new() };
    let help = Deed::GetHelp { case: CaseId(Uuid::nil()), what: String::new() };
    let repost = Deed::Repost { slot: world.now + chrono::TimeDelta::days(2) };
    let ways = [help, leave(Act::StepBack), leave(Act::Withdraw), Deed::Plain(Act::SettledGoOn), repost];
    // A word that waits for the other side's is a way on, since the clock stands behind it.
    let leads = |deed: &Deed| {
        let after = world.consider(Actor::from(side), deed);
        after.is_ok_and(|after| after.job.state != state || after.job.settled_by == Some(side))
    };
    ways.iter().any(leads)
}
