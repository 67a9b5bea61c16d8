//! The content of a person's message, in Telegram's fields.

use serde_json::{Map, Value, json};

use super::{Act, ActError, Media, Place};
use crate::emulator::Emulator;
use crate::entities::with_detected;
use crate::files::image_size;
use crate::messages::Content;
use crate::pictures::pixels;

/// Fields of `Message` that the emulator fills itself.
const RESERVED: [&str; 8] =
    ["message_id", "from", "chat", "date", "edit_date", "reply_to_message", "reply_markup", "media_group_id"];
/// Fields that stand beside the one that names the kind.
const BESIDE: [&str; 12] = [
    "caption",
    "caption_entities",
    "entities",
    "forward_origin",
    "via_bot",
    "link_preview_options",
    "has_media_spoiler",
    "show_caption_above_media",
    "effect_id",
    "quote",
    "external_reply",
    "author_signature",
];

impl Emulator {
    /// The content of an act that sends one message and is not plain text.
    pub(super) fn content_of(&mut self, person: i64, act: Act) -> Result<Content, ActError> {
        match act {
            Act::Photo(media) => self.medium_of("photo", media),
            Act::Video(media) => self.medium_of("video", media),
            Act::Animation(media) => self.medium_of("animation", media),
            Act::Document(media) => self.medium_of("document", media),
            Act::Audio(media) => self.medium_of("audio", media),
            Act::Voice(media) => self.medium_of("voice", media),
            Act::VideoNote(media) => self.medium_of("video_note", media),
            Act::Location { place, live_period } => Ok(location(place, live_period)),
            Act::Venue { place, title, address } => Ok(venue(place, &title, &address)),
            Act::Contact { phone_number: Some(number), first_name } => {
                let name = first_name.unwrap_or_else(|| "?".to_owned());
                Ok(Content::new("contact", json!({ "phone_number": number, "first_name": name })))
            }
            Act::Contact { .. } => Ok(self.own_contact(person)),
            Act::Sticker { emoji, set_name } => Ok(self.sticker(&emoji, set_name)),
            Act::Poll { question, options } => Ok(self.poll(&question, &options)),
            Act::Dice => {
                let value = self.next_number() % 6 + 1;
                Ok(Content::new("dice", json!({ "emoji": "🎲", "value": value })))
            }
            Act::Story => {
                let story = json!({ "chat": self.chat_json(person), "id": self.next_number() });
                Ok(Content::new("story", story))
            }
            Act::Raw { message } => raw(message),
            _ => Err(ActError::Empty),
        }
    }

    /// A file with its caption. A photo must be a picture, as it is on a real phone.
    pub(super) fn medium_of(&mut self, kind: &str, media: Media) -> Result<Content, ActError> {
        let Media { file, caption, .. } = media;
        if file.bytes.is_empty() || (kind == "photo" && image_size(&file.bytes).is_none()) {
            return Err(ActError::BadFile(kind.to_owned()));
        }
        // Whoever sends a picture as a photo sends its pixels: place, maker and comments stay behind.
        let bytes = if kind == "photo" { pixels(file.bytes) } else { file.bytes };
        let file_id = self.files.store(kind, file.name, file.mime, bytes);
        let stored = self.files.get(&file_id).ok_or_else(|| ActError::BadFile(kind.to_owned()))?;
        let medium = stored.as_medium(kind, &file_id);
        let mut content = Content::new(kind, medium.clone());
        if kind == "animation" {
            content.fields.insert("document".into(), medium);
        }
        if let (Some(caption), true) = (caption, content.takes_caption()) {
            content.set_caption(&caption, &with_detected(&caption, Vec::new()));
        }
        Ok(content)
    }

    pub(super) fn own_contact(&self, person: i64) -> Content {
        let Some(person) = self.people.get(&person) else { return Content::new("contact", json!({})) };
        let mut contact = json!({
            "phone_number": person.phone_number(), "first_name": person.first_name, "user_id": person.id,
        });
        if let Some(last_name) = &person.last_name {
            contact["last_name"] = last_name.as_str().into();
        }
        Content::new("contact", contact)
    }

    fn sticker(&mut self, emoji: &str, set_name: Option<String>) -> Content {
        let file_id = self.files.store("sticker", None, None, b"RIFF\0\0\0\0WEBP".to_vec());
        if let Some(name) = set_name {
            self.files.put_in_pack(&file_id, &name);
        }
        let mut sticker =
            self.files.get(&file_id).map_or(Value::Null, |file| file.as_medium("sticker", &file_id));
        sticker["emoji"] = emoji.into();
        Content::new("sticker", sticker)
    }

    fn poll(&mut self, question: &str, options: &[String]) -> Content {
        let options: Vec<Value> = options
            .iter()
            .enumerate()
            .map(
                |(index, text)| json!({ "text": text, "voter_count": 0, "persistent_id": index.to_string() }),
            )
            .collect();
        let poll = json!({
            "id": self.next_number().to_string(), "question": question, "options": options,
            "total_voter_count": 0, "is_closed": false, "is_anonymous": true, "type": "regular",
            "allows_multiple_answers": false,
        });
        Content::new("poll", poll)
    }
}

pub(super) fn location(place: Place, live_period: Option<u32>) -> Content {
    let mut location = json!({ "latitude": place.lat, "longitude": place.lon });
    if let Some(seconds) = live_period {
        location["live_period"] = seconds.into();
    }
    Content::new("location", location)
}

fn venue(place: Place, title: &str, address: &str) -> Content {
    let location = json!({ "latitude": place.lat, "longitude": place.lon });
    let mut content =
        Content::new("venue", json!({ "location": location, "title": title, "address": address }));
    content.fields.insert("location".into(), location);
    content
}

/// Any content: its kind is the first field that does not merely stand beside one.
fn raw(message: Map<String, Value>) -> Result<Content, ActError> {
    let fields: Map<String, Value> =
        message.into_iter().filter(|(field, _)| !RESERVED.contains(&field.as_str())).collect();
    let kind = fields.keys().find(|field| !BESIDE.contains(&field.as_str())).ok_or(ActError::Empty)?.clone();
    Ok(Content { kind, fields })
}

/// Bytes as Base64 in JSON.
pub(super) mod base64 {
    use data_encoding::BASE64;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&BASE64.encode(bytes))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
        let text = String::deserialize(deserializer)?;
        BASE64.decode(text.as_bytes()).map_err(D::Error::custom)
    }
}
