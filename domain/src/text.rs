//! Strangers' words, made safe to show to another person.

use serde::{Deserialize, Serialize};
use thiserror::Error;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use unicode_segmentation::UnicodeSegmentation;

use crate::guard;

mod looks;

pub use looks::{Look, Stretch, Styled};

/// More marks than any living script stacks on one letter; what lies above is decoration that climbs over
/// the lines around it.
const MAX_MARKS: usize = 4;

/// Makes a stranger's words fit to stand in somebody else's chat: NFC; no control, direction or invisible
/// characters; no towers of marks; at most one blank line in a row; trimmed; at most `max` graphemes.
pub fn clean(text: &str, max: usize) -> String {
    let visible: String = visible(text).collect();
    let mut out = String::with_capacity(visible.len());
    let mut breaks = 0;
    for line in visible.lines().map(str::trim) {
        if line.is_empty() {
            breaks += 1;
            continue;
        }
        if !out.is_empty() {
            out.push_str(if breaks > 0 { "\n\n" } else { "\n" });
        }
        breaks = 0;
        out.push_str(line);
    }
    cut(&out, max).to_owned()
}

/// The same on one line: for names and titles.
pub fn clean_line(text: &str, max: usize) -> String {
    let words: Vec<String> =
        visible(text).collect::<String>().split_whitespace().map(str::to_owned).collect();
    cut(&words.join(" "), max).to_owned()
}

/// Whether there is a letter or digit in it: a wall of emoji or dots tells a provider nothing.
pub fn says_something(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

/// What stands where a name was.
const NO_NAME: &str = "…";

/// The text without this person's name, however it is written: somebody else reads it who is not to know whose it is.
pub fn without_name(text: &str, name: &str) -> String {
    let words = |text: &str| fold(text).split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect();
    let names: Vec<String> = words(name);
    let is_name = |word: &str| names.iter().any(|name| !name.is_empty() && *name == fold(word));
    let mut out = String::with_capacity(text.len());
    for part in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let word = part.trim_end_matches(|c: char| !c.is_alphanumeric());
        match is_name(word) {
            // Of a name of several words one mark is left.
            true if out.trim_end().ends_with(NO_NAME) => out.truncate(out.trim_end().len()),
            true => out.push_str(NO_NAME),
            false => out.push_str(word),
        }
        out.push_str(&part[word.len()..]);
    }
    out.trim_end().to_owned()
}

/// One spelling for what people type alike: compatibility forms, marks, case, invisible characters and the
/// digits of other scripts and of emoji keys are folded away. For comparing and reading, never for showing.
pub fn fold(text: &str) -> String {
    let marks = |c: &char| !is_combining_mark(*c) && !is_invisible(*c) && !is_joiner(*c);
    text.nfkd().filter(marks).flat_map(char::to_lowercase).map(|c| digit(c).unwrap_or(c)).collect()
}

/// The zeros of the decimal digits that a phone keyboard offers, outside ASCII and the compatibility forms.
const ZEROS: &[char] =
    &['٠', '۰', '߀', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '๐', '໐', '༠', '၀', '០', '᠐'];

/// The ASCII digit of the same value as a digit of another script.
pub(crate) fn digit(c: char) -> Option<char> {
    let value = ZEROS.iter().find_map(|&zero| (c as u32).checked_sub(zero as u32).filter(|v| *v < 10))?;
    char::from_digit(value, 10)
}

/// The first `max` graphemes, without the space a cut may leave at the end.
pub fn cut(text: &str, max: usize) -> &str {
    let end = text.grapheme_indices(true).nth(max).map_or(text.len(), |(at, _)| at);
    text[..end].trim_end()
}

/// The characters a reader can see, in NFC, with every kind of line break as `\n`.
fn visible(text: &str) -> impl Iterator<Item = char> + '_ {
    let shown = text.chars().filter_map(|c| match c {
        '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' => Some(' '),
        '\n' => Some(c),
        c if c.is_control() || is_invisible(c) => None,
        c => Some(c),
    });
    let mut marks = 0;
    let mut after_visible = false;
    shown.nfc().filter(move |&c| {
        marks = if is_combining_mark(c) { marks + 1 } else { 0 };
        // A joiner shapes the characters around it (Persian, family emoji); alone or in rows it only hides.
        let kept = marks <= MAX_MARKS && (!is_joiner(c) || after_visible);
        after_visible = !is_joiner(c) && !c.is_whitespace();
        kept
    })
}

/// The two joiners that real writing needs.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

/// Characters that show nothing or change the direction of what follows, apart from the joiners.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}'
    )
}

/// The name a person chose to be known by: one clean line of 2 to 40 graphemes with a letter in it and
/// without a way to reach them elsewhere.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
// Not checked again when loaded: a stricter guard must not make yesterday's rows unreadable.
#[serde(transparent)]
pub struct PublicName(String);

/// Why something cannot be a public name.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Error)]
pub enum NameTrouble {
    /// Fewer than two characters are left after cleaning.
    #[error("the name is too short")]
    TooShort,
    /// More than forty characters.
    #[error("the name is too long")]
    TooLong,
    /// Not one letter: emoji, digits or punctuation alone.
    #[error("the name has no letter")]
    NoLetter,
    /// An `@` or anything else that leads out of the chat.
    #[error("the name carries contact details")]
    Contact,
}

impl PublicName {
    /// The fewest graphemes of a name.
    pub const MIN: usize = 2;
    /// The most graphemes of a name.
    pub const MAX: usize = 40;

    /// Takes a name as typed.
    pub fn read(text: &str) -> Result<Self, NameTrouble> {
        // One grapheme above the limit is enough to know that it is too long.
        let name = clean_line(text, Self::MAX + 1);
        match name.graphemes(true).count() {
            length if length < Self::MIN => return Err(NameTrouble::TooShort),
            length if length > Self::MAX => return Err(NameTrouble::TooLong),
            _ if !name.chars().any(char::is_alphabetic) => return Err(NameTrouble::NoLetter),
            _ => {}
        }
        let leads_out = name.contains(['@', '\u{ff20}', '\u{fe6b}'])
            || guard::check(&name, &guard::Context::default()).is_leak();
        if leads_out { Err(NameTrouble::Contact) } else { Ok(Self(name)) }
    }

    /// What stands where the name of somebody was who is erased; readers see it in their own language. Cleaning
    /// takes this sign out of everything people write.
    pub const FORMER: &str = "\u{fff9}";

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for PublicName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests;
