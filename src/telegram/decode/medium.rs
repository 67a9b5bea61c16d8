//! Which files may be passed on by their number: kinds of which Telegram keeps nothing but what is seen and heard.

use dialogues::rendered::{Medium, MediumKind};
use serde_json::{Map, Value};

const KINDS: [(&str, MediumKind); 6] = [
    ("photo", MediumKind::Photo),
    ("voice", MediumKind::Voice),
    ("video_note", MediumKind::VideoNote),
    ("sticker", MediumKind::Sticker),
    ("video", MediumKind::Video),
    ("animation", MediumKind::Animation),
];

/// The file in a message, if it may be passed on as it is. One that carries a name may not: it is its sender's.
pub fn of(content: &Map<String, Value>) -> Option<Medium> {
    if content.contains_key("paid_media") || content.contains_key("story") {
        return None;
    }
    let (value, kind) = KINDS.iter().find_map(|(key, kind)| Some((content.get(*key)?, *kind)))?;
    // Of the sizes of a photo the last is the largest.
    let file = value.as_array().map_or(Some(value), |sizes| sizes.last())?;
    let named = |value: Option<&Value>| value.is_some_and(|value| value.get("file_name").is_some());
    if named(Some(file)) || named(content.get("document")) {
        return None;
    }
    let file = file.get("file_id")?.as_str().filter(|file| !file.is_empty())?.to_owned();
    Some(Medium { kind, file })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn medium(content: Value) -> Option<Medium> {
        let Value::Object(content) = content else { unreachable!("it is an object") };
        of(&content)
    }

    fn file(kind: MediumKind, file: &str) -> Medium {
        Medium { kind, file: file.into() }
    }

    #[test]
    fn kinds_without_a_name_are_known_by_their_file() {
        let photo =
            json!({ "photo": [{ "file_id": "small" }, { "file_id": "large" }], "caption": "the tap" });
        assert_eq!(medium(photo), Some(file(MediumKind::Photo, "large")));
        assert_eq!(medium(json!({ "voice": { "file_id": "v" } })), Some(file(MediumKind::Voice, "v")));
        assert_eq!(
            medium(json!({ "video_note": { "file_id": "n" } })),
            Some(file(MediumKind::VideoNote, "n"))
        );
        assert_eq!(medium(json!({ "sticker": { "file_id": "s" } })), Some(file(MediumKind::Sticker, "s")));
        assert_eq!(medium(json!({ "video": { "file_id": "c" } })), Some(file(MediumKind::Video, "c")));
        let animation = json!({ "animation": { "file_id": "a" }, "document": { "file_id": "a" } });
        assert_eq!(medium(animation), Some(file(MediumKind::Animation, "a")));
    }

    #[test]
    fn what_carries_a_name_or_has_no_file_is_none() {
        for content in [
            json!({ "video": { "file_id": "c", "file_name": "ana_k.mp4" } }),
            json!({ "animation": { "file_id": "a" }, "document": { "file_id": "a", "file_name": "ana_k.gif" } }),
            json!({ "document": { "file_id": "d" } }),
            json!({ "audio": { "file_id": "d" } }),
            json!({ "photo": [] }),
            json!({ "photo": 1 }),
            json!({ "voice": {} }),
            json!({ "voice": { "file_id": "" } }),
            json!({ "paid_media": {}, "photo": [{ "file_id": "p" }] }),
        ] {
            assert_eq!(medium(content.clone()), None, "{content}");
        }
    }
}
