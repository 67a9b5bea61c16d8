//! Sending one file: photos, documents, videos, voice and the like.

use serde_json::Value;

use super::{Method, Outcome};
use crate::call::Request;
use crate::emulator::Emulator;
use crate::errors::ApiError;
use crate::messages::Content;
use crate::params::Params;
use crate::posting::Words;

pub(super) const METHODS: &[Method] = &[
    Method { name: "sendPhoto", run: |emulator, request| send(emulator, request, "photo") },
    Method { name: "sendDocument", run: |emulator, request| send(emulator, request, "document") },
    Method { name: "sendVideo", run: |emulator, request| send(emulator, request, "video") },
    Method { name: "sendAnimation", run: |emulator, request| send(emulator, request, "animation") },
    Method { name: "sendAudio", run: |emulator, request| send(emulator, request, "audio") },
    Method { name: "sendVoice", run: |emulator, request| send(emulator, request, "voice") },
    Method { name: "sendVideoNote", run: |emulator, request| send(emulator, request, "video_note") },
    Method { name: "sendSticker", run: |emulator, request| send(emulator, request, "sticker") },
    Method { name: "getFile", run: get_file },
];

fn send(emulator: &mut Emulator, request: &Request, kind: &str) -> Outcome {
    let posting = emulator.posting(&request.params)?;
    let source = request.params.text(kind).unwrap_or_else(|| kind.to_owned());
    let medium = emulator.medium(request, kind, &source)?;
    let content = captioned(kind, medium, &request.params)?;
    Ok(emulator.post(request.now, &posting, content).into())
}

/// A medium with the caption and looks its parameters ask for.
pub(super) fn captioned(kind: &str, medium: Value, params: &Params) -> Result<Content, ApiError> {
    let mut content = Content::new(kind, medium.clone());
    if content.takes_caption() {
        let words = Words::caption(params)?;
        content.set_caption(&words.text, &words.entities);
    }
    if kind == "animation" {
        content.fields.insert("document".into(), medium);
    }
    for (flag, field) in
        [("has_spoiler", "has_media_spoiler"), ("show_caption_above_media", "show_caption_above_media")]
    {
        if params.flag(flag) {
            content.fields.insert(field.into(), true.into());
        }
    }
    Ok(content)
}

fn get_file(emulator: &mut Emulator, request: &Request) -> Outcome {
    let file_id = request.params.text("file_id");
    let file_id = file_id.ok_or_else(|| ApiError::bad_request("file_id not specified"))?;
    Ok(emulator.files.describe(&file_id)?.into())
}
