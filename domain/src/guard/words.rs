//! The words of a text as a reader of numbers sees them: letters and figures apart, unless they are one word.

use std::ops::Range;

use super::{fold::Folded, spelling::digits_of_mixture};

/// Where words stand.
pub(super) type Words = Vec<Range<usize>>;

/// Maximal stretches of digits or of letters; those glued together are one where figures pass for letters or
/// letters for figures: `o21`, `44l`, `thr33`.
pub(super) fn words(folded: &Folded) -> Words {
    let mut out: Words = Vec::new();
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
