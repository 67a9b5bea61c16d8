//! Whose turn it is, after some steps of a job.

use chrono::TimeDelta;
use domain::{
    job::{
        Act::{self, *},
        Actor::{self, Bank, Candidate, Clock, Customer, Operator, Provider},
        Done,
        table::TABLE,
        waits_for,
    },
    person::Side,
};

use crate::{
    fixtures::{price, switches},
    stories::perform,
    world::World,
};

type Steps = &'static [(Actor, Act)];

/// For whom a job waits: for the customer, and for the provider.
fn awaited(market: &str, price_word: &str, steps: Steps, done: Done) -> (bool, bool) {
    let mut world = World::new(switches(market), price(price_word), TimeDelta::days(3), TABLE);
    for (actor, act) in steps {
        perform(&mut world, *actor, *act);
    }
    let job = &world.file.job;
    (waits_for(job, Side::Customer, done), waits_for(job, Side::Provider, done))
}

const NOTHING: Done = Done { signed: false, reviewed: false, offered: false };
const DELIVERED: Steps = &[(Candidate, Accept), (Provider, Start), (Provider, Act::Done)];

#[test]
fn a_job_waits_for_whoever_can_take_it_further() {
    let (nobody, both, customer, provider) = ((false, false), (true, true), (true, false), (false, true));
    for (market, steps, turn) in [
        ("kilibis", &[][..], provider),
        ("kilibis", &[(Clock, Expire)], nobody),
        ("kilibis", &[(Customer, Withdraw)], nobody),
        ("kiwigigs", &[(Customer, AcceptOffer)], customer),
        ("kiwigigs", &[(Customer, AcceptOffer), (Bank, FeePaid)], provider),
        ("kilibis", &[(Candidate, Accept)], provider),
        ("kilibis", &[(Candidate, Accept), (Clock, AskWhatHappened)], both),
        ("kilibis", &[(Candidate, Accept), (Customer, SayMissed)], provider),
        ("kilibis", &[(Candidate, Accept), (Provider, SayMissed)], customer),
        ("kilibis", &[(Candidate, Accept), (Customer, Reschedule)], provider),
        ("kilibis", &[(Candidate, Accept), (Provider, Reschedule)], both),
        ("kilibis", &[(Candidate, Accept), (Provider, Start)], provider),
        ("kilibis", &[(Candidate, Accept), (Provider, Start), (Provider, AskEnd)], both),
        ("kilibis", &[(Candidate, Accept), (Provider, Start), (Customer, AskEnd)], provider),
        ("kilibis", DELIVERED, customer),
        ("kilibis", &[(Candidate, Accept), (Customer, GetHelp)], nobody),
        ("kilibis", &[(Candidate, Accept), (Customer, GetHelp), (Customer, SettledGoOn)], provider),
        ("kilibis", &[(Candidate, Accept), (Customer, GetHelp), (Provider, SettledGoOn)], customer),
    ] {
        assert_eq!(awaited(market, "fixed", steps, NOTHING), turn, "{market} {steps:?}");
    }
    let over = &[(Candidate, Accept), (Customer, GetHelp), (Clock, TalkOver), (Operator, EndByOperator)];
    assert_eq!(awaited("kilibis", "fixed", over, NOTHING), nobody);
}

#[test]
fn who_has_done_their_part_waits_for_the_other() {
    let matched: Steps = &[(Candidate, Accept)];
    assert_eq!(awaited("kilibis", "negotiable", matched, NOTHING), (true, true));
    assert_eq!(awaited("kilibis", "negotiable", matched, Done { signed: true, ..NOTHING }), (false, false));
    let settled: Steps =
        &[(Candidate, Accept), (Provider, Start), (Provider, Act::Done), (Customer, Approve)];
    assert_eq!(awaited("kilibis", "fixed", settled, NOTHING), (true, true));
    assert_eq!(awaited("kilibis", "fixed", settled, Done { reviewed: true, ..NOTHING }), (false, false));
    assert_eq!(awaited("kilibis_recorded", "fixed", settled, NOTHING), (true, false));
    let paid: Steps = &[
        (Candidate, Accept),
        (Provider, Start),
        (Provider, Act::Done),
        (Customer, Approve),
        (Customer, SayPaid),
    ];
    assert_eq!(awaited("kilibis_recorded", "fixed", paid, NOTHING), (false, true));
}

#[test]
fn an_open_job_waits_for_the_customer_once_there_are_offers_and_for_providers_who_made_none() {
    let offered = Done { offered: true, ..NOTHING };
    assert_eq!(awaited("kiwigigs", "fixed", &[], NOTHING), (false, true));
    assert_eq!(awaited("kiwigigs", "fixed", &[], offered), (true, false));
}
