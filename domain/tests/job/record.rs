//! What counts on somebody's record, case by case.

use chrono::TimeDelta;
use domain::{
    fault::{self, Fault, FaultKind, FaultStanding},
    ids::PersonId,
    job::{Act, Actor, Deed, Refusal, State, table::TABLE},
    person::Side,
};
use uuid::Uuid;

use crate::{
    fixtures::{CUSTOMER, price, switches},
    stories::perform,
    world::World,
};

/// Booked at once, to start in three days; the minutes of grace are over.
fn booked() -> World<'static> {
    let mut world = World::new(switches("kilibis"), price("fixed"), TimeDelta::days(3), TABLE);
    perform(&mut world, Actor::Candidate, Act::Accept);
    assert_eq!(world.file.job.state, State::Booked);
    world.now += TimeDelta::minutes(5);
    world
}

/// The same, so long before its start.
fn booked_before(ahead: TimeDelta) -> World<'static> {
    let mut world = booked();
    world.now = world.file.start() - ahead;
    world
}

fn leaves(world: &World<'_>, actor: Actor, act: Act, reason: &str) -> Option<Fault> {
    let deed = Deed::Leave { act, reason: reason.into() };
    world.consider(actor, &deed).expect("anybody may leave").fault
}

#[test]
fn calling_it_off_within_a_day_of_the_start_waits_for_the_other_sides_word() {
    let world = booked_before(TimeDelta::hours(23));
    let provider = world.file.job.provider.expect("somebody is picked");
    for (actor, act, person, other) in [
        (Actor::Customer, Act::Cancel, CUSTOMER, provider),
        (Actor::Provider, Act::Cancel, provider, CUSTOMER),
        (Actor::Provider, Act::Release, provider, CUSTOMER),
        (Actor::Customer, Act::Release, CUSTOMER, provider),
    ] {
        let fault = leaves(&world, actor, act, "other").expect("it is late");
        assert_eq!((fault.person, fault.other), (person, other), "{actor:?} {act:?}");
        assert_eq!((fault.kind, fault.standing), (FaultKind::LateCancel, FaultStanding::Waiting));
        assert_eq!(fault.until - world.now, TimeDelta::hours(48));
    }
}

#[test]
fn nothing_counts_before_a_booking_or_in_good_time_or_within_the_minutes_of_grace() {
    let early = booked_before(TimeDelta::hours(25));
    assert_eq!(leaves(&early, Actor::Provider, Act::Cancel, "other"), None, "in good time");
    let mut soon = World::new(switches("kilibis"), price("fixed"), TimeDelta::hours(6), TABLE);
    perform(&mut soon, Actor::Candidate, Act::Accept);
    soon.now += TimeDelta::minutes(4);
    assert_eq!(leaves(&soon, Actor::Customer, Act::Cancel, "other"), None, "within the minutes of grace");
    soon.now += TimeDelta::minutes(1);
    assert!(leaves(&soon, Actor::Customer, Act::Cancel, "other").is_some());
    let mut talking = World::new(switches("kilibis"), price("negotiable"), TimeDelta::hours(6), TABLE);
    perform(&mut talking, Actor::Candidate, Act::Accept);
    assert_eq!(leaves(&talking, Actor::Provider, Act::StepBack, "other"), None, "nobody was bound");
    assert_eq!(leaves(&talking, Actor::Customer, Act::Cancel, "other"), None, "nobody was bound");
}

#[test]
fn moving_the_start_first_gains_nothing() {
    let mut world = booked_before(TimeDelta::hours(20));
    perform(&mut world, Actor::Customer, Act::Reschedule);
    perform(&mut world, Actor::Provider, Act::AgreeChange);
    assert!(leaves(&world, Actor::Customer, Act::Cancel, "plans_changed").is_some());
}

#[test]
fn who_is_uneasy_accounts_for_nothing_and_who_did_not_come_cannot_be_left_at_fault() {
    let world = booked_before(TimeDelta::hours(2));
    assert_eq!(leaves(&world, Actor::Customer, Act::Release, fault::UNEASY), None);
    let mut waited = booked();
    perform(&mut waited, Actor::Customer, Act::SayMissed);
    assert_eq!(leaves(&waited, Actor::Customer, Act::Cancel, "other"), None, "they waited in vain");
}

