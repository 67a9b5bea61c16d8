//! Lives under markets that compare offers.

use chrono::TimeDelta;
use dialogues::{
    flows::PayoutKey,
    press::{CardVerb, Choice, Field, OfferOrder, OfferVerb, Press, PriceChip},
};
use domain::{
    ids::{JobId, PersonId},
    job::{Act, Actor, Deed},
    market::{Market, Mode},
};

use super::Life;
use crate::world::{
    Town,
    people::{BOTH_WAYS, EIGHTY},
};

/// A request that compares offers: made, changed, asked about, looked at, picked and paid for.
pub(super) fn offers_compared() -> Life {
    let market = Market::parse("[modes.offers]\n[fee]\n").expect("a profile");
    let mut life = Life::of(Town::of(market));
    let (pablo, petra, ana) = (life.town.plumber("Pablo"), life.town.plumber("Petra"), life.town.resident());
    let mut job = life.town.open_request(ana, "Ana");
    life.presses(pablo, job, &[CardVerb::Ask]);
    life.then(|town| drop(town.text(pablo, "Is there a lift?")));
    life.presses(pablo, job, &[CardVerb::MakeOffer]);
    life.then(|town| drop(town.text(pablo, "90")));
    life.presses(ana, job, &[CardVerb::EditRequest]);
    life.town.command(ana, "cancel");
    life.then(|town| town.offer(petra, job, "70"));
    life.then(|town| drop(town.press(ana, &Press::Offers { job, order: OfferOrder::Score })));
    life.then(|town| drop(town.press(ana, &offer_of(town, job, petra, OfferVerb::Look))));
    life.then(|town| town.offer(petra, job, "75"));
    life.then(|town| drop(town.press(ana, &offer_of(town, job, petra, OfferVerb::Accept))));
    life.then(|town| town.decide(job, Actor::Bank, &Deed::Plain(Act::FeePaid)));
    // Somebody is about to send an offer on words that have changed.
    job = life.town.open_request(ana, "Ana");
    life.town.offer(petra, job, "70");
    life.town.card(pablo, CardVerb::MakeOffer, job);
    life.town.text(pablo, "90");
    life.town.choose(pablo, Choice::Yes);
    life.town.choose(pablo, Choice::Skip);
    let accept = offer_of(&life.town, job, petra, OfferVerb::Accept);
    life.town.card(ana, CardVerb::EditRequest, job);
    life.town.choose(ana, Choice::Edit(Field::Price));
    life.town.text(ana, "60");
    life.then(|town| drop(town.choose(ana, Choice::Yes)));
    life.then(|town| drop(town.press(ana, &accept)));
    // An offer that can be accepted as it is read, and not any more once that is pressed.
    life.town.offer(petra, job, "71");
    let look = offer_of(&life.town, job, petra, OfferVerb::Look);
    life.town.press(ana, &look);
    life.then(|town| town.jobs.get_mut(&job).expect("it is out").request.edition += 1);
    // The last minutes in which a fee could still arrive.
    job = life.town.open_request(ana, "Ana");
    life.presses(pablo, job, &[CardVerb::MakeOffer]);
    let left = life.town.jobs[&job].request.slot - life.town.now;
    life.then(|town| town.pass(left - TimeDelta::minutes(90)));
    life
}

/// The work is done, checked and paid for, after the two changed the terms of an offer.
pub(super) fn paid_directly() -> Life {
    let market = Market::parse("[modes.offers]\n[fee]\n[payments]\npay_hosts = [\"paypal.me\"]\n");
    let mut life = Life::of(Town::of(market.expect("a profile")));
    let (pablo, ana) = (life.town.plumber("Pablo"), life.town.resident());
    let job = life.town.open_request(ana, "Ana");
    life.town.offer(pablo, job, "90");
    life.then(|town| drop(town.press(ana, &offer_of(town, job, pablo, OfferVerb::AcceptChange))));
    life.then(|town| drop(town.text(ana, "Both taps")));
    life.then(|town| drop(town.text(ana, "100")));
    life.then(|town| drop(town.choose(ana, Choice::Yes)));
    life.presses(pablo, job, &[CardVerb::Sign]);
    life.then(|town| town.decide(job, Actor::Bank, &Deed::Plain(Act::FeePaid)));
    life.presses(pablo, job, &[CardVerb::Start]);
    life.town.done(pablo, job);
    life.presses(ana, job, &[CardVerb::Approve]);
    life.then(|town| drop(town.command(pablo, "payout")));
    for key in [PayoutKey::Account, PayoutKey::Link] {
        life.then(|town| drop(town.choose(pablo, key.choice())));
        life.town.choose(pablo, Choice::Back);
    }
    life.town.choose(pablo, Choice::Finished);
    life.presses(pablo, job, &[CardVerb::Payout]);
    life.town.command(pablo, "cancel");
    life.presses(ana, job, &[CardVerb::SayPaid]);
    life.presses(pablo, job, &[CardVerb::SayNotYet]);
    life.presses(ana, job, &[CardVerb::SayPaid]);
    life
}

/// The button of one provider's offer, as it stands now.
fn offer_of(town: &Town, job: JobId, provider: PersonId, verb: OfferVerb) -> Press {
    let number = town.file(job, provider).bid_of(provider).map_or(0, |bid| bid.offer.number);
    Press::Offer { verb, job, provider, number }
}

/// A preview that asks which way it goes out.
pub(super) fn either_way() -> Life {
    let mut life = Life::of(Town::of(BOTH_WAYS.clone()));
    life.town.plumber("Pablo");
    let ana = life.town.resident();
    life.then(|town| town.write_request(ana, "Ana", EIGHTY));
    life.then(|town| {
        town.choose(ana, Choice::Change);
        town.choose(ana, Choice::Edit(Field::Price));
        town.choose(ana, Choice::Price(PriceChip::Negotiable));
    });
    for _ in 0..4 {
        life.then(|town| drop(town.choose(ana, Choice::Mode(Mode::Offers))));
        life.town.choose(ana, Choice::Back);
    }
    life
}
