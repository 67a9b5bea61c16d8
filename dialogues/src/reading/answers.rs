//! Short answers: yes or no, a distance, a number of stars.

use std::ops::RangeInclusive;

use super::{
    Words,
    lexer::{Piece, lists, phrase, pieces},
};

/// Why a text is not the number asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NumberTrouble {
    /// There is no number in it, or more than one.
    NotUnderstood,
    /// A number, but outside what makes sense here.
    OutOfRange,
}

/// Whether a text says yes or no; neither if it says both or something else.
pub fn yes_or_no(text: &str, words: &Words) -> Option<bool> {
    let pieces = pieces(text);
    let answer = |known: &str| match known {
        known if lists(&words.answers.yes, known) => Some(true),
        known if lists(&words.answers.no, known) => Some(false),
        _ => None,
    };
    let mut said = None;
    let mut at = 0;
    while at < pieces.len() {
        let Some((answer, length)) = phrase(&pieces, at, answer) else {
            // Signs around an answer mean nothing; a further word makes it another sentence.
            if matches!(pieces[at], Piece::Sign(_)) {
                at += 1;
                continue;
            }
            return None;
        };
        if said.is_some_and(|earlier| earlier != answer) {
            return None;
        }
        said = Some(answer);
        at += length;
    }
    said
}

/// A distance in whole kilometres (`5`, `5 km`, `3 miles`, `3.5`), rounded, within what the market allows.
pub fn kilometres(text: &str, words: &Words, allowed: RangeInclusive<u32>) -> Result<u32, NumberTrouble> {
    let pieces = pieces(text);
    let (tenths, rest) = decimal(&pieces, words).ok_or(NumberTrouble::NotUnderstood)?;
    let unit = phrase(rest, 0, |unit| match unit {
        unit if lists(&words.answers.kilometres, unit) => Some(1000),
        unit if lists(&words.answers.miles, unit) => Some(1609),
        _ => None,
    });
    let metres_each = match unit {
        Some((metres, length)) if only_signs(&rest[length..]) => metres,
        None if only_signs(rest) => 1000,
        _ => return Err(NumberTrouble::NotUnderstood),
    };
    let rounded = (tenths.saturating_mul(metres_each) + 5000) / 10_000;
    u32::try_from(rounded).ok().filter(|km| allowed.contains(km)).ok_or(NumberTrouble::OutOfRange)
}

/// The only whole number of a text (`12`, `12 years`, `about five`), within what makes sense.
pub fn only_number(text: &str, words: &Words, allowed: RangeInclusive<u32>) -> Result<u32, NumberTrouble> {
    let pieces = pieces(text);
    let mut digits = pieces.iter().filter_map(|piece| match piece {
        Piece::Number { value, .. } => Some(*value),
        _ => None,
    });
    let number = match (digits.next(), digits.next()) {
        (Some(only), None) => only,
        (Some(_), Some(_)) => return Err(NumberTrouble::NotUnderstood),
        (None, _) => {
            let mut spelled = (0..pieces.len()).filter_map(|at| figure(&pieces[at..], words));
            let (count, _) = spelled.next().ok_or(NumberTrouble::NotUnderstood)?;
            u32::try_from(count).map_err(|_| NumberTrouble::OutOfRange)?
        }
    };
    if allowed.contains(&number) { Ok(number) } else { Err(NumberTrouble::OutOfRange) }
}

/// A rating from 1 to 5: `4`, `4/5`, `four stars`, `⭐⭐⭐⭐`.
pub fn stars(text: &str, words: &Words) -> Result<u8, NumberTrouble> {
    let pieces = pieces(text);
    let drawn = pieces.iter().filter(|piece| matches!(piece, Piece::Sign('★' | '⭐' | '🌟'))).count();
    let written = figure(&pieces, words);
    let count = match written {
        None if drawn == pieces.len() && drawn > 0 => u64::try_from(drawn).unwrap_or(u64::MAX),
        Some((count, rest)) if out_of_five(rest, words) => count,
        _ => return Err(NumberTrouble::NotUnderstood),
    };
    u8::try_from(count).ok().filter(|stars| (1..=5).contains(stars)).ok_or(NumberTrouble::OutOfRange)
}

/// Whether what follows a figure is at most `stars`, `/5` or `out of 5`.
fn out_of_five(rest: &[Piece], words: &Words) -> bool {
    let word = |known: &str| lists(&words.answers.stars, known).then_some(());
    match rest {
        [] | [Piece::Sign('/'), Piece::Number { value: 5, .. }] => true,
        [.., Piece::Number { value: 5, .. }] => {
            phrase(rest, 0, word).is_some_and(|((), length)| length + 1 == rest.len())
        }
        _ => rest.iter().all(|piece| match piece {
            Piece::Word(known) => word(known).is_some(),
            Piece::Sign(sign) => *sign != '/' && *sign != '-',
            Piece::Number { .. } => false,
        }),
    }
}

/// A leading whole number in digits or in words, with what follows it.
fn figure<'a>(pieces: &'a [Piece], words: &Words) -> Option<(u64, &'a [Piece])> {
    let count = |known: &str| words.answers.counts.iter().position(|phrases| lists(phrases, known));
    match pieces {
        // A decimal is not a whole number.
        [Piece::Number { .. }, Piece::Sign('.' | ','), Piece::Number { .. }, ..] => None,
        [Piece::Number { value, .. }, rest @ ..] => Some((u64::from(*value), rest)),
        _ => phrase(pieces, 0, count).map(|(at, length)| (at as u64 + 1, &pieces[length..])),
    }
}

