//! The second act: it pays too little, and one tap says more.

use chrono::TimeDelta;
use domain::{job::State, market::Mode};

use super::{Cast, HOME, Request, in_town, newest_job, publish, registers};
use crate::{
    play::director::{Director, Player, Proof, Requirement::B, Step},
    store::Backend,
};

use Step::Press;

/// What Ana needs next, for little.
const TAP: Request<'_> = Request {
    need: "The kitchen tap drips all day and the cupboard below it gets wet.",
    service: "Plumbing",
    details: &["Tap or shower", "I turned it off", "House"],
    at: HOME,
    address: "12 Alameda Street, gate code 4471",
    when: "tomorrow 10am",
    price: "$40",
};

/// Bob, who leaves it unanswered.
pub(super) async fn nobody_does_it_for_that<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<Player<DB>> {
    let Cast { ana, gus, .. } = cast;
    let bob = director.enters("Bob", "en").await?;
    director.scene("Bob does plumbing in town, too", ana, &bob);
    registers(&bob, &in_town("Bob")).await?;
    director.scene("A dripping tap for $40: Gus finds it too little, Bob says nothing", ana, gus);
    ana.takes(&TAP.steps()).await?;
    publish(ana, Mode::Dispatch).await?;
    let _ = bob.sees(["Accept for $40"])?;
    gus.takes(&[Press("Not for me"), Press("Too little money")]).await?;
    director
        .waits_until(newest_job(director, ana, ana).await?.job.open_until + TimeDelta::minutes(1))
        .await?;
    let told = ana.sees(["Nobody took your job in time", "It went to 2 people", "too little money (1)"])?;
    director.shows(B(14), told);
    Ok(bob)
}

pub(super) async fn ana_raises_the_price<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
    bob: &Player<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, gus, .. } = cast;
    director.scene("What fits comes first: she raises the price, and it goes out again", ana, bob);
    ana.takes(&[Press("Raise the price")]).await?;
    let asked = ana.sees(["To how much may it rise?", "So far $40", "$44", "$50", "$60"])?;
    ana.takes(&[Press("$50")]).await?;
    let again = bob.sees(["changed since it first went out", "Accept for $50"])?;
    let silent = gus.hears_nothing()?;
    bob.takes(&[Press("Accept for $50")]).await?;
    let taken = ana.sees(["Bob"])?;
    let file = newest_job(director, ana, ana).await?;
    let agreed = file.agreed_terms().map(|terms| terms.total.minor);
    let booked = Proof::holds("what was agreed", &(file.job.state, agreed), &(State::Booked, Some(5_000)))?;
    director.shows(B(14), asked.and(again).and(taken).and(booked));
    director.shows(B(10), silent);
    Ok(())
}
