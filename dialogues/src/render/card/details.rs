//! What a job is about: place, time, price, the answers to its questions, the address for who may see it.

use domain::{
    job::{JobFile, Request, State},
    market::AddressShown,
    money::Price,
};

use super::super::{Page, Scene};
use crate::locale::Args;

/// A request as it was asked for.
pub(in super::super) fn request(page: &mut Page, request: &Request, distance: Option<i64>, on: &Scene<'_>) {
    place(page, &request.place.label, distance, on);
    page.tell("detail-when", &Args::default().with("when", on.moment(request.slot, request.place.zone)));
    price(page, request.price, on);
    answers(page, request, on);
}

/// The same with the time and total both agreed on, once they did.
pub(super) fn deal(page: &mut Page, file: &JobFile, distance: Option<i64>, on: &Scene<'_>) {
    let asked = &file.job.request;
    place(page, &asked.place.label, distance, on);
    page.tell("detail-when", &Args::default().with("when", on.moment(file.start(), asked.place.zone)));
    match file.agreed_terms() {
        Some(terms) => total(page, &on.money(terms.total)),
        None => price(page, asked.price, on),
    }
    answers(page, asked, on);
}

/// Where, and how far that is in whole kilometres between rough areas.
pub(super) fn place(page: &mut Page, label: &str, distance: Option<i64>, on: &Scene<'_>) {
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
        State::Open
        | State::Matched
        | State::AwaitingFee
        | State::Closed
        | State::Expired
        | State::Cancelled => false,
    };
    let undo_over = || job.matched_at.is_some_and(|at| on.now >= at + on.market.clocks.undo);
    booked
        && match job.switches.address_shown {
            AddressShown::FeePaid => true,
            AddressShown::UndoOver => undo_over(),
        }
}
