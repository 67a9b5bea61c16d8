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
            if cell.c.is_ascii() && !cell.c.is_ascii_control() {
                folded.push(Cell { c: cell.c.to_ascii_lowercase(), ..*cell });
                continue;
            }
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
        if folded.windows(2).any(|pair| mixes(pair[0].c, pair[1].c)) {
            latinise_mixed_words(&mut folded);
        }
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

    /// The cells of a byte range, one for each character.
    pub(super) fn part(&self, bytes: Range<usize>) -> impl Iterator<Item = Cell> {
        let start = bytes.start;
        self.text[bytes].char_indices().map(move |(at, _)| self.cells[start + at])
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
    match c {
        '⓿' | '🄋' | '🄌' | '⠚' | '〇' => '0',
        '❶'..='❾' => digit_from('❶', c),
        '➀'..='➈' => digit_from('➀', c),
        '➊'..='➒' => digit_from('➊', c),
        '⓵'..='⓽' => digit_from('⓵', c),
        '⚀'..='⚅' => digit_from('⚀', c),
        '⠁' => '1',
        '⠃' => '2',
        '⠉' => '3',
        '⠙' => '4',
        '⠑' => '5',
        '⠋' => '6',
        '⠛' => '7',
        '⠓' => '8',
        '⠊' => '9',
        '⠼' => ' ',
        '🅐'..='🅩' => letter_from('🅐', c),
        '🅰'..='🆉' => letter_from('🅰', c),
        '🇦'..='🇿' => letter_from('🇦', c),
        '。' => '.',
        '⁄' | '∕' => '/',
        '‐'..='―' | '−' => '-',
        c => digit(c).or_else(|| small_capital(c)).unwrap_or(c),
    }
}

/// Small capitals, each with its letter: no compatibility form leads back from them.
const SMALL_CAPITALS: &str = "ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz";

fn small_capital(c: char) -> Option<char> {
    let at = (c as u32 >= 0x262).then(|| SMALL_CAPITALS.find(c)).flatten()?;
    SMALL_CAPITALS[at + c.len_utf8()..].chars().next()
}

/// The digit of a character in a row that starts with the picture of a one.
fn digit_from(one: char, c: char) -> char {
    char::from_digit(c as u32 - one as u32 + 1, 10).unwrap_or(c)
}

/// The letter of a character in a row that starts with the picture of an A.
fn letter_from(a: char, c: char) -> char {
    u8::try_from(c as u32 - a as u32).map_or(c, |nth| char::from(b'a' + nth))
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
    ('օ', 'o'),
    ('г', 'r'),
    ('п', 'n'),
    ('ԛ', 'q'),
    ('ԝ', 'w'),
    ('ω', 'w'),
    ('η', 'n'),
    ('λ', 'l'),
    ('ı', 'i'),
];

/// Whether Latin letters stand beside what may be another script's.
fn mixes(left: char, right: char) -> bool {
    left.is_ascii_alphabetic() && !right.is_ascii() || !left.is_ascii() && right.is_ascii_alphabetic()
}

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
