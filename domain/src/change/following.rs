//! What an outcome writes, and the times it sets.

use chrono::{DateTime, Utc};

use super::{CallOrder, Change, Due, Thread, Timer, Wave};
use crate::{
    fault::{Fault, FaultStanding},
    fee::Writes,
    ids::{CallId, JobId, TimerId},
    job::{Act, Closing, Event, Job, Outcome, Spread, State},
};

/// The writes and times of an outcome. `fresh` names timers and cases.
pub fn of_outcome(
    outcome: &Outcome,
    now: DateTime<Utc>,
    fresh: &mut dyn FnMut() -> uuid::Uuid,
) -> (Vec<Change>, Vec<Timer>) {
    let job = &outcome.job;
    let mut changes = vec![Change::SaveJob(Box::new(job.clone()))];
    changes.extend(outcome.terms.iter().cloned().map(Change::SaveTerms));
    changes.extend(outcome.answers.iter().cloned().map(Change::SaveDispatch));
    changes.extend(outcome.events.iter().cloned().map(|event| Change::AddEvent(job.id, event)));
    changes.extend(outcome.review.clone().map(Change::AddReview));
    changes.extend(outcome.publish_reviews.then_some(Change::PublishReviews(job.id, now)));
    changes.extend(outcome.close_threads.map(|closing| closed_threads(job.id, closing)));
    changes.extend(opened_thread(outcome, now).map(Change::OpenThread));
    changes.extend(outcome.close_cases.then_some(Change::CloseCasesOf(job.id)));
    changes.extend(outcome.case.clone().map(Change::OpenCase));
    // What was written until then stays in the file of the trouble.
    let begins = |event: &Event| matches!(event.act, Act::GetHelp | Act::Unanswered | Act::DenyMissed);
    let begun = job.state == State::Disputed && outcome.events.iter().any(begins);
    changes.extend(begun.then_some(Change::Freeze(job.id, job.epoch)));
    changes.extend(outcome.view.clone().map(Change::SaveView));
    changes.extend(outcome.fault.clone().map(Change::SaveFault));
    changes.extend(outcome.offers.iter().cloned().map(Change::SaveOffer));
    changes.extend(of_money(&outcome.money, fresh));
    let bells = outcome
        .bells
        .iter()
        .map(|(bell, due)| (*due, Due::Bell { job: job.id, epoch: job.epoch, bell: *bell }));
    let spread = outcome.spread.into_iter().flat_map(|spread| spreading(job, spread)).map(|what| (now, what));
    let answer = outcome.fault.iter().filter_map(awaited);
    let timers = bells
        .chain(spread)
        .chain(answer)
        .map(|(due, what)| Timer { id: TimerId(fresh()), due, what })
        .collect();
    (changes, timers)
}

/// When silence answers for the other side.
fn awaited(fault: &Fault) -> Option<(DateTime<Utc>, Due)> {
    let Fault { job, match_number, standing, until, .. } = *fault;
    (standing == FaultStanding::Waiting).then_some((until, Due::Fault { job, match_number }))
}

/// The writes of a decision about a fee. `fresh` names calls.
pub fn of_money(money: &Writes, fresh: &mut dyn FnMut() -> uuid::Uuid) -> Vec<Change> {
    let Writes { fee, attempts, calls } = money;
    let mut changes: Vec<Change> = fee.iter().cloned().map(Change::SaveFee).collect();
    changes.extend(attempts.iter().cloned().map(Change::SaveAttempt));
    changes.extend(
        calls
            .iter()
            .map(|(call, due)| Change::AddCall(CallOrder { id: CallId(fresh()), call: *call, due: *due })),
    );
    changes
}

fn closed_threads(job: JobId, closing: Closing) -> Change {
    match closing {
        Closing::All => Change::CloseThreads(job),
        Closing::With(provider) => Change::CloseThread(job, provider),
        Closing::Others(provider) => Change::CloseOtherThreads(job, provider),
    }
}

fn opened_thread(outcome: &Outcome, now: DateTime<Utc>) -> Option<Thread> {
    let job = &outcome.job;
    let (id, provider) = (outcome.open_thread?, job.provider?);
    Some(Thread { id, job: job.id, customer: job.customer, provider, opened_at: now })
}

/// A request that comes back, or changed, is told to those who were not told yet or had not answered; all other
/// cards of it are drawn anew.
fn spreading(job: &Job, spread: Spread) -> Vec<Due> {
    let redraw = |news| Due::Redraw { job: job.id, after: None, news };
    let wave = Due::Wave { job: job.id, epoch: job.epoch, wave: Wave::Plan, after: None };
    match spread {
        Spread::Tell => vec![redraw(true), wave],
        Spread::Redraw => vec![redraw(false)],
    }
}
