//! The questions about terms, the work and the payment.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::{fee::Figures, ids::JobCode, money::Money, payout::Payout};

use super::{
    super::{card::money, offers},
    Sheet, job, photos,
};
use crate::{
    flows::PayoutKey,
    locale::Args,
    press::Choice,
    say::{Album, BookingPrompt},
};

pub(super) fn put(sheet: &mut Sheet<'_>, prompt: &BookingPrompt) {
    match prompt {
        BookingPrompt::Scope { code, present } => scope(sheet, code, present),
        BookingPrompt::Both { code, other, start, zone } => both(sheet, code, other, (*start, *zone)),
        BookingPrompt::DoneNote { code, other, photos } => done(sheet, code, other, *photos),
        BookingPrompt::Payout { payout, hosts } => payout_so_far(sheet, payout, !hosts.is_empty()),
        BookingPrompt::PayoutAccount => _ = sheet.page.say("ask-payout-account"),
        BookingPrompt::PayoutLink { hosts } => {
            sheet.page.tell("ask-payout-link", &Args::default().with("hosts", hosts.join(", ")));
        }
    }
}

fn scope(sheet: &mut Sheet<'_>, code: &JobCode, present: &str) {
    job::about(sheet, "ask-scope", code);
    sheet.page.say("ask-scope-present").quote(present);
    let keep = sheet.choice("choice-keep-scope", Choice::Skip);
    sheet.keys.row([keep]);
}

fn both(sheet: &mut Sheet<'_>, code: &JobCode, other: &JobCode, (start, zone): (DateTime<Utc>, Tz)) {
    let args = Args::default().with("other", other.to_string()).with("start", sheet.on.moment(start, zone));
    sheet.page.tell("ask-both", &args).code(&code.to_string());
    let yes = sheet.choice("choice-both", Choice::Yes);
    let no = sheet.choice("choice-not-both", Choice::No);
    sheet.keys.row([yes]).row([no]);
}

fn done(sheet: &mut Sheet<'_>, code: &JobCode, other: &str, kept: usize) {
    let args = Args::default().with("name", other).with("most", Album::Work.most());
    sheet.page.tell("ask-done-note", &args).code(&code.to_string());
    photos::so_far(sheet, kept);
    let done = match kept {
        0 => sheet.choice("choice-just-done", Choice::Skip),
        _ => sheet.choice("choice-done-photos", Choice::Finished),
    };
    sheet.keys.row([done]);
}

/// The figures of what is proposed, above its last question.
pub(super) fn figures(sheet: &mut Sheet<'_>, total: Option<Money>, figures: Option<Figures>) {
    let Some(total) = total else { return };
    offers::figures(&mut sheet.page, total, figures, sheet.on);
    sheet.page.gap();
}

fn payout_so_far(sheet: &mut Sheet<'_>, payout: &Payout, links: bool) {
    sheet.page.say("ask-payout");
    if !payout.is_empty() {
        sheet.page.gap().say("ask-payout-so-far");
        money::ways(&mut sheet.page, payout);
        if payout.cash {
            sheet.page.say("payout-cash");
        }
    }
    let row = |sheet: &Sheet<'_>, known: bool, add: (&str, PayoutKey), take: (&str, PayoutKey)| {
        let (key, does) = if known { take } else { add };
        sheet.choice(key, does.choice())
    };
    let cash = row(
        sheet,
        payout.cash,
        ("choice-payout-cash", PayoutKey::Cash),
        ("choice-payout-no-cash", PayoutKey::NoCash),
    );
    let account = row(
        sheet,
        payout.account.is_some(),
        ("choice-payout-account", PayoutKey::Account),
        ("choice-payout-no-account", PayoutKey::NoAccount),
    );
    let link = row(
        sheet,
        payout.link.is_some(),
        ("choice-payout-link", PayoutKey::Link),
        ("choice-payout-no-link", PayoutKey::NoLink),
    );
    sheet.keys.row([cash]).row([account]).row((links || payout.link.is_some()).then_some(link));
    let finished = sheet.choice("choice-payout-finished", Choice::Finished);
    sheet.keys.row([finished]);
}
