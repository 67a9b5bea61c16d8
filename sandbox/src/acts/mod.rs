//! What a person does with their phone, and the updates the bot hears of it.

mod change;
mod contents;
mod kinds;
mod outcome;
mod press;
mod say;

use chrono::{DateTime, Utc};

pub use self::kinds::{Act, ActFile, AlbumItem, ButtonChoice, Media, Place};
pub use self::outcome::{ActError, Acted};
use crate::emulator::Emulator;

impl Emulator {
    /// Lets a person do something. What the bot should hear of becomes an update at once.
    pub fn act(&mut self, now: DateTime<Utc>, person: i64, act: Act) -> Result<Acted, ActError> {
        let phone = self.phones.get_mut(&person).ok_or(ActError::NoSuchPerson)?;
        phone.look();
        self.touch(person);
        match act {
            Act::Look => Ok(Acted::default()),
            Act::Language { language_code } => Ok(self.set_language(person, language_code)),
            Act::Block => Ok(self.set_blocked(now, person, true)),
            Act::Unblock => Ok(self.set_blocked(now, person, false)),
            Act::Start { payload } => self.start(now, person, payload),
            Act::Press { message_id, button } => self.press(now, person, message_id, &button),
            Act::ForgedPress { message_id, data } => Ok(self.press_data(now, person, message_id, &data)),
            Act::Delete { message_id } => self.delete_own_view(now, person, message_id),
            _ if self.people.get(&person).is_some_and(|person| person.blocked) => Err(ActError::Blocked),
            Act::ReplyKey { label, place } => self.tap_key(now, person, &label, place),
            Act::React { message_id, emoji } => self.react(now, person, message_id, emoji.as_deref()),
            Act::Edit { message_id, text, caption, place } => {
                self.edit_own(now, person, message_id, change::Edited { text, caption, place })
            }
            Act::GroupText { group, text, reply_to } => {
                self.say_in_group(now, person, group, &text, reply_to)
            }
            Act::Text { text, reply_to, entities } => self.say_text(now, person, &text, reply_to, &entities),
            Act::Album { items } => self.say_album(now, person, items),
            other => {
                let reply_to = other.reply_to();
                let content = self.content_of(person, other)?;
                Ok(self.say(now, person, content, reply_to))
            }
        }
    }
}

impl Act {
    fn reply_to(&self) -> Option<i64> {
        match self {
            Self::Photo(media)
            | Self::Video(media)
            | Self::Animation(media)
            | Self::Document(media)
            | Self::Audio(media)
            | Self::Voice(media)
            | Self::VideoNote(media) => media.reply_to,
            _ => None,
        }
    }
}
