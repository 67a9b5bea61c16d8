//! E-mail and web addresses: plain, pulled apart, or spelled out.

use std::{ops::Range, sync::LazyLock};

use regex::Regex;

use super::{
    Kind,
    barriers::{Barriers, LETTER, compile},
    fold::Folded,
    vocabulary::vocabulary,
};

/// A pattern, what it finds, and whether a find is what it looks like.
struct Pattern {
    regex: Regex,
    kind: Kind,
    holds: fn(&Folded, &Range<usize>) -> bool,
}

static PATTERNS: LazyLock<Vec<Pattern>> = LazyLock::new(|| {
    let words = vocabulary();
    let suffix = words.any_of(&["suffixes.plain", "suffixes.words"]);
    let spoken = words.any_of(&["suffixes.spoken"]);
    let (at_words, dot_words) = (words.any_of(&["words.at"]), words.any_of(&["words.dot"]));
    let mailbox = words.any_of(&["words.mailbox"]);
    let (mail, under) = (words.any_of(&["words.mail"]), words.any_of(&["words.underscore"]));
    let label = format!("[{LETTER}0-9-]+");
    let local = format!("[{LETTER}0-9._%+-]+");
    let at = format!(r"(?:\s{{0,3}}@\s{{0,3}}|\s{{0,3}}[\[({{<*]\s?(?:@|a|{at_words})\s?[\])}}>*]\s{{0,3}})");
    let bracketed = format!(r"\s?[\[({{<]\s?(?:\.|{dot_words})\s?[\])}}>]\s?");
    let dot = format!(r"(?:\.|{bracketed})");
    let apart = format!(r"(?:\s\.\s?|{bracketed})");
    let word = format!("[{LETTER}0-9_-]+");
    let domain = |dot: &str| format!(r"(?:{label}{dot})+(?:{suffix})\b");
    let say_dot = format!(r"\s(?:{dot_words})\s");
    let say_name = format!(r"(?:\b[{LETTER}]\s)?{word}(?:\s(?:{dot_words}|{under})\s{word}){{0,3}}");
    let pattern = |regex: String, kind, holds| Pattern { regex: compile(&regex), kind, holds };
    vec![
        pattern(r"\b(?:https?|hxxps?|ftps?)\s?:\s?//\S+".into(), Kind::Url, always),
        pattern(
            r"\b(?:tg|viber|whatsapp|skype|weixin|sgnl|line)://\S+|\btg:(?:resolve|contact)\S+".into(),
            Kind::Messenger,
            always,
        ),
        pattern(format!("{local}{at}{}", domain(&dot)), Kind::Email, always),
        pattern(format!("{local}{at}{}", domain(&apart)), Kind::Email, always),
        pattern(format!(r"{local}{at}(?:{mail})\b(?:\s?\.\s?(?:{suffix})\b)?"), Kind::Email, always),
        pattern(format!(r"{word}\s(?:{mail})\s?\.\s?(?:{suffix})\b"), Kind::Email, names_somebody),
        pattern(
            format!(r"{say_name}\s(?:{at_words})(?:\ssign)?\s(?:{word}{say_dot}){{1,3}}(?:{suffix})\b"),
            Kind::Spelled,
            names_somebody_at,
        ),
        pattern(format!(r"{say_name}\s(?:{at_words})\s(?:{mailbox})\b"), Kind::Spelled, names_somebody_at),
        pattern(format!(r"\bwww\d?{dot}\S+"), Kind::Url, always),
        pattern(format!(r"{}(?:[/?#]\S*|:\d{{2,5}}\S*)?", domain(&dot)), Kind::Url, is_domain),
        pattern(format!(r"{}(?:/\S*)?", domain(&apart)), Kind::Url, is_domain),
        pattern(format!(r"\b(?:{word}{say_dot}){{1,3}}(?:{spoken})\b"), Kind::Spelled, always),
    ]
});

