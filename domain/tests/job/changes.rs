//! What two people change after they are booked, case by case.

use chrono::TimeDelta;
use domain::{
    fee::{Fee, FeeState},
    ids::TermsId,
    job::{Act, Actor, Deed, Notice, Refusal, State, figures_of, goes_back, table::TABLE},
    money::Money,
    person::Side,
};

use crate::{
    fixtures::{dollars, price, switches},
    stories::{perform, usual},
    world::{Rung, World},
};

/// A job booked for a fee of 8 out of 80, to start in three days.
fn booked() -> World<'static> {
    let mut world = World::new(switches("kiwigigs"), price("fixed"), TimeDelta::days(3), TABLE);
    perform(&mut world, Actor::Customer, Act::AcceptOffer);
    perform(&mut world, Actor::Bank, Act::FeePaid);
    world
}

fn amended(world: &mut World<'_>, total: Money) -> Deed {
    let (start, terms) = (world.file.start(), TermsId(world.fresh()));
    Deed::Amend { total, start, scope: None, terms }
}

#[test]
fn the_fee_stays_what_was_paid_and_the_rest_follows_the_new_total() {
    let mut world = booked();
    let more = amended(&mut world, dollars(120));
    world.act(Actor::Provider, &more).expect("it is proposed");
    assert_eq!(world.file.agreed_terms().expect("booked").total, dollars(80), "the old version holds");
    perform(&mut world, Actor::Customer, Act::AgreeChange);
    let figures = figures_of(&world.file, world.file.agreed_terms().expect("booked").total).expect("a fee");
    assert_eq!((figures.total, figures.fee, figures.direct), (dollars(120), dollars(8), dollars(112)));
    let paid = world.file.fee.as_ref().expect("a fee");
    assert_eq!((paid.fee.state, paid.fee.figures.fee), (FeeState::Paid, dollars(8)));
}

#[test]
fn a_fee_of_an_earlier_match_or_one_not_paid_says_nothing_of_this_total() {
    let world = booked();
    let figures = |change: &dyn Fn(&mut Fee)| {
        let mut file = world.file.clone();
        change(&mut file.fee.as_mut().expect("a fee").fee);
        figures_of(&file, dollars(80))
    };
    assert!(figures(&|_| ()).is_some());
    assert_eq!(figures(&|fee| fee.match_number -= 1), None);
    assert_eq!(figures(&|fee| fee.state = FeeState::GivenBack), None);
}

#[test]
fn a_total_at_or_below_the_fee_is_refused() {
    let mut world = booked();
    for (total, refusal) in [(8, Some(Refusal::BelowFee)), (7, Some(Refusal::BelowFee)), (9, None)] {
        let less = amended(&mut world, dollars(total));
        assert_eq!(world.consider(Actor::Customer, &less).err(), refusal, "{total}");
    }
    let nothing = amended(&mut world, dollars(0));
    assert_eq!(world.consider(Actor::Customer, &nothing).err(), Some(Refusal::PriceOutside));
}

#[test]
fn what_changes_nothing_is_no_change_and_nothing_is_moved_into_the_past() {
    let mut world = booked();
    let same = amended(&mut world, dollars(80));
    assert_eq!(world.consider(Actor::Customer, &same).err(), Some(Refusal::NoChange));
    let past = Deed::Reschedule { start: world.now - TimeDelta::hours(1), terms: TermsId(world.fresh()) };
    assert_eq!(world.consider(Actor::Customer, &past).err(), Some(Refusal::StartPast));
    let now = Deed::Reschedule { start: world.now, terms: TermsId(world.fresh()) };
    assert_eq!(world.consider(Actor::Customer, &now).err(), Some(Refusal::StartPast), "nobody comes at once");
    perform(&mut world, Actor::Provider, Act::Start);
    let later = world.now + TimeDelta::days(1);
    let moved = Deed::Amend { total: dollars(90), start: later, scope: None, terms: TermsId(world.fresh()) };
    assert_eq!(world.consider(Actor::Customer, &moved).err(), Some(Refusal::NotNow), "work has begun");
}

#[test]
fn a_signature_for_an_earlier_proposal_is_not_put_under_the_next() {
    let mut world = booked();
    perform(&mut world, Actor::Provider, Act::Amend);
    let seen = usual(Act::AgreeChange, &mut world);
    let dearer = amended(&mut world, dollars(200));
    world.act(Actor::Provider, &dearer).expect("the next proposal");
    assert_eq!(world.consider(Actor::Customer, &seen).err(), Some(Refusal::TermsChanged));
    assert_eq!(world.consider(Actor::Provider, &seen).err(), Some(Refusal::OthersTurn), "nor by its writer");
}

#[test]
fn moving_the_start_and_then_cancelling_gains_nothing() {
    let mut world = booked();
    let first = world.file.start();
    world.now = first - TimeDelta::hours(20);
    let back =
        |world: &World<'_>| goes_back(&world.file, Actor::Customer, Act::Cancel, world.now, &world.ctx());
    assert!(!back(&world), "it is too late for the fee");
    perform(&mut world, Actor::Customer, Act::Reschedule);
    perform(&mut world, Actor::Provider, Act::AgreeChange);
    assert_eq!(world.file.start(), first + TimeDelta::days(2));
    assert!(!back(&world), "and still is");
    perform(&mut world, Actor::Customer, Act::Cancel);
    let fee = &world.file.fee.as_ref().expect("a fee").fee;
    assert_eq!((world.file.job.state, fee.state), (State::Cancelled, FeeState::Paid));
}

#[test]
fn a_refused_change_leaves_everything_as_it_was() {
    let mut world = booked();
    let before = world.file.agreed_terms().cloned();
    perform(&mut world, Actor::Customer, Act::Reschedule);
    perform(&mut world, Actor::Provider, Act::RefuseChange);
    assert_eq!((world.file.agreed_terms().cloned(), world.file.change()), (before, None));
    assert_eq!(world.file.fee.as_ref().expect("a fee").fee.state, FeeState::Paid);
}

#[test]
fn a_start_put_off_is_waited_for_again() {
    let mut world = booked();
    let first = world.file.start();
    perform(&mut world, Actor::Provider, Act::Reschedule);
    perform(&mut world, Actor::Customer, Act::AgreeChange);
    perform(&mut world, Actor::Clock, Act::AskWhatHappened);
    assert_eq!(world.now, first + TimeDelta::days(3), "a day after the new start, not after the first one");
    perform(&mut world, Actor::Customer, Act::Reschedule);
    perform(&mut world, Actor::Provider, Act::AgreeChange);
    assert_eq!(world.file.job.asked_at, None, "another start is an answer");
}

#[test]
fn an_unanswered_change_is_recalled_to_the_other_side_alone() {
    let mut world = booked();
    perform(&mut world, Actor::Provider, Act::Reschedule);
    let told = loop {
        if let Rung::Warned(Act::ChangeLapse, _, notices) = world.ring().expect("a warning waits") {
            break notices;
        }
    };
    assert_eq!(told.iter().map(|Notice { side, .. }| *side).collect::<Vec<_>>(), [Side::Customer]);
}
