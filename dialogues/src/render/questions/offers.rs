//! The questions of an offer, and of an answer for everybody.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::{
    ids::JobCode,
    money::{Money, Price},
};

use super::{super::offers::figures, OPEN_FIELDS, Sheet, edit, job, posting};
use crate::{locale::Args, press::Choice, say::OfferPrompt};

pub(super) fn put(sheet: &mut Sheet<'_>, prompt: &OfferPrompt) {
    match prompt {
        OfferPrompt::EditOpen => edit(sheet, OPEN_FIELDS),
        OfferPrompt::Changes { code, request, offers } => posting::changes(sheet, code, request, *offers),
        OfferPrompt::Total { code, price, present, chips } => total(sheet, code, *price, *present, chips),
        OfferPrompt::Start { code, total, figures: split, start: at, by, zone } => {
            figures(&mut sheet.page, *total, *split, sheet.on);
            start(sheet, code, (*at, *by), *zone);
        }
        OfferPrompt::Note { code, present } => note(sheet, code, present.as_deref()),
        OfferPrompt::Preview { code, total, figures: split, start, until, note, clash, zone } => {
            sheet.page.job_head(&sheet.on.text("ask-offer-preview"), code);
            figures(&mut sheet.page, *total, *split, sheet.on);
            preview(sheet, (*start, *until), note, *zone);
            if let Some(other) = clash {
                let args = Args::default().with("other", other.to_string());
                sheet.page.gap().tell("ask-offer-clash", &args);
            }
        }
        OfferPrompt::Explain { code, question } => explain(sheet, code, question),
    }
}

fn total(sheet: &mut Sheet<'_>, code: &JobCode, price: Price, present: Option<Money>, chips: &[Money]) {
    job::about(sheet, "ask-offer-total", code);
    if price != Price::Negotiable {
        let budget = sheet.on.price(price);
        sheet.page.tell("ask-offer-budget", &Args::default().with("price", budget));
    }
    job::figures(sheet, chips);
    job::keep_total(sheet, present);
}

fn start(
    sheet: &mut Sheet<'_>,
    code: &JobCode,
    (start, by): (DateTime<Utc>, Option<DateTime<Utc>>),
    zone: Tz,
) {
    sheet.page.gap();
    job::about(sheet, "ask-offer-start", code);
    if let Some(by) = by {
        let by = sheet.on.moment(by, zone);
        sheet.page.tell("detail-deadline", &Args::default().with("when", by));
    }
    let take = sheet.answer(&sheet.on.moment(start, zone), Choice::Yes);
    let other = sheet.choice("choice-other-time", Choice::No);
    sheet.keys.row([take]).row([other]);
}

fn note(sheet: &mut Sheet<'_>, code: &JobCode, present: Option<&str>) {
    job::about(sheet, "ask-offer-note", code);
    if let Some(present) = present {
        sheet.page.quote(present);
        let keep = sheet.choice("choice-keep-words", Choice::Yes);
        sheet.keys.row([keep]);
    }
    let skip = sheet.choice("choice-skip", Choice::Skip);
    sheet.keys.row([skip]);
}

/// The offer as the customer will read it.
fn preview(sheet: &mut Sheet<'_>, (start, until): (DateTime<Utc>, DateTime<Utc>), note: &str, zone: Tz) {
    let on = sheet.on;
    let start = Args::default().with("when", on.moment(start, zone));
    sheet.page.tell("detail-when", &start).quote(note);
    sheet.page.gap().tell("ask-offer-until", &Args::default().with("until", on.moment(until, zone)));
    let send = sheet.choice("choice-send-offer", Choice::Yes);
    sheet.keys.row([send]);
}

fn explain(sheet: &mut Sheet<'_>, code: &JobCode, question: &str) {
    job::about(sheet, "ask-explain", code);
    sheet.page.quote(question);
}
