//! Whether to keep away from somebody, and what is wrong with them or with a review.

use domain::report::Wrong;

use super::{super::people, Sheet};
use crate::{
    locale::Args,
    press::Choice,
    say::{Quote, SafetyPrompt},
};

pub(super) fn ask(sheet: &mut Sheet<'_>, asked: &SafetyPrompt) {
    match asked {
        SafetyPrompt::Block { name } => {
            of(sheet, "ask-block", name);
            let (yes, no) = (sheet.choice("block-yes", Choice::Yes), sheet.choice("block-no", Choice::No));
            sheet.keys.row([yes]).row([no]);
        }
        SafetyPrompt::Report { name } => {
            of(sheet, "ask-report", name);
            chips(sheet, "wrong");
        }
        SafetyPrompt::ReportWords { name } => of(sheet, "ask-report-words", name),
        SafetyPrompt::Reply(review) => about(sheet, "ask-reply", review),
        SafetyPrompt::WhichReview(reviews) => which(sheet, reviews),
        SafetyPrompt::Breach(review) => {
            about(sheet, "ask-breach", review);
            chips(sheet, "breach");
        }
        SafetyPrompt::BreachWords => _ = sheet.page.say("ask-breach-words"),
        SafetyPrompt::RemovalReason { name } => of(sheet, "ask-removal", name),
    }
}

fn of(sheet: &mut Sheet<'_>, key: &str, name: &str) {
    sheet.page.tell(key, &Args::default().with("name", name));
}

fn chips(sheet: &mut Sheet<'_>, family: &str) {
    for wrong in Wrong::ALL {
        let button = sheet.choice(&format!("{family}-{}", wrong.word()), Choice::Wrong(*wrong));
        sheet.keys.row([button]);
    }
}

fn about(sheet: &mut Sheet<'_>, key: &str, review: &Quote) {
    sheet.page.say(key).gap();
    people::said(&mut sheet.page, review, sheet.on);
}

/// The newest first, each with a button of its number.
fn which(sheet: &mut Sheet<'_>, reviews: &[Quote]) {
    sheet.page.say("ask-which-review");
    let mut buttons = Vec::new();
    for (at, review) in (0_u8..).zip(reviews) {
        let number = at + 1;
        sheet.page.gap().line(&format!("{number}."));
        people::said(&mut sheet.page, review, sheet.on);
        buttons.push(sheet.answer(&number.to_string(), Choice::Option(at)));
    }
    sheet.keys.row(buttons);
}