#[test]
fn the_other_sides_word_decides_and_silence_leaves_it_as_it_was_said() {
    let world = booked_before(TimeDelta::hours(2));
    let own = leaves(&world, Actor::Provider, Act::Cancel, "unwell").expect("late");
    let blaming = leaves(&world, Actor::Provider, Act::Cancel, "no_answer").expect("late");
    assert_eq!((own.blames, blaming.blames), (false, true));
    let said = |fault: &Fault, excuses| fault.answered(CUSTOMER, excuses).map(|fault| fault.standing);
    assert_eq!(said(&own, true), Ok(FaultStanding::Excused));
    assert_eq!(said(&own, false), Ok(FaultStanding::Counts));
    assert_eq!(said(&blaming, true), Ok(FaultStanding::Excused));
    assert_eq!(said(&blaming, false), Ok(FaultStanding::Contested), "one word stands against the other");
    let silent = |fault: &Fault, now| fault.unanswered(now).map(|fault| fault.standing);
    assert_eq!(silent(&own, own.until - TimeDelta::seconds(1)), None, "there is time");
    assert_eq!(silent(&own, own.until), Some(FaultStanding::Counts));
    assert_eq!(silent(&blaming, own.until), Some(FaultStanding::Excused));
}

#[test]
fn nobody_else_has_a_word_and_nobody_has_two() {
    let world = booked_before(TimeDelta::hours(2));
    let fault = leaves(&world, Actor::Provider, Act::Cancel, "other").expect("late");
    let strangers = [fault.person, PersonId(Uuid::from_u128(9))];
    for who in strangers {
        assert_eq!(fault.answered(who, true), Err(Refusal::NotYours));
    }
    let counted = fault.answered(CUSTOMER, false).expect("their word");
    assert_eq!(counted.answered(CUSTOMER, true), Err(Refusal::AlreadyDone));
    assert_eq!(counted.unanswered(fault.until), None);
    assert_eq!(counted.decided(false), Err(Refusal::AlreadyDone), "there is nothing to decide");
}

#[test]
fn the_operator_decides_what_the_two_see_differently() {
    let world = booked_before(TimeDelta::hours(2));
    let fault = leaves(&world, Actor::Customer, Act::Cancel, "no_answer").expect("late");
    let contested = fault.answered(fault.other, false).expect("their word");
    assert_eq!(contested.decided(true).map(|fault| fault.standing), Ok(FaultStanding::Counts));
    assert_eq!(contested.decided(false).map(|fault| fault.standing), Ok(FaultStanding::Excused));
}

#[test]
fn not_coming_counts_once_it_was_admitted_left_unanswered_or_found() {
    for (by, act) in [(Actor::Provider, Act::AdmitMissed), (Actor::Clock, Act::AdmitMissed)] {
        let mut world = booked();
        perform(&mut world, Actor::Customer, Act::SayMissed);
        let provider = world.file.job.provider;
        if by == Actor::Clock {
            world.now += TimeDelta::hours(48);
        }
        let fault = world.act(by, &Deed::Plain(act)).expect("it is answered").fault.expect("nobody came");
        assert_eq!((Some(fault.person), fault.side), (provider, Side::Provider));
        assert_eq!((fault.kind, fault.standing), (FaultKind::NoShow, FaultStanding::Counts));
    }
    let mut denied = booked();
    perform(&mut denied, Actor::Provider, Act::SayMissed);
    let said = denied.act(Actor::Customer, &Deed::Plain(Act::DenyMissed)).expect("they see it differently");
    assert_eq!(said.fault, None, "a dispute counts against nobody");
    denied.now += TimeDelta::hours(48);
    let found = denied.act(Actor::Operator, &Deed::Plain(Act::ConfirmMissed)).expect("it is decided");
    assert_eq!(found.fault.map(|fault| fault.person), Some(CUSTOMER));
}

#[test]
fn few_bookings_tell_nothing_and_enough_tell_how_many_were_kept() {
    assert_eq!(fault::kept(4, 0), None);
    assert_eq!(fault::kept(5, 0), Some(100));
    assert_eq!(fault::kept(4, 1), Some(80));
    assert_eq!(fault::kept(0, 6), Some(0));
}
