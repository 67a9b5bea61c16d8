//! A message as Telegram will be asked to show it: plain text with entities, never a parse mode.

use domain::geo::Point;
use serde::{Deserialize, Serialize};

/// Text, markup and keyboard, below a picture or alone.
#[derive(Clone, PartialEq, Default, Debug, Serialize, Deserialize)]
pub struct Rendered {
    /// At most 4096 characters; below a picture 1024.
    pub text: String,
    /// Markup of our own, and the harmless looks a stranger gave their words; nothing they type is markup.
    pub entities: Vec<Entity>,
    /// What can be pressed.
    pub keyboard: Keyboard,
    /// Shown above the text, which is its caption then.
    pub picture: Option<Picture>,
    /// A file of our own making, above the text.
    #[serde(default)]
    pub document: Option<Document>,
    /// What somebody sent, above the text if it takes one.
    #[serde(default)]
    pub medium: Option<Medium>,
    /// A place somebody sent, instead of anything else.
    #[serde(default)]
    pub spot: Option<Spot>,
}

/// A place somebody sends.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Spot {
    /// Where it is.
    pub at: Point,
    /// What it is called, and its address, if it has both.
    #[serde(default)]
    pub named: Option<(String, String)>,
}

/// Something somebody sent that is no text, by the number Telegram keeps it under.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Medium {
    /// What it is.
    pub kind: MediumKind,
    /// Telegram's number of the file; empty where it was fetched and cleaned, and is kept beside its message.
    pub file: String,
}

impl Medium {
    /// One whose file is kept beside its message.
    pub fn kept(kind: MediumKind) -> Self {
        Self { kind, file: String::new() }
    }

    /// Whether its file is kept beside its message.
    pub fn is_kept(&self) -> bool {
        self.file.is_empty()
    }
}

/// Kinds that show and say nothing but themselves.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MediumKind {
    /// A photo.
    Photo,
    /// A video.
    Video,
    /// A short video without sound.
    Animation,
    /// A voice message.
    Voice,
    /// A round video.
    VideoNote,
    /// A sticker.
    Sticker,
    /// A file as it is.
    Document,
}

impl MediumKind {
    /// Whether words can stand below it.
    pub fn takes_caption(self) -> bool {
        !matches!(self, Self::VideoNote | Self::Sticker)
    }

    /// Whether it may stand beside another one in an album.
    pub fn goes_with(self, other: Self) -> bool {
        let seen = |kind| matches!(kind, Self::Photo | Self::Video);
        (seen(self) && seen(other)) || (self == Self::Document && other == Self::Document)
    }
}

/// A picture of our own making.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Picture {
    /// The bytes of a PNG.
    pub png: Vec<u8>,
}

/// A file of our own making.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Document {
    /// What it is called; its ending says what it is.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Markup of a stretch of text, in UTF-16 units.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Entity {
    /// Where it begins.
    pub offset: usize,
    /// How long it is.
    pub length: usize,
    /// How it looks.
    pub style: Style,
}

/// The looks we use.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Style {
    /// Headlines and figures.
    Bold,
    /// Asides.
    Italic,
    /// Strangers' words.
    Blockquote,
    /// Codes and figures to copy.
    Code,
    /// What a stranger underlined.
    Underline,
    /// What a stranger struck through.
    Strikethrough,
    /// What a stranger hid until it is tapped.
    Spoiler,
    /// What a stranger set as a block of one width.
    Pre,
}

/// What can be pressed.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub enum Keyboard {
    /// Nothing.
    #[default]
    None,
    /// Buttons under the message, by rows.
    Inline(Vec<Vec<Button>>),
    /// Keys instead of the keyboard, by rows, with the hint shown in the input field.
    Keys {
        /// Labels by row; a key sends its label as text.
        rows: Vec<Vec<String>>,
        /// Shown in the empty input field.
        placeholder: String,
    },
    /// Takes the keys away.
    NoKeys,
}

/// A button under a message.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Button {
    /// What it says.
    pub label: String,
    /// What it does.
    pub does: Does,
}

/// What a button does.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Does {
    /// Comes back as a press with this data, at most 64 bytes.
    Press(String),
    /// Opens a page.
    Open(String),
    /// Puts a text on the clipboard.
    Copy(String),
}
