//! Codes that anybody with a browser can undo: base64, pairs of hexadecimal, Morse, turned letters, the
//! alphabet moved by thirteen, Roman figures, letters of a telephone's keys.

use std::{ops::Range, sync::LazyLock};

use super::{finder::Finder, fold::Cell};
use data_encoding::{BASE64_NOPAD, HEXLOWER};

/// A stretch of characters, and what it says when decoded.
pub(super) struct Decoded {
    pub(super) cells: Range<usize>,
    pub(super) text: String,
}

/// Longer words are files, not contacts.
const LONGEST: usize = 120;

/// Everything in a text that may be a code.
pub(super) fn decoded(cells: &[Cell]) -> Vec<Decoded> {
    let text: String = cells.iter().map(|cell| cell.c).collect();
    let mut out = Vec::new();
    for word in words(cells) {
        let spelled: String = cells[word.clone()].iter().map(|cell| cell.c).collect();
        out.extend(of_word(&spelled).map(|text| Decoded { cells: word, text }));
    }
    let turned = text.contains(|c: char| c.is_ascii_digit()) && TURNED_CUE.is_match(&text);
    for Shape { regex, decode, .. } in SHAPES.iter().filter(|shape| (shape.may)(&text, turned)) {
        let (mut byte, mut start) = (0, 0);
        for found in regex.find_iter(&text) {
            start += text[byte..found.start()].chars().count();
            byte = found.start();
            let cells = start..start + found.as_str().chars().count();
            out.extend(decode(found.as_str()).map(|text| Decoded { cells, text }));
        }
    }
    out
}

/// Stretches without white space, of a size that a code may have.
fn words(cells: &[Cell]) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    for at in 0..=cells.len() {
        if cells.get(at).is_none_or(|cell| cell.c.is_whitespace()) {
            if (7..=LONGEST).contains(&(at - start)) && cells[start..at].iter().all(|cell| cell.c.is_ascii())
            {
                out.push(start..at);
            }
            start = at + 1;
        }
    }
    out
}

/// A contact in base64, turned round, or moved by thirteen.
fn of_word(word: &str) -> Option<String> {
    let word = word.trim_matches(['.', ',', ':', ';', '!', '?', '"', '\'', '(', ')']);
    let in_base64 = || {
        let bytes = BASE64_NOPAD.decode(word.trim_end_matches('=').as_bytes()).ok()?;
        String::from_utf8(bytes).ok().filter(|text| text.chars().all(|c| (' '..='~').contains(&c)))
    };
    let lower = word.to_ascii_lowercase();
    let turned = || {
        let starts =
            [".moc", "moc.", "ten.", "gro.", "zn.oc.", "ku.oc.", "rf.", "ed.", "se.", "ur.", "rb.moc."];
        starts.iter().any(|start| lower.starts_with(start)).then(|| lower.chars().rev().collect())
    };
    let moved = || {
        let ends = [".pbz", ".arg", ".bet", ".pb.am", ".pb.hx", ".se", ".qr", ".rf", ".eh", ".oe"];
        let address = lower.contains('@') || ends.iter().take(5).any(|end| lower.ends_with(end));
        (address && ends.iter().any(|end| lower.ends_with(end))).then(|| lower.chars().map(rot13).collect())
    };
    in_base64().or_else(turned).or_else(moved)
}

fn rot13(c: char) -> char {
    match c {
        'a'..='m' => char::from(c as u8 + 13),
        'n'..='z' => char::from(c as u8 - 13),
        c => c,
    }
}

/// What a code looks like.
struct Shape {
    /// Whether it is worth looking for, in a text that speaks of turning or not.
    may: fn(&str, bool) -> bool,
    regex: Finder,
    decode: fn(&str) -> Option<String>,
}

static TURNED_CUE: LazyLock<Finder> = LazyLock::new(|| {
    Finder::new(
        r"(?i)\b(?:backwards?|reversed?|mirrored|al revés|a l'envers|à l'envers|rückwärts|de trás|ao contrário|наоборот|задом)\b",
    )
});

