//! Looking people up: whom first, the list, who is left out, and one of them in full.

use domain::facts::SearchOrder;

use super::{
    super::{
        directory::{invite_label, invited},
        keys::{self},
        people, photos, safety,
    },
    Sheet,
};
use crate::{
    locale::Args,
    press::{Choice, Press, order_word},
    rendered::Button,
    say::{DirectoryLine, DirectoryPage, DirectoryPrompt, PersonPage},
};

/// Ratings offered as buttons, in tenths of a star; the first lets everybody in.
const RATINGS: [u8; 3] = [0, 40, 45];
/// Distances offered as buttons, in kilometres; the first lets everybody in.
const DISTANCES: [u32; 4] = [0, 5, 10, 20];
const CHOSEN: &str = "✅";

pub(super) fn ask(sheet: &mut Sheet<'_>, asked: &DirectoryPrompt) {
    match asked {
        DirectoryPrompt::Order { from_afar } => order(sheet, *from_afar),
        DirectoryPrompt::Page(page) => list(sheet, page),
        DirectoryPrompt::Filter { rating_from, within_km, from_afar } => {
            filter(sheet, *rating_from, *within_km, *from_afar);
        }
        DirectoryPrompt::Person(person) => read(sheet, person),
    }
}

fn order(sheet: &mut Sheet<'_>, from_afar: bool) {
    sheet.page.say("ask-order");
    let mut orders = vec![SearchOrder::Score, SearchOrder::Distance, SearchOrder::Price];
    orders.retain(|order| !(from_afar && *order == SearchOrder::Distance));
    for order in orders {
        let button = sheet.choice(&format!("order-{}", order_word(order)), Choice::Order(order));
        sheet.keys.row([button]);
    }
}

fn list(sheet: &mut Sheet<'_>, page: &DirectoryPage) {
    head(sheet, page);
    if page.lines.is_empty() {
        let filtered = page.rating_from.or(page.within_km).is_some();
        let key = match (page.later, filtered) {
            (true, _) => "directory-no-more",
            (_, true) => "directory-none-left",
            _ => "directory-none",
        };
        sheet.page.gap().say(key);
    }
    for line in &page.lines {
        person(sheet, line);
    }
    let on = sheet.on;
    let more = page.more.then(|| sheet.choice("choice-more", Choice::More));
    let (sort, filter) =
        (sheet.choice("choice-sort", Choice::Sort), sheet.choice("choice-filter", Choice::Filter));
    sheet.keys.row(more).row([sort, filter]);
    if page.lines.is_empty() && page.job.is_none() {
        let post = Press::PostService(page.service.clone());
        sheet.keys.row([keys::press(&on.text("choice-post-anyway"), &post)]);
    }
}

/// What is listed, where, and who is left out.
fn head(sheet: &mut Sheet<'_>, page: &DirectoryPage) {
    let on = sheet.on;
    let title = format!("🔎 {}", on.service(&page.service));
    match &page.job {
        Some(code) => sheet.page.job_head(&title, code),
        None => sheet.page.head(&title),
    };
    if let Some(place) = &page.place {
        sheet.page.tell("detail-place", &Args::default().with("place", place.as_str()));
    }
    if let Some(tenths) = page.rating_from {
        sheet.page.tell("filter-rating", &Args::default().with("mean", on.locale().decimal(tenths, 1)));
    }
    if let Some(km) = page.within_km {
        sheet.page.tell("filter-distance", &Args::default().with("km", km));
    }
}

/// Who, how good, how far, from what price; the button opens the rest.
fn person(sheet: &mut Sheet<'_>, line: &DirectoryLine) {
    let on = sheet.on;
    sheet.page.gap().head(&line.name);
    let jobs = on.fill("jobs-done", &Args::default().with("count", line.jobs_done));
    let away = line.distance_km.map(|km| on.fill("distance", &Args::default().with("km", km)));
    let facts: Vec<_> = [on.locale().rating(line.rating), jobs].into_iter().chain(away).collect();
    sheet.page.line(&facts.join(" · "));
    let from = line.from.map(|from| on.fill("from-price", &Args::default().with("price", on.money(from))));
    let years = line.experience.map(|years| on.fill("profile-years", &Args::default().with("count", years)));
    let more: Vec<_> = from.into_iter().chain(years).collect();
    if !more.is_empty() {
        sheet.page.line(&more.join(" · "));
    }
    if let Some(state) = line.invited {
        sheet.page.line(&format!("💌 {}", invited(&line.name, state, on)));
    }
    let button = sheet.answer(&format!("👤 {}", line.name), Choice::Person(line.provider));
    sheet.keys.row([button]);
}

fn filter(sheet: &mut Sheet<'_>, rating_from: Option<i64>, within_km: Option<i64>, from_afar: bool) {
    sheet.page.say(if from_afar { "ask-filter-rating" } else { "ask-filter" });
    let on = sheet.on;
    let ratings = RATINGS.map(|tenths| {
        let label = match tenths {
            0 => on.text("choice-any-rating"),
            _ => format!("⭐ {}+", on.locale().decimal(i64::from(tenths), 1)),
        };
        let is_chosen = rating_from.unwrap_or(0) == i64::from(tenths);
        ticked(sheet, &label, is_chosen, Choice::RatedFrom(tenths))
    });
    let distances = DISTANCES.map(|km| {
        let label = match km {
            0 => on.text("choice-any-distance"),
            _ => on.fill("choice-radius", &Args::default().with("km", km)),
        };
        ticked(sheet, &label, within_km.unwrap_or(0) == i64::from(km), Choice::Within(km))
    });
    sheet.keys.row(ratings);
    if !from_afar {
        sheet.keys.row(distances);
    }
}

fn ticked(sheet: &Sheet<'_>, label: &str, is_chosen: bool, choice: Choice) -> Button {
    let label = if is_chosen { format!("{CHOSEN} {label}") } else { label.to_owned() };
    sheet.answer(&label, choice)
}

/// Somebody as everybody sees them, and what can be asked of them.
fn read(sheet: &mut Sheet<'_>, person: &PersonPage) {
    let on = sheet.on;
    people::describe(&mut sheet.page, &person.profile, on);
    if let Some(state) = person.invited {
        sheet.page.gap().line(&format!("💌 {}", invited(&person.profile.name, state, on)));
    }
    if !person.takes_jobs {
        let name = Args::default().with("name", person.profile.name.as_str());
        sheet.page.gap().tell("takes-no-jobs", &name);
    }
    sheet.keys.row(photos::of_profile(person.profile.photos.as_ref(), on));
    for (job, code) in &person.requests {
        let button = sheet.answer(&invite_label(code, on), Choice::InviteTo(*job));
        sheet.keys.row([button]);
    }
    if person.posts {
        let button = sheet.choice("choice-post-for-them", Choice::Yes);
        sheet.keys.row([button]);
    }
    sheet.keys.row(safety::of_reviews(&person.profile, on));
    sheet.keys.row(person.profile.whom.into_iter().flat_map(|whom| safety::both(whom, on)));
}
