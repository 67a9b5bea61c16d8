//! The card of a job, as its reader sees it: news, where it stands, whose turn it is and by when, the figures,
//! and only the buttons that work.

mod buttons;
pub(super) mod details;
pub(super) mod money;
mod news;
mod offers;
mod settling;
mod stand;
mod telling;
mod terms;

use domain::{
    job::{Actor, Answer, JobFile, News, State},
    market::ServiceId,
    money::{Money, Price},
    person::{Party, Side},
    review::Rating,
};

use super::{Page, Scene, people};
use crate::{
    locale::Args,
    rendered::{Keyboard, Rendered},
    say::{ExampleCard, Quote},
};

/// How the reader stands to the job.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Viewer {
    /// One of the two it is about.
    Party(Side),
    /// Somebody who was told of it.
    Candidate,
}

pub(super) fn card(news: Option<News>, on: &Scene<'_>) -> Rendered {
    let Some((file, viewer)) = on.file.and_then(|file| Some((file, viewer(file, on)?))) else {
        return on.plain("standing-unknown");
    };
    let mut page = on.page();
    if !on.live {
        page.job_head(&on.service(&file.job.request.service), &file.job.code).say("card-elsewhere");
        return page.finish(Keyboard::None);
    }
    if let Some(news) = news {
        news::news(&mut page, news, file, on);
        page.gap();
    }
    page.job_head(&on.service(&file.job.request.service), &file.job.code);
    stand::stand(&mut page, file, viewer, on);
    if let Viewer::Party(side) = viewer {
        money::fee(&mut page, file, side, on);
        money::payout(&mut page, file, side, on);
        terms::proposed(&mut page, file, side, on);
        settling::on_table(&mut page, file, side, on);
    }
    if shows_details(file, viewer, on) {
        body(&mut page, file, viewer, on);
    }
    page.finish(buttons::keys(file, viewer, on).into_keyboard())
}

fn viewer(file: &JobFile, on: &Scene<'_>) -> Option<Viewer> {
    match file.role_of(on.reader) {
        Actor::Customer => Some(Viewer::Party(Side::Customer)),
        Actor::Provider => Some(Viewer::Party(Side::Provider)),
        Actor::Candidate => Some(Viewer::Candidate),
        _ => None,
    }
}

/// A job that is nothing to its reader any more is told in two lines.
fn shows_details(file: &JobFile, viewer: Viewer, on: &Scene<'_>) -> bool {
    let told = || file.dispatch.as_ref().is_some_and(|dispatch| dispatch.answer == Answer::Told);
    match viewer {
        Viewer::Party(_) => file.job.state != State::Cancelled,
        Viewer::Candidate => file.is_open_to(on.reader) && told(),
    }
}

fn body(page: &mut Page, file: &JobFile, viewer: Viewer, on: &Scene<'_>) {
    page.gap();
    let job = &file.job;
    let distance = file.dispatch.as_ref().map(|dispatch| dispatch.distance_km);
    details::deal(page, file, distance.filter(|_| viewer != Viewer::Party(Side::Customer)), on);
    page.gap();
    match viewer {
        Viewer::Party(Side::Customer) => {
            page.quote(&job.request.description);
            if let Some(provider) = &file.provider {
                person(page, provider, on);
                page.quote(&provider.about);
            }
        }
        Viewer::Party(Side::Provider) | Viewer::Candidate => {
            person(page, &file.customer, on);
            page.quote(&job.request.description);
        }
    }
    details::answered(page, &job.request);
    done_note(page, file);
    if let (State::InProgress, Some(fix)) = (job.state, job.fixes.last()) {
        page.say("detail-fixes").quote(fix);
    }
    if let Some(address) = open_address(file, on) {
        page.say("detail-address").quote(address);
    }
    reviews(page, file, on);
}

/// The exact address, for who may see it now.
pub(super) fn open_address<'a>(file: &'a JobFile, on: &Scene<'_>) -> Option<&'a str> {
    let sees_place = match viewer(file, on)? {
        Viewer::Party(Side::Customer) => file.job.state != State::Closed,
        Viewer::Party(Side::Provider) => details::is_place_open(file, on),
        Viewer::Candidate => false,
    };
    file.job.request.address.as_deref().filter(|_| sees_place)
}

/// What the provider said about the finished work, while it is looked at.
fn done_note(page: &mut Page, file: &JobFile) {
    let name = file.provider.as_ref().map(|provider| provider.name.to_string());
    if let Some(name) = name.filter(|_| file.job.state == State::Delivered && !file.job.done_note.is_empty())
    {
        page.tell("detail-done-note", &Args::default().with("name", name)).quote(&file.job.done_note);
    }
}

fn person(page: &mut Page, party: &Party, on: &Scene<'_>) {
    let line = on.person(party.name.as_str(), party.rating, party.jobs_done);
    page.tell("detail-person", &Args::default().with("person", line));
    people::kept(page, party.jobs_done, party.faults);
    people::pace(page, party.pace);
    people::badges(page, &party.badges, on);
    if party.unreachable {
        page.tell("detail-person-unreachable", &Args::default().with("name", party.name.as_str()));
    }
}

/// What both wrote, once it may be read.
fn reviews(page: &mut Page, file: &JobFile, on: &Scene<'_>) {
    if file.job.state != State::Closed {
        return;
    }
    for review in file.reviews.iter().filter(|review| review.removed.is_none()) {
        let Some(author) = file.party(review.by) else { continue };
        people::said(page.gap(), &Quote::of(review, author.name.as_str()), on);
    }
}

/// Kilometres to the job of the example.
const EXAMPLE_KM: i64 = 3;
/// A customer people like to work for: 4.8 of twelve reviews.
const EXAMPLE_RATING: Rating = Rating { sum: 58, count: 12 };

/// A card as it will look, clearly marked, with nothing to press.
pub(super) fn example(example: &ExampleCard, on: &Scene<'_>) -> Rendered {
    let ExampleCard { service, place, slot, zone } = example;
    let mut page = on.page();
    page.title("card-example", &Args::default()).gap().head(&on.service(service));
    details::place(&mut page, place, Some(EXAMPLE_KM), on);
    page.tell("detail-when", &Args::default().with("when", on.moment(*slot, *zone)));
    details::price(&mut page, usual_price(service, on), on);
    let person = on.person(&on.text("example-customer"), EXAMPLE_RATING, EXAMPLE_RATING.count);
    page.gap().tell("detail-person", &Args::default().with("person", person));
    page.quote(&on.text("example-description"));
    page.gap().aside("card-example-note", &Args::default());
    page.finish(Keyboard::None)
}

fn usual_price(service: &ServiceId, on: &Scene<'_>) -> Price {
    let currency = on.market.currency;
    let usual = on.market.catalogue.service(service).and_then(|service| service.price);
    let amount = |units: u32| Money::new(i64::from(units) * 10_i64.pow(currency.exponent()), currency);
    let range = usual.and_then(|usual| Price::range(amount(usual.from), amount(usual.to)).ok());
    range.unwrap_or(Price::Negotiable)
}
