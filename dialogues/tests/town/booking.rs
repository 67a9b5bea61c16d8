//! From an offer that was picked to the receipt: terms, the fee, the work, the payment.

use std::sync::LazyLock;

use chrono::{DateTime, TimeDelta, Utc};
use dialogues::{
    press::{CardVerb, Choice, DeskVerb, OfferVerb, Press},
    say::{BookingPrompt, Detail, Note, Prompt, Say, Trouble},
};
use domain::{
    fee::{Attempt, AttemptState, Capture, CaptureKind, Fee, FeeState, Refund, Said},
    ids::{AttemptId, JobId, PersonId},
    job::{Act, Actor, Deed, Level, News, Refusal, State},
    market::Market,
    money::Money,
};

use crate::world::{Town, people::EIGHTY};

pub static OFFERS: LazyLock<Market> = LazyLock::new(|| {
    Market::parse("[modes.offers]\n[fee]\n[payments]\npay_hosts = [\"paypal.me\"]\n").expect("a profile")
});

/// Ana has an offer of ninety dollars by Pablo.
pub fn offered() -> (Town, PersonId, PersonId, JobId) {
    let mut town = Town::of(OFFERS.clone());
    let pablo = town.plumber("Pablo");
    let ana = town.resident();
    let job = town.open_request(ana, "Ana");
    town.offer(pablo, job, "90");
    (town, ana, pablo, job)
}

fn pick(town: &mut Town, ana: PersonId, pablo: PersonId, job: JobId, verb: OfferVerb) {
    let number = town.file(job, pablo).bid_of(pablo).expect("an offer").offer.number;
    town.press(ana, &Press::Offer { verb, job, provider: pablo, number });
    town.settle();
}

/// The offer was taken as it stands, and the fee is paid.
pub fn booked() -> (Town, PersonId, PersonId, JobId) {
    let (mut town, ana, pablo, job) = offered();
    pick(&mut town, ana, pablo, job, OfferVerb::Accept);
    pay(&mut town, job);
    (town, ana, pablo, job)
}

fn pay(town: &mut Town, job: JobId) {
    let fee = town.fees.iter_mut().rev().find(|file| file.fee.job == job).expect("a fee");
    (fee.fee.state, fee.fee.paid_at) = (FeeState::Paid, Some(town.now));
    fee.attempts.push(captured(&fee.fee, town.now));
    town.decide(job, Actor::Bank, &Deed::Plain(Act::FeePaid));
    town.settle();
}

/// The attempt by which the fee was paid.
fn captured(fee: &Fee, at: DateTime<Utc>) -> Attempt {
    let (reference, kind) = ("p1".to_owned(), CaptureKind::Booking);
    Attempt {
        id: AttemptId(fee.id.0),
        fee: fee.id,
        number: 1,
        amount: fee.figures.fee,
        state: AttemptState::Captured,
        made_at: at,
        expires_at: at,
        checkout: None,
        capture: Some(Capture::new(reference, at, kind, None)),
    }
}

pub fn trouble(town: &Town, person: PersonId) -> Option<Trouble> {
    match town.question(person)?.note {
        Some(Note::Trouble(trouble)) => Some(trouble),
        _ => None,
    }
}

pub fn last_news(town: &Town, person: PersonId) -> Option<(News, Level)> {
    let mut own = town.cards.iter().rev().filter(|card| card.to == person);
    own.find_map(|card| Some((card.news?, card.level)))
}

#[test]
fn an_offer_accepted_with_a_change_leads_to_version_two() {
    let (mut town, ana, pablo, job) = offered();
    pick(&mut town, ana, pablo, job, OfferVerb::AcceptChange);
    assert_eq!(town.jobs[&job].state, State::Matched);
    assert!(matches!(town.prompt(ana), Prompt::Booking(BookingPrompt::Scope { .. })), "at once");
    town.text(ana, "Both taps, and ring me on 505 555 0134");
    assert!(
        matches!(&town.question(ana).unwrap().note, Some(Note::Hidden { .. })),
        "strangers' words are guarded"
    );
    let Prompt::Total { present: Some(present), .. } = town.prompt(ana) else { panic!("a total") };
    assert_eq!(present.minor, 9_000);
    town.text(ana, "100");
    assert!(
        matches!(town.prompt(ana), Prompt::KeepStart { figures: Some(split), .. } if split.fee.minor == 1_000)
    );
    town.choose(ana, Choice::Yes);
    let terms = &town.terms[1];
    assert_eq!((terms.number, terms.total.minor, terms.start), (2, 10_000, town.terms[0].start));
    assert!(
        terms.scope.as_ref().is_some_and(|scope| scope.starts_with("Both taps") && !scope.contains("0134"))
    );
    town.card(pablo, CardVerb::Sign, job);
    assert_eq!(town.jobs[&job].state, State::AwaitingFee);
    assert_eq!(town.file(job, ana).fee.unwrap().fee.figures.total.minor, 10_000);
}

