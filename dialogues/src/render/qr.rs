//! A link as a QR code, for a phone to read off paper or another screen.

use png::{BitDepth, ColorType, Encoder};
use qrcode::{Color, QrCode};

use crate::rendered::Picture;

/// Side of a module in pixels: wide enough to survive the compression every photo goes through.
const MODULE: usize = 12;
/// The white margin that readers need, in modules.
const MARGIN: usize = 4;
const BLACK: u8 = 0;
const WHITE: u8 = 255;

/// The code of a link; none for one that is too long to be read off a picture.
pub(super) fn code(link: &str) -> Option<Picture> {
    let code = QrCode::new(link).ok()?;
    let side = (code.width() + 2 * MARGIN) * MODULE;
    let pixels: Vec<u8> = (0..side * side).map(|at| pixel(&code, at % side, at / side)).collect();
    png(u32::try_from(side).ok()?, &pixels)
}

fn pixel(code: &QrCode, x: usize, y: usize) -> u8 {
    let module = |at: usize| (at / MODULE).checked_sub(MARGIN).filter(|module| *module < code.width());
    match module(x).zip(module(y)) {
        Some(spot) if code[spot] == Color::Dark => BLACK,
        _ => WHITE,
    }
}

/// A square of grey values, a byte a pixel.
fn png(side: u32, pixels: &[u8]) -> Option<Picture> {
    let mut png = Vec::new();
    let mut encoder = Encoder::new(&mut png, side, side);
    encoder.set_color(ColorType::Grayscale);
    encoder.set_depth(BitDepth::Eight);
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(pixels).ok()?;
    writer.finish().ok()?;
    Some(Picture { png })
}
