//! A request that nobody takes: why, and what helps.

use chrono::TimeDelta;
use dialogues::{
    press::{CardVerb, Choice, Press, PriceChip},
    say::{Note, Prompt, Say, Trouble},
    step::Question,
};
use domain::{
    ids::{JobId, PersonId},
    job::{DeclineReason, Level, News, State},
    market::Market,
    money::Price,
};

use crate::world::{Town, people::EIGHTY};

/// What helps, in the order of the buttons.
fn fixes(town: &Town, ana: PersonId, job: JobId) -> Vec<CardVerb> {
    let fixes = [CardVerb::Widen, CardVerb::Reprice, CardVerb::Repost];
    town.offered(ana, job).into_iter().filter(|verb| fixes.contains(verb)).collect()
}

fn told(town: &Town, job: JobId) -> Vec<PersonId> {
    town.dispatches.iter().filter(|told| told.job == job).map(|told| told.provider).collect()
}

#[test]
fn a_reason_is_counted_once_and_says_nothing_of_who() {
    let mut town = Town::new();
    let (pablo, ana) = (town.plumber("Pablo"), town.resident());
    let job = town.request(ana, "Ana", EIGHTY);
    town.card(pablo, CardVerb::Decline, job);
    let chips = [CardVerb::PriceLow, CardVerb::NoTime, CardVerb::TooFar, CardVerb::NotMyWork];
    assert!(chips.iter().all(|chip| town.offered(pablo, job).contains(chip)));
    let audit = town.audit.clone();
    town.card(pablo, CardVerb::PriceLow, job);
    assert_eq!(town.toast, Some(Say::Noted));
    assert!(!town.offered(pablo, job).iter().any(|verb| chips.contains(verb)), "nobody is asked twice");
    town.card(pablo, CardVerb::NoTime, job);
    assert_eq!(town.toast, Some(Say::Stale), "a button of a moment ago");
    assert_eq!(town.reasons.iter().collect::<Vec<_>>(), [(&(job, DeclineReason::PriceLow), &1)]);
    assert_eq!(town.audit, audit, "who said it is written down nowhere");
    assert_eq!(town.file(job, ana).telling.why(), [(DeclineReason::PriceLow, 1)]);
    assert!(town.cards.iter().any(|card| card.to == ana && card.level == Level::Still), "her card counts");
}

#[test]
fn who_has_not_declined_gives_no_reason_for_it() {
    let mut town = Town::new();
    let (pablo, ana) = (town.plumber("Pablo"), town.resident());
    let job = town.request(ana, "Ana", EIGHTY);
    town.card(pablo, CardVerb::TooFar, job);
    town.card(ana, CardVerb::TooFar, job);
    assert!(town.reasons.is_empty());
}

#[test]
fn what_helps_is_shown_once_it_is_needed_and_what_fits_the_commonest_reason_comes_first() {
    for (reason, first) in [
        (None, CardVerb::Widen),
        (Some(CardVerb::PriceLow), CardVerb::Reprice),
        (Some(CardVerb::NoTime), CardVerb::Repost),
        (Some(CardVerb::TooFar), CardVerb::Widen),
        (Some(CardVerb::NotMyWork), CardVerb::Widen),
    ] {
        let mut town = Town::new();
        let (pablo, ana) = (town.plumber("Pablo"), town.resident());
        let job = town.request(ana, "Ana", EIGHTY);
        assert_eq!(fixes(&town, ana, job), [], "nobody is hurried");
        town.card(pablo, CardVerb::Decline, job);
        if let Some(reason) = reason {
            town.card(pablo, reason, job);
        }
        assert_eq!((fixes(&town, ana, job)[0], fixes(&town, ana, job).len()), (first, 3), "{reason:?}");
    }
}

