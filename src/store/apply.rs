//! Writes what a decision decided.

use chrono::{DateTime, Utc};
use domain::{
    change::Change,
    ids::{JobId, PersonId},
    job::Dispatch,
};

use super::{
    Backend, Result, Tx, attempts, audit, badges, blocks, calls, case_files, cases, conduct, dispatches,
    events, faults, fees, invitations, invites, jobs, messages, offers, parcels, payouts, people, providers,
    reports, responses, reviews, sanctions, terms, threads, withheld,
};

/// Writes the changes in their order. An asserted version that moved fails the whole transaction.
pub async fn apply<DB: Backend>(tx: &mut Tx<DB>, changes: &[Change], now: DateTime<Utc>) -> Result<()> {
    for run in changes.chunk_by(|one, next| told(one).zip(told(next)).is_some_and(|(one, next)| one < next)) {
        match run {
            [change] => write(tx, change, now).await?,
            run => dispatches::save(tx, &run.iter().filter_map(dispatch).collect::<Vec<_>>()).await?,
        }
    }
    Ok(())
}

/// Who is told of which job: a page of a wave names them in ascending order, so that none comes twice.
fn told(change: &Change) -> Option<(JobId, PersonId)> {
    dispatch(change).map(|dispatch| (dispatch.job, dispatch.provider))
}

fn dispatch(change: &Change) -> Option<&Dispatch> {
    match change {
        Change::SaveDispatch(dispatch) => Some(dispatch),
        _ => None,
    }
}

async fn write<DB: Backend>(tx: &mut Tx<DB>, change: &Change, now: DateTime<Utc>) -> Result<()> {
    match change {
        Change::SavePerson(person) => people::save(tx, person).await,
        Change::SaveProvider(provider) => providers::save(tx, provider).await,
        Change::Approve(person, approval) => providers::approve(tx, *person, *approval).await,
        Change::NewJob(job) => jobs::insert(tx, job).await,
        Change::SaveJob(job) => jobs::save(tx, job).await,
        Change::SaveTerms(version) => terms::save(tx, version).await,
        Change::SaveDispatch(dispatch) => dispatches::save(tx, &[dispatch]).await,
        Change::CountReason(job, reason) => dispatches::count_reason(tx, *job, *reason).await,
        Change::SaveBadge(provider, kind, by) => badges::save(tx, (*provider, *kind), *by, now).await,
        Change::AddAnswer(answered) => responses::add(tx, answered).await,
        Change::SaveOffer(offer) => offers::save(tx, offer).await,
        Change::SaveInvitation(invitation) => invitations::save(tx, invitation).await,
        Change::SaveFee(fee) => fees::save(tx, fee).await,
        Change::SaveAttempt(attempt) => attempts::save(tx, attempt).await,
        Change::AddCall(order) => calls::add(tx, order).await,
        Change::SavePayout(person, how) => payouts::save(tx, *person, how).await,
        Change::AddEvent(job, event) => events::add(tx, *job, event).await,
        Change::AddReview(review) => reviews::add(tx, review).await,
        Change::AddReply(review, text) => reviews::reply(tx, *review, text, now).await,
        Change::RemoveReview(review, by, why) => reviews::remove(tx, (*review, *by), why, now).await,
        Change::PublishReviews(job, at) => reviews::publish(tx, *job, *at).await,
        Change::SaveFault(fault) => faults::save(tx, fault).await,
        Change::OpenThread(thread) => threads::open(tx, thread).await,
        Change::CloseThreads(job) => threads::close(tx, *job, now).await,
        Change::CloseThread(job, provider) => threads::close_with(tx, (*job, *provider), now).await,
        Change::CloseOtherThreads(job, provider) => threads::close_others(tx, (*job, *provider), now).await,
        Change::AddMessage(message) => messages::add(tx, message).await,
        Change::ReviseMessage { id, text, masked } => messages::revise(tx, *id, text, *masked).await,
        Change::WithdrawMessage(id) => messages::withdraw(tx, *id, now).await,
        Change::Fetch(parcel) => parcels::add(tx, parcel, now).await,
        Change::OpenCase(case) => cases::open(tx, case).await,
        Change::CloseCase(case) => cases::close(tx, *case, now).await,
        Change::CloseCasesOf(job) => cases::close_of_job(tx, *job, now).await,
        Change::TakeCasesOf(job, operator) => cases::take_of_job(tx, (*job, *operator), now).await,
        Change::ReleaseCasesOf(job, operator) => cases::release_of_job(tx, (*job, *operator)).await,
        Change::SaveView(view) => case_files::save_view(tx, view).await,
        Change::Freeze(job, epoch) => case_files::freeze(tx, (*job, *epoch), now).await,
        Change::AddLetter(letter) => case_files::add_letter(tx, letter).await,
        Change::Appeal(person, item) => sanctions::appeal(tx, *person, *item).await,
        Change::Withhold(words) => withheld::keep(tx, words).await,
        Change::AskReview(message, case, until) => withheld::ask(tx, *message, *case, *until).await,
        Change::DropWithheld(message) => withheld::drop_of(tx, *message).await,
        Change::DecideWithheld(message) => withheld::decide(tx, *message).await,
        Change::Mark(person, job, marked) => conduct::add(tx, *person, *job, marked).await,
        Change::Block(blocker, blocked) => blocks::add(tx, *blocker, *blocked, now).await,
        Change::Unblock(blocker, blocked) => blocks::lift(tx, *blocker, *blocked).await,
        Change::Report(report) => reports::add(tx, report).await,
        Change::Sanction(sanction) => sanctions::add(tx, sanction).await,
        Change::AddOperator(person, since) => people::add_operator(tx, *person, *since).await,
        Change::UseInvite(hash) => invites::use_up(tx, hash, now).await,
        Change::AddInvite(invite) => invites::add(tx, invite).await,
        Change::Audit(line) => audit::add(tx, line).await,
    }
}