#[test]
fn terms_are_not_signed_twice_nor_in_an_old_version_nor_by_a_stranger() {
    let (mut town, ana, pablo, job) = offered();
    let petra = town.plumber("Petra");
    pick(&mut town, ana, pablo, job, OfferVerb::AcceptChange);
    let old = dialogues::press_of(CardVerb::Sign, &town.file(job, ana), ana);
    for total in ["100", "95"] {
        if town.question(ana).is_none() {
            town.card(ana, CardVerb::Propose, job);
        }
        town.choose(ana, Choice::Skip);
        town.text(ana, total);
        town.choose(ana, Choice::Yes);
    }
    town.press(ana, &old);
    assert_eq!(town.toast, Some(Say::Refused(Refusal::TermsChanged)), "an earlier version");
    let sign = dialogues::press_of(CardVerb::Sign, &town.file(job, pablo), pablo);
    town.press(petra, &sign);
    assert_eq!(town.toast, Some(Say::Refused(Refusal::NotYours)));
    town.press(pablo, &sign);
    assert_eq!(town.jobs[&job].state, State::AwaitingFee);
    town.press(pablo, &sign);
    assert_eq!(town.toast, Some(Say::Refused(Refusal::AlreadyDone)), "signed twice");
    assert_eq!(
        town.file(job, ana).agreed_terms().map(|terms| (terms.number, terms.total.minor)),
        Some((3, 9_500))
    );
}

#[test]
fn terms_name_more_than_the_fee_and_a_start_it_can_arrive_before() {
    let (mut town, ana, pablo, job) = offered();
    pick(&mut town, ana, pablo, job, OfferVerb::AcceptChange);
    town.choose(ana, Choice::Skip);
    town.text(ana, "3");
    assert_eq!(trouble(&town, ana), Some(Trouble::BelowFee(Money::new(301, town.market.currency))));
    town.text(ana, "60");
    town.choose(ana, Choice::No);
    town.text(ana, "today 3:30pm");
    assert_eq!(trouble(&town, ana), Some(Trouble::TooSoon));
    town.text(ana, "tomorrow 9am");
    assert_eq!(
        town.terms.last().map(|terms| (terms.number, terms.total.minor)),
        Some((2, 6_000)),
        "any budget"
    );
}

#[test]
fn whoever_has_not_signed_is_warned_before_the_match_lapses() {
    let (mut town, ana, pablo, job) = offered();
    pick(&mut town, ana, pablo, job, OfferVerb::AcceptChange);
    town.choose(ana, Choice::Skip);
    town.choose(ana, Choice::Skip);
    town.choose(ana, Choice::Yes);
    let lapses = town.now + town.market.clocks.terms;
    let warned = News::Soon { act: Act::TermsLapse, at: lapses };
    town.pass(TimeDelta::hours(24));
    let heard = |town: &Town, person| town.cards.iter().any(|c| c.to == person && c.news == Some(warned));
    assert!(heard(&town, pablo) && !heard(&town, ana), "she has signed what she wrote");
    town.pass(TimeDelta::hours(24));
    assert!(matches!(town.jobs[&job].state, State::Open | State::Expired));
}

#[test]
fn paying_the_fee_rings_for_both_and_before_it_nothing_starts() {
    let (mut town, ana, pablo, job) = offered();
    pick(&mut town, ana, pablo, job, OfferVerb::Accept);
    for verb in [CardVerb::Start, CardVerb::Done, CardVerb::OnTheWay] {
        assert!(!town.offered(pablo, job).contains(&verb), "{verb:?} before the fee");
        town.press(pablo, &Press::Card { verb, job, number: town.jobs[&job].epoch });
        assert_eq!(town.toast, Some(Say::Refused(Refusal::NotNow)));
    }
    pay(&mut town, job);
    let paid = News::Did { act: Act::FeePaid, by: Actor::Bank };
    assert_eq!(last_news(&town, pablo), Some((paid, Level::Ring)));
    assert_eq!(last_news(&town, ana), Some((paid, Level::Ring)));
    assert!(town.offered(pablo, job).contains(&CardVerb::Start));
}

