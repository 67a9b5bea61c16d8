//! Sending several files as one album.

use serde_json::Value;

use super::media::captioned;
use super::{Method, Outcome};
use crate::call::Request;
use crate::emulator::Emulator;
use crate::errors::ApiError;
use crate::messages::Content;
use crate::params::Params;

pub(super) const METHODS: &[Method] = &[Method { name: "sendMediaGroup", run: send_media_group }];

fn send_media_group(emulator: &mut Emulator, request: &Request) -> Outcome {
    let items: Vec<Value> = request.params.decode("media")?.unwrap_or_default();
    check_items(&items)?;
    let posting = emulator.posting(&request.params)?;
    let contents =
        items.into_iter().map(|item| input_medium(emulator, request, item)).collect::<Result<Vec<_>, _>>()?;
    let album = emulator.next_number().to_string();
    let messages: Vec<Value> = contents
        .into_iter()
        .map(|content| emulator.post_part(request.now, &posting, content, Some(album.clone())))
        .collect();
    Ok(Value::from(messages).into())
}

/// Telegram's `InputMedia`, as content of a message.
pub(super) fn input_medium(
    emulator: &mut Emulator,
    request: &Request,
    item: Value,
) -> Result<Content, ApiError> {
    let params = Params::from(item);
    let kind = params.text("type").unwrap_or_default();
    if !["photo", "video", "animation", "document", "audio"].contains(&kind.as_str()) {
        return Err(ApiError::bad_request("can't parse InputMedia: unsupported type"));
    }
    let source = params.text("media").unwrap_or_default();
    let medium = emulator.medium(request, &kind, &source)?;
    captioned(&kind, medium, &params)
}

fn check_items(items: &[Value]) -> Result<(), ApiError> {
    let refuse = |why: &str| Err(ApiError::bad_request(why));
    match items.len() {
        0 => return refuse("there are no messages to send"),
        1 => return refuse("too few messages to send as an album"),
        2..=10 => {}
        _ => return refuse("too many messages to send as an album"),
    }
    let kinds: Vec<&str> = items.iter().filter_map(|item| item["type"].as_str()).collect();
    for alone in ["document", "audio"] {
        if kinds.contains(&alone) && kinds.iter().any(|kind| *kind != alone) {
            return refuse(&format!("{alone} can't be mixed with other media types"));
        }
    }
    if kinds.contains(&"animation") {
        return refuse("can't use the media of the specified type in the album");
    }
    Ok(())
}
