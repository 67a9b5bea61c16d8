//! Which requirements a story showed.

use std::collections::BTreeSet;

use super::requirement::{Programme, Requirement};

/// Which requirements were shown.
#[derive(Clone, Default, Debug)]
pub struct Ledger(BTreeSet<Requirement>);

impl Ledger {
    pub(super) fn note(&mut self, requirement: Requirement) {
        self.0.insert(requirement);
    }

    /// Those that were not shown and must be.
    pub fn missing(&self, programme: &Programme) -> Vec<Requirement> {
        let may_be_left =
            |requirement: &Requirement| programme.left.iter().any(|(number, _)| number == requirement);
        let due = programme.numbers.iter().filter(|requirement| !self.0.contains(requirement));
        due.filter(|requirement| !may_be_left(requirement)).copied().collect()
    }

    /// The last lines of a screenplay: what was shown, what was left, what is missing.
    pub fn closing(&self, programme: &Programme) -> String {
        let shown: Vec<Requirement> = self.0.iter().copied().collect();
        let mut lines = vec![format!("Shown: {}", listed(&shown))];
        let left = programme.left.iter().filter(|(number, _)| !self.0.contains(number));
        for (at, (number, why)) in left.enumerate() {
            let head = if at == 0 { "Left: " } else { "      " };
            lines.push(format!("{head}{number} ({why})"));
        }
        let missing = self.missing(programme);
        if !missing.is_empty() {
            lines.push(format!("Missing: {}", listed(&missing)));
        }
        lines.join("\n") + "\n"
    }
}

fn listed(numbers: &[Requirement]) -> String {
    numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::play::Story;

    #[test]
    fn only_what_may_be_left_can_be_left() {
        let programme = Story::Kilibis.programme();
        let mut ledger = Ledger::default();
        let shown = programme.numbers.iter().filter(|number| !matches!(number, Requirement::B(27..)));
        shown.for_each(|number| ledger.note(*number));
        assert!(ledger.missing(&programme).is_empty());
        let closing = ledger.closing(&programme);
        assert!(closing.contains("B27 (") && closing.contains("B28 ("), "{closing}");
        assert!(!closing.contains("Missing"));
    }

    #[test]
    fn what_was_never_compared_is_missing() {
        let programme = Story::KiwiGigs.programme();
        let mut ledger = Ledger::default();
        ledger.note(Requirement::K(1));
        assert_eq!(ledger.missing(&programme).first(), Some(&Requirement::K(2)));
        assert!(ledger.closing(&programme).contains("Missing: K2 K3"));
    }
}
