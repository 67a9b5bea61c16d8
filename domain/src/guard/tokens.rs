//! The words of a folded text, with what stands between them.

use std::ops::Range;

use super::fold::Folded;

/// A word, and what stands between it and the word before.
pub(super) struct Token<'a> {
    pub(super) bytes: Range<usize>,
    pub(super) text: &'a str,
    pub(super) gap: &'a str,
}

impl Token<'_> {
    pub(super) fn length(&self) -> usize {
        self.text.chars().count()
    }
}

/// All words: stretches of letters, digits and what names contain inside.
pub(super) fn tokens(folded: &Folded) -> Vec<Token<'_>> {
    let mut out = Vec::new();
    let mut end = 0;
    for piece in folded.text.split(|c: char| !belongs(c)) {
        let start = piece.as_ptr() as usize - folded.text.as_ptr() as usize;
        let text = piece.trim_end_matches(['.', '-', '#', '\'', '’', '&', '_']);
        let kept = text.trim_start_matches(['.', '-', '#', '\'', '’', '&']);
        let start = start + text.len() - kept.len();
        if kept.contains(char::is_alphanumeric) {
            out.push(Token { bytes: start..start + kept.len(), text: kept, gap: &folded.text[end..start] });
            end = start + kept.len();
        }
    }
    out
}

fn belongs(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '.' | '-' | '#' | '@' | '\'' | '’' | '&')
}

/// Whether a sentence ends there.
pub(super) fn stops(gap: &str) -> bool {
    gap.contains(['.', '!', '?', ';', '…'])
}

/// Whether what follows is what was announced.
pub(super) fn is_strong(gap: &str) -> bool {
    gap.contains([':', '=', '→', '>', '"', '«', '“'])
}

/// Whether only the eye ties the words together.
pub(super) fn is_loose(gap: &str) -> bool {
    !is_strong(gap) && gap.contains([',', '-', '–', '(', '\n', '/', '|'])
}
