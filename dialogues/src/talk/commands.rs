//! Commands: each is a door, but for the few that act on the conversation itself.

use crate::{
    press::{Door, SafetyVerb},
    say::Say,
    talk::Talk,
};

const DOORS: [(&str, Door); 22] = [
    ("menu", Door::Home),
    ("home", Door::Home),
    ("post", Door::Post),
    ("jobs", Door::Work),
    ("requests", Door::Requests),
    ("inbox", Door::Inbox),
    ("profile", Door::Profile),
    ("find", Door::Find),
    ("share", Door::Share),
    ("why", Door::Why),
    ("settings", Door::Settings),
    ("language", Door::Language),
    ("payout", Door::Payout),
    ("blocks", Door::Blocks),
    ("help", Door::Help),
    ("terms", Door::Terms),
    ("privacy", Door::Privacy),
    ("mydata", Door::MyData),
    ("erase", Door::Erase),
    ("support", Door::Support),
    ("offer", Door::Offer),
    ("admin", Door::Desk),
];

/// The doors a command may lead to.
pub(crate) fn doors_of(name: &str) -> &'static [Door] {
    match DOORS.iter().position(|(known, _)| *known == name) {
        Some(_) if name == "jobs" => &[Door::Requests, Door::Work],
        Some(at) => std::slice::from_ref(&DOORS[at].1),
        // One command for both: it does what is not so yet.
        None if name == "pause" => &[Door::Pause, Door::Resume],
        None => &[],
    }
}

/// Doors that open before consent.
const BEFORE_CONSENT: &[Door] =
    &[Door::Terms, Door::Privacy, Door::MyData, Door::Erase, Door::Support, Door::Help];

impl Talk<'_, '_> {
    pub(super) fn command(&mut self, name: &str, rest: &str) {
        let doors = doors_of(name);
        match name {
            "start" => self.start(rest.trim()),
            "language" if !self.has_agreed() => {
                self.press_before_consent(&crate::press::Press::Go(Door::Language));
            }
            _ if !self.has_agreed() && !doors.iter().all(|door| BEFORE_CONSENT.contains(door)) => {
                self.welcome();
            }
            _ if !self.has_agreed() && doors.is_empty() => self.welcome(),
            "cancel" => self.cancel(),
            "undo" => self.undo(),
            "block" => self.safety_here(SafetyVerb::Block),
            "report" => self.safety_here(SafetyVerb::Report),
            "history" => match self.session.active {
                Some(active) => self.read_talk(active.thread),
                None => self.go(Door::Inbox),
            },
            "jobs" => self.jobs(),
            "pause" => {
                let paused = self.facts.provider.as_ref().is_some_and(|provider| provider.paused);
                self.go(if paused { Door::Resume } else { Door::Pause });
            }
            _ => match doors {
                [door, ..] => self.go(*door),
                [] => self.tell_me(Say::NoSuchCommand),
            },
        }
    }

    /// Both lists, as far as there is one.
    fn jobs(&mut self) {
        let registered = self.facts.provider.is_some() || !self.facts.work.is_empty();
        if registered {
            self.go(Door::Work);
        }
        if !registered || !self.facts.requests.is_empty() {
            self.go(Door::Requests);
        }
    }
}
