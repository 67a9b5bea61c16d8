//! After the booking: contacts are hidden, nothing follows, and what the job needs has places of its own.

use chrono::TimeDelta;
use domain::job::State;

use super::{ADDRESS, Cast, newest_job};
use crate::{
    play::director::{
        Director, Proof,
        Requirement::{B, K, X},
        Step,
    },
    store::Backend,
};

use Step::{Press, Write};

pub(super) async fn booked<DB: Backend>(director: &Director<DB>, cast: &Cast<DB>) -> anyhow::Result<()> {
    let Cast { ana, bob, .. } = cast;
    director.scene("They agree; the address and how to get in come with the booking", ana, bob);
    let not_before = bob.never_saw("Alameda")?;
    bob.takes(&[Press("Propose terms"), Press("As it stands"), Write("95"), Press("Keep")]).await?;
    ana.takes(&[Press("Agree")]).await?;
    let state = newest_job(director, ana, ana).await?.job.state;
    let booked = Proof::holds("the state", &state, &State::Booked)?;
    director.passes(TimeDelta::minutes(6)).await?;
    director.shows([K(18), X(8)], not_before.and(booked).and(bob.still_sees([ADDRESS])?));
    Ok(())
}

pub(super) async fn hidden_and_explained<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, bob, .. } = cast;
    director.scene("Contacts stay hidden, and nothing follows any more", ana, bob);
    for words in
        ["Text me when you are home: 505-555-0142", "or @bob_pipes on telegram", "bob@pipesandtaps.com"]
    {
        bob.takes(&[Write(words)]).await?;
        let _ = bob.sees(["You are booked, so nothing follows"])?;
        director.passes(TimeDelta::minutes(5)).await?;
    }
    let free = bob.does_not_see("of 3")?;
    bob.takes(&[Write("I bring the valve and the seals.")]).await?;
    let goes_on = ana.sees(["I bring the valve and the seals."])?.and(ana.never_saw("0142")?);
    director.shows(B(19), free.and(goes_on));
    Ok(())
}

pub(super) async fn at_the_door<DB: Backend>(director: &Director<DB>, cast: &Cast<DB>) -> anyhow::Result<()> {
    let Cast { ana, bob, .. } = cast;
    director.scene("Friday: at the door, without a number to ring", ana, bob);
    let start = newest_job(director, ana, ana).await?.start();
    director.waits_until(start - TimeDelta::minutes(20)).await?;
    bob.takes(&[Press("On the way")]).await?;
    let under_way = ana.sees(["Bob is on the way"])?.and(ana.hears_a_ring()?);
    director.passes(TimeDelta::minutes(18)).await?;
    bob.takes(&[Press("I'm at the door")]).await?;
    let rung = ana.sees(["Bob is at the door"])?.and(ana.hears_a_ring()?);
    director.shows(K(18), under_way.and(rung));
    Ok(())
}

pub(super) async fn paid<DB: Backend>(director: &Director<DB>, cast: &Cast<DB>) -> anyhow::Result<()> {
    let Cast { ana, bob, .. } = cast;
    director.scene("How to pay has a place of its own, and carries nothing else", ana, bob);
    bob.takes(&[Press("Start"), Press("Done"), Press("Just done")]).await?;
    ana.takes(&[Press("All good")]).await?;
    bob.takes(&[Press("How you get paid"), Press("Bank account")]).await?;
    bob.takes(&[Write("505 555 0142")]).await?;
    let refused = bob.does_not_see("0142")?;
    bob.takes(&[Write("12-3140-0171323-50"), Press("Payment link"), Write("wa.me/15055550142")]).await?;
    let elsewhere = bob.sees(["paypal.me"])?;
    bob.takes(&[Write("paypal.me/bobpipes"), Press("Done")]).await?;
    let paid = ana.sees(["likes to be paid like this", "0171323", "paypal.me"])?.and(ana.never_saw("0142")?);
    director.shows([K(16), K(18)], refused.and(elsewhere).and(paid));
    Ok(())
}
