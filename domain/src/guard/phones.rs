//! Telephone numbers: which runs of digits are one.

use std::ops::Range;

use super::{
    Kind,
    barriers::Barriers,
    fold::Folded,
    runs::{Run, runs},
    vocabulary::vocabulary,
};

/// The fewest digits of a number that is spelled out; a shorter one is a count of things.
const FEWEST_SPELLED: usize = 7;
/// The most digits of a national number with its country's code, without a plus sign.
const MOST_DIGITS: usize = 13;
/// Bytes around a number that are searched for what it identifies or is for.
const CUE_REACH: usize = 60;

/// The numbers in a run: itself, or, where it is too long to be one, the numbers it strings together.
pub(super) fn find(run: &Run, folded: &Folded) -> Vec<(Range<usize>, Kind)> {
    if let Some(kind) = kind(run, folded) {
        return vec![(run.bytes(folded), kind)];
    }
    let mut out = Vec::new();
    if run.groups.iter().skip(1).any(|group| group.led) {
        // What "and" tied together was no number: each part may be.
        let parts = run.groups.chunk_by(|_, group| !group.led);
        return parts
            .enumerate()
            .flat_map(|(nth, groups)| {
                let mut groups = groups.to_vec();
                groups[0].led = false;
                find(&Run { groups, plus: run.plus && nth == 0 }, folded)
            })
            .collect();
    }
    let total: usize = run.lengths().iter().sum();
    if total <= MOST_DIGITS
        || run.spelled() > 0
        || is_in_fours(run)
        || identifies_a_thing(&run.bytes(folded), folded)
    {
        return out;
    }
    let mut at = 0;
    let mut after_number = true;
    while at < run.groups.len() {
        let longest =
            if after_number || starts_anew(run, at, folded) { first_number(run, at, folded) } else { None };
        after_number = longest.is_some();
        at += match longest {
            Some((groups, found)) => {
                out.push(found);
                groups
            }
            None => 1,
        };
    }
    out
}

/// A card or account number, as it is printed.
fn is_in_fours(run: &Run) -> bool {
    let lengths = run.lengths();
    lengths.len() > 3 && lengths[1..lengths.len() - 1].iter().all(|length| *length == 4)
}

/// The longest number that starts with a group, and how many groups it has.
fn first_number(run: &Run, at: usize, folded: &Folded) -> Option<(usize, (Range<usize>, Kind))> {
    let most = run.groups.len().min(at + MOST_DIGITS) - at;
    (1..=most).rev().find_map(|groups| {
        let part = Run { groups: run.groups[at..at + groups].to_vec(), plus: false };
        kind(&part, folded).map(|kind| (groups, (part.bytes(folded), kind)))
    })
}

/// Whether a group begins another number: a trunk prefix after a space, as no bank account has it.
fn starts_anew(run: &Run, at: usize, folded: &Folded) -> bool {
    let digits = run.groups[at].digits.as_bytes();
    let trunk = matches!(digits, [b'0', b'1'..=b'9', ..]);
    trunk && !matches!(folded.before(run.groups[at].bytes.start), Some('-' | '.'))
}

/// What kind of number a run is, if it is one people can call.
fn kind(run: &Run, folded: &Folded) -> Option<Kind> {
    let digits = run.digits();
    if counts_up(run) || digits.bytes().all(|b| b == b'0') {
        return None;
    }
    match run.spelled() {
        0 => is_phone(run, &digits, folded).then_some(Kind::Phone),
        _ if run.weak() * 2 > run.groups.len() => None,
        all if all == run.groups.len() => (digits.len() >= FEWEST_SPELLED).then_some(Kind::Spelled),
        some => {
            let mixed = digits.len() > FEWEST_SPELLED && (some > 1 || digits.starts_with('0'));
            mixed.then_some(Kind::Mixed)
        }
    }
}

/// Whether a text is one number and nothing else, as it would be dialled.
pub(super) fn is_number(folded: &Folded) -> bool {
    const GROUPED: &[&[usize]] =
        &[&[2, 5, 4], &[2, 4, 4], &[4, 3, 2, 2], &[3, 3, 4], &[3, 3, 3], &[3, 2, 2, 2]];
    let runs = runs(folded, &Barriers::none(folded));
    let whole = |run: &Run| kind(run, folded).is_some() || GROUPED.contains(&&run.lengths()[..]);
    matches!(&runs[..], [run] if whole(run))
}

