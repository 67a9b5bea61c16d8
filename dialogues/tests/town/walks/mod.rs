//! Random walks through the conversations: people press what they see, type what comes to mind and let time pass,
//! and after every act the laws of the house hold.

mod coverage;
mod inputs;
mod laws;
mod odd;
mod screens;
mod starts;

use std::collections::BTreeSet;

use chrono::TimeDelta;
use dialogues::step::{Question, Step};
use domain::ids::PersonId;

use crate::{dice::Dice, world::Town};
use coverage::Coverage;
use inputs::Promise;
use screens::Screens;

const WALKS: usize = 16_000;
/// What chance hardly leads to is looked for this much longer, so many walks at a time.
const MOST: usize = 2 * WALKS;
const FEW: usize = 500;
const LONGEST: usize = 200;
/// After so many acts a walk is over with the next conversation that is.
const SHORTEST: usize = 2;

/// One walk: a town, chance, and what was tried.
struct Walk<'a> {
    seed: usize,
    town: Town,
    dice: Dice,
    actor: PersonId,
    /// Whose screen is as they see it: nothing happened since it was drawn.
    at_hand: BTreeSet<PersonId>,
    /// Buttons pressed before.
    old: Vec<String>,
    coverage: &'a mut Coverage,
    screens: &'a mut Screens,
}

impl<'a> Walk<'a> {
    fn new(seed: usize, starts: &[Town], coverage: &'a mut Coverage, screens: &'a mut Screens) -> Self {
        let mut dice = Dice::of(seed as u64);
        let town = starts[seed % starts.len()].clone();
        let people: Vec<PersonId> = town.people.keys().copied().collect();
        let actor = dice.pick(&people);
        Self { seed, town, dice, actor, at_hand: BTreeSet::new(), old: Vec::new(), coverage, screens }
    }

    /// Walks until a conversation is over, or nobody has one, or long enough.
    fn walk(&mut self) {
        for acts in 1..=LONGEST {
            let before = self.half_way();
            self.act();
            let after = self.half_way();
            if acts >= SHORTEST && (after < before || after == 0) {
                break;
            }
        }
    }

    /// How many conversations are half-way.
    fn half_way(&self) -> usize {
        self.town.sessions.values().map(|session| session.flows.len()).sum()
    }

    /// Somebody does something, mostly who did the last thing; or time passes.
    fn act(&mut self) {
        if self.dice.percent(4) {
            let minutes = self.dice.pick(&[1, 5, 10, 60, 600, 3_000, 9_000]);
            self.at_hand.clear();
            return self.town.pass(TimeDelta::minutes(minutes));
        }
        if self.dice.percent(15) {
            let people: Vec<PersonId> = self.town.people.keys().copied().collect();
            self.actor = self.dice.pick(&people);
        }
        let heard = self.hear();
        self.coverage.did(&heard.did);
        let before = self.town.session(self.actor);
        let (told, events) = (self.town.told.len(), self.town.events.len());
        let step = self.town.input(self.actor, heard.did.clone(), heard.on);
        self.town.settle();
        self.coverage.followed(&step, &self.town.events[events..]);
        laws::commands_stay_here(&heard.did, &step);
        self.check(&step, heard.promise, told);
        laws::draft_survives(&self.town, self.actor, &before, &heard.did, &mut self.dice);
    }

    fn check(&mut self, step: &Step, promise: Promise, told: usize) {
        let me = self.actor;
        laws::screen_is_the_session(&self.town, me, step);
        laws::only_the_pair_reads_it(&self.town, me, step);
        laws::kept(&self.town, me, step, promise);
        if self.dice.percent(5) {
            laws::session_is_kept(&self.town, me);
            laws::can_be_left(&self.town, me);
        }
        let new = &self.town.told[told..];
        self.screens.show(&self.town, me, step, new);
        self.at_hand.clear();
        if matches!(step.question, Question::Ask(_)) {
            self.at_hand.insert(me);
        }
    }
}

impl Drop for Walk<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let session = self.town.session(self.actor);
            eprintln!("walk {} fell over {session:?} after {:?}", self.seed, self.old.last());
        }
    }
}

#[test]
fn whatever_anybody_says_the_house_answers_and_lets_them_leave() {
    let starts = starts::all();
    let (mut coverage, mut screens) = (Coverage::default(), Screens::default());
    let mut seeds = 0..WALKS;
    while !seeds.is_empty() {
        for seed in seeds.clone() {
            Walk::new(seed, &starts, &mut coverage, &mut screens).walk();
        }
        let goes_on = seeds.end < MOST && !coverage.missed().is_empty();
        seeds = seeds.end..seeds.end + if goes_on { FEW } else { 0 };
    }
    assert_eq!(coverage.missed(), Vec::<String>::new(), "never met");
}

#[test]
fn the_same_seed_walks_the_same_way() {
    let starts = starts::all();
    let end = |seed| {
        let (mut coverage, mut screens) = (Coverage::default(), Screens::default());
        let mut walk = Walk::new(seed, &starts, &mut coverage, &mut screens);
        walk.walk();
        (walk.town.sessions.clone(), walk.town.events.clone(), walk.town.now)
    };
    let ends: Vec<_> = (0..20).map(end).collect();
    assert_eq!(ends, (0..20).map(end).collect::<Vec<_>>());
}
