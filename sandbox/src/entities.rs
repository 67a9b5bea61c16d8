//! Entities of a text: what a bot may send, and what Telegram finds by itself.

use std::sync::LazyLock;

use regex::Regex;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::errors::ApiError;

/// A span of a text with a meaning; offsets count UTF-16 code units.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entity {
    /// Telegram's name of the kind, such as `bold` or `bot_command`.
    #[serde(rename = "type")]
    pub kind: String,
    /// First code unit of the span.
    pub offset: i64,
    /// Length in code units.
    pub length: i64,
    /// What the kind needs besides: `url`, `language`, `user`, ...
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

impl Entity {
    fn end(&self) -> i64 {
        self.offset + self.length
    }

    fn overlaps(&self, other: &Self) -> bool {
        self.offset < other.end() && other.offset < self.end()
    }
}

/// Length of a text as Telegram counts it, in UTF-16 code units.
pub fn utf16_len(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Refuses spans that leave the text or cut a surrogate pair, as Telegram does; drops empty ones.
pub(crate) fn validated(text: &str, entities: Vec<Entity>) -> Result<Vec<Entity>, ApiError> {
    let mut boundaries = vec![false; utf16_len(text) + 1];
    let mut at = 0;
    for character in text.chars() {
        boundaries[at] = true;
        at += character.len_utf16();
    }
    boundaries[at] = true;
    let mut kept = Vec::with_capacity(entities.len());
    for entity in entities.into_iter().filter(|entity| entity.length > 0 && entity.offset >= 0) {
        check_span(&boundaries, &entity)?;
        check_kind(&entity)?;
        kept.push(entity);
    }
    kept.sort_by_key(|entity| (entity.offset, -entity.length));
    Ok(kept)
}

fn check_span(boundaries: &[bool], entity: &Entity) -> Result<(), ApiError> {
    let is_boundary = |at: i64| usize::try_from(at).ok().and_then(|at| boundaries.get(at).copied());
    let Entity { offset, .. } = entity;
    match (is_boundary(*offset), is_boundary(entity.end())) {
        (None, _) | (_, None) => Err(ApiError::bad_request(&format!(
            "entity beginning at UTF-16 offset {offset} ends after the end of the text at UTF-16 offset {}",
            entity.end()
        ))),
        (Some(false), _) => Err(ApiError::bad_request(&format!(
            "entity begins in a middle of a UTF-16 symbol at UTF-16 offset {offset}"
        ))),
        (_, Some(false)) => Err(ApiError::bad_request(&format!(
            "entity beginning at UTF-16 offset {offset} ends in a middle of a UTF-16 symbol"
        ))),
        _ => Ok(()),
    }
}

const KINDS: [&str; 20] = [
    "mention",
    "hashtag",
    "cashtag",
    "bot_command",
    "url",
    "email",
    "phone_number",
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "blockquote",
    "expandable_blockquote",
    "code",
    "pre",
    "text_link",
    "text_mention",
    "custom_emoji",
    "date_time",
];

fn check_kind(entity: &Entity) -> Result<(), ApiError> {
    if KINDS.contains(&entity.kind.as_str()) {
        return Ok(());
    }
    Err(ApiError::bad_request("can't parse MessageEntity: Unsupported type specified"))
}

/// Most telling kinds first: a span found by an earlier pattern is not looked at by a later one.
static PATTERNS: LazyLock<Vec<(&str, Regex)>> = LazyLock::new(|| {
    [
        ("url", r"(?i)\b((?:https?|tg|ton)://[^\s<>]*[^\s<>.,!?;:)'\x22])"),
        ("email", r"(?i)\b([a-z0-9._%+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,})\b"),
        ("url", r"(?i)(?:^|[^\w@./-])((?:[a-z0-9-]+\.)+(?:com|org|net|io|me|app|dev|co|info|es|mx|de|uk|ru)(?:/[^\s<>]*[^\s<>.,!?;:)'\x22])?)\b"),
        ("mention", r"(?:^|[^\w/@])(@[A-Za-z][A-Za-z0-9_]{3,31})\b"),
        ("bot_command", r"(?:^|[^\w/<])(/[A-Za-z0-9_]{1,64}(?:@[A-Za-z][A-Za-z0-9_]{2,31})?)(?:$|[^\w/])"),
        ("hashtag", r"(?:^|[^\w])(#[\w]*[^\W\d][\w]*)"),
        ("cashtag", r"(?:^|[^\w$])(\$[A-Z]{3,8})\b"),
        ("phone_number", r"(?:^|[^\w+])(\+\d[\d ()-]{6,18}\d)\b"),
    ]
    .map(|(kind, pattern)| (kind, Regex::new(pattern).expect("a constant pattern")))
    .to_vec()
});

/// Adds what Telegram finds in a text by itself to what the sender marked.
pub(crate) fn with_detected(text: &str, mut entities: Vec<Entity>) -> Vec<Entity> {
    let hides_links = ["code", "pre", "text_link", "text_mention"];
    let mut taken: Vec<Entity> =
        entities.iter().filter(|entity| hides_links.contains(&entity.kind.as_str())).cloned().collect();
    for (kind, pattern) in PATTERNS.iter() {
        let mut from = 0;
        while let Some(span) = pattern.captures_at(text, from).and_then(|found| found.get(1)) {
            from = span.end();
            let entity = detected(text, kind, span.start(), span.end());
            if !taken.iter().any(|other| other.overlaps(&entity)) {
                taken.push(entity.clone());
                entities.push(entity);
            }
        }
    }
    entities.sort_by_key(|entity| (entity.offset, -entity.length));
    entities.dedup();
    entities
}

fn detected(text: &str, kind: &str, start: usize, end: usize) -> Entity {
    let units = |text: &str| i64::try_from(utf16_len(text)).unwrap_or(i64::MAX);
    Entity {
        kind: kind.to_owned(),
        offset: units(&text[..start]),
        length: units(&text[start..end]),
        extra: Map::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<(String, i64, i64)> {
        let found = with_detected(text, Vec::new());
        found.into_iter().map(|entity| (entity.kind, entity.offset, entity.length)).collect()
    }

    #[test]
    fn commands_links_and_handles_are_found_in_utf16_units() {
        assert_eq!(kinds("/start abc"), [("bot_command".into(), 0, 6)]);
        assert_eq!(kinds("👋 @ana_k write"), [("mention".into(), 3, 6)]);
        assert_eq!(kinds("see example.com."), [("url".into(), 4, 11)]);
        assert_eq!(
            kinds("a@b.org or +1 202 555 0101"),
            [("email".into(), 0, 7), ("phone_number".into(), 11, 15)]
        );
        assert_eq!(kinds("#K7Q2MX"), [("hashtag".into(), 0, 7)]);
    }

    #[test]
    fn prices_fractions_and_paths_are_left_alone() {
        assert!(kinds("80-120, 1/2 day, and/or later").is_empty());
    }

    #[test]
    fn a_span_that_cuts_an_emoji_is_refused() {
        let half = |offset, length| {
            let entity = Entity { kind: "bold".into(), offset, length, extra: Map::new() };
            validated("👉 go", vec![entity])
        };
        assert!(half(0, 2).is_ok());
        assert!(half(1, 2).is_err_and(|error| error.description.contains("begins in a middle")));
        assert!(half(0, 1).is_err_and(|error| error.description.contains("ends in a middle")));
        assert!(half(3, 9).is_err_and(|error| error.description.contains("after the end of the text")));
    }
}
