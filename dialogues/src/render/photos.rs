//! Photos that belong to something, and the buttons that lead to them.

use super::{Scene, keys};
use crate::{
    locale::Args,
    press::Press,
    rendered::{Button, Keyboard, Medium, MediumKind, Rendered},
    say::{Album, PhotoShown, ProfilePhotos},
};

/// One of them, with its place among the others below it.
pub(super) fn photo(shown: &PhotoShown, on: &Scene<'_>) -> Rendered {
    let PhotoShown { photo, of, place, count, whose } = shown;
    let args = Args::default().with("place", *place).with("count", *count);
    let args = args.with("of", album_word(*of)).with("whose", whose.as_str());
    let mut page = on.page();
    page.tell("photo-of", &args);
    page.finish_under(Medium { kind: MediumKind::Photo, file: photo.0.clone() }, Keyboard::None)
}

/// The button below a profile, if there is anything to see.
pub(super) fn of_profile(photos: Option<&ProfilePhotos>, on: &Scene<'_>) -> Option<Button> {
    let ProfilePhotos { person, job, count } = *photos.filter(|photos| photos.count > 0)?;
    Some(keys::press(&label(count, on), &Press::Album { person, job }))
}

/// `Photos (3)`.
pub(super) fn label(count: usize, on: &Scene<'_>) -> String {
    on.fill("verb-photos", &Args::default().with("count", count))
}

/// The word of an album in selectors.
pub(super) fn album_word(of: Album) -> &'static str {
    match of {
        Album::Request => "request",
        Album::Work => "work",
        Album::Profile => "profile",
        Album::Case => "case",
    }
}
