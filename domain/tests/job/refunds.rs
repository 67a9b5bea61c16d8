//! Whether a paid fee goes back, and what people read of it before they press.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    fee::Writes,
    job::{Act, Actor, Ctx, fee_then, goes_back, table::TABLE},
    market,
};

use crate::{
    fixtures::{dollars, posted_at, price, switches},
    stories::{perform, usual},
    world::World,
};

/// Booked for a fee that was paid at once, to start so many hours later.
fn booked(hours: i64) -> World<'static> {
    let mut world = World::new(switches("kiwigigs"), price("fixed"), TimeDelta::hours(hours), TABLE);
    perform(&mut world, Actor::Customer, Act::AcceptOffer);
    perform(&mut world, Actor::Bank, Act::FeePaid);
    world
}

fn back_at(world: &World<'_>, actor: Actor, act: Act, now: DateTime<Utc>) -> bool {
    goes_back(&world.file, actor, act, now, &world.ctx())
}

#[test]
fn money_that_came_books_and_changes_nothing_about_the_fee() {
    let mut world = World::new(switches("kiwigigs"), price("fixed"), TimeDelta::days(3), TABLE);
    perform(&mut world, Actor::Customer, Act::AcceptOffer);
    let paid = usual(Act::FeePaid, &mut world);
    assert_eq!(world.act(Actor::Bank, &paid).expect("it is booked").money, Writes::default());
}

#[test]
fn a_fee_follows_the_rule_of_the_profile_and_of_the_house_where_that_dropped_it() {
    let mut world = World::new(switches("kiwigigs"), price("fixed"), TimeDelta::days(3), TABLE);
    let choice = usual(Act::AcceptOffer, &mut world);
    let due = |fee: Option<&market::Fee>| {
        let outcome = domain::job::decide(&world.file, Actor::Customer, &choice, &Ctx { fee, ..world.ctx() });
        outcome.expect("it is picked").money.fee.expect("a fee is due").figures.fee
    };
    let fifth = market::Fee { basis_points: 2_000, ..market::Fee::default() };
    assert_eq!(due(Some(&fifth)), dollars(16));
    assert_eq!(due(None), dollars(8));
}

#[test]
fn two_who_settled_a_job_before_are_known_to_each_other() {
    let mut world = booked(72);
    let provider = world.file.job.provider;
    assert!(!world.file.settled_before(provider));
    world.file.together.extend(provider);
    assert!(world.file.settled_before(provider));
    assert!(!world.file.settled_before(None));
}

#[test]
fn a_customer_who_cancels_late_gets_it_back_within_the_minutes_of_grace_alone() {
    let world = booked(12);
    let grace = market::Fee::default().refunds.grace.delta();
    let cancels = |after| back_at(&world, Actor::Customer, Act::Cancel, posted_at() + after);
    assert!(cancels(grace - TimeDelta::seconds(1)));
    assert!(!cancels(grace) && !cancels(grace + TimeDelta::hours(1)));
    assert!(
        back_at(&world, Actor::Provider, Act::Cancel, posted_at() + grace),
        "it was not the customer's doing"
    );
}

#[test]
fn who_did_not_come_bears_the_fee_whoever_says_the_last_word() {
    for (waited, back) in [(Actor::Customer, true), (Actor::Provider, false)] {
        let mut world = booked(12);
        perform(&mut world, waited, Act::SayMissed);
        for (actor, act) in [
            (Actor::Provider, Act::AdmitMissed),
            (Actor::Customer, Act::AdmitMissed),
            (Actor::Clock, Act::AdmitMissed),
            (Actor::Operator, Act::ConfirmMissed),
        ] {
            assert_eq!(back_at(&world, actor, act, world.now), back, "{waited:?} waited, {actor:?} {act:?}");
        }
    }
}

#[test]
fn the_operator_ends_a_job_either_way() {
    let world = booked(12);
    assert!(back_at(&world, Actor::Operator, Act::EndByOperator, world.file.start()));
    assert!(!back_at(&world, Actor::Operator, Act::EndKeepingFee, world.file.start()));
}

#[test]
fn what_would_become_of_the_fee_is_known_before_the_press() {
    let mut world = booked(12);
    world.now = world.file.start();
    let then = |world: &World<'_>, actor, act| fee_then(&world.file, actor, act, &world.ctx());
    for (actor, act, back) in [
        (Actor::Customer, Act::Cancel, false),
        (Actor::Provider, Act::Cancel, true),
        (Actor::Provider, Act::Undo, true),
        (Actor::Customer, Act::Release, false),
        (Actor::Customer, Act::AskEnd, false),
        (Actor::Provider, Act::AskEnd, true),
    ] {
        assert_eq!(then(&world, actor, act), Some((dollars(8), back)), "{actor:?} {act:?}");
    }
    assert_eq!(then(&world, Actor::Provider, Act::Start), None, "it ends nothing");
    world.file.fee.as_mut().expect("a fee").fee.match_number -= 1;
    assert_eq!(then(&world, Actor::Customer, Act::Cancel), None, "that was for somebody else");
    let mut unpaid = World::new(switches("kiwigigs"), price("fixed"), TimeDelta::days(3), TABLE);
    perform(&mut unpaid, Actor::Customer, Act::AcceptOffer);
    assert_eq!(then(&unpaid, Actor::Customer, Act::Cancel), None, "nothing was paid");
    let mut ending = booked(12);
    perform(&mut ending, Actor::Provider, Act::Start);
    for (asks, agrees, back) in
        [(Actor::Provider, Actor::Customer, true), (Actor::Customer, Actor::Provider, false)]
    {
        let mut ending = ending.clone();
        perform(&mut ending, asks, Act::AskEnd);
        assert_eq!(then(&ending, agrees, Act::AgreeEnd), Some((dollars(8), back)), "{asks:?} asked");
    }
}
