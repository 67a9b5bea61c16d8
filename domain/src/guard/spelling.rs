//! Words that stand for digits: plain ones, grown together, written with figures for letters, misspelt.

use std::sync::LazyLock;

use super::vocabulary::vocabulary;

/// The longest word that may be several grown together.
const LONGEST: usize = 160;
/// The shortest number word that is recognised inside another word, in bytes.
const SHORTEST_PART: usize = 2;

/// The digits of a word that is a number beyond doubt.
pub(super) fn digits(word: &str) -> Option<String> {
    vocabulary().numbers.get(word).cloned().or_else(|| compound(word))
}

/// The digits of a word that passes for a number between others.
pub(super) fn weak_digits(word: &str) -> Option<String> {
    vocabulary().weak.get(word).cloned().or_else(|| misspelt(word))
}

/// The digits of letters and figures mixed: `thr33`, `o2one`, `zero21`.
pub(super) fn digits_of_mixture(word: &str) -> Option<String> {
    let letters: String = word.chars().map(letter_for).collect();
    vocabulary().numbers.get(&letters).cloned()
}

/// The letter a figure passes for.
pub(super) fn letter_for(c: char) -> char {
    match c {
        '0' => 'o',
        '1' => 'i',
        '3' => 'e',
        '4' => 'a',
        '5' => 's',
        '7' => 't',
        '8' => 'b',
        c => c,
    }
}

/// "zerotwoone", "dreiundzwanzig": number words and nothing else, read from the front, longest first.
fn compound(word: &str) -> Option<String> {
    if !(6..=LONGEST).contains(&word.len()) {
        return None;
    }
    // Where each place is reached from, if number words alone lead there; most words end at their first letter.
    let mut from: Vec<Option<usize>> = vec![None; word.len() + 1];
    from[0] = Some(0);
    for start in 0..word.len() {
        if from[start].is_none() {
            continue;
        }
        let parts = vocabulary().number_words(&word[start..]).filter(|length| *length >= SHORTEST_PART);
        for end in parts.map(|length| start + length) {
            from[end] = from[end].or(Some(start));
        }
    }
    let mut parts = Vec::new();
    let mut end = word.len();
    while end > 0 {
        let start = from[end]?;
        parts.push(&word[start..end]);
        end = start;
    }
    parts.reverse();
    (parts.len() > 1).then(|| joined(&parts))
}

/// The digits of parts; in German the ones come before the tens.
fn joined(parts: &[&str]) -> String {
    let value = |part: &str| vocabulary().numbers.get(part).cloned().unwrap_or_default();
    let mut out = String::new();
    let mut at = 0;
    while at < parts.len() {
        match parts[at..] {
            [ones, "und", tens, ..] => {
                out.push_str(value(tens).get(..1).unwrap_or_default());
                out.push_str(&value(ones));
                at += 3;
            }
            ["hundert", ..] => {
                out.push('1');
                at += 1;
            }
            [part, ..] => {
                out.push_str(&value(part));
                at += 1;
            }
            [] => break,
        }
    }
    out
}

/// Number words of four letters and more, letter by letter.
static LONG_WORDS: LazyLock<Vec<(Vec<char>, String)>> = LazyLock::new(|| {
    let letters = |(word, digits): (&String, &String)| (word.chars().collect::<Vec<_>>(), digits.clone());
    vocabulary().numbers.iter().map(letters).filter(|(word, _)| word.len() > 3).collect()
});

/// A number word with one letter wrong, missing, too many, or two swapped.
fn misspelt(word: &str) -> Option<String> {
    let mut letters = ['\0'; 12];
    let length = word.chars().count();
    if !(4..=letters.len()).contains(&length) {
        return None;
    }
    letters.iter_mut().zip(word.chars()).for_each(|(letter, c)| *letter = c);
    let letters = &letters[..length];
    let close = |known: &[char]| {
        known.len().abs_diff(length) < 2
            && (known.first() == letters.first() || known.last() == letters.last())
            && one_slip(letters, known)
    };
    LONG_WORDS.iter().find(|(known, _)| close(known)).map(|(_, digits)| digits.clone())
}

fn one_slip(word: &[char], known: &[char]) -> bool {
    let front = word.iter().zip(known).take_while(|(left, right)| left == right).count();
    let (word, known) = (&word[front..], &known[front..]);
    let back = word.iter().rev().zip(known.iter().rev()).take_while(|(left, right)| left == right).count();
    match (&word[..word.len() - back], &known[..known.len() - back]) {
        ([_], [_] | []) | ([], [_]) => true,
        ([first, second], known) => *known == [*second, *first],
        _ => false,
    }
}
