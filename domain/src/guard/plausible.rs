//! Whether what looks like an address is one.

use std::ops::Range;

use super::{fold::Folded, vocabulary::vocabulary};

pub(super) fn always(_: &Folded, _: &Range<usize>) -> bool {
    true
}

/// "harbour gmail.com" names a mailbox, "my gmail.com" does not.
pub(super) fn names_somebody(folded: &Folded, bytes: &Range<usize>) -> bool {
    let first = folded.text[bytes.clone()].split_whitespace().next().unwrap_or_default();
    !vocabulary().has("words.stop", first)
}

/// "ana at gmail" names a mailbox; in "my site is at ana dot com" the word before "at" is nobody's.
pub(super) fn names_somebody_at(folded: &Folded, bytes: &Range<usize>) -> bool {
    let words: Vec<&str> = folded.text[bytes.clone()].split_whitespace().collect();
    let at = words.iter().position(|word| vocabulary().has("words.at", word));
    let before = at.and_then(|at| at.checked_sub(1)).map(|before| words[before]);
    before.is_some_and(|name| !vocabulary().has("words.stop", name))
}

/// "ana-ruiz punto es" at the end of a sentence, not "el punto es".
pub(super) fn is_spoken_domain(folded: &Folded, bytes: &Range<usize>) -> bool {
    const SHORTEST: usize = 9;
    let name = folded.text[bytes.clone()].split(' ').next().unwrap_or_default();
    let ends = folded.text[bytes.end..].trim_start().starts_with(|c: char| c.is_alphanumeric() || c == ':');
    !ends && (name.contains('-') || name.chars().count() >= SHORTEST)
}

/// Shorter ones before an everyday word are abbreviations ("vs.me").
const SHORTEST_NAME: usize = 4;

/// Whether dotted words are a domain, not a missing space, a product name or a figure.
pub(super) fn is_domain(folded: &Folded, bytes: &Range<usize>) -> bool {
    let text = &folded.text[bytes.clone()];
    let host = text.split(['/', '?', '#', ':']).next().unwrap_or(text);
    let host: String =
        host.chars().filter(|c| !c.is_whitespace() && !matches!(c, '[' | ']' | '(' | ')')).collect();
    let labels: Vec<&str> = host.split('.').collect();
    let glued = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '@' | '.'));
    let next_word = folded.text[bytes.end..].strip_prefix(' ').and_then(|rest| rest.chars().next());
    let sentence_goes_on = next_word.is_some_and(char::is_alphabetic);
    let [.., name, suffix] = labels[..] else { return false };
    let everyday = vocabulary().has("suffixes.words", suffix);
    let missing_space = folded.text[bytes.clone()].rfind('.').is_some_and(|dot| {
        folded.is_capital(bytes.start + dot + 1) && !folded.is_capital(bytes.start + dot.saturating_sub(1))
    });
    let product = matches!((name, suffix), ("asp" | "vb" | "ado" | "paint", "net"));
    let numeric = name.bytes().all(|b| b.is_ascii_digit());
    let plain = !text.contains('/') && labels.len() == 2;
    !glued(folded.before(bytes.start))
        && !folded.after(bytes.end).is_some_and(char::is_alphanumeric)
        && !(plain && (product || missing_space || everyday && name.chars().count() < SHORTEST_NAME))
        && !(everyday && sentence_goes_on && !text.contains('/'))
        && !numeric
}
