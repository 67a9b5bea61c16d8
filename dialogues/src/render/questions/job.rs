//! The questions a job asks: figures, times, reasons, reviews, and for whom a message is.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::{
    ids::JobCode,
    job::Act,
    money::{Money, Price},
    review::Stars,
};

use super::{
    super::card::{details, money},
    Sheet,
};
use crate::{
    locale::Args,
    press::{Choice, PriceChip, Reason},
    say::{FeeThen, ThreadChip},
};

const STARS_IN_ROW: usize = 1;

/// A question in words, about a job.
pub(super) fn about(sheet: &mut Sheet<'_>, key: &str, code: &JobCode) {
    sheet.page.say(key).code(&code.to_string());
}

pub(super) fn figure(sheet: &mut Sheet<'_>, code: &JobCode, price: Price, chips: &[Money]) {
    about(sheet, "ask-figure", code);
    let args = Args::default().with("kind", details::price_kind(price)).with("price", sheet.on.price(price));
    sheet.page.tell("ask-figure-price", &args);
    figures(sheet, chips);
    let talk = sheet.choice("choice-talk", Choice::NoFigure);
    sheet.keys.row([talk]);
}

pub(super) fn raise(sheet: &mut Sheet<'_>, code: &JobCode, price: Price, chips: &[Money]) {
    about(sheet, "ask-raise", code);
    if let Some(highest) = price.highest() {
        let args = Args::default().with("kind", details::price_kind(price));
        sheet.page.tell("ask-raise-price", &args.with("price", sheet.on.money(highest)));
    }
    figures(sheet, chips);
}

pub(super) fn total(sheet: &mut Sheet<'_>, code: &JobCode, present: Option<Money>, chips: &[Money]) {
    about(sheet, "ask-total", code);
    figures(sheet, chips);
    keep_total(sheet, present);
}

/// The total there is already, to keep in one tap.
pub(super) fn keep_total(sheet: &mut Sheet<'_>, present: Option<Money>) {
    let Some(present) = present else { return };
    let present = sheet.on.money(present);
    sheet.page.tell("ask-total-present", &Args::default().with("total", present.as_str()));
    let keep =
        sheet.answer(&sheet.on.fill("choice-keep", &Args::default().with("what", present)), Choice::Skip);
    sheet.keys.row([keep]);
}

/// Figures to tap on.
pub(super) fn figures(sheet: &mut Sheet<'_>, chips: &[Money]) {
    let button =
        |total: &Money| sheet.answer(&sheet.on.money(*total), Choice::Price(PriceChip::Fixed(total.minor)));
    let buttons: Vec<_> = chips.iter().map(button).collect();
    sheet.keys.packed(buttons);
}

pub(super) fn keep_start(sheet: &mut Sheet<'_>, code: &JobCode, start: DateTime<Utc>, zone: Tz) {
    let start = sheet.on.moment(start, zone);
    sheet.page.tell("ask-keep-start", &Args::default().with("start", start.as_str())).code(&code.to_string());
    let keep = sheet.answer(&sheet.on.fill("choice-keep", &Args::default().with("what", start)), Choice::Yes);
    let other = sheet.choice("choice-other-time", Choice::No);
    sheet.keys.row([keep]).row([other]);
}

pub(super) fn why(sheet: &mut Sheet<'_>, code: &JobCode, act: Act, reasons: &[Reason]) {
    sheet.page.tell("ask-why", &Args::default().with("act", act.word())).code(&code.to_string());
    let button =
        |reason: &Reason| sheet.choice(&format!("reason-{}", reason.word()), Choice::Reason(*reason));
    let buttons: Vec<_> = reasons.iter().map(button).collect();
    sheet.keys.packed(buttons);
}

/// What would follow, before it does.
pub(super) fn sure(sheet: &mut Sheet<'_>, code: &JobCode, act: Act, (fee, record): (Option<&FeeThen>, bool)) {
    let key = match act {
        Act::Withdraw => "sure-withdraw",
        Act::StepBack => "sure-step_back",
        Act::Release => "sure-release",
        Act::AskEnd => "sure-ask_end",
        _ => "sure-cancel",
    };
    about(sheet, key, code);
    if let Some(fee) = fee {
        money::fee_then(sheet.page.gap(), fee, act, sheet.on);
    }
    if record {
        sheet.page.gap().say("sure-record");
    }
    let yes = sheet.on.fill("sure-yes", &Args::default().with("act", act.word()));
    let yes = sheet.answer(&yes, Choice::Yes);
    let no = sheet.choice("sure-no", Choice::No);
    sheet.keys.row([yes]).row([no]);
}

pub(super) fn help(sheet: &mut Sheet<'_>, code: &JobCode, stops_clocks: bool) {
    about(sheet, "ask-help", code);
    sheet.page.say(if stops_clocks { "ask-help-stops" } else { "ask-help-free" });
}

pub(super) fn stars(sheet: &mut Sheet<'_>, code: &JobCode, other: &str) {
    sheet.page.tell("ask-stars", &Args::default().with("name", other)).code(&code.to_string());
    let button = |stars: &Stars| sheet.answer(&sheet.on.locale().stars(*stars), Choice::Stars(stars.get()));
    let best_first: Vec<_> = Stars::ALL.iter().rev().map(button).collect();
    sheet.keys.grid(&best_first, STARS_IN_ROW);
}

pub(super) fn review_words(sheet: &mut Sheet<'_>, code: &JobCode, other: &str, stars: u8) {
    let given = Stars::new(stars).map(|stars| sheet.on.locale().stars(stars)).unwrap_or_default();
    let args = Args::default().with("stars", given).with("name", other);
    sheet.page.tell("ask-review-words", &args).code(&code.to_string());
    let skip = sheet.choice("choice-skip", Choice::Skip);
    sheet.keys.row([skip]);
}

/// Nothing is sent on a guess.
pub(super) fn for_whom(sheet: &mut Sheet<'_>, text: &str, threads: &[ThreadChip], answers: bool) {
    sheet.page.quote(text).say("ask-for-whom");
    for chip in threads {
        let button = sheet.answer(&format!("{} · {}", chip.name, chip.code), Choice::Thread(chip.thread));
        sheet.keys.row([button]);
    }
    if answers {
        let question = sheet.choice("for-whom-question", Choice::Other);
        sheet.keys.row([question]);
    }
}

/// A pin says exactly where somebody is.
pub(super) fn send_place(sheet: &mut Sheet<'_>, to: &str, code: &JobCode, named: Option<&str>) {
    if let Some(named) = named {
        sheet.page.quote(named);
    }
    sheet.page.tell("ask-send-place", &Args::default().with("name", to)).code(&code.to_string());
    let (send, no) = (sheet.choice("send-place-yes", Choice::Yes), sheet.choice("send-place-no", Choice::No));
    sheet.keys.row([send, no]);
}
