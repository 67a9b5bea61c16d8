//! Requests that compare offers: posting, offering, asking, choosing, and what the others hear.

use std::sync::LazyLock;

use chrono::TimeDelta;
use dialogues::{
    press::{CardVerb, Choice, OfferOrder, OfferVerb, Press},
    say::{Note, OfferList, OfferPrompt, OfferView, Prompt, Say, Trouble},
    step::Question,
};
use domain::{
    ids::{JobId, PersonId},
    job::{Level, News, Refusal, State},
    market::Market,
    money::Money,
    offer::{Invitation, InvitationState, Standing},
};

use crate::world::Town;

pub static OFFERS: LazyLock<Market> =
    LazyLock::new(|| Market::parse("[modes.offers]\n[fee]\n").expect("a profile"));

/// A request of Ana's, told to Pablo and Petra.
pub fn open() -> (Town, PersonId, [PersonId; 2], JobId) {
    let mut town = Town::of(OFFERS.clone());
    let providers = [town.plumber("Pablo"), town.plumber("Petra")];
    let ana = town.resident();
    let job = town.open_request(ana, "Ana");
    (town, ana, providers, job)
}

pub fn news(town: &Town, person: PersonId) -> Vec<(News, Level)> {
    let own = town.cards.iter().filter(|card| card.to == person);
    own.filter_map(|card| Some((card.news?, card.level))).collect()
}

fn rings(town: &Town, person: PersonId) -> usize {
    news(town, person).iter().filter(|(news, level)| (*news, *level) == (News::Offers, Level::Ring)).count()
}

pub fn standing(town: &Town, job: JobId, provider: PersonId) -> Standing {
    town.file(job, provider).bid_of(provider).expect("they made one").offer.standing
}

pub fn press(town: &mut Town, person: PersonId, verb: OfferVerb, job: JobId, provider: PersonId) {
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

pub fn trouble(town: &Town, person: PersonId) -> Option<Trouble> {
    match town.question(person)?.note {
        Some(Note::Trouble(trouble)) => Some(trouble),
        _ => None,
    }
}

#[test]
fn an_offer_takes_a_total_a_start_and_words_if_one_likes() {
    let (mut town, ana, [pablo, _], job) = open();
    town.card(pablo, CardVerb::MakeOffer, job);
    let Prompt::Offer(OfferPrompt::Total { chips, .. }) = town.prompt(pablo) else { panic!("a total") };
    assert!(chips.contains(&Money::new(8_000, town.market.currency)), "the budget is a button");
    town.text(pablo, "90");
    let Prompt::Offer(OfferPrompt::Start { figures: Some(split), by: Some(_), .. }) = town.prompt(pablo)
    else {
        panic!("a start, beside the three figures")
    };
    assert_eq!((split.fee.minor, split.direct.minor), (900, 8_100));
    town.choose(pablo, Choice::Yes);
    town.text(pablo, "New tap included, ring me on 505 555 0134");
    assert!(matches!(&town.question(pablo).unwrap().note, Some(Note::Hidden { .. })), "words are guarded");
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
