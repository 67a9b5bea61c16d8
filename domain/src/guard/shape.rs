//! What a chosen name looks like.

use std::ops::Range;

use super::{fold::Folded, vocabulary::vocabulary};

/// Whether a word is one that no name is.
pub(super) fn is_stop(word: &str) -> bool {
    vocabulary().has("words.stop", word)
}

/// A name that no sentence contains by chance: letters with digits or signs inside.
pub(super) fn is_odd(folded: &Folded, bytes: &Range<usize>) -> bool {
    let name = &folded.text[bytes.clone()];
    let inner = name.trim_matches(|c: char| !c.is_alphanumeric());
    let signs = |c: char| c.is_ascii_digit() || matches!(c, '_' | '.' | '#' | ':');
    let letters = inner.chars().filter(|c| c.is_alphabetic()).count();
    letters > 1 && inner.contains(signs) && !is_size(inner) && !is_two_sentences(folded, bytes)
        || is_humped(folded, bytes)
}

/// "TaneTilesChch": words grown together, each with its capital. Brands have one such hump inside.
fn is_humped(folded: &Folded, bytes: &Range<usize>) -> bool {
    const FEWEST_HUMPS: usize = 2;
    const SHORTEST: usize = 8;
    let name = &folded.text[bytes.clone()];
    let capital = |at: usize| folded.is_capital(bytes.start + at);
    let places: Vec<usize> = name.char_indices().map(|(at, _)| at).collect();
    let humps = places.windows(2).filter(|pair| !capital(pair[0]) && capital(pair[1])).count();
    places.len() >= SHORTEST && humps >= FEWEST_HUMPS && name.chars().all(char::is_alphabetic)
}

/// "9am", "2nd", "18mm": a figure with the letters that belong to it.
fn is_size(name: &str) -> bool {
    let rest = name.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    rest.len() < name.len() && rest.chars().count() <= 3 && rest.chars().all(char::is_alphabetic)
}

/// "it works.Thanks": a space is missing.
fn is_two_sentences(folded: &Folded, bytes: &Range<usize>) -> bool {
    let text = &folded.text[bytes.clone()];
    let mut dots = text.match_indices('.').map(|(at, _)| bytes.start + at);
    let capital_after = |dot: usize| folded.is_capital(dot + 1) && !folded.is_capital(dot.saturating_sub(1));
    !text.contains(|c: char| c.is_ascii_digit() || c == '_') && dots.any(capital_after)
}

/// Fewest letters before the trade in a name made of a name and a trade.
const SHORTEST_FORENAME: usize = 3;

/// "anaruizplumbing": a name grown together with a trade, which no dictionary holds.
pub(super) fn is_made_up(word: &str) -> bool {
    let trade = |stem: &String| word.find(stem.as_str()).is_some_and(|at| at >= SHORTEST_FORENAME);
    word.chars().all(|c| c.is_alphabetic() || c == '-') && vocabulary().set("words.trade").iter().any(trade)
}
