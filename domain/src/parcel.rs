//! Files that carry more than what is seen of them (a name, a place, an author): fetched, cleaned and sent anew.

use serde::{Deserialize, Serialize};

use crate::ids::{AlbumId, MessageId};

/// The most that is fetched, in bytes: Telegram hands out no more.
pub const LARGEST: u64 = 20 << 20;

/// The endings under which a file may be passed on: what opens it, and nothing of whose it is.
const KNOWN: [&str; 23] = [
    "pdf", "txt", "csv", "md", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "rtf",
    "zip", "dwg", "dxf", "stl", "step", "mp3", "m4a", "ogg", "wav",
];

/// A file as somebody sent it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct File {
    /// Telegram's number of it.
    pub source: String,
    /// What stays the same about it however often it is sent.
    pub unique: String,
    /// How many bytes it has, if Telegram tells.
    #[serde(default)]
    pub size: Option<u64>,
    /// What is done to it before anybody else has it.
    pub cleaning: Cleaning,
    /// How it is shown, if it is a film.
    #[serde(default)]
    pub shape: Option<Shape>,
}

impl File {
    /// Whether Telegram would not hand it out, as far as is known before asking.
    pub fn is_too_large(&self) -> bool {
        self.size.is_some_and(|size| size > LARGEST)
    }
}

/// What is done to a file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cleaning {
    /// It is painted anew from its pixels.
    Picture,
    /// What it tells beside pictures and sound is blanked.
    Film,
    /// Nothing but its name goes: it is passed on only where the market lets it, and both are told.
    Nothing {
        /// What opens it; one that is not known goes as well.
        ending: Option<String>,
    },
}

impl Cleaning {
    /// Only the name of such a file goes; its ending stays where it is one of many.
    pub fn nothing(name: Option<&str>) -> Self {
        let ending =
            name.and_then(|name| name.rsplit_once('.')).map(|(_, ending)| ending.to_ascii_lowercase());
        Self::Nothing { ending: ending.filter(|ending| KNOWN.contains(&ending.as_str())) }
    }
}

/// How a film is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Shape {
    /// Pixels from side to side.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
    /// Seconds.
    pub duration: u32,
}

/// A file on its way from one phone to another.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Parcel {
    /// The message it belongs to.
    pub message: MessageId,
    /// The album it is a part of.
    pub album: Option<AlbumId>,
    /// What is fetched.
    pub file: File,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_name_only_a_common_ending_is_left() {
        let ending = |name| match Cleaning::nothing(Some(name)) {
            Cleaning::Nothing { ending } => ending,
            other => panic!("{other:?}"),
        };
        assert_eq!(ending("Invoice Ana K.PDF").as_deref(), Some("pdf"));
        for name in ["ana_k", "report.anak", "me@example.org", ".pdf.ana", ""] {
            assert_eq!(ending(name), None, "{name}");
        }
    }

    #[test]
    fn what_is_larger_than_telegram_hands_out_is_known_before() {
        let file = |size| File {
            source: "s".into(),
            unique: "u".into(),
            size,
            cleaning: Cleaning::Film,
            shape: None,
        };
        assert!(file(Some(LARGEST + 1)).is_too_large());
        assert!(!file(Some(LARGEST)).is_too_large() && !file(None).is_too_large());
    }
}
