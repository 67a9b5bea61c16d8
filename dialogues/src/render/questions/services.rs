//! Choosing a service, and the questions a service asks.

use domain::market::{GroupId, ServiceId};

use super::Sheet;
use crate::{locale::Args, press::Choice, say::Purpose};

pub(super) fn guessed(sheet: &mut Sheet<'_>, need: &str, guessed: &[ServiceId]) {
    sheet.page.quote(need).say("ask-pick-service");
    for id in guessed {
        let button = sheet.service(id);
        sheet.keys.row([button]);
    }
    let other = sheet.choice("choice-other", Choice::Other);
    sheet.keys.row([other]);
}

pub(super) fn groups(sheet: &mut Sheet<'_>, purpose: Purpose) {
    sheet.page.tell("ask-pick-group", &Args::default().with("purpose", purpose_word(purpose)));
    let groups = sheet.on.market.catalogue.groups();
    let language = sheet.on.language;
    let button = |group: &domain::market::Group| {
        sheet.answer(group.name.in_language(language), Choice::Group(group.id.clone()))
    };
    let buttons: Vec<_> = groups.map(button).collect();
    sheet.keys.packed(buttons);
}

pub(super) fn in_group(sheet: &mut Sheet<'_>, group: &GroupId) {
    let catalogue = &sheet.on.market.catalogue;
    if let Some(group) = catalogue.group(group) {
        sheet.page.head(group.name.in_language(sheet.on.language));
    }
    sheet.page.say("ask-pick-in-group");
    let buttons: Vec<_> = catalogue.in_group(group).map(|service| sheet.service(&service.id)).collect();
    let other = sheet.choice("choice-all-groups", Choice::Other);
    sheet.keys.packed(buttons).row([other]);
}

/// A question of the service's own.
pub(super) fn question(sheet: &mut Sheet<'_>, service: &ServiceId, question: &str) {
    sheet.page.head(&sheet.on.service(service));
    let Some(question) = sheet.on.market.catalogue.question(question) else { return };
    let language = sheet.on.language;
    sheet.page.line(question.ask.in_language(language));
    let button = |(at, answer): (usize, &domain::market::Choice)| {
        let at = u8::try_from(at).unwrap_or(u8::MAX);
        sheet.answer(answer.name.in_language(language), Choice::Option(at))
    };
    let buttons: Vec<_> = question.answers.iter().enumerate().map(button).collect();
    sheet.keys.packed(buttons);
}

pub(super) fn purpose_word(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Post => "post",
        Purpose::Offer => "offer",
        Purpose::Invite => "invite",
        Purpose::Find => "find",
    }
}
