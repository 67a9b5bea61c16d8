//! Files: everything about one job that a decision or a card needs.

use domain::{
    fee::FeeFile,
    ids::{JobId, PersonId},
    job::{Dispatch, Job, JobFile, State},
    market::{FeePayer, Mode},
    person::Side,
};

use super::{
    Backend, ReadTx, Result, StoreError, blocks, case_files, dispatches, events, fees, invitations, jobs,
    offers, parties, payouts, providers, reviews, terms, threads,
};

/// The file of a job as `viewer` may act on it; `None` if there is no such job. Load it after the lock.
pub async fn load<DB: Backend>(tx: &mut ReadTx<DB>, id: JobId, viewer: PersonId) -> Result<Option<JobFile>> {
    let Some(job) = jobs::load(tx, id).await? else { return Ok(None) };
    let customer = parties::load(tx, job.customer, Side::Customer).await?;
    let provider = match job.provider {
        Some(person) => Some(party(parties::load(tx, person, Side::Provider).await?)?),
        None => None,
    };
    let dispatch = match (dispatches::of(tx, id, viewer).await?, job.provider) {
        (None, Some(picked)) => dispatches::of(tx, id, picked).await?,
        (own, _) => own,
    };
    // Where the first to accept has the job there is none of it, and nothing to ask for.
    let (bids, invitations) = if job.switches.mode() == Mode::Offers {
        (offers::of_job(tx, &job, viewer).await?, invitations::of_job(tx, id, viewer).await?)
    } else {
        Default::default()
    };
    let mut apart: Vec<PersonId> = blocks::around(tx, job.customer).await?.into_iter().collect();
    let by_customer = viewer == job.customer;
    apart.retain(|person| by_customer || *person == viewer);
    let own = dispatch.as_ref().filter(|told| told.provider == viewer);
    let outside_km = outside(tx, &job, own).await?;
    let file = JobFile {
        customer: party(customer)?,
        provider,
        terms: terms::of_job(tx, id).await?,
        dispatch,
        reviews: reviews::of_job(tx, id).await?,
        threads: threads::of_job(tx, id, viewer).await?,
        telling: dispatches::telling(tx, id).await?,
        outside_km,
        history: events::of_job(tx, id).await?,
        bids,
        invitations,
        fee: fee(tx, &job).await?,
        together: together(tx, &job).await?,
        payout: payout(tx, &job, viewer).await?,
        views: case_files::views(tx, &job).await?,
        apart,
        job,
    };
    Ok(Some(if by_customer { file.for_customer() } else { file }))
}

/// How far a request that is asked further away lies outside the area of whoever was told, by the rough middle that
/// they know.
async fn outside<DB: Backend>(
    tx: &mut ReadTx<DB>,
    job: &Job,
    told: Option<&Dispatch>,
) -> Result<Option<i64>> {
    let Some(told) = told.filter(|_| job.request.outreach.beyond_km > 0) else { return Ok(None) };
    let area = providers::area(tx, told.provider).await?;
    let area = area.filter(|area| !area.contains(job.request.place.point));
    Ok(area.map(|area| (told.distance_km - i64::from(area.radius_km())).max(1)))
}

/// The newest fee. Before the first match nothing was to be paid.
async fn fee<DB: Backend>(tx: &mut ReadTx<DB>, job: &Job) -> Result<Option<FeeFile>> {
    if job.match_number == 0 || job.switches.fee == FeePayer::Nobody {
        return Ok(None);
    }
    fees::of_job(tx, job.id).await
}

/// Providers with whom the customer settled a job before: it may make the fee lower.
async fn together<DB: Backend>(tx: &mut ReadTx<DB>, job: &Job) -> Result<Vec<PersonId>> {
    match job.switches.fee {
        FeePayer::Nobody => Ok(Vec::new()),
        FeePayer::Customer => jobs::settled_with(tx, job.customer).await,
    }
}

/// How the picked provider likes to be paid: for the two alone, while the rest is due or was just paid.
async fn payout<DB: Backend>(tx: &mut ReadTx<DB>, job: &Job, viewer: PersonId) -> Result<Option<String>> {
    let stands = job.disputed_from.unwrap_or(job.state);
    match job.provider.filter(|provider| [*provider, job.customer].contains(&viewer)) {
        Some(provider) if matches!(stands, State::Approved | State::Settled) => {
            payouts::of(tx, provider).await
        }
        _ => Ok(None),
    }
}

fn party<T>(loaded: Option<T>) -> Result<T> {
    loaded.ok_or(StoreError::Missing("party with a public name"))
}
