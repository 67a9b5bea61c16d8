//! What is said best effort, from memory: the answer to a press, and the one word to a group.
//!
//! A lost one costs a spinning circle or a silent group, never a state. A press is answered after its commit or a
//! second after its arrival, whichever is first, and once.

use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use dialogues::say::Say;
use domain::language::Language;

/// How long a finger waits.
const PATIENCE: TimeDelta = TimeDelta::seconds(1);

/// Words for the top of the screen, in somebody's language.
pub type Toast = Option<(Say, Language)>;

#[derive(Debug)]
struct Press {
    query: String,
    arrived: DateTime<Utc>,
    settled: Option<Toast>,
}

#[derive(Default, Debug)]
struct Pending {
    presses: Vec<Press>,
    groups: Vec<(i64, Language)>,
}

/// Courtesies not said yet.
#[derive(Default, Debug)]
pub struct Courtesies(Mutex<Pending>);

impl Courtesies {
    /// A press came in.
    pub fn pressed(&self, query: &str, now: DateTime<Utc>) {
        self.lock().presses.push(Press { query: query.to_owned(), arrived: now, settled: None });
    }

    /// The press's input is committed.
    pub fn settled(&self, query: &str, toast: Toast) {
        if let Some(press) = self.lock().presses.iter_mut().find(|press| press.query == query) {
            press.settled = Some(toast);
        }
    }

    /// A group is to be told that we work in private.
    pub fn group(&self, chat: i64, language: Language) {
        self.lock().groups.push((chat, language));
    }

    /// Takes out the presses to be answered now.
    pub fn due_presses(&self, now: DateTime<Utc>) -> Vec<(String, Toast)> {
        let mut pending = self.lock();
        let is_due = |press: &mut Press| press.settled.is_some() || now - press.arrived >= PATIENCE;
        let due = pending.presses.extract_if(.., is_due);
        due.map(|press| (press.query, press.settled.flatten())).collect()
    }

    /// Takes out the groups to be told now.
    pub fn due_groups(&self) -> Vec<(i64, Language)> {
        std::mem::take(&mut self.lock().groups)
    }

    /// When the next press will have waited long enough.
    pub fn next_due(&self) -> Option<DateTime<Utc>> {
        self.lock().presses.iter().map(|press| press.arrived + PATIENCE).min()
    }

    fn lock(&self) -> MutexGuard<'_, Pending> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
