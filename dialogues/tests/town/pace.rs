//! How quickly somebody answers: a no and a yes alike, the nights left out, and told in rough words.

use chrono::TimeDelta;
use dialogues::press::CardVerb;
use domain::{market::Market, pace::Pace};

use crate::world::{Town, people::EIGHTY};

#[test]
fn the_first_word_counts_whatever_it_says_and_silence_counts_nowhere() {
    let mut town = Town::new();
    let (pablo, petra, ana) = (town.plumber("Pablo"), town.plumber("Petra"), town.resident());
    let pace = |town: &Town, job| town.file(job, ana).provider.and_then(|provider| provider.pace);
    let first = town.request(ana, "Ana", EIGHTY);
    town.pass(TimeDelta::minutes(10));
    town.card(pablo, CardVerb::Decline, first);
    town.card(pablo, CardVerb::PriceLow, first);
    town.card(pablo, CardVerb::Decline, first);
    assert_eq!(town.answers_of(pablo), [10], "once, and a no is an answer");
    let second = town.request(ana, "Ana", EIGHTY);
    town.pass(TimeDelta::minutes(15));
    town.card(pablo, CardVerb::Accept, second);
    assert_eq!((town.answers_of(pablo), pace(&town, second)), (vec![10, 15], None), "too few to tell");
    let third = town.request(ana, "Ana", EIGHTY);
    town.pass(TimeDelta::minutes(50));
    town.card(pablo, CardVerb::Decline, third);
    assert_eq!((town.answers_of(pablo), pace(&town, second)), (vec![10, 15, 50], Some(Pace::Minutes)));
    assert!(town.answers_of(petra).is_empty(), "who ignores it all has answered nothing");
    let kept = format!("{:?}", town.answers[0]);
    assert!(kept.contains("T00:00:00Z"), "a day, and no moment: {kept}");
}

#[test]
fn nobody_has_to_answer_at_night() {
    let mut town = Town::new();
    let (pablo, ana) = (town.plumber("Pablo"), town.resident());
    // Asked at three in the afternoon of Santa Fe, answered at eight the next morning.
    let job = town.request(ana, "Ana", EIGHTY);
    town.pass(TimeDelta::hours(17));
    town.card(pablo, CardVerb::Decline, job);
    assert_eq!(town.answers_of(pablo), [8 * 60]);
}

#[test]
fn an_offer_a_question_and_a_reply_are_answers_too() {
    let mut town = Town::of(Market::parse("[modes.offers]\n[fee]\n").expect("a profile"));
    let (pablo, petra, ana) = (town.plumber("Pablo"), town.plumber("Petra"), town.resident());
    let job = town.open_request(ana, "Ana");
    town.pass(TimeDelta::minutes(5));
    town.offer(pablo, job, "90");
    assert_eq!(town.answers_of(pablo), [5]);
    town.pass(TimeDelta::minutes(5));
    town.offer(pablo, job, "85");
    assert_eq!(town.answers_of(pablo), [5], "another wording is no first word");
    town.card(petra, CardVerb::Ask, job);
    town.text(petra, "Is there a lift?");
    assert_eq!(town.answers_of(petra), [10], "a question is a word, too");
    town.pass(TimeDelta::minutes(1));
    let thread = town.threads[0].0.id;
    town.press(ana, &dialogues::press::Press::Talk(thread));
    town.text(ana, "No, there is none");
    town.text(ana, "Two floors");
    town.pass(TimeDelta::minutes(20));
    town.text(petra, "That is fine");
    town.text(petra, "I have a trolley");
    assert_eq!(town.answers_of(petra), [10, 20], "from the first of what she was told");
}
