//! Files: everything about one job that a decision or a card needs.

use domain::{
    ids::{JobId, PersonId},
    job::JobFile,
    person::Side,
};

use super::{
    Backend, ReadTx, Result, StoreError, dispatches, events, jobs, parties, reviews, terms, threads,
};

/// The file of a job as `viewer` may act on it; `None` if there is no such job. Load it after the lock.
pub async fn load<DB: Backend>(tx: &mut ReadTx<DB>, id: JobId, viewer: PersonId) -> Result<Option<JobFile>> {
    let Some(job) = jobs::load(tx, id).await? else { return Ok(None) };
    let customer = parties::load(tx, job.customer, Side::Customer).await?;
    let provider = match job.provider {
        Some(person) => Some(party(parties::load(tx, person, Side::Provider).await?)?),
        None => None,
    };
    let thread = match job.provider {
        Some(person) => threads::open_of(tx, id, person).await?,
        None => None,
    };
    let dispatch = match (dispatches::of(tx, id, viewer).await?, job.provider) {
        (None, Some(picked)) => dispatches::of(tx, id, picked).await?,
        (own, _) => own,
    };
    Ok(Some(JobFile {
        customer: party(customer)?,
        provider,
        terms: terms::of_job(tx, id).await?,
        dispatch,
        reviews: reviews::of_job(tx, id).await?,
        thread,
        telling: dispatches::telling(tx, id).await?,
        history: events::of_job(tx, id).await?,
        job,
    }))
}

fn party<T>(loaded: Option<T>) -> Result<T> {
    loaded.ok_or(StoreError::Missing("party with a public name"))
}
