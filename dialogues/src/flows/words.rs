//! Free words: cleaned, and guarded before anybody else can read them.

use domain::{
    guard::{self, Verdict},
    text,
};

use super::Answer;
use crate::{
    input::Kind,
    press::Choice,
    reading,
    say::{Note, Trouble},
    talk::Talk,
};

/// Most graphemes of a description.
pub(crate) const DESCRIPTION: usize = 1_000;
/// Most graphemes of an address with access notes.
pub(crate) const ADDRESS: usize = 300;
/// Most graphemes of what somebody says about themselves, about a trouble, or in a review.
pub(crate) const PARAGRAPH: usize = 600;
/// Most graphemes of a message to the other side.
pub(crate) const MESSAGE: usize = 3_000;

/// Words fit for a stranger: cleaned, contact details masked; the note shows what was masked.
pub(crate) fn guarded(typed: &str, max: usize) -> Result<(String, Option<Note>), Trouble> {
    let clean = text::clean(typed, max);
    if !text::says_something(&clean) {
        return Err(Trouble::SaysNothing);
    }
    let verdict = guard::check(&clean, &guard::Context::default());
    let hidden =
        |verdict: &Verdict| Note::Hidden { text: verdict.masked.clone(), kinds: verdict.kinds.clone() };
    let note = verdict.is_leak().then(|| hidden(&verdict));
    Ok((verdict.masked, note))
}

/// Yes or no, by a button or in words.
pub(crate) fn yes_or_no(answer: &Answer<'_>, talk: &Talk<'_, '_>) -> Option<bool> {
    match answer {
        Answer::Choice(Choice::Yes) => Some(true),
        Answer::Choice(Choice::No) => Some(false),
        Answer::Text(text) => reading::yes_or_no(text, talk.words()),
        _ => None,
    }
}

/// The words of an answer, if it is words.
pub(crate) fn text_of<'a>(answer: &Answer<'a>) -> Result<&'a str, Trouble> {
    match answer {
        Answer::Text(text) => Ok(text),
        Answer::Choice(_) => Err(Trouble::PickOne),
        Answer::Pin(_) => Err(Trouble::NoPinHere),
        Answer::Photo(_) => Err(Trouble::TextOnly(Kind::Photo)),
        Answer::Other(kind) => Err(Trouble::TextOnly(*kind)),
    }
}
