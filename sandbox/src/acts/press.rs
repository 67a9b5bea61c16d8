//! Buttons under messages and keys of the reply keyboard.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::contents::location;
use super::{ActError, Acted, ButtonChoice, Place};
use crate::emulator::Emulator;
use crate::keyboards::{Button, Rows};

impl Emulator {
    /// Presses a button: the bot hears of it, or the client opens or copies something by itself.
    pub(super) fn press(
        &mut self,
        now: DateTime<Utc>,
        person: i64,
        message_id: i64,
        choice: &ButtonChoice,
    ) -> Result<Acted, ActError> {
        let message = self.timeline(person).and_then(|timeline| timeline.get(message_id));
        let buttons = &message.ok_or(ActError::NoSuchMessage)?.buttons;
        let button = chosen(buttons, choice).ok_or(ActError::NoSuchButton)?;
        if let Some(data) = button.callback_data().map(str::to_owned) {
            return Ok(self.press_data(now, person, message_id, &data));
        }
        let word = |value: Option<&Value>| value.and_then(Value::as_str).map(str::to_owned);
        Ok(Acted {
            opened: word(button.action.get("url")),
            copied: word(button.action.get("copy_text").map(|copy| &copy["text"])),
            ..Acted::default()
        })
    }

    /// Sends callback data, whether a button offers it or not.
    pub(super) fn press_data(
        &mut self,
        now: DateTime<Utc>,
        person: i64,
        message_id: i64,
        data: &str,
    ) -> Acted {
        let id = self.open_callback(now, person);
        let message = self.timeline(person).and_then(|timeline| timeline.get(message_id));
        let message = match message {
            Some(message) => self.message_json(person, message),
            None => json!({ "chat": self.chat_json(person), "message_id": message_id, "date": 0 }),
        };
        let payload = json!({
            "id": id, "from": self.people.get(&person).map(crate::people::Person::user),
            "message": message, "chat_instance": (-person * 1_000_003).to_string(), "data": data,
        });
        let updates = self.callback_update(now, person, payload).into_iter().collect();
        Acted { updates, callback: Some(id), ..Acted::default() }
    }

    /// Taps a key: most send their own words, some the person's contact or place.
    pub(super) fn tap_key(
        &mut self,
        now: DateTime<Utc>,
        person: i64,
        label: &str,
        place: Option<Place>,
    ) -> Result<Acted, ActError> {
        let phone = self.phones.get_mut(&person).ok_or(ActError::NoSuchPerson)?;
        let keyboard = phone.reply_keyboard.as_ref().ok_or(ActError::NoSuchKey)?;
        let key = keyboard.rows.iter().flatten().find(|key| key.text == label);
        let key = key.ok_or(ActError::NoSuchKey)?.clone();
        let asks_for = |what: &str| key.action.get(what) == Some(&Value::Bool(true));
        let content = if asks_for("request_contact") {
            Some(self.own_contact(person))
        } else if asks_for("request_location") {
            Some(location(place.ok_or(ActError::PlaceMissing)?, None))
        } else {
            None
        };
        if let Some(phone) = self.phones.get_mut(&person)
            && phone.reply_keyboard.as_ref().is_some_and(|keyboard| keyboard.one_time)
        {
            phone.reply_keyboard = None;
        }
        match content {
            Some(content) => Ok(self.say(now, person, content, None)),
            None => self.say_text(now, person, label, None, &[]),
        }
    }
}

fn chosen<'a>(rows: &'a Rows, choice: &ButtonChoice) -> Option<&'a Button> {
    match choice {
        ButtonChoice::At { row, col } => rows.get(*row)?.get(*col),
        ButtonChoice::Data { data } => {
            rows.iter().flatten().find(|button| button.callback_data() == Some(data.as_str()))
        }
        ButtonChoice::Label { label } => rows.iter().flatten().find(|button| button.text == *label),
    }
}
