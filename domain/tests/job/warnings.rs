//! Who is warned before the clock acts: those whose silence it would take for an answer, and nobody else.

use chrono::TimeDelta;
use domain::{
    ids::ReviewId,
    job::{Act, Actor, Deed, Notice, State, table::TABLE},
    person::Side::{self, Customer, Provider},
    review::Stars,
};

use crate::{
    fixtures::{price, switches},
    stories::{perform, usual},
    world::{Rung, World},
};

/// A job of that market after these steps.
fn after(market: &str, price_word: &str, steps: &[(Actor, Act)]) -> World<'static> {
    let mut world = World::new(switches(market), price(price_word), TimeDelta::days(3), TABLE);
    for (actor, act) in steps {
        perform(&mut world, *actor, *act);
    }
    world
}

/// The sides that the next warning reaches, and what it is about.
fn next_warning(world: &mut World<'_>) -> (Act, Vec<Side>) {
    loop {
        if let Rung::Warned(act, _, notices) = world.ring().expect("a warning waits") {
            return (act, notices.iter().map(|Notice { side, .. }| *side).collect());
        }
    }
}

const BOOKED: &[(Actor, Act)] = &[(Actor::Candidate, Act::Accept)];
const PAID: &[(Actor, Act)] = &[(Actor::Customer, Act::AcceptOffer), (Actor::Bank, Act::FeePaid)];
const STARTED: &[(Actor, Act)] = &[(Actor::Provider, Act::Start)];
const DONE: &[(Actor, Act)] = &[(Actor::Provider, Act::Start), (Actor::Provider, Act::Done)];
const APPROVED: &[(Actor, Act)] =
    &[(Actor::Provider, Act::Start), (Actor::Provider, Act::Done), (Actor::Customer, Act::Approve)];

#[test]
fn a_request_about_to_close_and_a_fee_about_to_lapse_are_the_customers() {
    assert_eq!(next_warning(&mut after("kilibis", "fixed", &[])), (Act::Expire, vec![Customer]));
    let mut due = after("kiwigigs", "fixed", &[(Actor::Customer, Act::AcceptOffer)]);
    assert_eq!(next_warning(&mut due), (Act::FeeLapse, vec![Customer]));
}

#[test]
fn who_is_said_to_have_missed_it_is_warned_alone_and_not_once_the_other_came_after_all() {
    let mut missed = after("kilibis", "fixed", BOOKED);
    perform(&mut missed, Actor::Customer, Act::SayMissed);
    assert_eq!(next_warning(&mut missed.clone()), (Act::AdmitMissed, vec![Provider]));
    perform(&mut missed, Actor::Customer, Act::CameAfterAll);
    assert_eq!(next_warning(&mut missed), (Act::AdmitMissed, vec![]));
}

#[test]
fn unsigned_terms_are_told_to_who_has_not_signed() {
    let mut nothing_written = after("kilibis", "negotiable", BOOKED);
    assert_eq!(nothing_written.file.job.state, State::Matched);
    assert_eq!(next_warning(&mut nothing_written.clone()), (Act::TermsLapse, vec![Customer, Provider]));
    perform(&mut nothing_written, Actor::Customer, Act::Propose);
    assert_eq!(next_warning(&mut nothing_written), (Act::TermsLapse, vec![Provider]));
}

#[test]
fn both_are_reminded_to_say_what_happened_and_neither_once_one_did() {
    let mut silent = after("kilibis", "fixed", BOOKED);
    assert_eq!(next_warning(&mut silent), (Act::Unanswered, vec![Customer, Provider]));
    let mut answered = after("kilibis", "fixed", BOOKED);
    perform(&mut answered, Actor::Clock, Act::AskWhatHappened);
    perform(&mut answered, Actor::Provider, Act::StillOn);
    assert_eq!(next_warning(&mut answered), (Act::Unanswered, vec![]));
}

#[test]
fn a_wish_to_end_is_recalled_to_the_other_side_while_it_stands() {
    let mut wished = after("kilibis", "fixed", &[BOOKED, STARTED].concat());
    perform(&mut wished, Actor::Customer, Act::AskEnd);
    assert_eq!(next_warning(&mut wished.clone()), (Act::AgreeEnd, vec![Provider]));
    perform(&mut wished, Actor::Provider, Act::RefuseEnd);
    wished.now += TimeDelta::hours(2);
    perform(&mut wished, Actor::Provider, Act::AskEnd);
    assert_eq!(next_warning(&mut wished), (Act::AgreeEnd, vec![]), "the first wish was answered");
    assert_eq!(next_warning(&mut wished), (Act::AgreeEnd, vec![Customer]));
}

#[test]
fn work_to_look_at_is_the_customers_twice() {
    let mut done = after("kilibis", "fixed", &[BOOKED, DONE].concat());
    assert_eq!(next_warning(&mut done), (Act::Approve, vec![Customer]));
    assert_eq!(next_warning(&mut done), (Act::Approve, vec![Customer]));
}

#[test]
fn a_payment_half_recorded_waits_for_the_provider_alone() {
    let mut approved = after("kiwigigs", "fixed", &[PAID, APPROVED].concat());
    assert_eq!(next_warning(&mut approved.clone()), (Act::SettleLapse, vec![Customer, Provider]));
    perform(&mut approved, Actor::Customer, Act::SayPaid);
    assert_eq!(next_warning(&mut approved), (Act::SettleLapse, vec![Provider]));
}

#[test]
fn who_has_reviewed_is_not_asked_again() {
    let mut settled = after("kilibis", "fixed", &[BOOKED, APPROVED].concat());
    let review = Deed::Review { id: ReviewId(settled.fresh()), stars: Stars::ALL[0], text: String::new() };
    assert_eq!(settled.act(Actor::Customer, &review).map(|after| after.job.state), Ok(State::Settled));
    assert_eq!(next_warning(&mut settled), (Act::CloseReviews, vec![Provider]));
}

#[test]
fn an_undecided_case_is_recalled_to_both() {
    let mut trouble = after("kilibis", "fixed", &[BOOKED, &[(Actor::Provider, Act::GetHelp)]].concat());
    assert_eq!(next_warning(&mut trouble), (Act::HelpLapse, vec![Customer, Provider]));
}

#[test]
fn a_fee_due_within_hours_is_recalled_half_way() {
    let mut world = World::new(switches("kiwigigs"), price("fixed"), TimeDelta::days(3), TABLE);
    let start = world.now + TimeDelta::hours(6);
    let offer = usual(Act::AcceptOffer, &mut world);
    world.file.bids[0].offer.start = start;
    assert_eq!(world.act(Actor::Customer, &offer).map(|after| after.job.state), Ok(State::AwaitingFee));
    assert_eq!(next_warning(&mut world).0, Act::FeeLapse);
    assert_eq!(start - world.now, TimeDelta::hours(3));
}
