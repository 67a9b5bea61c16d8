//! The questions of a registration.

use domain::{
    language::Language,
    market::{GroupId, ServiceId},
    money::Money,
};

use super::{super::people, Sheet};
use crate::{
    locale::{Args, languages},
    press::{Choice, PriceChip},
    rendered::Button,
    say::{ListingPrompt, Offering},
};

const RADII_IN_ROW: usize = 3;
/// Years in the trade offered as buttons.
const YEARS: [u8; 5] = [1, 3, 5, 10, 20];
const CHOSEN: &str = "✅";

/// Groups to open; those with something chosen say how many.
pub(super) fn services(sheet: &mut Sheet<'_>, chosen: &[ServiceId]) {
    sheet.page.say("ask-services");
    chosen_so_far(sheet, chosen);
    let catalogue = &sheet.on.market.catalogue;
    let mut buttons = Vec::new();
    for group in catalogue.groups() {
        let name = group.name.in_language(sheet.on.language);
        let count = catalogue.in_group(&group.id).filter(|service| chosen.contains(&service.id)).count();
        let label = match count {
            0 => name.to_owned(),
            count => {
                let args = Args::default().with("group", name).with("count", count);
                sheet.on.fill("choice-group-chosen", &args)
            }
        };
        buttons.push(sheet.answer(&label, Choice::Group(group.id.clone())));
    }
    sheet.keys.packed(buttons);
    finished(sheet, chosen);
}

pub(super) fn services_of(sheet: &mut Sheet<'_>, group: &GroupId, chosen: &[ServiceId]) {
    let catalogue = &sheet.on.market.catalogue;
    let name =
        catalogue.group(group).map_or(group.as_str(), |group| group.name.in_language(sheet.on.language));
    sheet.page.tell("ask-services-of", &Args::default().with("group", name));
    let services: Vec<_> = catalogue.in_group(group).map(|service| service.id.clone()).collect();
    toggles(sheet, &services, chosen);
}

pub(super) fn services_found(sheet: &mut Sheet<'_>, found: &[ServiceId], chosen: &[ServiceId]) {
    sheet.page.say("ask-services-found");
    toggles(sheet, found, chosen);
}

/// Each service on or off, the way back to the groups, and the end.
fn toggles(sheet: &mut Sheet<'_>, services: &[ServiceId], chosen: &[ServiceId]) {
    chosen_so_far(sheet, chosen);
    let toggle = |id: &ServiceId| -> Button {
        let name = sheet.on.service(id);
        if chosen.contains(id) {
            return sheet.answer(&format!("{CHOSEN} {name}"), Choice::Without(id.clone()));
        }
        sheet.answer(&name, Choice::Service(id.clone()))
    };
    let buttons: Vec<_> = services.iter().map(toggle).collect();
    let groups = sheet.choice("choice-all-groups", Choice::Other);
    sheet.keys.packed(buttons).row([groups]);
    finished(sheet, chosen);
}

fn chosen_so_far(sheet: &mut Sheet<'_>, chosen: &[ServiceId]) {
    if !chosen.is_empty() {
        let services = sheet.on.services(chosen);
        sheet.page.tell("services-chosen", &Args::default().with("services", services));
    }
}

fn finished(sheet: &mut Sheet<'_>, chosen: &[ServiceId]) {
    if !chosen.is_empty() {
        let finished = sheet.choice("choice-finished", Choice::Finished);
        sheet.keys.row([finished]);
    }
}

pub(super) fn radius(sheet: &mut Sheet<'_>, place: &str, radii: &[u32]) {
    sheet.page.tell("ask-radius", &Args::default().with("place", place));
    let button = |km: &u32| {
        let label = sheet.on.fill("choice-radius", &Args::default().with("km", *km));
        sheet.answer(&label, Choice::Radius(*km))
    };
    let buttons: Vec<_> = radii.iter().map(button).collect();
    sheet.keys.grid(&buttons, RADII_IN_ROW);
}

pub(super) fn about(sheet: &mut Sheet<'_>) {
    sheet.page.say("ask-about");
    let skip = sheet.choice("choice-skip", Choice::Skip);
    sheet.keys.row([skip]);
}

/// What only the directory asks.
pub(super) fn listing(sheet: &mut Sheet<'_>, asked: &ListingPrompt) {
    match asked {
        ListingPrompt::From { service, chips, left } => from(sheet, service, chips, *left),
        ListingPrompt::Years => years(sheet),
        ListingPrompt::Speaks { chosen } => speaks(sheet, chosen),
    }
}

fn from(sheet: &mut Sheet<'_>, service: &ServiceId, chips: &[Money], left: usize) {
    let on = sheet.on;
    sheet.page.tell("ask-from-price", &Args::default().with("service", on.service(service)));
    let chip = |money: &Money| sheet.answer(&on.money(*money), Choice::Price(PriceChip::Fixed(money.minor)));
    let chips: Vec<_> = chips.iter().map(chip).collect();
    let skip = sheet.choice("choice-skip", Choice::Skip);
    let rest = (left > 0).then(|| sheet.choice("choice-skip-prices", Choice::Finished));
    sheet.keys.packed(chips).row([skip].into_iter().chain(rest));
}

fn years(sheet: &mut Sheet<'_>) {
    sheet.page.say("ask-years");
    let button = |years: &u8| sheet.answer(&years.to_string(), Choice::Years(*years));
    let buttons: Vec<_> = YEARS.iter().map(button).collect();
    let skip = sheet.choice("choice-skip", Choice::Skip);
    sheet.keys.row(buttons).row([skip]);
}

/// Each language by the name it calls itself.
fn speaks(sheet: &mut Sheet<'_>, chosen: &[Language]) {
    sheet.page.say("ask-speaks");
    let toggle = |(language, name): (&Language, String)| {
        if chosen.contains(language) {
            let without = Choice::WithoutLanguage(language.clone());
            return sheet.answer(&format!("{CHOSEN} {name}"), without);
        }
        sheet.answer(&name, Choice::Language(language.clone()))
    };
    let buttons: Vec<_> = languages().map(toggle).collect();
    let done = if chosen.is_empty() {
        sheet.choice("choice-skip", Choice::Skip)
    } else {
        sheet.choice("choice-finished", Choice::Finished)
    };
    sheet.keys.packed(buttons).row([done]);
}

pub(super) fn offering(sheet: &mut Sheet<'_>, offering: &Offering, name: &str) {
    sheet.page.say("ask-offering").gap().tell("offering-name", &Args::default().with("name", name));
    people::offered(&mut sheet.page, offering, sheet.on);
    let save = sheet.choice("choice-save", Choice::Yes);
    let change = sheet.choice("choice-change", Choice::Change);
    sheet.keys.row([save]).row([change]);
}
