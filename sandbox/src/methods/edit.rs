//! Changing messages the bot sent.

use serde_json::Value;

use super::album::input_medium;
use super::{Method, Outcome};
use crate::call::Request;
use crate::emulator::Emulator;
use crate::errors::ApiError;
use crate::keyboards::{Markup, Rows};
use crate::messages::{Author, Content};
use crate::posting::Words;

pub(super) const METHODS: &[Method] = &[
    Method { name: "editMessageText", run: edit_text },
    Method { name: "editMessageCaption", run: edit_caption },
    Method { name: "editMessageMedia", run: edit_media },
    Method { name: "editMessageReplyMarkup", run: edit_reply_markup },
];

fn edit_text(emulator: &mut Emulator, request: &Request) -> Outcome {
    let words = Words::text(&request.params)?;
    let (_, current) = target(emulator, request)?;
    if current.kind != "text" {
        return Err(ApiError::bad_request("there is no text in the message to edit"));
    }
    apply(emulator, request, Content::text(&words.text, &words.entities))
}

fn edit_caption(emulator: &mut Emulator, request: &Request) -> Outcome {
    let words = Words::caption(&request.params)?;
    let (_, mut content) = target(emulator, request)?;
    if !content.takes_caption() {
        return Err(ApiError::bad_request("there is no caption in the message to edit"));
    }
    content.set_caption(&words.text, &words.entities);
    apply(emulator, request, content)
}

fn edit_media(emulator: &mut Emulator, request: &Request) -> Outcome {
    let (_, current) = target(emulator, request)?;
    if current.kind != "text" && !current.takes_caption() {
        return Err(ApiError::bad_request("message can't be edited"));
    }
    let media = request.params.nested("media")?.unwrap_or(Value::Null);
    let content = input_medium(emulator, request, media)?;
    apply(emulator, request, content)
}

fn edit_reply_markup(emulator: &mut Emulator, request: &Request) -> Outcome {
    let (_, content) = target(emulator, request)?;
    apply(emulator, request, content)
}

/// The chat and present content of the message to be edited, which must be the bot's own.
fn target(emulator: &Emulator, request: &Request) -> Result<(i64, Content), ApiError> {
    let chat = request.params.chat_id("chat_id")?;
    let id = request.params.message_id()?;
    emulator.reach(chat)?;
    let message = emulator.message(chat, id, "message to edit not found")?;
    if message.from != Author::Bot {
        return Err(ApiError::bad_request("message can't be edited"));
    }
    Ok((chat, message.content.clone()))
}

/// Puts new content and buttons in place. Buttons that are not sent again are gone; what changes
/// nothing is refused; only a change of content counts as an edit that people see.
fn apply(emulator: &mut Emulator, request: &Request, content: Content) -> Outcome {
    let (chat, current) = target(emulator, request)?;
    let id = request.params.message_id()?;
    let buttons: Rows = Markup::inline_only(&request.params)?.unwrap_or_default();
    let absent = || ApiError::bad_request("message to edit not found");
    let message = emulator.timeline_mut(chat).and_then(|timeline| timeline.get_mut(id)).ok_or_else(absent)?;
    if content == current && buttons == message.buttons {
        return Err(ApiError::not_modified());
    }
    if content != current {
        message.edited = Some(request.now);
    }
    message.content = content;
    message.buttons = buttons;
    let message = message.clone();
    emulator.arrives(chat, &message.content, &message.buttons);
    emulator.touch(chat);
    Ok(emulator.message_json(chat, &message).into())
}
