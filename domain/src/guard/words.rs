//! The words of a text as a reader of numbers sees them: letters and figures apart, unless they are one word.

use std::ops::Range;

use super::{fold::Folded, spelling::digits_of_mixture};

/// Where words stand.
pub(super) type Words = Vec<Range<usize>>;

/// Maximal stretches of digits or of letters; those glued together are one where figures pass for letters or
/// letters for figures: `o21`, `44l`, `thr33`.
pub(super) fn words(folded: &Folded) -> Words {
    let mut out: Words = Vec::new();
    let mut previous = Class::Other;
    for (at, c) in folded.text.char_indices() {
        let end = at + c.len_utf8();
        let class = Class::of(c);
        match out.last_mut() {
            Some(last) if class == previous && class.joins() => last.end = end,
            _ if class != Class::Other => out.push(at..end),
            _ => {}
        }
        previous = class;
    }
    let mut joined = Vec::with_capacity(out.len());
    for glued in out.chunk_by(|a, b| a.end == b.start) {
        let whole = glued[0].start..glued[glued.len() - 1].end;
        if glued.len() > 1 && is_one(&folded.text[whole.clone()]) {
            joined.push(whole);
        } else {
            joined.extend_from_slice(glued);
        }
    }
    joined
}

/// What a character is to a reader of numbers.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Digit,
    Letter,
    /// A figure of another script, which stands alone.
    Figure,
    Other,
}

impl Class {
    fn of(c: char) -> Self {
        match c {
            c if c.is_ascii_digit() => Self::Digit,
            c if c.is_alphabetic() => Self::Letter,
            c if c.is_numeric() => Self::Figure,
            _ => Self::Other,
        }
    }

    fn joins(self) -> bool {
        matches!(self, Self::Digit | Self::Letter)
    }
}

fn is_one(text: &str) -> bool {
    let figures = text.contains(|c: char| c.is_ascii_digit());
    figures
        && (text.chars().all(|c| look_alike(c).is_some())
            || text.len() < 16 && digits_of_mixture(text).is_some())
}

/// The figure a letter passes for.
pub(super) fn look_alike(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        'o' | 'о' | 'ο' => Some('0'),
        'l' | 'i' => Some('1'),
        'з' => Some('3'),
        _ => None,
    }
}
