//! The questions of a request, from the need to the preview.

use domain::{
    ids::JobCode,
    job::Request,
    market::{Mode, ServiceId},
    money::Money,
};

use super::{
    super::{Page, card::details},
    Sheet,
    services::purpose_word,
};
use crate::{
    locale::{Args, languages},
    press::{Choice, PriceChip},
    say::{PlaceChip, Purpose},
};

pub(super) fn describe(sheet: &mut Sheet<'_>, service: &ServiceId) {
    sheet.page.head(&sheet.on.service(service)).say("ask-describe");
}

pub(super) fn place(sheet: &mut Sheet<'_>, purpose: Purpose) {
    let purpose = Args::default().with("purpose", purpose_word(purpose));
    sheet.page.tell("ask-where", &purpose).say("ask-where-how");
}

pub(super) fn which_place(sheet: &mut Sheet<'_>, typed: &str, places: &[PlaceChip]) {
    sheet.page.quote(typed).say("ask-which-place");
    for (at, place) in places.iter().enumerate() {
        let label = format!("{}, {}", place.name, place.region);
        let label = label.trim_end_matches([',', ' ']);
        let button = sheet.answer(label, Choice::Place(u8::try_from(at).unwrap_or(u8::MAX)));
        sheet.keys.row([button]);
    }
    let other = sheet.choice("choice-place-other", Choice::Other);
    sheet.keys.row([other]);
}

pub(super) fn address(sheet: &mut Sheet<'_>) {
    sheet.page.say("ask-address");
    let skip = sheet.choice("choice-skip", Choice::Skip);
    sheet.keys.row([skip]);
}

pub(super) fn price(
    sheet: &mut Sheet<'_>,
    typical: Option<(Money, Money)>,
    chips: &[PriceChip],
    budget: bool,
) {
    sheet.page.say(if budget { "ask-budget" } else { "ask-price" });
    let home = sheet.on.market.currency;
    if let Some((min, max)) = typical {
        let price = sheet.on.locale().range(min, max, home);
        sheet.page.tell("ask-price-typical", &Args::default().with("price", price));
    }
    let label = |chip: &PriceChip| match *chip {
        PriceChip::Fixed(total) => sheet.on.money(Money::new(total, home)),
        PriceChip::Range(min, max) => {
            sheet.on.locale().range(Money::new(min, home), Money::new(max, home), home)
        }
        PriceChip::Negotiable => sheet.on.text("choice-negotiable"),
    };
    let buttons: Vec<_> = chips.iter().map(|chip| sheet.answer(&label(chip), Choice::Price(*chip))).collect();
    sheet.keys.packed(buttons);
}

/// The request as it will go out.
pub(super) fn preview(
    sheet: &mut Sheet<'_>,
    request: &Request,
    (name, supply, invites): (&str, Option<i64>, Option<&str>),
    modes: &[Mode],
) {
    let on = sheet.on;
    let page = &mut sheet.page;
    page.say("ask-preview").gap().head(&on.service(&request.service));
    let only = modes.first().filter(|_| modes.len() == 1).and_then(|mode| on.market.switches(*mode));
    details::request(page, request, only, on);
    page.tell("ask-preview-by", &Args::default().with("name", name));
    words(page, request);
    if let Some(name) = invites {
        page.gap().tell("ask-preview-invites", &Args::default().with("name", name));
    }
    if let Some(supply) = supply {
        page.gap().tell("ask-preview-supply", &Args::default().with("count", supply));
    }
    publish(sheet, modes);
    let change = sheet.choice("choice-change", Choice::Change);
    sheet.keys.row([change]);
}

/// One button, or one for each way, with what it means.
fn publish(sheet: &mut Sheet<'_>, modes: &[Mode]) {
    if modes.len() < 2 {
        let publish = sheet.choice("choice-publish", Choice::Yes);
        sheet.keys.row([publish]);
        return;
    }
    sheet.page.gap().say("ask-preview-mode");
    for mode in [Mode::Offers, Mode::Dispatch] {
        let key = match mode {
            Mode::Offers => "choice-mode-offers",
            Mode::Dispatch => "choice-mode-dispatch",
        };
        let button = sheet.choice(key, Choice::Mode(mode));
        sheet.keys.row([button]);
    }
}

/// An open request as it will go out anew.
pub(super) fn changes(sheet: &mut Sheet<'_>, code: &JobCode, request: &Request, offers: usize) {
    let on = sheet.on;
    let page = &mut sheet.page;
    page.say("ask-preview").gap().job_head(&on.service(&request.service), code);
    details::request(page, request, on.market.switches(Mode::Offers), on);
    words(page, request);
    if offers > 0 {
        page.gap().tell("ask-changes-offers", &Args::default().with("count", offers));
    }
    let publish = sheet.choice("choice-publish", Choice::Yes);
    let change = sheet.choice("choice-change", Choice::Change);
    sheet.keys.row([publish]).row([change]);
}

/// What the customer wrote themselves.
fn words(page: &mut Page, request: &Request) {
    page.quote(&request.description);
    if let Some(address) = &request.address {
        page.say("ask-preview-address").quote(address);
    }
}

pub(super) fn post_this(sheet: &mut Sheet<'_>, need: &str) {
    sheet.page.quote(need).say("ask-post-this");
    let yes = sheet.choice("choice-yes", Choice::Yes);
    let no = sheet.choice("choice-no", Choice::No);
    sheet.keys.row([yes, no]);
}

/// The languages of the market, each by the name it calls itself.
pub(super) fn language(sheet: &mut Sheet<'_>) {
    sheet.page.say("ask-language");
    let offered = languages().filter(|(language, _)| sheet.on.market.languages.contains(language));
    let button = |(language, name): (&domain::language::Language, String)| {
        sheet.answer(&name, Choice::Language(language.clone()))
    };
    let buttons: Vec<_> = offered.map(button).collect();
    sheet.keys.packed(buttons);
}
