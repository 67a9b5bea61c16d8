//! The work is done, checked and paid for; both keep a receipt and review each other.

use chrono::TimeDelta;
use dialogues::{
    flows::PayoutKey,
    press::{CardVerb, Choice, Press},
    say::{Receipt, Say, Trouble},
    step::Question,
};
use domain::{
    ids::{JobId, PersonId},
    job::{Act, Actor, Level, News, Refusal, State},
    payout::Payout,
};

use crate::{
    booking::{OFFERS, booked, last_news, trouble},
    world::Town,
};

/// The work is done and approved.
fn approved() -> (Town, PersonId, PersonId, JobId) {
    let (mut town, ana, pablo, job) = booked();
    town.card(pablo, CardVerb::Start, job);
    town.done(pablo, job);
    town.card(ana, CardVerb::Approve, job);
    (town, ana, pablo, job)
}

fn receipts(town: &Town, person: PersonId) -> Vec<Receipt> {
    let told = town.heard(person).into_iter();
    told.filter_map(|say| if let Say::Receipt(receipt) = say { Some(*receipt.clone()) } else { None })
        .collect()
}

#[test]
fn done_takes_a_few_words_that_the_customer_reads_while_checking() {
    let (mut town, ana, pablo, job) = booked();
    town.card(pablo, CardVerb::Start, job);
    town.card(pablo, CardVerb::Done, job);
    assert_eq!(town.jobs[&job].state, State::InProgress, "it asks first");
    town.text(pablo, "New tap in. Questions: 505 555 0134");
    let note = &town.jobs[&job].done_note;
    assert!(note.starts_with("New tap in.") && !note.contains("0134"), "guarded: {note}");
    assert_eq!(town.jobs[&job].state, State::Delivered);
    assert_eq!(town.offered(ana, job)[..3], [CardVerb::Approve, CardVerb::AskFixes, CardVerb::GetHelp]);
}

#[test]
fn ways_to_be_paid_are_kept_and_contacts_refused() {
    let (mut town, ana, pablo, job) = approved();
    town.card(pablo, CardVerb::Payout, job);
    town.choose(pablo, PayoutKey::Cash.choice());
    town.choose(pablo, PayoutKey::Account.choice());
    for (words, expected) in [
        ("505 555 0134", Trouble::PayoutContact),
        ("pablo@example.com", Trouble::PayoutContact),
        ("my bank", Trouble::NotAnAccount),
        ("https://t.me/pablo", Trouble::NotAPayHost),
    ] {
        town.text(pablo, words);
        assert_eq!(trouble(&town, pablo), Some(expected), "{words}");
    }
    town.text(pablo, "01-0123-0123456-00");
    town.text(pablo, "paypal.me/pablo");
    town.choose(pablo, Choice::Finished);
    let account = Some("01-0123-0123456-00".to_owned());
    let expected = Payout { cash: true, account, link: Some("https://paypal.me/pablo".into()) };
    assert_eq!(Payout::stored(&town.payouts[&pablo]), expected);
    assert_eq!(last_news(&town, ana), Some((News::Payout, Level::Quiet)), "she waits for it");
    town.command(pablo, "payout");
    town.choose(pablo, PayoutKey::NoCash.choice());
    assert!(!Payout::stored(&town.payouts[&pablo]).cash);
}

#[test]
fn only_providers_of_a_market_that_records_payment_say_how_they_are_paid() {
    let mut town = Town::of(OFFERS.clone());
    let ana = town.resident();
    town.command(ana, "payout");
    assert_eq!(town.heard(ana).last(), Some(&&Say::NotRegistered));
    let mut free = Town::new();
    let pablo = free.plumber("Pablo");
    free.command(pablo, "payout");
    assert_eq!(free.heard(pablo).last(), Some(&&Say::NoSuchCommand));
}

