//! Requests that compare offers, from their own side: posting, changing, keeping open, being asked about.

use chrono::TimeDelta;
use dialogues::{
    press::{CardVerb, Choice, Field, OfferVerb, Press, PriceChip},
    say::{OfferPrompt, Prompt, Say, Trouble},
    step::Question,
};
use domain::{
    job::{Level, News, Refusal, State},
    market::Mode,
    offer::Standing,
};

use crate::{
    offers::{OFFERS, news, open, press, standing, trouble},
    world::{
        Town,
        people::{BOTH_WAYS, EIGHTY},
    },
};

#[test]
fn a_changed_request_asks_live_offers_to_stand_by_it() {
    let (mut town, ana, [pablo, petra], job) = open();
    town.offer(pablo, job, "90");
    town.card(ana, CardVerb::EditRequest, job);
    assert_eq!(*town.prompt(ana), OfferPrompt::EditOpen.into());
    town.choose(ana, Choice::Edit(Field::Price));
    town.text(ana, "negotiable");
    assert_eq!(trouble(&town, ana), Some(Trouble::NeedsBudget));
    town.text(ana, "120");
    assert!(matches!(town.prompt(ana), Prompt::Offer(OfferPrompt::Changes { offers: 1, .. })));
    town.choose(ana, Choice::Yes);
    town.settle();
    assert_eq!(town.jobs[&job].request.edition, 1);
    assert_eq!(news(&town, pablo), [(News::ConfirmOffer, Level::Ring)]);
    assert!(news(&town, petra).is_empty());
    press(&mut town, ana, OfferVerb::Accept, job, pablo);
    assert_eq!(town.toast, Some(Say::Refused(Refusal::OfferOutdated)));
    town.card(pablo, CardVerb::StillStands, job);
    press(&mut town, ana, OfferVerb::Accept, job, pablo);
    assert_eq!(town.jobs[&job].state, State::AwaitingFee);
}

#[test]
fn an_edit_of_what_only_the_booked_person_reads_asks_nobody_anything() {
    let (mut town, ana, [pablo, _], job) = open();
    town.offer(pablo, job, "90");
    town.card(ana, CardVerb::EditRequest, job);
    town.choose(ana, Choice::Edit(Field::Address));
    town.text(ana, "14 Canyon Road, the red door");
    town.choose(ana, Choice::Yes);
    town.settle();
    let request = &town.jobs[&job].request;
    assert_eq!((request.edition, request.address.as_deref()), (0, Some("14 Canyon Road, the red door")));
    assert!(news(&town, pablo).is_empty());
}

#[test]
fn who_writes_an_offer_while_the_request_changes_reads_it_again_first() {
    let (mut town, ana, [pablo, _], job) = open();
    town.card(pablo, CardVerb::MakeOffer, job);
    town.text(pablo, "90");
    town.choose(pablo, Choice::Yes);
    town.choose(pablo, Choice::Skip);
    town.card(ana, CardVerb::EditRequest, job);
    town.choose(ana, Choice::Edit(Field::Price));
    town.text(ana, "60");
    town.choose(ana, Choice::Yes);
    town.choose(pablo, Choice::Yes);
    assert_eq!(trouble(&town, pablo), Some(Trouble::RequestChanged));
    town.choose(pablo, Choice::Yes);
    assert_eq!(town.offers[0].edition, 1);
}

#[test]
fn a_request_is_kept_open_longer_in_one_tap_even_after_it_closed() {
    let mut town = Town::of(OFFERS.clone());
    let pablo = town.plumber("Pablo");
    let ana = town.resident();
    town.write_request(ana, "Ana", EIGHTY);
    town.choose(ana, Choice::Change);
    town.choose(ana, Choice::Edit(Field::When));
    town.text(ana, "in 20 days");
    town.choose(ana, Choice::Yes);
    town.settle();
    let job = town.only_job();
    assert!(!town.offered(ana, job).contains(&CardVerb::Extend), "it is open as long as it can be");
    town.offer(pablo, job, "90");
    town.pass(TimeDelta::days(2));
    let before = town.jobs[&job].open_until;
    town.card(ana, CardVerb::Extend, job);
    assert_eq!(town.jobs[&job].open_until - before, TimeDelta::days(2));
    town.pass(TimeDelta::days(8));
    assert_eq!(town.jobs[&job].state, State::Expired);
    town.card(ana, CardVerb::Extend, job);
    town.settle();
    assert_eq!(town.jobs[&job].state, State::Open);
    assert_eq!(standing(&town, job, pablo), Standing::Live, "offers count on");
}

#[test]
fn a_question_before_offering_is_private_and_its_answer_can_be_for_everybody() {
    let (mut town, ana, [pablo, petra], job) = open();
    town.card(pablo, CardVerb::Ask, job);
    town.text(pablo, "Is the stopcock easy to reach? I am on 505 555 0134");
    let (message, asked) = {
        let [message] = town.messages.as_slice() else { panic!("one message") };
        (message.id, message.text.clone())
    };
    assert!(!asked.contains("0134"), "the guard reads it");
    assert!(town.told.iter().any(|tell| tell.to == ana
        && matches!(&tell.say, Say::Relayed(said) if said.question == Some((job, message)))));
    assert!(town.told.iter().all(|tell| tell.to != petra || !matches!(tell.say, Say::Relayed { .. })));
    town.press(petra, &Press::Explain { job, message });
    assert_eq!(town.toast, Some(Say::Refused(Refusal::NotYours)));
    town.press(ana, &Press::Explain { job, message });
    town.text(ana, "Yes, under the sink");
    let request = &town.jobs[&job].request;
    assert_eq!(request.answered, [(asked, "Yes, under the sink".to_owned())]);
    assert_eq!(request.edition, 0, "no offer has to be confirmed for it");
    assert_eq!(town.messages.last().unwrap().text, "Yes, under the sink", "the asker reads it at once");
}

