//! Where a contact can be found, instead of the contact: a code to scan, the side of a van, the same name
//! elsewhere.

use std::{ops::Range, sync::LazyLock};

use super::{
    Kind,
    finder::Finder,
    fold::Folded,
    tokens::Token,
    vocabulary::{WordSet, vocabulary},
};

static POINTERS: LazyLock<Vec<Finder>> = LazyLock::new(|| {
    let words = vocabulary();
    let app = words.any_of(&["apps.handle", "apps.messenger"]);
    let contact = words.any_of(&["pointers.contact"]);
    let place = words.any_of(&["pointers.place"]);
    let (mine, same, name) = (
        words.any_of(&["pointers.mine"]),
        words.any_of(&["pointers.same"]),
        words.any_of(&["pointers.name"]),
    );
    let scan = words.any_of(&["pointers.scan"]);
    let code = words.any_of(&["pointers.code"]);
    let look = words.any_of(&["pointers.look"]);
    let firm = words.any_of(&["pointers.firm"]);
    let prep = "on|in|under|at|en|sur|dans|auf|in|am|an|unter|no|na|em|на|в|под|kei";
    [
        format!(r"\b(?:{scan})\b[^.,\n]{{0,24}}\b(?:{code})\b[^.,\n]{{0,40}}"),
        format!(r"\bqr\b[^.,\n]{{0,20}}\b(?:{place})\b"),
        format!(r"\b(?:{mine})\s(?:\w+\s)?(?:{contact})\b[^.,\n?]{{0,24}}\b(?:{prep})\b[^.,\n?]{{0,24}}\b(?:{place})\b"),
        format!(r"\b(?:{contact})\b[^.,\n?]{{0,12}}\b(?:{prep})\s(?:\w+\s){{0,3}}(?:{mine})\s(?:{place})\b"),
        format!(r"\b(?:{same})\s(?:\w+\s){{0,2}}(?:{name})\b[^.\n?]{{0,24}}\b(?:{app})\b"),
        format!(r"\b(?:(?:{mine})\s)?(?:{name})\b[^.,\n?]{{0,24}}\b(?:{same})\b[^.,\n?]{{0,24}}\b(?:{app})\b"),
        format!(r"\b(?:{app})\b[^.\n?]{{0,24}}\b(?:{same})\s(?:\w+\s){{0,2}}(?:{name})\b"),
        format!(r"\b(?:{look})\s(?:\w+\s){{0,2}}(?:{mine}|for)\s(?:\w+\s){{0,2}}(?:{firm})\b[^.,\n?]{{0,24}}"),
        format!(r"\b(?:{mine})\s(?:\w+\s)?(?:{firm})(?:\s(?:{name}))?\b[^.\n?]{{0,30}}\b(?:{look})\b"),
    ]
    .iter()
    .map(|pattern| Finder::new(pattern))
    .collect()
});

/// "Google it", as a command.
const GOOGLES: [&str; 10] = [
    "google",
    "googlea",
    "googlez",
    "googelt",
    "googel",
    "googlen",
    "гугли",
    "загугли",
    "загуглите",
    "погуглите",
];

/// "google Ana Ruiz Plumbing": a title right after the word.
static GOOGLED: LazyLock<Finder> = LazyLock::new(|| {
    Finder::new(
        r"\b(?:google|googlea|googlez|google mal|googelt|googel|googlen|гугли|загугли|загуглите|погуглите)\s(?:for\s|nach\s|por\s)?",
    )
});

/// The words without which there is no pointer.
static HINTS: LazyLock<WordSet> = LazyLock::new(|| {
    ["code", "place", "same", "firm"]
        .iter()
        .flat_map(|list| vocabulary().set(&format!("pointers.{list}")).iter().cloned())
        .chain(GOOGLES.iter().map(|word| (*word).to_owned()))
        .collect()
});

/// Finds pointers.
pub(super) fn find(folded: &Folded, tokens: &[Token<'_>]) -> Vec<(Range<usize>, Kind)> {
    if !tokens.iter().any(|token| HINTS.contains(token.text)) {
        return Vec::new();
    }
    let mut out: Vec<_> = POINTERS
        .iter()
        .flat_map(|pattern| pattern.find_iter(&folded.text))
        .map(|found| (found.range(), Kind::Messenger))
        .collect();
    for found in GOOGLED.find_iter(&folded.text) {
        out.extend(title(folded, found.end()).map(|bytes| (bytes, Kind::Handle)));
    }
    out
}

/// Two or more words with capitals.
fn title(folded: &Folded, start: usize) -> Option<Range<usize>> {
    let (mut end, mut words) = (start, 0);
    for word in folded.text[start..].split(' ').take(5) {
        let at = if words == 0 { start } else { end + 1 };
        if word.is_empty() || !folded.is_capital(at) {
            break;
        }
        let kept = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        (end, words) = (at + kept.len(), words + 1);
        if kept.len() < word.len() {
            break;
        }
    }
    (words > 1).then_some(start..end)
}
