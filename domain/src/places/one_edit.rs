//! Keys one typing slip away from what was typed.

use fst::Automaton;

/// Accepts every key that one inserted, left out or changed byte turns into the typed one.
pub(super) struct OneEdit<'a>(&'a [u8]);

/// How far the typed key is matched. Bit `n` stands for "its first `n` bytes".
#[derive(Clone, Copy)]
pub(super) struct Matched {
    cleanly: u64,
    with_a_slip: u64,
}

impl<'a> OneEdit<'a> {
    /// `None` for a key too short to guess about, or longer than any name.
    pub(super) fn of(typed: &'a str) -> Option<Self> {
        (5..60).contains(&typed.len()).then_some(Self(typed.as_bytes()))
    }

    /// Which positions stand before this byte.
    fn before(&self, byte: u8) -> u64 {
        self.0.iter().enumerate().filter(|(_, own)| **own == byte).fold(0, |bits, (at, _)| bits | 1 << at)
    }
}

impl Automaton for OneEdit<'_> {
    type State = Matched;

    fn start(&self) -> Matched {
        Matched { cleanly: 1, with_a_slip: 0 }
    }

    fn is_match(&self, state: &Matched) -> bool {
        let whole = 1 << self.0.len();
        state.cleanly & (whole | whole >> 1) != 0 || state.with_a_slip & whole != 0
    }

    fn can_match(&self, state: &Matched) -> bool {
        state.cleanly | state.with_a_slip != 0
    }

    fn accept(&self, state: &Matched, byte: u8) -> Matched {
        let here = self.before(byte);
        let inserted = state.cleanly;
        let changed = state.cleanly << 1;
        let left_out = (state.cleanly << 1 & here) << 1;
        let within = (1 << (self.0.len() + 1)) - 1;
        Matched {
            cleanly: (state.cleanly & here) << 1,
            with_a_slip: ((state.with_a_slip & here) << 1 | inserted | changed | left_out) & within,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accepts(typed: &str, key: &str) -> bool {
        let automaton = OneEdit::of(typed).unwrap();
        let end = key.bytes().fold(automaton.start(), |state, byte| automaton.accept(&state, byte));
        automaton.is_match(&end)
    }

    #[test]
    fn one_slip_is_forgiven_and_two_are_not() {
        for typed in ["madrid", "madri", "madridd", "nadrid", "mdrid", "amadrid", "madrit"] {
            assert!(accepts(typed, "madrid"), "{typed}");
        }
        for typed in ["maddridd", "midred", "lisbon", "adri_"] {
            assert!(!accepts(typed, "madrid"), "{typed}");
        }
    }

    #[test]
    fn short_names_are_never_guessed() {
        assert!(OneEdit::of("rome").is_none());
    }
}
