//! What somebody is told who tries what may not be done: each after some steps of a job, and the answer.

use chrono::TimeDelta;
use domain::job::{
    Act::{self, *},
    Actor::{self, Candidate, Clock, Customer, Operator, Provider, Stranger},
    Deed, OPERATORS_PROPOSALS, Refusal, allowed,
    table::TABLE,
};

use crate::{
    fixtures::{price, switches},
    stories::perform,
    world::World,
};

type Steps = &'static [(Actor, Act)];

const TAKEN: Steps = &[(Candidate, Accept)];
const ASKED: Steps = &[(Candidate, Accept), (Clock, AskWhatHappened)];
const STARTED: Steps = &[(Candidate, Accept), (Provider, Start)];
const CALLED_OFF: Steps = &[(Candidate, Accept), (Customer, Cancel)];
const ENDING: Steps = &[(Candidate, Accept), (Provider, Start), (Provider, AskEnd)];
const MOVING: Steps = &[(Candidate, Accept), (Customer, Reschedule)];
const MISSED: Steps = &[(Candidate, Accept), (Customer, SayMissed)];
const DISPUTED: Steps = &[(Candidate, Accept), (Customer, GetHelp)];
const DENIED: Steps = &[(Candidate, Accept), (Customer, SayMissed), (Provider, DenyMissed)];
const SETTLING: Steps = &[(Candidate, Accept), (Customer, GetHelp), (Provider, SettledGoOn)];
const PROPOSED: Steps = &[(Candidate, Accept), (Customer, GetHelp), (Provider, OfferSettlement)];
const CALLED: Steps = &[(Candidate, Accept), (Customer, GetHelp), (Customer, AskOperator)];
const APPROVED: Steps = &[(Candidate, Accept), (Provider, Start), (Provider, Done), (Customer, Approve)];
const REVIEWED: Steps =
    &[(Candidate, Accept), (Provider, Start), (Provider, Done), (Customer, Approve), (Customer, Review)];

fn after(market: &str, price_word: &str, steps: Steps) -> World<'static> {
    let mut world = World::new(switches(market), price(price_word), TimeDelta::days(3), TABLE);
    for (actor, act) in steps {
        perform(&mut world, *actor, *act);
    }
    world
}

fn answer(world: &World<'_>, actor: Actor, act: Act) -> Result<(), Refusal> {
    allowed(&world.file, actor, act, &world.ctx())
}

#[test]
fn what_stands_in_no_row_is_answered_by_who_asks_and_how_far_the_job_is() {
    for (steps, actor, act, refusal) in [
        (&[][..], Customer, Accept, Refusal::OwnJob),
        (TAKEN, Candidate, Accept, Refusal::Taken),
        (CALLED_OFF, Candidate, Accept, Refusal::NoLongerOpen),
        (TAKEN, Candidate, Start, Refusal::NotYours),
        (TAKEN, Stranger, Cancel, Refusal::NotYours),
        (CALLED_OFF, Stranger, Cancel, Refusal::NotYours),
        (TAKEN, Provider, Accept, Refusal::AlreadyDone),
        (CALLED_OFF, Provider, Accept, Refusal::AlreadyDone),
        (CALLED_OFF, Provider, Start, Refusal::Over),
        (CALLED_OFF, Customer, Sign, Refusal::Over),
        (TAKEN, Customer, Sign, Refusal::AlreadyDone),
        (&[], Customer, Sign, Refusal::NotNow),
        (TAKEN, Customer, Start, Refusal::OthersTurn),
        (TAKEN, Customer, OnTheWay, Refusal::OthersTurn),
        (STARTED, Provider, Approve, Refusal::OthersTurn),
        (STARTED, Provider, AskFixes, Refusal::OthersTurn),
        (STARTED, Customer, Approve, Refusal::NotNow),
        (TAKEN, Provider, Done, Refusal::NotNow),
        (TAKEN, Operator, PutBack, Refusal::NotNow),
        (&[], Clock, Approve, Refusal::NotNow),
    ] {
        assert_eq!(answer(&after("kilibis", "fixed", steps), actor, act), Err(refusal), "{actor:?} {act:?}");
    }
}

