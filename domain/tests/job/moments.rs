//! When the clock of a state acts, and when it warns first.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    ids::TermsId,
    job::{Act, Actor, Bell, Deed, State, table::TABLE},
};

use crate::{
    fixtures::{dollars, posted_at, price, switches},
    stories::perform,
    world::{CLOCKS, World},
};

fn world(market: &str, price_word: &str, wanted_in: TimeDelta) -> World<'static> {
    World::new(switches(market), price(price_word), wanted_in, TABLE)
}

/// When anything of this kind waits to happen.
fn waiting(world: &World<'_>, is_meant: impl Fn(&Bell) -> bool) -> Vec<DateTime<Utc>> {
    world.alive().filter(|waiting| is_meant(&waiting.bell)).map(|waiting| waiting.due).collect()
}

fn warnings_of(world: &World<'_>, act: Act) -> Vec<DateTime<Utc>> {
    waiting(world, |bell| matches!(bell, Bell::Warn { act: warned, .. } if *warned == act))
}

fn ends_of_grace(world: &World<'_>) -> Vec<DateTime<Utc>> {
    waiting(world, |bell| *bell == Bell::GraceOver)
}

/// Accepted and signed by both after so long, with the address shown once nobody takes it back.
fn signed_after(time: TimeDelta) -> World<'static> {
    let mut world = world("kilibis", "negotiable", TimeDelta::days(3));
    perform(&mut world, Actor::Candidate, Act::Accept);
    perform(&mut world, Actor::Customer, Act::Propose);
    world.now += time;
    perform(&mut world, Actor::Provider, Act::Sign);
    assert_eq!(world.file.job.state, State::Booked);
    world
}

#[test]
fn a_request_warns_two_hours_before_it_closes_or_half_way_where_that_is_over() {
    let long = world("kilibis", "fixed", TimeDelta::days(3));
    let closes = long.file.job.open_until;
    assert_eq!(warnings_of(&long, Act::Expire), [closes - TimeDelta::hours(2)]);
    let short = world("kilibis", "fixed", TimeDelta::hours(2));
    assert_eq!(warnings_of(&short, Act::Expire), [posted_at() + TimeDelta::minutes(30)]);
}

#[test]
fn a_fee_warns_eighteen_hours_after_it_fell_due_or_half_way_where_that_is_too_late() {
    for (wanted_in, warned_in) in [(72, 18 * 60), (20, 18 * 60), (18, 9 * 60), (10, 5 * 60)] {
        let mut due = world("kiwigigs", "fixed", TimeDelta::hours(wanted_in));
        perform(&mut due, Actor::Customer, Act::AcceptOffer);
        let warned = posted_at() + TimeDelta::minutes(warned_in);
        assert_eq!(warnings_of(&due, Act::FeeLapse), [warned], "wanted in {wanted_in} h");
    }
}

#[test]
fn the_address_waits_for_the_minutes_of_grace_and_not_where_they_are_over() {
    let undo = CLOCKS.undo.delta();
    let second = TimeDelta::seconds(1);
    assert_eq!(ends_of_grace(&signed_after(undo - second)), [posted_at() + undo]);
    assert!(ends_of_grace(&signed_after(undo)).is_empty());
    assert!(ends_of_grace(&signed_after(undo + second)).is_empty());
}

#[test]
fn where_the_address_waits_for_something_else_there_is_no_grace_to_wait_for() {
    let mut paid = world("kilibis_fee", "fixed", TimeDelta::days(3));
    perform(&mut paid, Actor::Candidate, Act::Accept);
    perform(&mut paid, Actor::Bank, Act::FeePaid);
    let mut chosen = world("kiwigigs_free", "fixed", TimeDelta::days(3));
    perform(&mut chosen, Actor::Customer, Act::AcceptOffer);
    for world in [paid, chosen] {
        assert_eq!((world.file.job.state, ends_of_grace(&world)), (State::Booked, vec![]));
    }
}

#[test]
fn what_a_job_was_booked_for_first_is_kept_while_it_moves_and_not_while_it_is_talked_about() {
    let mut world = world("kilibis", "negotiable", TimeDelta::days(3));
    let start = world.file.job.request.slot + TimeDelta::hours(5);
    perform(&mut world, Actor::Candidate, Act::Accept);
    let terms = TermsId(world.fresh());
    let later = Deed::Propose { total: dollars(90), start, scope: None, terms };
    world.act(Actor::Customer, &later).expect("it is proposed");
    assert_eq!(world.file.job.first_start, None, "nobody is bound");
    perform(&mut world, Actor::Provider, Act::Sign);
    assert_eq!(world.file.job.first_start, Some(start));
    perform(&mut world, Actor::Customer, Act::Reschedule);
    perform(&mut world, Actor::Provider, Act::AgreeChange);
    assert_ne!(world.file.start(), start);
    perform(&mut world, Actor::Customer, Act::GetHelp);
    perform(&mut world, Actor::Customer, Act::SettledGoOn);
    perform(&mut world, Actor::Provider, Act::SettledGoOn);
    assert_eq!(
        (world.file.job.state, world.file.first_start()),
        (State::Booked, start),
        "trouble moves nothing"
    );
}
