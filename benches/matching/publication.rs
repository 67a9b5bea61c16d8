//! What a job's publication asks the database, from the plan of its waves to the last page of the last one.

use chrono::{DateTime, Utc};
use dialogues::{
    step::Ctx,
    waves::{self, Page, Prospect},
};
use domain::{
    change::{Change, Due, Wave},
    ids::{JobCode, JobId, PersonId},
    job::{Dispatch, Job, JobFile, JobPlace, Outreach, Request, State, Telling},
    market::{Market, ServiceId, Switches},
    matching::Wanted,
    money::{Currency, Money, Price},
    person::Party,
    places::Place,
    review::Rating,
    text::PublicName,
};
use gigline::store::{Backend, ReadTx, Store, StoreError, matching};
use uuid::Uuid;

/// How many people a page of the engine holds.
const PAGE: i64 = 50;

/// A job that was just published, and the market it was published in.
pub struct Publication<'a> {
    file: JobFile,
    market: &'a Market,
    wanted: Wanted,
    now: DateTime<Utc>,
}

impl<'a> Publication<'a> {
    /// A job in the middle of a town, by somebody who had one done before.
    pub fn new(market: &'a Market, customer: PersonId, town: &Place, now: DateTime<Utc>) -> Self {
        let service = market.catalogue.services()[0].id.clone();
        let file = file(job(customer, service, town, now));
        let wanted = waves::wanted(&file.job, market);
        Self { file, market, wanted, now }
    }

    /// How many the preview says would get it.
    pub async fn supply<DB: Backend>(&self, store: &Store<DB>) -> Result<i64, StoreError> {
        matching::count(&mut store.read().await?, &self.wanted, self.now).await
    }

    /// Plans the waves and goes through them as the engine does, writing nothing; returns how many were told.
    pub async fn told<DB: Backend>(&self, store: &Store<DB>) -> Result<usize, StoreError> {
        let mut tx = store.read().await?;
        let mut told = Vec::new();
        for wave in self.plan(&mut tx).await? {
            let mut after = None;
            while let Some(page) = self.page(&mut tx, after).await? {
                after = page.last().map(|prospect| prospect.supplier.id);
                let more = self.tell(&mut tx, wave, &page, &told).await?;
                told.extend(more);
            }
        }
        Ok(told.len())
    }

    async fn plan<DB: Backend>(&self, tx: &mut ReadTx<DB>) -> Result<Vec<Wave>, StoreError> {
        let category = matching::category(tx, &self.wanted.service).await?;
        let (mut everybody, mut after) = (Vec::new(), None);
        while let Some(page) = self.page(tx, after).await? {
            after = page.last().map(|prospect| prospect.supplier.id);
            everybody.extend(page);
        }
        let planned =
            self.with(|ctx| waves::plan(&self.file, self.file.job.epoch, &everybody, category, ctx));
        let wave = |what| if let Due::Wave { wave, .. } = what { Some(wave) } else { None };
        Ok(planned.timers.into_iter().filter_map(|timer| wave(timer.what)).collect())
    }

    async fn tell<DB: Backend>(
        &self,
        tx: &mut ReadTx<DB>,
        wave: Wave,
        prospects: &[Prospect],
        told: &[Dispatch],
    ) -> Result<Vec<Dispatch>, StoreError> {
        let category = matching::category(tx, &self.wanted.service).await?;
        let more = prospects.len() == usize::try_from(PAGE).unwrap_or(usize::MAX);
        let page = Page { epoch: self.file.job.epoch, wave, prospects, more, told, category };
        let effects = self.with(|ctx| waves::page(&self.file, &page, ctx));
        let dispatch = |change| if let Change::SaveDispatch(told) = change { Some(told) } else { None };
        Ok(effects.changes.into_iter().filter_map(dispatch).collect())
    }

    /// The page after somebody; `None` where there is none.
    async fn page<DB: Backend>(
        &self,
        tx: &mut ReadTx<DB>,
        after: Option<PersonId>,
    ) -> Result<Option<Vec<Prospect>>, StoreError> {
        let found = matching::page(tx, &self.wanted, after, PAGE, self.now).await?;
        let prospects = found.into_iter().map(|found| Prospect {
            supplier: found.supplier,
            rating: found.rating,
            jobs_done: found.jobs_done,
            told_lately: found.told_lately,
        });
        Ok(Some(prospects.collect()).filter(|page: &Vec<Prospect>| !page.is_empty()))
    }

    fn with<R>(&self, step: impl FnOnce(&mut Ctx<'_>) -> R) -> R {
        let (mut fresh, mut random) = (Uuid::nil, || 0);
        step(&mut Ctx { now: self.now, fresh: &mut fresh, random: &mut random, market: self.market })
    }
}

fn job(customer: PersonId, service: ServiceId, town: &Place, now: DateTime<Utc>) -> Job {
    let (point, label, zone) = (town.point, town.name.to_owned(), town.time_zone);
    let request = Request {
        service,
        answers: Vec::new(),
        description: "The tap drips.".into(),
        place: JobPlace { point, is_pin: false, label, zone },
        address: None,
        slot: now,
        price: Price::fixed(Money::new(8_000, Currency::USD)).expect("a price above nothing"),
        edition: 0,
        answered: Vec::new(),
        photos: Vec::new(),
        outreach: Outreach::default(),
    };
    Job {
        id: JobId(Uuid::nil()),
        code: JobCode::from_bits(0),
        customer,
        request,
        switches: Switches::kilibis(),
        state: State::Open,
        state_since: now,
        disputed_from: None,
        provider: None,
        match_number: 0,
        matched_at: None,
        agreed: None,
        end_asked: None,
        change: None,
        missed: None,
        first_start: None,
        settled_by: None,
        settling: domain::job::Settling::default(),
        asked_at: None,
        said_paid: false,
        fixes: Vec::new(),
        done_note: String::new(),
        done_photos: Vec::new(),
        open_until: now,
        created_at: now,
        version: 1,
        epoch: 1,
    }
}

/// The job with nothing beside it but its customer, who is no newcomer: a newcomer's first job reaches few.
fn file(job: Job) -> JobFile {
    let customer = Party {
        id: job.customer,
        name: PublicName::read("Ana").expect("a name"),
        rating: Rating::default(),
        jobs_done: 1,
        faults: 0,
        pace: None,
        badges: Vec::new(),
        since: job.created_at,
        about: String::new(),
        unreachable: false,
    };
    JobFile {
        job,
        customer,
        provider: None,
        terms: Vec::new(),
        dispatch: None,
        reviews: Vec::new(),
        threads: Vec::new(),
        telling: Telling::default(),
        outside_km: None,
        history: Vec::new(),
        bids: Vec::new(),
        invitations: Vec::new(),
        fee: None,
        together: Vec::new(),
        payout: None,
        views: Vec::new(),
        apart: Vec::new(),
    }
}
