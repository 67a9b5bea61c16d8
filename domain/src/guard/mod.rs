//! The contact guard: finds what would lead two people out of the chat, and masks it.
//!
//! A message is folded (one spelling for what looks alike, with a map back to the original), the detectors
//! read the folded text, and what they find is masked in the original.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

mod addresses;
mod apart;
mod asking;
mod barriers;
mod codes;
mod finder;
mod fold;
mod handles;
pub mod ladder;
pub mod line;
mod mask;
mod names;
mod patterns;
mod phones;
mod plausible;
mod pointers;
mod runs;
mod shape;
mod spelling;
mod thread;
mod tokens;
mod views;
mod vocabulary;
mod words;

pub use asking::asks_for_contact;
pub use thread::{check_thread, was_asked_in};

/// What stands where something was hidden; always the same, so that its length tells nothing.
pub const MASK: &str = "▒▒▒";

/// How many earlier messages of a sender are worth passing to [`check`].
pub const WINDOW: usize = 6;

/// What kind of contact detail was found.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A telephone number in digits.
    Phone,
    /// An e-mail address.
    Email,
    /// A web address.
    Url,
    /// A name on a social network.
    Handle,
    /// A name, number or link of a messenger, or a pointer to one.
    Messenger,
    /// A number or address wholly in words.
    Spelled,
    /// A number partly in words, partly in digits.
    Mixed,
}

/// A stretch of the original message, in Unicode scalar values, half-open.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Span {
    /// The first character.
    pub start: usize,
    /// One past the last character.
    pub end: usize,
    /// What it is.
    pub kind: Kind,
}

/// What was said before the message.
#[derive(Clone, Default, Debug)]
pub struct Context<'a> {
    /// The same sender's last messages, oldest first, at most [`WINDOW`]; the caller has left out those too
    /// long ago to belong together.
    pub earlier: Vec<&'a str>,
    /// Whether the other side has just asked for a number or name (see [`asks_for_contact`]).
    pub asked: bool,
}

/// What the guard says about one message.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Verdict {
    /// The kinds found, each once, in a fixed order.
    pub kinds: Vec<Kind>,
    /// Where they stand: sorted, disjoint, within the message.
    pub spans: Vec<Span>,
    /// The message with every span replaced by [`MASK`].
    pub masked: String,
}

impl Verdict {
    /// Whether anything was found.
    pub fn is_leak(&self) -> bool {
        !self.spans.is_empty()
    }
}

/// Looks for contact details in a message, alone and together with what its sender wrote before.
pub fn check(message: &str, context: &Context<'_>) -> Verdict {
    let original = fold::cells(message);
    let mut spans = thread::spans(message, context);
    loop {
        // What was hidden may have parted what belongs together, so the masked text is read again. Each round
        // hides at least one more character, so that there is a last one.
        let (shown, cells) = mask::masked(&original, &spans);
        let hidden = mask::hidden(&spans);
        spans = mask::merged(spans.into_iter().chain(detect(&cells)).collect());
        if mask::hidden(&spans) == hidden {
            let kinds: BTreeSet<Kind> = spans.iter().map(|span| span.kind).collect();
            return Verdict { kinds: kinds.into_iter().collect(), spans, masked: shown };
        }
    }
}

/// All that the detectors find in one text, in its other readings, and in what it says in code.
fn detect(cells: &[fold::Cell]) -> Vec<Span> {
    let folded = fold::Folded::new(cells);
    let mut found = read(&folded);
    let views = [views::pushed_together(cells), views::with_signs(&folded), apart::with_figures(&folded)];
    for view in views.into_iter().flatten() {
        found.extend(read(&fold::Folded::new(&view)));
    }
    for code in codes::decoded(cells) {
        let said = read(&fold::Folded::new(&fold::cells(&code.text)));
        let (first, last) = (&cells[code.cells.start], &cells[code.cells.end - 1]);
        found.extend(said.first().map(|said| Span { start: first.start, end: last.end, kind: said.kind }));
    }
    found
}

/// All that the detectors find in one reading of a text.
fn read(folded: &fold::Folded) -> Vec<Span> {
    let mut barriers = barriers::Barriers::new(folded);
    let tokens = tokens::tokens(folded);
    let mut found = handles::find(folded, &barriers, &tokens);
    found.extend(addresses::find(folded, &tokens, &mut barriers));
    found.extend(pointers::find(folded, &tokens));
    for run in runs::runs(folded, &barriers) {
        found.extend(phones::find(&run, folded));
    }
    let span = |(bytes, kind)| {
        let original = folded.original(&bytes);
        Span { start: original.start, end: original.end, kind }
    };
    found.into_iter().map(span).collect()
}

#[cfg(test)]
mod laws;
#[cfg(test)]
mod tests;
