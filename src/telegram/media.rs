//! What people send that is no text, passed on by the number Telegram keeps the file under: nothing of it is fetched,
//! and nothing but the file goes along. And files of our own making.

use dialogues::rendered::{Document, Medium, MediumKind, Rendered, Spot};
use domain::parcel::Shape;
use serde_json::{Value, json};

use super::{
    markup::{entities, inline, reply_markup},
    send::{Call, Manner},
};
use crate::ports::Upload;

/// The part of a call that holds a file of our own making.
const DOCUMENT: &str = "document";

/// The method that sends a kind, and the field that names the file.
fn way(kind: MediumKind) -> (&'static str, &'static str) {
    match kind {
        MediumKind::Photo => ("SendPhoto", "photo"),
        MediumKind::Video => ("SendVideo", "video"),
        MediumKind::Animation => ("SendAnimation", "animation"),
        MediumKind::Voice => ("SendVoice", "voice"),
        MediumKind::VideoNote => ("SendVideoNote", "video_note"),
        MediumKind::Sticker => ("SendSticker", "sticker"),
        MediumKind::Document => ("SendDocument", "document"),
    }
}

/// A new message with a file.
pub(super) fn new(chat: i64, medium: &Medium, rendered: &Rendered, manner: Manner) -> Call {
    let (method, field) = way(medium.kind);
    let mut params = json!({ "chat_id": chat, "disable_notification": manner.silent });
    params[field] = medium.file.as_str().into();
    if medium.kind.takes_caption() {
        caption(&mut params, rendered);
    }
    if let Some(markup) = reply_markup(&rendered.keyboard) {
        params["reply_markup"] = plain(&markup);
    }
    if let Some(reply) = manner.reply() {
        params["reply_parameters"] = plain(&reply);
    }
    Call { method, params, files: Vec::new() }
}

/// A new message with a file of our own making.
pub(super) fn document(chat: i64, document: &Document, rendered: &Rendered, manner: Manner) -> Call {
    let medium = Medium { kind: MediumKind::Document, file: format!("attach://{DOCUMENT}") };
    let Document { name, bytes } = document.clone();
    let files = vec![Upload { part: DOCUMENT, mime: mime(&name), name, bytes }];
    Call { files, ..new(chat, &medium, rendered, manner) }
}

/// What a file of our own making is, by the ending of its name.
fn mime(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("txt") => "text/plain",
        Some("json") => "application/json",
        Some("ics") => "text/calendar",
        _ => "application/octet-stream",
    }
}

/// Several messages with files, sent as one.
pub(super) fn album(chat: i64, parts: &[(Rendered, Option<Shape>)], manner: Manner) -> Call {
    let items = parts.iter().filter_map(|(rendered, shape)| {
        let mut item = item(rendered.medium.as_ref()?, rendered);
        shown(&mut item, *shape);
        Some(item)
    });
    let items: Vec<Value> = items.collect();
    let mut params = json!({ "chat_id": chat, "media": items, "disable_notification": manner.silent });
    if let Some(reply) = manner.reply() {
        params["reply_parameters"] = plain(&reply);
    }
    Call { method: "SendMediaGroup", params, files: Vec::new() }
}

/// A place, by its name if it has one.
pub(super) fn spot(chat: i64, spot: &Spot, rendered: &Rendered, manner: Manner) -> Call {
    let mut params = json!({
        "chat_id": chat, "latitude": spot.at.lat(), "longitude": spot.at.lon(), "disable_notification": manner.silent,
    });
    let mut method = "SendLocation";
    if let Some((title, address)) = &spot.named {
        (params["title"], params["address"]) = (title.as_str().into(), address.as_str().into());
        method = "SendVenue";
    }
    if let Some(markup) = reply_markup(&rendered.keyboard) {
        params["reply_markup"] = plain(&markup);
    }
    if let Some(reply) = manner.reply() {
        params["reply_parameters"] = plain(&reply);
    }
    Call { method, params, files: Vec::new() }
}

/// How a film is shown: Telegram does not look into what a bot uploads.
pub(super) fn shown(params: &mut Value, shape: Option<Shape>) {
    if let Some(Shape { width, height, duration }) = shape {
        (params["width"], params["height"]) = (width.into(), height.into());
        (params["duration"], params["supports_streaming"]) = (duration.into(), true.into());
    }
}

fn item(medium: &Medium, rendered: &Rendered) -> Value {
    let mut item = json!({ "type": way(medium.kind).1, "media": medium.file });
    caption(&mut item, rendered);
    item
}

/// Another caption, or another file in its place. What takes no caption cannot be changed.
pub(super) fn edit(chat: i64, message: i64, medium: &Medium, rendered: &Rendered) -> Option<Call> {
    let mut params = json!({ "chat_id": chat, "message_id": message });
    let method = match medium.kind {
        MediumKind::Photo | MediumKind::Video | MediumKind::Animation | MediumKind::Document => {
            params["media"] = item(medium, rendered);
            "EditMessageMedia"
        }
        MediumKind::Voice => return Some(edit_caption(chat, message, rendered)),
        MediumKind::VideoNote | MediumKind::Sticker => return None,
    };
    if let Some(markup) = inline(&rendered.keyboard) {
        params["reply_markup"] = plain(&markup);
    }
    Some(Call { method, params, files: Vec::new() })
}

/// Another caption below the same file.
pub(super) fn edit_caption(chat: i64, message: i64, rendered: &Rendered) -> Call {
    let mut params = json!({ "chat_id": chat, "message_id": message });
    caption(&mut params, rendered);
    if let Some(markup) = inline(&rendered.keyboard) {
        params["reply_markup"] = plain(&markup);
    }
    Call { method: "EditMessageCaption", params, files: Vec::new() }
}

fn caption(params: &mut Value, rendered: &Rendered) {
    params["caption"] = rendered.text.as_str().into();
    params["caption_entities"] = plain(&entities(&rendered.entities));
}

fn plain<T: serde::Serialize>(part: &T) -> Value {
    serde_json::to_value(part).expect("the library's own types are JSON")
}
