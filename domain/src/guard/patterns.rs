//! What addresses look like: plain, pulled apart, or spelled out.

use std::{ops::Range, sync::LazyLock};

use super::{
    Kind,
    barriers::LETTER,
    finder::Finder,
    fold::Folded,
    plausible::{always, is_domain, is_spoken_domain, names_somebody, names_somebody_at},
    tokens::Token,
    vocabulary::vocabulary,
};

/// What an address needs, by its signs or words.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Needs {
    /// "@".
    At,
    /// A full stop that a letter follows, or that a space precedes.
    Dot,
    Slash,
    Comma,
    /// "www".
    Www,
    /// A word for "@".
    SaidAt,
    /// A word for ".".
    SaidDot,
    /// A word for "/".
    SaidSlash,
    /// The name of a mail service.
    Mail,
}

/// A pattern, what it finds, and whether a find is what it looks like.
pub(super) struct Pattern {
    /// Without it the text is not searched.
    pub(super) needs: Needs,
    pub(super) regex: Finder,
    pub(super) kind: Kind,
    pub(super) holds: fn(&Folded, &Range<usize>) -> bool,
}

impl Pattern {
    fn new(needs: Needs, regex: &str, kind: Kind, holds: fn(&Folded, &Range<usize>) -> bool) -> Self {
        Self { needs, regex: Finder::new(regex), kind, holds }
    }
}

pub(super) static PATTERNS: LazyLock<Vec<Pattern>> = LazyLock::new(|| {
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
    let words = vocabulary();
    let (short, slash) =
        (words.any_of(&["hosts.short"]).replace(r"\.", r"[\s.]{1,3}"), words.any_of(&["words.slash"]));
    let shortened = format!(r"\b(?:{short})\s(?:{slash})\s\S+");
    out.push(Pattern::new(Needs::SaidSlash, &shortened, Kind::Url, always));
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
    let spaced = format!(r"\bwww\s{}\s(?:co\s|com\s)?(?:{})\b", parts.word, parts.suffix);
    let path = r"(?:[/?#]\S*|:\d{2,5}\S*)?";
    let comma = r"\b[a-z-]{4,}(?:,co,(?:nz|uk|za)|,com,(?:br|au|mx)|,(?:com|org|net|nz))\b";
    vec![
        Pattern::new(Needs::Www, r"\bwww\d?\.\S+", Kind::Url, always),
        Pattern::new(Needs::Www, &spaced, Kind::Url, always),
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
    let signed = format!(r"[{LETTER}0-9._%+-]+\s?[#~*|\\]\s?(?:{mail})\.(?:{suffix})\b");
    vec![
        Pattern::new(Needs::Mail, &provider, Kind::Email, names_somebody_at),
        Pattern::new(Needs::Mail, &bare, Kind::Email, names_somebody),
        Pattern::new(Needs::Mail, &signed, Kind::Email, always),
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
pub(super) fn has(needs: Needs, text: &str, tokens: &[Token<'_>]) -> bool {
    let said = |set: &str| {
        let has = |part| vocabulary().has(set, part);
        tokens.iter().any(|token| token.text.split(['.', '@']).any(has))
    };
    match needs {
        Needs::At => text.contains('@'),
        Needs::Dot => {
            let mut pairs = text.chars().zip(text.chars().skip(1));
            pairs.any(|(a, b)| a == '.' && b.is_alphanumeric() || a == ' ' && b == '.')
        }
        Needs::Slash => text.contains('/'),
        Needs::Comma => text.contains(','),
        Needs::Www => text.contains("www"),
        Needs::SaidAt => said("words.at"),
        Needs::SaidDot => said("words.dot"),
        Needs::SaidSlash => said("words.slash"),
        Needs::Mail => said("words.mail") || text.contains("tg:"),
    }
}
