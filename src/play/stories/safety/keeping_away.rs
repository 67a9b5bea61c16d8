//! Ana keeps away from Bob: nothing of either reaches the other any more, and he is not told.

use anyhow::ensure;
use chrono::TimeDelta;
use domain::market::Mode;

use super::{
    Cast, TAP, publish,
    rows::{newest_job, told},
};
use crate::{
    play::director::{
        Director, Proof,
        Requirement::{B, K},
        Step,
    },
    store::Backend,
};

use Step::{Press, Write};

pub(super) async fn ana_blocks_him<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, bob, .. } = cast;
    director.scene("Ana blocks Bob: what they have booked goes on, with its conversation", ana, bob);
    ana.takes(&[Press("Block")]).await?;
    let _ = ana.sees(["Block Bob?", "Bob is not told"])?;
    ana.takes(&[Press("Yes, block")]).await?;
    let said =
        ana.sees(["will not meet here any more", "goes on until it ends", "Cancel the job", "Get help"])?;
    let silent = bob.hears_nothing()?;
    bob.takes(&[Write("Friday at two it is.")]).await?;
    let goes_on = ana.sees(["Friday at two it is."])?;
    director.shows(K(15), said.and(silent).and(goes_on));
    Ok(())
}

pub(super) async fn she_leaves_the_booking<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, bob, .. } = cast;
    director.scene("She leaves the booking, free of charge, by the button under it", ana, bob);
    ana.takes(&[Press("Cancel the job"), Press("I feel uneasy"), Press("Yes, cancel")]).await?;
    let over = bob.sees(["cancelled"])?.and(bob.never_saw("blocked")?);
    bob.takes(&[Write("What was that?")]).await?;
    let closed = ana.never_saw("What was that?")?;
    director.shows(B(26), over.and(closed));
    Ok(())
}

pub(super) async fn she_posts_again<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, bob, cleo, .. } = cast;
    director.scene("She posts again: Cleo hears of it, Bob does not", cleo, bob);
    ana.takes(&TAP.steps()).await?;
    publish(ana, Mode::Dispatch).await?;
    director.passes(TimeDelta::minutes(15)).await?;
    let job = newest_job(director, ana, ana).await?.job.id;
    let told = told(director, job, &[bob, cleo]).await?;
    let row = Proof::holds("who was told of the new request", &told, &vec!["Cleo"])?;
    let none = bob.hears_nothing()?;
    director.shows(B(5), row.and(none));
    cleo.presses("Accept").await?;
    let _ = ana.sees(["Cleo"])?;
    Ok(())
}

pub(super) async fn she_takes_it_back<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, bob, .. } = cast;
    director.scene("Whom she blocked stands in her settings alone, and she can take it back", ana, bob);
    bob.takes(&[Write("/blocks")]).await?;
    let nothing = bob.sees(["You have blocked nobody"])?;
    ana.takes(&[Write("/settings"), Press("Blocked people"), Press("Unblock Bob")]).await?;
    let _ = ana.sees(["Bob is unblocked"])?.and(nothing);
    ensure!(!bob.can_press("Unblock"), "nothing of it is on his phone");
    Ok(())
}
