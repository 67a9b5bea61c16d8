//! What people send that is no text: albums, and files that tell whose they are.

use std::io::Cursor;

use image::{DynamicImage, ImageEncoder as _, ImageFormat, Rgb, RgbImage, codecs::jpeg::JpegEncoder};
use rand::RngExt as _;
use rand_chacha::ChaCha8Rng;
use sandbox::{Act, ActFile, AlbumItem, Media};

use super::{
    Soul,
    typing::{self, Words},
};

/// Something for the other side, with words to be followed.
pub fn something(who: &Soul, words: &mut Words, rng: &mut ChaCha8Rng) -> Act {
    let caption = typing::sentence(who, words, rng);
    // As long as a caption may be.
    let caption = Some(caption.chars().take(900).collect());
    match rng.random_range(0..6) {
        0 => Act::Photo(media(None, drawing(), caption)),
        1 => Act::Document(media(Some((who, "jpg", "image/jpeg")), telling(who), caption)),
        2 => Act::Document(media(Some((who, "png", "image/png")), b"no picture at all".to_vec(), caption)),
        3 => Act::Video(media(Some((who, "mp4", "video/mp4")), film(who), caption)),
        4 => Act::Document(media(Some((who, "pdf", "application/pdf")), b"%PDF".to_vec(), caption)),
        _ => album(who, caption, rng),
    }
}

fn album(who: &Soul, caption: Option<String>, rng: &mut ChaCha8Rng) -> Act {
    let photo = |caption| AlbumItem { kind: "photo".into(), media: media(None, drawing(), caption) };
    let mut items = vec![photo(caption)];
    for _ in 0..rng.random_range(1..4) {
        items.push(match rng.random_range(0..3) {
            0 => {
                let film = media(Some((who, "mp4", "video/mp4")), film(who), None);
                AlbumItem { kind: "video".into(), media: film }
            }
            _ => photo(None),
        });
    }
    Act::Album { items }
}

/// A file under its owner's name, if it has one.
fn media(named: Option<(&Soul, &str, &str)>, bytes: Vec<u8>, caption: Option<String>) -> Media {
    let name = named.map(|(who, ending, _)| format!("{}.{ending}", who.handle));
    let mime = named.map(|(_, _, mime)| mime.to_owned());
    Media { file: ActFile { name, mime, bytes }, caption, reply_to: None }
}

fn dot() -> DynamicImage {
    DynamicImage::from(RgbImage::from_pixel(2, 2, Rgb([9, 90, 200])))
}

fn drawing() -> Vec<u8> {
    let mut bytes = Vec::new();
    dot().write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).expect("memory takes it");
    bytes
}

/// A photo that says who took it.
fn telling(who: &Soul) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new(&mut bytes);
    let exif = [b"II*\0\x08\0\0\0\0\0\0\0\0\0", tells(who).as_bytes()].concat();
    encoder.set_exif_metadata(exif).expect("a JPEG takes it");
    dot().to_rgb8().write_with_encoder(encoder).expect("memory takes it");
    bytes
}

/// A film that says who took it.
fn film(who: &Soul) -> Vec<u8> {
    let boxed = |kind: &[u8], contents: &[u8]| {
        let size = u32::try_from(contents.len() + 8).expect("it is short");
        [&size.to_be_bytes()[..], kind, contents].concat()
    };
    let told = boxed(b"udta", tells(who).as_bytes());
    [boxed(b"ftyp", b"isom"), boxed(b"moov", &told), boxed(b"mdat", b"pictures")].concat()
}

/// What tells who somebody is.
fn tells(who: &Soul) -> String {
    format!("{} {}", who.handle, who.number)
}