/// A leading number in tenths, one decimal place deep.
fn decimal<'a>(pieces: &'a [Piece], words: &Words) -> Option<(u64, &'a [Piece])> {
    match pieces {
        [
            Piece::Number { value, .. },
            Piece::Sign('.' | ','),
            Piece::Number { value: tenths @ 0..=9, length: 1 },
            rest @ ..,
        ] => Some((u64::from(*value) * 10 + u64::from(*tenths), rest)),
        _ => figure(pieces, words).map(|(whole, rest)| (whole * 10, rest)),
    }
}

fn only_signs(pieces: &[Piece]) -> bool {
    pieces.iter().all(|piece| matches!(piece, Piece::Sign('.' | '!' | ',')))
}

#[cfg(test)]
mod tests {
    use domain::language::Language;
    use proptest::prelude::*;

    use super::*;

    fn words(language: &str) -> &'static Words {
        Words::of(&Language::read(language).unwrap())
    }

    #[test]
    fn the_only_number_of_a_text_is_meant() {
        for (language, text, expected) in [
            ("en", "12", Ok(12)),
            ("en", "about 12 years", Ok(12)),
            ("en", "five years", Ok(5)),
            ("es", "desde hace tres años", Ok(3)),
            ("en", "2 or 3", Err(NumberTrouble::NotUnderstood)),
            ("en", "since 2015", Err(NumberTrouble::OutOfRange)),
            ("en", "long", Err(NumberTrouble::NotUnderstood)),
        ] {
            assert_eq!(only_number(text, words(language), 0..=70), expected, "{text}");
        }
    }

    #[test]
    fn yes_and_no_are_understood_in_each_language() {
        for (language, text, answer) in [
            ("en", "Yes!", Some(true)),
            ("en", " ok, sure ", Some(true)),
            ("en", "No thanks", Some(false)),
            ("en", "yes and no", None),
            ("en", "no idea", None),
            ("en", "", None),
            ("es", "Sí, claro", Some(true)),
            ("es", "no gracias", Some(false)),
            ("es", "👍", Some(true)),
            ("fr", "Oui, d’accord !", Some(true)),
            ("fr", "vas-y", Some(true)),
            ("fr", "non merci", Some(false)),
            ("fr", "pourquoi pas", None),
            ("pt", "Pode ser", Some(true)),
            ("pt", "não obrigada", Some(false)),
            ("pt", "sim e não", None),
        ] {
            assert_eq!(yes_or_no(text, words(language)), answer, "{text}");
        }
    }

    #[test]
    fn distances_are_read_in_the_units_people_use() {
        for (language, text, km) in [
            ("en", "5", Ok(5)),
            ("en", "５ km", Ok(5)),
            ("en", "7️⃣km.", Ok(7)),
            ("en", "3.5 km", Ok(4)),
            ("en", "10 miles", Ok(16)),
            ("en", "five kilometres", Ok(5)),
            ("es", "12 kilómetros", Ok(12)),
            ("fr", "dix kilomètres", Ok(10)),
            ("fr", "3,5 km", Ok(4)),
            ("pt", "12 quilômetros", Ok(12)),
            ("es", "500", Err(NumberTrouble::OutOfRange)),
            ("en", "0", Err(NumberTrouble::OutOfRange)),
            ("en", "-5", Err(NumberTrouble::NotUnderstood)),
            ("en", "5 apples", Err(NumberTrouble::NotUnderstood)),
            ("en", "99999999999999999999", Err(NumberTrouble::OutOfRange)),
        ] {
            assert_eq!(kilometres(text, words(language), 1..=200), km, "{text}");
        }
    }

    #[test]
    fn stars_are_drawn_or_written() {
        for (language, text, rating) in [
            ("en", "5", Ok(5)),
            ("en", "4/5", Ok(4)),
            ("en", "4 out of 5", Ok(4)),
            ("en", "four stars", Ok(4)),
            ("en", "⭐⭐⭐", Ok(3)),
            ("es", "3 estrellas", Ok(3)),
            ("fr", "4 sur 5", Ok(4)),
            ("fr", "quatre étoiles", Ok(4)),
            ("pt", "5 estrelas", Ok(5)),
            ("pt", "4 de 5", Ok(4)),
            ("en", "6", Err(NumberTrouble::OutOfRange)),
            ("en", "4.5", Err(NumberTrouble::NotUnderstood)),
            ("en", "great", Err(NumberTrouble::NotUnderstood)),
            ("en", "", Err(NumberTrouble::NotUnderstood)),
        ] {
            assert_eq!(stars(text, words(language)), rating, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_is_too_strange_to_be_refused(text: String) {
            let english = words("en");
            let _ = yes_or_no(&text, english);
            if let Ok(km) = kilometres(&text, english, 1..=50) {
                prop_assert!((1..=50).contains(&km));
            }
            if let Ok(rating) = stars(&text, english) {
                prop_assert!((1..=5).contains(&rating));
            }
        }
    }
}
