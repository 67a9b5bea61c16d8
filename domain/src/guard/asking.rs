//! Requests for a contact, and announcements of one.

use std::sync::LazyLock;

use super::{
    finder::Finder,
    fold::{Folded, cells},
    vocabulary::vocabulary,
};

static ASKS: LazyLock<Vec<Finder>> = LazyLock::new(|| {
    let words = vocabulary();
    let contact =
        words.any_of(&["answers.contact", "apps.handle", "apps.messenger", "apps.ambiguous", "words.mail"]);
    let your = words.any_of(&["answers.your"]);
    let on = words.any_of(&["apps.prepositions"]);
    [
        format!(r"\b(?:{your})\b[^.!\n]{{0,24}}\b(?:{contact})\b"),
        // "insta?", "are you on telegram?", "wie heißt du auf instagram?"
        format!(r"\b(?:{contact})\b[^.!\n]{{0,16}}\?"),
        format!(
            r"\b(?:name|heisst|heißt|llamas|appelles|chama|зовут)\b[^.!\n]{{0,16}}\b(?:{on})\s(?:{contact})\b"
        ),
    ]
    .iter()
    .map(|pattern| Finder::new(pattern))
    .collect()
});

static ANNOUNCES: LazyLock<Finder> = LazyLock::new(|| {
    let words = vocabulary();
    let app = words.any_of(&["apps.handle", "apps.messenger"]);
    let seek = words.any_of(&["apps.seek"]);
    let being = words.any_of(&["apps.being", "apps.naming"]);
    let mine = words.any_of(&["pointers.mine"]);
    let picture = words.any_of(&["apps.pictured"]);
    let (own, on) = (words.any_of(&["apps.self"]), words.any_of(&["apps.prepositions"]));
    Finder::new(&format!(
        r"\b(?:{seek})\b[^.!?\n]{{0,20}}\b(?:{app})\W*$|^\W*(?:{own})\s(?:{on})\s(?:{app})\W*$|\b(?:{mine})\s(?:{app})\b(?:\s(?:{being}))?\W*$|^\W*(?:{app})\W*$|^\s*(?:{picture})\s*$"
    ))
});

/// Whether a message asks the other side for a number, name or address.
pub fn asks_for_contact(message: &str) -> bool {
    let folded = Folded::new(&cells(message));
    ASKS.iter().any(|asks| asks.is_match(&folded.text))
}

/// Whether a message ends where a name would follow: "find me on insta".
pub(super) fn announces(message: &str) -> bool {
    ANNOUNCES.is_match(&Folded::new(&cells(message)).text)
}
