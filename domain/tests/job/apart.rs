//! Two who are kept apart: nothing new begins between them, and neither reads why.

use chrono::TimeDelta;
use domain::{
    ids::PersonId,
    job::{Act, Actor, JobFile, Refusal, State, table::TABLE},
    offer::Standing,
};

use crate::{
    fixtures::{TOLD, price, switches},
    particulars::taken_by,
    stories::perform,
    world::World,
};

fn world(market: &str) -> World<'static> {
    World::new(switches(market), price("fixed"), TimeDelta::days(3), TABLE)
}

#[test]
fn an_open_request_is_open_to_everybody_but_who_is_kept_apart_from_its_customer() {
    let mut world = world("kilibis");
    assert!(world.file.is_open_to(TOLD[0]));
    world.file.apart = vec![TOLD[0]];
    assert!(!world.file.is_open_to(TOLD[0]) && world.file.is_open_to(TOLD[1]));
    assert_eq!(taken_by(&mut world, TOLD[0], 80), Err(Refusal::NoLongerOpen));
    assert_eq!(taken_by(&mut world, TOLD[1], 80), Ok(State::Booked));
    assert!(!world.file.is_open_to(TOLD[2]), "it is taken");
}

#[test]
fn the_customer_reads_their_offer_as_withdrawn_and_every_other_as_it_is() {
    let live = |file: &JobFile| -> Vec<PersonId> {
        file.bids.iter().filter(|bid| bid.offer.is_live()).map(|bid| bid.offer.provider).collect()
    };
    let mut world = world("kiwigigs");
    assert_eq!(live(&world.file.clone().for_customer()), TOLD);
    world.file.apart = vec![TOLD[0], TOLD[1]];
    world.file.bids[1].offer.standing = Standing::LetGo;
    let seen = world.file.clone().for_customer();
    let standings: Vec<Standing> = seen.bids.iter().map(|bid| bid.offer.standing).collect();
    assert_eq!(standings, [Standing::Withdrawn, Standing::LetGo, Standing::Live]);
    perform(&mut world, Actor::Customer, Act::Withdraw);
    assert!(!world.file.is_open_to(TOLD[2]), "it is over");
}
