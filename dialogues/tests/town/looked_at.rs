//! Words of the operator's list: such a request waits for a human before anybody is told of it.

use chrono::TimeDelta;
use dialogues::{
    press::{CardVerb, Choice, DeskVerb, Field, Press},
    say::{SafetySay, Say},
    step::Question,
};
use domain::{
    ids::{JobId, PersonId},
    job::{Act, Actor, CaseKind, News, Refusal, State},
    market::Market,
};

use crate::world::{Town, people::EIGHTY};

/// Olga runs a market that looks at whatever leaks; Pablo fixes it, and Clara asked.
fn waits(modes: &str) -> (Town, PersonId, PersonId, PersonId, JobId) {
    let profile = format!("[requests]\nreview_words = [\"LEAKING\"]\n{modes}\n");
    let mut town = Town::of(Market::parse(&profile).expect("a profile"));
    let (olga, pablo, clara) = (town.resident(), town.plumber("Pablo"), town.resident());
    town.operators.insert(olga);
    let job = town.request(clara, "Clara", EIGHTY);
    (town, olga, pablo, clara, job)
}

fn cards_of(town: &Town, person: PersonId, job: JobId) -> usize {
    town.cards.iter().filter(|card| (card.to, card.job) == (person, job)).count()
}

#[test]
fn a_request_with_a_listed_word_is_told_to_nobody_before_a_human_let_it_out() {
    let (mut town, olga, pablo, _, job) = waits("[modes.dispatch]");
    assert_eq!(town.jobs[&job].state, State::Checking);
    let said = town.last_question.clone();
    assert!(matches!(said, Question::End(Some(Say::Safety(SafetySay::LookedAtFirst { .. })))));
    assert!(town.dispatches.is_empty() && cards_of(&town, pablo, job) == 0);
    assert!(town.heard(olga).iter().any(|say| matches!(say, Say::CaseOpened { case, .. }
        if case.kind == CaseKind::Request && case.job == Some(job))));

    town.press(pablo, &Press::Desk { verb: DeskVerb::LetOut, job, number: 1 });
    assert_eq!(town.jobs[&job].state, State::Checking, "only the operator says so");
    town.press(olga, &Press::Desk { verb: DeskVerb::LetOut, job, number: 1 });
    town.settle();
    assert_eq!((town.jobs[&job].state, town.cases.len()), (State::Open, 0));
    assert_eq!(cards_of(&town, pablo, job), 1);
    assert_eq!(town.dispatches.len(), 1);
}

#[test]
fn what_does_not_belong_here_ends_with_a_word_to_its_author() {
    let (mut town, olga, pablo, clara, job) = waits("[modes.dispatch]");
    town.press(olga, &Press::Desk { verb: DeskVerb::TurnDown, job, number: 1 });
    assert_eq!((town.jobs[&job].state, town.cases.len()), (State::Cancelled, 0));
    let news = News::Did { act: Act::TurnDown, by: Actor::Operator };
    assert!(town.cards.iter().any(|card| (card.to, card.job, card.news) == (clara, job, Some(news))));
    assert_eq!(cards_of(&town, pablo, job), 0);
    town.press(olga, &Press::Desk { verb: DeskVerb::LetOut, job, number: 1 });
    assert_eq!(town.jobs[&job].state, State::Cancelled, "it is decided");
}

#[test]
fn a_request_nobody_looked_at_ends_in_time_and_its_author_need_not_wait() {
    let (mut town, _, _, clara, job) = waits("[modes.dispatch]");
    town.pass(TimeDelta::days(2));
    assert_eq!((town.jobs[&job].state, town.cases.len()), (State::Cancelled, 0));

    let again = town.request(clara, "Clara", EIGHTY);
    town.card(clara, CardVerb::Withdraw, again);
    town.choose(clara, Choice::Skip);
    town.choose(clara, Choice::Yes);
    assert_eq!((town.jobs[&again].state, town.cases.len()), (State::Cancelled, 0));
}

#[test]
fn listed_words_do_not_come_into_an_open_request_by_a_change() {
    let (mut town, olga, _, clara, job) = waits("[modes.offers]\n[fee]");
    town.card(clara, CardVerb::EditRequest, job);
    assert_eq!(town.toast, Some(Say::Refused(Refusal::NotNow)), "nothing is changed while it waits");
    town.press(olga, &Press::Desk { verb: DeskVerb::LetOut, job, number: 1 });
    town.settle();
    town.card(clara, CardVerb::EditRequest, job);
    town.choose(clara, Choice::Edit(Field::Description));
    town.text(clara, "Now the tap in the bathroom is leaking, too, and nothing stops it");
    town.choose(clara, Choice::Yes);
    assert_eq!(town.last_question, Question::End(Some(Say::Safety(SafetySay::WantsALook))));
    assert!(town.jobs[&job].request.description.starts_with("The kitchen tap"), "it stays as it was");
}