#[test]
fn a_row_whose_condition_does_not_hold_says_what_is_missing() {
    for (steps, actor, act, refusal) in [
        (&[][..], Customer, Explain, Refusal::NotNow),
        (&[], Clock, Expire, Refusal::NotNow),
        (TAKEN, Provider, StillOn, Refusal::NotNow),
        (TAKEN, Provider, SayMissed, Refusal::NotNow),
        (TAKEN, Provider, CameAfterAll, Refusal::NotNow),
        (TAKEN, Provider, DenyMissed, Refusal::NotNow),
        (TAKEN, Clock, AskWhatHappened, Refusal::AlreadyDone),
        (ASKED, Clock, Unanswered, Refusal::NotNow),
        (TAKEN, Clock, AdmitMissed, Refusal::OthersTurn),
        (MISSED, Customer, SayMissed, Refusal::AlreadyDone),
        (MISSED, Provider, Start, Refusal::SaidMissed),
        (MISSED, Clock, AdmitMissed, Refusal::OthersTurn),
        (TAKEN, Provider, AgreeChange, Refusal::NotNow),
        (MOVING, Customer, AgreeChange, Refusal::OthersTurn),
        (MOVING, Clock, ChangeLapse, Refusal::OthersTurn),
        (ENDING, Provider, AskEnd, Refusal::AlreadyDone),
        (ENDING, Provider, AgreeEnd, Refusal::OthersTurn),
        (ENDING, Clock, AgreeEnd, Refusal::OthersTurn),
        (APPROVED, Customer, SayPaid, Refusal::NotNow),
        (APPROVED, Provider, SayNotYet, Refusal::NotNow),
        (REVIEWED, Customer, Review, Refusal::AlreadyDone),
        (SETTLING, Provider, SettledGoOn, Refusal::AlreadyDone),
        (CALLED, Customer, AskOperator, Refusal::AlreadyDone),
        (PROPOSED, Provider, AcceptSettlement, Refusal::AlreadyDone),
        (DISPUTED, Customer, AcceptSettlement, Refusal::NotNow),
        (DISPUTED, Operator, ConfirmMissed, Refusal::NotNow),
        (DISPUTED, Operator, PutBack, Refusal::StillTalking),
        (DISPUTED, Operator, OfferSettlement, Refusal::StillTalking),
        (DISPUTED, Clock, TalkOver, Refusal::NotNow),
        (DENIED, Operator, ConfirmMissed, Refusal::StillTalking),
    ] {
        assert_eq!(answer(&after("kilibis", "fixed", steps), actor, act), Err(refusal), "{actor:?} {act:?}");
    }
}

#[test]
fn what_waits_for_the_others_word_goes_on_meanwhile() {
    let mut waited = after("kilibis", "fixed", TAKEN);
    perform(&mut waited, Provider, SayMissed);
    assert_eq!(answer(&waited, Provider, Start), Ok(()), "they came after all");
    let ending = after("kilibis", "fixed", ENDING);
    assert_eq!(answer(&ending, Customer, AskEnd), Ok(()), "both want it to end");
    assert_eq!(answer(&ending, Customer, Start), Err(Refusal::OthersTurn));
}

#[test]
fn that_money_did_not_come_is_said_once_somebody_said_it_was_paid() {
    let mut world = after("kilibis_recorded", "fixed", APPROVED);
    assert_eq!(answer(&world, Provider, SayNotYet), Err(Refusal::NotNow));
    perform(&mut world, Customer, SayPaid);
    perform(&mut world, Provider, SayNotYet);
    assert!(!world.file.job.said_paid);
    assert_eq!(answer(&world, Provider, SayNotYet), Err(Refusal::NotNow));
}

#[test]
fn a_talk_is_over_once() {
    let mut world = after("kilibis", "fixed", DISPUTED);
    perform(&mut world, Clock, TalkOver);
    assert_eq!(world.file.job.settling.talk_over, Some(world.now));
    assert_eq!(answer(&world, Clock, TalkOver), Err(Refusal::NotNow));
}

#[test]
fn early_answers_know_what_the_arguments_would_meet() {
    let mut world = after("kilibis", "negotiable", &[]);
    assert_eq!(answer(&world, Customer, Reprice), Err(Refusal::NotNow), "the price is to be talked about");
    perform(&mut world, Customer, Widen);
    perform(&mut world, Customer, Widen);
    assert_eq!(answer(&world, Customer, Widen), Err(Refusal::AlreadyDone), "nobody is further away");
    let let_go = after("kilibis", "fixed", &[(Candidate, Accept), (Provider, Release)]);
    let seen = let_go.seen_by(crate::fixtures::TOLD[0]);
    assert_eq!(allowed(&seen, Candidate, Accept, &let_go.ctx()), Err(Refusal::NoLongerOpen));
}

#[test]
fn a_reason_to_leave_comes_with_leaving_alone() {
    let world = after("kilibis", "fixed", TAKEN);
    let odd = Deed::Leave { act: Start, reason: "plans_changed".into() };
    assert_eq!(world.consider(Provider, &odd).unwrap_err(), Refusal::NotNow);
}

#[test]
fn an_acceptance_is_taken_back_within_minutes_only() {
    let mut world = after("kilibis", "fixed", TAKEN);
    world.now += TimeDelta::minutes(5);
    assert_eq!(answer(&world, Provider, Undo), Err(Refusal::GraceOver));
}

#[test]
fn nobody_signs_what_is_not_written_nor_twice_nor_for_who_is_to_sign_first() {
    let mut world = after("kilibis", "negotiable", TAKEN);
    assert_eq!(answer(&world, Customer, Sign), Err(Refusal::NotNow));
    perform(&mut world, Customer, Propose);
    assert_eq!(answer(&world, Customer, Sign), Err(Refusal::AlreadyDone));
    assert_eq!(answer(&world, Provider, Sign), Ok(()));
}

#[test]
fn the_operator_proposes_three_times_at_most() {
    let mut world = after("kilibis", "fixed", DISPUTED);
    world.now += TimeDelta::hours(48);
    for _ in 0..OPERATORS_PROPOSALS {
        perform(&mut world, Operator, OfferSettlement);
    }
    assert_eq!(answer(&world, Operator, OfferSettlement), Err(Refusal::AlreadyDone));
}
