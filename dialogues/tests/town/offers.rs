//! Requests that compare offers: posting, offering, asking, choosing, and what the others hear.

use std::sync::LazyLock;

use chrono::TimeDelta;
use dialogues::{
    press::{CardVerb, Choice, Field, OfferOrder, OfferVerb, Press, PriceChip},
    say::{Note, OfferList, OfferView, Prompt, Say, Trouble},
    step::Question,
};
use domain::{
    ids::{JobId, PersonId},
    job::{Level, News, Refusal, State},
    market::{Market, Mode},
    money::Money,
    offer::{Invitation, InvitationState, Standing},
};

use crate::world::{
    Town,
    people::{BOTH_WAYS, EIGHTY},
};

static OFFERS: LazyLock<Market> =
    LazyLock::new(|| Market::parse("[modes.offers]\n[fee]\n").expect("a profile"));

/// A request of Ana's, told to Pablo and Petra.
fn open() -> (Town, PersonId, [PersonId; 2], JobId) {
    let mut town = Town::of(OFFERS.clone());
    let providers = [town.plumber("Pablo"), town.plumber("Petra")];
    let ana = town.resident();
    let job = town.open_request(ana, "Ana");
    (town, ana, providers, job)
}

fn news(town: &Town, person: PersonId) -> Vec<(News, Level)> {
    let own = town.cards.iter().filter(|card| card.to == person);
    own.filter_map(|card| Some((card.news?, card.level))).collect()
}

fn rings(town: &Town, person: PersonId) -> usize {
    news(town, person).iter().filter(|(news, level)| (*news, *level) == (News::Offers, Level::Ring)).count()
}

fn standing(town: &Town, job: JobId, provider: PersonId) -> Standing {
    town.file(job, provider).bid_of(provider).expect("they made one").offer.standing
}

fn press(town: &mut Town, person: PersonId, verb: OfferVerb, job: JobId, provider: PersonId) {
    let number = town.file(job, provider).bid_of(provider).map_or(1, |bid| bid.offer.number);
    town.press(person, &Press::Offer { verb, job, provider, number });
    town.settle();
}

fn list(town: &mut Town, person: PersonId, job: JobId, order: OfferOrder) -> OfferList {
    match town.press(person, &Press::Offers { job, order }).question {
        Question::Ask(Say::Offers(list)) => list,
        other => panic!("the list: {other:?}"),
    }
}

fn shown(town: &Town) -> OfferView {
    match &town.last_question {
        Question::Ask(Say::Offer(view)) => *view.clone(),
        other => panic!("an offer: {other:?}"),
    }
}

fn trouble(town: &Town, person: PersonId) -> Option<Trouble> {
    match town.question(person)?.note {
        Some(Note::Trouble(trouble)) => Some(trouble),
        _ => None,
    }
}

#[test]
fn an_offer_takes_a_total_a_start_and_words_if_one_likes() {
    let (mut town, ana, [pablo, _], job) = open();
    town.card(pablo, CardVerb::MakeOffer, job);
    let Prompt::OfferTotal { chips, .. } = town.prompt(pablo) else { panic!("a total") };
    assert!(chips.contains(&Money::new(8_000, town.market.currency)), "the budget is a button");
    town.text(pablo, "90");
    let Prompt::OfferStart { figures: Some(split), by: Some(_), .. } = town.prompt(pablo) else {
        panic!("a start, beside the three figures")
    };
    assert_eq!((split.fee.minor, split.direct.minor), (900, 8_100));
    town.choose(pablo, Choice::Yes);
    town.text(pablo, "New tap included, ring me on 505 555 0134");
    assert!(matches!(&town.question(pablo).unwrap().note, Some(Note::Masked(_))), "words are guarded");
    town.choose(pablo, Choice::Yes);
    town.settle();
    let [offer] = town.offers.as_slice() else { panic!("one offer") };
    assert_eq!((offer.number, offer.total.minor, offer.standing), (1, 9_000, Standing::Live));
    assert!(!offer.note.contains("0134"));
    assert_eq!(news(&town, ana), [(News::Offers, Level::Ring)]);
}

