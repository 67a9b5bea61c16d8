//! A picture from its pixels alone: no place, no time, no device, no author, no name.

use std::io::Cursor;

use image::{
    DynamicImage, ImageDecoder as _, ImageError, ImageFormat, ImageReader, Limits, codecs::jpeg::JpegEncoder,
};

use crate::ports::{Painted, Unclean};

/// The longest side, in pixels.
const LONGEST_SIDE: u32 = 16_000;
/// The most pixels: what the best cameras of phones take, and a bit.
const MOST_PIXELS: u64 = 64_000_000;
/// The most memory a decoder may ask for, in bytes.
const MOST_MEMORY: u64 = 512 << 20;
/// The most bytes of what is painted: Telegram takes no more from a bot.
const MOST_BYTES: usize = 48 << 20;
/// How much of a photo is kept, in a hundred.
const QUALITY: u8 = 90;

/// Decodes a picture and paints it anew. Its size is judged by its header, before anything is decoded.
pub(super) fn paint(bytes: &[u8]) -> Result<Painted, Unclean> {
    let format = image::guess_format(bytes).map_err(|_| Unclean::Broken)?;
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    (limits.max_image_width, limits.max_image_height) = (Some(LONGEST_SIDE), Some(LONGEST_SIDE));
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(why)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(Unclean::TooLarge);
    }
    // Which side is up is told beside the pixels, and goes with all the rest.
    let upright = decoder.orientation().map_err(why)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(why)?;
    picture.apply_orientation(upright);
    let painted = encoded(&picture, format)?;
    if painted.bytes.len() > MOST_BYTES { Err(Unclean::TooLarge) } else { Ok(painted) }
}

fn encoded(picture: &DynamicImage, format: ImageFormat) -> Result<Painted, Unclean> {
    let mut bytes = Vec::new();
    let lossless = format == ImageFormat::Png || picture.color().has_alpha();
    if lossless {
        let picture = if picture.color().has_alpha() {
            DynamicImage::from(picture.to_rgba8())
        } else {
            DynamicImage::from(picture.to_rgb8())
        };
        picture.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).map_err(why)?;
        return Ok(Painted { bytes, ending: "png" });
    }
    let encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
    picture.to_rgb8().write_with_encoder(encoder).map_err(why)?;
    Ok(Painted { bytes, ending: "jpg" })
}

#[expect(clippy::needless_pass_by_value, reason = "it stands in map_err")]
fn why(error: ImageError) -> Unclean {
    match error {
        ImageError::Limits(_) => Unclean::TooLarge,
        _ => Unclean::Broken,
    }
}

#[cfg(test)]
mod tests {
    use image::{ImageEncoder as _, Rgb, RgbImage};

    use super::*;

    fn photo(width: u32, height: u32) -> DynamicImage {
        DynamicImage::from(RgbImage::from_fn(width, height, |x, _| Rgb([if x == 0 { 255 } else { 0 }, 0, 0])))
    }

    /// A JPEG that says whose it is and that its left side is up.
    fn telling() -> Vec<u8> {
        // TIFF: one entry, the orientation, which is 6 (turn right).
        let mut exif = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0".to_vec();
        exif.extend(b"Ana Kirk 35.687 -105.938");
        let mut bytes = Vec::new();
        let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 100);
        encoder.set_exif_metadata(exif).unwrap();
        photo(32, 8).to_rgb8().write_with_encoder(encoder).unwrap();
        bytes
    }

    #[test]
    fn only_pixels_are_left_of_a_photo_and_they_stand_upright() {
        let told = telling();
        assert!(told.windows(8).any(|part| part == b"Ana Kirk"), "the test needs a photo that tells");
        let painted = paint(&told).unwrap();
        assert_eq!(painted.ending, "jpg");
        assert!(!painted.bytes.windows(4).any(|part| part == b"Exif" || part == b"Kirk"));
        let seen = image::load_from_memory(&painted.bytes).unwrap();
        assert_eq!((seen.width(), seen.height()), (8, 32));
        assert!(paint(&painted.bytes).is_ok(), "what was painted is a picture");
    }

    #[test]
    fn a_drawing_stays_a_drawing() {
        let mut bytes = Vec::new();
        photo(3, 2).write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).unwrap();
        let painted = paint(&bytes).unwrap();
        assert_eq!(painted.ending, "png");
        assert_eq!(image::load_from_memory(&painted.bytes).unwrap().to_rgb8(), photo(3, 2).to_rgb8());
        let mut webp = Vec::new();
        let clear = DynamicImage::from(photo(3, 2).to_rgba8());
        let encoder = image::codecs::webp::WebPEncoder::new_lossless(&mut webp);
        encoder.write_image(clear.as_bytes(), 3, 2, clear.color().into()).unwrap();
        assert_eq!(paint(&webp).unwrap().ending, "png");
    }

    #[test]
    fn a_bomb_is_known_by_its_header() {
        // A PNG that says it has 15,000 by 15,000 pixels, in a few bytes.
        let mut bytes = Vec::new();
        photo(1, 1).write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).unwrap();
        for (width, expected) in [(15_000_u32, Unclean::TooLarge), (4_000_000_000, Unclean::TooLarge)] {
            let bomb = with_size(&bytes, width);
            assert_eq!(paint(&bomb).unwrap_err(), expected, "{width}");
        }
    }

    /// The same PNG with another size in its header, which its check sum agrees to.
    fn with_size(png: &[u8], side: u32) -> Vec<u8> {
        let mut bomb = png.to_vec();
        bomb[16..20].copy_from_slice(&side.to_be_bytes());
        bomb[20..24].copy_from_slice(&side.to_be_bytes());
        let sum = checksum(&bomb[12..29]);
        bomb[29..33].copy_from_slice(&sum.to_be_bytes());
        bomb
    }

    fn checksum(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(!0, |mut sum, byte| {
            sum ^= u32::from(*byte);
            for _ in 0..8 {
                sum = if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 };
            }
            sum
        })
    }

    #[test]
    fn what_is_no_picture_or_a_damaged_one_is_none() {
        for bytes in [&b""[..], b"%PDF-1.7", b"GIF89a", b"\x89PNG\r\n\x1a\n", &[0xff, 0xd8, 0xff, 0xe0, 0, 4]]
        {
            assert_eq!(paint(bytes).unwrap_err(), Unclean::Broken);
        }
        let whole = telling();
        for cut in [20, 60, 100] {
            assert_eq!(paint(&whole[..cut]).unwrap_err(), Unclean::Broken, "{cut}");
        }
    }
}
