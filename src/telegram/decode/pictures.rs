//! Pictures sent as files: they carry where, when and by whom they were taken, so that only what is painted anew may go.
//! A GIF would stop moving, and what opens the others is large and seldom sound; sent as a photo or as a clip all of
//! them pass, so they stay back with a word on how.

use serde_json::Value;

/// What can be done with a picture.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Picture {
    /// It is painted anew.
    Paintable,
    /// It moves.
    Moving,
    /// Nothing here opens it.
    Closed,
}

/// What a file is called by those who do not say more.
const ANYTHING: &str = "application/octet-stream";

/// A document that is a picture, by what Telegram says of it; where that is nothing, by the end of its name. Drawings
/// made of lines are files like any other.
pub fn of(document: &Value) -> Option<Picture> {
    let word = |key: &str| document.get(key).and_then(Value::as_str).unwrap_or_default();
    match word("mime_type") {
        "" | ANYTHING => {
            let (_, ending) = word("file_name").rsplit_once('.')?;
            by_name(&ending.to_ascii_lowercase())
        }
        mime => by_name(mime.strip_prefix("image/")?).or_else(|| closed(mime)),
    }
}

fn by_name(kind: &str) -> Option<Picture> {
    match kind {
        "jpg" | "jpeg" | "png" | "webp" => Some(Picture::Paintable),
        "gif" => Some(Picture::Moving),
        "heic" | "heif" | "avif" | "tif" | "tiff" | "bmp" | "dng" => Some(Picture::Closed),
        _ => None,
    }
}

/// Every picture of a kind that is not known.
fn closed(mime: &str) -> Option<Picture> {
    let is_drawing = mime.starts_with("image/vnd.d") || mime == "image/svg+xml";
    (!is_drawing).then_some(Picture::Closed)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn picture(mime: &str, name: &str) -> Option<Picture> {
        of(&json!({ "mime_type": mime, "file_name": name }))
    }

    #[test]
    fn what_telegram_says_counts_and_then_the_name() {
        for (mime, name, expected) in [
            ("image/png", "a.gif", Picture::Paintable),
            ("image/webp", "", Picture::Paintable),
            ("image/gif", "a.png", Picture::Moving),
            ("image/heic", "IMG_1.HEIC", Picture::Closed),
            ("image/of-next-year", "", Picture::Closed),
            (ANYTHING, "IMG_1.HEIC", Picture::Closed),
            ("", "IMG_1.JPG", Picture::Paintable),
        ] {
            assert_eq!(picture(mime, name), Some(expected), "{mime} {name}");
        }
    }

    #[test]
    fn other_files_and_drawings_are_no_pictures() {
        for (mime, name) in [
            ("application/pdf", "a.png"),
            ("image/vnd.dwg", "plan.dwg"),
            ("image/svg+xml", "plan.svg"),
            (ANYTHING, "plan.step"),
            ("", "png"),
        ] {
            assert_eq!(picture(mime, name), None, "{mime} {name}");
        }
        assert_eq!(of(&json!(7)), None);
    }
}
