//! What a job is about: place, time, price, the answers to its questions, the address for who may see it.

use domain::{
    job::{JobFile, Request, State},
    market::{AddressShown, Mode, Pricing, Switches, Timing},
    money::Price,
};

use super::{
    super::{Page, Scene},
    money,
};
use crate::locale::Args;

/// How many answered questions fit on a card.
const MOST_ANSWERED: usize = 5;

/// A request as it was asked for, under those rules if they are known.
pub(in super::super) fn request(
    page: &mut Page,
    request: &Request,
    rules: Option<&Switches>,
    on: &Scene<'_>,
) {
    place(page, &request.place.label, None, on);
    wanted(page, request, rules, on);
    answers(page, request, on);
    if !request.photos.is_empty() {
        page.tell("detail-photos", &Args::default().with("count", request.photos.len()));
    }
}

/// When and for how much, as it was asked for.
fn wanted(page: &mut Page, request: &Request, rules: Option<&Switches>, on: &Scene<'_>) {
    let when = Args::default().with("when", on.moment(request.slot, request.place.zone));
    let by_then = rules.is_some_and(|rules| rules.timing == Timing::Deadline);
    page.tell(if by_then { "detail-deadline" } else { "detail-when" }, &when);
    match rules {
        Some(rules) if rules.pricing == Pricing::Budget && request.price != Price::Negotiable => {
            page.tell("detail-budget", &Args::default().with("price", on.price(request.price)));
        }
        _ => price(page, request.price, on),
    }
}

/// The same with the time and total both agreed on, once they did.
pub(super) fn deal(page: &mut Page, file: &JobFile, distance: Option<i64>, on: &Scene<'_>) {
    let asked = &file.job.request;
    place(page, &asked.place.label, distance, on);
    match file.agreed_terms() {
        Some(terms) => {
            let start = on.moment(terms.start, asked.place.zone);
            page.tell("detail-when", &Args::default().with("when", start));
            if !money::figures(page, file, on) {
                total(page, &on.money(terms.total));
            }
            super::terms::scope(page, terms);
        }
        None => wanted(page, asked, Some(&file.job.switches), on),
    }
    answers(page, asked, on);
}

/// Where, and how far that is in whole kilometres between rough areas.
pub(super) fn place(page: &mut Page, label: &str, distance: Option<i64>, on: &Scene<'_>) {
    if label.is_empty() {
        page.say("detail-from-afar");
        return;
    }
    let args = Args::default().with("place", label);
    match distance {
        Some(km) => {
            let distance = on.fill("distance", &Args::default().with("km", km));
            page.tell("detail-place-near", &args.with("distance", distance))
        }
        None => page.tell("detail-place", &args),
    };
}

/// What the customer named.
pub(super) fn price(page: &mut Page, price: Price, on: &Scene<'_>) {
    let args = Args::default().with("kind", price_kind(price)).with("price", on.price(price));
    page.tell("detail-price", &args);
}

fn total(page: &mut Page, total: &str) {
    page.tell("detail-price", &Args::default().with("kind", "agreed").with("price", total));
}

/// The word of a price in selectors.
pub(in super::super) fn price_kind(price: Price) -> &'static str {
    match price {
        Price::Fixed(_) => "fixed",
        Price::Range { .. } => "range",
        Price::Negotiable => "negotiable",
    }
}

/// Answers whose question the profile dropped since are left out.
fn answers(page: &mut Page, request: &Request, on: &Scene<'_>) {
    for (question, answer) in &request.answers {
        let known = on.market.catalogue.question(question);
        let Some((question, answer)) = known.and_then(|known| Some((known, known.answer(answer)?))) else {
            continue;
        };
        let args = Args::default()
            .with("question", question.ask.in_language(on.language))
            .with("answer", answer.name.in_language(on.language));
        page.tell("detail-answer", &args);
    }
}

/// What was asked and answered for everybody, the newest last.
pub(super) fn answered(page: &mut Page, request: &Request) {
    let all = &request.answered;
    let shown = &all[all.len().saturating_sub(MOST_ANSWERED)..];
    if !shown.is_empty() {
        page.say("detail-answered");
    }
    for (question, answer) in shown {
        page.quote(&format!("❓ {question}\n💬 {answer}"));
    }
}

/// Whether the person booked sees the exact place now.
pub(super) fn is_place_open(file: &JobFile, on: &Scene<'_>) -> bool {
    let job = &file.job;
    let booked = match job.state {
        State::Booked
        | State::InProgress
        | State::Delivered
        | State::Approved
        | State::Settled
        | State::Disputed => true,
        State::Checking
        | State::Open
        | State::Matched
        | State::AwaitingFee
        | State::Closed
        | State::Expired
        | State::Cancelled => false,
    };
    // Where the customer chose, there is nothing to undo.
    let undo_over = || {
        job.switches.mode() == Mode::Offers
            || job.matched_at.is_some_and(|at| on.now >= at + on.market.clocks.undo)
    };
    booked
        && match job.switches.address_shown {
            AddressShown::FeePaid => true,
            AddressShown::UndoOver => undo_over(),
        }
}
