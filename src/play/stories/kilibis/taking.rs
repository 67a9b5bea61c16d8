//! Declining, two at once, thinking better of it, and somebody new.

use chrono::TimeDelta;
use domain::job::State;

use super::{Cast, asking::ADDRESS, newest_job, person, plumber, save, told};
use crate::{
    play::director::{
        Director, Player, Proof,
        Requirement::{B, X},
        Step,
    },
    store::Backend,
};

use Step::{Press, Write};

pub(super) async fn gus_declines<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, gus, .. } = cast;
    director.scene("Gus says no, and that is all", ana, gus);
    gus.takes(&[Press("Not for me")]).await?;
    let flipped = gus.sees(["You said no to this one", "It changes nothing else"])?;
    director.passes(TimeDelta::hours(3)).await?;
    director.shows(B(10), flipped.and(gus.hears_nothing()?));
    Ok(())
}

/// Bob and Cleo are alike; whoever is first is called Bob from now on.
pub(super) async fn two_accept_at_once<DB: Backend>(
    director: &Director<DB>,
    mut cast: Cast<DB>,
) -> anyhow::Result<Cast<DB>> {
    director.scene("Bob and Cleo accept in the same moment", &cast.bob, &cast.cleo);
    let acts = [
        (&cast.bob, cast.bob.act_of(&Press("Accept for $90"))?),
        (&cast.cleo, cast.cleo.act_of(&Press("Accept for $90"))?),
    ];
    director.at_once(&acts).await?;
    let file = newest_job(director, &cast.ana, &cast.ana).await?;
    if file.job.provider == Some(person(director, &cast.cleo).await?) {
        std::mem::swap(&mut cast.bob, &mut cast.cleo);
        director.recasts(&cast.bob, &cast.cleo);
    }
    let Cast { ana, bob, cleo, gus, .. } = &cast;
    let one = Proof::holds("the provider", &file.job.provider, &Some(person(director, bob).await?))?;
    director.shows(
        [B(11), X(3)],
        one.and(bob.sees(["You have the job"])?).and(cleo.sees(["Someone was faster"])?),
    );
    let closed = cleo.sees(["Taken by someone else", "It has no effect on you"])?;
    director.shows(
        B(12),
        closed.and(cleo.cannot_press("Accept")?).and(cleo.hears_nothing()?).and(gus.hears_nothing()?),
    );
    let booked = Proof::holds("the state", &file.job.state, &State::Booked)?;
    director.shows(
        [B(13), X(7)],
        ana.sees(["takes your job", "new here", "no jobs yet", "I clean up after myself"])?.and(booked),
    );
    Ok(cast)
}

pub(super) async fn ana_would_rather_not<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, bob, cleo, gus, .. } = cast;
    director.scene("Ana would rather have somebody else: it goes out again", ana, bob);
    ana.takes(&[Press("Not this person"), Press("I feel uneasy"), Press("Yes, let it go")]).await?;
    let released = bob.sees(["released you from this job", "the chat is closed"])?;
    let back =
        cleo.still_sees(["free to take", "Accept for $90"])?.and(ana.still_sees(["Sent to", "Withdraw"])?);
    director.shows(B(26), released.and(back).and(gus.hears_nothing()?));

    director.scene("Cleo takes it, and thinks better of it within five minutes", ana, cleo);
    cleo.takes(&[Press("Accept for $90")]).await?;
    let _ = cleo.sees(["You have the job", "Undo until"])?;
    cleo.takes(&[Press("Undo")]).await?;
    let _ = cleo.sees(["You let this one go"])?;
    let _ = ana.sees(["changed their mind within the first minutes", "out again"])?;
    let _ = cleo.never_saw("Alameda")?;
    Ok(())
}

/// A provider who registers gets the open jobs that fit at once.
pub(super) async fn hana_joins_and_takes_it<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<Player<DB>> {
    let Cast { ana, gus, .. } = cast;
    let hana = director.enters("Hana", "en").await?;
    director.scene("Hana joins, finds the job waiting and takes it", ana, &hana);
    hana.takes(&plumber("Hana", "Master plumber. Sixteen years of taps.").steps()).await?;
    save(&hana).await?;
    let _ = hana.still_sees(["Grohe", "free to take", "Accept for $90"])?;
    hana.takes(&[Press("Accept for $90")]).await?;
    director.shows(
        B(13),
        ana.sees(["Hana takes your job", "Master plumber", "new here"])?.and(ana.hears_a_ring()?),
    );
    let fixed = hana.cannot_press("Propose terms")?.and(ana.cannot_press("Propose terms")?);
    ana.takes(&[Press("Profile")]).await?;
    director.shows(B(13), ana.sees(["Hana", "Here since"])?);
    director.shows(B(18), fixed);

    let not_before = hana.never_saw("Alameda")?;
    director.passes(TimeDelta::minutes(6)).await?;
    director.shows(X(8), not_before.and(hana.sees(["You can see the exact place now", ADDRESS])?));
    let file = newest_job(director, ana, ana).await?;
    let all = [cast.providers().as_slice(), &[&hana]].concat();
    let told = told(director, file.job.id, &all).await?;
    director.shows(B(4), Proof::holds("told of the job", &told.len(), &4)?);
    let free = (file.job.state, file.fee.is_some());
    director.shows(X(4), Proof::holds("booked, without a fee", &free, &(State::Booked, false))?);
    gus.takes(&[Write("/menu")]).await?;
    let _ = gus.sees(["Nothing waits for you"])?;
    Ok(hana)
}
