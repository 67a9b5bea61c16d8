//! The work: what it needs to know gets through, and only its provider says that it is done.

use chrono::TimeDelta;
use domain::job::State;

use super::{Cast, newest_job};
use crate::{
    play::director::{Director, Proof, Requirement::K, Step},
    store::Backend,
};

use Step::{Forge, Photo, Press, Write};

pub(super) async fn the_day_comes<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { mia, tane, .. } = cast;
    director.scene("The day comes, and Tane paints", mia, tane);
    let start = newest_job(director, mia, mia).await?.start();
    director.waits_until(start - TimeDelta::hours(1)).await?;
    mia.takes(&[Write("The door code is 4711, and the key hangs behind the second door on the left.")])
        .await?;
    director.shows(K(18), tane.sees(["Mia", "4711", "second door on the left"])?);
    let early = mia.cannot_press("All good")?.and(tane.cannot_press("Done")?);
    director.passes(TimeDelta::hours(1)).await?;
    tane.takes(&[Press("Start")]).await?;
    let started = mia.sees(["Tane has started"])?;
    tane.takes(&[Write("The first coat is on; the hall tomorrow.")]).await?;
    director.shows(K(27), started.and(mia.sees(["Tane", "The first coat is on"])?));
    director.passes(TimeDelta::hours(50)).await?;
    let done = tane.data_of("Done")?;
    mia.takes(&[Forge(&done)]).await?;
    let state = newest_job(director, mia, mia).await?.job.state;
    let not_hers = Proof::holds("the state", &state, &State::InProgress)?;
    let not_hers = not_hers.and(mia.cannot_press("All good")?).and(mia.cannot_press("Done")?);
    director.shows(K(28), early.and(not_hers));
    Ok(())
}

pub(super) async fn it_is_checked<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { mia, tane, .. } = cast;
    director.scene("Tane is done; Mia looks, and something is to be put right", mia, tane);
    tane.takes(&[Press("Done"), Photo, Photo]).await?;
    tane.takes(&[Write("All done; the last coat needs a day to harden.")]).await?;
    let signed = mia.sees(["$490", "window frames", "needs a day to harden"])?;
    let told = mia.sees(["says the work is done", "is everything right?", "All good"])?;
    let told = told.and(signed).and(mia.hears_a_ring()?);
    mia.takes(&[Press("The finished work (2)")]).await?;
    let told = told.and(mia.sees(["2 of 2 · the finished work"])?);
    director.shows(K(29), told);
    mia.takes(&[Press("Something to fix"), Write("Behind the radiator the old colour shows through.")])
        .await?;
    let fixes = tane.sees(["asks you to put something right", "Behind the radiator"])?;
    director.passes(TimeDelta::hours(2)).await?;
    tane.takes(&[Press("Done"), Press("Just done")]).await?;
    let early = mia.cannot_press("Write a review")?.and(tane.cannot_press("Write a review")?);
    mia.takes(&[Press("All good")]).await?;
    let state = newest_job(director, mia, mia).await?.job.state;
    let approved = Proof::holds("the state", &state, &State::Approved)?;
    director.shows(K(30), fixes.and(tane.sees(["Mia is happy with the work"])?).and(approved).and(early));
    Ok(())
}
