//! Some deeds bring the next one with them; it goes through the same table.

use super::{
    conditions::{is_dispatch, keeps_record},
    decide::{Ctx, decide},
    deed::Deed,
    outcome::Outcome,
    record::{Job, JobFile},
    refusal::Refusal,
    state::{Act, Actor, State},
};
use crate::{fee::Writes, money::Price, terms::Terms};

/// The outcome with all that follows from it at once.
pub(super) fn follow(
    file: &JobFile,
    outcome: Outcome,
    deed: &Deed,
    ctx: &Ctx<'_>,
) -> Result<Outcome, Refusal> {
    let Some((actor, next)) = next_deed(file, &outcome, deed) else { return Ok(outcome) };
    let next = decide(&file_after(file, &outcome), actor, &next, ctx)?;
    Ok(joined(outcome, next))
}

fn next_deed(file: &JobFile, outcome: &Outcome, deed: &Deed) -> Option<(Actor, Deed)> {
    let job = &outcome.job;
    match (job.state, deed.act()) {
        (State::Matched, Act::Accept | Act::AcceptOffer) => {
            let terms = outcome.terms.last().filter(|terms| customer_has_agreed(job, terms, deed))?;
            Some((Actor::Customer, Deed::Sign { terms: terms.id }))
        }
        (State::Approved, Act::Approve | Act::CountAsDone | Act::AcceptSettlement) if !keeps_record(job) => {
            Some((Actor::Clock, Deed::Plain(Act::SettleLapse)))
        }
        (State::Settled, Act::Review) if file.reviews.len() == 1 => {
            Some((Actor::Clock, Deed::Plain(Act::CloseReviews)))
        }
        _ => None,
    }
}

/// Whether the customer's own word already stands under version 1: the request where nothing of it changed,
/// or the offer picked as it stands.
fn customer_has_agreed(job: &Job, terms: &Terms, deed: &Deed) -> bool {
    if let Deed::AcceptOffer { as_it_stands, .. } = deed {
        return *as_it_stands;
    }
    let as_asked = matches!(job.request.price, Price::Fixed(total) if total == terms.total);
    is_dispatch(job) && as_asked && terms.start == job.request.slot
}

/// The file as the next deed finds it.
fn file_after(file: &JobFile, outcome: &Outcome) -> JobFile {
    let mut after = file.clone();
    after.job = outcome.job.clone();
    // What is followed never rewrote a version.
    after.terms.extend(outcome.terms.iter().cloned());
    after.reviews.extend(outcome.review.clone());
    after
}

/// Of two decisions about one fee the later one counts.
fn joined_money(first: Writes, next: Writes) -> Writes {
    Writes {
        fee: next.fee.or(first.fee),
        attempts: [first.attempts, next.attempts].concat(),
        calls: [first.calls, next.calls].concat(),
    }
}

/// Two outcomes as one write: the later state, all that was written, the first one's news. Times the first one
/// set are dead, since what follows always enters another state.
fn joined(first: Outcome, next: Outcome) -> Outcome {
    let mut terms = first.terms;
    terms.retain(|earlier| next.terms.iter().all(|later| later.id != earlier.id));
    terms.extend(next.terms);
    Outcome {
        job: Job { version: first.job.version, ..next.job },
        terms,
        answers: [first.answers, next.answers].concat(),
        review: first.review.or(next.review),
        publish_reviews: first.publish_reviews || next.publish_reviews,
        open_thread: first.open_thread.or(next.open_thread),
        close_threads: first.close_threads.or(next.close_threads),
        case: first.case.or(next.case),
        view: first.view.or(next.view),
        close_cases: first.close_cases || next.close_cases,
        events: [first.events, next.events].concat(),
        bells: next.bells,
        notices: first.notices,
        spread: next.spread.or(first.spread),
        offers: [first.offers, next.offers].concat(),
        money: joined_money(first.money, next.money),
        fault: first.fault.or(next.fault),
    }
}
