//! Changing what was sent: edits, reactions, deletions; and blocking the bot.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

use super::{ActError, Acted, Place};
use crate::emulator::Emulator;
use crate::entities::with_detected;
use crate::messages::{Author, Content, Deletion};
use crate::methods::is_reaction;

/// People can change their messages for so long.
const EDITABLE_FOR: TimeDelta = TimeDelta::hours(48);

/// What an edit puts in place of the old.
pub(super) struct Edited {
    pub text: Option<String>,
    pub caption: Option<String>,
    pub place: Option<Place>,
}

impl Edited {
    /// The old content with the change made, if it can have one of that sort.
    fn applied_to(self, old: &Content) -> Option<Content> {
        match (self.text, self.caption, self.place) {
            (Some(text), None, None) if old.kind == "text" && !text.trim().is_empty() => {
                Some(Content::text(&text, &with_detected(&text, Vec::new())))
            }
            (None, Some(caption), None) if old.takes_caption() => {
                let mut content = old.clone();
                content.set_caption(&caption, &with_detected(&caption, Vec::new()));
                Some(content)
            }
            (None, None, Some(place)) if old.fields.get("location")?.get("live_period").is_some() => {
                let mut content = old.clone();
                let location = content.fields.get_mut("location")?;
                location["latitude"] = json!(place.lat);
                location["longitude"] = json!(place.lon);
                Some(content)
            }
            _ => None,
        }
    }
}

impl Emulator {
    pub(super) fn edit_own(
        &mut self,
        now: DateTime<Utc>,
        person: i64,
        message_id: i64,
        edited: Edited,
    ) -> Result<Acted, ActError> {
        let timeline = self.timeline_mut(person).ok_or(ActError::NoSuchPerson)?;
        let message = timeline.get_mut(message_id).ok_or(ActError::NoSuchMessage)?;
        if message.from != Author::Person(person) || now - message.date >= EDITABLE_FOR {
            return Err(ActError::NotEditable);
        }
        message.content = edited.applied_to(&message.content).ok_or(ActError::NotEditable)?;
        message.edited = Some(now);
        let message = message.clone();
        let updates = self.message_update(now, person, &message).into_iter().collect();
        Ok(Acted { messages: vec![message_id], updates, ..Acted::default() })
    }

    pub(super) fn react(
        &mut self,
        now: DateTime<Utc>,
        person: i64,
        message_id: i64,
        emoji: Option<&str>,
    ) -> Result<Acted, ActError> {
        if emoji.is_some_and(|emoji| !is_reaction(emoji)) {
            return Err(ActError::NoReaction);
        }
        let timeline = self.timeline_mut(person).ok_or(ActError::NoSuchPerson)?;
        let message = timeline.get_mut(message_id).ok_or(ActError::NoSuchMessage)?;
        let by = Author::Person(person);
        let old = message.reaction_of(by).map(str::to_owned);
        message.set_reaction(by, emoji);
        let update = self.reaction_update(now, (person, message_id), old.as_deref(), emoji);
        Ok(Acted { messages: vec![message_id], updates: update.into_iter().collect(), ..Acted::default() })
    }

    pub(super) fn delete_own_view(
        &mut self,
        now: DateTime<Utc>,
        person: i64,
        message_id: i64,
    ) -> Result<Acted, ActError> {
        let present = self.timeline(person).and_then(|timeline| timeline.get(message_id));
        present.ok_or(ActError::NoSuchMessage)?;
        self.take_away(person, message_id, Deletion { by: Author::Person(person), at: now });
        Ok(Acted { messages: vec![message_id], ..Acted::default() })
    }

    pub(super) fn set_language(&mut self, person: i64, language_code: Option<String>) -> Acted {
        if let Some(owner) = self.people.get_mut(&person) {
            owner.language_code = language_code;
        }
        Acted::default()
    }

    /// Blocks or unblocks; the bot hears of it only if that changes anything.
    pub(super) fn set_blocked(&mut self, now: DateTime<Utc>, person: i64, blocked: bool) -> Acted {
        let Some(owner) = self.people.get_mut(&person) else { return Acted::default() };
        if owner.blocked == blocked {
            return Acted::default();
        }
        owner.blocked = blocked;
        let (old, new) = if blocked { ("member", "kicked") } else { ("kicked", "member") };
        let update = self.bot_membership_update(now, person, person, old, new);
        self.touch(person);
        Acted { updates: update.into_iter().collect(), ..Acted::default() }
    }
}
