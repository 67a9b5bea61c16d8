//! Who hears of what, and how loudly.

use chrono::{DateTime, Utc};

use super::{
    outcome::{Level, News, Notice},
    record::{Job, JobFile},
    state::{Act, Actor, State},
};
use crate::{ids::PersonId, market::Clocks, person::Side};

/// The notices of one act: the other side hears it, the one who acted sees their card change.
pub(super) fn of(before: &Job, job: &Job, by: Actor, act: Act) -> Vec<Notice> {
    let news = News::Did { act, by };
    // Before booking a question to the operator is nobody else's business.
    let private = act == Act::GetHelp && job.state != State::Disputed;
    both(before, job)
        .filter(|(side, _)| !private || by.side() == Some(*side))
        .map(|(side, to)| Notice { to, side, news, level: level(act, by, side) })
        .collect()
}

/// A warning that the clock will act at `at`, to those whose silence it would take for an answer; to nobody if
/// what it waited for was answered meanwhile.
pub fn warning(file: &JobFile, act: Act, at: DateTime<Utc>, clocks: &Clocks) -> Vec<Notice> {
    let job = &file.job;
    let told = both(job, job).filter(|(side, _)| still_awaited(file, act, *side, at, clocks));
    told.map(|(side, to)| Notice { to, side, news: News::Soon { act, at }, level: Level::Ring }).collect()
}

/// Grace is over: the provider's card shows the exact place from now on.
pub fn address_open(job: &Job) -> Vec<Notice> {
    let open = |to| Notice { to, side: Side::Provider, news: News::AddressOpen, level: Level::Ring };
    job.provider.map(open).into_iter().collect()
}

/// The two sides: who is or was the provider hears of losing the job too.
fn both(before: &Job, job: &Job) -> impl Iterator<Item = (Side, PersonId)> {
    let provider = job.provider.or(before.provider);
    [(Side::Customer, Some(job.customer)), (Side::Provider, provider)]
        .into_iter()
        .filter_map(|(side, person)| Some((side, person?)))
}

fn level(act: Act, by: Actor, reader: Side) -> Level {
    match act {
        _ if by.side() == Some(reader) => Level::Still,
        // The candidate who acted is the provider who reads.
        Act::Accept if reader == Side::Provider => Level::Still,
        Act::Forget
        | Act::EditRequest
        | Act::Explain
        | Act::Extend
        | Act::Widen
        | Act::Reprice
        | Act::Repost => Level::Still,
        Act::Review | Act::CloseReviews | Act::SettleLapse | Act::StillOn | Act::ChangeLapse => Level::Quiet,
        _ => Level::Ring,
    }
}

fn still_awaited(file: &JobFile, act: Act, side: Side, at: DateTime<Utc>, clocks: &Clocks) -> bool {
    let job = &file.job;
    match act {
        Act::Expire => side == Side::Customer && job.open_until == at,
        Act::Forget | Act::Approve | Act::FeeLapse => side == Side::Customer,
        Act::TermsLapse => file.newest_terms().is_none_or(|terms| terms.signed_by(side).is_none()),
        Act::SettleLapse => side == Side::Provider || !job.said_paid,
        Act::CloseReviews => !file.reviews.iter().any(|review| review.by == side),
        // These two are asked within one state, and may be answered and asked again there.
        Act::Unanswered => job.asked_at.is_some_and(|asked| asked + clocks.unanswered == at),
        Act::AgreeEnd => {
            job.end_asked.is_some_and(|(by, asked)| by != side && asked + clocks.end_request == at)
        }
        Act::AdmitMissed => job.missed.is_some_and(|(by, said)| by != side && said + clocks.missed == at),
        Act::ChangeLapse => {
            job.change.is_some_and(|change| change.by != side && change.at + clocks.change == at)
        }
        _ => true,
    }
}
