//! Random walks: people press, type and wait without sense, and nothing breaks or traps them.

use crate::walker::Walker;
use crate::world::Town;
use dialogues::{
    input::Did,
    say::Say,
    session::Session,
    step::{Question, Step},
};
use domain::ids::PersonId;

const SEEDS: u64 = 20;
const INPUTS: usize = 500;

#[test]
fn a_random_walk_never_breaks_and_can_always_be_left() {
    let (mut jobs_seen, mut offers_seen) = (0, 0);
    let mut states_seen = std::collections::BTreeSet::new();
    for seed in 0..SEEDS {
        let mut walker = Walker::new(seed);
        for _ in 0..INPUTS {
            if let Some((person, step)) = walker.act() {
                holds(&walker.town, person, &step);
                can_be_left(&walker.town, person);
            }
            states_seen.extend(walker.town.jobs.values().map(|job| job.state));
        }
        jobs_seen += walker.town.jobs.len();
        offers_seen += walker.town.offers.len();
    }
    assert!(jobs_seen > 100, "the walk got somewhere: {jobs_seen} jobs");
    assert!(offers_seen > 10, "offers were made: {offers_seen}");
    assert!(states_seen.len() >= 9, "the walk saw the life of a job: {states_seen:?}");
}

/// What must hold after every input.
fn holds(town: &Town, person: PersonId, step: &Step) {
    let session = town.session(person);
    if let Question::Ask(Say::Ask(ask)) = &step.question {
        assert_eq!(ask.number, session.number, "the buttons on the screen are those of the session");
        assert!(session.is_asking());
    }
    if session.is_asking() {
        let on_screen = town.question(person).map(|ask| ask.number);
        assert_eq!(
            on_screen,
            Some(session.number),
            "what is asked stands on the screen, and nothing else does"
        );
    }
    let stored = serde_json::to_string(&session).expect("it can be stored");
    assert_eq!(serde_json::from_str::<Session>(&stored).expect("it reads back"), session);
    for say in step.tells.iter().map(|tell| &tell.say).chain(&step.toast) {
        let stored = serde_json::to_string(say).expect("it can be stored");
        assert_eq!(serde_json::from_str::<Say>(&stored).expect("it reads back"), *say);
    }
    for tell in step.tells.iter().filter(|tell| matches!(tell.say, Say::Relayed { .. })) {
        let (thread, _) =
            town.threads.iter().find(|(thread, _)| Some(thread.id) == tell.thread).expect("a thread");
        let pair = [thread.customer, thread.provider];
        assert!(pair.contains(&person) && pair.contains(&tell.to) && tell.to != person);
    }
}

/// From wherever somebody is, /menu leads home, and a few /cancel leave everything.
fn can_be_left(town: &Town, person: PersonId) {
    let command = |name: &str| Did::Command { name: name.into(), rest: String::new() };
    let (home, _) = town.would(person, command("menu"), None);
    assert!(
        matches!(home.question, Question::Ask(Say::Home(_) | Say::Welcome { .. })),
        "{:?}",
        home.question
    );
    assert!(!home.session.is_asking());
    let (left, _) = town.would(person, command("cancel"), None);
    let flows = town.session(person).flows.len();
    if town.people[&person].consent.is_some() {
        assert!(left.session.flows.len() < flows || flows == 0, "one conversation fewer");
    }
}
