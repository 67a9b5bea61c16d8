//! Taking messages away.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

use super::copy::message_ids;
use super::{Method, Outcome};
use crate::call::Request;
use crate::emulator::Emulator;
use crate::errors::ApiError;
use crate::messages::{Author, Deletion};

/// Older messages stay for ever.
const DELETABLE_FOR: TimeDelta = TimeDelta::hours(48);

pub(super) const METHODS: &[Method] = &[
    Method { name: "deleteMessage", run: delete_message },
    Method { name: "deleteMessages", run: delete_messages },
];

fn delete_message(emulator: &mut Emulator, request: &Request) -> Outcome {
    let chat = request.params.chat_id("chat_id")?;
    let id = request.params.message_id()?;
    delete(emulator, request.now, chat, id)?;
    Ok(json!(true).into())
}

/// Messages that are not there are skipped; one that may not be deleted stops all.
fn delete_messages(emulator: &mut Emulator, request: &Request) -> Outcome {
    let chat = request.params.chat_id("chat_id")?;
    let ids = message_ids(&request.params)?;
    let timeline = emulator.timeline(chat).ok_or_else(ApiError::chat_not_found)?;
    let present: Vec<i64> = ids.into_iter().filter(|id| timeline.get(*id).is_some()).collect();
    for id in &present {
        check(emulator, request.now, chat, *id)?;
    }
    for id in present {
        delete(emulator, request.now, chat, id)?;
    }
    Ok(json!(true).into())
}

fn check(emulator: &Emulator, now: DateTime<Utc>, chat: i64, id: i64) -> Result<(), ApiError> {
    let message = emulator.message(chat, id, "message to delete not found")?;
    let is_private = emulator.people.contains_key(&chat);
    if message.from != Author::Bot && !is_private {
        return Err(ApiError::bad_request("message can't be deleted"));
    }
    let age = now - message.date;
    let fresh_dice = message.content.kind == "dice" && age < TimeDelta::hours(24);
    if age >= DELETABLE_FOR || fresh_dice {
        return Err(ApiError::bad_request("message can't be deleted for everyone"));
    }
    Ok(())
}

fn delete(emulator: &mut Emulator, now: DateTime<Utc>, chat: i64, id: i64) -> Result<(), ApiError> {
    check(emulator, now, chat, id)?;
    emulator.take_away(chat, id, Deletion { by: Author::Bot, at: now });
    Ok(())
}

impl Emulator {
    /// Marks a message as deleted, with everything that hangs on it.
    pub(crate) fn take_away(&mut self, chat: i64, id: i64, deletion: Deletion) {
        if let Some(message) = self.timeline_mut(chat).and_then(|timeline| timeline.get_mut(id)) {
            message.deleted = Some(deletion);
        }
        if let Some(phone) = self.phones.get_mut(&chat) {
            phone.forget(id);
        }
        self.touch(chat);
    }
}