#[test]
fn the_customer_asks_whoever_made_an_offer_and_each_pair_talks_alone() {
    let (mut town, ana, [pablo, petra], job) = open();
    town.offer(pablo, job, "90");
    town.offer(petra, job, "80");
    for (provider, text) in [(pablo, "Do you bring the tap?"), (petra, "Can you come earlier?")] {
        press(&mut town, ana, OfferVerb::Ask, job, provider);
        town.text(ana, text);
    }
    let heard = |person| {
        let mine = town.told.iter().filter(move |tell| tell.to == person);
        mine.filter(|tell| matches!(tell.say, Say::Relayed { .. })).count()
    };
    assert_eq!((heard(pablo), heard(petra), town.threads.len()), (1, 1, 2));
    press(&mut town, ana, OfferVerb::Ask, job, pablo);
    assert_eq!(town.threads.len(), 2, "one conversation a pair");
    press(&mut town, ana, OfferVerb::Accept, job, pablo);
    assert_eq!(town.threads.len(), 2, "it goes on after the choice");
}

#[test]
fn a_deadline_and_a_budget_are_asked_where_offers_are_compared() {
    let mut town = Town::of(OFFERS.clone());
    let ana = town.resident();
    town.write_request(ana, "Ana", PriceChip::Negotiable);
    assert_eq!(trouble(&town, ana), Some(Trouble::NeedsBudget));
    assert!(matches!(town.prompt(ana), Prompt::Price { budget: true, .. }));
    town.text(ana, "80");
    town.text(ana, "Ana");
    town.choose(ana, Choice::Change);
    town.choose(ana, Choice::Edit(Field::When));
    town.text(ana, "next friday");
    assert!(matches!(town.prompt(ana), Prompt::Preview { modes, .. } if *modes == [Mode::Offers]));
    let step = town.choose(ana, Choice::Yes);
    assert!(matches!(step.question, Question::End(Some(Say::Published { mode: Some(Mode::Offers), .. }))));
    let slot = town.jobs[&town.only_job()].request.slot.with_timezone(&chrono_tz::America::Denver);
    assert_eq!(slot.format("%a %H").to_string(), "Fri 21", "a last day ends in the evening");
}

#[test]
fn the_preview_asks_which_way_where_there_are_two() {
    let mut town = Town::of(BOTH_WAYS.clone());
    let ana = town.resident();
    town.write_request(ana, "Ana", PriceChip::Negotiable);
    assert!(matches!(town.prompt(ana), Prompt::Preview { modes, .. } if modes.len() == 2));
    town.choose(ana, Choice::Yes);
    assert_eq!(trouble(&town, ana), Some(Trouble::PickOne));
    town.choose(ana, Choice::Mode(Mode::Offers));
    assert!(matches!(town.prompt(ana), Prompt::Price { budget: true, .. }), "comparing takes a figure");
    town.text(ana, "80");
    town.choose(ana, Choice::Mode(Mode::Offers));
    assert_eq!(town.jobs[&town.only_job()].switches.mode(), Mode::Offers);
    let bea = town.resident();
    town.write_request(bea, "Bea", PriceChip::Negotiable);
    town.choose(bea, Choice::Mode(Mode::Dispatch));
    assert_eq!(town.jobs.values().last().unwrap().switches.mode(), Mode::Dispatch);
}

#[test]
fn work_from_afar_needs_no_place_where_offers_are_compared() {
    let mut town = Town::of(BOTH_WAYS.clone());
    let remote =
        town.market.catalogue.services().iter().find(|service| service.remote).expect("one").id.clone();
    let ana = town.resident();
    town.press(ana, &Press::PostService(remote));
    while matches!(town.prompt(ana), Prompt::ServiceQuestion { .. }) {
        town.choose(ana, Choice::Option(0));
    }
    town.text(ana, "A logo for my bakery, in two colours, with a loaf of bread");
    town.choose(ana, Choice::Skip);
    assert!(matches!(town.prompt(ana), Prompt::Day { .. }), "neither where nor at which door");
    town.text(ana, "in 3 days at 10am");
    town.text(ana, "80");
    town.text(ana, "Ana");
    town.choose(ana, Choice::Mode(Mode::Dispatch));
    assert!(matches!(town.prompt(ana), Prompt::Where(_)), "the first to accept goes somewhere");
}

#[test]
fn nobody_offers_on_their_own_request() {
    let mut town = Town::of(OFFERS.clone());
    let (pablo, petra) = (town.plumber("Pablo"), town.plumber("Petra"));
    let job = town.open_request(pablo, "Pablo");
    town.press(pablo, &Press::Card { verb: CardVerb::MakeOffer, job, number: 0 });
    assert!(town.question(pablo).is_none() && town.offers.is_empty());
    assert_eq!(town.toast, Some(Say::Refused(Refusal::OwnJob)));
    assert!(town.offered(petra, job).contains(&CardVerb::MakeOffer));
}
