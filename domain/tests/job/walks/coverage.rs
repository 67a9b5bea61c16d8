//! What the walks have tried: a run that missed anything proves nothing about it.

use std::collections::BTreeSet;

use domain::job::{Act, Actor, Outcome, State};

use crate::{
    rules::{Rule, STATEMENT},
    world::Rung,
};

/// Everything that was tried, used and rung.
#[derive(Default)]
pub struct Coverage {
    tried: BTreeSet<(State, Act, Actor)>,
    used: BTreeSet<usize>,
    warned: BTreeSet<(State, Act)>,
    grace_over: bool,
    dead: bool,
    refused: BTreeSet<Act>,
}

/// Clocks that warn before they act, and the states they belong to.
const WARNINGS: &[(State, Act)] = &[
    (State::Open, Act::Expire),
    (State::Matched, Act::TermsLapse),
    (State::AwaitingFee, Act::FeeLapse),
    (State::Booked, Act::Unanswered),
    (State::InProgress, Act::Unanswered),
    (State::InProgress, Act::AgreeEnd),
    (State::Booked, Act::AdmitMissed),
    (State::Booked, Act::ChangeLapse),
    (State::InProgress, Act::ChangeLapse),
    (State::Delivered, Act::Approve),
    (State::Approved, Act::SettleLapse),
    (State::Settled, Act::CloseReviews),
    (State::Disputed, Act::HelpLapse),
];

/// Clocks that may come too late within their own state.
const ANSWERED: &[Act] = &[
    Act::Expire,
    Act::Unanswered,
    Act::AgreeEnd,
    Act::AskWhatHappened,
    Act::ChangeLapse,
    Act::AdmitMissed,
    Act::TalkOver,
];

impl Coverage {
    /// Somebody tried something, whatever came of it.
    pub fn tried(&mut self, state: State, act: Act, actor: Actor) {
        self.tried.insert((state, act, actor));
    }

    /// Something was done, and all that followed.
    pub fn used(&mut self, mut from: State, outcome: &Outcome) {
        for event in &outcome.events {
            let (number, _) = Rule::of(from, event.act, event.by, event.to).expect("checked before");
            self.used.insert(number);
            from = event.to;
        }
    }

    /// A time was reached in that state.
    pub fn rang(&mut self, state: State, rung: &Rung) {
        match rung {
            Rung::Dead => self.dead = true,
            Rung::GraceOver(_) => self.grace_over = true,
            Rung::Warned(act, _, notices) if !notices.is_empty() => {
                self.warned.insert((state, *act));
            }
            Rung::Refused(act, _) => {
                self.refused.insert(*act);
            }
            Rung::Warned(..) | Rung::Did(_) => {}
        }
    }

    /// Fails unless every state, act and actor met, every rule was used and every kind of time was reached.
    pub fn demand_all(&self) {
        let everything = State::ALL.iter().flat_map(|state| {
            let acts = Act::ALL.iter().map(move |act| (*state, *act));
            acts.flat_map(|(state, act)| Actor::ALL.iter().map(move |actor| (state, act, *actor)))
        });
        let untried: Vec<_> = everything.filter(|tried| !self.tried.contains(tried)).collect();
        assert_eq!(untried, [], "never tried");
        let unused = (0..STATEMENT.len()).filter(|number| !self.used.contains(number));
        assert_eq!(unused.map(|number| &STATEMENT[number]).collect::<Vec<_>>(), Vec::<&Rule>::new());
        assert_eq!(self.warned, WARNINGS.iter().copied().collect(), "clocks that warned somebody");
        assert_eq!(self.refused, ANSWERED.iter().copied().collect(), "clocks that came too late");
        assert!(self.grace_over && self.dead, "grace ran out; a time died");
    }
}
