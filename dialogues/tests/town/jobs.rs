//! A job from its cards to its reviews: by what is asked and what follows, not by words.

use chrono::TimeDelta;
use dialogues::{
    press::{CardVerb, Choice, PriceChip},
    say::{Note, Prompt, Say, Trouble},
};
use domain::{
    job::{Act, Answer, Level, Refusal, State},
    market::Settlement,
};

use crate::world::{Town, first_to_accept, people::EIGHTY};

#[test]
fn everyone_who_matches_and_nobody_else_gets_the_card() {
    let mut town = Town::new();
    let near = town.plumber("Pablo");
    let paused = town.plumber("Petra");
    town.command(paused, "pause");
    let customer = town.plumber("Clara");
    let job = town.request(customer, "Clara", EIGHTY);
    let told: Vec<_> = town.dispatches.iter().filter(|d| d.job == job).map(|d| d.provider).collect();
    assert_eq!(told, [near], "neither the paused one nor the author");
    assert!(
        town.cards.iter().any(|card| card.to == near && card.level == Level::Ring && card.news.is_none())
    );
    assert_eq!(town.offered(near, job)[..2], [CardVerb::Accept, CardVerb::Decline]);
}

#[test]
fn who_resumes_gets_the_open_jobs_that_match() {
    let mut town = Town::new();
    let petra = town.plumber("Petra");
    town.command(petra, "pause");
    let ana = town.resident();
    let job = town.request(ana, "Ana", EIGHTY);
    assert!(town.dispatches.is_empty());
    town.command(petra, "pause");
    town.settle();
    assert_eq!(town.dispatches.iter().map(|d| (d.job, d.provider)).collect::<Vec<_>>(), [(job, petra)]);
}

#[test]
fn a_declined_card_costs_nothing() {
    let mut town = Town::new();
    let pablo = town.plumber("Pablo");
    let ana = town.resident();
    let first = town.request(ana, "Ana", EIGHTY);
    town.card(pablo, CardVerb::Decline, first);
    assert_eq!(town.dispatches[0].answer, Answer::Declined);
    assert!(town.offered(pablo, first).contains(&CardVerb::TooFar), "a reason may be given");
    let second = town.request(ana, "Ana", EIGHTY);
    assert!(town.dispatches.iter().any(|d| d.job == second && d.provider == pablo), "the next one comes");
}

#[test]
fn the_first_to_accept_has_the_job_and_the_second_is_told_kindly() {
    let mut town = Town::new();
    let (pablo, petra) = (town.plumber("Pablo"), town.plumber("Petra"));
    let ana = town.resident();
    let job = town.request(ana, "Ana", EIGHTY);
    let late = dialogues::press_of(CardVerb::Accept, &town.file(job, petra), petra);
    town.card(pablo, CardVerb::Accept, job);
    assert_eq!((town.jobs[&job].state, town.jobs[&job].provider), (State::Booked, Some(pablo)));
    town.press(petra, &late);
    assert_eq!(town.toast, Some(Say::Refused(Refusal::Taken)));
    assert_eq!(town.jobs[&job].provider, Some(pablo));
}

#[test]
fn a_range_is_taken_with_a_figure_inside_it() {
    let mut town = Town::new();
    let pablo = town.plumber("Pablo");
    let ana = town.resident();
    let job = town.request(ana, "Ana", PriceChip::Range(6_000, 12_000));
    town.card(pablo, CardVerb::Accept, job);
    assert_eq!(town.jobs[&job].state, State::Open, "not won before the figure is named");
    town.text(pablo, "500");
    assert_eq!(town.question(pablo).unwrap().note, Some(Note::Trouble(Trouble::PriceOutside)));
    town.text(pablo, "$95");
    assert_eq!((town.jobs[&job].state, town.terms[0].total.minor), (State::Matched, 9_500));
    town.card(ana, CardVerb::Sign, job);
    assert_eq!(town.jobs[&job].state, State::Booked);
}

