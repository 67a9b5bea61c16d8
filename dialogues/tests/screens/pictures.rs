//! Pictures of the main screens. Two languages are enough to see how a screen looks; that the others say the same is
//! held where every message is said in every language.

mod changes;
mod directory;
mod own;
mod record;
mod rescue;
mod safety;

use std::fmt::Write;

use chrono::TimeDelta;
use dialogues::{
    locale::languages,
    render::{Scene, render},
    say::Say,
};
use domain::{
    fee::{CaptureKind, FeeState, Refund},
    ids::PersonId,
    job::{Act, Actor, Answer, Event, News, State},
    language::Language,
    offer::Standing,
    person::Side,
};

use super::{
    fixtures::{ANA, BETO, CARLA, JOB, Town, at},
    picture::picture,
    samples,
};

/// The languages of most pictures.
const DRAWN: [&str; 2] = ["en", "es"];

fn in_two_languages(draw: impl Fn(&Language) -> String) -> String {
    in_languages(|language| DRAWN.contains(&language.as_str()), draw)
}

fn in_languages(chosen: impl Fn(&Language) -> bool, draw: impl Fn(&Language) -> String) -> String {
    let mut out = String::new();
    for (language, name) in languages().filter(|(language, _)| chosen(language)) {
        write!(out, "═══ {name}\n{}\n\n", draw(language)).unwrap();
    }
    out
}

fn says(town: &Town, says: &[Say]) -> String {
    in_two_languages(|language| said(town, says, language))
}

fn said(town: &Town, says: &[Say], language: &Language) -> String {
    let drawn: Vec<_> = says.iter().map(|say| picture(&render(say, &town.scene(language)))).collect();
    drawn.join("\n───\n")
}

fn card(town: &Town, reader: PersonId, news: Option<News>) -> String {
    let say = Say::Card { job: JOB, news };
    in_two_languages(|language| picture(&render(&say, &town.read_by(reader, language))))
}

#[test]
fn the_first_minute() {
    let welcome = |goes_on, again| Say::Welcome { goes_on, again };
    let town = Town::new();
    let says = [welcome(false, false), welcome(true, false), welcome(false, true)];
    insta::assert_snapshot!(in_languages(|_| true, |language| said(&town, &says, language)));
}

#[test]
fn home_and_what_leads_from_it() {
    let town = Town::new();
    insta::assert_snapshot!(says(&town, &samples::home(&town)));
}

#[test]
fn posting_a_job() {
    let town = Town::new();
    insta::assert_snapshot!(says(&town, &samples::asked(&town, samples::posting(&town))));
}

#[test]
fn registering() {
    let town = Town::new();
    insta::assert_snapshot!(says(&town, &samples::asked(&town, samples::registering(&town))));
}

#[test]
fn the_questions_of_a_job() {
    let town = Town::new();
    insta::assert_snapshot!(says(&town, &samples::asked(&town, samples::of_a_job(&town))));
}

#[test]
fn talking() {
    let town = Town::new();
    insta::assert_snapshot!(says(&town, &samples::talk(&town)));
}

#[test]
fn the_desk() {
    let town = Town::new();
    insta::assert_snapshot!(says(&town, &samples::desk(&town)));
}

#[test]
fn the_documents() {
    insta::assert_snapshot!(says(&Town::new(), &[Say::Terms, Say::Privacy, Say::Support]));
}

#[test]
fn an_open_job_on_three_phones() {
    let mut town = Town::new();
    insta::assert_snapshot!("open_to_its_customer", card(&town, ANA, None));
    town.told(Answer::Told);
    insta::assert_snapshot!("open_to_a_candidate", card(&town, CARLA, None));
    town.told(Answer::Declined);
    insta::assert_snapshot!("open_to_who_declined", card(&town, CARLA, None));
    let mut taken = Town::in_state(State::Booked);
    taken.told(Answer::Told);
    insta::assert_snapshot!("taken_by_another", card(&taken, CARLA, None));
}

#[test]
fn a_match_until_both_signed() {
    let accept = Some(News::Did { act: Act::Accept, by: Actor::Candidate });
    let mut town = Town::in_state(State::Matched);
    insta::assert_snapshot!("matched_to_its_customer", card(&town, ANA, accept));
    town.propose(90, Side::Customer);
    let propose = Some(News::Did { act: Act::Propose, by: Actor::Customer });
    insta::assert_snapshot!("matched_to_its_provider", card(&town, BETO, propose));
    let booked = Town::in_state(State::Booked);
    insta::assert_snapshot!("booked_to_its_customer", card(&booked, ANA, accept));
}

