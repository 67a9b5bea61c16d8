//! What erasing means, and whether it is meant.

use super::Sheet;
use crate::{locale::Args, press::Choice, say::OwnPrompt};

pub(super) fn put(sheet: &mut Sheet<'_>, prompt: &OwnPrompt) {
    match prompt {
        OwnPrompt::Erase { requests, offers } => {
            sheet.page.title("erase-title", &Args::default());
            sheet.page.gap().say("erase-goes").gap().say("erase-stays");
            if *requests > 0 {
                sheet.page.gap().tell("erase-requests", &Args::default().with("count", *requests));
            }
            if *offers > 0 {
                sheet.page.gap().tell("erase-offers", &Args::default().with("count", *offers));
            }
            sheet.page.gap().say("erase-data-first");
            answers(sheet, "erase-go-on");
        }
        OwnPrompt::EraseSure => {
            sheet.page.title("erase-sure", &Args::default()).gap().say("erase-no-way-back");
            answers(sheet, "erase-yes");
        }
    }
}

fn answers(sheet: &mut Sheet<'_>, yes: &str) {
    let (yes, no) = (sheet.choice(yes, Choice::Yes), sheet.choice("erase-keep", Choice::No));
    sheet.keys.row([yes]).row([no]);
}
