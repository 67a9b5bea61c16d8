//! What a message carries beside its words: the album it belongs to, whether it was forwarded, what a place is
//! called, and a file that may not be passed on by its number.

use dialogues::{
    input::{Along, Enclosed},
    rendered::MediumKind,
};
use domain::parcel::{Cleaning, File, Shape};
use serde_json::{Map, Value};

use super::{
    medium,
    pictures::{self, Picture},
};

/// What a message carries.
pub fn of(content: &Map<String, Value>) -> Along {
    Along {
        album: content.get("media_group_id").and_then(Value::as_str).map(str::to_owned),
        forwarded: content.contains_key("forward_origin"),
        file: file(content).filter(|_| medium::of(content).is_none()),
        named: content.get("venue").and_then(named),
        lost_reply: false,
    }
}

fn named(venue: &Value) -> Option<(String, String)> {
    let word = |key: &str| venue.get(key)?.as_str().filter(|word| !word.trim().is_empty()).map(str::to_owned);
    Some((word("title")?, word("address")?))
}

/// A file that must be fetched and cleaned, or at least renamed.
fn file(content: &Map<String, Value>) -> Option<Enclosed> {
    if content.contains_key("paid_media") || content.contains_key("story") {
        return None;
    }
    let of = |key: &str| content.get(key);
    if let Some(film) = of("video") {
        return enclosed(film, MediumKind::Video, Cleaning::Film);
    }
    if let Some(film) = of("animation") {
        return enclosed(film, MediumKind::Animation, Cleaning::Film);
    }
    let document = of("document").or(of("audio"))?;
    let word = |key: &str| document.get(key).and_then(Value::as_str);
    let cleaning = match of("document").and_then(pictures::of) {
        Some(Picture::Paintable) => Cleaning::Picture,
        Some(Picture::Moving | Picture::Closed) => return None,
        None => Cleaning::nothing(word("file_name")),
    };
    enclosed(document, MediumKind::Document, cleaning)
}

fn enclosed(value: &Value, kind: MediumKind, cleaning: Cleaning) -> Option<Enclosed> {
    let word = |key: &str| value.get(key)?.as_str().filter(|word| !word.is_empty()).map(str::to_owned);
    let source = word("file_id")?;
    let unique = word("file_unique_id").unwrap_or_else(|| source.clone());
    let size = value.get("file_size").and_then(Value::as_u64);
    let shape = (cleaning == Cleaning::Film).then(|| shape(value)).flatten();
    Some(Enclosed { kind, file: File { source, unique, size, cleaning, shape } })
}

fn shape(film: &Value) -> Option<Shape> {
    let number = |key: &str| u32::try_from(film.get(key)?.as_u64()?).ok();
    Some(Shape { width: number("width")?, height: number("height")?, duration: number("duration")? })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn along(content: Value) -> Along {
        let Value::Object(content) = content else { unreachable!("it is an object") };
        of(&content)
    }

    fn cleaning(content: Value) -> Option<(MediumKind, Cleaning)> {
        along(content).file.map(|enclosed| (enclosed.kind, enclosed.file.cleaning))
    }

    #[test]
    fn what_carries_more_than_itself_is_fetched() {
        let film = json!({ "video": { "file_id": "v", "file_unique_id": "u", "file_name": "ana_k.mp4",
            "file_size": 9, "width": 4, "height": 3, "duration": 2 } });
        let expected = File {
            source: "v".into(),
            unique: "u".into(),
            size: Some(9),
            cleaning: Cleaning::Film,
            shape: Some(Shape { width: 4, height: 3, duration: 2 }),
        };
        assert_eq!(along(film).file, Some(Enclosed { kind: MediumKind::Video, file: expected }));
        let loops = json!({ "animation": { "file_id": "a" }, "document": { "file_id": "a", "file_name": "ana.gif" } });
        assert_eq!(cleaning(loops), Some((MediumKind::Animation, Cleaning::Film)));
        let picture = json!({ "document": { "file_id": "d", "mime_type": "image/png" } });
        assert_eq!(cleaning(picture), Some((MediumKind::Document, Cleaning::Picture)));
        let nothing = |name| Some((MediumKind::Document, Cleaning::nothing(Some(name))));
        let plan =
            json!({ "document": { "file_id": "d", "file_name": "Ana.pdf", "mime_type": "application/pdf" } });
        assert_eq!(cleaning(plan), nothing("a.pdf"));
        assert_eq!(
            cleaning(json!({ "audio": { "file_id": "d", "file_name": "ana.mp3" } })),
            nothing("a.mp3")
        );
    }

    #[test]
    fn what_goes_by_its_number_or_not_at_all_is_not_fetched() {
        for content in [
            json!({ "photo": [{ "file_id": "p" }] }),
            json!({ "video": { "file_id": "v" } }),
            json!({ "voice": { "file_id": "v" } }),
            json!({ "paid_media": {}, "document": { "file_id": "d" } }),
            json!({ "document": { "file_id": "" } }),
            json!({ "document": 7 }),
            json!({ "document": { "file_id": "d", "mime_type": "image/gif" } }),
            json!({ "document": { "file_id": "d", "file_name": "IMG_1.HEIC" } }),
            json!({ "text": "hi" }),
        ] {
            assert_eq!(cleaning(content.clone()), None, "{content}");
        }
    }

    #[test]
    fn albums_forwards_and_names_of_places_are_seen() {
        let venue = json!({ "venue": { "title": "Café", "address": "Main St 1" }, "location": {} });
        assert_eq!(along(venue).named, Some(("Café".into(), "Main St 1".into())));
        assert_eq!(along(json!({ "venue": { "title": " ", "address": "x" } })).named, None);
        assert_eq!(along(json!({ "media_group_id": "7" })).album.as_deref(), Some("7"));
        assert!(along(json!({ "text": "hi", "forward_origin": { "type": "hidden_user" } })).forwarded);
    }
}
