//! The terms, the privacy notes, and how to reach a human.

use domain::market::{Operator, Period};

use super::{
    Page, Scene,
    keys::{Keys, door},
    seal,
};
use crate::{locale::Args, press::Door, rendered::Rendered};

const TERMS: &[&str] = &[
    "terms-role",
    "terms-free",
    "terms-honest",
    "terms-agreed",
    "terms-contact",
    "terms-reviews",
    "terms-forbidden",
    "terms-trouble",
    "terms-liability",
    "terms-change",
];

const PRIVACY: &[&str] = &[
    "privacy-who",
    "privacy-kept",
    "privacy-not-kept",
    "privacy-others",
    "privacy-operator",
    "privacy-time",
    "privacy-where",
    "privacy-rights",
    "privacy-erase",
];

pub(super) fn terms(on: &Scene<'_>) -> Rendered {
    let mut page = document("terms-title", TERMS, on);
    page.gap();
    closing(page, on)
}

pub(super) fn privacy(on: &Scene<'_>) -> Rendered {
    let mut page = document("privacy-title", PRIVACY, on);
    page.tell(contact_key("privacy-contact", "privacy-contact-inside", on), &operator(on));
    let mut keys = Keys::default();
    keys.row([Door::MyData, Door::Erase].map(|place| door(on, place))).row([door(on, Door::Home)]);
    page.finish(keys.into_keyboard())
}

pub(super) fn support(on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    page.title("support-title", &Args::default());
    page.tell(contact_key("support-contact", "support-inside", on), &operator(on));
    page.say("support-job");
    page.gap().tell("your-seal", &seal(on));
    closing(page, on)
}

fn document(title: &str, points: &[&str], on: &Scene<'_>) -> Page {
    let mut page = on.page();
    page.title(title, &operator(on));
    for point in points {
        page.gap().tell(point, &operator(on));
    }
    page
}

fn closing(page: Page, on: &Scene<'_>) -> Rendered {
    let mut keys = Keys::default();
    keys.row([door(on, Door::Home)]);
    page.finish(keys.into_keyboard())
}

/// Who runs the market, which documents are in force, and how long things are kept.
fn operator<'a>(on: &Scene<'a>) -> Args<'a> {
    let kept = &on.market.retention;
    let days = |period: Period| period.delta().num_days();
    Args::default()
        .with("messages", days(kept.messages))
        .with("places", days(kept.places))
        .with("sent", days(kept.sent))
        .with("market", on.market.name.as_str())
        .with("version", on.market.documents.version.as_str())
        .with("operator", operator_name(on))
        .with("contact", on.market.operator.support.as_str())
}

/// The name of who runs the market; a profile that names nobody says so in the language of the reader.
fn operator_name(on: &Scene<'_>) -> String {
    let name = &on.market.operator.name;
    if *name == Operator::default().name { on.text("operator-unnamed") } else { name.clone() }
}

fn contact_key(outside: &'static str, inside: &'static str, on: &Scene<'_>) -> &'static str {
    if on.market.operator.support.trim().is_empty() { inside } else { outside }
}
