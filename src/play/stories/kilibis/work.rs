//! They talk, the work is done as agreed, and both review each other.

use chrono::TimeDelta;
use domain::{job::State, person::Side};

use super::{Cast, newest_job};
use crate::{
    play::director::{Director, Player, Proof, Requirement::B, Step},
    store::Backend,
};

use Step::{Photo, Press, Write};

pub(super) async fn they_talk<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
    hana: &Player<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, bob, .. } = cast;
    director.scene("The two talk, and nobody else does", ana, hana);
    hana.takes(&[Write("Hi Ana! Is it the tap with the pull-out spout?")]).await?;
    let there = ana.sees(["Hana", "pull-out spout"])?;
    ana.takes(&[Write("Yes, that one. There is parking in the yard.")]).await?;
    let back = hana.sees(["Ana", "parking in the yard"])?;
    bob.takes(&[Write("Ana, I would be cheaper!")]).await?;
    let nobody = ana.does_not_see("cheaper")?.and(hana.does_not_see("cheaper")?);
    bob.takes(&[Press("No")]).await?;
    director.shows(B(16), there.and(back).and(nobody));

    hana.takes(&[Write("Call me on 505 555 0142 or write to hana@pipes-and-taps.com")]).await?;
    let masked = hana.sees(["contact details masked"])?;
    let nothing = ana.never_saw("0142")?.and(ana.never_saw("pipes-and-taps")?);
    director.shows(B(19), masked.and(ana.sees(["Hana", "Call me on"])?).and(nothing));
    Ok(())
}

pub(super) async fn the_work_is_done<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
    hana: &Player<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, .. } = cast;
    director.scene("Saturday: the work is done as agreed", ana, hana);
    let slot = newest_job(director, ana, ana).await?.job.request.slot;
    director.waits_until(slot - TimeDelta::minutes(20)).await?;
    hana.takes(&[Press("On the way")]).await?;
    let _ = ana.sees(["Hana is on the way"])?.and(ana.hears_a_ring()?);
    hana.takes(&[Press("I'm at the door")]).await?;
    let _ = ana.sees(["Hana is at the door"])?.and(ana.hears_a_ring()?);
    let early = ana.cannot_press("All good")?.and(ana.cannot_press("Write a review")?);
    hana.takes(&[Press("Start")]).await?;
    let _ = ana.sees(["Hana has started"])?;
    director.passes(TimeDelta::minutes(50)).await?;
    let not_earlier =
        early.and(ana.cannot_press("Write a review")?).and(hana.cannot_press("Write a review")?);
    hana.takes(&[Press("Done"), Press("Just done")]).await?;
    let _ = ana.sees(["says the work is done", "is everything right?"])?;
    ana.takes(&[Press("Something to fix"), Write("The cupboard door no longer closes.")]).await?;
    let fixes = hana.sees(["asks you to put something right", "no longer closes"])?;
    director.passes(TimeDelta::minutes(15)).await?;
    hana.takes(&[Press("Done"), Photo, Write("Door fixed, and the tap is tight now.")]).await?;
    let _ = ana.sees(["Hana about the work", "the tap is tight now"])?;
    ana.takes(&[Press("The finished work (1)")]).await?;
    let _ = ana.sees(["1 of 1 · the finished work"])?;
    ana.takes(&[Press("All good")]).await?;
    let state = newest_job(director, ana, ana).await?.job.state;
    let confirmed = Proof::holds("the state", &state, &State::Settled)?;
    director.shows(B(20), fixes.and(hana.sees(["Ana is happy with the work"])?).and(confirmed));
    let asked = ana.still_sees(["how was Hana", "Write a review"])?;
    director.shows(B(21), not_earlier.and(asked).and(hana.sees(["Write a review"])?));
    Ok(())
}

pub(super) async fn both_review<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
    hana: &Player<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, .. } = cast;
    director.scene("Both review each other; neither reads first", ana, hana);
    hana.takes(&[Press("Write a review"), Press("⭐⭐⭐⭐⭐"), Write("Friendly, and everything was ready.")])
        .await?;
    let _ = ana.never_saw("everything was ready")?.and(ana.sees(["Hana wrote you a review"])?);
    let blind = newest_job(director, hana, hana).await.is_err();
    let _ = Proof::holds("Hana posted nothing herself", &blind, &true)?;
    ana.takes(&[Press("Write a review"), Press("⭐⭐⭐⭐⭐"), Write("Neat work, and on time.")]).await?;
    let read =
        ana.still_sees(["Friendly, and everything was ready"])?.and(hana.sees(["Neat work, and on time"])?);

    hana.takes(&[Write("/profile")]).await?;
    let on_profile = hana.sees(["5.0 (1)", "1 job done", "Neat work, and on time"])?;
    let file = newest_job(director, ana, ana).await?;
    let ratings = Side::Customer.other();
    let provider = file.party(ratings).map(|party| (party.rating.sum, party.rating.count, party.jobs_done));
    let rows = Proof::holds("Hana's stars, reviews and jobs", &provider, &Some((5, 1, 1)))?;
    director.shows(B(22), read.and(on_profile).and(rows));
    Ok(())
}