/// Finds addresses and bars them, so that no other detector reads their insides.
pub(super) fn find(folded: &Folded, barriers: &mut Barriers) -> Vec<(Range<usize>, Kind)> {
    let mut out = Vec::new();
    for pattern in PATTERNS.iter() {
        for found in pattern.regex.find_iter(&folded.text) {
            let bytes = trimmed(folded, found.range());
            if !barriers.touches(bytes.clone()) && (pattern.holds)(folded, &bytes) {
                barriers.bar(bytes.clone());
                let text = &folded.text[bytes.clone()];
                out.push((bytes, if leads_to_messenger(text) { Kind::Messenger } else { pattern.kind }));
            }
        }
    }
    out
}

/// Without the punctuation that ends a sentence or bracket after an address, and what begins it.
fn trimmed(folded: &Folded, bytes: Range<usize>) -> Range<usize> {
    let text = &folded.text[bytes.clone()];
    let kept = text.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '"', '\'', '»', '>']);
    let lead = kept.len() - kept.trim_start_matches(['.', '-', '+', '%', ' ']).len();
    bytes.start + lead.min(kept.len().saturating_sub(1))..bytes.start + kept.len().max(1)
}

fn leads_to_messenger(text: &str) -> bool {
    let host = text.split_once("//").map_or(text, |(_, rest)| rest).trim_start_matches("www.");
    let host = host.split(['/', '?', '#', ':']).next().unwrap_or(host);
    let hosts = vocabulary().set("hosts.messenger");
    hosts
        .iter()
        .any(|known| host == known || host.strip_suffix(known.as_str()).is_some_and(|h| h.ends_with('.')))
}

fn always(_: &Folded, _: &Range<usize>) -> bool {
    true
}

/// "harbour gmail.com" names a mailbox, "my gmail.com" does not.
fn names_somebody(folded: &Folded, bytes: &Range<usize>) -> bool {
    let first = folded.text[bytes.clone()].split_whitespace().next().unwrap_or_default();
    !vocabulary().has("words.stop", first)
}

/// "ana at gmail" names a mailbox; in "my site is at ana dot com" the word before "at" is nobody's.
fn names_somebody_at(folded: &Folded, bytes: &Range<usize>) -> bool {
    let words: Vec<&str> = folded.text[bytes.clone()].split_whitespace().collect();
    let at = words.iter().position(|word| vocabulary().has("words.at", word));
    let before = at.and_then(|at| at.checked_sub(1)).map(|before| words[before]);
    before.is_some_and(|name| !vocabulary().has("words.stop", name))
}

/// Shorter ones before an everyday word are abbreviations ("vs.me").
const SHORTEST_NAME: usize = 4;

/// Whether dotted words are a domain, not a missing space, a product name or a figure.
fn is_domain(folded: &Folded, bytes: &Range<usize>) -> bool {
    let text = &folded.text[bytes.clone()];
    let host = text.split(['/', '?', '#', ':']).next().unwrap_or(text);
    let host: String =
        host.chars().filter(|c| !c.is_whitespace() && !matches!(c, '[' | ']' | '(' | ')')).collect();
    let labels: Vec<&str> = host.split('.').collect();
    let glued = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '@' | '.'));
    let next_word = folded.text[bytes.end..].strip_prefix(' ').and_then(|rest| rest.chars().next());
    let sentence_goes_on = next_word.is_some_and(char::is_alphabetic);
    let [.., name, suffix] = labels[..] else { return false };
    let everyday = vocabulary().has("suffixes.words", suffix);
    let missing_space = folded.text[bytes.clone()].rfind('.').is_some_and(|dot| {
        folded.is_capital(bytes.start + dot + 1) && !folded.is_capital(bytes.start + dot.saturating_sub(1))
    });
    let product = matches!((name, suffix), ("asp" | "vb" | "ado" | "paint", "net"));
    let numeric = name.bytes().all(|b| b.is_ascii_digit());
    let plain = !text.contains('/') && labels.len() == 2;
    !glued(folded.before(bytes.start))
        && !folded.after(bytes.end).is_some_and(char::is_alphanumeric)
        && !(plain && (product || missing_space || everyday && name.chars().count() < SHORTEST_NAME))
        && !(everyday && sentence_goes_on && !text.contains('/'))
        && !numeric
}
