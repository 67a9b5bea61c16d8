//! Contacts handed over in pieces, or on request.

use super::{
    Context, Kind, Span, WINDOW,
    asking::{announces, asks_for_contact},
    barriers::Barriers,
    check,
    fold::{Folded, cells},
    mask::merged,
    phones::{is_called, is_number},
    runs::{Run, runs},
    shape::{is_odd, is_stop},
    tokens::{Token, tokens},
    vocabulary::vocabulary,
};

/// The most digits of one piece; a longer one is judged alone.
const LONGEST_PIECE: usize = 6;
/// The fewest digits of a number with its trunk prefix.
const FEWEST_DIGITS: usize = 9;

/// The first message of a conversation that the guard would act on, with what it found; each sender's last
/// messages are its context, as they are in a chat.
pub fn check_thread(messages: &[&str], senders: &[&str]) -> Option<(usize, Vec<Kind>)> {
    let said = |index: &usize| senders.get(*index).copied().unwrap_or_default();
    (0..messages.len()).find_map(|at| {
        let sender = said(&at);
        let own: Vec<usize> = (0..at).filter(|index| said(index) == sender).collect();
        let earlier = own[own.len().saturating_sub(WINDOW)..].iter().map(|index| messages[*index]).collect();
        let verdict = check(messages[at], &Context { earlier, asked: was_asked(messages, senders, at) });
        verdict.is_leak().then_some((at, verdict.kinds))
    })
}

/// Whether the other side asked, and nothing but "yes" has been said since.
fn was_asked(messages: &[&str], senders: &[&str], at: usize) -> bool {
    let before = (0..at).map(|index| (senders.get(index) == senders.get(at), messages[index]));
    was_asked_in(before)
}

/// Whether the other side has asked for a contact, and nothing but "yes" has been said since: what was said before,
/// oldest first; true is the sender's own.
pub fn was_asked_in<'a>(before: impl DoubleEndedIterator<Item = (bool, &'a str)>) -> bool {
    let mut before = before.rev().take(WINDOW).skip_while(|(own, said)| *own && is_filler(said));
    before.next().is_some_and(|(own, said)| !own && asks_for_contact(said))
}

/// What of a message completes a contact that its sender's earlier messages began, or answers a request for
/// one.
pub(super) fn spans(message: &str, context: &Context<'_>) -> Vec<Span> {
    if !context.asked && context.earlier.is_empty() {
        return Vec::new();
    }
    let folded = Folded::new(&cells(message));
    // "I'm on insta", "you'll find it", and then the name.
    let announced = context.earlier.iter().rev().take(2).any(|said| announces(said));
    let mut found = Vec::new();
    if context.asked || announced {
        found.extend(answer(&folded));
    }
    if context.asked {
        found.extend(asked_number(&folded));
    }
    if !context.earlier.is_empty() {
        found.extend(last_digits(&folded, &context.earlier));
        found.extend(bare_digits(&folded, message, &context.earlier));
        found.extend(last_part(message, &context.earlier));
    }
    merged(found)
}

/// "yes", "ok then": says nothing of its own.
fn is_filler(message: &str) -> bool {
    let folded = Folded::new(&cells(message));
    tokens(&folded).iter().all(|token| vocabulary().has("answers.filler", token.text))
}

/// A single unusual word right after "what's your instagram?", with nothing but "yes, it is" around it.
fn answer(folded: &Folded) -> Option<Span> {
    const SHORTEST: usize = 5;
    const SHORTEST_WORD: usize = 8;
    let words = tokens(folded);
    let telling: Vec<&Token<'_>> =
        words.iter().filter(|word| !vocabulary().has("answers.filler", word.text)).collect();
    if let [name, at, host] = telling[..] {
        let said = vocabulary().has("words.at", at.text) && name.length() > 2;
        return said.then(|| span(folded, name.bytes.start..host.bytes.end, Kind::Email));
    }
    let [name] = telling[..] else { return None };
    let word = name.text.chars().all(|c| c.is_alphabetic() || c == '-');
    let odd = is_odd(folded, &name.bytes) && !Barriers::new(folded).touches(name.bytes.clone());
    let long = word && name.length() >= SHORTEST_WORD && words.len() == 1;
    let fits = name.length() >= SHORTEST && (odd || long) && !is_stop(name.text);
    fits.then(|| span(folded, name.bytes.clone(), Kind::Handle))
}

/// Six digits and more, right after somebody asked for a number.
fn asked_number(folded: &Folded) -> Option<Span> {
    const FEWEST: usize = 6;
    let runs = runs(folded, &Barriers::new(folded));
    let [run] = &runs[..] else { return None };
    let long = (FEWEST..=15).contains(&run.digits().len()) && !run.digits().ends_with("000");
    let words = tokens(folded).len();
    let little_else = words <= run.groups.len() + 4;
    (long && little_else).then(|| span(folded, run.bytes(folded), Kind::Phone))
}

fn span(folded: &Folded, bytes: std::ops::Range<usize>, kind: Kind) -> Span {
    let original = folded.original(&bytes);
    Span { start: original.start, end: original.end, kind }
}

/// The piece of a number in a message: its longest run of digits.
fn piece(folded: &Folded) -> Option<Run> {
    let runs = runs(folded, &Barriers::new(folded));
    let loose = runs.into_iter().filter(|run| !is_numbered(folded, run.bytes(folded).start));
    loose.max_by_key(|run| run.digits().len()).filter(|run| run.digits().len() <= LONGEST_PIECE)
}