#[test]
fn what_becomes_of_the_fee_is_said_before_the_press_that_decides_it() {
    for (customer_leaves, hours_before, back) in [(true, 30, true), (true, 3, false), (false, 3, true)] {
        let mut town = Town::of(OFFERS.clone());
        let pablo = town.plumber("Pablo");
        let ana = town.resident();
        town.write_request(ana, "Ana", EIGHTY);
        town.choose(ana, Choice::Change);
        town.choose(ana, Choice::Edit(dialogues::press::Field::When));
        town.text(ana, "in 4 days");
        town.choose(ana, Choice::Yes);
        town.settle();
        let job = town.only_job();
        town.offer(pablo, job, "90");
        pick(&mut town, ana, pablo, job, OfferVerb::Accept);
        pay(&mut town, job);
        let start = town.file(job, ana).start();
        town.pass(start - TimeDelta::hours(hours_before) - town.now);
        let leaver = if customer_leaves { ana } else { pablo };
        town.card(leaver, CardVerb::Cancel, job);
        town.choose(leaver, Choice::Skip);
        let Prompt::Sure { fee: Some(then), .. } = town.prompt(leaver) else { panic!("the consequence") };
        assert_eq!((then.back, then.amount.minor), (back, 900), "{customer_leaves} {hours_before}");
        assert_eq!(town.jobs[&job].state, State::Booked, "nothing happened yet");
        town.choose(leaver, Choice::Yes);
        let fee = town.file(job, ana).fee.unwrap().fee.state;
        assert_eq!(town.jobs[&job].state, State::Cancelled);
        assert_eq!(fee, if back { FeeState::GivenBack } else { FeeState::Paid });
        let step = town.card(pablo, CardVerb::History, job);
        let Some(Say::History(past)) = step.tells.first().map(|tell| &tell.say) else { panic!() };
        let told = past.details.iter().any(|(_, detail)| matches!(detail, Detail::FeeBack(_)));
        assert_eq!(told, back, "the history says so too");
    }
}

#[test]
fn a_history_tells_the_versions_and_the_fee() {
    let (mut town, ana, pablo, job) = offered();
    pick(&mut town, ana, pablo, job, OfferVerb::AcceptChange);
    town.choose(ana, Choice::Skip);
    town.pass(TimeDelta::minutes(1));
    town.text(ana, "100");
    town.choose(ana, Choice::Yes);
    town.pass(TimeDelta::minutes(1));
    town.card(pablo, CardVerb::Sign, job);
    pay(&mut town, job);
    let step = town.card(pablo, CardVerb::History, job);
    let Some(Say::History(past)) = step.tells.first().map(|tell| &tell.say) else { panic!() };
    let acts: Vec<Act> = past.details.iter().map(|(at, _)| past.events[*at].act).collect();
    assert_eq!(acts, [Act::AcceptOffer, Act::Propose, Act::Sign, Act::FeePaid]);
}

#[test]
fn terms_whose_start_is_too_near_are_refused_even_to_an_old_button() {
    let (mut town, ana, pablo, job) = offered();
    pick(&mut town, ana, pablo, job, OfferVerb::AcceptChange);
    town.choose(ana, Choice::Skip);
    town.choose(ana, Choice::Skip);
    town.choose(ana, Choice::Yes);
    let sign = dialogues::press_of(CardVerb::Sign, &town.file(job, pablo), pablo);
    let start = town.terms.last().expect("version 2").start;
    for (before, refusal) in [(30, Refusal::StartTooNear), (-5, Refusal::StartPast)] {
        town.pass(start - TimeDelta::minutes(before) - town.now);
        assert!(!town.offered(pablo, job).contains(&CardVerb::Sign));
        town.press(pablo, &sign);
        assert_eq!(town.toast, Some(Say::Refused(refusal)));
    }
}

#[test]
fn money_that_could_not_be_given_back_is_tried_again_from_the_desk() {
    let (mut town, ana, _, job) = booked();
    let operator = town.resident();
    town.operators.insert(operator);
    let failed = Said::Refunded { reference: "p1".into(), refund: Refund::Failed, round: 1 };
    town.bank_says(job, &failed);
    assert_eq!(town.cases.len(), 1, "a human's turn");
    let press = |verb| Press::Desk { verb, job, number: 0 };
    town.press(ana, &press(DeskVerb::GiveBack));
    assert_eq!(town.toast, Some(Say::Refused(Refusal::NotYours)), "nobody else's");
    town.press(operator, &press(DeskVerb::Look));
    assert!(matches!(town.heard(operator).last(), Some(Say::DeskJob(view)) if view.not_given_back));
    town.press(operator, &press(DeskVerb::GiveBack));
    let capture = town.fees[0].attempts[0].capture.clone().expect("it was paid");
    assert_eq!((capture.refund, capture.round), (Some(Refund::Pending), 2));
    assert!(town.cases.is_empty() && town.heard(operator).last() == Some(&&Say::AskedBack));
    town.press(operator, &press(DeskVerb::GiveBack));
    assert_eq!(town.toast, Some(Say::Stale), "it is under way");
    town.bank_says(job, &Said::Refunded { reference: "p1".into(), refund: Refund::Done, round: 2 });
    town.press(operator, &press(DeskVerb::Look));
    assert!(matches!(town.heard(operator).last(), Some(Say::DeskJob(view)) if !view.not_given_back));
}
