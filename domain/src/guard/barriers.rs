//! Figures that are something else: dates, times, money, sizes, versions, postcodes, file names.

use std::{ops::Range, sync::LazyLock};

use super::{finder::Finder, fold::Folded, vocabulary::vocabulary, words::look_alike};

/// The letters of folded text, as the inside of a class: a few ranges, where Unicode's own table would make
/// every pattern that repeats it megabytes large.
pub(super) const LETTER: &str = r"a-z\x{df}-\x{24f}\x{370}-\x{1fff}\x{3040}-\x{d7af}";

/// Which bytes of a folded text belong to such a figure.
pub(super) struct Barriers(Vec<bool>);

impl Barriers {
    /// Finds them all.
    pub(super) fn new(folded: &Folded) -> Self {
        let mut barred = Self(vec![false; folded.text.len()]);
        let figures = folded.text.contains(|c: char| c.is_ascii_digit());
        // The last pattern alone needs no figure.
        let skipped = if figures { 0 } else { PATTERNS.len() - 1 };
        PATTERNS[skipped..]
            .iter()
            .flat_map(|pattern| pattern.find(folded))
            .for_each(|found| barred.bar(found));
        barred
    }

    /// Bars nothing.
    pub(super) fn none(folded: &Folded) -> Self {
        Self(vec![false; folded.text.len()])
    }

    /// Adds a stretch.
    pub(super) fn bar(&mut self, bytes: Range<usize>) {
        self.0[bytes].fill(true);
    }

    /// Whether any byte of the stretch is barred.
    pub(super) fn touches(&self, bytes: Range<usize>) -> bool {
        self.0[bytes].contains(&true)
    }
}

/// Says whether what a pattern found is what it looks like.
type Check = fn(&Folded, Range<usize>) -> bool;

/// The end of a word, with the character beyond it: a mere look at it is slow in texts that are not all ASCII.
const END: &str = r"(?:[^a-z\x{df}-\x{24f}\x{370}-\x{1fff}\x{3040}-\x{d7af}0-9_]|$)";

static PATTERNS: LazyLock<Vec<Pattern>> = LazyLock::new(|| {
    let words = vocabulary();
    let (units, money) = (words.any_of(&["words.units"]), words.any_of(&["words.money"]));
    // A single letter after a space is more often a word ("5518 a las tres").
    let long_units = words.set("words.units").iter().filter(|unit| unit.len() > 1).cloned();
    let long_units = long_units.collect::<Vec<_>>().join("|");
    let endings = words.any_of(&["words.file_endings"]);
    let amount = r"(?:[1-9]\d{0,2}(?:[ ,.]\d{3}){1,3}|\d{1,6})(?:[.,]\d{1,2})?";
    let patterns: [(String, Check); 13] = [
        (format!(r"(?:[$€£¥₹₽]|\b(?:usd|nzd|aud|eur|gbp))\s?{amount}"), is_amount),
        (format!(r"{amount}\s?[$€£₽%]"), is_amount),
        (format!(r"{amount}\s?(?:{money}){END}"), is_amount),
        (format!(r"\d{{1,6}}(?:[.,]\d{{1,3}})?(?:{units}|\s(?:{long_units})){END}"), is_measure),
        (r"\d{1,5}(?:[.,]\d{1,2})?\s?[x×]\s?\d{1,5}(?:\s?[x×]\s?\d{1,5})?".into(), is_size),
        (
            r"\b(?:19|20)\d\d-[01]\d-[0-3]\d(?:t?\s?\d\d:\d\d(?::\d\d)?(?:[+-]\d\d:?\d\d|z)?)?".into(),
            stands_alone,
        ),
        (r"\b\d{1,2}[./-]\d{1,2}[./-](?:(?:19|20)\d\d|\d\d)\b".into(), is_date),
        (r"\b\d{1,2}[:h]\d{2}(?::\d{2})?\b".into(), stands_alone),
        (r"\b(?:[01]\d|2[0-4])[0-5]\d\s?-\s?(?:[01]\d|2[0-4])[0-5]\d\b".into(), stands_alone),
        (r"\b\d{5}-\d{3,4}\b".into(), is_postcode),
        (r"\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b".into(), is_version),
        (r"-?\b\d{1,3}\.\d{3,8}\s?[,;]\s?-?\d{1,3}\.\d{3,8}\b".into(), stands_alone),
        (format!(r"[{LETTER}0-9_-]+\.(?:{endings}){END}"), |_, _| true),
    ];
    patterns.iter().map(|(pattern, holds)| Pattern::new(pattern, *holds)).collect()
});

/// What looks like such a figure.
struct Pattern {
    finder: Finder,
    /// It takes the character beyond its last word, which is given back.
    takes_end: bool,
    /// No letter of any script may go on before its beginning.
    begins: bool,
    /// Nor beyond its end.
    ends: bool,
    holds: Check,
}

