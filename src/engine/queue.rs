//! What waits for its turn, and how much of it is taken at once.

use std::collections::VecDeque;

use chrono::{DateTime, TimeDelta, Utc};

use super::Waiting;

/// So long inputs are handled before what they wrote is committed, or twice as long as reading for all of them and
/// committing take: else a slow store would do little else. An outcome that waits for it is not known yet: if the process dies before
/// it is, a message that arrived is sent again.
const LONGEST_TURN: TimeDelta = TimeDelta::milliseconds(8);
/// As much shares a commit however slow the store is: then the commit itself is what takes long.
const FEWEST: usize = 4;

/// Inputs that wait. Outcomes of sends go first, everything else as it came.
#[derive(Default)]
pub(super) struct Queue {
    outcomes: VecDeque<Waiting>,
    others: VecDeque<Waiting>,
    postponed: Vec<(DateTime<Utc>, Waiting)>,
}

impl Queue {
    /// Whether nothing can be taken but what was put off.
    pub fn is_empty(&self) -> bool {
        self.outcomes.is_empty() && self.others.is_empty()
    }

    /// Something arrived.
    pub fn push(&mut self, input: Waiting) {
        self.line(&input).push_back(input);
    }

    /// Something was taken and could not be handled yet.
    pub fn put_back(&mut self, input: Waiting) {
        self.line(&input).push_front(input);
    }

    /// Something is tried again then.
    pub fn postpone(&mut self, due: DateTime<Utc>, input: Waiting) {
        self.postponed.push((due, input));
    }

    /// What is next.
    pub fn next(&mut self, now: DateTime<Utc>) -> Option<Waiting> {
        if let Some(ready) = self.postponed.iter().position(|(due, _)| *due <= now) {
            return Some(self.postponed.swap_remove(ready).1);
        }
        self.outcomes.pop_front().or_else(|| self.others.pop_front())
    }

    /// When something that was put off is due.
    pub fn next_due(&self) -> Option<DateTime<Utc>> {
        self.postponed.iter().map(|(due, _)| *due).min()
    }

    fn line(&mut self, input: &Waiting) -> &mut VecDeque<Waiting> {
        if input.is_outcome() { &mut self.outcomes } else { &mut self.others }
    }
}

/// How many inputs fit into a turn, as the last ones went.
pub(super) struct Pace {
    most: usize,
    longest: TimeDelta,
}

impl Pace {
    /// Without limits until something took long.
    pub const fn new() -> Self {
        Self { most: usize::MAX, longest: LONGEST_TURN }
    }

    /// Whether it is time to commit what was handled for so long.
    pub fn is_over(&self, handling: TimeDelta) -> bool {
        handling > self.longest
    }

    /// So many may share the next commit.
    pub fn most(&self) -> usize {
        self.most
    }

    /// So many were handled for so long, with so much around it: as many the next time, or twice as many.
    pub fn took(&mut self, inputs: usize, handling: TimeDelta, around: TimeDelta) {
        self.longest = (around * 2).max(LONGEST_TURN);
        if self.is_over(handling) {
            self.most = inputs.max(FEWEST);
        } else if inputs >= self.most && handling < self.longest / 2 {
            self.most = self.most.saturating_mul(2);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_turn_that_took_long_is_followed_by_shorter_ones() {
        let mut pace = Pace::new();
        pace.took(64, LONGEST_TURN, TimeDelta::zero());
        assert_eq!(pace.most(), usize::MAX, "that was in time");
        for (inputs, expected) in [(30, 30), (9, 9), (2, 4)] {
            pace.took(inputs, LONGEST_TURN * 2, TimeDelta::zero());
            assert_eq!(pace.most(), expected);
        }
    }

    #[test]
    fn it_grows_again_when_full_turns_are_short() {
        let mut pace = Pace::new();
        let none = TimeDelta::zero();
        pace.took(4, LONGEST_TURN * 2, none);
        pace.took(3, none, none);
        assert_eq!(pace.most(), 4, "nobody knows how long a full one takes");
        pace.took(4, LONGEST_TURN * 3 / 4, none);
        assert_eq!(pace.most(), 4, "twice as many would take too long");
        pace.took(4, LONGEST_TURN / 3, none);
        assert_eq!(pace.most(), 8);
    }

    #[test]
    fn where_commits_are_slow_a_turn_is_twice_as_long_as_they_are() {
        let mut pace = Pace::new();
        pace.took(10, LONGEST_TURN * 2, LONGEST_TURN);
        assert_eq!(pace.most(), usize::MAX, "in proportion to what is around it");
        assert!(!pace.is_over(LONGEST_TURN * 2));
        assert!(pace.is_over(LONGEST_TURN * 3));
    }
}
