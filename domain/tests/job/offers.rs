//! Offers: who may make one, what each word of theirs does, and which can be picked.

use chrono::TimeDelta;
use domain::{
    ids::PersonId,
    job::{Act, Actor, Deed, Refusal, Request, State, allowed, table::TABLE},
    money::Money,
    offer::{self, Offer, Origin, Standing, Wording},
};
use uuid::Uuid;

use crate::{
    fixtures::{CUSTOMER, TOLD, dollars, posted_at, price, switches},
    invitations::{invite, invited, listed},
    stories::{perform, usual},
    world::World,
};

pub fn world(market: &str) -> World<'static> {
    World::new(switches(market), price("fixed"), TimeDelta::days(3), TABLE)
}

fn says(world: &World<'_>, total: Money) -> Wording {
    Wording { total, start: world.file.job.request.slot, note: "tap included".into() }
}

fn make(world: &World<'_>, provider: PersonId, total: Money) -> Result<Offer, Refusal> {
    offer::make(&world.seen_by(provider), provider, says(world, total), &world.ctx())
}

/// Keeps an offer as the store does.
fn keep(world: &mut World<'_>, offer: Offer) {
    let own = world.file.bids.iter_mut().find(|bid| bid.offer.provider == offer.provider);
    own.expect("everybody told made one").offer = offer;
}

fn pick(world: &World<'_>, provider: PersonId, number: i64) -> Result<State, Refusal> {
    let mut world = world.clone();
    let mut deed = usual(Act::AcceptOffer, &mut world);
    if let Deed::AcceptOffer { provider: whose, number: which, .. } = &mut deed {
        (*whose, *which) = (provider, number);
    }
    world.act(Actor::Customer, &deed).map(|after| after.job.state)
}

#[test]
fn an_offer_in_other_words_counts_on_and_keeps_what_it_said_before() {
    let world = world("kiwigigs");
    let offer = make(&world, TOLD[0], dollars(95)).expect("a budget binds nobody");
    assert_eq!((offer.number, offer.standing, offer.made_at), (2, Standing::Live, posted_at()));
    assert_eq!(offer.before, Some((dollars(80), world.file.job.request.slot)));
}

#[test]
fn an_offer_says_whether_the_customer_invited_it() {
    let mut world = world("kiwigigs");
    world.file.invitations = vec![invited(&world, TOLD[1])];
    let origin = |provider| make(&world, provider, dollars(80)).map(|offer| offer.origin);
    assert_eq!((origin(TOLD[0]), origin(TOLD[1])), (Ok(Origin::Applied), Ok(Origin::Invited)));
}

#[test]
fn nobody_offers_on_their_own_request_nor_on_one_they_were_not_told_of() {
    let world = world("kiwigigs");
    assert_eq!(make(&world, CUSTOMER, dollars(80)), Err(Refusal::OwnJob));
    assert_eq!(make(&world, PersonId(Uuid::nil()), dollars(80)), Err(Refusal::NotYours));
}

#[test]
fn nobody_offers_where_the_first_to_accept_has_the_job() {
    assert_eq!(make(&world("kilibis"), TOLD[0], dollars(80)), Err(Refusal::NotNow));
}

#[test]
fn nothing_is_offered_on_a_request_that_closed_was_taken_back_or_is_being_settled() {
    let mut closed = world("kiwigigs");
    closed.now = closed.file.job.open_until;
    assert_eq!(make(&closed, TOLD[0], dollars(80)), Err(Refusal::NoLongerOpen));
    let mut withdrawn = world("kiwigigs");
    perform(&mut withdrawn, Actor::Customer, Act::Withdraw);
    assert_eq!(make(&withdrawn, TOLD[0], dollars(80)), Err(Refusal::NoLongerOpen));
    let mut held = world("kiwigigs");
    perform(&mut held, Actor::Customer, Act::AcceptOffer);
    assert_eq!(make(&held, TOLD[1], dollars(60)), Err(Refusal::NoLongerOpen));
}