#[test]
fn the_first_offer_rings_and_later_ones_at_most_once_an_hour() {
    let (mut town, ana, [pablo, petra], job) = open();
    town.offer(pablo, job, "90");
    assert_eq!(rings(&town, ana), 1);
    town.pass(TimeDelta::minutes(10));
    town.offer(petra, job, "80");
    town.offer(pablo, job, "85");
    assert_eq!(rings(&town, ana), 1, "the card says so without a sound");
    assert!(town.cards.iter().rev().find(|card| card.to == ana).is_some_and(|c| c.level == Level::Still));
    town.pass(TimeDelta::minutes(50));
    assert_eq!(rings(&town, ana), 2, "one ring for both");
    town.pass(TimeDelta::hours(3));
    assert_eq!(rings(&town, ana), 2, "nothing new, nothing rings");
    town.offer(petra, job, "70");
    assert_eq!(rings(&town, ana), 3, "an hour is long over");
}

#[test]
fn the_phone_rings_early_once_everybody_invited_has_answered() {
    let (mut town, ana, [pablo, petra], job) = open();
    for (provider, state) in
        [(petra, InvitationState::Sent), (PersonId(town.fresh()), InvitationState::Declined)]
    {
        town.invitations.push(Invitation { job, provider, state, at: town.now });
    }
    town.offer(pablo, job, "90");
    assert_eq!(rings(&town, ana), 1);
    town.pass(TimeDelta::minutes(5));
    town.offer(petra, job, "80");
    assert_eq!(rings(&town, ana), 2, "nobody is awaited any more");
    assert_eq!(town.invitations[0].state, InvitationState::Offered);
    town.pass(TimeDelta::minutes(5));
    town.offer(petra, job, "75");
    assert_eq!(rings(&town, ana), 2, "what comes later waits for its hour");
}

#[test]
fn who_was_invited_and_says_no_has_answered() {
    let (mut town, ana, [pablo, petra], job) = open();
    let at = town.now;
    town.invitations =
        [pablo, petra].map(|provider| Invitation { job, provider, state: InvitationState::Sent, at }).into();
    town.offer(pablo, job, "90");
    town.offer(pablo, job, "85");
    town.card(petra, CardVerb::Decline, job);
    town.settle();
    assert_eq!(town.invitations[1].state, InvitationState::Declined);
    assert_eq!(rings(&town, ana), 1, "what was heard already rings at the hour");
}

#[test]
fn offers_are_compared_in_three_orders_and_nobody_else_reads_them() {
    let (mut town, ana, [pablo, petra], job) = open();
    town.offer(pablo, job, "90");
    town.offer(petra, job, "70");
    let names = |list: OfferList| list.lines.into_iter().map(|line| line.name).collect::<Vec<_>>();
    assert_eq!(names(list(&mut town, ana, job, OfferOrder::Price)), ["Petra", "Pablo"]);
    assert_eq!(list(&mut town, ana, job, OfferOrder::Score).lines.len(), 2);
    for (person, order) in [(pablo, OfferOrder::Price), (petra, OfferOrder::Start)] {
        town.press(person, &Press::Offers { job, order });
        assert_eq!(town.toast, Some(Say::Refused(Refusal::NotYours)));
    }
    town.press(pablo, &Press::Offer { verb: OfferVerb::Look, job, provider: petra, number: 1 });
    assert_eq!(town.toast, Some(Say::Refused(Refusal::NotYours)));
    assert_eq!(town.file(job, pablo).bids.len(), 1, "rivals are not even loaded");
}

#[test]
fn an_accepted_offer_waits_for_the_fee_while_the_others_are_on_hold() {
    let (mut town, ana, [pablo, petra], job) = open();
    town.offer(pablo, job, "90");
    town.offer(petra, job, "70");
    press(&mut town, ana, OfferVerb::Accept, job, petra);
    assert_eq!((town.jobs[&job].state, town.jobs[&job].provider), (State::AwaitingFee, Some(petra)));
    let fee = &town.file(job, ana).fee.expect("it is due").fee;
    assert_eq!(
        (fee.figures.total.minor, fee.figures.fee.minor, fee.figures.direct.minor),
        (7_000, 700, 6_300)
    );
    assert_eq!(standing(&town, job, pablo), Standing::Live);
    assert!(news(&town, pablo).is_empty(), "on hold makes no sound");
    assert_eq!(town.offered(pablo, job)[0], CardVerb::TakeBack);
}

