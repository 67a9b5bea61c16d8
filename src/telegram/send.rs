//! A rendered message -> an API call -> what became of it.

use dialogues::rendered::{Button, Does, Entity, Keyboard, Rendered, Style};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use teloxide::{
    payloads::{
        AnswerCallbackQuery, AnswerCallbackQuerySetters as _, EditMessageText, EditMessageTextSetters as _,
        SendMessage, SendMessageSetters as _,
    },
    requests::Payload,
    types::{
        CallbackQueryId, ChatId, CopyTextButton, InlineKeyboardButton, InlineKeyboardButtonKind,
        InlineKeyboardMarkup, KeyboardButton, KeyboardMarkup, KeyboardRemove, LinkPreviewOptions,
        MessageEntity, MessageEntityKind, MessageId, ReplyMarkup,
    },
};

use crate::{ports::Answer, sent::Outcome};

/// A method and its parameters.
#[derive(Clone, PartialEq, Debug)]
pub struct Call {
    /// As the Bot API names it.
    pub method: &'static str,
    /// As the Bot API wants them.
    pub params: Value,
}

/// A new message.
pub fn new_message(chat: i64, rendered: &Rendered, silent: bool) -> Call {
    let mut payload = SendMessage::new(ChatId(chat), rendered.text.clone())
        .entities(entities(&rendered.entities))
        .disable_notification(silent)
        .link_preview_options(no_preview());
    payload.reply_markup = reply_markup(&rendered.keyboard);
    call(&payload)
}

/// Another text for a message that is on the phone.
pub fn edit(chat: i64, message: i64, rendered: &Rendered) -> Option<Call> {
    let id = MessageId(i32::try_from(message).ok()?);
    let mut payload = EditMessageText::new(ChatId(chat), id, rendered.text.clone())
        .entities(entities(&rendered.entities))
        .link_preview_options(no_preview());
    // An edit takes buttons only; without any, the old ones go.
    payload.reply_markup = inline(&rendered.keyboard);
    Some(call(&payload))
}

/// The answer to a press, with a few words or none.
pub fn answer_press(query: &str, words: Option<String>) -> Call {
    let payload = AnswerCallbackQuery::new(CallbackQueryId(query.to_owned()));
    match words {
        Some(words) => call(&payload.text(words)),
        None => call(&payload),
    }
}

/// What an answer means for a message.
pub fn outcome(answer: &Answer) -> Outcome {
    match answer {
        Answer::Done(result) => Outcome::Shown(message_id(result)),
        Answer::Lost => Outcome::Later,
        Answer::Refused { code, description, retry_after } => refused(*code, description, *retry_after),
    }
}

fn refused(code: u16, description: &str, retry_after: Option<u32>) -> Outcome {
    let says = |words: &str| description.to_ascii_lowercase().contains(words);
    match code {
        429 => Outcome::Wait(retry_after.unwrap_or(1)),
        401 => Outcome::Unauthorised,
        500.. => Outcome::Later,
        _ if says("message is not modified") => Outcome::Shown(None),
        _ if says("message to edit not found") || says("message can't be edited") => Outcome::Vanished,
        _ if says("bot was blocked") || says("user is deactivated") => Outcome::Unreachable,
        _ if says("can't initiate conversation") || says("chat not found") => Outcome::Unreachable,
        _ => Outcome::Refused(description.to_owned()),
    }
}

fn message_id(result: &str) -> Option<i64> {
    #[derive(Deserialize)]
    struct Sent {
        message_id: i64,
    }
    serde_json::from_str(result).ok().map(|Sent { message_id }| message_id)
}

fn call<P: Payload + Serialize>(payload: &P) -> Call {
    let params = serde_json::to_value(payload).expect("the library's own payloads are JSON");
    Call { method: P::NAME, params }
}

fn no_preview() -> LinkPreviewOptions {
    LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    }
}

fn entities(ours: &[Entity]) -> Vec<MessageEntity> {
    let kind = |style| match style {
        Style::Bold => MessageEntityKind::Bold,
        Style::Italic => MessageEntityKind::Italic,
        Style::Blockquote => MessageEntityKind::Blockquote,
        Style::Code => MessageEntityKind::Code,
    };
    ours.iter().map(|entity| MessageEntity::new(kind(entity.style), entity.offset, entity.length)).collect()
}

fn reply_markup(keyboard: &Keyboard) -> Option<ReplyMarkup> {
    match keyboard {
        Keyboard::None => None,
        Keyboard::Inline(_) => inline(keyboard).map(ReplyMarkup::InlineKeyboard),
        Keyboard::NoKeys => Some(ReplyMarkup::KeyboardRemove(KeyboardRemove::new())),
        Keyboard::Keys { rows, placeholder } => {
            let rows = rows.iter().map(|row| row.iter().map(KeyboardButton::new).collect::<Vec<_>>());
            let keys =
                KeyboardMarkup::new(rows).resize_keyboard().input_field_placeholder(placeholder.clone());
            Some(ReplyMarkup::Keyboard(keys))
        }
    }
}

fn inline(keyboard: &Keyboard) -> Option<InlineKeyboardMarkup> {
    let Keyboard::Inline(rows) = keyboard else { return None };
    Some(InlineKeyboardMarkup::new(rows.iter().map(|row| row.iter().filter_map(button).collect::<Vec<_>>())))
}

fn button(button: &Button) -> Option<InlineKeyboardButton> {
    let kind = match &button.does {
        Does::Press(data) => InlineKeyboardButtonKind::CallbackData(data.clone()),
        Does::Open(url) => InlineKeyboardButtonKind::Url(url.parse().ok()?),
        Does::Copy(text) => InlineKeyboardButtonKind::CopyText(CopyTextButton { text: text.clone() }),
    };
    Some(InlineKeyboardButton::new(button.label.clone(), kind))
}
