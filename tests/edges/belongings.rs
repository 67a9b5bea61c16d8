//! What people send that tells more than is seen of it, and what of it lies on another phone.

use std::io::Cursor;

use gigline::store::Backend;
use image::{DynamicImage, ImageEncoder as _, ImageFormat, Rgb, RgbImage, codecs::jpeg::JpegEncoder};
use sandbox::{ActFile, Media, Message};
use serde_json::Value;

use crate::house::House;

/// What must never be on another phone: a name in a file's name, in what is written inside, in a caption.
pub const CANARIES: [&str; 4] = ["ana_k", "Ana Kirk", "35.687", "0199"];

fn dots() -> DynamicImage {
    DynamicImage::from(RgbImage::from_fn(12, 6, |x, y| Rgb([u8::from(x > y) * 200, 30, 60])))
}

/// A photo that says who took it, and where.
pub fn photo() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new(&mut bytes);
    encoder.set_exif_metadata(b"II*\0\x08\0\0\0\0\0\0\0\0\0Ana Kirk 35.687".to_vec()).unwrap();
    dots().to_rgb8().write_with_encoder(encoder).unwrap();
    bytes
}

/// A drawing without a word in it.
pub fn drawing() -> Vec<u8> {
    let mut bytes = Vec::new();
    dots().write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).unwrap();
    bytes
}

/// A film that says who took it, and where.
pub fn film() -> Vec<u8> {
    let boxed = |kind: &[u8], contents: &[u8]| {
        let size = u32::try_from(contents.len() + 8).unwrap();
        [&size.to_be_bytes()[..], kind, contents].concat()
    };
    let told = boxed(b"udta", b"Ana Kirk 35.687");
    [boxed(b"ftyp", b"isom"), boxed(b"moov", &told), boxed(b"mdat", b"it drips")].concat()
}

/// A file of that name and kind, with words below.
pub fn media(name: Option<&str>, mime: Option<&str>, bytes: Vec<u8>, caption: Option<&str>) -> Media {
    let file = ActFile { name: name.map(str::to_owned), mime: mime.map(str::to_owned), bytes };
    Media { file, caption: caption.map(str::to_owned), reply_to: None }
}

/// A photo sent as a file, under its owner's name.
pub fn photo_as_file(caption: Option<&str>) -> Media {
    media(Some("ana_k.jpg"), Some("image/jpeg"), photo(), caption)
}

/// A film under its owner's name.
pub fn named_film(caption: Option<&str>) -> Media {
    media(Some("ana_k.mp4"), Some("video/mp4"), film(), caption)
}

/// The number Telegram keeps the file of a message under.
pub fn file_of(message: &Message) -> String {
    let content = &message.content.fields[&message.content.kind];
    let value = content.as_array().and_then(|sizes| sizes.last()).unwrap_or(content);
    value["file_id"].as_str().unwrap().to_owned()
}

/// The bytes of the file of a message, as its reader would open it.
pub fn bytes_of<DB: Backend>(house: &House<DB>, message: &Message) -> Vec<u8> {
    let id = file_of(message);
    house.telegram(|telegram| telegram.file(&id).unwrap().bytes.clone())
}

/// Everything that lies on a phone of what the bot sent: words, fields, names of files and what is in them.
pub fn held<DB: Backend>(house: &House<DB>, person: i64) -> String {
    let mut held = String::new();
    for message in house.messages(person) {
        held += &serde_json::to_string(&message.content.fields).unwrap();
        for file in files_in(&Value::Object(message.content.fields.clone())) {
            house.telegram(|telegram| {
                let file = telegram.file(&file).unwrap();
                held += &String::from_utf8_lossy(&file.bytes);
            });
        }
    }
    held
}

fn files_in(value: &Value) -> Vec<String> {
    match value {
        Value::Object(fields) => {
            let own = fields.get("file_id").and_then(Value::as_str).map(str::to_owned);
            own.into_iter().chain(fields.values().flat_map(files_in)).collect()
        }
        Value::Array(items) => items.iter().flat_map(files_in).collect(),
        _ => Vec::new(),
    }
}

/// Fails if anything of its sender's lies on a phone.
pub fn nothing_told<DB: Backend>(house: &House<DB>, person: i64) {
    let held = held(house, person);
    for canary in CANARIES {
        assert!(!held.contains(canary), "{canary}: {held}");
    }
}
