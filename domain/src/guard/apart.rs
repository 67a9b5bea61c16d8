//! Figures set apart, with letters among them that pass for figures: "5 5 5 - O l 4 2".

use std::ops::Range;

use super::{
    fold::{Cell, Folded},
    words::look_alike,
};

/// The most characters between two pieces of one row.
const LONGEST_GAP: usize = 4;
/// The fewest figures and letters of a row; a shorter one is no number.
const FEWEST: usize = 7;

/// A piece of a row: figures, or a letter that passes for one.
struct Piece {
    bytes: Range<usize>,
    letter: bool,
}

impl Piece {
    fn is_single(&self) -> bool {
        self.bytes.len() == 1 || self.letter
    }
}

/// The text with letters in a row of figures replaced by the figures they pass for, if there are any.
pub(super) fn with_figures(folded: &Folded) -> Option<Vec<Cell>> {
    if folded.text.bytes().filter(u8::is_ascii_digit).take(FEWEST / 2).count() < FEWEST / 2 {
        return None;
    }
    let mut letters: Vec<Range<usize>> = Vec::new();
    let mut row: Vec<Piece> = Vec::new();
    let mut end = 0;
    for text in folded.text.split(|c: char| !c.is_alphanumeric()).filter(|text| !text.is_empty()) {
        let start = text.as_ptr() as usize - folded.text.as_ptr() as usize;
        let near = folded.text[end..start].chars().take(LONGEST_GAP + 1).count() <= LONGEST_GAP;
        let piece = piece(text, start);
        if !near || piece.is_none() {
            letters.extend(passing(&std::mem::take(&mut row), folded));
        }
        row.extend(piece);
        end = start + text.len();
    }
    letters.extend(passing(&row, folded));
    (!letters.is_empty()).then(|| replaced(folded, &letters))
}

fn piece(text: &str, start: usize) -> Option<Piece> {
    let bytes = start..start + text.len();
    let mut chars = text.chars();
    let letter = matches!((chars.next(), chars.next()), (Some(c), None) if c.is_alphabetic());
    let figures = letter || text.contains(|c: char| c.is_ascii_digit());
    (figures && text.chars().all(|c| look_alike(c).is_some())).then_some(Piece { bytes, letter })
}

/// The letters of a row that pass for figures: those beside single ones, as "o" is not in "600 o 700".
fn passing(row: &[Piece], folded: &Folded) -> Vec<Range<usize>> {
    let beside_single = |at: usize| {
        let single = |at: usize| row.get(at).is_some_and(Piece::is_single);
        single(at + 1) || at > 0 && single(at - 1)
    };
    let letters: Vec<usize> = (0..row.len()).filter(|at| row[*at].letter && beside_single(*at)).collect();
    let figures: usize = row.iter().filter(|piece| !piece.letter).map(|piece| piece.bytes.len()).sum();
    if letters.len() > 2 * figures || letters.len() + figures < FEWEST || !is_dictated(row, folded) {
        return Vec::new();
    }
    letters.into_iter().map(|at| row[at].bytes.clone()).collect()
}

/// Whether a row is one number: "8 o 9, 10 o 11" names several, with a word or a measure after every one or two.
fn is_dictated(row: &[Piece], folded: &Folded) -> bool {
    const IN_A_ROW: usize = 3;
    let looks = |piece: &Piece| folded.text[piece.bytes.clone()].chars().next().and_then(look_alike);
    let mut letters = row.iter().filter(|piece| piece.letter).map(looks);
    let first = letters.next();
    let unlike = letters.any(|letter| Some(letter) != first);
    let tied = row.windows(2).any(|pair| pair[0].letter && pair[1].letter);
    let mut stretches = row.split(|piece| piece.letter);
    let opens = row.first().is_some_and(|piece| piece.letter && folded.is_capital(piece.bytes.start));
    let by_turns = row.windows(2).all(|pair| pair[0].letter != pair[1].letter);
    unlike || tied || stretches.any(|figures| figures.len() >= IN_A_ROW) || opens && !by_turns
}

fn replaced(folded: &Folded, letters: &[Range<usize>]) -> Vec<Cell> {
    let mut out: Vec<Cell> = Vec::new();
    let mut end = 0;
    for letter in letters {
        out.extend(folded.part(end..letter.start));
        let figure = |cell: Cell| Cell { c: look_alike(cell.c).unwrap_or(cell.c), capital: false, ..cell };
        out.extend(folded.part(letter.clone()).map(figure));
        end = letter.end;
    }
    out.extend(folded.part(end..folded.text.len()));
    out
}