#[test]
fn comparing_offers() {
    let town = Town::for_offers(State::Open);
    insta::assert_snapshot!(says(&town, &samples::comparing(&town)));
}

#[test]
fn making_an_offer() {
    let town = Town::for_offers(State::Open);
    insta::assert_snapshot!(says(&town, &samples::asked(&town, samples::of_an_offer(&town))));
}

#[test]
fn a_request_that_compares_offers_on_two_phones() {
    let mut town = Town::for_offers(State::Open);
    insta::assert_snapshot!("offers_to_their_customer", card(&town, ANA, Some(News::Offers)));
    town.told(Answer::Told);
    town.file.job.request.answered = vec![("Is there a lift?".into(), "No, two floors.".into())];
    insta::assert_snapshot!("offers_to_who_made_one", card(&town, CARLA, None));
    town.file.job.request.edition = 1;
    insta::assert_snapshot!("offers_to_be_confirmed", card(&town, CARLA, Some(News::ConfirmOffer)));
    town.file.bids.clear();
    insta::assert_snapshot!("offers_to_who_may_make_one", card(&town, CARLA, None));
    insta::assert_snapshot!("no_offers_yet", card(&town, ANA, None));
}

#[test]
fn what_becomes_of_an_offer() {
    let mut held = Town::for_offers(State::AwaitingFee);
    held.told(Answer::Told);
    insta::assert_snapshot!("offer_on_hold", card(&held, CARLA, None));
    let mut back = Town::for_offers(State::Open);
    back.told(Answer::Told);
    insta::assert_snapshot!("offer_back", card(&back, CARLA, Some(News::BackInTheRunning)));
    let mut over = Town::for_offers(State::Booked);
    over.told(Answer::Told);
    over.file.bids[1].offer.standing = Standing::NotChosen;
    insta::assert_snapshot!("offer_not_chosen", card(&over, CARLA, Some(News::NotChosen)));
    back.file.bids[1].offer.standing = Standing::TurnedDown;
    insta::assert_snapshot!("offer_turned_down", card(&back, CARLA, Some(News::TurnedDown)));
    let mut expired = Town::for_offers(State::Expired);
    expired.file.job.open_until = at(9);
    let closed = News::Did { act: Act::Expire, by: Actor::Clock };
    insta::assert_snapshot!("offers_expired", card(&expired, ANA, Some(closed)));
}

#[test]
fn terms_work_and_payment() {
    let town = Town::for_offers(State::Open);
    insta::assert_snapshot!(says(&town, &samples::asked(&town, samples::settling(&town))));
    insta::assert_snapshot!("receipts", says(&town, &samples::paid(&town)));
}

#[test]
fn terms_that_change() {
    let mut town = Town::with_fee(State::Matched, FeeState::Due);
    town.counter(90, Some("Both taps, and the valve below the sink."));
    let proposed = |by| Some(News::Did { act: Act::Propose, by });
    insta::assert_snapshot!("terms_to_sign", card(&town, BETO, proposed(Actor::Customer)));
    insta::assert_snapshot!("terms_proposed", card(&town, ANA, None));
}

#[test]
fn a_fee_until_the_job_can_start() {
    let due = Town::with_fee(State::AwaitingFee, FeeState::Due);
    insta::assert_snapshot!("fee_due_to_its_customer", card(&due, ANA, None));
    insta::assert_snapshot!("fee_due_to_its_provider", card(&due, BETO, None));
    let paid = Some(News::Did { act: Act::FeePaid, by: Actor::Bank });
    let booked = Town::with_fee(State::Booked, FeeState::Paid);
    insta::assert_snapshot!("fee_paid_to_its_customer", card(&booked, ANA, paid));
    insta::assert_snapshot!("fee_paid_to_its_provider", card(&booked, BETO, paid));
}

