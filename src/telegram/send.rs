//! A rendered message -> an API call -> what became of it.

use dialogues::rendered::{Picture, Rendered};
use domain::parcel::Shape;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use teloxide::{
    payloads::{
        AnswerCallbackQuery, AnswerCallbackQuerySetters as _, DeleteMessage, EditMessageMedia,
        EditMessageText, EditMessageTextSetters as _, SendMessage, SendMessageSetters as _, SendPhoto,
        SendPhotoSetters as _, SetMessageReaction, SetMessageReactionSetters as _,
    },
    requests::Payload,
    types::{
        CallbackQueryId, ChatId, FileId, InputFile, InputMedia, InputMediaPhoto, MessageId, ReactionType,
        ReplyParameters,
    },
};

use super::{
    markup::{entities, inline, no_preview, reply_markup},
    media,
};
use crate::{
    ports::{Answer, Upload},
    sent::{Outcome, Placed},
};

/// The part of a call that holds a picture.
const PICTURE: &str = "picture";

/// A method, its parameters, and the files they speak of.
#[derive(Clone, PartialEq, Debug)]
pub struct Call {
    /// As the Bot API names it.
    pub method: &'static str,
    /// As the Bot API wants them.
    pub params: Value,
    /// What goes along.
    pub files: Vec<Upload>,
}

impl Call {
    /// Says how the film it sends is shown.
    pub fn show(&mut self, shape: Option<Shape>) {
        if self.method.starts_with("Send") {
            media::shown(&mut self.params, shape);
        }
    }
}

/// How a new message arrives.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Manner {
    /// Without a sound.
    pub silent: bool,
    /// Pointing at this message, if that is still there.
    pub reply_to: Option<i64>,
}

impl Manner {
    pub(super) fn reply(self) -> Option<ReplyParameters> {
        let id = MessageId(i32::try_from(self.reply_to?).ok()?);
        Some(ReplyParameters::new(id).allow_sending_without_reply())
    }
}

/// A new message.
pub fn new_message(chat: i64, rendered: &Rendered, manner: Manner) -> Call {
    if let Some(spot) = &rendered.spot {
        return media::spot(chat, spot, rendered, manner);
    }
    if let Some(document) = &rendered.document {
        return media::document(chat, document, rendered, manner);
    }
    match (&rendered.medium, &rendered.picture) {
        (Some(medium), _) => media::new(chat, medium, rendered, manner),
        (None, Some(picture)) => new_photo(chat, rendered, picture, manner),
        (None, None) => new_text(chat, rendered, manner),
    }
}

/// Several messages with files, sent as one.
pub fn album(chat: i64, parts: &[(Rendered, Option<Shape>)], manner: Manner) -> Call {
    media::album(chat, parts, manner)
}

fn new_text(chat: i64, rendered: &Rendered, manner: Manner) -> Call {
    let mut payload = SendMessage::new(ChatId(chat), rendered.text.clone())
        .entities(entities(&rendered.entities))
        .disable_notification(manner.silent)
        .link_preview_options(no_preview());
    payload.reply_markup = reply_markup(&rendered.keyboard);
    payload.reply_parameters = manner.reply();
    call(&payload)
}

fn new_photo(chat: i64, rendered: &Rendered, picture: &Picture, manner: Manner) -> Call {
    let mut payload = SendPhoto::new(ChatId(chat), attached())
        .caption(rendered.text.clone())
        .caption_entities(entities(&rendered.entities))
        .disable_notification(manner.silent);
    payload.reply_markup = reply_markup(&rendered.keyboard);
    payload.reply_parameters = manner.reply();
    with_picture(&payload, picture)
}

/// A text that arrives without a sound.
pub fn quiet_text(chat: i64, text: String) -> Call {
    new_text(chat, &Rendered { text, ..Rendered::default() }, Manner { silent: true, reply_to: None })
}

/// Takes a message away.
pub fn delete(chat: i64, message: i64) -> Option<Call> {
    Some(call(&DeleteMessage::new(ChatId(chat), MessageId(i32::try_from(message).ok()?))))
}

