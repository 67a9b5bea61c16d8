//! Pictures are cleaned in a process of its own: what goes in, what comes out, and what it never does.

use std::{
    io::{Cursor, Write as _},
    path::PathBuf,
    process::Stdio,
};

use gigline::{
    cleaning::Child,
    ports::{Cleaner as _, Unclean},
};
use image::{DynamicImage, ImageEncoder as _, ImageFormat, Rgb, RgbImage, codecs::jpeg::JpegEncoder};

use crate::program::{folder, gigline};

fn this_program() -> Child {
    Child::of(PathBuf::from(env!("CARGO_BIN_EXE_gigline")))
}

fn dots(side: u32) -> DynamicImage {
    DynamicImage::from(RgbImage::from_fn(side, side, |x, y| Rgb([u8::from(x > y) * 255, 9, 99])))
}

fn png(side: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    dots(side).write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).unwrap();
    bytes
}

#[tokio::test]
async fn a_picture_comes_back_without_what_it_told() {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 100);
    encoder.set_exif_metadata(b"II*\0\x08\0\0\0\0\0\0\0\0\0Ana Kirk".to_vec()).unwrap();
    dots(64).to_rgb8().write_with_encoder(encoder).unwrap();
    let painted = this_program().picture(bytes).await.unwrap();
    assert_eq!(painted.ending, "jpg");
    assert!(!painted.bytes.windows(8).any(|part| part == b"Ana Kirk"));
    assert_eq!(image::load_from_memory(&painted.bytes).unwrap().width(), 64);
    let painted = this_program().picture(png(700)).await.unwrap();
    assert_eq!(painted.ending, "png");
    assert_eq!(image::load_from_memory(&painted.bytes).unwrap().to_rgb8(), dots(700).to_rgb8());
}

#[tokio::test]
async fn what_is_no_picture_is_told_from_one_that_is_too_large() {
    let cleaner = this_program();
    assert_eq!(cleaner.picture(b"%PDF-1.7".to_vec()).await, Err(Unclean::Broken));
    assert_eq!(cleaner.picture(png(64)[..80].to_vec()).await, Err(Unclean::Broken));
    assert_eq!(cleaner.picture(vec![0; 21 << 20]).await, Err(Unclean::TooLarge));
    let nowhere = Child::of(PathBuf::from("a-program-that-is-not-there"));
    assert_eq!(nowhere.picture(png(2)).await, Err(Unclean::Unavailable));
}

#[test]
fn it_needs_no_configuration_and_says_nothing_but_the_picture() {
    let folder = folder();
    let wrong = [("PORT", "none"), ("TELEGRAM_BOT_TOKEN", "none"), ("DATABASE_URL", "none")];
    let mut child = gigline(folder.path(), &["clean-image"], &wrong)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(&png(3)).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
    assert_eq!(image::load_from_memory(&output.stdout).unwrap().to_rgb8(), dots(3).to_rgb8());
    let help = crate::program::run(folder.path(), &["--help"], &[]);
    assert!(!help.out.contains("clean-image"), "it is no command of anybody's");
}