#[test]
fn a_total_leaves_something_beside_the_fee_is_payable_and_in_the_budgets_money() {
    let world = world("kiwigigs");
    assert_eq!(make(&world, TOLD[0], dollars(3)), Err(Refusal::BelowFee));
    for total in [0, -80, i64::MAX] {
        let total = Money { minor: total, ..dollars(1) };
        assert_eq!(make(&world, TOLD[0], total), Err(Refusal::PriceOutside));
    }
    let euros = Money::new(8_000, "EUR".parse().expect("a currency"));
    assert_eq!(make(&world, TOLD[0], euros), Err(Refusal::PriceOutside));
    let free = self::world("kiwigigs_free");
    assert!(make(&free, TOLD[0], dollars(3)).is_ok(), "without a fee any total will do");
}

#[test]
fn a_start_is_ahead_and_leaves_the_fee_its_hour() {
    let world = world("kiwigigs");
    let start = |start| {
        let says = Wording { start, ..says(&world, dollars(80)) };
        offer::make(&world.seen_by(TOLD[0]), TOLD[0], says, &world.ctx()).map(|_| ())
    };
    assert_eq!(start(world.now - TimeDelta::minutes(1)), Err(Refusal::StartPast));
    assert_eq!(start(world.now + TimeDelta::minutes(59)), Err(Refusal::StartTooNear));
    assert_eq!(start(world.now + TimeDelta::minutes(60)), Ok(()));
}

#[test]
fn only_what_was_on_the_screen_is_picked_and_only_while_it_stands() {
    let mut world = world("kiwigigs");
    assert_eq!(pick(&world, TOLD[0], 1), Ok(State::AwaitingFee));
    assert_eq!(pick(&world, PersonId(Uuid::nil()), 1), Err(Refusal::OfferGone));
    let revised = make(&world, TOLD[0], dollars(95)).expect("other words");
    keep(&mut world, revised);
    assert_eq!(pick(&world, TOLD[0], 1), Err(Refusal::OfferChanged));
    assert_eq!(pick(&world, TOLD[0], 2), Ok(State::AwaitingFee));
    let gone = offer::withdraw(&world.seen_by(TOLD[0]), TOLD[0], &world.ctx()).expect("it stood");
    keep(&mut world, gone);
    assert_eq!(pick(&world, TOLD[0], 2), Err(Refusal::OfferGone));
    assert!(make(&world, TOLD[0], dollars(70)).is_ok(), "whoever took it back may offer again");
}

#[test]
fn an_offer_ends_when_its_start_is_too_near_to_be_booked() {
    let mut world = world("kiwigigs");
    world.file.bids[0].offer.start = world.now + TimeDelta::hours(5);
    world.now += TimeDelta::hours(4);
    assert_eq!(pick(&world, TOLD[0], 1), Ok(State::AwaitingFee));
    world.now += TimeDelta::seconds(1);
    assert_eq!(pick(&world, TOLD[0], 1), Err(Refusal::OfferGone));
}

#[test]
fn of_two_acceptances_one_wins() {
    let mut world = world("kiwigigs");
    let (first, second) = (usual(Act::AcceptOffer, &mut world), usual(Act::AcceptOffer, &mut world));
    assert!(world.act(Actor::Customer, &first).is_ok());
    assert_eq!(world.act(Actor::Customer, &second).map(|_| ()), Err(Refusal::NotNow));
    let picked = world.file.bids.iter().filter(|bid| bid.offer.standing == Standing::Picked);
    assert_eq!(picked.count(), 1);
}

#[test]
fn a_changed_request_waits_for_the_offers_word_and_an_unchanged_one_does_not() {
    let mut world = world("kiwigigs");
    let confirm = |world: &World<'_>| offer::confirm(&world.seen_by(TOLD[0]), TOLD[0], &world.ctx());
    assert_eq!(confirm(&world), Err(Refusal::AlreadyDone));
    let present = world.file.job.request.clone();
    let private = Request { address: Some("the blue door".into()), ..present.clone() };
    world.act(Actor::Customer, &Deed::EditRequest { request: Box::new(private) }).expect("it is open");
    assert_eq!(pick(&world, TOLD[0], 1), Ok(State::AwaitingFee), "nobody offered on the address");
    let other = Request { description: "both taps".into(), ..present };
    world.act(Actor::Customer, &Deed::EditRequest { request: Box::new(other) }).expect("it is open");
    assert_eq!(pick(&world, TOLD[0], 1), Err(Refusal::OfferOutdated));
    let confirmed = confirm(&world).expect("it stands");
    keep(&mut world, confirmed);
    assert_eq!(pick(&world, TOLD[0], 1), Ok(State::AwaitingFee));
}

