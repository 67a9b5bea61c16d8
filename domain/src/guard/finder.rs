//! Regular expressions that are quick in every script.

use std::sync::OnceLock;

use regex::{Captures, Match, Regex};

/// A pattern of this program, with a quick look whether it may be in a text at all.
///
/// The fast engine of `regex` cannot tell bounds of words (`\b`) beyond ASCII and leaves such texts to a slow
/// one. The pattern without bounds finds all that the pattern finds, and more; where it finds nothing, which
/// is nearly always, the slow one is not asked.
pub(super) struct Finder {
    regex: Regex,
    /// The pattern without bounds, where it has any, compiled at the first text that asks for it.
    glance: Option<(String, OnceLock<Regex>)>,
}

impl Finder {
    /// Compiles a pattern that is a constant of this program.
    pub(super) fn new(pattern: &str) -> Self {
        let unbound = pattern.replace(ASCII_BOUND, "").replace(r"\b", "");
        let slow = pattern.replace(ASCII_BOUND, "").contains(r"\b");
        Self { regex: compile(pattern), glance: slow.then(|| (unbound, OnceLock::new())) }
    }

    /// With figures and bounds of ASCII alone, for folded text, which has no other figures. The caller looks at
    /// what stands around a find.
    pub(super) fn plain(pattern: &str) -> Self {
        Self::new(&pattern.replace(r"\d", "[0-9]").replace(r"\b", ASCII_BOUND))
    }

    pub(super) fn is_match(&self, text: &str) -> bool {
        self.may_match(text) && self.regex.is_match(text)
    }

    /// All finds, one after another.
    pub(super) fn find_iter<'t>(&'t self, text: &'t str) -> impl Iterator<Item = Match<'t>> {
        self.may_match(text).then(|| self.regex.find_iter(text)).into_iter().flatten()
    }

    /// All finds with their groups.
    pub(super) fn captures_iter<'t>(&'t self, text: &'t str) -> impl Iterator<Item = Captures<'t>> {
        self.may_match(text).then(|| self.regex.captures_iter(text)).into_iter().flatten()
    }

    fn may_match(&self, text: &str) -> bool {
        let Some((pattern, glance)) = self.glance.as_ref().filter(|_| !text.is_ascii()) else { return true };
        glance.get_or_init(|| compile(pattern)).is_match(text)
    }
}

const ASCII_BOUND: &str = r"(?-u:\b)";

fn compile(pattern: &str) -> Regex {
    Regex::new(pattern).expect("the guard's patterns are constants, compiled by every test")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Finder, compile};

    const PATTERN: &str = r"\b(?:arroba|собака)\s[a-zа-я]+\b";

    proptest! {
        #[test]
        fn a_finder_finds_what_its_pattern_finds_in_every_script(
            words in proptest::collection::vec("arroba|собака|дом|ab| |,|я", 0..12)
        ) {
            let text = words.concat();
            let found: Vec<_> = Finder::new(PATTERN).find_iter(&text).map(|found| found.range()).collect();
            let expected: Vec<_> = compile(PATTERN).find_iter(&text).map(|found| found.range()).collect();
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn a_plain_finder_ends_a_figure_before_a_letter_of_any_script() {
        let found = Finder::plain(r"\b\d{2}\b").find_iter("12, 34я, а56, 7").count();
        assert_eq!(found, 3, "the caller decides what a letter beyond means");
    }
}
