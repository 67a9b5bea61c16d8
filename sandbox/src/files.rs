//! Files that went through the bot: their ids, their bytes, and the JSON that describes them.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::errors::ApiError;

/// Largest photo and largest other upload of a bot, and largest download, in bytes.
pub(crate) const MAX_PHOTO: usize = 10 << 20;
pub(crate) const MAX_UPLOAD: usize = 50 << 20;
const MAX_DOWNLOAD: usize = 20 << 20;

/// Bytes sent with a call, under the name of their form field.
#[derive(Debug, Clone)]
pub struct UploadedFile {
    /// Form field, which `attach://` refers to.
    pub field: String,
    /// File name as sent.
    pub name: String,
    /// Media type as sent.
    pub mime: Option<String>,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// A file Telegram keeps.
#[derive(Debug, Clone)]
pub struct StoredFile {
    /// The kind of message it can be sent as: `photo`, `document`, ...
    pub kind: String,
    /// Name given by whoever sent it.
    pub name: Option<String>,
    /// Media type.
    pub mime: String,
    /// Path under `/file/bot<token>/`.
    pub path: String,
    /// The bytes.
    pub bytes: Vec<u8>,
    /// Short name of the pack, if it is a sticker of one: it goes wherever the sticker goes.
    pub pack: Option<String>,
    number: u64,
}

/// All files, by `file_id`.
#[derive(Debug, Default)]
pub(crate) struct Files {
    by_id: BTreeMap<String, StoredFile>,
}

/// What a file id starts with and the folder its path names, by kind.
fn trademarks(kind: &str) -> (&'static str, &'static str, &'static str) {
    match kind {
        "photo" => ("AgACAgQ", "photos", "jpg"),
        "video" => ("BAACAgQ", "videos", "mp4"),
        "animation" => ("CgACAgQ", "animations", "mp4"),
        "audio" => ("CQACAgQ", "music", "mp3"),
        "voice" => ("AwACAgQ", "voice", "oga"),
        "video_note" => ("DQACAgQ", "video_notes", "mp4"),
        "sticker" => ("CAACAgQ", "stickers", "webp"),
        _ => ("BQACAgQ", "documents", "bin"),
    }
}

fn default_mime(kind: &str) -> &'static str {
    match kind {
        "photo" => "image/jpeg",
        "video" | "animation" | "video_note" => "video/mp4",
        "audio" => "audio/mpeg",
        "voice" => "audio/ogg",
        "sticker" => "image/webp",
        _ => "application/octet-stream",
    }
}

impl Files {
    /// Keeps bytes and returns their `file_id`.
    pub fn store(
        &mut self,
        kind: &str,
        name: Option<String>,
        mime: Option<String>,
        bytes: Vec<u8>,
    ) -> String {
        let number = self.by_id.len() as u64 + 1;
        let (prefix, folder, default_extension) = trademarks(kind);
        let extension = name
            .as_deref()
            .and_then(|name| name.rsplit_once('.'))
            .map(|(_, extension)| extension)
            .filter(|extension| extension.len() <= 5 && extension.chars().all(|c| c.is_ascii_alphanumeric()))
            .unwrap_or(default_extension);
        let file_id = format!("{prefix}AAxkBAAI{number:016}");
        let file = StoredFile {
            kind: kind.to_owned(),
            path: format!("{folder}/file_{number}.{extension}"),
            mime: mime.unwrap_or_else(|| default_mime(kind).to_owned()),
            name,
            bytes,
            pack: None,
            number,
        };
        self.by_id.insert(file_id.clone(), file);
        file_id
    }

    /// Puts a sticker into a pack.
    pub fn put_in_pack(&mut self, file_id: &str, pack: &str) {
        if let Some(file) = self.by_id.get_mut(file_id) {
            file.pack = Some(pack.to_owned());
        }
    }

    pub fn get(&self, file_id: &str) -> Option<&StoredFile> {
        self.by_id.get(file_id)
    }

    pub fn at_path(&self, path: &str) -> Option<&StoredFile> {
        self.by_id.values().find(|file| file.path == path)
    }

