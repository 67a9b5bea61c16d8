//! Runs of digits, however they are written: in figures, in words, or both, with anything between them.

use std::ops::Range;

use super::{
    barriers::Barriers,
    fold::Folded,
    spelling::{digits, digits_of_mixture, weak_digits},
    vocabulary::vocabulary,
    words::{look_alike, words},
};

/// One written group of a run.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub(super) bytes: Range<usize>,
    pub(super) digits: String,
    /// Written as a word.
    pub(super) spelled: bool,
    /// A word that is a number only between others.
    pub(super) weak: bool,
    /// Words stand before it: "then", "dash".
    pub(super) led: bool,
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
/// The most words between two groups ("and then").
const MOST_BETWEEN: usize = 2;
/// The most digits a run is followed for; what is longer is no telephone number.
const LONGEST_RUN: usize = 64;
/// Digits after which words between groups join no more: the number is complete.
const COMPLETE: usize = 9;

impl Run {
    /// All digits, in order.
    pub(super) fn digits(&self) -> String {
        self.groups.iter().map(|group| group.digits.as_str()).collect()
    }

    /// How many groups are words.
    pub(super) fn spelled(&self) -> usize {
        self.groups.iter().filter(|group| group.spelled).count()
    }

    /// How many groups are words that might be others.
    pub(super) fn weak(&self) -> usize {
        self.groups.iter().filter(|group| group.weak).count()
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

    fn length(&self) -> usize {
        self.groups.iter().map(|group| group.digits.len()).sum()
    }
}

/// All runs of a text, leaving out what is barred.
pub(super) fn runs(folded: &Folded, barriers: &Barriers) -> Vec<Run> {
    let mut reader =
        Reader { folded, out: Vec::new(), run: Run::default(), times: None, plus: None, between: 0 };
    for word in words(folded) {
        reader.read(&word, barriers.touches(word.clone()));
    }
    reader.close();
    reader.out
}

struct Reader<'a> {
    folded: &'a Folded,
    out: Vec<Run>,
    run: Run,
    /// "double", "triple", and where it stands.
    times: Option<(usize, usize)>,
    /// Where "plus" stands, before a run.
    plus: Option<usize>,
    /// Words since the last group.
    between: usize,
}

