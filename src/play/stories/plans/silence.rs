//! The work is done, and its customer says nothing.

use chrono::TimeDelta;
use domain::job::State;

use super::{Cast, newest_job};
use crate::{
    play::director::{Director, Proof, Requirement::R, Step},
    store::Backend,
};

use Step::{Press, Write};

const PRAISE: &str = "Everything was ready, and she knew what she wanted.";

pub(super) async fn ana_does_not_look<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, ben } = cast;
    director.scene("The work is done, and Ana says nothing: two reminders, then it counts as done", ana, ben);
    director.waits_until(newest_job(director, ana, ana).await?.start()).await?;
    ben.takes(&[Press("Start"), Press("Done"), Press("Just done")]).await?;
    let asked = ana.sees(["Ben says the work is done", "All good", "Something to fix"])?;
    director.passes(TimeDelta::hours(24)).await?;
    let once = ana.sees(["Is the work right?", "Without a word from you it counts as done"])?;
    director.passes(TimeDelta::hours(36)).await?;
    let twice = ana.was_told("Is the work right?", 2)?.and(ana.hears_a_ring()?);
    let state = newest_job(director, ana, ana).await?.job.state;
    let not_yet = Proof::holds("the state", &state, &State::Delivered)?;
    director.passes(TimeDelta::hours(12)).await?;
    let over = ana.sees(["Nobody objected, so the work counts as done"])?;
    let over = over.and(ben.sees(["The time to object is over", "the work counts as done"])?);
    let state = newest_job(director, ana, ana).await?.job.state;
    let settled = Proof::holds("the state", &state, &State::Settled)?;
    director.shows(R(6), asked.and(once).and(twice).and(not_yet).and(over).and(settled));
    Ok(())
}

pub(super) async fn reviews_are_open<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, ben } = cast;
    director.scene("Ben writes a review: her silence hides it two weeks, and no longer", ana, ben);
    let _ = ana.still_sees(["Write a review"])?;
    ben.takes(&[Press("Write a review"), Press("⭐⭐⭐⭐⭐"), Write(PRAISE)]).await?;
    let hidden = ana.sees(["Ben wrote you a review"])?.and(ana.never_saw(PRAISE)?);
    director.passes(TimeDelta::days(11)).await?;
    let reminded = ana.sees(["You can still review Ben"])?.and(ana.never_saw(PRAISE)?);
    director.passes(TimeDelta::days(3)).await?;
    let read = ana.sees(["The time for reviews is over", PRAISE])?;
    let rating = newest_job(director, ana, ana).await?.customer.rating;
    let counts = Proof::holds("stars and reviews of Ana", &(rating.sum, rating.count), &(5, 1))?;
    director.shows(R(8), hidden.and(reminded).and(read).and(counts));
    Ok(())
}