#[test]
fn whoever_waits_is_warned_in_time_and_sees_what_helps() {
    let mut town = Town::new();
    let ana = town.resident();
    town.plumber("Pablo");
    let job = town.request(ana, "Ana", EIGHTY);
    let until = town.jobs[&job].open_until;
    town.pass(until - TimeDelta::hours(1) - town.now);
    let warned = |card: &&dialogues::step::Card| matches!(card.news, Some(News::Soon { .. }));
    assert!(town.cards.iter().filter(|card| card.to == ana).any(|card| warned(&card)));
    assert_eq!(fixes(&town, ana, job), [CardVerb::Widen, CardVerb::Reprice, CardVerb::Repost]);
}

#[test]
fn asking_further_away_reaches_who_works_beyond_and_a_second_tap_goes_no_further() {
    let mut town = Town::new();
    let (pablo, petra, ana) = (town.plumber("Pablo"), town.far_plumber("Petra"), town.resident());
    let job = town.request(ana, "Ana", EIGHTY);
    town.card(pablo, CardVerb::Decline, job);
    assert_eq!(told(&town, job), [pablo]);
    let button = dialogues::press_of(CardVerb::Widen, &town.file(job, ana), ana);
    town.press(ana, &button);
    town.settle();
    assert_eq!(told(&town, job), [pablo, petra]);
    let outside = town.file(job, petra).outside_km.expect("it lies outside");
    assert!((5..=10).contains(&outside), "{outside} km");
    assert_eq!(town.file(job, pablo).outside_km, None);
    town.press(ana, &button);
    assert_eq!(town.jobs[&job].request.outreach.beyond_km, 10, "the same button means the same step");
    town.card(ana, CardVerb::Widen, job);
    assert_eq!(town.jobs[&job].request.outreach.beyond_km, 25);
    assert!(!town.offered(ana, job).contains(&CardVerb::Widen), "that is as far as this market goes");
    town.card(petra, CardVerb::Accept, job);
    assert_eq!(town.jobs[&job].provider, Some(petra));
}

#[test]
fn a_higher_price_is_told_once_more_to_who_did_not_answer_and_never_to_who_said_no() {
    let mut town = Town::new();
    let (pablo, petra, ana) = (town.plumber("Pablo"), town.plumber("Petra"), town.resident());
    let job = town.request(ana, "Ana", EIGHTY);
    town.card(pablo, CardVerb::Decline, job);
    town.card(pablo, CardVerb::PriceLow, job);
    town.pass(TimeDelta::hours(1));
    town.card(ana, CardVerb::Reprice, job);
    let Prompt::Raise { chips, .. } = town.prompt(ana).clone() else { panic!("to how much?") };
    assert!(chips.len() >= 2 && chips.iter().all(|total| total.minor > 8_000), "{chips:?}");
    town.text(ana, "70");
    let asked = |town: &Town| town.question(ana).map(|ask| ask.note.clone());
    assert_eq!(asked(&town), Some(Some(Note::Trouble(Trouble::NotHigher))));
    town.cards.clear();
    town.choose(ana, Choice::Price(PriceChip::Fixed(chips[0].minor)));
    town.settle();
    assert_eq!(town.jobs[&job].request.price, Price::Fixed(chips[0]));
    let loud = |who| town.cards.iter().filter(move |card| card.to == who && card.level != Level::Still);
    assert_eq!(loud(petra).map(|card| card.level).collect::<Vec<_>>(), [Level::Quiet]);
    assert_eq!(loud(pablo).count(), 0, "a no is heard, and nothing more follows");
    town.card(petra, CardVerb::Accept, job);
    assert_eq!(town.jobs[&job].state, State::Booked);
}

#[test]
fn another_time_is_asked_of_an_open_request_too() {
    let mut town = Town::new();
    let (pablo, petra, ana) = (town.plumber("Pablo"), town.plumber("Petra"), town.resident());
    let job = town.request(ana, "Ana", EIGHTY);
    town.card(pablo, CardVerb::Decline, job);
    town.pass(TimeDelta::minutes(1));
    town.card(ana, CardVerb::Repost, job);
    town.cards.clear();
    town.text(ana, "next friday at 9:30");
    town.settle();
    assert!(town.jobs[&job].request.slot > town.now + TimeDelta::days(3));
    assert!(town.cards.iter().any(|card| card.to == petra && card.level == Level::Quiet));
    assert!(!town.cards.iter().any(|card| card.to == pablo && card.level != Level::Still));
}

