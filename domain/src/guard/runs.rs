//! Runs of digits, however they are written: in figures, in words, or both, with anything between them.

use std::ops::Range;

use super::{barriers::Barriers, fold::Folded, vocabulary::vocabulary};

/// One written group of a run.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub(super) bytes: Range<usize>,
    pub(super) digits: String,
    /// Written as a word.
    pub(super) spelled: bool,
}

/// Groups of digits that belong together.
#[derive(Clone, Default, Debug)]
pub(super) struct Run {
    pub(super) groups: Vec<Group>,
    /// A plus sign stands before it.
    pub(super) plus: bool,
}

/// The most characters between two groups of one run.
const LONGEST_GAP: usize = 4;
/// The most digits a run is followed for; what is longer is no telephone number.
const LONGEST_RUN: usize = 64;

impl Run {
    /// All digits, in order.
    pub(super) fn digits(&self) -> String {
        self.groups.iter().map(|group| group.digits.as_str()).collect()
    }

    /// How many groups are words.
    pub(super) fn spelled(&self) -> usize {
        self.groups.iter().filter(|group| group.spelled).count()
    }

    /// The digits of each group.
    pub(super) fn lengths(&self) -> Vec<usize> {
        self.groups.iter().map(|group| group.digits.len()).collect()
    }

    /// From the first to the last group, with a bracket or plus sign before it and a bracket after it.
    pub(super) fn bytes(&self, folded: &Folded) -> Range<usize> {
        let (mut start, mut end) = (self.groups[0].bytes.start, self.groups[self.groups.len() - 1].bytes.end);
        while let Some(c @ ('+' | '(' | '[' | '{')) = folded.before(start) {
            start -= c.len_utf8();
        }
        if let Some(')' | ']' | '}') = folded.after(end) {
            end += 1;
        }
        start..end
    }

    /// The text between each group and the next.
    pub(super) fn gaps<'a>(&'a self, folded: &'a Folded) -> impl Iterator<Item = &'a str> {
        self.groups.windows(2).map(|pair| &folded.text[pair[0].bytes.end..pair[1].bytes.start])
    }
}

/// All runs of a text, leaving out what is barred.
pub(super) fn runs(folded: &Folded, barriers: &Barriers) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::new();
    let mut run = Run::default();
    let mut repeat = None;
    for word in words(folded) {
        let text = &folded.text[word.clone()];
        let barred = barriers.touches(word.clone());
        if !run.groups.is_empty() && (barred || !continues(&run, folded, &word)) {
            out.push(std::mem::take(&mut run));
        }
        if let Some(times) = multiplier(text) {
            repeat = Some(times);
            continue;
        }
        match group(text, &word) {
            Some(mut group) if !barred => {
                if let Some(times) = repeat.take() {
                    group.digits = group.digits.repeat(times);
                }
                push(&mut run, group, folded);
            }
            // "trenta e cinque": joins, if the next word continues the run.
            None if vocabulary().has("words.joining", text) && ends_in_tens(&run) => {}
            _ => {
                repeat = None;
                if !run.groups.is_empty() {
                    out.push(std::mem::take(&mut run));
                }
            }
        }
    }
    if !run.groups.is_empty() {
        out.push(run);
    }
    out
}

/// Maximal stretches of digits or of letters.
fn words(folded: &Folded) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut previous = ' ';
    for (at, c) in folded.text.char_indices() {
        let end = at + c.len_utf8();
        let same = (c.is_ascii_digit() && previous.is_ascii_digit())
            || (c.is_alphabetic() && previous.is_alphabetic());
        match out.last_mut() {
            Some(last) if same => last.end = end,
            _ if c.is_alphanumeric() => out.push(at..end),
            _ => {}
        }
        previous = c;
    }
    join_look_alikes(folded, &out)
}

/// Makes `o21`, `44l` and `7oo3` one group: letters that pass for digits, glued to digits.
fn join_look_alikes(folded: &Folded, words: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut out = Vec::with_capacity(words.len());
    for glued in words.chunk_by(|a, b| a.end == b.start) {
        let whole = glued[0].start..glued[glued.len() - 1].end;
        let text = &folded.text[whole.clone()];
        let digits = text.chars().filter(char::is_ascii_digit).count();
        if glued.len() > 1 && digits > 0 && text.chars().all(|c| look_alike(c).is_some()) {
            out.push(whole);
        } else {
            out.extend_from_slice(glued);
        }
    }
    out
}

fn look_alike(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        'o' => Some('0'),
        'l' | 'i' => Some('1'),
        _ => None,
    }
}

fn multiplier(word: &str) -> Option<usize> {
    match word {
        word if vocabulary().has("words.double", word) => Some(2),
        word if vocabulary().has("words.triple", word) => Some(3),
        _ => None,
    }
}

fn group(word: &str, bytes: &Range<usize>) -> Option<Group> {
    if word.contains(|c: char| c.is_ascii_digit()) {
        let digits = word.chars().map(look_alike).collect::<Option<String>>()?;
        return Some(Group { bytes: bytes.clone(), digits, spelled: false });
    }
    let digits = vocabulary().numbers.get(word)?.clone();
    Some(Group { bytes: bytes.clone(), digits, spelled: true })
}

/// Whether what lies between a run and the next word is short and separates rather than calculates.
fn continues(run: &Run, folded: &Folded, next: &Range<usize>) -> bool {
    let end = run.groups[run.groups.len() - 1].bytes.end;
    let joined = |gap: &str| {
        let letters: String = gap.chars().filter(|c| c.is_alphanumeric()).collect();
        letters.is_empty() || vocabulary().has("words.joining", &letters) || multiplier(&letters).is_some()
    };
    let gap = &folded.text[end..next.start];
    let short = gap.chars().filter(|c| !c.is_alphanumeric()).count() <= LONGEST_GAP;
    let calculates =
        |c: char| matches!(c, '+' | '=' | '%' | '$' | '€' | '£' | '<' | '>' | '×' | '#' | '@' | '!' | '?');
    let length: usize = run.groups.iter().map(|group| group.digits.len()).sum();
    short && joined(gap) && !gap.contains(calculates) && length < LONGEST_RUN
}

fn ends_in_tens(run: &Run) -> bool {
    run.groups
        .last()
        .is_some_and(|group| group.spelled && group.digits.len() > 1 && group.digits.ends_with('0'))
}

/// Adds a group; "thirty" and "five" make one group of two digits.
fn push(run: &mut Run, group: Group, folded: &Folded) {
    if run.groups.is_empty() {
        run.plus = folded.text[..group.bytes.start].trim_end_matches(['(', '[', ' ']).ends_with('+');
    }
    if let Some(last) = run.groups.last_mut().filter(|last| last.spelled && group.spelled)
        && last.digits.len() > group.digits.len()
        && last.digits.ends_with(&"0".repeat(group.digits.len()))
    {
        let kept = last.digits.len() - group.digits.len();
        last.digits.replace_range(kept.., &group.digits);
        last.bytes.end = group.bytes.end;
        return;
    }
    run.groups.push(group);
}
