//! E-mail and web addresses: plain, pulled apart, or spelled out.

use std::{ops::Range, sync::LazyLock};

use regex::Regex;

use super::{
    Kind,
    barriers::{Barriers, LETTER, compile},
    fold::Folded,
    tokens::Token,
    vocabulary::vocabulary,
};

/// What an address needs, by its signs or words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Needs {
    /// "@".
    At,
    /// A full stop that a letter follows, or that a space precedes.
    Dot,
    Slash,
    Comma,
    /// A word for "@".
    SaidAt,
    /// A word for ".".
    SaidDot,
    /// The name of a mail service.
    Mail,
}

/// A pattern, what it finds, and whether a find is what it looks like.
struct Pattern {
    /// Without it the text is not searched.
    needs: Needs,
    regex: Regex,
    kind: Kind,
    holds: fn(&Folded, &Range<usize>) -> bool,
}

impl Pattern {
    fn new(needs: Needs, regex: &str, kind: Kind, holds: fn(&Folded, &Range<usize>) -> bool) -> Self {
        Self { needs, regex: compile(regex), kind, holds }
    }
}

static PATTERNS: LazyLock<Vec<Pattern>> = LazyLock::new(|| {
    let parts = Parts::new();
    let mut all = links(&parts);
    all.extend(mail(&parts));
    all.extend(spoken(&parts));
    all.extend(domains(&parts));
    all
});

/// What the patterns are made of.
struct Parts {
    suffix: String,
    at_words: String,
    dot_words: String,
    mail: String,
    /// Letters, digits and dashes between dots.
    label: String,
    word: String,
    /// A word, a full stop in words, between spaces.
    say_dot: String,
    /// A name in words, its signs said or written.
    say_name: String,
}

impl Parts {
    fn new() -> Self {
        let words = vocabulary();
        let suffix = words.any_of(&["suffixes.plain", "suffixes.words"]);
        let dot_words = words.any_of(&["words.dot"]);
        let under = words.any_of(&["words.underscore"]);
        let part = format!(r"[{LETTER}0-9_-]+(?:\.[{LETTER}0-9_-]+)*");
        let say_name = format!(r"(?:\b[{LETTER}]\s)?{part}(?:\s(?:{dot_words}|{under})\s{part}){{0,3}}");
        Self {
            suffix,
            at_words: words.any_of(&["words.at"]),
            mail: words.any_of(&["words.mail"]),
            label: format!("[{LETTER}0-9-]+"),
            word: format!("[{LETTER}0-9_-]+"),
            say_dot: format!(r"\s(?:{dot_words})\s"),
            say_name,
            dot_words,
        }
    }

    fn domain(&self, dot: &str) -> String {
        format!(r"(?:{}{dot})+(?:{})\b", self.label, self.suffix)
    }
}

/// A full stop, with spaces around it or not.
const ANY_DOT: &str = r"(?:\.|\s\.\s?)";

fn links(Parts { say_dot, .. }: &Parts) -> Vec<Pattern> {
    let links = [
        (Needs::Slash, r"\b(?:https?|hxxps?|ftps?)\s?:\s?//\S+".into(), Kind::Url),
        (Needs::Slash, r"\b(?:tg|viber|whatsapp|skype|weixin|sgnl|line)://\S+".into(), Kind::Messenger),
        (Needs::Slash, r"\b(?:t|wa|m)\s{0,2}\.\s{0,2}me\s{0,2}/\s{0,2}\S+".into(), Kind::Messenger),
        (Needs::Slash, r"\b[a-z-]{4,}\s(?:com|net|org|co nz|co uk)/\S+".into(), Kind::Url),
        (
            Needs::SaidDot,
            format!(r"\b(?:t|wa){say_dot}me\s(?:slash|barra|schragstrich|слеш|/)\s\S+"),
            Kind::Messenger,
        ),
    ];
    let mut out: Vec<_> =
        links.iter().map(|(needs, regex, kind)| Pattern::new(*needs, regex, *kind, always)).collect();
    // Telegram's own links do without slashes.
    out.push(Pattern::new(Needs::Mail, r"\btg:(?:resolve|contact)\S+", Kind::Messenger, always));
    out
}

fn mail(parts: &Parts) -> Vec<Pattern> {
    let Parts { suffix, label, mail, .. } = parts;
    let local = format!("[{LETTER}0-9._%+-]+");
    let at = r"\s{0,3}@\s{0,3}";
    [
        format!("{local}{at}{}", parts.domain(r"\.")),
        format!(r"(?:[{LETTER}0-9]+\s\.\s)?{local}{at}{}", parts.domain(ANY_DOT)),
        format!(r"{local}{at}(?:{mail})\b(?:\s?[.,]\s?(?:{suffix})\b)?"),
        format!(r"{local}@{label}?(?:dot|punto|ponto|point|punkt)(?:com|net|co)"),
    ]
    .iter()
    .map(|regex| Pattern::new(Needs::At, regex, Kind::Email, always))
    .collect()
}

