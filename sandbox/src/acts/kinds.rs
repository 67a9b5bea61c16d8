//! The things a person can do, as data.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::contents;
use crate::entities::Entity;

/// One thing a person does.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum Act {
    /// Opens the bot, by its button or by a deep link that carries a payload.
    Start {
        /// The `start` parameter of the link.
        #[serde(default)]
        payload: Option<String>,
    },
    /// Types a text. One that is too long goes as several messages.
    Text {
        /// The words.
        text: String,
        /// The message answered.
        #[serde(default)]
        reply_to: Option<i64>,
        /// Formatting; links, commands and the like are found without it.
        #[serde(default)]
        entities: Vec<Entity>,
    },
    /// Presses a button under a message.
    Press {
        /// The message.
        message_id: i64,
        /// Which button.
        button: ButtonChoice,
    },
    /// Sends a press that no button offers, as a changed client could.
    ForgedPress {
        /// Any number, even of a message that does not exist.
        message_id: i64,
        /// Any data, even longer than a button may carry.
        data: String,
    },
    /// Taps a key of the reply keyboard.
    ReplyKey {
        /// What stands on the key.
        label: String,
        /// Where the person is, for a key that asks for that.
        #[serde(default)]
        place: Option<Place>,
    },
    /// Sends a pin, or a live place that is moved by [`Act::Edit`].
    Location {
        /// Where.
        #[serde(flatten)]
        place: Place,
        /// Seconds for which the place stays live.
        #[serde(default)]
        live_period: Option<u32>,
    },
    /// Sends a named place.
    Venue {
        /// Where.
        #[serde(flatten)]
        place: Place,
        /// Its name.
        title: String,
        /// Its address.
        address: String,
    },
    /// Sends a contact; the person's own unless another is given.
    Contact {
        /// Number of somebody else.
        #[serde(default)]
        phone_number: Option<String>,
        /// Name of somebody else.
        #[serde(default)]
        first_name: Option<String>,
    },
    /// Sends a picture as a photo.
    Photo(Media),
    /// Sends a video.
    Video(Media),
    /// Sends an animation.
    Animation(Media),
    /// Sends a file as it is.
    Document(Media),
    /// Sends music.
    Audio(Media),
    /// Sends a voice message.
    Voice(Media),
    /// Sends a round video.
    VideoNote(Media),
    /// Sends several photos, videos or files as one album: a message and an update for each.
    Album {
        /// The parts.
        items: Vec<AlbumItem>,
    },
    /// Sends a sticker.
    Sticker {
        /// The emoji it stands for.
        emoji: String,
        /// Short name of its pack.
        #[serde(default)]
        set_name: Option<String>,
    },
    /// Sends a poll.
    Poll {
        /// The question.
        question: String,
        /// The answers to choose from.
        options: Vec<String>,
    },
    /// Throws dice.
    Dice,
    /// Shares a story of their own.
    Story,
    /// Sends a message of any other kind: fields of Telegram's `Message` as they are.
    Raw {
        /// Everything but number, sender, chat and date.
        message: Map<String, Value>,
    },
    /// Writes into a group. The bot reads commands, mentions and answers to it only.
    GroupText {
        /// The group.
        group: i64,
        /// The words.
        text: String,
        /// The message answered.
        #[serde(default)]
        reply_to: Option<i64>,
    },
    /// Changes one of their own messages.
    Edit {
        /// The message.
        message_id: i64,
        /// New text.
        #[serde(default)]
        text: Option<String>,
        /// New caption.
        #[serde(default)]
        caption: Option<String>,
        /// New place of a live location.
        #[serde(default)]
        place: Option<Place>,
    },
    /// Reacts to a message, or takes the reaction back.
    React {
        /// The message.
        message_id: i64,
        /// The emoji; `None` takes it back.
        #[serde(default)]
        emoji: Option<String>,
    },
    /// Deletes a message for both sides. The bot does not hear of it.
    Delete {
        /// The message.
        message_id: i64,
    },
    /// Blocks the bot.
    Block,
    /// Lets the bot write again.
    Unblock,
    /// Sets the client to another language; the bot sees it with the next update.
    Language {
        /// IETF tag; `None` for a client that tells none.
        #[serde(default)]
        language_code: Option<String>,
    },
    /// Looks at the chat; the bot does not hear of it.
    Look,
}

/// A point on Earth, in degrees.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// Latitude, north positive.
    pub lat: f64,
    /// Longitude, east positive.
    pub lon: f64,
}

/// A way to say which button is pressed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ButtonChoice {
    /// By its place, counted from 0.
    At {
        /// Row from the top.
        row: usize,
        /// Place in the row from the left.
        col: usize,
    },
    /// By its callback data.
    Data {
        /// The data.
        data: String,
    },
    /// By the words on it.
    Label {
        /// The words.
        label: String,
    },
}

/// A file on a person's phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActFile {
    /// File name.
    #[serde(default)]
    pub name: Option<String>,
    /// Media type.
    #[serde(default)]
    pub mime: Option<String>,
    /// The bytes, in JSON as Base64 under `base64`.
    #[serde(rename = "base64", with = "contents::base64")]
    pub bytes: Vec<u8>,
}

/// A file with words under it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Media {
    /// The file.
    pub file: ActFile,
    /// Words under it, for kinds that take them.
    #[serde(default)]
    pub caption: Option<String>,
    /// The message answered.
    #[serde(default)]
    pub reply_to: Option<i64>,
}

/// A part of an album.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlbumItem {
    /// `photo`, `video`, `document` or `audio`.
    pub kind: String,
    /// The file and its words.
    #[serde(flatten)]
    pub media: Media,
}
