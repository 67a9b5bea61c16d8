//! Sending messages from a phone.

use chrono::{DateTime, Utc};

use super::{Act, ActError, Acted, AlbumItem};
use crate::emulator::Emulator;
use crate::entities::{Entity, utf16_len, validated, with_detected};
use crate::messages::{Author, Content, Message};

/// Longest message a client sends in one piece, in UTF-16 code units.
const MAX_TEXT: usize = 4096;
const MAX_PAYLOAD: usize = 64;

impl Emulator {
    /// Opens the bot; a bot that was blocked is let in again first, as the client's Restart does.
    pub(super) fn start(
        &mut self,
        now: DateTime<Utc>,
        person: i64,
        payload: Option<String>,
    ) -> Result<Acted, ActError> {
        let payload = payload.unwrap_or_default();
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
        if payload.len() > MAX_PAYLOAD || !payload.bytes().all(allowed) {
            return Err(ActError::BadPayload);
        }
        let mut acted = self.set_blocked(now, person, false);
        let text = if payload.is_empty() { "/start".to_owned() } else { format!("/start {payload}") };
        let said = self.say_text(now, person, &text, None, &[])?;
        acted.messages.extend(said.messages);
        acted.updates.extend(said.updates);
        Ok(acted)
    }

    /// Sends a text, in pieces where it is too long for one message.
    pub(super) fn say_text(
        &mut self,
        now: DateTime<Utc>,
        person: i64,
        text: &str,
        reply_to: Option<i64>,
        entities: &[Entity],
    ) -> Result<Acted, ActError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(ActError::Empty);
        }
        let mut acted = Acted::default();
        for piece in pieces(text) {
            let marked = if piece.len() == text.len() { entities.to_vec() } else { Vec::new() };
            let marked = validated(piece, marked).map_err(|_| ActError::Empty)?;
            let content = Content::text(piece, &with_detected(piece, marked));
            let said = self.say(now, person, content, reply_to);
            acted.messages.extend(said.messages);
            acted.updates.extend(said.updates);
        }
        Ok(acted)
    }

    /// Sends every part of an album under one mark.
    pub(super) fn say_album(
        &mut self,
        now: DateTime<Utc>,
        person: i64,
        items: Vec<AlbumItem>,
    ) -> Result<Acted, ActError> {
        if !(2..=10).contains(&items.len()) {
            return Err(ActError::BadAlbum);
        }
        let mut contents = Vec::with_capacity(items.len());
        for AlbumItem { kind, media } in items {
            if !["photo", "video", "document", "audio"].contains(&kind.as_str()) {
                return Err(ActError::BadFile(kind));
            }
            contents.push(self.medium_of(&kind, media)?);
        }
        let album = self.next_number().to_string();
        let mut acted = Acted::default();
        for content in contents {
            let mut message = self.draft(now, person, content);
            message.media_group_id = Some(album.clone());
            self.hand_in(now, person, message, &mut acted);
        }
        Ok(acted)
    }

    /// Sends one message to the bot. A text after a forced reply answers that message.
    pub(super) fn say(
        &mut self,
        now: DateTime<Utc>,
        person: i64,
        content: Content,
        reply_to: Option<i64>,
    ) -> Acted {
        let forced = self.phones.get_mut(&person).and_then(|phone| phone.force_reply.take());
        let mut message = self.draft(now, person, content);
        message.reply_to = reply_to.or(forced.map(|forced| forced.message_id));
        let mut acted = Acted::default();
        self.hand_in(now, person, message, &mut acted);
        acted
    }

    /// Writes into a group; the bot hears of it only as its privacy mode allows.
    pub(super) fn say_in_group(
        &mut self,
        now: DateTime<Utc>,
        person: i64,
        group: i64,
        text: &str,
        reply_to: Option<i64>,
    ) -> Result<Acted, ActError> {
        let room = self.groups.get(&group).filter(|room| room.members.contains(&person));
        let room = room.ok_or(ActError::NoSuchGroup)?;
        let answered = reply_to.and_then(|id| room.messages.get(id));
        let handle = format!("@{}", self.config.bot_username);
        let heard = text.starts_with('/')
            || text.contains(&handle)
            || answered.is_some_and(|message| message.from == Author::Bot);
        let mut message = self.draft(now, person, Content::text(text, &with_detected(text, Vec::new())));
        message.reply_to = reply_to;
        let mut acted = Acted { messages: vec![message.id], ..Acted::default() };
        if heard {
            acted.updates.extend(self.message_update(now, group, &message));
        }
        if let Some(timeline) = self.timeline_mut(group) {
            timeline.push(message);
        }
        self.touch(group);
        Ok(acted)
    }

    fn draft(&mut self, now: DateTime<Utc>, person: i64, content: Content) -> Message {
        Message {
            id: self.next_message_id(),
            from: Author::Person(person),
            date: now,
            edited: None,
            content,
            buttons: Vec::new(),
            reply_to: None,
            media_group_id: None,
            silent: false,
            protected: false,
            deleted: None,
            reactions: Vec::new(),
        }
    }

    /// Puts a person's message into the chat and tells the bot.
    fn hand_in(&mut self, now: DateTime<Utc>, person: i64, message: Message, acted: &mut Acted) {
        if let Some(owner) = self.people.get_mut(&person) {
            owner.started = true;
        }
        acted.messages.push(message.id);
        acted.updates.extend(self.message_update(now, person, &message));
        if let Some(phone) = self.phones.get_mut(&person) {
            phone.messages.push(message);
        }
        self.touch(person);
    }
}

impl Act {
    /// A plain text, which is what people do most.
    pub fn text(text: &str) -> Self {
        Self::Text { text: text.to_owned(), reply_to: None, entities: Vec::new() }
    }
}

/// Cuts a text where it grows too long for one message.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while utf16_len(rest) > MAX_TEXT {
        let mut units = 0;
        let cut = rest.char_indices().find(|(_, character)| {
            units += character.len_utf16();
            units > MAX_TEXT
        });
        let (piece, after) = rest.split_at(cut.map_or(rest.len(), |(at, _)| at));
        pieces.push(piece);
        rest = after;
    }
    pieces.push(rest);
    pieces
}