fn domains(parts: &Parts) -> Vec<Pattern> {
    let (plain, apart) = (parts.domain(r"\."), parts.domain(ANY_DOT));
    let path = r"(?:[/?#]\S*|:\d{2,5}\S*)?";
    let comma = r"\b[a-z-]{4,}(?:,co,(?:nz|uk|za)|,com,(?:br|au|mx)|,(?:com|org|net|nz))\b";
    vec![
        Pattern::new(Needs::Dot, r"\bwww\d?\.\S+", Kind::Url, always),
        Pattern::new(Needs::Dot, &format!("{apart}{path}"), Kind::Url, is_domain),
        Pattern::new(Needs::Dot, &format!("{plain}{path}"), Kind::Url, is_domain),
        Pattern::new(Needs::Comma, comma, Kind::Url, always),
    ]
}

fn spoken(parts: &Parts) -> Vec<Pattern> {
    let Parts { suffix, at_words, dot_words, mail, word, say_dot, say_name, .. } = parts;
    let (mailbox, ends) =
        (vocabulary().any_of(&["words.mailbox"]), vocabulary().any_of(&["suffixes.spoken"]));
    let said = format!("(?:{word}{say_dot}){{1,3}}");
    let address = format!(r"{say_name}\s(?:{at_words})(?:\ssign)?\s{said}(?:{suffix})\b");
    let www = format!(r"\b(?:(?:double\s?[uv]|w)\s){{3}}(?:{dot_words})\s{said}(?:{suffix})\b");
    let in_words = format!(r"{say_name}\s(?:{at_words})\s(?:{mailbox})\b");
    let provider = format!(r"{say_name}\s(?:{at_words})\s(?:{mail})\.(?:{suffix})\b");
    let bare = format!(r"{word}\s(?:{mail})\s?\.\s?(?:{suffix})\b");
    vec![
        Pattern::new(Needs::Mail, &provider, Kind::Email, names_somebody_at),
        Pattern::new(Needs::Mail, &bare, Kind::Email, names_somebody),
        Pattern::new(Needs::SaidAt, &address, Kind::Spelled, names_somebody_at),
        Pattern::new(Needs::SaidAt, &in_words, Kind::Spelled, names_somebody_at),
        Pattern::new(Needs::SaidDot, &www, Kind::Spelled, always),
        Pattern::new(Needs::SaidDot, &format!(r"\b{said}(?:{ends})\b"), Kind::Spelled, always),
        Pattern::new(
            Needs::SaidDot,
            &format!(r"\b{word}{say_dot}(?:es|de|it|ch|be|nl|io|app)\b"),
            Kind::Spelled,
            is_spoken_domain,
        ),
    ]
}

/// Whether a text has what a pattern needs.
fn has(needs: Needs, text: &str, tokens: &[Token<'_>]) -> bool {
    let said = |set: &str| {
        let words = vocabulary().set(set);
        tokens.iter().any(|token| token.text.split(['.', '@']).any(|part| words.contains(part)))
    };
    match needs {
        Needs::At => text.contains('@'),
        Needs::Dot => {
            let mut pairs = text.chars().zip(text.chars().skip(1));
            pairs.any(|(a, b)| a == '.' && b.is_alphanumeric() || a == ' ' && b == '.')
        }
        Needs::Slash => text.contains('/'),
        Needs::Comma => text.contains(','),
        Needs::SaidAt => said("words.at"),
        Needs::SaidDot => said("words.dot"),
        Needs::Mail => said("words.mail") || text.contains("tg:"),
    }
}

/// Finds addresses and bars them, so that no other detector reads their insides.
pub(super) fn find(
    folded: &Folded,
    tokens: &[Token<'_>],
    barriers: &mut Barriers,
) -> Vec<(Range<usize>, Kind)> {
    let mut out = Vec::new();
    let mut looked = None;
    for pattern in PATTERNS.iter() {
        // Patterns of one need stand beside each other.
        let there = looked.filter(|(needs, _)| *needs == pattern.needs);
        let (_, there) = there.unwrap_or_else(|| (pattern.needs, has(pattern.needs, &folded.text, tokens)));
        looked = Some((pattern.needs, there));
        if !there {
            continue;
        }
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

/// "ana-ruiz punto es" at the end of a sentence, not "el punto es".
fn is_spoken_domain(folded: &Folded, bytes: &Range<usize>) -> bool {
    const SHORTEST: usize = 9;
    let name = folded.text[bytes.clone()].split(' ').next().unwrap_or_default();
    let ends = folded.text[bytes.end..].trim_start().starts_with(|c: char| c.is_alphanumeric() || c == ':');
    !ends && (name.contains('-') || name.chars().count() >= SHORTEST)
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
