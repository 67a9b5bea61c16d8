//! Moments that the table alone does not tell.

use chrono::TimeDelta;
use domain::{
    ids::{PersonId, TermsId, ThreadId},
    job::{Act, Actor, Answer, Deed, Refusal, Request, Spread, State, allowed, open_until, table::TABLE},
    money::Money,
    person::Side,
    review::Stars,
};

use crate::{
    fixtures::{CUSTOMER, TOLD, dollars, posted_at, price, switches},
    stories::{perform, usual},
    world::{CLOCKS, World},
};

fn world(market: &str, price_word: &str, hours: i64) -> World<'static> {
    World::new(switches(market), price(price_word), TimeDelta::hours(hours), TABLE)
}

fn acceptance(world: &mut World<'_>, provider: PersonId, total: Option<Money>) -> Deed {
    Deed::Accept { provider, total, terms: TermsId(world.fresh()), thread: ThreadId(world.fresh()) }
}

/// This provider takes the job for so many dollars: how far it is then.
pub fn taken_by(world: &mut World<'_>, provider: PersonId, total: i64) -> Result<State, Refusal> {
    let deed = acceptance(world, provider, Some(dollars(total)));
    world.act(Actor::Candidate, &deed).map(|after| after.job.state)
}

#[test]
fn the_second_of_two_acceptances_is_told_that_somebody_was_faster() {
    let mut world = world("kilibis", "fixed", 72);
    assert_eq!(taken_by(&mut world, TOLD[0], 80), Ok(State::Booked));
    assert_eq!(taken_by(&mut world, TOLD[1], 80), Err(Refusal::Taken));
}

#[test]
fn what_is_signed_at_once_is_written_once() {
    let mut world = world("kilibis", "fixed", 72);
    let deed = acceptance(&mut world, TOLD[0], Some(dollars(80)));
    let outcome = world.consider(Actor::Candidate, &deed).expect("it is taken");
    assert_eq!(outcome.job.state, State::Booked);
    let written: Vec<_> = outcome.terms.iter().map(|terms| (terms.number, terms.agreed())).collect();
    assert_eq!(written, [(1, true)], "with both names under it");
}

#[test]
fn nobody_takes_their_own_request_nor_one_for_somebody_else() {
    let mut world = world("kilibis", "fixed", 72);
    assert_eq!(taken_by(&mut world, CUSTOMER, 80), Err(Refusal::NotYours));
    assert_eq!(taken_by(&mut world, PersonId(uuid::Uuid::nil()), 80), Err(Refusal::NotYours));
    let own = acceptance(&mut world, CUSTOMER, Some(dollars(80)));
    assert_eq!(world.consider(Actor::Customer, &own).unwrap_err(), Refusal::OwnJob);
}

#[test]
fn an_acceptance_that_names_nobody_is_no_acceptance() {
    let world = world("kilibis", "fixed", 72);
    assert_eq!(allowed(&world.file, Actor::Candidate, Act::Accept, &world.ctx()), Ok(()));
    let plain = Deed::Plain(Act::Accept);
    assert_eq!(world.consider(Actor::Candidate, &plain).unwrap_err(), Refusal::NotNow);
}

#[test]
fn nothing_is_taken_after_open_until_even_if_the_clock_is_late() {
    let mut world = world("kilibis", "fixed", 72);
    world.now = world.file.job.open_until;
    assert_eq!(taken_by(&mut world, TOLD[0], 80), Err(Refusal::NoLongerOpen));
}

#[test]
fn a_posted_price_binds_and_a_budget_does_not() {
    assert_eq!(taken_by(&mut world("kilibis", "fixed", 72), TOLD[0], 79), Err(Refusal::PriceOutside));
    assert_eq!(taken_by(&mut world("kilibis", "range", 72), TOLD[0], 121), Err(Refusal::PriceOutside));
    assert_eq!(taken_by(&mut world("kilibis", "negotiable", 72), TOLD[0], 500), Ok(State::Matched));
    let mut budget = world("kiwigigs", "fixed", 72);
    let offer = usual(Act::AcceptOffer, &mut budget);
    budget.file.bids[0].offer.total = dollars(95);
    assert_eq!(budget.act(Actor::Customer, &offer).map(|after| after.job.state), Ok(State::AwaitingFee));
}

#[test]
fn a_signature_for_an_older_version_is_not_put_under_the_newest() {
    let mut world = world("kilibis", "negotiable", 72);
    perform(&mut world, Actor::Candidate, Act::Accept);
    perform(&mut world, Actor::Provider, Act::Propose);
    let seen = usual(Act::Sign, &mut world);
    perform(&mut world, Actor::Provider, Act::Propose);
    assert_eq!(world.consider(Actor::Customer, &seen).unwrap_err(), Refusal::TermsChanged);
}

#[test]
fn where_a_fee_is_due_nobody_signs_a_start_within_the_hour() {
    let mut soon = world("kilibis_fee", "fixed", 1);
    soon.now += TimeDelta::minutes(1);
    assert_eq!(taken_by(&mut soon, TOLD[0], 80), Err(Refusal::StartTooNear));
    assert_eq!(taken_by(&mut world("kilibis", "fixed", 1), TOLD[0], 80), Ok(State::Booked));
}

#[test]
fn two_who_ask_to_end_in_the_same_moment_agree() {
    let mut world = world("kilibis", "fixed", 72);
    assert_eq!(taken_by(&mut world, TOLD[0], 80), Ok(State::Booked));
    perform(&mut world, Actor::Provider, Act::Start);
    perform(&mut world, Actor::Provider, Act::AskEnd);
    let wish = usual(Act::AskEnd, &mut world);
    let ended = world.act(Actor::Customer, &wish).expect("it is agreed");
    assert_eq!((ended.job.state, ended.events[0].act), (State::Cancelled, Act::AgreeEnd));
}

