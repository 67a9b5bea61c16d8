//! Copying and forwarding.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{Method, Outcome};
use crate::call::Request;
use crate::chats::unix;
use crate::emulator::Emulator;
use crate::entities::utf16_len;
use crate::errors::ApiError;
use crate::keyboards::Markup;
use crate::messages::{Content, Message};
use crate::params::Params;
use crate::posting::{MAX_CAPTION, Words};

pub(super) const METHODS: &[Method] = &[
    Method { name: "copyMessage", run: copy_message },
    Method { name: "copyMessages", run: copy_messages },
    Method { name: "forwardMessage", run: forward_message },
];

fn copy_message(emulator: &mut Emulator, request: &Request) -> Outcome {
    let params = &request.params;
    let posting = emulator.posting(params)?;
    let source = source(emulator, request, params.message_id()?, "message to copy not found")?;
    if !source.content.is_copyable() || source.protected {
        return Err(ApiError::bad_request("message can't be copied"));
    }
    let mut content = copied(emulator, source.content);
    if content.takes_caption() && params.raw("caption").is_some() {
        let words = Words::caption(params)?;
        content.set_caption(&words.text, &words.entities);
    } else if has_long_caption(&content) && (posting.reply_to.is_some() || posting.markup != Markup::None) {
        return Err(ApiError::bad_request("message caption is too long"));
    }
    let message = emulator.post(request.now, &posting, content);
    Ok(json!({ "message_id": message["message_id"] }).into())
}

/// A premium member's caption may be longer than a bot's: such a copy passes only as it is.
fn has_long_caption(content: &Content) -> bool {
    content.takes_caption() && utf16_len(content.words()) > MAX_CAPTION
}

/// Copies what can be copied and skips the rest without a word; the answer holds only the new ids.
fn copy_messages(emulator: &mut Emulator, request: &Request) -> Outcome {
    let ids = message_ids(&request.params)?;
    if !ids.is_sorted_by(|one, next| one < next) {
        return Err(ApiError::bad_request(
            "identifiers of messages to copy must be in a strictly increasing order",
        ));
    }
    let posting = emulator.posting(&request.params)?;
    let sources: Vec<Message> = ids
        .into_iter()
        .filter_map(|id| source(emulator, request, id, "message to copy not found").ok())
        .filter(|message| message.content.is_copyable() && !message.protected)
        .collect();
    if sources.is_empty() {
        return Err(ApiError::bad_request("there are no messages to copy"));
    }
    let mut albums = BTreeMap::new();
    let mut copies = Vec::with_capacity(sources.len());
    for source in sources {
        let mut content = copied(emulator, source.content);
        if content.takes_caption() && request.params.flag("remove_caption") {
            content.set_caption("", &[]);
        }
        let album = source
            .media_group_id
            .map(|old| albums.entry(old).or_insert_with(|| emulator.next_number().to_string()).clone());
        let message = emulator.post_part(request.now, &posting, content, album);
        copies.push(json!({ "message_id": message["message_id"] }));
    }
    Ok(Value::from(copies).into())
}

fn forward_message(emulator: &mut Emulator, request: &Request) -> Outcome {
    let posting = emulator.posting(&request.params)?;
    let source = source(emulator, request, request.params.message_id()?, "message to forward not found")?;
    if source.protected {
        return Err(ApiError::bad_request("message has protected content and can't be forwarded"));
    }
    let mut content = source.content;
    let origin = json!({
        "type": "user", "sender_user": emulator.author_json(source.from), "date": unix(source.date),
    });
    content.fields.insert("forward_origin".into(), origin);
    Ok(emulator.post(request.now, &posting, content).into())
}

fn source(emulator: &Emulator, request: &Request, id: i64, absent: &str) -> Result<Message, ApiError> {
    let chat = request.params.chat_id("from_chat_id")?;
    let timeline = emulator.timeline(chat).ok_or_else(ApiError::chat_not_found)?;
    let found = timeline.find(id).filter(|message| message.is_copy_source(request.now));
    found.cloned().ok_or_else(|| ApiError::bad_request(absent))
}

/// Content as a copy shows it: no origin, a live place stands still, dice are thrown anew.
fn copied(emulator: &mut Emulator, mut content: Content) -> Content {
    content.fields.remove("forward_origin");
    content.fields.remove("via_bot");
    if let Some(location) = content.fields.get_mut("location").and_then(Value::as_object_mut) {
        location.retain(|field, _| matches!(field.as_str(), "latitude" | "longitude"));
    }
    if content.kind == "dice" {
        let value = emulator.next_number() % 6 + 1;
        content.fields["dice"]["value"] = value.into();
    }
    content
}

/// The `message_ids` of a call, one to a hundred.
pub(super) fn message_ids(params: &Params) -> Result<Vec<i64>, ApiError> {
    let ids: Vec<i64> = params.decode("message_ids")?.unwrap_or_default();
    match ids.len() {
        0 => Err(ApiError::bad_request("message identifiers are not specified")),
        1..=100 => Ok(ids),
        _ => Err(ApiError::bad_request("too many message identifiers specified")),
    }
}
