//! Contacts handed over in pieces, or on request.

use std::sync::LazyLock;

use regex::Regex;

use super::{
    Context, Kind, Span, WINDOW,
    barriers::{Barriers, compile},
    check,
    fold::{Folded, cells},
    mask::merged,
    runs::{Run, runs},
    vocabulary::vocabulary,
};

/// The most digits of one piece; a longer one is judged alone.
const LONGEST_PIECE: usize = 6;

static ASKS: LazyLock<Regex> = LazyLock::new(|| {
    let contact =
        vocabulary().any_of(&["words.call", "apps.handle", "apps.messenger", "apps.ambiguous", "words.mail"]);
    let your = "your|ur|tu|su|votre|ton|deine|dein|ihre|seu|teu|ваш|твой|вашу|what's|whats|qual|cual es";
    compile(&format!(
        r"\b(?:{your})\b[^.!\n]{{0,20}}\b(?:{contact}|email|e-mail|mail|correo|courriel|handle|username)\b"
    ))
});

/// Whether a message asks the other side for a number, name or address.
pub fn asks_for_contact(message: &str) -> bool {
    ASKS.is_match(&Folded::new(&cells(message)).text)
}

/// The first message of a conversation that the guard would act on, with what it found; each sender's last
/// messages are its context, as they are in a chat.
pub fn check_thread(messages: &[&str], senders: &[&str]) -> Option<(usize, Vec<Kind>)> {
    let said = |index: &usize| senders.get(*index).copied().unwrap_or_default();
    (0..messages.len()).find_map(|at| {
        let sender = said(&at);
        let own: Vec<usize> = (0..at).filter(|index| said(index) == sender).collect();
        let earlier = own[own.len().saturating_sub(WINDOW)..].iter().map(|index| messages[*index]).collect();
        let asked = at > 0 && said(&(at - 1)) != sender && asks_for_contact(messages[at - 1]);
        let verdict = check(messages[at], &Context { earlier, asked });
        verdict.is_leak().then_some((at, verdict.kinds))
    })
}

/// What of a message completes a contact that its sender's earlier messages began, or answers a request for
/// one.
pub(super) fn spans(message: &str, context: &Context<'_>) -> Vec<Span> {
    let mut found = Vec::new();
    if context.asked {
        found.extend(answer(message));
    }
    if !context.earlier.is_empty() {
        found.extend(last_digits(message, &context.earlier));
        found.extend(last_part(message, &context.earlier));
    }
    merged(found)
}

/// A single unusual word right after "what's your instagram?".
fn answer(message: &str) -> Option<Span> {
    const FEWEST: usize = 5;
    const LONG: usize = 11;
    let word = message.trim();
    let length = word.chars().count();
    let folded = Folded::new(&cells(word)).text;
    let odd = folded.contains(|c: char| c.is_ascii_digit() || matches!(c, '_' | '.')) || length >= LONG;
    let name = odd
        && (FEWEST..=40).contains(&length)
        && !word.contains(char::is_whitespace)
        && folded.trim_end_matches(['.', '!', '?']).contains(char::is_alphanumeric)
        && !folded.contains([':', '$', '€'])
        && folded.contains(char::is_alphabetic)
        && !vocabulary().has("words.stop", &folded);
    let start = message.chars().take_while(|c| c.is_whitespace()).count();
    name.then_some(Span { start, end: start + length, kind: Kind::Handle })
}

/// The piece of a number in a message: its longest run of digits.
fn piece(folded: &Folded) -> Option<Run> {
    let runs = runs(folded, &Barriers::new(folded));
    runs.into_iter().max_by_key(|run| run.digits().len()).filter(|run| run.digits().len() <= LONGEST_PIECE)
}

/// The piece that makes earlier pieces a telephone number.
fn last_digits(message: &str, earlier: &[&str]) -> Option<Span> {
    let folded = Folded::new(&cells(message));
    let last = piece(&folded)?;
    let mut pieces = vec![last.clone()];
    for message in earlier.iter().rev().take(WINDOW) {
        pieces.extend(piece(&Folded::new(&cells(message))));
        if let Some(kind) = whole(&pieces) {
            let original = folded.original(&last.bytes(&folded));
            return Some(Span { start: original.start, end: original.end, kind });
        }
    }
    None
}

/// What pieces, latest first, add up to.
fn whole(pieces: &[Run]) -> Option<Kind> {
    let digits: String = pieces.iter().rev().map(Run::digits).collect();
    let groups: usize = pieces.iter().map(|piece| piece.groups.len()).sum();
    let spelled: usize = pieces.iter().map(Run::spelled).sum();
    let clock = |digits: &str| matches!(digits.len(), 3 | 4) && digits[digits.len() - 2..] < *"60";
    let times = pieces.iter().all(|piece| piece.groups.len() == 1 && clock(&piece.digits()));
    match () {
        () if pieces.len() < 2 || digits.len() > 15 => None,
        () if spelled == groups && digits.len() >= 7 => Some(Kind::Spelled),
        () if !digits.starts_with('0') || digits.len() < 8 => None,
        () if spelled > 0 => Some(Kind::Mixed),
        () if times => None,
        () => Some(Kind::Phone),
    }
}

/// The part of an address that the message before left open.
fn last_part(message: &str, earlier: &[&str]) -> Option<Span> {
    const LONGEST: usize = 40;
    let short = |text: &&str| text.trim().chars().count() <= LONGEST && text.split_whitespace().count() < 3;
    if !short(&message) {
        return None;
    }
    let mut before: Vec<&str> = earlier.iter().rev().copied().take_while(short).map(str::trim).collect();
    before.reverse();
    let before = before.concat();
    let begun = before.chars().count();
    let whole = check(&format!("{before}{}", message.trim()), &Context::default());
    let lead = message.chars().take_while(|c| c.is_whitespace()).count();
    let part = whole.spans.iter().find(|span| {
        matches!(span.kind, Kind::Email | Kind::Url | Kind::Messenger)
            && span.start < begun
            && span.end > begun
    })?;
    Some(Span { start: lead, end: lead + part.end - begun, kind: part.kind })
}
