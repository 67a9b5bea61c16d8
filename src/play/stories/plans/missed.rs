//! The provider does not come, and says nothing about it.

use chrono::TimeDelta;
use domain::{
    facts::{Read, Wants},
    fee::FeeState,
    job::State,
    market::Mode,
    person::Side,
};

use super::{Cast, book, newest_job, person, publish};
use crate::{
    play::director::{
        Director, Proof,
        Requirement::{B, R},
        Step,
    },
    store::{Backend, facts},
};

use Step::{Press, Write};

pub(super) async fn ben_does_not_come<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, ben } = cast;
    director.scene("The next tap: Ben does not come, and Ana says so", ana, ben);
    book(director, cast, ("My bathroom tap drips all night and nobody can sleep.", "tomorrow 2pm")).await?;
    let not_yet = ana.cannot_press("They did not come")?;
    director.waits_until(newest_job(director, ana, ana).await?.start() + TimeDelta::hours(1)).await?;
    ana.writes("Are you on your way?").await?;
    ana.takes(&[Write("/requests"), Press("#"), Press("They did not come")]).await?;
    let asked = ben.sees(["Ana says that you did not come", "Yes, I was not there", "No, I was there"])?;
    let asked = asked.and(ben.hears_a_ring()?);
    let waits = ana.still_sees(["You said that Ben was not there", "We met after all"])?;
    director.shows(R(2), not_yet.and(asked).and(waits));
    Ok(())
}

pub(super) async fn he_does_not_answer<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, ben } = cast;
    director.scene("Ben does not answer: after two days it counts, and Ana has her fee back", ana, ben);
    director.passes(TimeDelta::hours(24)).await?;
    let recalled = ben.sees(["Ana says you were not there", "Without an answer that counts as true"])?;
    director.passes(TimeDelta::hours(24)).await?;
    let over =
        ana.sees(["Ben did not answer in time", "they did not come", "booking fee of $9 is back with you"])?;
    let counts = ben.sees(["This is on your record now", "you were not there"])?;
    let file = newest_job(director, ana, ana).await?;
    let ended = (file.job.state, file.fee.map(|fee| fee.fee.state));
    let ended = Proof::holds("the job and its fee", &ended, &(State::Cancelled, Some(FeeState::GivenBack)))?;
    let missed = Proof::holds("bookings he failed", &faults(director, cast).await?, &Some(1))?;
    director.shows([R(1), R(2)], recalled.and(over).and(counts).and(ended).and(missed));
    Ok(())
}

pub(super) async fn she_posts_it_again<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, ben } = cast;
    director.scene("What Ana can do: keep away, tell the operator, or post it again in one tap", ana, ben);
    let ways = ana.still_sees(["The job is over", "Post again", "Block", "Report"])?;
    ana.presses("Post again").await?;
    let asked = ana.sees(["Which day suits you?"])?;
    let when = format!("{} 2pm", director.date_in(4)?);
    ana.writes(&when).await?;
    let same = ana.sees(["bathroom tap drips all night", "$90", &director.day_in(4)?])?;
    publish(ana, Mode::Dispatch).await?;
    let card = ben.sees(["bathroom tap drips all night", "Accept for $90"])?;
    director.shows(B(26), ways.and(asked).and(same).and(card));
    Ok(())
}

/// How many bookings Ben failed, as Ana is told.
pub(super) async fn faults<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<Option<i64>> {
    let (reader, about) = (person(director, &cast.ana).await?, person(director, &cast.ben).await?);
    let wants = Wants { jobs: Vec::new(), reads: vec![Read::Profile(about, Side::Provider)] };
    let known = facts::load(&mut director.rows().await?, reader, &wants, director.now()).await?;
    Ok(known.profile.map(|profile| profile.party.faults))
}
