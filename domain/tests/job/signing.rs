//! Versions of the terms: their numbers, their figures, and the starts they may name.

use chrono::TimeDelta;
use domain::{
    job::{Act, Actor, Refusal, can_start, check_total, soonest_start, table::TABLE},
    money::Money,
};

use crate::{
    fixtures::{TOLD, dollars, price, switches},
    stories::perform,
    world::{CLOCKS, World},
};

fn world(market: &str, price_word: &str) -> World<'static> {
    World::new(switches(market), price(price_word), TimeDelta::days(3), TABLE)
}

#[test]
fn versions_are_numbered_from_one() {
    let mut world = world("kilibis", "negotiable");
    perform(&mut world, Actor::Candidate, Act::Accept);
    for actor in [Actor::Provider, Actor::Customer, Actor::Provider] {
        perform(&mut world, actor, Act::Propose);
    }
    let numbers: Vec<i64> = world.file.terms.iter().map(|terms| terms.number).collect();
    assert_eq!(numbers, [1, 2, 3]);
}

#[test]
fn a_total_comes_to_three_figures_where_booking_costs_a_fee() {
    let fee = |world: &World<'_>, total: Money| {
        let figures = check_total(&world.file, TOLD[0], total, &world.ctx())?;
        Ok(figures.map(|figures| (figures.fee, figures.direct)))
    };
    let paid = world("kiwigigs", "fixed");
    assert_eq!(
        fee(&paid, dollars(95)),
        Ok(Some((Money { minor: 950, ..dollars(0) }, Money { minor: 8_550, ..dollars(0) })))
    );
    assert_eq!(fee(&paid, dollars(3)), Err(Refusal::BelowFee));
    assert_eq!(fee(&world("kilibis", "fixed"), dollars(80)), Ok(None));
}

#[test]
fn work_may_start_at_once_where_no_fee_must_arrive_before_it() {
    let (free, paid) = (world("kilibis", "fixed"), world("kiwigigs", "fixed"));
    let notice = CLOCKS.fee_notice.delta();
    let start = |world: &World<'_>, ahead| can_start(&world.file.job, world.now + ahead, &world.ctx());
    let second = TimeDelta::seconds(1);
    assert_eq!((start(&free, TimeDelta::zero()), start(&free, -second)), (Ok(()), Err(Refusal::StartPast)));
    assert_eq!((start(&paid, notice), start(&paid, notice - second)), (Ok(()), Err(Refusal::StartTooNear)));
    assert_eq!(soonest_start(&free.file.job, &free.ctx()), free.now);
    assert_eq!(soonest_start(&paid.file.job, &paid.ctx()), paid.now + notice);
}