/// "ref 4f9c20-0-12": the figures count within a reference, which grows from one message to the next by itself.
fn is_numbered(folded: &Folded, start: usize) -> bool {
    const SHORTEST_REFERENCE: usize = 6;
    let before = folded.text[..start].rsplit(char::is_whitespace).next().unwrap_or_default();
    let Some(reference) = before.strip_suffix('-').and_then(|before| before.split('-').next()) else {
        return false;
    };
    let digits = reference.chars().filter(char::is_ascii_digit).count();
    let letters = reference.chars().filter(char::is_ascii_alphabetic).count();
    digits > 1 && letters > 1 && digits + letters >= SHORTEST_REFERENCE && reference.len() == digits + letters
}

/// The piece that makes earlier pieces a telephone number.
fn last_digits(folded: &Folded, earlier: &[&str]) -> Option<Span> {
    let last = piece(folded)?;
    let mut pieces = vec![last.clone()];
    let mut called = is_called(&folded.text);
    for message in earlier.iter().rev().take(WINDOW) {
        let before = Folded::new(&cells(message));
        pieces.extend(piece(&before));
        called |= is_called(&before.text);
        if let Some(kind) = whole(&pieces, called) {
            return Some(span(folded, last.bytes(folded), kind));
        }
    }
    None
}

/// What pieces, latest first, add up to.
fn whole(pieces: &[Run], called: bool) -> Option<Kind> {
    let digits: String = pieces.iter().rev().map(Run::digits).collect();
    let groups: usize = pieces.iter().map(|piece| piece.groups.len()).sum();
    let spelled: usize = pieces.iter().map(Run::spelled).sum();
    let clock = |digits: &str| {
        let Some((hour, minute)) = digits.split_at_checked(digits.len().saturating_sub(2)) else {
            return false;
        };
        // "830", "1530", "0830"; an area code like "027" is none.
        let is_hour = if digits.len() == 3 { hour != "0" } else { digits.len() == 4 && hour < "24" };
        is_hour && minute < "60"
    };
    let times = pieces.iter().all(|piece| piece.groups.len() == 1 && clock(&piece.digits()));
    // Door codes and meters: each of them starts with a zero, or they are two of one length.
    let codes = pieces.len() == 2
        && pieces.iter().all(|piece| piece.groups.len() == 1 && piece.digits().len() > 3)
        && !called;
    let fewest = if called { FEWEST_DIGITS - 1 } else { FEWEST_DIGITS };
    match () {
        () if pieces.len() < 2 || digits.len() > 15 => None,
        () if spelled == groups && digits.len() >= 7 => Some(Kind::Spelled),
        () if !digits.starts_with('0') || digits.len() < fewest => None,
        () if spelled > 0 => Some(Kind::Mixed),
        () if times || codes => None,
        () => Some(Kind::Phone),
    }
}

/// Messages that are nothing but digits, one after another: together they may be a number without a trunk
/// prefix, which prices and sizes, all ending in zeros and fives, are not.
fn bare_digits(folded: &Folded, message: &str, earlier: &[&str]) -> Option<Span> {
    let bare = |text: &str| {
        let text = text.trim();
        let digits = text.chars().filter(char::is_ascii_digit).count();
        (1..=LONGEST_PIECE).contains(&digits)
            && text.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-' | '.'))
    };
    let parts: Vec<&str> =
        std::iter::once(message).chain(earlier.iter().rev().copied()).take_while(|text| bare(text)).collect();
    let round = parts.iter().filter(|part| part.trim().ends_with(['0', '5'])).count();
    let trunk = parts.iter().any(|part| part.trim().starts_with('0'));
    let numbers = (3..=parts.len()).any(|count| {
        let mut whole: Vec<&str> = parts[..count].iter().map(|part| part.trim()).collect();
        whole.reverse();
        is_number(&Folded::new(&cells(&whole.join(" "))))
    });
    (numbers && (trunk || round * 2 < parts.len()))
        .then(|| piece(folded).map(|last| span(folded, last.bytes(folded), Kind::Phone)))
        .flatten()
}

/// The part of an address or name that the messages before left open.
fn last_part(message: &str, earlier: &[&str]) -> Option<Span> {
    const LONGEST: usize = 40;
    let short = |text: &&str| text.trim().chars().count() <= LONGEST && text.split_whitespace().count() < 5;
    if !short(&message) {
        return None;
    }
    let mut before: Vec<&str> = earlier.iter().rev().copied().take_while(short).map(str::trim).collect();
    before.reverse();
    let lead = message.chars().take_while(|c| c.is_whitespace()).count();
    ["", " ", "."].iter().find_map(|joint| {
        // "www", "ana", "nz": full stops are only put in where the first piece asks for them.
        if *joint == "." && !before.iter().any(|part| part.eq_ignore_ascii_case("www")) {
            return None;
        }
        let begun: String = before.iter().flat_map(|part| [*part, *joint]).collect();
        let length = begun.chars().count();
        let whole = check(&format!("{begun}{}", message.trim()), &Context::default());
        let part = whole.spans.iter().find(|span| {
            matches!(span.kind, Kind::Email | Kind::Url | Kind::Messenger | Kind::Handle | Kind::Spelled)
                && span.start < length
                && span.end > length
        })?;
        Some(Span { start: lead, end: lead + part.end - length, kind: part.kind })
    })
}