/// Whether a text speaks of calling.
pub(super) fn is_called(text: &str) -> bool {
    words_of(text).any(|word| vocabulary().has("words.call", word))
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// "units 1 2 3 4 5 6 7 8" and other enumerations.
fn counts_up(run: &Run) -> bool {
    let numbers: Vec<u64> = run.groups.iter().filter_map(|group| group.digits.parse().ok()).collect();
    numbers.len() > 2 && numbers.windows(2).all(|pair| pair[1] == pair[0] + 1)
}

fn is_phone(run: &Run, digits: &str, folded: &Folded) -> bool {
    let bytes = run.bytes(folded);
    if run.plus && (8..=15).contains(&digits.len()) {
        return true;
    }
    let (before, after) = around(&bytes, folded);
    let called = is_called(before) || is_called(after);
    if identifies_a_thing(&bytes, folded) && !is_called(after) {
        return false;
    }
    if run.groups.iter().skip(1).any(|group| group.led) {
        return led_on(run, digits, called);
    }
    if digits.starts_with('0') {
        return zero_led(run, digits, folded, called);
    }
    if run.groups.len() == 1 {
        return one_group(digits, called, &bytes, folded);
    }
    let lists = run.gaps(folded).any(|gap| gap.contains([',', ';', ':']));
    let sizes = run.groups.iter().all(|group| group.digits.ends_with('0'));
    let asked = called && !sizes && (7..=MOST_DIGITS).contains(&digits.len());
    !lists && (familiar(&run.lengths(), &bytes, folded) || asked)
}

/// The trunk prefix gives a national number away, whatever stands between its digits.
fn zero_led(run: &Run, digits: &str, folded: &Folded, called: bool) -> bool {
    let fewest = if called { 8 } else { 9 };
    let clock = |gap: &str| gap.contains(':');
    let international = digits.starts_with("00") && (12..=15).contains(&digits.len());
    if digits.starts_with("00") && !called {
        return international;
    }
    international || ((fewest..=12).contains(&digits.len()) && (called || !run.gaps(folded).any(clock)))
}

/// "021 and then 330 9182", but not "0730, then 1600".
fn led_on(run: &Run, digits: &str, called: bool) -> bool {
    let sizes = run.groups.iter().all(|group| group.digits.ends_with('0'));
    let times = run.groups.iter().all(|group| group.digits.len() == 4 && *group.digits < *"2460");
    let trunk = digits.starts_with('0') && !times;
    (9..=12).contains(&digits.len()) && (trunk || called && !sizes)
}

/// Digits without a separator; shorter ones need somebody asking for a call.
fn one_group(digits: &str, called: bool, bytes: &Range<usize>, folded: &Folded) -> bool {
    let glued = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let glued = glued(folded.before(bytes.start)) || glued(folded.after(bytes.end));
    let fewest = if called { 7 } else { 9 };
    !glued && (fewest..=MOST_DIGITS).contains(&digits.len())
}

/// The groupings that countries write without a leading zero.
const FAMILIAR: &[&[usize]] = &[
    &[3, 3, 4],
    &[1, 3, 3, 4],
    &[1, 3, 3, 2, 2],
    &[3, 3, 2, 2],
    &[3, 2, 2, 2],
    &[3, 3, 3],
    &[2, 5, 4],
    &[2, 2, 3, 4],
    &[2, 1, 4, 4],
    &[4, 3, 2, 2],
    &[3, 7],
    &[1, 3, 7],
];

/// Whether the groups are those of a number: a familiar grouping, digit by digit, or with an area code in
/// brackets.
fn familiar(lengths: &[usize], bytes: &Range<usize>, folded: &Folded) -> bool {
    let bracketed = folded.text[bytes.clone()].starts_with('(');
    let digits: usize = lengths.iter().sum();
    let singles = lengths.iter().all(|length| *length == 1) && (9..=12).contains(&digits);
    let known = FAMILIAR.contains(&lengths);
    singles || known || bracketed && (9..=12).contains(&digits)
}

/// The words near a number.
fn around<'a>(bytes: &Range<usize>, folded: &'a Folded) -> (&'a str, &'a str) {
    let text = folded.text.as_str();
    let from = text.ceil_char_boundary(bytes.start.saturating_sub(CUE_REACH));
    let to = text.floor_char_boundary((bytes.end + CUE_REACH).min(text.len()));
    (&text[from..bytes.start], &text[bytes.end..to])
}

/// Whether the words before it, back to the end of another sentence or to another figure, say that the number
/// names a thing: an order, a part, a meter.
fn identifies_a_thing(bytes: &Range<usize>, folded: &Folded) -> bool {
    let before = around(bytes, folded).0;
    let ends = |at: usize, c: char| match c {
        // "Order no. 5".
        '.' => !["no", "nr", "num", "n"].contains(&words_of(&before[..at]).last().unwrap_or_default()),
        c => c.is_ascii_digit() || matches!(c, '!' | '?' | '\n'),
    };
    let end = before.char_indices().rev().find(|(at, c)| ends(*at, *c));
    let near = &before[end.map_or(0, |(at, c)| at + c.len_utf8())..];
    near.contains(['#', '№']) || words_of(near).any(|word| vocabulary().has("words.serial", word))
}
