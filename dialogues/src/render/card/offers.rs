//! Where a request that compares offers stands, for its customer and for each who may offer.

use domain::{
    job::{Answer, JobFile, State, latest_signature},
    offer::{Invited, Offer, Standing},
};

use super::super::{Page, Scene, directory};
use crate::locale::Args;

/// For the customer: what came in so far.
pub(super) fn customer(page: &mut Page, file: &JobFile, on: &Scene<'_>) {
    let job = &file.job;
    let until = Args::default().with("until", on.moment(job.open_until, job.request.place.zone));
    let live = file.bids.iter().map(|bid| &bid.offer).filter(|offer| offer.is_live());
    let totals = live.map(|offer| offer.total);
    let (Some(least), count) = (totals.clone().min_by_key(|total| total.minor), totals.count()) else {
        page.tell("offers-none-yet", &until);
        return invited(page, file, on);
    };
    page.tell("offers-so-far", &until.with("count", count).with("least", on.money(least)));
    invited(page, file, on);
}

/// Who was invited, each with how far that came.
fn invited(page: &mut Page, file: &JobFile, on: &Scene<'_>) {
    let one = |known: &Invited| directory::invited(known.name.as_str(), known.invitation.state, on);
    let all: Vec<_> = file.invitations.iter().map(one).collect();
    if !all.is_empty() {
        page.tell("card-invited", &Args::default().with("people", all.join(", ")));
    }
}

/// For who was told: what they can do, or what became of their offer.
pub(super) fn candidate(page: &mut Page, file: &JobFile, on: &Scene<'_>) {
    let job = &file.job;
    let own = file.bid_of(on.reader).map(|bid| &bid.offer);
    let until = on.moment(job.open_until, job.request.place.zone);
    let args = Args::default().with("until", until).with("step", step(file, own));
    let over = file.is_apart(on.reader);
    page.tell(if over { "offers-over" } else { key(job.state) }, &args);
    let is_asked = file.is_open_to(on.reader) && own.is_none_or(|offer| !offer.is_live());
    if is_asked && file.invitation_of(on.reader).is_some() {
        page.tell("card-you-are-invited", &Args::default().with("name", file.customer.name.as_str()));
    }
    if let Some(offer) = own.filter(|offer| offer.is_live() && !over) {
        let last = latest_signature(job, offer.start, &on.market.clocks);
        let zone = job.request.place.zone;
        let args = Args::default()
            .with("total", on.money(offer.total))
            .with("start", on.moment(offer.start, zone))
            .with("until", on.moment(last, zone));
        page.tell("own-offer", &args).quote(&offer.note);
    }
}

fn key(state: State) -> &'static str {
    match state {
        State::Open => "offers-open",
        State::Matched | State::AwaitingFee => "offers-on-hold",
        _ => "offers-over",
    }
}

/// What the reader did so far, and what became of it.
fn step(file: &JobFile, own: Option<&Offer>) -> &'static str {
    match own.map(|offer| (offer.standing, offer.is_outdated(file.job.request.edition))) {
        Some((Standing::Live, true)) => "outdated",
        Some((Standing::Live, false)) => "live",
        Some((Standing::Withdrawn, _)) => "withdrawn",
        Some((Standing::TurnedDown, _)) => "turned_down",
        Some((Standing::LetGo, _)) => "let_go",
        Some((Standing::NotChosen, _)) => "not_chosen",
        Some((Standing::Picked, _)) | None => match file.dispatch.as_ref().map(|told| told.answer) {
            Some(Answer::Declined) if file.dispatch.as_ref().is_some_and(|told| told.explained) => {
                "explained"
            }
            Some(Answer::Declined) => "declined",
            _ => "told",
        },
    }
}
