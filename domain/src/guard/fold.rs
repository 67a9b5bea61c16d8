//! One spelling for what looks alike, with the way back to the original characters.

use std::ops::Range;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::text::{digit, is_invisible};

/// A character with the stretch of the original it stands for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell {
    pub(super) c: char,
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether the original is a capital.
    pub(super) capital: bool,
}

/// Folded text; byte ranges into it lead back to the original.
pub(super) struct Folded {
    pub(super) text: String,
    /// The cell of every byte.
    cells: Vec<Cell>,
}

/// The characters of a message as they were sent.
pub(super) fn cells(message: &str) -> Vec<Cell> {
    let cell = |(at, c): (usize, char)| Cell { c, start: at, end: at + 1, capital: c.is_uppercase() };
    message.chars().enumerate().map(cell).collect()
}

impl Folded {
    /// Folds compatibility forms, marks, case, other scripts' digits, invisible characters and, inside words
    /// of mixed script, letters that look Latin.
    pub(super) fn new(original: &[Cell]) -> Self {
        let mut folded: Vec<Cell> = Vec::with_capacity(original.len());
        for cell in original {
            if vanishes(cell.c) {
                // What shows nothing belongs to the character it hides behind.
                if let Some(last) = folded.last_mut() {
                    last.end = cell.end;
                }
                continue;
            }
            let plain = std::iter::once(cell.c).nfkd().filter(|c| !is_combining_mark(*c));
            let plain = plain.flat_map(char::to_lowercase).map(unified);
            folded.extend(plain.map(|c| Cell { c, ..*cell }));
        }
        latinise_mixed_words(&mut folded);
        let mut text = String::with_capacity(folded.len());
        let mut by_byte = Vec::with_capacity(folded.len());
        for cell in folded {
            text.push(cell.c);
            by_byte.extend(std::iter::repeat_n(cell, cell.c.len_utf8()));
        }
        Self { text, cells: by_byte }
    }

    /// The stretch of the original behind a byte range, which must not be empty.
    pub(super) fn original(&self, bytes: &Range<usize>) -> Range<usize> {
        self.cells[bytes.start].start..self.cells[bytes.end - 1].end
    }

    /// Whether the character at a byte was a capital.
    pub(super) fn is_capital(&self, byte: usize) -> bool {
        self.cells.get(byte).is_some_and(|cell| cell.capital)
    }

    /// The character before a byte.
    pub(super) fn before(&self, byte: usize) -> Option<char> {
        self.text[..byte].chars().next_back()
    }

    /// The character at a byte.
    pub(super) fn after(&self, byte: usize) -> Option<char> {
        self.text[byte..].chars().next()
    }
}

fn vanishes(c: char) -> bool {
    is_invisible(c)
        || is_combining_mark(c)
        || matches!(c, '\u{200c}' | '\u{200d}')
        || (c.is_control() && !c.is_whitespace())
}

/// Digits of other scripts and of dingbats, and full stops of other scripts.
fn unified(c: char) -> char {
    let dingbat = |first: char| char::from_digit((c as u32).wrapping_sub(first as u32).wrapping_add(1), 10);
    match c {
        '⓿' | '🄋' | '🄌' => '0',
        '❶'..='❾' => dingbat('❶').unwrap_or(c),
        '➀'..='➈' => dingbat('➀').unwrap_or(c),
        '➊'..='➒' => dingbat('➊').unwrap_or(c),
        '⓵'..='⓽' => dingbat('⓵').unwrap_or(c),
        '。' => '.',
        '‐'..='―' | '−' => '-',
        c => digit(c).unwrap_or(c),
    }
}

/// Letters of other scripts that pass for Latin ones.
const LOOKALIKES: &[(char, char)] = &[
    ('а', 'a'),
    ('в', 'b'),
    ('с', 'c'),
    ('е', 'e'),
    ('н', 'h'),
    ('і', 'i'),
    ('ј', 'j'),
    ('к', 'k'),
    ('м', 'm'),
    ('о', 'o'),
    ('р', 'p'),
    ('ѕ', 's'),
    ('т', 't'),
    ('у', 'y'),
    ('х', 'x'),
    ('ԁ', 'd'),
    ('ո', 'n'),
    ('α', 'a'),
    ('ε', 'e'),
    ('ι', 'i'),
    ('κ', 'k'),
    ('ν', 'v'),
    ('ο', 'o'),
    ('ρ', 'p'),
    ('τ', 't'),
    ('υ', 'u'),
    ('χ', 'x'),
    ('ɡ', 'g'),
    ('ı', 'i'),
];

fn latinise_mixed_words(cells: &mut [Cell]) {
    for word in cells.chunk_by_mut(|a, b| a.c.is_alphabetic() && b.c.is_alphabetic()) {
        if word.iter().any(|cell| cell.c.is_ascii_alphabetic()) {
            for cell in word {
                let latin = LOOKALIKES.iter().find(|(lookalike, _)| *lookalike == cell.c);
                cell.c = latin.map_or(cell.c, |(_, latin)| *latin);
            }
        }
    }
}
