//! What a customer can still do for a request that nobody takes.

use chrono::TimeDelta;
use domain::{
    job::{Act, Actor, Deed, Refusal, allowed, table::TABLE},
    market::PlaceNeeded,
};

use crate::{
    fixtures::{price, switches},
    stories::{perform, usual},
    world::World,
};

fn world(price_word: &str) -> World<'static> {
    World::new(switches("kilibis"), price(price_word), TimeDelta::days(3), TABLE)
}

#[test]
fn what_is_done_from_afar_is_not_widened() {
    for (place, label, refused) in [
        (PlaceNeeded::UnlessRemote, "", true),
        (PlaceNeeded::UnlessRemote, "Santa Fe", false),
        (PlaceNeeded::Always, "", false),
        (PlaceNeeded::Always, "Santa Fe", false),
    ] {
        let mut world = world("fixed");
        world.file.job.switches.place = place;
        world.file.job.request.place.label = label.into();
        let answer = allowed(&world.file, Actor::Customer, Act::Widen, &world.ctx());
        assert_eq!(answer, if refused { Err(Refusal::NotNow) } else { Ok(()) }, "{place:?} {label:?}");
    }
}

#[test]
fn a_price_that_was_named_can_be_raised() {
    let may = |word| {
        let world = world(word);
        allowed(&world.file, Actor::Customer, Act::Reprice, &world.ctx())
    };
    assert_eq!((may("fixed"), may("range"), may("negotiable")), (Ok(()), Ok(()), Err(Refusal::NotNow)));
}

#[test]
fn another_time_makes_another_edition_and_the_same_one_does_not() {
    let world = world("fixed");
    let request = &world.file.job.request;
    let edition = |slot| {
        let outcome = world.consider(Actor::Customer, &Deed::Repost { slot }).expect("it goes out again");
        outcome.job.request.edition - request.edition
    };
    assert_eq!((edition(request.slot), edition(request.slot + TimeDelta::days(1))), (0, 1));
}

#[test]
fn widening_never_closes_a_request_sooner_even_where_the_profile_was_shortened_meanwhile() {
    let mut world = world("fixed");
    world.file.job.open_until = world.file.job.request.slot;
    perform(&mut world, Actor::Customer, Act::Widen);
    assert_eq!(world.file.job.open_until, world.file.job.request.slot);
    let another = usual(Act::Repost, &mut world);
    world.act(Actor::Customer, &another).expect("it goes out again");
    assert!(world.file.job.open_until < world.file.job.request.slot, "another time has its own end");
}
