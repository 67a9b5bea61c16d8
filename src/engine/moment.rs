//! The circumstances of one input: when it is handled, by which rules, with which fresh names.

use chrono::{DateTime, Utc};
use dialogues::step::Ctx;
use domain::market::Market;
use uuid::Uuid;

use crate::ports::Ids;

/// When, and with what, an input is handled.
#[derive(Clone, Copy)]
pub struct Moment<'a> {
    /// The time all of it happens at.
    pub now: DateTime<Utc>,
    /// The profile.
    pub market: &'a Market,
    /// Names and randomness.
    pub ids: &'a dyn Ids,
}

impl Moment<'_> {
    /// A fresh id.
    pub fn id(&self) -> Uuid {
        self.ids.id(self.now)
    }

    /// Runs a pure step with what it may use.
    pub fn with<R>(&self, step: impl FnOnce(&mut Ctx<'_>) -> R) -> R {
        let mut fresh = || self.id();
        let mut random = || self.ids.random();
        step(&mut Ctx { now: self.now, fresh: &mut fresh, random: &mut random, market: self.market })
    }
}