#[test]
fn the_customer_alone_says_no_thanks_and_the_provider_may_offer_again() {
    let mut world = world("kiwigigs");
    let refuse = |world: &World<'_>, by| offer::turn_down(&world.file, by, TOLD[0], &world.ctx());
    assert_eq!(refuse(&world, Actor::Candidate), Err(Refusal::NotYours));
    let refused = refuse(&world, Actor::Customer).expect("it stood");
    keep(&mut world, refused);
    assert_eq!(refuse(&world, Actor::Customer), Err(Refusal::OfferGone));
    assert_eq!(make(&world, TOLD[0], dollars(60)).map(|offer| offer.standing), Ok(Standing::Live));
}

#[test]
fn who_stepped_back_offers_no_more_and_whose_fee_lapsed_stands_as_before() {
    let mut left = world("kiwigigs");
    perform(&mut left, Actor::Customer, Act::AcceptOffer);
    perform(&mut left, Actor::Provider, Act::StepBack);
    assert_eq!(make(&left, TOLD[0], dollars(60)), Err(Refusal::NoLongerOpen));
    let mut lapsed = world("kiwigigs");
    perform(&mut lapsed, Actor::Customer, Act::AcceptOffer);
    perform(&mut lapsed, Actor::Clock, Act::FeeLapse);
    assert_eq!(lapsed.file.bids[0].offer.standing, Standing::Live);
    assert!(!lapsed.file.bids[0].offer.is_news(), "the two have just talked about it");
    assert_eq!(lapsed.file.bids[0].offer.changed_at, lapsed.now);
}

#[test]
fn a_request_is_extended_only_where_that_gives_it_time() {
    let mut world = world("kiwigigs");
    assert_eq!(allowed(&world.file, Actor::Customer, Act::Extend, &world.ctx()), Err(Refusal::AlreadyDone));
    perform(&mut world, Actor::Customer, Act::EditRequest);
    world.now += TimeDelta::hours(5);
    let before = world.file.job.open_until;
    perform(&mut world, Actor::Customer, Act::Extend);
    assert_eq!(world.file.job.open_until - before, TimeDelta::hours(6));
    world.now = world.file.job.request.slot;
    assert_eq!(allowed(&world.file, Actor::Customer, Act::Extend, &world.ctx()), Err(Refusal::StartPast));
}

#[test]
fn two_who_are_kept_apart_neither_offer_nor_accept_nor_invite() {
    let mut world = world("kiwigigs");
    let stranger = PersonId(Uuid::from_u128(9_000));
    world.file.apart = vec![TOLD[0], stranger];
    assert_eq!(make(&world, TOLD[0], dollars(80)), Err(Refusal::NoLongerOpen));
    assert_eq!(pick(&world, TOLD[0], 1), Err(Refusal::OfferGone));
    assert_eq!(invite(&world, CUSTOMER, &listed(stranger)), Err(Refusal::TakesNoJobs));
    let seen = world.file.clone().for_customer();
    let live = |provider| seen.bid_of(provider).map(|bid| bid.offer.standing);
    assert_eq!(live(TOLD[0]), Some(Standing::Withdrawn), "her list shows it no more");
    assert_eq!(live(TOLD[1]), Some(Standing::Live));
}

#[test]
fn what_an_offer_says_anew_is_news_until_the_customers_phone_rang() {
    let mut world = world("kiwigigs");
    let offer = world.file.bids[0].offer.clone();
    let told = |told_at| Offer { told_at, ..offer.clone() };
    assert!(told(None).is_news() && told(Some(offer.changed_at - TimeDelta::seconds(1))).is_news());
    assert!(!told(Some(offer.changed_at)).is_news());
    (world.now, world.file.job.request.edition) = (world.now + TimeDelta::hours(1), 1);
    let (seen, by) = (world.seen_by(offer.provider), offer.provider);
    for anew in [offer::confirm(&seen, by, &world.ctx()), offer::withdraw(&seen, by, &world.ctx())] {
        assert_eq!(anew.map(|offer| offer.changed_at), Ok(world.now));
    }
}
