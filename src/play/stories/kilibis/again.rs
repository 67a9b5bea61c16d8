//! The next requests: an open price, nobody there, and one too many.

use anyhow::Context as _;
use chrono::TimeDelta;
use domain::{job::State, market::Mode, matching};

use super::{Cast, HOME, newest_job, person, publish, told};
use crate::{
    play::{
        director::{
            Director, Player, Proof,
            Requirement::{B, X},
            Step,
        },
        stories::Request,
    },
    store::{Backend, matching as rows},
};

use Step::{Press, Write};

/// Another job for a plumber.
const TOILET: Request<'_> = Request {
    need: "The toilet keeps running after each flush, I think the valve inside is worn out.",
    service: "Plumbing",
    details: &["Toilet", "No", "Flat"],
    at: HOME,
    address: "12 Alameda Street",
    when: "Friday 2pm",
    price: "negotiable",
};

pub(super) async fn an_open_price<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
    hana: &Player<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, bob, gus, fay, .. } = cast;
    director.scene("The next request, with the price left open", ana, gus);
    ana.takes(&TOILET.steps()).await?;
    publish(ana, Mode::Dispatch).await?;
    let file = newest_job(director, ana, ana).await?;
    let same = Proof::holds("told", &told(director, file.job.id, &[gus, hana]).await?, &vec!["Gus", "Hana"])?;
    director.shows(B(9), gus.sees(["toilet keeps running", "Accept"])?.and(gus.hears_a_ring()?).and(same));
    director.shows(B(22), gus.sees(["Ana", "5.0 (1)", "Price open to talk"])?);
    let [of_bob, of_gus] = [score(director, bob).await?, score(director, gus).await?];
    director.shows(B(9), Proof::holds("Gus ranks where Bob does", &of_gus, &of_bob)?);

    fay.takes(&[Write("/pause")]).await?;
    director.shows(B(25), fay.still_sees(["toilet keeps running", "Accept"])?);

    gus.takes(&[Press("Accept"), Press("Let's talk first")]).await?;
    let _ = ana.sees(["Gus wants to do your job", "Nothing is binding"])?;
    gus.takes(&[Write("A new valve is $35, and an hour of work. Would the Saturday after do?")]).await?;
    let talked = ana.sees(["Gus", "Would the Saturday after do?"])?;
    let saturday_after = director.day_in(7)?;
    let start = format!("{saturday_after} 11am");
    gus.takes(&[
        Press("Propose terms"),
        Press("As it stands"),
        Write("95"),
        Press("Another time"),
        Write(&start),
    ])
    .await?;
    let proposed = ana.sees(["Gus proposes", "$95", &saturday_after])?;
    ana.takes(&[Press("Propose terms"), Press("As it stands"), Write("90"), Press("Keep")]).await?;
    let countered = gus.sees(["Ana proposes", "$90", "Agree"])?;
    gus.takes(&[Press("Agree")]).await?;
    let file = newest_job(director, ana, ana).await?;
    let agreed = file.agreed_terms().map(|terms| (terms.total.minor, terms.number, terms.agreed()));
    let kept = Proof::holds("the agreed terms", &agreed, &Some((9_000, 2, true)))?;
    let booked = Proof::holds("the state", &file.job.state, &State::Booked)?;
    director.shows([B(18), X(6)], proposed.and(countered));
    director.shows(B(17), talked.and(ana.sees(["Gus agreed", "booked"])?).and(kept).and(booked));
    Ok(())
}

/// A job that went so-so: what is written of it counts, for everybody.
pub(super) async fn reviews_count<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
    hana: &Player<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, bob, gus, .. } = cast;
    director.scene("Gus comes late, and his review says so", ana, gus);
    director.waits_until(newest_job(director, ana, ana).await?.start() + TimeDelta::hours(1)).await?;
    gus.takes(&[Press("Start"), Press("Done"), Press("Just done")]).await?;
    ana.takes(&[
        Press("All good"),
        Press("Write a review"),
        Press("⭐⭐⭐"),
        Write("Good work, an hour late."),
    ])
    .await?;
    gus.takes(&[Press("Write a review"), Press("⭐⭐⭐⭐"), Press("Skip")]).await?;
    let [of_hana, of_bob, of_gus] =
        [score(director, hana).await?, score(director, bob).await?, score(director, gus).await?];
    let order = Proof::holds(
        "Hana ranks before Bob, Bob before Gus",
        &(of_hana > of_bob, of_bob > of_gus),
        &(true, true),
    )?;
    director.shows(B(23), order.and(gus.sees(["3.0 (1)"]).or_else(|_| gus.sees(["an hour late"]))?));
    Ok(())
}

/// What decides who is told first.
async fn score<DB: Backend>(director: &Director<DB>, player: &Player<DB>) -> anyhow::Result<i64> {
    let id = person(director, player).await?;
    let now = director.now();
    let mut tx = director.rows().await?;
    let found = rows::one(&mut tx, id, now).await?.context("not registered")?;
    let service = found.supplier.services.first().context("offers nothing")?;
    let category = rows::category(&mut tx, service).await?;
    let ranked = matching::rank([found.candidate(None)], category);
    Ok(ranked.first().context("nobody to rank")?.score)
}

/// Work that only Dana does.
const CLEANING: Request<'_> = Request {
    need: "The whole flat needs a thorough cleaning before my parents arrive.",
    service: "House cleaning",
    details: &["Two", "Just once", "I have them"],
    at: HOME,
    address: "12 Alameda Street",
    when: "tomorrow 5pm",
    price: "60",
};

pub(super) async fn nobody_accepts<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, dana, .. } = cast;
    director.scene("Nobody takes it: Ana is told, and posts it again", ana, dana);
    ana.takes(&CLEANING.steps()).await?;
    publish(ana, Mode::Dispatch).await?;
    let _ = dana.sees(["thorough cleaning", "Accept for $60"])?;
    let until = newest_job(director, ana, ana).await?.job.open_until;
    director.waits_until(until - TimeDelta::minutes(90)).await?;
    let warned = ana.sees(["Nobody took your job yet"])?;
    let ignored = dana.hears_nothing()?;
    director.waits_until(until + TimeDelta::minutes(1)).await?;
    let told = ana.sees(["Nobody took your job in time", "Post again"])?;
    director.shows(B(10), ignored.and(dana.hears_nothing()?));
    ana.takes(&[Press("Post again"), Write("tomorrow 4pm")]).await?;
    let state = newest_job(director, ana, ana).await?.job.state;
    let open = Proof::holds("the state", &state, &State::Open)?;
    director
        .shows(B(14), warned.and(told).and(open).and(dana.sees(["thorough cleaning", "Accept for $60"])?));
    Ok(())
}

pub(super) async fn enough_is_enough<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, dana, .. } = cast;
    director.scene("Four open requests are enough for one person", ana, dana);
    for _ in 0..3 {
        ana.takes(&CLEANING.steps()).await?;
        publish(ana, Mode::Dispatch).await?;
    }
    ana.takes(&[Write("/post")]).await?;
    director.shows(B(24), ana.sees(["4 open requests", "the most at a time"])?);
    Ok(())
}
