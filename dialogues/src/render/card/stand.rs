//! Where a job stands for its reader, whose turn it is, and by when.

use chrono::{DateTime, Utc};
use domain::{
    job::{Act, Answer, Event, JobFile, State, talk_is_over, talk_until},
    market::{Clocks, Mode},
    person::Side,
};

use super::{
    super::{Page, Scene, scene::side_word},
    Viewer, details, money, news, offers, telling,
};
use crate::locale::Args;

pub(super) fn stand(page: &mut Page, file: &JobFile, viewer: Viewer, on: &Scene<'_>) {
    match viewer {
        Viewer::Candidate => {
            if is_for_offers(file) {
                offers::candidate(page, file, on);
            } else {
                candidate(page, file, on);
            }
            if file.is_open_to(on.reader) {
                telling::candidate(page, file);
            }
        }
        Viewer::Party(Side::Customer) if file.job.state == State::Open => open(page, file, on),
        Viewer::Party(side) => {
            let key = format!("standing-{}-{}", file.job.state.word(), side_word(side));
            page.tell(&key, &args(file, side, on));
            if (side, file.job.state) == (Side::Customer, State::Expired) {
                telling::telling(page, file, on);
            }
        }
    }
}

/// Whether the customer compares offers.
fn is_for_offers(file: &JobFile) -> bool {
    file.job.switches.mode() == Mode::Offers
}

/// For who was told: free, answered, or gone.
fn candidate(page: &mut Page, file: &JobFile, on: &Scene<'_>) {
    let job = &file.job;
    let key = match job.state {
        State::Open if file.is_open_to(on.reader) => "standing-open-candidate",
        state if state.has_match() && job.provider.is_some() => "standing-taken-candidate",
        _ => "standing-gone-candidate",
    };
    let step = match file.dispatch.as_ref().map(|dispatch| dispatch.answer) {
        Some(Answer::Declined) if file.dispatch.as_ref().is_some_and(|told| told.explained) => "explained",
        Some(Answer::Declined) => "declined",
        Some(Answer::LetGo) => "let_go",
        Some(Answer::Told | Answer::Accepted) | None => "told",
    };
    let until = on.moment(job.open_until, job.request.place.zone);
    page.tell(key, &Args::default().with("step", step).with("until", until));
}

/// For who asked: how the telling goes.
fn open(page: &mut Page, file: &JobFile, on: &Scene<'_>) {
    telling::telling(page, file, on);
    if is_for_offers(file) {
        return offers::customer(page, file, on);
    }
    let until = on.moment(file.job.open_until, file.job.request.place.zone);
    page.tell("standing-open-customer", &Args::default().with("until", until));
}

fn args(file: &JobFile, side: Side, on: &Scene<'_>) -> Args<'static> {
    let zone = file.job.request.place.zone;
    let step = step(file, side, on);
    let start = file.agreed_terms().or_else(|| file.newest_terms()).map_or(file.start(), |terms| terms.start);
    Args::default()
        .with("mode", news::mode_word(file))
        .with("other", news::other_name(file, side, on))
        .with("total", news::newest_total(file, on))
        .with("direct", money::direct(file, on))
        .with("start", on.moment(start, zone))
        .with("until", on.moment(until(file, step, &on.market.clocks), zone))
        .with("talk", on.moment(talk_until(&file.job, &on.market.clocks), zone))
        .with("place", if details::is_place_open(file, on) { "open" } else { "later" })
        .with("step", step)
}

/// What within the state decides whose turn it is.
fn step(file: &JobFile, side: Side, on: &Scene<'_>) -> &'static str {
    let job = &file.job;
    match job.state {
        State::Matched => match file.newest_terms() {
            None => "none",
            Some(terms) if terms.signed_by(side).is_none() => "yours",
            Some(_) => "theirs",
        },
        State::Booked | State::InProgress => match job.end_asked {
            Some((asked_by, _)) if asked_by == side => "end_asked_by_you",
            Some(_) => "end_asked_by_other",
            None if job.missed.is_some_and(|(by, _)| by == side) => "missed_by_you",
            None if job.missed.is_some() => "missed_by_other",
            None if job.change.is_some_and(|change| change.by == side) => "change_asked_by_you",
            None if job.change.is_some() => "change_asked_by_other",
            None if job.asked_at.is_some() => "asked",
            None if is_in_grace(file, on) => "grace",
            None => "waiting",
        },
        State::Approved if job.said_paid => "said_paid",
        State::Approved if was_not_there_yet(file) => "not_yet",
        State::Settled if file.stars_by(side).is_some() => "reviewed",
        State::Closed if job.provider.is_none() => "nobody",
        State::Disputed => match job.settled_by {
            Some(settled_by) if settled_by == side => "settled_by_you",
            Some(_) => "settled_by_other",
            None if !talk_is_over(job, on.now, &on.market.clocks) => "talking",
            None => "waiting",
        },
        _ => "waiting",
    }
}

/// Whether the last word about the rest is the provider's: it did not come.
fn was_not_there_yet(file: &JobFile) -> bool {
    let said = |event: &&Event| matches!(event.act, Act::SayPaid | Act::SayNotYet | Act::Approve);
    file.history.iter().rev().find(said).is_some_and(|event| event.act == Act::SayNotYet)
}

fn is_in_grace(file: &JobFile, on: &Scene<'_>) -> bool {
    let job = &file.job;
    let grace = job.matched_at.is_some_and(|at| on.now < at + on.market.clocks.undo);
    job.state == State::Booked && grace && job.switches.mode() == Mode::Dispatch
}

/// When the clock of the present step acts.
fn until(file: &JobFile, step: &str, clocks: &Clocks) -> DateTime<Utc> {
    let job = &file.job;
    let since = job.state_since;
    match job.state {
        State::Checking | State::Open => job.open_until,
        State::Matched => since + clocks.terms,
        State::AwaitingFee => (since + clocks.fee_due).min(file.start()),
        State::Booked if step == "grace" => job.matched_at.unwrap_or(since) + clocks.undo,
        State::Booked | State::InProgress => match (job.end_asked, job.asked_at) {
            (Some((_, at)), _) => at + clocks.end_request,
            (None, _) if let Some((_, at)) = job.missed => at + clocks.missed,
            (None, _) if let Some(change) = job.change => change.at + clocks.change,
            (None, Some(at)) => at + clocks.unanswered,
            (None, None) => file.start(),
        },
        State::Delivered => since + clocks.approval,
        State::Approved => since + clocks.settlement,
        State::Settled => since + clocks.review_window,
        State::Expired => since + clocks.expired_kept,
        State::Disputed => since + clocks.dispute,
        State::Closed | State::Cancelled => since,
    }
}