    /// Telegram's `File`, for `getFile`.
    pub fn describe(&self, file_id: &str) -> Result<Value, ApiError> {
        let file = self.get(file_id).ok_or_else(|| ApiError::bad_request("invalid file_id"))?;
        if file.bytes.len() > MAX_DOWNLOAD {
            return Err(ApiError::bad_request("file is too big"));
        }
        let mut described = file.basics(file_id);
        described["file_path"] = file.path.as_str().into();
        Ok(described)
    }
}

impl StoredFile {
    /// The fields every kind of file has.
    fn basics(&self, file_id: &str) -> Value {
        json!({
            "file_id": file_id,
            "file_unique_id": format!("AQAD{:011}", self.number),
            "file_size": self.bytes.len(),
        })
    }

    /// The value that stands under `kind` in a message.
    pub(crate) fn as_medium(&self, kind: &str, file_id: &str) -> Value {
        let mut medium = self.basics(file_id);
        let (width, height) = image_size(&self.bytes).unwrap_or((640, 480));
        match kind {
            "photo" => return self.photo_sizes(file_id, width, height),
            "video" | "animation" => {
                merge(&mut medium, json!({ "width": width, "height": height, "duration": 1 }));
            }
            "video_note" => merge(&mut medium, json!({ "length": 240, "duration": 1 })),
            "audio" | "voice" => merge(&mut medium, json!({ "duration": 1 })),
            "sticker" => merge(
                &mut medium,
                json!({
                    "type": "regular", "width": 512, "height": 512,
                    "is_animated": false, "is_video": false, "emoji": "👍",
                }),
            ),
            _ => {}
        }
        if let (Some(pack), "sticker") = (&self.pack, kind) {
            medium["set_name"] = pack.as_str().into();
        }
        if !matches!(kind, "sticker" | "video_note") {
            medium["mime_type"] = self.mime.as_str().into();
        }
        if let (Some(name), "video" | "animation" | "audio" | "document") = (&self.name, kind) {
            medium["file_name"] = name.as_str().into();
        }
        medium
    }

    /// Telegram keeps a photo in several sizes; here they share one set of bytes and one id.
    fn photo_sizes(&self, file_id: &str, width: u32, height: u32) -> Value {
        let longest = width.max(height).max(1);
        let sized = |limit: u32| {
            let scale = |side: u32| if longest <= limit { side } else { (side * limit / longest).max(1) };
            let mut size = self.basics(file_id);
            merge(&mut size, json!({ "width": scale(width), "height": scale(height) }));
            size
        };
        if longest <= 90 { json!([sized(1280)]) } else { json!([sized(90), sized(1280)]) }
    }
}

fn merge(target: &mut Value, more: Value) {
    if let (Some(target), Value::Object(more)) = (target.as_object_mut(), more) {
        target.extend(more);
    }
}

/// Width and height of a PNG or JPEG, read from its header.
pub(crate) fn image_size(bytes: &[u8]) -> Option<(u32, u32)> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        let side = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
        return Some((side(16)?, side(20)?));
    }
    if bytes.starts_with(&[0xff, 0xd8]) { jpeg_size(bytes) } else { None }
}

/// Walks the segments of a JPEG up to the frame header.
fn jpeg_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let word = |at: usize| Some(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?));
    let mut at = 2;
    loop {
        let marker = word(at)?;
        if (0xffc0..=0xffcf).contains(&marker) && !matches!(marker, 0xffc4 | 0xffc8 | 0xffcc) {
            return Some((word(at + 7)?.into(), word(at + 5)?.into()));
        }
        at += 2 + usize::from(word(at + 2)?);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_from_png_and_jpeg_headers() {
        let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        png.extend([0, 0, 3, 32, 0, 0, 2, 88]);
        assert_eq!(image_size(&png), Some((800, 600)));
        let jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 11, 8, 2, 88, 3, 32];
        assert_eq!(image_size(&jpeg), Some((800, 600)));
        assert_eq!(image_size(b"not an image"), None);
        assert_eq!(image_size(&[0xff, 0xd8, 0xff, 0xe0, 0, 0]), None);
    }
}
