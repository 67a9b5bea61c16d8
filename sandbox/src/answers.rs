//! Presses waiting for an answer.

use chrono::{DateTime, TimeDelta, Utc};

use crate::emulator::Emulator;
use crate::errors::ApiError;
use crate::phone::PressAnswer;

/// After this the server has forgotten the query.
const ANSWERABLE_FOR: TimeDelta = TimeDelta::seconds(150);

/// A press the bot may still answer.
#[derive(Debug, Clone)]
pub(crate) struct CallbackQuery {
    pub person: i64,
    pub made: DateTime<Utc>,
}

impl Emulator {
    /// Notes a press and returns the id the bot answers it by.
    pub(crate) fn open_callback(&mut self, now: DateTime<Utc>, person: i64) -> String {
        let id = format!("{}{:08}", person, self.next_number());
        self.callbacks.retain(|_, query| now - query.made < ANSWERABLE_FOR);
        self.callbacks.insert(id.clone(), CallbackQuery { person, made: now });
        if let Some(phone) = self.phones.get_mut(&person) {
            phone.waiting_presses.insert(id.clone());
        }
        id
    }

    /// Shows an answer on the phone that pressed. A query is answered once and not late.
    pub(crate) fn close_callback(&mut self, answer: PressAnswer) -> Result<(), ApiError> {
        let query = self.callbacks.remove(&answer.callback_id).ok_or_else(ApiError::query_too_old)?;
        if answer.at - query.made >= ANSWERABLE_FOR {
            return Err(ApiError::query_too_old());
        }
        self.notice_arrives(query.person, answer.text.as_deref());
        if let Some(phone) = self.phones.get_mut(&query.person) {
            phone.waiting_presses.remove(&answer.callback_id);
            phone.last_answer = Some(answer);
        }
        self.touch(query.person);
        Ok(())
    }
}