impl Pattern {
    fn new(pattern: &str, holds: Check) -> Self {
        Self {
            finder: Finder::plain(pattern),
            takes_end: pattern.ends_with(END),
            begins: pattern.starts_with(r"\b"),
            ends: pattern.ends_with(r"\b"),
            holds,
        }
    }

    fn find<'a>(&'a self, folded: &'a Folded) -> impl Iterator<Item = Range<usize>> {
        let inner = |found: Range<usize>| {
            let beyond = folded.before(found.end).filter(|c| self.takes_end && !c.is_alphanumeric());
            found.start..found.end - beyond.map_or(0, char::len_utf8)
        };
        let found = self.finder.find_iter(&folded.text).map(move |found| inner(found.range()));
        found.filter(|found| self.stands_apart(folded, found) && (self.holds)(folded, found.clone()))
    }

    /// The bounds of the pattern are those of ASCII; letters of other scripts are looked for here.
    fn stands_apart(&self, folded: &Folded, bytes: &Range<usize>) -> bool {
        let letter = |c: Option<char>| c.is_some_and(|c| !c.is_ascii() && c.is_alphabetic());
        !(self.begins && letter(folded.before(bytes.start)) || self.ends && letter(folded.after(bytes.end)))
    }
}

/// No digit goes on at either end, not even over a separator.
fn stands_alone(folded: &Folded, bytes: Range<usize>) -> bool {
    let digit_beyond = |mut chars: Box<dyn Iterator<Item = char> + '_>| match chars.next() {
        Some(c) if c.is_ascii_digit() => true,
        Some('.' | '-' | '/' | '_') => chars.next().is_some_and(|c| c.is_ascii_digit()),
        _ => false,
    };
    !digit_beyond(Box::new(folded.text[..bytes.start].chars().rev()))
        && !digit_beyond(Box::new(folded.text[bytes.end..].chars()))
}

/// An amount does not start with a zero, and no further group of digits follows it.
fn is_amount(folded: &Folded, bytes: Range<usize>) -> bool {
    let figure = folded.text[bytes.clone()].trim_start_matches(|c: char| !c.is_ascii_digit());
    let zero_led = figure.starts_with('0') && !figure.starts_with("0.") && !figure.starts_with("0,");
    let mut rest = folded.text[bytes.end..].chars();
    let goes_on = match rest.next() {
        Some(' ') => {
            rest.next().is_some_and(|c| c.is_ascii_digit()) && figure.ends_with(|c: char| c.is_ascii_digit())
        }
        _ => false,
    };
    !zero_led && !goes_on && stands_alone(folded, bytes)
}

/// A measure is one figure, not the last group of a spaced number.
fn is_measure(folded: &Folded, bytes: Range<usize>) -> bool {
    let mut before = folded.text[..bytes.start].chars().rev();
    let last = before.next();
    let figure = |c: char| c.is_ascii_digit() || look_alike(c).is_some();
    let goes_on = last == Some(' ')
        && before.next().is_some_and(figure)
        && before.next().is_none_or(|c| figure(c) || !c.is_alphabetic());
    // "O2l": letters that pass for figures on both sides.
    let glued = last.is_some_and(char::is_alphabetic);
    !goes_on && !glued && is_amount(folded, bytes)
}

/// Lengths do not start with a zero.
fn is_size(folded: &Folded, bytes: Range<usize>) -> bool {
    let text = folded.text[bytes.clone()].as_bytes();
    !matches!(text, [b'0', b'0'..=b'9', ..]) && stands_alone(folded, bytes)
}

fn is_date(folded: &Folded, bytes: Range<usize>) -> bool {
    let parts: Vec<u32> =
        folded.text[bytes.clone()].split(['.', '/', '-']).filter_map(|p| p.parse().ok()).collect();
    let plausible = matches!(parts[..], [a @ 1..=31, b @ 1..=31, _] if a <= 12 || b <= 12);
    plausible && stands_alone(folded, bytes)
}

/// A postcode has no area code before it.
fn is_postcode(folded: &Folded, bytes: Range<usize>) -> bool {
    let before = folded.text[..bytes.start].trim_end();
    !before.ends_with(|c: char| c == ')' || c.is_ascii_digit()) && stands_alone(folded, bytes)
}

/// Four short groups without leading zeros: an address of a network or a version.
fn is_version(folded: &Folded, bytes: Range<usize>) -> bool {
    let group = |g: &str| (g == "0" || !g.starts_with('0')) && g.parse::<u32>().is_ok_and(|n| n <= 255);
    folded.text[bytes.clone()].split('.').all(group) && stands_alone(folded, bytes)
}
