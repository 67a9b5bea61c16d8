//! The seal by which somebody knows what really comes from the house.

use std::fmt;

const CREATURES: [char; 32] = [
    '🐶', '🐱', '🐭', '🐹', '🐰', '🦊', '🐻', '🐼', '🐨', '🐯', '🦁', '🐮', '🐷', '🐸', '🐵', '🐔', '🐧',
    '🐦', '🦆', '🦉', '🐝', '🦋', '🐌', '🐞', '🐢', '🐍', '🐙', '🦀', '🐬', '🐳', '🐘', '🦒',
];
const THINGS: [char; 32] = [
    '🌵', '🌲', '🌴', '🌻', '🌷', '🌹', '🍀', '🍁', '🍄', '🍎', '🍊', '🍋', '🍉', '🍇', '🍓', '🍒', '🥝',
    '🍍', '🥥', '🥕', '🌽', '🥨', '🧀', '🍕', '🎈', '🎁', '🎸', '🎺', '🚲', '⛵', '🚀', '⏰',
];

/// Two pictures that are somebody's own. Nobody else is shown them: whoever poses as the house has to guess, and is
/// right once in 1,024 times.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Seal(char, char);

impl Seal {
    /// The seal that two numbers stand for; they come from a keyed hash of whose it is.
    pub const fn of([creature, thing]: [u8; 2]) -> Self {
        Self(CREATURES[creature as usize % CREATURES.len()], THINGS[thing as usize % THINGS.len()])
    }
}

impl fmt::Display for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.0, self.1)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn there_are_a_thousand_and_twenty_four_and_all_differ() {
        let numbers = || 0..=u8::MAX;
        let all: BTreeSet<String> =
            numbers().flat_map(|one| numbers().map(move |two| Seal::of([one, two]).to_string())).collect();
        assert_eq!(all.len(), 1_024);
    }
}
