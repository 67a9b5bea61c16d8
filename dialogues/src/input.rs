//! What a person did on their phone, decoded and with our own names looked up.

use chrono::{DateTime, Utc};
use domain::{
    geo::Point,
    ids::{MessageId, PostId, ThreadId},
    parcel::File,
    text::{Stretch, Styled},
};
use serde::{Deserialize, Serialize};

use crate::rendered::{Medium, MediumKind};

/// One input of one person.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Input {
    /// When it is handled.
    pub at: DateTime<Utc>,
    /// What they did.
    pub did: Did,
    /// The message of ours it points at: pressed, or replied to.
    pub on: Option<OnPost>,
    /// The message between two people it is about: replied to, changed, or reacted to.
    #[serde(default)]
    pub about: Option<About>,
    /// How the words of a text look.
    #[serde(default)]
    pub looks: Vec<Stretch>,
    /// What came that is no text, if it may be passed on.
    #[serde(default)]
    pub medium: Option<Medium>,
    /// The words below it.
    #[serde(default)]
    pub caption: String,
    /// What else is known of it.
    #[serde(default)]
    pub along: Along,
}

/// What else is known of a message.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct Along {
    /// The album it is a part of, as Telegram calls it.
    pub album: Option<String>,
    /// Whether it was written elsewhere and forwarded.
    pub forwarded: bool,
    /// A file that must be fetched and cleaned before it is passed on.
    pub file: Option<Enclosed>,
    /// What a place is called, and its address.
    pub named: Option<(String, String)>,
    /// Whether it replies to a message of ours that nobody knows.
    pub lost_reply: bool,
}

/// A file that cannot be passed on by its number.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Enclosed {
    /// What it is sent as.
    pub kind: MediumKind,
    /// What is fetched, and what is done to it.
    pub file: File,
}

impl Input {
    /// The conversation that what it points at belongs to.
    pub fn thread(&self) -> Option<ThreadId> {
        self.on.and_then(|on| on.thread).or(self.about.and_then(|about| about.thread))
    }

    /// What it is to be passed on as: these words, below what came with them.
    pub fn caption(&self) -> Styled {
        self.styled(&self.caption)
    }

    /// What comes along with its words: by its number, or to be fetched and kept beside the message.
    pub fn medium(&self) -> Option<Medium> {
        let kept = self.along.file.as_ref().map(|enclosed| Medium::kept(enclosed.kind));
        self.medium.clone().or(kept)
    }

    /// Words of it, as they look.
    pub fn styled(&self, text: &str) -> Styled {
        Styled { text: text.to_owned(), looks: self.looks.clone() }
    }
}

/// A message of ours that was pressed or replied to.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct OnPost {
    /// Which.
    pub post: PostId,
    /// The conversation it belongs to, if it relayed a message.
    pub thread: Option<ThreadId>,
}

/// A message between two people, as one of them has it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct About {
    /// Its name.
    pub message: MessageId,
    /// The conversation it went to; none while it waits for its address, or if it never had one.
    pub thread: Option<ThreadId>,
    /// Whether it is their own, not a copy of what the other side wrote.
    pub own: bool,
}

/// What they did.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum Did {
    /// Wrote a text that is no command.
    Text(String),
    /// Sent a command; `/start abc` is `start` with `abc`.
    Command {
        /// Without the slash, lower case.
        name: String,
        /// What follows it.
        rest: String,
    },
    /// Pressed a button of a message; the data is forgeable.
    Press(String),
    /// Sent a pin (a venue counts as its pin).
    Pin(Point),
    /// Sent something that is not text.
    Other(Kind),
    /// Changed an earlier message of theirs: its words now, if it has any.
    Edited(Option<String>),
    /// Sends no further part of this album; the clock says so.
    AlbumOver(String),
    /// Reacted to a message with an emoji, or took the reaction back.
    Reacted(Option<String>),
    /// Blocked the bot.
    Blocked,
    /// Unblocked the bot.
    Unblocked,
}

/// Content other than text, as the raw update names it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A photo.
    Photo,
    /// A video, animation or video note.
    Video,
    /// A voice message.
    Voice,
    /// A file.
    File,
    /// A GIF sent as a file.
    Gif,
    /// A picture sent as a file of a kind that cannot be painted anew.
    Image,
    /// A sticker.
    Sticker,
    /// A contact card.
    Contact,
    /// A piece of music.
    Audio,
    /// A story of somebody's.
    Story,
    /// A poll or a quiz.
    Poll,
    /// A list to tick off.
    Checklist,
    /// A game.
    Game,
    /// What has to be paid to be seen.
    Paid,
    /// A place.
    Place,
    /// Anything else: dice, kinds newer than we are.
    Unknown,
}

impl Kind {
    /// Whether it came as a file.
    pub fn is_file(self) -> bool {
        matches!(self, Self::File | Self::Gif | Self::Image)
    }
}