#[test]
fn a_match_that_falls_through_puts_the_others_back_in_the_running() {
    let (mut town, ana, [pablo, petra], job) = open();
    town.offer(pablo, job, "90");
    town.offer(petra, job, "70");
    press(&mut town, ana, OfferVerb::Accept, job, petra);
    town.pass(TimeDelta::minutes(10));
    town.cards.clear();
    town.card(ana, CardVerb::StepBack, job);
    town.choose(ana, Choice::Skip);
    town.choose(ana, Choice::Yes);
    town.settle();
    assert_eq!(town.jobs[&job].state, State::Open);
    assert_eq!(news(&town, pablo), [(News::BackInTheRunning, Level::Quiet)]);
    assert_eq!(standing(&town, job, petra), Standing::LetGo);
    assert!(!town.offered(petra, job).contains(&CardVerb::MakeOffer), "who was let go offers no more");
    press(&mut town, ana, OfferVerb::Accept, job, pablo);
    assert_eq!(town.jobs[&job].state, State::AwaitingFee);
}

#[test]
fn a_fee_that_never_came_lets_the_offer_count_again() {
    let (mut town, ana, [pablo, _], job) = open();
    town.offer(pablo, job, "90");
    press(&mut town, ana, OfferVerb::Accept, job, pablo);
    let due = town.file(job, ana).fee.expect("it is due").fee.due_at;
    town.pass(due - town.now);
    assert!(matches!(town.jobs[&job].state, State::Open | State::Expired));
    assert_eq!(standing(&town, job, pablo), Standing::Live);
}

#[test]
fn whoever_was_not_chosen_is_told_once_at_booking() {
    let (mut town, ana, [pablo, petra], job) = open();
    town.offer(pablo, job, "90");
    town.offer(petra, job, "70");
    town.card(pablo, CardVerb::Ask, job);
    town.text(pablo, "Is the stopcock easy to reach?");
    press(&mut town, ana, OfferVerb::Accept, job, petra);
    let paid = domain::job::Deed::Plain(domain::job::Act::FeePaid);
    town.decide(job, domain::job::Actor::Bank, &paid);
    town.settle();
    assert_eq!(town.jobs[&job].state, State::Booked);
    assert_eq!(news(&town, pablo), [(News::NotChosen, Level::Quiet)]);
    assert_eq!(standing(&town, job, pablo), Standing::NotChosen);
    let open: Vec<_> = town.threads.iter().filter(|(_, open)| *open).map(|(t, _)| t.provider).collect();
    assert_eq!(open, [petra], "only the pair that booked talks on");
}

#[test]
fn accepting_a_revised_offer_shows_both_and_asks_again() {
    let (mut town, ana, [pablo, _], job) = open();
    town.offer(pablo, job, "90");
    let old = Press::Offer { verb: OfferVerb::Accept, job, provider: pablo, number: 1 };
    town.offer(pablo, job, "95");
    town.press(ana, &old);
    assert_eq!(town.toast, Some(Say::Refused(Refusal::OfferChanged)));
    let view = shown(&town);
    assert_eq!((view.before.map(|(total, _)| total.minor), view.line.total.minor), (Some(9_000), 9_500));
    assert_eq!(town.jobs[&job].state, State::Open);
    press(&mut town, ana, OfferVerb::Accept, job, pablo);
    assert_eq!(town.jobs[&job].state, State::AwaitingFee);
}

