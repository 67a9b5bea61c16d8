//! The provider cannot come after all: early, and late.

use chrono::TimeDelta;
use domain::{fee::FeeState, job::State};

use super::{Cast, missed::faults, newest_job, take};
use crate::{
    play::director::{Director, Proof, Requirement::R, Step::Press},
    store::Backend,
};

pub(super) async fn early_it_costs_him_nothing<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, ben } = cast;
    director.scene("This time Ben takes it, and thinks of leaving early: nothing would count", ana, ben);
    take(director, cast).await?;
    ben.takes(&[Press("Undo"), Press("Cancel the job"), Press("Ill")]).await?;
    let before = ben.sees(["Ana gets the booking fee of $9 back"])?.and(ben.does_not_see("your record")?);
    ben.presses("No, keep it").await?;
    director.shows([R(1), R(2)], before.and(ana.hears_nothing()?));
    Ok(())
}

pub(super) async fn late_ana_has_a_word<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, ben } = cast;
    director.scene("In the last hours he has to leave: he reads what follows, and Ana has a word", ana, ben);
    director.waits_until(newest_job(director, ana, ana).await?.start() - TimeDelta::hours(5)).await?;
    ben.takes(&[Press("Cancel the job"), Press("Ill")]).await?;
    let before = ben.sees(["booking fee of $9 back", "this may go on your record"])?;
    ben.presses("Yes, cancel").await?;
    let back = ana.sees(["Ben cancelled the job", "booking fee of $9 is back with you"])?;
    let asked = ana.sees(["That goes on their record, unless it is fine with you"])?;
    let waits = ben.sees(["so it goes on your record, unless Ana says"])?;
    ana.presses("It is fine with me").await?;
    let excused = ben.sees(["Ana says that it is fine", "Nothing goes on your record"])?;
    let file = newest_job(director, ana, ana).await?;
    let ended = (file.job.state, file.fee.map(|fee| fee.fee.state));
    let ended = Proof::holds("the job and its fee", &ended, &(State::Cancelled, Some(FeeState::GivenBack)))?;
    let one = Proof::holds("bookings he failed", &faults(director, cast).await?, &Some(1))?;
    director.shows([R(1), R(2)], before.and(back).and(asked).and(waits).and(excused).and(ended).and(one));
    Ok(())
}
