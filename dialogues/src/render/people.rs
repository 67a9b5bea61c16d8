//! How people see each other, and themselves.

use std::collections::BTreeMap;

use chrono::Datelike as _;
use domain::{
    badge::Badge, fault, language::Language, market::ServiceId, money::Money, pace::Pace, person::Side,
};

use super::{
    Page, Scene, home,
    keys::{Keys, door},
    photos, safety,
};
use crate::{
    locale::{Args, languages},
    press::Door,
    rendered::Rendered,
    say::{Offering, ProfileView, Quote, Standing},
};

pub(super) fn profile(profile: &ProfileView, on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    describe(&mut page, profile, on);
    let mut keys = Keys::default();
    keys.row(photos::of_profile(profile.photos.as_ref(), on));
    keys.row(safety::of_reviews(profile, on));
    keys.row(profile.whom.into_iter().flat_map(|whom| safety::both(whom, on)));
    page.finish(keys.into_keyboard())
}

pub(super) fn own(
    named: bool,
    seen: Option<&ProfileView>,
    offering: Option<&Offering>,
    on: &Scene<'_>,
) -> Rendered {
    let mut page = on.page();
    page.title("profile-mine", &Args::default());
    if !named {
        page.say("profile-no-name");
    }
    if let Some(seen) = seen {
        page.say("profile-seen").gap();
        describe(&mut page, seen, on);
    }
    page.gap();
    match offering {
        Some(own) => {
            page.say("profile-offering");
            offered(&mut page, own, on);
        }
        None => _ = page.say("profile-not-offering"),
    }
    let mut keys = Keys::default();
    keys.row(photos::of_profile(seen.and_then(|seen| seen.photos.as_ref()), on));
    let pause = offering.and_then(|own| match own.standing {
        Standing::Active => Some(Door::Pause),
        Standing::Paused => Some(Door::Resume),
        Standing::Waiting | Standing::Refused => None,
    });
    keys.row([home::offer(offering.is_some(), on)].into_iter().chain(pause.map(|place| door(on, place))));
    if offering.is_some() && on.market.has_directory() {
        keys.row([door(on, Door::Listing)]);
        keys.row([door(on, Door::Share), door(on, Door::Why)]);
    } else if offering.is_some() {
        keys.row([door(on, Door::Why)]);
    }
    keys.row(offering.filter(|_| on.market.records_payment()).map(|_| door(on, Door::Payout)));
    keys.row([door(on, Door::Name), door(on, Door::Home)]);
    page.finish(keys.into_keyboard())
}

/// Somebody as a stranger reads them: name and figures, their own words, what others said.
pub(super) fn describe(page: &mut Page, profile: &ProfileView, on: &Scene<'_>) {
    page.head(&on.person(&profile.name, profile.rating, profile.jobs_done)).quote(&profile.about);
    let since = on.locale().month(profile.since.date_naive());
    page.tell("profile-since", &Args::default().with("month", since));
    kept(page, profile.jobs_done, profile.faults);
    pace(page, profile.pace);
    badges(page, &profile.badges, on);
    if !profile.services.is_empty() {
        let services = priced(&profile.services, &profile.prices, on);
        page.tell("profile-services", &Args::default().with("services", services));
    }
    if let Some(area) = &profile.area {
        page.tell("profile-area", &Args::default().with("area", area.as_str()));
    }
    background(page, profile.experience, &profile.languages);
    reviews(page, profile, on);
}

/// What the operator checked of somebody, and when: what was looked at is nobody's business.
pub(super) fn badges(page: &mut Page, badges: &[Badge], on: &Scene<'_>) {
    for Badge { kind, on: at } in badges {
        let date = on.locale().date(at.date_naive(), on.now.year());
        let args = Args::default().with("kind", kind.word()).with("date", date);
        page.tell("profile-badge", &args.with("operator", on.market.operator.name.as_str()));
    }
}

/// How many of their bookings somebody kept, where any was failed and there are enough to tell.
pub(super) fn kept(page: &mut Page, jobs_done: i64, faults: i64) {
    if let Some(percent) = fault::kept(jobs_done, faults).filter(|_| faults > 0) {
        page.tell("profile-kept", &Args::default().with("percent", percent));
    }
}

/// How quickly somebody answers, in rough words.
pub(super) fn pace(page: &mut Page, pace: Option<Pace>) {
    if let Some(pace) = pace {
        page.tell("profile-pace", &Args::default().with("pace", pace.word()));
    }
}

/// Services, those with a figure each with what it costs from.
fn priced(services: &[ServiceId], prices: &BTreeMap<ServiceId, Money>, on: &Scene<'_>) -> String {
    let one = |id: &ServiceId| match prices.get(id) {
        Some(from) => {
            let args = Args::default().with("service", on.service(id)).with("price", on.money(*from));
            on.fill("profile-service-from", &args)
        }
        None => on.service(id),
    };
    services.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// Years in the trade, and the languages they speak by the names those call themselves.
fn background(page: &mut Page, experience: Option<i64>, spoken: &[Language]) {
    if let Some(years) = experience {
        page.tell("profile-years", &Args::default().with("count", years));
    }
    if !spoken.is_empty() {
        page.tell("profile-languages", &Args::default().with("languages", named(spoken)));
    }
}

/// Languages by the names they call themselves.
pub(super) fn named(spoken: &[Language]) -> String {
    let names = languages().filter(|(language, _)| spoken.contains(language)).map(|(_, name)| name);
    names.collect::<Vec<_>>().join(", ")
}

fn reviews(page: &mut Page, profile: &ProfileView, on: &Scene<'_>) {
    if profile.reviews.is_empty() {
        if profile.side == Side::Provider {
            page.gap().say("profile-no-reviews");
        }
        return;
    }
    page.gap().say("profile-reviews");
    for review in &profile.reviews {
        said(page, review, on);
    }
}

/// A review: who, how many stars, and their words.
pub(super) fn said(page: &mut Page, review: &Quote, on: &Scene<'_>) {
    let args =
        Args::default().with("name", review.by.as_str()).with("stars", on.locale().stars(review.stars));
    page.tell("detail-review-by", &args).quote(&review.text);
    if let Some(reply) = &review.reply {
        page.say("detail-review-reply").quote(reply);
    }
}

/// What a provider offers: services, area, their own words.
pub(super) fn offered(page: &mut Page, offering: &Offering, on: &Scene<'_>) {
    page.line(&format!("🛠 {}", priced(&offering.services, &offering.prices, on)));
    let area = &offering.area;
    let args = Args::default().with("place", area.label.as_str()).with("km", area.circle.radius_km());
    page.tell("offering-area", &args);
    background(page, offering.experience, &offering.languages);
    if offering.photos > 0 {
        page.tell("detail-photos", &Args::default().with("count", offering.photos));
    }
    page.quote(&offering.about);
}