#[test]
fn a_settled_job_leaves_both_a_receipt_of_three_figures() {
    let (mut town, ana, pablo, job) = approved();
    town.card(ana, CardVerb::SayPaid, job);
    town.card(pablo, CardVerb::SayNotYet, job);
    assert_eq!(
        last_news(&town, ana),
        Some((News::Did { act: Act::SayNotYet, by: Actor::Provider }, Level::Ring))
    );
    assert!(town.offered(ana, job).contains(&CardVerb::GetHelp), "it can be taken further");
    assert!(receipts(&town, ana).is_empty());
    town.card(ana, CardVerb::SayPaid, job);
    town.card(pablo, CardVerb::SayReceived, job);
    assert_eq!(town.jobs[&job].state, State::Settled);
    let [receipt] = receipts(&town, ana).try_into().expect("one");
    let figures = receipt.figures.expect("three");
    assert_eq!((figures.total.minor, figures.fee.minor, figures.direct.minor), (9_000, 900, 8_100));
    assert!(receipt.confirmed && receipts(&town, pablo) == [receipt]);
}

#[test]
fn silence_settles_and_the_receipt_says_so() {
    let (mut town, ana, pablo, job) = approved();
    town.pass(TimeDelta::days(8));
    assert_eq!(town.jobs[&job].state, State::Settled);
    assert!(
        receipts(&town, ana).iter().all(|receipt| !receipt.confirmed) && !receipts(&town, pablo).is_empty()
    );
}

#[test]
fn where_no_payment_is_recorded_there_is_neither_receipt_nor_question() {
    let mut town = Town::new();
    let (ana, pablo, job) = town.booking();
    town.card(pablo, CardVerb::Start, job);
    town.done(pablo, job);
    town.card(ana, CardVerb::Approve, job);
    assert_eq!(town.jobs[&job].state, State::Settled);
    assert!(receipts(&town, ana).is_empty() && receipts(&town, pablo).is_empty());
    assert!(!town.offered(pablo, job).contains(&CardVerb::Payout));
}

#[test]
fn reviews_open_with_the_settlement_once_for_each_of_the_two() {
    let (mut town, ana, pablo, job) = approved();
    let petra = town.plumber("Petra");
    let review = |town: &Town| Press::Card { verb: CardVerb::Review, job, number: town.jobs[&job].epoch };
    town.press(ana, &review(&town));
    assert_eq!(town.toast, Some(Say::Refused(Refusal::NotNow)), "early");
    town.card(pablo, CardVerb::SayReceived, job);
    town.press(petra, &review(&town));
    assert_eq!(town.toast, Some(Say::Refused(Refusal::NotYours)), "a stranger");
    town.press(ana, &review(&town));
    town.choose(ana, Choice::Stars(5));
    town.choose(ana, Choice::Skip);
    town.press(ana, &review(&town));
    assert_eq!(town.toast, Some(Say::Refused(Refusal::AlreadyDone)), "twice");
    town.press(pablo, &review(&town));
    town.choose(pablo, Choice::Stars(4));
    town.choose(pablo, Choice::Skip);
    assert_eq!(town.jobs[&job].state, State::Closed);
    let next = town.open_request(ana, "Ana");
    let rating = town.file(next, petra).customer.rating;
    assert_eq!((rating.sum, rating.count), (4, 1), "who may offer reads how it was to work for her");
}

#[test]
fn a_request_that_comes_back_counts_among_the_open_ones() {
    let mut town = Town::of(OFFERS.clone());
    let ana = town.resident();
    let first = town.open_request(ana, "Ana");
    town.pass(TimeDelta::days(2));
    assert_eq!(town.jobs[&first].state, State::Expired);
    for _ in 0..town.market.caps.open_requests {
        town.open_request(ana, "Ana");
    }
    town.card(ana, CardVerb::Repost, first);
    assert!(matches!(town.last_question, Question::End(Some(Say::TooManyOpen { .. }))));
    assert_eq!(town.jobs[&first].state, State::Expired);
}

#[test]
fn an_answer_for_everybody_names_nobody() {
    let mut town = Town::of(OFFERS.clone());
    let pablo = town.plumber("Pablo");
    let ana = town.resident();
    let job = town.open_request(ana, "Ana");
    town.card(pablo, CardVerb::Ask, job);
    town.text(pablo, "Pablo here: is there a lift?");
    let message = town.messages[0].id;
    town.press(ana, &Press::Explain { job, message });
    town.text(ana, "No, Pablo, two floors");
    let answered = &town.jobs[&job].request.answered[0];
    assert_eq!((answered.0.as_str(), answered.1.as_str()), ("… here: is there a lift?", "No, …, two floors"));
    assert_eq!(town.messages.last().unwrap().text, "No, Pablo, two floors", "he reads it as it is");
}
