//! One message and the order they stand in.

use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;
use serde_json::{Map, Value};

use crate::entities::Entity;
use crate::keyboards::Rows;

/// For how long a copy still works after the sender deleted the original: the server keeps it cached.
const CACHED_AFTER_DELETION: TimeDelta = TimeDelta::minutes(30);

/// Who wrote a message or set a reaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Author {
    /// The bot.
    Bot,
    /// The person with this Telegram id.
    Person(i64),
}

/// What a message says or shows, in Telegram's own fields (`text`, `photo`, `caption`, ...).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Content {
    /// The field that names the kind: `text`, `photo`, `location`, ...
    pub kind: String,
    /// The fields as they stand in Telegram's `Message`.
    #[serde(flatten)]
    pub fields: Map<String, Value>,
}

impl Content {
    pub(crate) fn new(kind: &str, value: Value) -> Self {
        let mut fields = Map::new();
        fields.insert(kind.to_owned(), value);
        Self { kind: kind.to_owned(), fields }
    }

    pub(crate) fn text(text: &str, entities: &[Entity]) -> Self {
        let mut content = Self::new("text", text.into());
        content.set_entities("entities", entities);
        content
    }

    pub(crate) fn set_caption(&mut self, caption: &str, entities: &[Entity]) {
        self.fields.remove("caption");
        if !caption.is_empty() {
            self.fields.insert("caption".into(), caption.into());
        }
        self.set_entities("caption_entities", entities);
    }

    fn set_entities(&mut self, field: &str, entities: &[Entity]) {
        self.fields.remove(field);
        if let (false, Ok(value)) = (entities.is_empty(), serde_json::to_value(entities)) {
            self.fields.insert(field.into(), value);
        }
    }

    /// The text, or the caption of a medium; empty where there is none.
    pub fn words(&self) -> &str {
        let word = |field: &str| self.fields.get(field).and_then(Value::as_str);
        word("text").or_else(|| word("caption")).unwrap_or_default()
    }

    /// Whether a caption can stand under it.
    pub(crate) fn takes_caption(&self) -> bool {
        ["photo", "video", "animation", "document", "audio", "voice"].contains(&self.kind.as_str())
    }

    /// Whether Telegram lets it be copied: service messages, paid media and invoices can't.
    pub(crate) fn is_copyable(&self) -> bool {
        const COPYABLE: [&str; 15] = [
            "text",
            "photo",
            "video",
            "animation",
            "document",
            "audio",
            "voice",
            "video_note",
            "sticker",
            "location",
            "venue",
            "contact",
            "poll",
            "dice",
            "story",
        ];
        COPYABLE.contains(&self.kind.as_str())
    }
}

/// Who took a message away, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Deletion {
    /// Who deleted it.
    pub by: Author,
    /// When.
    pub at: DateTime<Utc>,
}

/// A reaction as one author left it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reaction {
    /// Who reacted.
    pub by: Author,
    /// With what.
    pub emoji: String,
}

/// A message in a chat.
#[derive(Debug, Clone, Serialize)]
pub struct Message {
    /// Telegram's number of it.
    pub id: i64,
    /// Who wrote it.
    pub from: Author,
    /// When it was sent.
    pub date: DateTime<Utc>,
    /// When its content was last edited.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edited: Option<DateTime<Utc>>,
    /// What it says.
    pub content: Content,
    /// Buttons under it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub buttons: Rows,
    /// The message it answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<i64>,
    /// Shared by the parts of one album.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub media_group_id: Option<String>,
    /// Came without a sound.
    pub silent: bool,
    /// Can't be forwarded or saved.
    pub protected: bool,
    /// Taken away; kept here so that a test can tell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deleted: Option<Deletion>,
    /// Reactions under it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reactions: Vec<Reaction>,
}

impl Message {
    pub(crate) fn reaction_of(&self, by: Author) -> Option<&str> {
        self.reactions.iter().find(|reaction| reaction.by == by).map(|reaction| reaction.emoji.as_str())
    }

    pub(crate) fn set_reaction(&mut self, by: Author, emoji: Option<&str>) {
        self.reactions.retain(|reaction| reaction.by != by);
        if let Some(emoji) = emoji {
            self.reactions.push(Reaction { by, emoji: emoji.to_owned() });
        }
    }

    /// Whether a copy or forward would still find it.
    pub(crate) fn is_copy_source(&self, now: DateTime<Utc>) -> bool {
        match self.deleted {
            None => true,
            Some(Deletion { by: Author::Person(_), at }) => now - at < CACHED_AFTER_DELETION,
            Some(_) => false,
        }
    }
}

/// The messages of one chat in the order of their ids.
#[derive(Debug, Clone, Default, Serialize)]
#[serde(transparent)]
pub struct Timeline(Vec<Message>);

impl Timeline {
    pub(crate) fn push(&mut self, message: Message) {
        self.0.push(message);
    }

    /// A message that is still there.
    pub fn get(&self, id: i64) -> Option<&Message> {
        self.find(id).filter(|message| message.deleted.is_none())
    }

    /// A message, deleted or not.
    pub fn find(&self, id: i64) -> Option<&Message> {
        self.0.binary_search_by_key(&id, |message| message.id).ok().map(|index| &self.0[index])
    }

    pub(crate) fn get_mut(&mut self, id: i64) -> Option<&mut Message> {
        let index = self.0.binary_search_by_key(&id, |message| message.id).ok()?;
        Some(&mut self.0[index]).filter(|message| message.deleted.is_none())
    }

    /// All messages, deleted ones included, oldest first.
    pub fn all(&self) -> &[Message] {
        &self.0
    }

    /// The messages a person sees, oldest first.
    pub fn visible(&self) -> impl DoubleEndedIterator<Item = &Message> {
        self.0.iter().filter(|message| message.deleted.is_none())
    }
}
