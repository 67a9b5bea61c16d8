//! Chats other than the private ones, and what a message looks like in any of them.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::emulator::Emulator;
use crate::errors::ApiError;
use crate::messages::{Author, Message, Timeline};

/// A group with the bot in it.
#[derive(Debug, Clone, Serialize)]
pub struct Group {
    /// Negative, as ids of groups are.
    pub id: i64,
    /// Name of the group.
    pub title: String,
    /// People in it.
    pub members: BTreeSet<i64>,
    /// Messages, oldest first.
    pub messages: Timeline,
}

impl Group {
    fn chat(&self) -> Value {
        json!({
            "id": self.id, "type": "group", "title": self.title,
            "all_members_are_administrators": false,
        })
    }
}

/// A moment as Telegram writes it, in whole seconds.
pub(crate) fn unix(at: DateTime<Utc>) -> i64 {
    at.timestamp()
}

impl Emulator {
    pub(crate) fn timeline(&self, chat: i64) -> Option<&Timeline> {
        let phone = self.phones.get(&chat).map(|phone| &phone.messages);
        phone.or_else(|| self.groups.get(&chat).map(|group| &group.messages))
    }

    pub(crate) fn timeline_mut(&mut self, chat: i64) -> Option<&mut Timeline> {
        if let Some(phone) = self.phones.get_mut(&chat) {
            return Some(&mut phone.messages);
        }
        self.groups.get_mut(&chat).map(|group| &mut group.messages)
    }

    /// A message in a chat the bot can see, or why there is none.
    pub(crate) fn message(&self, chat: i64, id: i64, absent: &str) -> Result<&Message, ApiError> {
        let timeline = self.timeline(chat).ok_or_else(ApiError::chat_not_found)?;
        timeline.get(id).ok_or_else(|| ApiError::bad_request(absent))
    }

    /// Refuses a chat the bot can't write to.
    pub(crate) fn reach(&self, chat: i64) -> Result<(), ApiError> {
        if self.groups.contains_key(&chat) {
            return Ok(());
        }
        match self.people.get(&chat) {
            None => Err(ApiError::chat_not_found()),
            Some(person) if !person.started => Err(ApiError::cannot_initiate()),
            Some(person) if person.blocked => Err(ApiError::blocked()),
            Some(_) => Ok(()),
        }
    }

    /// Telegram's `Chat`.
    pub(crate) fn chat_json(&self, chat: i64) -> Value {
        let private = self.people.get(&chat).map(crate::people::Person::chat);
        private.or_else(|| self.groups.get(&chat).map(Group::chat)).unwrap_or(Value::Null)
    }

    pub(crate) fn author_json(&self, author: Author) -> Value {
        match author {
            Author::Bot => self.config.user(),
            Author::Person(id) => self.people.get(&id).map_or(Value::Null, crate::people::Person::user),
        }
    }

    /// Telegram's `Message`.
    pub(crate) fn message_json(&self, chat: i64, message: &Message) -> Value {
        let mut json = self.bare_message_json(chat, message);
        let original = message.reply_to.and_then(|id| self.timeline(chat)?.get(id));
        if let (Some(original), Some(fields)) = (original, json.as_object_mut()) {
            fields.insert("reply_to_message".into(), self.bare_message_json(chat, original));
        }
        json
    }

    /// A message without the one it answers: Telegram nests only one level.
    fn bare_message_json(&self, chat: i64, message: &Message) -> Value {
        let mut json = Map::new();
        json.insert("message_id".into(), message.id.into());
        json.insert("from".into(), self.author_json(message.from));
        json.insert("chat".into(), self.chat_json(chat));
        json.insert("date".into(), unix(message.date).into());
        if let Some(edited) = message.edited {
            json.insert("edit_date".into(), unix(edited).into());
        }
        if let Some(album) = &message.media_group_id {
            json.insert("media_group_id".into(), album.as_str().into());
        }
        if message.protected {
            json.insert("has_protected_content".into(), true.into());
        }
        json.extend(message.content.fields.clone());
        if !message.buttons.is_empty() {
            json.insert("reply_markup".into(), json!({ "inline_keyboard": message.buttons }));
        }
        json.into()
    }
}