#[test]
fn terms_that_changed_are_not_signed_by_an_old_button() {
    let mut town = Town::new();
    let pablo = town.plumber("Pablo");
    let ana = town.resident();
    let job = town.request(ana, "Ana", PriceChip::Negotiable);
    town.card(pablo, CardVerb::Accept, job);
    town.text(pablo, "100");
    let old = dialogues::press_of(CardVerb::Sign, &town.file(job, ana), ana);
    town.card(pablo, CardVerb::Propose, job);
    town.choose(pablo, Choice::Skip);
    town.text(pablo, "150");
    town.choose(pablo, Choice::Yes);
    town.press(ana, &old);
    assert_eq!(town.toast, Some(Say::Refused(Refusal::TermsChanged)));
    town.card(ana, CardVerb::Sign, job);
    assert_eq!((town.jobs[&job].state, town.terms.last().unwrap().total.minor), (State::Booked, 15_000));
}

#[test]
fn a_job_runs_to_mutual_reviews() {
    let mut town = Town::new();
    let (ana, pablo, job) = town.booking();
    for verb in [CardVerb::OnTheWay, CardVerb::AtDoor, CardVerb::Start] {
        town.card(pablo, verb, job);
    }
    town.done(pablo, job);
    town.card(ana, CardVerb::AskFixes, job);
    town.text(ana, "The tap still drips a little");
    assert_eq!((town.jobs[&job].state, town.jobs[&job].fixes.len()), (State::InProgress, 1));
    town.done(pablo, job);
    town.card(ana, CardVerb::Approve, job);
    assert_eq!(town.jobs[&job].state, State::Settled);
    town.card(ana, CardVerb::Review, job);
    town.choose(ana, Choice::Stars(5));
    town.text(ana, "Quick and friendly");
    assert!(town.reviews.iter().all(|(_, shown)| !shown), "hidden until both wrote");
    town.card(pablo, CardVerb::Review, job);
    town.choose(pablo, Choice::Stars(4));
    town.choose(pablo, Choice::Skip);
    assert_eq!(town.jobs[&job].state, State::Closed);
    assert!(town.reviews.len() == 2 && town.reviews.iter().all(|(_, shown)| *shown));
}

#[test]
fn a_history_tells_of_settling_only_where_payment_is_recorded() {
    for (settlement, acts) in [(Settlement::Optional, 0), (Settlement::Recorded, 1)] {
        let mut market = first_to_accept();
        market.modes.values_mut().for_each(|switches| switches.settlement = settlement);
        let mut town = Town::of(market);
        let (ana, pablo, job) = town.booking();
        town.card(pablo, CardVerb::Start, job);
        town.done(pablo, job);
        town.pass(TimeDelta::days(30));
        assert_eq!(town.jobs[&job].state, State::Closed);
        let step = town.card(ana, CardVerb::History, job);
        let Some(Say::History(past)) = step.tells.first().map(|tell| &tell.say) else { panic!() };
        let settled = past.events.iter().filter(|event| event.act == Act::SettleLapse).count();
        assert_eq!(settled, acts, "{settlement:?}");
    }
}

#[test]
fn leaving_says_why_and_is_confirmed_before_it_happens() {
    let mut town = Town::new();
    let (ana, pablo, job) = town.booking();
    town.card(ana, CardVerb::Release, job);
    let Prompt::Why { reasons, .. } = town.prompt(ana).clone() else { panic!("why") };
    town.choose(ana, Choice::Reason(reasons[0]));
    assert!(matches!(town.prompt(ana), Prompt::Sure { .. }));
    assert_eq!(town.jobs[&job].state, State::Booked, "not before it is confirmed");
    town.choose(ana, Choice::Yes);
    town.settle();
    assert_eq!((town.jobs[&job].state, town.jobs[&job].provider), (State::Open, None));
    assert!(town.offered(pablo, job).is_empty() || town.file(job, pablo).dispatch.is_some());
}

#[test]
fn an_expired_request_goes_out_again_with_a_new_time() {
    let mut town = Town::new();
    let ana = town.resident();
    let job = town.request(ana, "Ana", EIGHTY);
    town.pass(TimeDelta::days(2));
    assert_eq!(town.jobs[&job].state, State::Expired);
    assert_eq!(town.offered(ana, job)[0], CardVerb::Repost);
    town.card(ana, CardVerb::Repost, job);
    town.text(ana, "next friday at 9:30");
    assert_eq!(town.jobs[&job].state, State::Open);
}