impl Reader<'_> {
    fn read(&mut self, word: &Range<usize>, barred: bool) {
        let text = &self.folded.text[word.clone()];
        if !self.run.groups.is_empty() && (barred || !self.continues(word)) {
            self.close();
        }
        if let Some(times) = multiplier(text) {
            self.times = Some((times, word.start));
        } else if self.run.groups.is_empty() && vocabulary().has("words.plus", text) {
            self.plus = Some(word.start);
        } else if let Some(group) = self.group(text, word).filter(|_| !barred) {
            self.push(group);
        } else if vocabulary().has("words.hundred", text) && self.ends_in_ones() {
            self.hundred(word);
        } else if self.joins(text, word) {
            self.between += 1;
        } else {
            self.close();
            (self.times, self.plus) = (None, None);
        }
    }

    /// A group, if the word is one; weak words are only looked up where a run goes on.
    fn group(&mut self, word: &str, bytes: &Range<usize>) -> Option<Group> {
        // After figures, "o" is "or": "8 o 9".
        let or = word == "o" && self.run.groups.last().is_some_and(|last| !last.spelled);
        let strong = strong_group(word).filter(|_| !or);
        let weak = strong.is_none() && self.run.spelled() > 0;
        let (mut digits, spelled) =
            strong.or_else(|| weak.then(|| weak_digits(word)).flatten().map(|digits| (digits, true)))?;
        if weak && self.joins(word, bytes) && !vocabulary().weak.contains_key(word) {
            return None;
        }
        let mut start = bytes.start;
        if let Some((times, at)) = self.times.take() {
            (digits, start) = (digits.repeat(times), at);
        }
        Some(Group { bytes: start..bytes.end, digits, spelled, weak, led: self.between > 0 })
    }

    /// Whether a word may stand between two groups.
    fn joins(&self, word: &str, bytes: &Range<usize>) -> bool {
        // "662e83" names a parcel; "x" alone is written without spaces.
        let glued = self.folded.before(bytes.start).is_some_and(char::is_alphanumeric);
        if glued && word != "x" {
            return false;
        }
        let complete = self.run.length() >= COMPLETE && self.run.spelled() == 0;
        !self.run.groups.is_empty()
            && (self.between < MOST_BETWEEN && !complete && vocabulary().has("words.between", word)
                || vocabulary().has("words.joining", word) && self.ends_in_tens())
    }

    /// Whether what lies between the run and the next word is short and separates rather than calculates.
    fn continues(&self, next: &Range<usize>) -> bool {
        let end = self.run.groups[self.run.groups.len() - 1].bytes.end;
        let gap = &self.folded.text[end..next.start];
        let calculates = |c: char| {
            matches!(c, '+' | '=' | '%' | '$' | '€' | '£' | '<' | '>' | '×' | '#' | '@' | '!' | '?')
        };
        let most = LONGEST_GAP + self.between * 2 + usize::from(self.times.is_some());
        let short = gap.chars().filter(|c| !c.is_alphanumeric()).take(most + 1).count() <= most;
        short && !gap.contains(calculates) && self.run.length() < LONGEST_RUN
    }

    fn ends_in_tens(&self) -> bool {
        let tens = |group: &Group| group.spelled && group.digits.len() > 1 && group.digits.ends_with('0');
        self.run.groups.last().is_some_and(tens)
    }

    fn ends_in_ones(&self) -> bool {
        self.run.groups.last().is_some_and(|group| group.spelled && group.digits.len() == 1)
    }

    /// "eight hundred".
    fn hundred(&mut self, word: &Range<usize>) {
        if let Some(last) = self.run.groups.last_mut() {
            last.digits.push_str("00");
            last.bytes.end = word.end;
        }
    }

    /// Adds a group; "thirty" and "five" make one group of two digits.
    fn push(&mut self, mut group: Group) {
        if self.run.groups.is_empty() {
            let before = self.folded.text[..group.bytes.start].trim_end_matches(['(', '[', ' ']);
            let said = self.plus.take();
            group.bytes.start = said.unwrap_or(group.bytes.start);
            self.run.plus = said.is_some() || before.ends_with('+');
        }
        self.between = 0;
        if let Some(last) = self.run.groups.last_mut().filter(|last| last.spelled && group.spelled)
            && last.digits.len() > group.digits.len()
            && last.digits.ends_with(&"0".repeat(group.digits.len()))
        {
            let kept = last.digits.len() - group.digits.len();
            last.digits.replace_range(kept.., &group.digits);
            last.bytes.end = group.bytes.end;
            return;
        }
        self.run.groups.push(group);
    }

    /// Ends the run, without the words it ends with that belong to the sentence.
    fn close(&mut self) {
        let mut run = std::mem::take(&mut self.run);
        self.between = 0;
        let kept = run.groups.iter().rposition(|group| !group.weak).map_or(0, |at| at + 1);
        run.groups.truncate(kept);
        // "021 884 3317 one hour": the figures are a number without the word.
        let figures: usize =
            run.groups.iter().filter(|group| !group.spelled).map(|group| group.digits.len()).sum();
        if figures >= COMPLETE && run.spelled() == 1 && run.groups.last().is_some_and(|group| group.spelled) {
            run.groups.pop();
        }
        if !run.groups.is_empty() {
            self.out.push(run);
        }
    }
}

fn multiplier(word: &str) -> Option<usize> {
    match word {
        word if vocabulary().has("words.double", word) => Some(2),
        word if vocabulary().has("words.triple", word) => Some(3),
        _ => None,
    }
}

/// The digits of a word, and whether it is written in letters.
fn strong_group(word: &str) -> Option<(String, bool)> {
    if !word.contains(|c: char| c.is_ascii_digit()) {
        return digits(word).map(|digits| (digits, true));
    }
    let figures = word.chars().map(look_alike).collect::<Option<String>>().map(|digits| (digits, false));
    figures.or_else(|| digits_of_mixture(word).map(|digits| (digits, true)))
}
