//! Words as they are compared: folded, without punctuation.

use crate::text::fold;

/// The folded words of a text: case, accents and punctuation do not matter, nor do the letters that
/// Unicode does not take apart (`ø`, `ł`, `ß`). An apostrophe joins (`st. john's` is `st johns`).
pub fn words(text: &str) -> Vec<String> {
    let plain: String =
        fold(text).chars().filter(|c| !matches!(c, '\'' | '’' | '‘' | 'ʻ' | '`' | 'ʼ')).collect();
    let bare = plain.chars().fold(String::with_capacity(plain.len()), |mut out, c| {
        match LIGATURES.iter().find(|(letter, _)| *letter == c) {
            Some((_, plain)) => out.push_str(plain),
            None => out.push(c),
        }
        out
    });
    let parts = bare.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    parts.map(String::from).collect()
}

/// Letters with a stroke, and ligatures, which decomposition leaves alone.
const LIGATURES: [(char, &str); 11] = [
    ('ß', "ss"),
    ('æ', "ae"),
    ('œ', "oe"),
    ('ø', "o"),
    ('ł', "l"),
    ('đ', "d"),
    ('ð', "d"),
    ('þ', "th"),
    ('ħ', "h"),
    ('ı', "i"),
    ('ŋ', "n"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_habits_do_not_matter() {
        for (text, folded) in [
            ("  São  Paulo ", "sao paulo"),
            ("St. John's", "st johns"),
            ("Łódź", "lodz"),
            ("Winston-Salem", "winston salem"),
            ("STRASSE", "strasse"),
            ("Straße", "strasse"),
            ("Gotea el GRIFO!!!", "gotea el grifo"),
            ("🙂…", ""),
        ] {
            assert_eq!(words(text).join(" "), folded, "{text}");
        }
    }
}