/// Our one reaction to a message; without an emoji there is none.
pub fn react(chat: i64, message: i64, emoji: Option<&str>) -> Option<Call> {
    let reaction = emoji.map(|emoji| ReactionType::Emoji { emoji: emoji.to_owned() });
    let id = MessageId(i32::try_from(message).ok()?);
    Some(call(&SetMessageReaction::new(ChatId(chat), id).reaction(reaction)))
}

/// Another look for a message that is on the phone. A text may become a picture with a caption; the way back does
/// not exist, and what Telegram answers to it has the message sent anew.
pub fn edit(chat: i64, message: i64, rendered: &Rendered) -> Option<Call> {
    let id = MessageId(i32::try_from(message).ok()?);
    if let Some(medium) = &rendered.medium {
        return media::edit(chat, message, medium, rendered);
    }
    if rendered.document.is_some() {
        return Some(media::edit_caption(chat, message, rendered));
    }
    Some(match &rendered.picture {
        Some(picture) => edit_photo(chat, id, rendered, picture),
        None => edit_text(chat, id, rendered),
    })
}

fn edit_text(chat: i64, id: MessageId, rendered: &Rendered) -> Call {
    let mut payload = EditMessageText::new(ChatId(chat), id, rendered.text.clone())
        .entities(entities(&rendered.entities))
        .link_preview_options(no_preview());
    // An edit takes buttons only; without any, the old ones go.
    payload.reply_markup = inline(&rendered.keyboard);
    call(&payload)
}

fn edit_photo(chat: i64, id: MessageId, rendered: &Rendered, picture: &Picture) -> Call {
    let photo = InputMediaPhoto::new(attached())
        .caption(rendered.text.clone())
        .caption_entities(entities(&rendered.entities));
    let mut payload = EditMessageMedia::new(ChatId(chat), id, InputMedia::Photo(photo));
    payload.reply_markup = inline(&rendered.keyboard);
    with_picture(&payload, picture)
}

/// Where a parameter points to a file that comes in a part of its own.
fn attached() -> InputFile {
    InputFile::file_id(FileId(format!("attach://{PICTURE}")))
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

/// What an answer means for messages whose files are known by number from now on: these orders, in these states.
pub fn placed(answer: &Answer, parts: &[(i64, i64)]) -> Outcome {
    let Answer::Done(result) = answer else { return outcome(answer) };
    let messages: Vec<Value> = match serde_json::from_str(result) {
        Ok(Value::Array(messages)) => messages,
        Ok(message) => vec![message],
        Err(_) => Vec::new(),
    };
    let place = |(&(seq, wanted), message): (&(i64, i64), &Value)| {
        Some(Placed { seq, wanted, message: message["message_id"].as_i64()?, file: file_of(message) })
    };
    Outcome::Placed(parts.iter().zip(&messages).filter_map(place).collect())
}

/// Telegram's number of the file in a message.
fn file_of(message: &Value) -> Option<String> {
    let kinds = ["animation", "video", "photo", "document"];
    let value = kinds.iter().map(|kind| &message[*kind]).find(|value| !value.is_null())?;
    let file = value.as_array().map_or(Some(value), |sizes| sizes.last())?;
    file["file_id"].as_str().map(str::to_owned)
}

fn refused(code: u16, description: &str, retry_after: Option<u32>) -> Outcome {
    let says = |words: &str| description.to_ascii_lowercase().contains(words);
    match code {
        429 => Outcome::Wait(retry_after.unwrap_or(1)),
        401 => Outcome::Unauthorised,
        500.. => Outcome::Later,
        _ if says("message is not modified") || says("message to delete not found") => Outcome::Shown(None),
        // A reaction that cannot be set is nobody's loss.
        _ if says("message to react not found") || says("reaction_") => Outcome::Overtaken,
        // A picture cannot become a text again.
        _ if says("there is no text in the message to edit") => Outcome::Vanished,
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
    Call { method: P::NAME, params, files: Vec::new() }
}

fn with_picture<P: Payload + Serialize>(payload: &P, picture: &Picture) -> Call {
    let picture =
        Upload { part: PICTURE, name: "picture.png".into(), mime: "image/png", bytes: picture.png.clone() };
    Call { files: vec![picture], ..call(payload) }
}
