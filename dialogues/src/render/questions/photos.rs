//! Photos, please.

use super::{super::photos::album_word, Sheet};
use crate::{
    locale::Args,
    press::Choice,
    say::{Album, PhotosPrompt},
};

const IN_ROW: usize = 5;

pub(super) fn ask(sheet: &mut Sheet<'_>, asked: &PhotosPrompt) {
    let PhotosPrompt { of, kept, most } = *asked;
    sheet.page.tell("ask-photos", &Args::default().with("of", album_word(of)).with("most", most));
    so_far(sheet, kept);
    if kept == 0 {
        let key = if of == Album::Profile { "choice-no-photos" } else { "choice-skip" };
        let skip = sheet.choice(key, Choice::Skip);
        sheet.keys.row([skip]);
        return;
    }
    let finished = sheet.choice("choice-finished", Choice::Finished);
    let see = sheet.choice("choice-see-photos", Choice::More);
    sheet.keys.row([finished]).row([see]);
    let kept = u8::try_from(kept).unwrap_or(u8::MAX);
    let without = |at: u8| {
        let label = sheet.on.fill("choice-without-photo", &Args::default().with("place", at + 1));
        sheet.answer(&label, Choice::WithoutPhoto { at, of: kept })
    };
    let without: Vec<_> = (0..kept).map(without).collect();
    sheet.keys.grid(&without, IN_ROW);
}

/// How many came.
pub(super) fn so_far(sheet: &mut Sheet<'_>, kept: usize) {
    if kept > 0 {
        sheet.page.tell("photos-so-far", &Args::default().with("count", kept));
    }
}