static SHAPES: LazyLock<[Shape; 6]> = LazyLock::new(|| {
    let sign = "(?:0|o|viii|vii|iii|vi|iv|ix|ii|v|x|i)";
    [
        Shape {
            may: |text, _| text.contains('3'),
            regex: Finder::plain(r"\b(?:(?:\\x|0x)?3[0-9][ :,-]?){7,16}\b"),
            decode: hexadecimal,
        },
        Shape {
            may: |text, _| text.contains('4') || text.contains('6'),
            regex: Finder::plain(r"\b(?:[0-9a-fA-F]{2}[ :,-]?){10,60}\b"),
            decode: hexadecimal,
        },
        Shape {
            may: |text, _| ["--", "..", "––", "——", "··", "••"].iter().any(|marks| text.contains(marks)),
            regex: Finder::new(r"(?:[.\-–—·•]{5}[ /|]{1,3}){6,24}[.\-–—·•]{5}"),
            decode: morse,
        },
        Shape {
            may: |text, _| text.contains(['I', 'V', 'X']) || text.contains("ii"),
            regex: Finder::plain(&format!(r"(?i)\b(?:{sign}[ .,/·-]{{1,3}}){{7,14}}{sign}\b")),
            decode: roman,
        },
        Shape {
            may: |text, _| ["800", "508", "1300", "8 8", "188", "-8"].iter().any(|code| text.contains(code)),
            regex: Finder::plain(
                r"\b(?:0800|0508|1[ -]?8(?:00|88|77|66|55)|1300|1800)[ -]?[A-Z][A-Z-]{4,9}\b",
            ),
            decode: |text| Some(keyed(text)),
        },
        Shape {
            may: |_, turned| turned,
            regex: Finder::new(r"[0-9](?:[ .-]?[0-9]){6,12}"),
            decode: |text| Some(text.chars().rev().collect()),
        },
    ]
});

fn hexadecimal(text: &str) -> Option<String> {
    let pairs: String = text
        .to_ascii_lowercase()
        .replace("\\x", "")
        .replace("0x", "")
        .chars()
        .filter(char::is_ascii_hexdigit)
        .collect();
    let decoded = String::from_utf8(HEXLOWER.decode(pairs.as_bytes()).ok()?).ok()?;
    decoded.chars().all(|c| (' '..='~').contains(&c)).then(|| called(&decoded))
}

/// Ten signs of five marks each, by their digit.
const MORSE: [&str; 10] =
    ["-----", ".----", "..---", "...--", "....-", ".....", "-....", "--...", "---..", "----."];

fn morse(text: &str) -> Option<String> {
    let mark = |c| match c {
        '·' | '•' => '.',
        '–' | '—' => '-',
        c => c,
    };
    let text: String = text.chars().map(mark).collect();
    let signs = text.split([' ', '/', '|']).filter(|sign| !sign.is_empty());
    let digit = |sign: &str| MORSE.iter().position(|known| *known == sign).map(|digit| digit.to_string());
    let digits: String = signs.map(digit).collect::<Option<_>>()?;
    Some(called(&digits))
}

/// Digits that somebody took the pains to write in code are to be called.
fn called(digits: &str) -> String {
    format!("call {digits}")
}

fn roman(text: &str) -> Option<String> {
    let text = text.to_ascii_lowercase();
    let figures = text.split([' ', '.', ',', '/', '·', '-']).filter(|figure| !figure.is_empty());
    let digit = |figure| {
        let known = ["0", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
        let at = if figure == "o" { Some(0) } else { known.iter().position(|known| *known == figure) };
        at.map(|digit| digit.to_string())
    };
    let digits: String = figures.map(digit).collect::<Option<_>>()?;
    // "I, II, III, IV" counts things.
    let counts = digits.as_bytes().windows(2).all(|pair| pair[1] == pair[0] + 1);
    (!counts).then(|| called(&digits))
}

/// Letters by the key of a telephone that they stand on.
fn keyed(text: &str) -> String {
    let key = |c: char| match c.to_ascii_lowercase() {
        'a'..='c' => '2',
        'd'..='f' => '3',
        'g'..='i' => '4',
        'j'..='l' => '5',
        'm'..='o' => '6',
        'p'..='s' => '7',
        't'..='v' => '8',
        'w'..='z' => '9',
        c => c,
    };
    text.chars().filter(char::is_ascii_alphanumeric).map(key).collect()
}
