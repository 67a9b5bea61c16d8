//! What a step of a job brings for everybody beside its two sides: who is told of the request, and which conversations end.

use chrono::TimeDelta;
use domain::job::{
    Act::{self, *},
    Actor::{self, Bank, Candidate, Clock, Customer, Provider},
    Closing, Outcome, Spread,
    table::TABLE,
};

use crate::{
    fixtures::{TOLD, price, switches},
    stories::{perform, usual},
    world::{Rung, World},
};

type Steps = &'static [(Actor, Act)];

/// What follows from the last of these steps.
fn last_of(market: &str, price_word: &str, steps: Steps) -> Outcome {
    let mut world = World::new(switches(market), price(price_word), TimeDelta::days(3), TABLE);
    let ((actor, act), before) = steps.split_last().expect("a step");
    for (actor, act) in before {
        perform(&mut world, *actor, *act);
    }
    if *actor == Clock {
        return loop {
            if let Rung::Did(outcome) = world.ring().expect("the clock acts") {
                break *outcome;
            }
        };
    }
    let deed = usual(*act, &mut world);
    world.act(*actor, &deed).expect("it may be done")
}

#[test]
fn whoever_was_told_of_a_request_hears_when_it_is_taken_over_or_open_again() {
    let (tell, redraw) = (Some(Spread::Tell), Some(Spread::Redraw));
    for (market, price_word, steps, spread) in [
        ("kilibis", "fixed", &[(Candidate, Accept)][..], redraw),
        ("kilibis", "fixed", &[(Customer, Withdraw)], redraw),
        ("kilibis", "fixed", &[(Clock, Expire)], redraw),
        ("kilibis", "fixed", &[(Candidate, Accept), (Customer, Release)], tell),
        ("kilibis", "negotiable", &[(Candidate, Accept), (Customer, Cancel)], None),
        ("kilibis", "negotiable", &[(Candidate, Accept), (Customer, Propose), (Provider, Sign)], None),
        ("kiwigigs", "fixed", &[(Customer, AcceptOffer)], redraw),
        ("kiwigigs", "fixed", &[(Customer, AcceptOffer), (Customer, Propose)], None),
        ("kiwigigs", "fixed", &[(Customer, AcceptOffer), (Customer, Cancel)], redraw),
        ("kiwigigs", "fixed", &[(Customer, AcceptOffer), (Bank, FeePaid)], redraw),
        ("kiwigigs", "fixed", &[(Customer, AcceptOffer), (Bank, FeePaid), (Customer, Cancel)], None),
        ("kiwigigs", "fixed", &[(Customer, AcceptOffer), (Bank, FeePaid), (Customer, GetHelp)], None),
    ] {
        assert_eq!(last_of(market, price_word, steps).spread, spread, "{market} {steps:?}");
    }
}

#[test]
fn conversations_end_with_their_match_or_their_request_and_others_once_somebody_is_booked() {
    let picked = TOLD[0];
    for (market, steps, closed) in [
        ("kilibis", &[(Customer, Withdraw)][..], None),
        ("kilibis", &[(Candidate, Accept), (Customer, Cancel)], Some(Closing::All)),
        ("kilibis", &[(Candidate, Accept), (Customer, Release)], Some(Closing::All)),
        ("kilibis", &[(Clock, Expire), (Customer, Repost)], None),
        ("kilibis_fee", &[(Candidate, Accept), (Bank, FeePaid)], None),
        ("kiwigigs", &[(Customer, Withdraw)], Some(Closing::All)),
        ("kiwigigs", &[(Clock, Expire), (Customer, Repost)], None),
        ("kiwigigs", &[(Customer, AcceptOffer)], None),
        ("kiwigigs", &[(Customer, AcceptOffer), (Customer, StepBack)], Some(Closing::With(picked))),
        ("kiwigigs", &[(Customer, AcceptOffer), (Clock, FeeLapse)], None),
        ("kiwigigs", &[(Customer, AcceptOffer), (Bank, FeePaid)], Some(Closing::Others(picked))),
        (
            "kiwigigs",
            &[
                (Customer, AcceptOffer),
                (Bank, FeePaid),
                (Customer, GetHelp),
                (Customer, SettledGoOn),
                (Provider, SettledGoOn),
            ],
            None,
        ),
    ] {
        assert_eq!(last_of(market, "fixed", steps).close_threads, closed, "{market} {steps:?}");
    }
}
