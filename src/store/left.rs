//! What a transaction leaves to be done by others, once it is committed.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::outbox::Head;

/// What a transaction leaves to be done by others.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Left {
    /// Messages to send.
    pub messages: Mail,
    /// Times to watch.
    pub timers: bool,
    /// Questions to ask outside.
    pub calls: bool,
    /// Files to fetch.
    pub parcels: bool,
}

impl Left {
    /// There may be anything.
    pub const ANYTHING: Self = Self { messages: Mail::ANYWHERE, timers: true, calls: true, parcels: true };
}

/// Where there may be messages to send.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Mail {
    /// Rows that may go, each from that time on.
    pub rows: BTreeSet<(DateTime<Utc>, Head)>,
    /// Anywhere: nobody knows where.
    pub anywhere: bool,
    /// The first time at which rows may go that nobody knows.
    pub later: Option<DateTime<Utc>>,
}

impl Mail {
    /// Everything has to be looked at.
    pub const ANYWHERE: Self = Self { rows: BTreeSet::new(), anywhere: true, later: None };

    /// From that time on there may be more.
    pub fn waits(&mut self, until: DateTime<Utc>) {
        self.later = self.later.into_iter().chain([until]).min();
    }

    /// Takes in what another transaction left.
    pub fn add(&mut self, other: Self) {
        self.rows.extend(other.rows);
        self.anywhere |= other.anywhere;
        if let Some(later) = other.later {
            self.waits(later);
        }
    }
}