#[test]
fn a_withdrawn_turned_down_or_past_offer_is_gone() {
    let (mut town, ana, [pablo, petra], job) = open();
    town.offer(pablo, job, "90");
    town.offer(petra, job, "70");
    town.card(pablo, CardVerb::TakeBack, job);
    press(&mut town, ana, OfferVerb::Accept, job, pablo);
    assert_eq!(town.toast, Some(Say::Refused(Refusal::OfferGone)));
    town.press(ana, &Press::Offer { verb: OfferVerb::NoThanks, job, provider: petra, number: 7 });
    assert_eq!(town.toast, Some(Say::Refused(Refusal::OfferChanged)), "no thanks to what was not read");
    press(&mut town, ana, OfferVerb::NoThanks, job, petra);
    assert_eq!(news(&town, petra), [(News::TurnedDown, Level::Quiet)]);
    press(&mut town, ana, OfferVerb::Accept, job, petra);
    assert_eq!(town.toast, Some(Say::Refused(Refusal::OfferGone)));
    town.offer(petra, job, "65");
    let start = town.file(job, petra).bids[0].offer.start;
    town.pass(start - TimeDelta::minutes(30) - town.now);
    press(&mut town, ana, OfferVerb::Accept, job, petra);
    assert_eq!(town.toast, Some(Say::Refused(Refusal::OfferGone)), "its start is too near to be booked");
    assert!(matches!(town.jobs[&job].state, State::Open | State::Expired));
}

#[test]
fn bad_offers_are_answered_with_the_reason() {
    let (mut town, ana, [pablo, _], job) = open();
    town.card(pablo, CardVerb::MakeOffer, job);
    let least = Money::new(301, town.market.currency);
    for (text, expected) in [
        ("3", Trouble::BelowFee(least)),
        ("0", Trouble::NotPositive),
        ("80 EUR", Trouble::ForeignMoney("EUR".parse().unwrap())),
        ("99999999999999999999", Trouble::TooMuch),
        ("cheap", Trouble::MoneyNotUnderstood),
    ] {
        town.text(pablo, text);
        assert_eq!(trouble(&town, pablo), Some(expected), "{text}");
    }
    town.text(pablo, "80");
    town.choose(pablo, Choice::No);
    town.text(pablo, "today 3:30pm");
    assert_eq!(trouble(&town, pablo), Some(Trouble::TooSoon));
    town.text(pablo, "tomorrow 9am");
    town.choose(pablo, Choice::Skip);
    town.card(ana, CardVerb::Withdraw, job);
    town.choose(ana, Choice::Skip);
    town.choose(ana, Choice::Yes);
    town.choose(pablo, Choice::Yes);
    assert_eq!(town.last_question, Question::End(Some(Say::Refused(Refusal::NoLongerOpen))));
    assert!(town.offers.is_empty());
}

#[test]
fn nobody_offers_on_their_own_request() {
    let mut town = Town::of(OFFERS.clone());
    let (pablo, petra) = (town.plumber("Pablo"), town.plumber("Petra"));
    let job = town.open_request(pablo, "Pablo");
    town.press(pablo, &Press::Card { verb: CardVerb::MakeOffer, job, number: 0 });
    assert!(town.question(pablo).is_none() && town.offers.is_empty());
    assert!(town.offered(petra, job).contains(&CardVerb::MakeOffer));
}

#[test]
fn a_changed_request_asks_live_offers_to_stand_by_it() {
    let (mut town, ana, [pablo, petra], job) = open();
    town.offer(pablo, job, "90");
    town.card(ana, CardVerb::EditRequest, job);
    assert_eq!(*town.prompt(ana), Prompt::EditOpen);
    town.choose(ana, Choice::Edit(Field::Price));
    town.text(ana, "negotiable");
    assert_eq!(trouble(&town, ana), Some(Trouble::NeedsBudget));
    town.text(ana, "120");
    assert!(matches!(town.prompt(ana), Prompt::Changes { offers: 1, .. }));
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
        && matches!(&tell.say, Say::Relayed { question: Some((of, id)), .. } if (*of, *id) == (job, message))));
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
    assert!(matches!(town.prompt(ana), Prompt::Day { .. }), "neither where nor at which door");
    town.text(ana, "in 3 days at 10am");
    town.text(ana, "80");
    town.text(ana, "Ana");
    town.choose(ana, Choice::Mode(Mode::Dispatch));
    assert!(matches!(town.prompt(ana), Prompt::Where(_)), "the first to accept goes somewhere");
}
