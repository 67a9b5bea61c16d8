//! A provider who would have two jobs at one time is asked first.

use chrono::TimeDelta;
use dialogues::{
    press::{CardVerb, Choice, PriceChip},
    say::{BookingPrompt, OfferPrompt, Prompt},
};
use domain::{
    ids::{JobCode, JobId, PersonId},
    job::State,
};

use crate::{
    booking::OFFERS,
    world::{Town, people::EIGHTY},
};

/// Pablo has a job tomorrow at ten, and is told of another one then.
fn twice(price: PriceChip) -> (Town, PersonId, JobId, JobCode) {
    let mut town = Town::new();
    let (_, pablo, first) = town.booking();
    let ana = town.resident();
    let job = town.request(ana, "Ana", price);
    let code = town.jobs[&first].code.clone();
    (town, pablo, job, code)
}

fn asked_about(town: &Town, person: PersonId) -> Option<JobCode> {
    match &town.question(person)?.prompt {
        Prompt::Booking(BookingPrompt::Both { other, .. }) => Some(other.clone()),
        _ => None,
    }
}

#[test]
fn who_has_a_job_at_that_time_is_asked_before_taking_another() {
    let (mut town, pablo, job, first) = twice(EIGHTY);
    town.card(pablo, CardVerb::Accept, job);
    assert_eq!(asked_about(&town, pablo), Some(first));
    assert_eq!(town.jobs[&job].state, State::Open, "nothing is taken yet");
    town.choose(pablo, Choice::No);
    assert_eq!(town.jobs[&job].state, State::Open);
    town.card(pablo, CardVerb::Accept, job);
    town.choose(pablo, Choice::Yes);
    assert_eq!((town.jobs[&job].state, town.jobs[&job].provider), (State::Booked, Some(pablo)));
}

#[test]
fn the_figure_is_asked_for_after_that() {
    let (mut town, pablo, job, _) = twice(PriceChip::Negotiable);
    town.card(pablo, CardVerb::Accept, job);
    town.choose(pablo, Choice::Yes);
    assert!(matches!(town.prompt(pablo), Prompt::Figure { .. }));
    town.text(pablo, "95");
    assert_eq!(town.jobs[&job].state, State::Matched);
}

#[test]
fn a_job_that_is_over_or_far_from_it_is_no_clash() {
    let (mut town, pablo, job, _) = twice(EIGHTY);
    let first = town.jobs.values().find(|job| job.provider == Some(pablo)).expect("his").id;
    town.card(pablo, CardVerb::Start, first);
    town.jobs.get_mut(&job).expect("it is open").request.slot += TimeDelta::hours(3);
    town.card(pablo, CardVerb::Accept, job);
    assert_eq!(asked_about(&town, pablo), None);
    assert_eq!(town.jobs[&job].state, State::Booked);
}

#[test]
fn a_start_that_was_moved_is_what_counts_and_a_signature_asks_too() {
    let (mut town, pablo, job, first) = twice(PriceChip::Negotiable);
    let customer = town.jobs[&job].customer;
    let held = town.jobs.values().find(|job| job.code == first).expect("his").id;
    let other = town.jobs[&held].customer;
    town.card(other, CardVerb::Reschedule, held);
    town.text(other, "in 3 days at 10am");
    town.card(pablo, CardVerb::AgreeChange, held);
    town.card(pablo, CardVerb::Accept, job);
    assert_eq!(asked_about(&town, pablo), None, "the first one was moved away");
    town.text(pablo, "95");
    town.card(customer, CardVerb::Propose, job);
    town.choose(customer, Choice::Skip);
    town.choose(customer, Choice::Skip);
    town.choose(customer, Choice::No);
    town.text(customer, "in 3 days at 11am");
    town.card(pablo, CardVerb::Sign, job);
    assert_eq!(asked_about(&town, pablo), Some(first));
    town.choose(pablo, Choice::Yes);
    assert_eq!(town.jobs[&job].state, State::Booked);
}

#[test]
fn an_offer_for_a_time_that_is_taken_says_so_before_it_is_sent() {
    let mut town = Town::of(OFFERS.clone());
    let (pablo, ana) = (town.plumber("Pablo"), town.resident());
    let first = town.open_request(ana, "Ana");
    town.offer(pablo, first, "90");
    let second = town.open_request(ana, "Ana");
    let preview = |town: &mut Town| {
        town.card(pablo, CardVerb::MakeOffer, second);
        town.text(pablo, "80");
        town.choose(pablo, Choice::Yes);
        town.choose(pablo, Choice::Skip);
        let Prompt::Offer(OfferPrompt::Preview { clash, .. }) = town.prompt(pablo) else {
            panic!("a preview")
        };
        clash.clone()
    };
    assert_eq!(preview(&mut town), None, "an offer is no promise of the customer's");
    town.command(pablo, "cancel");
    let number = town.file(first, pablo).bid_of(pablo).expect("an offer").offer.number;
    let accept = dialogues::press::OfferVerb::Accept;
    let press = dialogues::press::Press::Offer { verb: accept, job: first, provider: pablo, number };
    town.press(ana, &press);
    town.settle();
    assert_eq!(preview(&mut town), Some(town.jobs[&first].code.clone()));
}
