//! Which requirements a story showed.

use std::collections::BTreeSet;

/// The requirements of the Kilibis way, by number.
pub const NUMBERS: std::ops::RangeInclusive<u8> = 1..=28;
/// What a first version may leave out, or leave in part.
const MAY_BE_LEFT: [u8; 2] = [27, 28];

/// One line about a requirement.
pub fn requirement(number: u8) -> &'static str {
    const LINES: [&str; 28] = [
        "a request holds service, description, place, date and time, and a price or “open to talk”",
        "the service comes from the catalogue, the time lies ahead, the lower price comes first",
        "customers do not search for providers",
        "every provider of that service around gets the request",
        "nobody else does",
        "requests come by themselves, free of charge",
        "the full details are there before answering",
        "accept or decline",
        "a decline changes nothing: the next request comes all the same",
        "no pressure: nothing more is heard after a decline",
        "of two who accept at once, one wins",
        "the others' cards close; a late accept is answered kindly",
        "the customer is told who, with profile and rating",
        "if nobody accepts in time, the customer is told and can post again",
        "nothing passes between them before acceptance",
        "acceptance opens a chat for exactly those two",
        "details are agreed in the chat and kept as terms",
        "the price is open only where the request said so",
        "no contact passes at any time",
        "the provider marks the work done, the customer confirms it",
        "both are asked for a review, not earlier",
        "reviews build both reputations; the customer's is seen before accepting",
        "good reviews bring more; they may order who is told first",
        "requests are complete, and limited in number",
        "providers choose services and area, and can pause",
        "the customer can leave a booking and post again, free of charge",
        "failing after accepting is what costs reputation",
        "two bookings at the same time bring a warning",
    ];
    LINES.get(usize::from(number).wrapping_sub(1)).copied().unwrap_or("")
}

/// Which requirements were shown.
#[derive(Clone, Default, Debug)]
pub struct Ledger(BTreeSet<u8>);

impl Ledger {
    pub(super) fn note(&mut self, number: u8) {
        self.0.insert(number);
    }

    /// Those that were not shown and must be.
    pub fn missing(&self) -> Vec<u8> {
        NUMBERS.filter(|number| !self.0.contains(number) && !MAY_BE_LEFT.contains(number)).collect()
    }

    /// The last lines of a screenplay: what was shown, what was left, what is missing.
    pub fn closing(&self) -> String {
        let listed = |numbers: &[u8]| numbers.iter().map(|n| format!("B{n}")).collect::<Vec<_>>().join(" ");
        let shown: Vec<u8> = self.0.iter().copied().collect();
        let left: Vec<u8> = MAY_BE_LEFT.into_iter().filter(|number| !self.0.contains(number)).collect();
        let mut lines = vec![format!("Shown: {}", listed(&shown)), "Left: B14 (widen, re-price)".to_owned()];
        lines.extend(left.into_iter().map(|number| format!("      B{number} ({})", requirement(number))));
        let missing = self.missing();
        if !missing.is_empty() {
            lines.push(format!("Missing: {}", listed(&missing)));
        }
        lines.join("\n") + "\n"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_may_be_left_can_be_left() {
        let mut ledger = Ledger::default();
        NUMBERS.filter(|number| *number < 27).for_each(|number| ledger.note(number));
        assert!(ledger.missing().is_empty());
        assert!(ledger.closing().contains("B28 (two bookings"));
        assert!(!ledger.closing().contains("Missing"));
    }

    #[test]
    fn what_was_never_compared_is_missing() {
        let mut ledger = Ledger::default();
        ledger.note(1);
        assert_eq!(ledger.missing().first(), Some(&2));
        assert!(ledger.closing().contains("Missing: B2 B3"));
    }

    #[test]
    fn every_requirement_has_its_line() {
        let mut numbers = NUMBERS;
        assert!(numbers.all(|number| !requirement(number).is_empty()));
    }
}
