//! Fan-out, a page at a time: each page is a transaction that sets the timer of the next.

use chrono::{DateTime, Utc};
use dialogues::{
    effects::Effects,
    on_pair,
    waves::{self, Prospect},
};
use domain::{
    change::{Due, Timer, Wave},
    ids::{JobId, PersonId, TimerId},
    job::JobFile,
    matching::Wanted,
};

use super::{Engine, Failure, failure::contained, later::Later, planted};
use crate::store::{
    Backend, Tx, blocks, files, jobs,
    matching::{self, Found},
};

/// How many people or jobs a page holds.
const PAGE: u8 = 50;

impl<DB: Backend> Engine<DB> {
    /// Plans the waves of an open job and tells a page of the first, or tells a page of one.
    pub(super) async fn wave(
        &self,
        (tx, later): (&mut Tx<DB>, &mut Later),
        (job, epoch): (JobId, i64),
        wave: Wave,
        after: Option<PersonId>,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let Some(mut file) = locked(tx, job).await? else { return Ok(()) };
        planted::together(&*self.ports.probe, &mut file);
        planted::further(&*self.ports.probe, &mut file);
        let wanted = waves::wanted(&file.job, &self.market);
        let category = matching::category(tx, &wanted.service).await?;
        let moment = self.moment(now);
        let (wave, prospects) = if wave == Wave::Plan {
            let mut everybody = everybody(tx, &wanted, now).await?;
            let mut plan =
                contained(|| moment.with(|ctx| waves::plan(&file, epoch, &everybody, category, ctx)))?;
            let at_once = at_once(&mut plan, now);
            self.settle_page((&mut *tx, &mut *later), &plan, now).await?;
            let Some(first) = at_once else { return Ok(()) };
            everybody.truncate(usize::from(PAGE));
            (first, everybody)
        } else {
            let found = matching::page(tx, &wanted, after, i64::from(PAGE), now).await?;
            (wave, found.into_iter().map(prospect).collect())
        };
        let told = if file.telling.told > 0 { matching::told(tx, job).await? } else { Vec::new() };
        let more = is_full(&prospects);
        let page = waves::Page { epoch, wave, prospects: &prospects, more, told: &told, category };
        let effects = contained(|| moment.with(|ctx| waves::page(&file, &page, ctx)))?;
        self.settle_page((tx, later), &effects, now).await
    }

    /// Redraws a page of told providers' cards; `news` says whether those with an offer hear what it means.
    pub(super) async fn redraw(
        &self,
        (tx, later): (&mut Tx<DB>, &mut Later),
        job: JobId,
        after: Option<PersonId>,
        news: bool,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let Some(mut file) = locked(tx, job).await? else { return Ok(()) };
        planted::early(&*self.ports.probe, &mut file);
        let mut told = matching::told(tx, job).await?;
        told.retain(|told| after.is_none_or(|after| told.provider > after));
        told.truncate(usize::from(PAGE));
        let page = (&told[..], is_full(&told));
        let moment = self.moment(now);
        let effects = contained(|| moment.with(|ctx| waves::redraw(&file, page, news, ctx)))?;
        self.settle_page((tx, later), &effects, now).await
    }

    /// A page of what is open between two people follows a block, or its end.
    pub(super) async fn pair(
        &self,
        (tx, later): (&mut Tx<DB>, &mut Later),
        (by, with): (PersonId, PersonId),
        after: Option<JobId>,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let page = blocks::between(tx, (by, with), after, i64::from(PAGE)).await?;
        let ids: Vec<JobId> = page.iter().map(|(job, _)| *job).collect();
        jobs::lock(tx, &ids).await?;
        for (job, provider) in &page {
            let Some(file) = files::load(tx, *job, *provider).await? else { continue };
            let effects = contained(|| on_pair(&file, *provider, by, now))?;
            self.settle_page((&mut *tx, &mut *later), &effects, now).await?;
        }
        let Some(last) = ids.last().filter(|_| is_full(&ids)) else { return Ok(()) };
        let what = Due::Pair { by, with, after: Some(*last) };
        let next = Timer { id: TimerId(self.moment(now).id()), due: now, what };
        later.set(vec![next]);
        Ok(())
    }

    /// Brings a provider a page of the open jobs that match now.
    pub(super) async fn catch_up(
        &self,
        (tx, later): (&mut Tx<DB>, &mut Later),
        provider: PersonId,
        after: Option<JobId>,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let open = matching::open_jobs_for(tx, provider, after, i64::from(PAGE)).await?;
        jobs::lock(tx, &open).await?;
        let Some(found) = matching::one(tx, provider, now).await? else { return Ok(()) };
        let (mut seen, more) = (Vec::with_capacity(open.len()), is_full(&open));
        for job in open {
            seen.extend(files::load(tx, job, provider).await?);
        }
        let prospect = prospect(found);
        let moment = self.moment(now);
        let page = (&seen[..], more);
        let effects = contained(|| moment.with(|ctx| waves::catch_up(&prospect, page, ctx)))?;
        self.settle_page((tx, later), &effects, now).await
    }
}

/// A job under its lock, as its customer sees it.
pub(super) async fn locked<DB: Backend>(tx: &mut Tx<DB>, job: JobId) -> Result<Option<JobFile>, Failure> {
    jobs::lock(tx, &[job]).await?;
    Ok(files::of_customer(tx, job).await?)
}

/// Whether a page may be followed by another one.
fn is_full<T>(page: &[T]) -> bool {
    page.len() == usize::from(PAGE)
}

/// The wave of a plan that is due now: it needs no timer.
fn at_once(plan: &mut Effects, now: DateTime<Utc>) -> Option<Wave> {
    let due = plan.timers.extract_if(.., |timer| timer.due <= now);
    due.filter_map(|timer| if let Due::Wave { wave, .. } = timer.what { Some(wave) } else { None }).last()
}

async fn everybody<DB: Backend>(
    tx: &mut Tx<DB>,
    wanted: &Wanted,
    now: DateTime<Utc>,
) -> Result<Vec<Prospect>, Failure> {
    let (mut everybody, mut after) = (Vec::new(), None);
    loop {
        let page = matching::page(tx, wanted, after, i64::from(PAGE), now).await?;
        let more = is_full(&page);
        after = page.last().map(|last| last.supplier.id);
        everybody.extend(page.into_iter().map(prospect));
        if !more {
            return Ok(everybody);
        }
    }
}

fn prospect(found: Found) -> Prospect {
    let Found { supplier, rating, jobs_done, told_lately, .. } = found;
    Prospect { supplier, rating, jobs_done, told_lately }
}
