//! How a message of the bot gets into a chat: what all sending methods share.

use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::Value;

use crate::call::Request;
use crate::emulator::Emulator;
use crate::entities::{Entity, utf16_len, validated, with_detected};
use crate::errors::ApiError;
use crate::files::{MAX_PHOTO, MAX_UPLOAD, image_size};
use crate::keyboards::Markup;
use crate::messages::{Author, Content, Message};
use crate::params::Params;

const MAX_TEXT: usize = 4096;
/// Longest caption a bot may write, in UTF-16 code units.
pub(crate) const MAX_CAPTION: usize = 1024;

/// What all methods that post have in common.
pub(crate) struct Posting {
    pub chat: i64,
    pub markup: Markup,
    pub reply_to: Option<i64>,
    pub silent: bool,
    pub protected: bool,
}

#[derive(Deserialize)]
struct ReplyParameters {
    message_id: i64,
    #[serde(default)]
    allow_sending_without_reply: bool,
}

/// A text or caption of a call, whole and checked.
pub(crate) struct Words {
    pub text: String,
    pub entities: Vec<Entity>,
}

impl Words {
    /// The `text` of a call.
    pub fn text(params: &Params) -> Result<Self, ApiError> {
        let words = Self::read(params, "text", "entities")?;
        if words.text.trim().is_empty() {
            return Err(ApiError::bad_request("message text is empty"));
        }
        if utf16_len(&words.text) > MAX_TEXT {
            return Err(ApiError::bad_request("message is too long"));
        }
        Ok(words)
    }

    /// The `caption` of a call, empty where there is none.
    pub fn caption(params: &Params) -> Result<Self, ApiError> {
        let words = Self::read(params, "caption", "caption_entities")?;
        if utf16_len(&words.text) > MAX_CAPTION {
            return Err(ApiError::bad_request("message caption is too long"));
        }
        Ok(words)
    }

    fn read(params: &Params, text: &str, entities: &str) -> Result<Self, ApiError> {
        if params.text("parse_mode").is_some_and(|mode| !mode.is_empty()) {
            return Err(ApiError::bad_request("unsupported parse_mode"));
        }
        let text = params.text(text).unwrap_or_default();
        let entities = validated(&text, params.decode(entities)?.unwrap_or_default())?;
        Ok(Self::trimmed(&text, entities))
    }

    /// Telegram cuts white space off the end, and spans with it.
    fn trimmed(text: &str, entities: Vec<Entity>) -> Self {
        let text = text.trim_end().to_owned();
        let length = i64::try_from(utf16_len(&text)).unwrap_or(i64::MAX);
        let clip = |mut entity: Entity| {
            entity.length = entity.length.min(length - entity.offset);
            (entity.length > 0).then_some(entity)
        };
        let entities = with_detected(&text, entities.into_iter().filter_map(clip).collect());
        Self { text, entities }
    }
}

impl Emulator {
    /// Reads what all posting methods share and refuses chats the bot can't write to.
    pub(crate) fn posting(&self, params: &Params) -> Result<Posting, ApiError> {
        let chat = params.chat_id("chat_id")?;
        let markup = Markup::of(params)?;
        self.reach(chat)?;
        Ok(Posting {
            chat,
            markup,
            reply_to: self.reply_target(chat, params)?,
            silent: params.flag("disable_notification"),
            protected: params.flag("protect_content"),
        })
    }

    fn reply_target(&self, chat: i64, params: &Params) -> Result<Option<i64>, ApiError> {
        let parameters = match params.decode::<ReplyParameters>("reply_parameters")? {
            Some(parameters) => parameters,
            None => match params.integer("reply_to_message_id") {
                Some(message_id) => ReplyParameters {
                    message_id,
                    allow_sending_without_reply: params.flag("allow_sending_without_reply"),
                },
                None => return Ok(None),
            },
        };
        match self.message(chat, parameters.message_id, "message to be replied not found") {
            Ok(message) => Ok(Some(message.id)),
            Err(_) if parameters.allow_sending_without_reply => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Puts content into the chat as the bot's message and returns Telegram's `Message`.
    pub(crate) fn post(&mut self, now: DateTime<Utc>, posting: &Posting, content: Content) -> Value {
        self.post_part(now, posting, content, None)
    }

    /// Like [`Self::post`], as a part of an album.
    pub(crate) fn post_part(
        &mut self,
        now: DateTime<Utc>,
        posting: &Posting,
        content: Content,
        media_group_id: Option<String>,
    ) -> Value {
        let buttons = if let Markup::Inline(rows) = &posting.markup { rows.clone() } else { Vec::new() };
        let message = Message {
            id: self.next_message_id(),
            from: Author::Bot,
            date: now,
            edited: None,
            content,
            buttons,
            reply_to: posting.reply_to,
            media_group_id,
            silent: posting.silent,
            protected: posting.protected,
            deleted: None,
            reactions: Vec::new(),
        };
        self.arrives(posting.chat, &message.content, &posting.markup);
        let json = self.message_json(posting.chat, &message);
        if let Some(phone) = self.phones.get_mut(&posting.chat) {
            phone.receive(message, posting.markup.clone());
        } else if let Some(timeline) = self.timeline_mut(posting.chat) {
            timeline.push(message);
        }
        self.touch(posting.chat);
        json
    }

    /// The medium a call names in `field`: bytes it brought, or the id of a file Telegram has.
    pub(crate) fn medium(&mut self, request: &Request, kind: &str, source: &str) -> Result<Value, ApiError> {
        let attached = source.strip_prefix("attach://").unwrap_or(source);
        let upload = request.files.iter().find(|file| file.field == attached);
        let file_id = match upload {
            Some(file) => {
                check_upload(kind, &file.bytes)?;
                self.files.store(kind, Some(file.name.clone()), file.mime.clone(), file.bytes.clone())
            }
            None if source.starts_with("http://") || source.starts_with("https://") => {
                return Err(ApiError::bad_request("failed to get HTTP URL content"));
            }
            None => source.to_owned(),
        };
        let file = self.files.get(&file_id).ok_or_else(ApiError::wrong_file)?;
        if file.kind != kind && !(kind == "document" && file.kind != "photo") {
            return Err(ApiError::bad_request(&format!("can't use file of type {} as {kind}", file.kind)));
        }
        Ok(file.as_medium(kind, &file_id))
    }
}

fn check_upload(kind: &str, bytes: &[u8]) -> Result<(), ApiError> {
    if bytes.is_empty() {
        return Err(ApiError::bad_request("file must be non-empty"));
    }
    if kind == "photo" && bytes.len() > MAX_PHOTO {
        return Err(ApiError::bad_request("file is too big"));
    }
    if bytes.len() > MAX_UPLOAD {
        return Err(ApiError::body_too_large());
    }
    if kind == "photo" && image_size(bytes).is_none() {
        return Err(ApiError::bad_request("IMAGE_PROCESS_FAILED"));
    }
    Ok(())
}
