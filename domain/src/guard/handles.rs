//! Names on social networks and messengers.

use std::{ops::Range, sync::LazyLock};

use regex::Regex;

use super::{
    Kind,
    barriers::{Barriers, LETTER, compile},
    fold::Folded,
    vocabulary::vocabulary,
};

/// A pattern whose group `id` is the name; `app` names the service where it is said.
struct Pattern {
    regex: Regex,
    holds: fn(&Folded, &Range<usize>, &str) -> bool,
}

static PATTERNS: LazyLock<Vec<Pattern>> = LazyLock::new(|| {
    let words = vocabulary();
    let (sure, app) =
        (["apps.handle", "apps.messenger"], ["apps.handle", "apps.messenger", "apps.ambiguous"]);
    let (sure, app) = (words.any_of(&sure), words.any_of(&app));
    let (plain, under) = (words.any_of(&["apps.plain"]), words.any_of(&["words.underscore", "words.dot"]));
    let id = format!("[{LETTER}0-9][{LETTER}0-9._#:-]+");
    let link = r"(?:\s{0,2}(?:is|es|c['’]est|est|je suis|sou|soy|ist|id|user(?:name)?|usuario|handle|name|nick|pseudo|nome|perfil|as|como|comme|sous|как|e)\b|\s{0,2}[:=,–-])";
    let seek = "find|add|search|look|follow|cherchez|cherche|suivez|suis|retrouve|retrouvez|busca|buscame|sigueme|procura|segue|siga|encontra|adiciona|suche|findest|ищите|найдите";
    let named = format!(r"[{LETTER}0-9&'’.-]+(?:\s[{LETTER}0-9&'’.-]+){{0,3}}");
    let pattern = |regex: String, holds| Pattern { regex: compile(&regex), holds };
    vec![
        pattern(format!("(?P<id>@[{LETTER}_][{LETTER}0-9_.]+)"), at_name),
        pattern(format!(r"(?P<id>@\s{{1,2}}[{LETTER}_][{LETTER}0-9_.]+)"), at_odd_name),
        pattern(
            format!(r"(?P<id>\bat sign\s[{LETTER}]+(?:\s(?:{under})\s[{LETTER}]+){{0,3}})"),
            |_, _, _| true,
        ),
        pattern(format!(r"\b(?P<app>{sure})\b(?:{link}){{0,4}}\s{{0,2}}(?P<id>{id})"), odd_name),
        pattern(format!(r"\b(?P<app>{app})\b(?:{link}){{1,4}}\s{{0,2}}(?P<id>{id})"), odd_name),
        pattern(
            format!(r"\b(?P<app>{app})\b\s?(?:user(?:name)?|id|handle)?\s?[:=]\s?(?P<id>{id})"),
            long_name,
        ),
        pattern(format!(r"^\W{{0,3}}(?P<app>{plain})\s(?P<id>{id})\W{{0,3}}$"), long_name),
        pattern(
            format!(
                r"\b(?:{seek})\b[^.\n]{{0,20}}\b(?P<app>{app})\b\s(?:as|como|als|sous|как)\s(?P<id>{named})"
            ),
            a_title,
        ),
        pattern(format!(r"\b(?:{seek})\s(?P<id>{named})\s(?:on|sur|en|no|auf|в)\s(?P<app>{app})\b"), a_title),
        pattern(
            r"(?P<id>\b(?:scan|escanea|scannez|scanne)\b[^.,\n]{0,20}\bqr\b[^.,\n]{0,40})".into(),
            |_, _, _| true,
        ),
    ]
});

/// Finds names.
pub(super) fn find(folded: &Folded, barriers: &Barriers) -> Vec<(Range<usize>, Kind)> {
    let mut out = Vec::new();
    for pattern in PATTERNS.iter() {
        for captures in pattern.regex.captures_iter(&folded.text) {
            let Some(id) = captures.name("id") else { continue };
            let name = id.as_str().trim_end_matches(['.', ':', '-', '#']);
            let bytes = id.start()..id.start() + name.len();
            if !barriers.touches(bytes.clone()) && (pattern.holds)(folded, &bytes, name) {
                out.push((bytes, kind(captures.name("app").map(|app| app.as_str()), name)));
            }
        }
    }
    out
}

fn kind(app: Option<&str>, name: &str) -> Kind {
    let network = app.map_or(name.starts_with('@'), |app| vocabulary().has("apps.handle", app));
    match app {
        _ if network => Kind::Handle,
        None if name.starts_with("at sign") => Kind::Spelled,
        _ => Kind::Messenger,
    }
}

/// Shorter ones beside the name of an app are sizes, grades and counts ("signal: 4g").
const SHORTEST_NAME: usize = 5;

fn is_word(name: &str) -> bool {
    vocabulary().has("words.stop", name)
}

/// A name that no sentence contains by chance.
fn is_odd(name: &str) -> bool {
    let inner = name.trim_matches(|c: char| !c.is_alphanumeric());
    let letters = inner.chars().any(char::is_alphabetic);
    letters && inner.contains(|c: char| c.is_ascii_digit() || matches!(c, '_' | '.' | '#' | ':'))
}

/// `@name`, not part of an address and not "@home".
fn at_name(folded: &Folded, bytes: &Range<usize>, name: &str) -> bool {
    let free = !folded.before(bytes.start).is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | '_'));
    free && !is_word(name.trim_start_matches('@'))
}

fn at_odd_name(folded: &Folded, bytes: &Range<usize>, name: &str) -> bool {
    at_name(folded, bytes, name) && is_odd(name)
}

fn odd_name(_: &Folded, _: &Range<usize>, name: &str) -> bool {
    is_odd(name) && !is_word(name) && name.chars().count() >= SHORTEST_NAME
}

/// After a colon a name may look like a word, if it is long and ends the thought.
fn long_name(folded: &Folded, bytes: &Range<usize>, name: &str) -> bool {
    let ends = !folded.text[bytes.end..].trim_start().starts_with(char::is_alphabetic);
    !is_word(name)
        && name.chars().any(char::is_alphabetic)
        && (is_odd(name) || ends && name.chars().count() >= SHORTEST_NAME)
}

/// A title somebody is to be looked up by starts with a capital.
fn a_title(folded: &Folded, bytes: &Range<usize>, name: &str) -> bool {
    folded.is_capital(bytes.start) && !name.split_whitespace().all(is_word)
}