#[test]
fn one_that_closed_goes_out_again_in_one_tap_while_its_time_is_ahead() {
    let mut town = Town::new();
    let (petra, ana) = (town.far_plumber("Petra"), town.resident());
    let job = town.request(ana, "Ana", EIGHTY);
    let until = town.jobs[&job].open_until;
    town.pass(until + TimeDelta::minutes(1) - town.now);
    assert_eq!(town.jobs[&job].state, State::Expired);
    assert_eq!(fixes(&town, ana, job)[0], CardVerb::Repost);
    town.card(ana, CardVerb::Widen, job);
    town.settle();
    assert_eq!((town.jobs[&job].state, told(&town, job)), (State::Open, vec![petra]));
    assert!(town.jobs[&job].open_until > town.now);
}

#[test]
fn one_whose_time_has_gone_is_asked_for_a_new_one_too() {
    let mut town = Town::new();
    let (petra, ana) = (town.far_plumber("Petra"), town.resident());
    let job = town.request(ana, "Ana", EIGHTY);
    town.pass(TimeDelta::days(3));
    town.card(ana, CardVerb::Widen, job);
    assert!(matches!(town.prompt(ana), Prompt::Day { .. }));
    assert_eq!(town.jobs[&job].state, State::Expired, "not before it is answered");
    town.text(ana, "next friday at 9:30");
    town.settle();
    assert_eq!((town.jobs[&job].state, told(&town, job)), (State::Open, vec![petra]));
    town.pass(TimeDelta::days(20));
    town.card(ana, CardVerb::Reprice, job);
    town.text(ana, "100");
    assert!(matches!(town.prompt(ana), Prompt::Day { .. }));
    town.text(ana, "next friday at 9:30");
    assert_eq!(town.jobs[&job].state, State::Open);
    assert_eq!(town.jobs[&job].request.price.highest().map(|total| total.minor), Some(10_000));
}

#[test]
fn a_raised_price_has_offers_confirmed_and_a_wider_circle_leaves_them_be() {
    let mut town = Town::of(Market::parse("[modes.offers]\n[fee]\n").expect("a profile"));
    let (pablo, petra, ana) = (town.plumber("Pablo"), town.far_plumber("Petra"), town.resident());
    let job = town.open_request(ana, "Ana");
    town.offer(pablo, job, "90");
    let old = dialogues::press_of(CardVerb::Widen, &town.file(job, ana), ana);
    assert_eq!(fixes(&town, ana, job), [], "there is an offer to choose");
    town.press(ana, &old);
    town.settle();
    assert!(told(&town, job).contains(&petra));
    assert!(!town.file(job, pablo).bid_of(pablo).unwrap().offer.is_outdated(town.jobs[&job].request.edition));
    let raise = dialogues::press_of(CardVerb::Reprice, &town.file(job, ana), ana);
    town.press(ana, &raise);
    town.text(ana, "120");
    town.settle();
    assert!(town.file(job, pablo).bid_of(pablo).unwrap().offer.is_outdated(town.jobs[&job].request.edition));
    let heard = |card: &dialogues::step::Card| card.to == pablo && card.news == Some(News::ConfirmOffer);
    assert!(town.cards.iter().any(heard), "who offered is told, and confirms");
}

#[test]
fn nobody_but_the_customer_changes_a_request() {
    let mut town = Town::new();
    let (pablo, ana) = (town.plumber("Pablo"), town.resident());
    let job = town.request(ana, "Ana", EIGHTY);
    let before = town.jobs[&job].clone();
    for verb in [CardVerb::Widen, CardVerb::Reprice, CardVerb::Repost] {
        let Press::Card { number, .. } = dialogues::press_of(verb, &town.file(job, ana), ana) else {
            panic!()
        };
        town.press(pablo, &Press::Card { verb, job, number });
        assert!(!matches!(town.last_question, Question::Ask(_)), "{verb:?}");
    }
    assert_eq!(town.jobs[&job], before);
}
