//! The first act: the one who is told does other work, and somebody further away does this.

use chrono::TimeDelta;
use domain::market::Mode;

use super::{Cast, HOME, Request, newest_job, publish, told};
use crate::{
    play::director::{Director, Proof, Requirement::B, Step},
    store::Backend,
};

use Step::Press;

/// What Ana needs.
const DRAIN: Request<'_> = Request {
    need: "The old clay drain behind the house is blocked, water comes up in the yard.",
    service: "Plumbing",
    details: &["Drain", "I turned it off", "House"],
    at: HOME,
    address: "12 Alameda Street, gate code 4471",
    when: "Wednesday 2pm",
    price: "$120",
};

pub(super) async fn gus_declines_and_says_why<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, gus, vera } = cast;
    director.scene("Ana needs a drain cleared: Gus says no, and with one more tap why", ana, gus);
    ana.takes(&DRAIN.steps()).await?;
    ana.writes("Ana").await?;
    publish(ana, Mode::Dispatch).await?;
    let job = newest_job(director, ana, ana).await?.job.id;
    let near = Proof::holds("who was told", &told(director, job, &[gus, vera]).await?, &vec!["Gus"])?;
    let calm = ana.cannot_press("Ask further away")?;
    gus.takes(&[Press("Not for me")]).await?;
    let free = gus.sees(["It changes nothing else", "Not my kind of work", "Too little money"])?;
    gus.takes(&[Press("Not my kind of work")]).await?;
    let once = gus.cannot_press("Too little money")?;
    let counted = ana.still_sees(["1 of them cannot make it", "not their kind of work (1)"])?;
    let nameless = ana.never_saw("Gus")?;
    director.shows([B(5), B(10)], near.and(free).and(once));
    director.shows(B(14), calm.and(counted).and(nameless));
    Ok(())
}

pub(super) async fn ana_asks_further_away<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, gus, vera } = cast;
    director.scene("Before it closes she asks further away, and Vera takes it", ana, vera);
    let until = newest_job(director, ana, ana).await?.job.open_until;
    director.waits_until(until - TimeDelta::minutes(90)).await?;
    let warned = ana.sees(["Nobody took your job yet", "not their kind of work (1)", "Ask further away"])?;
    ana.takes(&[Press("Ask further away (+10 km)")]).await?;
    let wider = ana.still_sees(["up to 10 km beyond their usual area", "Sent to 2 people"])?;
    let reached = vera.sees(["outside your usual area", "Accept for $120"])?.and(vera.hears_a_ring()?);
    let left_alone = gus.hears_nothing()?;
    vera.takes(&[Press("Accept for $120")]).await?;
    let taken = ana.sees(["Vera"])?;
    director.shows(B(14), warned.and(wider).and(reached).and(taken));
    director.shows(B(10), left_alone);
    Ok(())
}
