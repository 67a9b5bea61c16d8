//! A time that was reached: consumed by deleting its row in the transaction that acts on it.

use chrono::{DateTime, Utc};
use dialogues::{effects::Effects, on_fault, on_sanction_over, on_timer, on_withheld};
use domain::{
    change::{Due, Timer},
    ids::{JobId, MessageId},
};

use super::{Engine, Failure, Handled, ahead::Ahead, failure::contained, settle};
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
        match timer.what {
            Due::Bell { job, .. } => self.bell(tx, job, timer.what, now).await?,
            Due::Wave { job, epoch, wave, after } => {
                self.wave(tx, (job, epoch), wave, after, now).await?;
            }
            Due::Redraw { job, after, news } => self.redraw(tx, job, after, news, now).await?,
            Due::Withheld { message } => self.withheld(tx, message, now).await?,
            Due::Fault { job, match_number } => self.fault(tx, (job, match_number), now).await?,
            Due::SanctionOver { person, until } => {
                let newest = sanctions::newest(tx, person).await?;
                let effects = contained(|| on_sanction_over(person, newest.as_ref(), until))?;
                settle::effects(tx, &effects, Lane::Talk, &self.moment(now)).await?;
            }
            Due::Album { person, group } => {
                ahead.forget_speakers();
                self.album_over(tx, (person, group), now).await?;
            }
            Due::Pair { by, with, after } => self.pair(tx, (by, with), after, now).await?,
            Due::CatchUp { provider, after } => self.catch_up(tx, provider, after, now).await?,
            Due::Forget { person, after } => self.forget(tx, (person, after), &self.moment(now)).await?,
        }
        Ok(Handled::DONE)
    }

    /// A clock of a job.
    async fn bell(
        &self,
        tx: &mut Tx<DB>,
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
        settle::effects(tx, &effects, Lane::Talk, &moment).await
    }

    /// The time of words the guard hid; another timer stands where it was extended.
    async fn withheld(&self, tx: &mut Tx<DB>, message: MessageId, now: DateTime<Utc>) -> Result<(), Failure> {
        let Some(known) = withheld::of(tx, message).await? else { return Ok(()) };
        jobs::lock(tx, &[known.job]).await?;
        let Some(known) = withheld::of(tx, message).await?.filter(|known| known.until <= now) else {
            return Ok(());
        };
        let effects = contained(|| on_withheld(&known))?;
        settle::effects(tx, &effects, Lane::Talk, &self.moment(now)).await
    }

    /// The other side's time to say whether a failed booking counts is over.
    async fn fault(
        &self,
        tx: &mut Tx<DB>,
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
        settle::effects(tx, &effects, Lane::Talk, &self.moment(now)).await
    }

    /// Writes what a page of people brings; those cards wait behind what is said to their readers directly.
    pub(super) async fn settle_page(
        &self,
        tx: &mut Tx<DB>,
        effects: &Effects,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        settle::effects(tx, effects, Lane::Wave, &self.moment(now)).await
    }
}
