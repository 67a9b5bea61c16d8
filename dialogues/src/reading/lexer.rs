//! Typed text as numbers, words and signs.

use domain::text::fold;

/// One piece of typed text, folded (case, accents, other scripts' digits).
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Piece {
    /// A run of digits; `length` tells `3` from `03`.
    Number { value: u32, length: usize },
    /// A run of letters.
    Word(String),
    /// Anything else that is not a space.
    Sign(char),
}

/// Cuts typed text into pieces. Numbers too long to mean anything here saturate.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let folded = fold(text);
    let mut rest = folded.as_str();
    let mut out = Vec::new();
    while let Some(first) = rest.chars().next() {
        let taken = if first.is_ascii_digit() {
            let digits = prefix(rest, |c| c.is_ascii_digit());
            let value = digits.parse().unwrap_or(u32::MAX);
            out.push(Piece::Number { value, length: digits.len() });
            digits.len()
        } else if first.is_alphabetic() {
            let word = prefix(rest, |c| c.is_alphabetic() || matches!(c, '\'' | '’'));
            out.push(Piece::Word(word.replace('’', "'")));
            word.len()
        } else {
            if !first.is_whitespace() {
                out.push(Piece::Sign(first));
            }
            first.len_utf8()
        };
        rest = &rest[taken..];
    }
    join_initials(out)
}

fn prefix(text: &str, belongs: impl Fn(char) -> bool) -> &str {
    &text[..text.find(|c| !belongs(c)).unwrap_or(text.len())]
}

/// Makes `a.m.` and `p. m.` the words they stand for.
fn join_initials(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        out.push(piece);
        if let [.., Piece::Word(a), Piece::Sign('.'), Piece::Word(m)] = out.as_slice()
            && a.chars().count() == 1
            && m == "m"
        {
            let joined = format!("{a}{m}");
            out.truncate(out.len() - 3);
            out.push(Piece::Word(joined));
        }
    }
    out
}

/// The phrase of at most four words (or single signs) that starts at `at`, longest first, for which `meaning`
/// knows something; with the number of pieces it took. A hyphen is a sign and joins: `après-midi` is three.
pub(super) fn phrase<T>(
    pieces: &[Piece],
    at: usize,
    meaning: impl Fn(&str) -> Option<T>,
) -> Option<(T, usize)> {
    const LONGEST: usize = 4;
    let words = pieces[at..].iter().take(LONGEST).map_while(|piece| match piece {
        Piece::Word(word) => Some(word.clone()),
        Piece::Sign(sign) => Some(sign.to_string()),
        Piece::Number { .. } => None,
    });
    let words: Vec<String> = words.collect();
    let said = |length: usize| words[..length].join(" ").replace(" - ", "-");
    (1..=words.len()).rev().find_map(|length| Some((meaning(&said(length))?, length)))
}

/// Whether a list holds the phrase.
pub(super) fn lists(phrases: &[String], phrase: &str) -> bool {
    phrases.iter().any(|known| known == phrase)
}