#[test]
fn who_let_a_job_go_does_not_get_it_back_and_who_declined_may_think_again() {
    let mut world = world("kilibis", "fixed", 72);
    assert_eq!(taken_by(&mut world, TOLD[0], 80), Ok(State::Booked));
    perform(&mut world, Actor::Customer, Act::Release);
    assert_eq!(world.told[&TOLD[0]].answer, Answer::LetGo);
    assert_eq!(taken_by(&mut world, TOLD[0], 80), Err(Refusal::NoLongerOpen));
    world.told.get_mut(&TOLD[1]).expect("was told").answer = Answer::Declined;
    assert_eq!(taken_by(&mut world, TOLD[1], 80), Ok(State::Booked));
}

#[test]
fn a_lapse_is_not_held_against_the_provider() {
    let mut world = world("kilibis", "negotiable", 72);
    perform(&mut world, Actor::Candidate, Act::Accept);
    let picked = world.file.job.provider.expect("somebody is picked");
    perform(&mut world, Actor::Clock, Act::TermsLapse);
    assert_eq!((world.file.job.state, world.told[&picked].answer), (State::Open, Answer::Told));
}

#[test]
fn a_request_closes_an_hour_before_its_time_or_half_way_to_it_and_after_a_week_at_most() {
    let open_for = |wanted_in| open_until(posted_at() + wanted_in, posted_at(), &CLOCKS) - posted_at();
    assert_eq!(open_for(TimeDelta::hours(30)), TimeDelta::hours(29));
    assert_eq!(open_for(TimeDelta::minutes(40)), TimeDelta::minutes(20));
    assert_eq!(open_for(TimeDelta::days(20)), TimeDelta::days(7));
}

#[test]
fn a_reposted_request_is_open_as_long_as_a_new_one() {
    let mut world = world("kilibis", "fixed", 30);
    perform(&mut world, Actor::Clock, Act::Expire);
    let slot = world.now + TimeDelta::hours(2);
    world.act(Actor::Customer, &Deed::Repost { slot }).expect("it goes out again");
    assert_eq!(world.file.job.open_until, open_until(slot, world.now, &CLOCKS));
}

#[test]
fn matches_of_a_job_are_counted() {
    let mut world = world("kilibis", "fixed", 72);
    for (number, provider) in [(1, TOLD[0]), (2, TOLD[1])] {
        assert_eq!(taken_by(&mut world, provider, 80), Ok(State::Booked));
        assert_eq!(world.file.job.match_number, number);
        perform(&mut world, Actor::Customer, Act::Release);
    }
}

#[test]
fn a_request_that_was_looked_at_has_its_full_time_from_then() {
    let mut world = world("kilibis", "fixed", 20 * 24).looked_at_first();
    world.now += TimeDelta::hours(5);
    perform(&mut world, Actor::Operator, Act::LetOut);
    assert_eq!(world.file.job.open_until, world.now + TimeDelta::days(7));
}

#[test]
fn only_what_offers_were_made_for_makes_another_edition() {
    let world = world("kiwigigs", "fixed", 72);
    let present = &world.file.job.request;
    let edited = |request: Request| {
        let deed = Deed::EditRequest { request: Box::new(request) };
        let outcome = world.consider(Actor::Customer, &deed).expect("it may be edited");
        (outcome.job.request.edition - present.edition, outcome.spread)
    };
    let worded = Request { description: "two taps".into(), ..present.clone() };
    assert_eq!(edited(worded), (1, Some(Spread::Tell)));
    let stale = Request { edition: present.edition + 7, ..present.clone() };
    assert_eq!(edited(stale), (0, None), "nobody numbers editions but this house");
}

#[test]
fn a_history_tells_that_a_job_settled_by_itself_where_payment_is_recorded() {
    for (market, told) in [("kilibis", false), ("kilibis_recorded", true)] {
        let mut world = world(market, "fixed", 72);
        assert_eq!(taken_by(&mut world, TOLD[0], 80), Ok(State::Booked));
        for act in [Act::Start, Act::Done] {
            perform(&mut world, Actor::Provider, act);
        }
        perform(&mut world, Actor::Customer, Act::Approve);
        if world.file.job.state == State::Approved {
            perform(&mut world, Actor::Clock, Act::SettleLapse);
        }
        let acts: Vec<Act> = world.file.told_history().iter().map(|event| event.act).collect();
        assert_eq!(acts.contains(&Act::SettleLapse), told, "{market}: {acts:?}");
        assert!(acts.contains(&Act::Approve));
    }
}

#[test]
fn stars_are_those_of_who_gave_them() {
    let mut world = world("kilibis", "fixed", 72);
    assert_eq!(taken_by(&mut world, TOLD[0], 80), Ok(State::Booked));
    for (actor, act) in [
        (Actor::Provider, Act::Start),
        (Actor::Provider, Act::Done),
        (Actor::Customer, Act::Approve),
        (Actor::Customer, Act::Review),
    ] {
        perform(&mut world, actor, act);
    }
    let stars = |side| world.file.stars_by(side);
    assert_eq!((stars(Side::Customer), stars(Side::Provider)), (Some(Stars::ALL[4]), None));
}

#[test]
fn a_match_that_falls_through_after_its_time_expires() {
    let mut world = world("kilibis", "fixed", 30);
    assert_eq!(taken_by(&mut world, TOLD[0], 80), Ok(State::Booked));
    world.now = world.file.job.request.slot;
    perform(&mut world, Actor::Customer, Act::Release);
    assert_eq!(world.file.job.state, State::Expired);
}
