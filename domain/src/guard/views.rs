//! Other readings of a text: letters set apart pushed together, spoken signs put back in.

use std::sync::LazyLock;

use super::{
    finder::Finder,
    fold::{Cell, Folded},
    vocabulary::vocabulary,
};

/// So many single letters in a row are a word set apart.
const FEWEST_LETTERS: usize = 6;

/// The text with single characters in a row pushed together ("d a v e @ g m a i l"), if there are any.
pub(super) fn pushed_together(cells: &[Cell]) -> Option<Vec<Cell>> {
    // All of a row but its first and last stand between spaces.
    let between = |three: &&[Cell]| three[0].c == ' ' && three[1].c != ' ' && three[2].c == ' ';
    if cells.windows(3).filter(between).count() + 2 < FEWEST_LETTERS {
        return None;
    }
    let mut out = Vec::with_capacity(cells.len());
    let mut changed = false;
    let mut at = 0;
    while at < cells.len() {
        let row = row_of_singles(cells, at);
        let letters = row.iter().filter(|at| cells[**at].c.is_alphabetic()).count();
        let ends =
            row.last().is_some_and(|last| cells.get(last + 1).is_none_or(|next| !next.c.is_alphanumeric()));
        if letters >= FEWEST_LETTERS && ends {
            changed = true;
            at = row.last().map_or(at, |last| last + 1);
            out.extend(row.into_iter().map(|at| cells[at]));
        } else {
            // A row that is too short is passed over whole, or every place in it would be tried again.
            let end = row.last().map_or(at, |last| *last) + 1;
            out.extend_from_slice(&cells[at..end]);
            at = end;
        }
    }
    changed.then_some(out)
}

/// The places of characters that stand alone, from one on.
fn row_of_singles(cells: &[Cell], start: usize) -> Vec<usize> {
    let begins = start == 0 || !cells[start - 1].c.is_alphanumeric();
    if !begins || cells[start].c.is_whitespace() {
        return vec![start];
    }
    let mut row = vec![start];
    let mut at = start;
    while cells.get(at + 1).is_some_and(|gap| gap.c == ' ') {
        let single = |at: usize| {
            cells.get(at).is_some_and(|cell| !cell.c.is_whitespace())
                && cells.get(at + 1).is_none_or(|next| !next.c.is_alphanumeric())
        };
        if !single(at + 2) {
            break;
        }
        at += 2;
        row.push(at);
    }
    row
}

/// `(at)`, `[dot]`, `_at_`: unmistakable, so that the sign can be put in their place.
static SIGNS: LazyLock<Finder> = LazyLock::new(|| {
    let words = vocabulary();
    let (at, dot) = (words.any_of(&["words.at"]), words.any_of(&["words.dot"]));
    let around = |word: &str| {
        format!(
            r"\s{{0,2}}[\[({{<|*]{{1,2}}\s?(?:{word})\s?[\])}}>|*]{{1,2}}\s{{0,2}}|_{{1,2}}(?:{word})_{{1,2}}|\s?-(?:{word})-\s?"
        )
    };
    Finder::new(&format!(
        "(?P<at>{})|(?P<dot>{})",
        around(&format!("@|a|{at}")),
        around(&format!(r"\.|,|{dot}"))
    ))
});

/// The text with bracketed words for "@" and "." replaced by them, if there are any.
pub(super) fn with_signs(folded: &Folded) -> Option<Vec<Cell>> {
    if !folded.text.contains(['(', '[', '{', '<', '_', '*', '|', '-']) {
        return None;
    }
    let mut out: Vec<Cell> = Vec::new();
    let mut end = 0;
    for found in SIGNS.captures_iter(&folded.text) {
        let Some(whole) = found.get(0) else { continue };
        out.extend(folded.part(end..whole.start()));
        let original = folded.original(&whole.range());
        let c = if found.name("at").is_some() { '@' } else { '.' };
        out.push(Cell { c, start: original.start, end: original.end, capital: false });
        end = whole.end();
    }
    if end == 0 {
        return None;
    }
    out.extend(folded.part(end..folded.text.len()));
    Some(out)
}
