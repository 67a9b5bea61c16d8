//! Offers compared, and one of them with the profile of who made it.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::{fee::Figures, money::Money};

use super::{Page, Scene, keys, keys::Keys, people, photos};
use crate::{
    locale::Args,
    press::{CardVerb, OfferOrder, OfferVerb, Press},
    rendered::{Button, Rendered},
    say::{OfferLine, OfferList, OfferView},
};

/// More lines than this are not read on a phone.
const MOST: usize = 20;

pub(super) fn list(list: &OfferList, on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    let count = Args::default().with("count", list.lines.len());
    page.job_head(&on.fill("offers-title", &count), &list.code);
    let mut keys = Keys::default();
    for offer in list.lines.iter().take(MOST) {
        page.gap();
        line(&mut page, offer, list.zone, on);
        let label = format!("{} · {}", offer.name, on.money(offer.total));
        keys.row([button(&label, OfferVerb::Look, list.job, offer)]);
    }
    if list.lines.len() > MOST {
        page.gap().tell("offers-more", &Args::default().with("count", list.lines.len() - MOST));
    }
    if list.lines.len() > 1 {
        let other = OfferOrder::ALL.iter().filter(|order| **order != list.order);
        let sorted = other.map(|order| {
            let label = on.text(&format!("offers-by-{}", order.word()));
            keys::press(&label, &Press::Offers { job: list.job, order: *order })
        });
        keys.packed(sorted);
    }
    keys.row([show(list.job, on)]);
    page.finish(keys.into_keyboard())
}

/// Who, for how much, when, how far away, and how the offer came about.
fn line(page: &mut Page, offer: &OfferLine, zone: Tz, on: &Scene<'_>) {
    page.head(&offer.name);
    let away = offer.distance_km.map(|km| on.fill("distance", &Args::default().with("km", km)));
    let rating = Some(on.locale().rating(offer.rating));
    page.line(&rating.into_iter().chain(away).collect::<Vec<_>>().join(" · "));
    people::pace(page, offer.pace);
    people::badges(page, &offer.badges, on);
    page.line(&format!("💵 {} · 🗓 {}", on.money(offer.total), on.moment(offer.start, zone)));
    if offer.invited {
        page.say("offer-invited");
    }
    if offer.outdated {
        page.say("offer-outdated");
    }
}

pub(super) fn offer(view: &OfferView, on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    let line = &view.line;
    page.job_head(&on.fill("offer-title", &Args::default().with("name", line.name.as_str())), &view.code);
    terms(&mut page, line.total, view.figures, line.start, view.zone, on);
    if let Some((total, start)) = view.before {
        let before =
            Args::default().with("total", on.money(total)).with("start", on.moment(start, view.zone));
        page.aside("offer-before", &before);
    }
    for (is_so, key) in [(line.invited, "offer-invited"), (line.outdated, "offer-outdated")] {
        if is_so {
            page.say(key);
        }
    }
    page.quote(&view.note);
    if let Some(profile) = &view.profile {
        people::describe(page.gap(), profile, on);
    }
    page.finish(choices(view, on).into_keyboard())
}

fn choices(view: &OfferView, on: &Scene<'_>) -> Keys {
    let mut keys = Keys::default();
    let press = |key: &str, verb| button(&on.text(key), verb, view.job, &view.line);
    if view.open && !view.line.outdated {
        keys.row([press("offer-accept", OfferVerb::Accept)]);
        keys.row([press("offer-accept-change", OfferVerb::AcceptChange)]);
    }
    keys.row(photos::of_profile(view.profile.as_ref().and_then(|profile| profile.photos.as_ref()), on));
    let asks = view.asks.then(|| press("offer-ask", OfferVerb::Ask));
    let refuses = view.open.then(|| press("offer-no-thanks", OfferVerb::NoThanks));
    keys.row(asks.into_iter().chain(refuses));
    let all = Press::Offers { job: view.job, order: OfferOrder::Score };
    keys.row([keys::press(&on.text("offers-all"), &all), show(view.job, on)]);
    keys
}

/// What is paid to whom, where booking costs a fee; and when work would start.
pub(super) fn terms(
    page: &mut Page,
    total: Money,
    figures: Option<Figures>,
    start: DateTime<Utc>,
    zone: Tz,
    on: &Scene<'_>,
) {
    self::figures(page, total, figures, on);
    page.tell("detail-when", &Args::default().with("when", on.moment(start, zone)));
}

/// Total, fee and what is paid directly.
pub(super) fn figures(page: &mut Page, total: Money, figures: Option<Figures>, on: &Scene<'_>) {
    let args = Args::default().with("total", on.money(total));
    match figures {
        Some(split) => {
            let args = args.with("fee", on.money(split.fee)).with("direct", on.money(split.direct));
            page.tell("three-figures", &args)
        }
        None => page.tell("one-figure", &args),
    };
}

fn button(label: &str, verb: OfferVerb, job: domain::ids::JobId, offer: &OfferLine) -> Button {
    keys::press(label, &Press::Offer { verb, job, provider: offer.provider, number: offer.number })
}

fn show(job: domain::ids::JobId, on: &Scene<'_>) -> Button {
    keys::press(&on.text("verb-show"), &Press::Card { verb: CardVerb::Show, job, number: 0 })
}
