//! Trouble: which ways out there are, how they are counted, and who may still propose one.

use chrono::TimeDelta;
use domain::{
    fee::FeeState,
    job::{
        Act, Actor,
        Way::{self, EndFeeBack, EndFeeKept, Finish, GoOn, PayLess},
        table::TABLE,
        ways,
    },
};

use crate::{
    fixtures::{price, switches},
    stories::perform,
    world::World,
};

/// Booked, and brought that far.
fn booked(market: &str, acts: &[Act]) -> World<'static> {
    let mut world = World::new(switches(market), price("fixed"), TimeDelta::days(3), TABLE);
    if market == "kiwigigs" {
        perform(&mut world, Actor::Customer, Act::AcceptOffer);
        perform(&mut world, Actor::Bank, Act::FeePaid);
    } else {
        perform(&mut world, Actor::Candidate, Act::Accept);
    }
    for act in acts {
        perform(&mut world, Actor::Provider, *act);
    }
    world
}

fn disputed(market: &str, acts: &[Act]) -> World<'static> {
    let mut world = booked(market, acts);
    perform(&mut world, Actor::Customer, Act::GetHelp);
    world
}

#[test]
fn the_ways_out_follow_from_how_far_the_work_is_and_what_was_paid() {
    for (market, acts, out) in [
        ("kilibis", &[][..], &[PayLess, EndFeeBack, GoOn][..]),
        ("kilibis", &[Act::Start], &[PayLess, EndFeeBack, GoOn]),
        ("kilibis", &[Act::Start, Act::Done], &[Finish, PayLess, EndFeeBack, GoOn]),
        ("kiwigigs", &[], &[PayLess, EndFeeBack, EndFeeKept, GoOn]),
        ("kiwigigs", &[Act::Start, Act::Done], &[Finish, PayLess, EndFeeBack, EndFeeKept, GoOn]),
    ] {
        assert_eq!(ways(&disputed(market, acts).file), out, "{market} {acts:?}");
        assert_eq!(ways(&booked(market, acts).file), out, "the same before help is asked for");
    }
}

#[test]
fn only_a_fee_that_was_paid_for_this_match_can_be_kept_and_only_an_agreed_price_lowered() {
    let world = disputed("kiwigigs", &[]);
    let mut earlier = world.file.clone();
    earlier.fee.as_mut().expect("a fee").fee.match_number -= 1;
    let mut back = world.file.clone();
    back.fee.as_mut().expect("a fee").fee.state = FeeState::GivenBack;
    let mut unsigned = world.file.clone();
    unsigned.job.agreed = None;
    assert!(!ways(&earlier).contains(&EndFeeKept) && !ways(&back).contains(&EndFeeKept));
    assert!(!ways(&unsigned).contains(&PayLess));
}

#[test]
fn every_way_out_has_a_word_of_its_own() {
    let words: Vec<&str> = Way::ALL.iter().map(|way| way.word()).collect();
    assert_eq!(words, ["finish", "pay_less", "end_fee_back", "end_fee_kept", "go_on"]);
}

#[test]
fn proposals_are_numbered_and_only_the_operators_count_against_the_operator() {
    let mut world = disputed("kilibis", &[]);
    let counted = |world: &World<'_>| {
        let settling = world.file.job.settling;
        (settling.made, settling.by_operator, settling.proposal.map(|proposal| proposal.number))
    };
    perform(&mut world, Actor::Provider, Act::OfferSettlement);
    assert_eq!(counted(&world), (1, 0, Some(1)));
    perform(&mut world, Actor::Customer, Act::OfferSettlement);
    assert_eq!(counted(&world), (2, 0, Some(2)));
    world.now += TimeDelta::hours(48);
    perform(&mut world, Actor::Operator, Act::OfferSettlement);
    perform(&mut world, Actor::Operator, Act::OfferSettlement);
    assert_eq!(counted(&world), (4, 2, Some(4)));
}
