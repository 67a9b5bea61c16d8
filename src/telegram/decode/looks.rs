//! The looks of a stranger's words: an allow-list. Whatever carries more than itself (links, mentions, pictures of
//! their own) is dropped, and its words stay.

use domain::text::{Look, Stretch};
use serde_json::{Map, Value};

/// The stretches of a message's text or caption that look like something, in characters. Telegram counts in UTF-16
/// units; a stretch that cuts a character has the whole of it, and one that leaves the text ends with it.
pub fn of(content: &Map<String, Value>) -> Vec<Stretch> {
    let [words, marks] =
        if content.contains_key("text") { ["text", "entities"] } else { ["caption", "caption_entities"] };
    let marks = content.get(marks).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let Some(text) = content.get(words).and_then(Value::as_str).filter(|_| !marks.is_empty()) else {
        return Vec::new();
    };
    // Which character each unit belongs to.
    let owners: Vec<usize> =
        text.chars().enumerate().flat_map(|(at, c)| std::iter::repeat_n(at, c.len_utf16())).collect();
    marks.iter().filter_map(|mark| stretch(mark, &owners)).collect()
}

fn stretch(mark: &Value, owners: &[usize]) -> Option<Stretch> {
    let look = look(mark.get("type")?.as_str()?)?;
    let unit = |name: &str| usize::try_from(mark.get(name)?.as_u64()?).ok();
    let (offset, length) = (unit("offset")?, unit("length")?);
    let last = offset.saturating_add(length).min(owners.len()).checked_sub(1)?;
    let (start, end) = (*owners.get(offset)?, owners.get(last)? + 1);
    (length > 0 && start < end).then_some(Stretch { start, end, look })
}

fn look(kind: &str) -> Option<Look> {
    Some(match kind {
        "bold" => Look::Bold,
        "italic" => Look::Italic,
        "underline" => Look::Underline,
        "strikethrough" => Look::Strikethrough,
        "spoiler" => Look::Spoiler,
        "code" => Look::Code,
        "pre" => Look::Pre,
        "blockquote" | "expandable_blockquote" => Look::Quote,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn looks(text: &str, entities: &Value) -> Vec<(usize, usize, Look)> {
        let Value::Object(content) = json!({ "text": text, "entities": entities }) else { unreachable!() };
        of(&content).into_iter().map(|stretch| (stretch.start, stretch.end, stretch.look)).collect()
    }

    fn bold(offset: i64, length: i64) -> Value {
        json!([{ "type": "bold", "offset": offset, "length": length }])
    }

    #[test]
    fn units_become_characters_and_no_pair_is_cut() {
        assert_eq!(looks("👋 hi", &bold(3, 2)), [(2, 4, Look::Bold)]);
        for (offset, length) in [(0, 2), (0, 1), (1, 1)] {
            assert_eq!(looks("👋 hi", &bold(offset, length)), [(0, 1, Look::Bold)], "{offset} {length}");
        }
    }

    #[test]
    fn stretches_outside_of_the_text_are_cut_or_dropped() {
        assert_eq!(looks("hi", &bold(1, i64::MAX)), [(1, 2, Look::Bold)]);
        for (offset, length) in [(2, 1), (0, 0), (-1, 2), (0, -1), (i64::MAX, i64::MAX)] {
            assert_eq!(looks("hi", &bold(offset, length)), [], "{offset} {length}");
        }
        assert_eq!(looks("", &bold(0, 1)), []);
        assert_eq!(looks("hi", &json!("bold")), []);
        assert_eq!(looks("hi", &json!([1, null, {}, { "type": "bold" }])), []);
    }

    #[test]
    fn what_carries_more_than_itself_is_dropped() {
        let kinds = [
            "text_link",
            "text_mention",
            "custom_emoji",
            "mention",
            "url",
            "email",
            "date_time",
            "of_next_year",
        ];
        for kind in kinds {
            assert_eq!(looks("hello", &json!([{ "type": kind, "offset": 0, "length": 5 }])), [], "{kind}");
        }
    }
}
