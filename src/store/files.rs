//! Files: everything about one job that a decision or a card needs.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    casefile::View,
    fee::FeeFile,
    ids::{JobId, PersonId},
    job::{Dispatch, Event, Job, JobFile, State, Telling},
    market::{FeePayer, Mode},
    person::{Party, Side},
    review::Review,
    terms::Terms,
};

use super::{
    Backend, ReadTx, Result, StoreError, blocks, case_files, dispatches, events, fees, invitations, jobs,
    known_job::KnownJob, offers, parties, payouts, providers, reviews, terms, threads,
};

/// The file of a job as `viewer` may act on it; `None` if there is no such job. Load it after the lock.
pub async fn load<DB: Backend>(tx: &mut ReadTx<DB>, id: JobId, viewer: PersonId) -> Result<Option<JobFile>> {
    match Shared::load(tx, id).await? {
        Some(shared) => shared.seen_by(tx, viewer).await.map(Some),
        None => Ok(None),
    }
}

/// The file of a job as its customer may act on it.
pub async fn of_customer<DB: Backend>(tx: &mut ReadTx<DB>, id: JobId) -> Result<Option<JobFile>> {
    match Shared::load(tx, id).await? {
        Some(shared) => {
            let customer = shared.known.job.customer;
            shared.seen_by(tx, customer).await.map(Some)
        }
        None => Ok(None),
    }
}

/// Files for many readers in one transaction that only reads: what is the same for all of them is loaded once.
#[derive(Default)]
pub struct Shelf(BTreeMap<JobId, Option<Shared>>);

impl Shelf {
    /// As [`load`].
    pub async fn load<DB: Backend>(
        &mut self,
        tx: &mut ReadTx<DB>,
        id: JobId,
        viewer: PersonId,
    ) -> Result<Option<JobFile>> {
        let shared = if let Some(known) = self.0.get(&id) {
            known.clone()
        } else {
            let loaded = Shared::load(tx, id).await?;
            self.0.insert(id, loaded.clone());
            loaded
        };
        match shared {
            Some(shared) => shared.seen_by(tx, viewer).await.map(Some),
            None => Ok(None),
        }
    }
}

/// What does not depend on the reader.
#[derive(Clone)]
struct Shared {
    known: KnownJob,
    customer: Party,
    provider: Option<Party>,
    terms: Vec<Terms>,
    reviews: Vec<Review>,
    telling: Telling,
    history: Vec<Event>,
    fee: Option<FeeFile>,
    together: Vec<PersonId>,
    views: Vec<View>,
    apart: BTreeSet<PersonId>,
}

impl Shared {
    async fn load<DB: Backend>(tx: &mut ReadTx<DB>, id: JobId) -> Result<Option<Self>> {
        let Some(known) = KnownJob::load(tx, id).await? else { return Ok(None) };
        let job = &known.job;
        let provider = match job.provider {
            Some(person) => Some(party(parties::load(tx, person, Side::Provider).await?)?),
            None => None,
        };
        Ok(Some(Self {
            customer: party(parties::load(tx, job.customer, Side::Customer).await?)?,
            provider,
            terms: if known.has_terms { terms::of_job(tx, id).await? } else { Vec::new() },
            reviews: if known.has_reviews { reviews::of_job(tx, id).await? } else { Vec::new() },
            telling: known.telling(tx).await?,
            history: events::of_job(tx, id).await?,
            fee: fee(tx, job).await?,
            together: together(tx, job).await?,
            views: case_files::views(tx, job).await?,
            apart: if known.is_apart { blocks::around(tx, job.customer).await? } else { BTreeSet::new() },
            known,
        }))
    }

    /// With what this reader alone may know.
    async fn seen_by<DB: Backend>(self, tx: &mut ReadTx<DB>, viewer: PersonId) -> Result<JobFile> {
        let KnownJob { job, has_offers, invites, converses, .. } = self.known;
        let dispatch = match (dispatches::of(tx, job.id, viewer).await?, job.provider) {
            (None, Some(picked)) => dispatches::of(tx, job.id, picked).await?,
            (own, _) => own,
        };
        // Where the first to accept has the job there is none of it, and nothing to ask for.
        let compares = job.switches.mode() == Mode::Offers;
        let bids = if compares && has_offers { offers::of_job(tx, &job, viewer).await? } else { Vec::new() };
        let invitations =
            if compares && invites { invitations::of_job(tx, job.id, viewer).await? } else { Vec::new() };
        let by_customer = viewer == job.customer;
        let apart = self.apart.into_iter().filter(|person| by_customer || *person == viewer).collect();
        let own = dispatch.as_ref().filter(|told| told.provider == viewer);
        let file = JobFile {
            outside_km: outside(tx, &job, own).await?,
            threads: if converses { threads::of_job(tx, job.id, viewer).await? } else { Vec::new() },
            payout: payout(tx, &job, viewer).await?,
            customer: self.customer,
            provider: self.provider,
            terms: self.terms,
            reviews: self.reviews,
            telling: self.telling,
            history: self.history,
            fee: self.fee,
            together: self.together,
            views: self.views,
            dispatch,
            bids,
            invitations,
            apart,
            job,
        };
        Ok(if by_customer { file.for_customer() } else { file })
    }
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
