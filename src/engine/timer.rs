//! A time that was reached: consumed by deleting its row in the transaction that acts on it.

use chrono::{DateTime, Utc};
use dialogues::{effects::Effects, on_fault, on_sanction_over, on_timer, on_withheld};
use domain::{
    change::{Due, Timer},
    ids::{JobId, MessageId},
};

use super::{Engine, Failure, Handled, ahead::Ahead, failure::contained, later::Later, settle};
use crate::{
    ports::Defect,
    store::{Backend, Lane, Tx, faults, files, jobs, people, sanctions, timers, withheld},
};

impl<DB: Backend> Engine<DB> {
    /// Handles one due timer.
    pub(super) async fn timer(
        &self,
        tx: &mut Tx<DB>,
        bytes: &[u8],
        ahead: &mut Ahead,
        now: DateTime<Utc>,
    ) -> Result<Handled, Failure> {
        let timer: Timer = serde_json::from_slice(bytes).map_err(|error| Failure::Ours(error.to_string()))?;
        if !timers::take(tx, timer.id).await? {
            return Ok(Handled::Duplicate);
        }
        let rows = (&mut *tx, &mut ahead.later);
        match timer.what {
            Due::Bell { job, .. } => self.bell(rows, job, timer.what, now).await?,
            Due::Wave { job, epoch, wave, after } => {
                self.wave(rows, (job, epoch), wave, after, now).await?;
            }
            Due::Redraw { job, after, news } => self.redraw(rows, job, after, news, now).await?,
            Due::Withheld { message } => self.withheld(rows, message, now).await?,
            Due::Fault { job, match_number } => self.fault(rows, (job, match_number), now).await?,
            Due::SanctionOver { person, until } => {
                let newest = sanctions::newest(rows.0, person).await?;
                let effects = contained(|| on_sanction_over(person, newest.as_ref(), until))?;
                settle::effects(rows, &effects, Lane::Talk, &self.moment(now)).await?;
            }
            Due::Album { person, group } => {
                ahead.write_now(tx, now).await?;
                ahead.forget_speakers();
                self.album_over(tx, (person, group), now).await?;
            }
            Due::Pair { by, with, after } => self.pair(rows, (by, with), after, now).await?,
            Due::CatchUp { provider, after } => self.catch_up(rows, provider, after, now).await?,
            Due::Forget { person, after } => {
                ahead.write_now(tx, now).await?;
                self.forget(tx, (person, after), &self.moment(now)).await?;
            }
        }
        Ok(Handled::DONE)
    }

    /// A clock of a job.
    async fn bell(
        &self,
        (tx, later): (&mut Tx<DB>, &mut Later),
        job: JobId,
        mut due: Due,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        jobs::lock(tx, &[job]).await?;
        let Some(file) = files::of_customer(tx, job).await? else { return Ok(()) };
        if let (Due::Bell { epoch, .. }, true) =
            (&mut due, self.ports.probe.planted(Defect::TimerWithoutEpoch))
        {
            *epoch = file.job.epoch;
        }
        let operators = people::operators(tx).await?;
        let moment = self.moment(now);
        let effects = contained(|| moment.with(|ctx| on_timer(&due, &file, &operators, ctx)))?;
        settle::effects((tx, later), &effects, Lane::Talk, &moment).await
    }

    /// The time of words the guard hid; another timer stands where it was extended.
    async fn withheld(
        &self,
        (tx, later): (&mut Tx<DB>, &mut Later),
        message: MessageId,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let Some(known) = withheld::of(tx, message).await? else { return Ok(()) };
        jobs::lock(tx, &[known.job]).await?;
        let Some(known) = withheld::of(tx, message).await?.filter(|known| known.until <= now) else {
            return Ok(());
        };
        let effects = contained(|| on_withheld(&known))?;
        settle::effects((tx, later), &effects, Lane::Talk, &self.moment(now)).await
    }

    /// The other side's time to say whether a failed booking counts is over.
    async fn fault(
        &self,
        (tx, later): (&mut Tx<DB>, &mut Later),
        (job, match_number): (JobId, i64),
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        jobs::lock(tx, &[job]).await?;
        let (Some(stored), Some(fault)) =
            (jobs::load(tx, job).await?, faults::of_match(tx, job, match_number).await?)
        else {
            return Ok(());
        };
        let effects = contained(|| on_fault(&fault, &stored.code, now))?;
        settle::effects((tx, later), &effects, Lane::Talk, &self.moment(now)).await
    }

    /// Writes what a page of people brings; those cards wait behind what is said to their readers directly.
    pub(super) async fn settle_page(
        &self,
        rows: (&mut Tx<DB>, &mut Later),
        effects: &Effects,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        settle::effects(rows, effects, Lane::Wave, &self.moment(now)).await
    }
}