#[test]
fn what_becomes_of_a_paid_fee() {
    let cancelled = |by| Some(News::Did { act: Act::Cancel, by });
    let back = Town::with_fee(State::Cancelled, FeeState::GivenBack);
    insta::assert_snapshot!("fee_back_to_its_customer", card(&back, ANA, cancelled(Actor::Provider)));
    let kept = Town::with_fee(State::Cancelled, FeeState::Paid);
    insta::assert_snapshot!("fee_kept_to_its_customer", card(&kept, ANA, None));
    insta::assert_snapshot!("fee_kept_to_its_provider", card(&kept, BETO, cancelled(Actor::Customer)));
    let mut ending = Town::with_fee(State::InProgress, FeeState::Paid);
    ending.file.job.end_asked = Some((Side::Provider, ending.now));
    let asked = Some(News::Did { act: Act::AskEnd, by: Actor::Provider });
    insta::assert_snapshot!("end_asked_with_a_fee", card(&ending, ANA, asked));
    let late = Some(News::Refund(Refund::Wanted, CaptureKind::Duplicate));
    let booked = Town::with_fee(State::Booked, FeeState::Paid);
    insta::assert_snapshot!("second_payment_back", card(&booked, ANA, late));
}

#[test]
fn paying_directly() {
    let did = |act, by| Some(News::Did { act, by });
    let mut town = Town::with_fee(State::Delivered, FeeState::Paid);
    town.file.job.done_note = "New tap in, old one taken away.".into();
    town.file.terms[0].scope = Some("Change the kitchen tap.".into());
    insta::assert_snapshot!("done_with_a_note", card(&town, ANA, did(Act::Done, Actor::Provider)));
    let mut town = Town::with_fee(State::Approved, FeeState::Paid);
    insta::assert_snapshot!(
        "payout_unknown_to_its_provider",
        card(&town, BETO, did(Act::Approve, Actor::Customer))
    );
    insta::assert_snapshot!("payout_unknown_to_its_customer", card(&town, ANA, None));
    town.file.payout = Some(samples::payout().to_string());
    insta::assert_snapshot!("payout_to_its_customer", card(&town, ANA, Some(News::Payout)));
    town.file.history =
        vec![Event { at: at(9), by: Actor::Provider, act: Act::SayNotYet, to: State::Approved }];
    insta::assert_snapshot!("not_paid_yet", card(&town, ANA, did(Act::SayNotYet, Actor::Provider)));
    town.file.job.said_paid = true;
    insta::assert_snapshot!("said_paid", card(&town, BETO, did(Act::SayPaid, Actor::Customer)));
}

#[test]
fn a_booked_job_before_and_after_the_minutes_of_grace() {
    let mut town = Town::in_state(State::Booked);
    insta::assert_snapshot!("booked_to_its_provider", card(&town, BETO, Some(News::AddressOpen)));
    town.file.job.matched_at = Some(town.now - TimeDelta::minutes(1));
    insta::assert_snapshot!("booked_within_grace", card(&town, BETO, None));
}

#[test]
fn from_delivery_to_reviews() {
    let did = |act, by| Some(News::Did { act, by });
    let delivered = Town::in_state(State::Delivered);
    insta::assert_snapshot!("delivered", card(&delivered, ANA, did(Act::Done, Actor::Provider)));
    let mut fixing = Town::in_state(State::InProgress);
    fixing.file.job.fixes.push("It still drips a little.".into());
    insta::assert_snapshot!("fixing", card(&fixing, BETO, did(Act::AskFixes, Actor::Customer)));
    let settled = Town::in_state(State::Settled);
    insta::assert_snapshot!("settled", card(&settled, BETO, did(Act::Approve, Actor::Customer)));
    let mut closed = Town::in_state(State::Closed);
    closed.file.reviews = samples::reviews();
    insta::assert_snapshot!("closed", card(&closed, ANA, did(Act::Review, Actor::Provider)));
}

#[test]
fn trouble_and_ends() {
    let did = |act, by| Some(News::Did { act, by });
    let disputed = Town::in_state(State::Disputed);
    insta::assert_snapshot!("disputed", card(&disputed, BETO, did(Act::GetHelp, Actor::Customer)));
    let expired = Town::in_state(State::Expired);
    insta::assert_snapshot!("expired", card(&expired, ANA, did(Act::Expire, Actor::Clock)));
    let open = Town::in_state(State::Open);
    insta::assert_snapshot!("reopened", card(&open, ANA, did(Act::Release, Actor::Provider)));
    let soon = Some(News::Soon { act: Act::Expire, at: open.file.job.open_until });
    insta::assert_snapshot!("closing_soon", card(&open, ANA, soon));
}

#[test]
fn a_card_that_moved_down_the_chat_points_there() {
    let (town, english) = (Town::in_state(State::Booked), Language::english());
    let scene = Scene { live: false, ..town.scene(&english) };
    let drawn = picture(&render(&Say::Card { job: JOB, news: None }, &scene));
    assert_eq!(drawn, "*Plumbing* · `#K7Q2MX`\nThis job has moved down the chat 👇");
}
