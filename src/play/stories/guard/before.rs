//! Before a booking: a hint, strikes, a break, a human.

use chrono::TimeDelta;
use domain::{change::SanctionKind, facts::Wants, ids::PersonId};

use super::Cast;
use crate::{
    play::{
        director::{Director, Proof, Requirement::B, Step},
        stories::rows::person,
    },
    store::{Backend, facts},
};

use Step::{Press, Write};

/// Long enough for the last word to have been read.
const LATER: TimeDelta = TimeDelta::minutes(5);

pub(super) async fn a_disguised_number<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, bob, .. } = cast;
    director.scene("Bob spells his number out: Ana does not get it, and he is told why", ana, bob);
    bob.takes(&[Write("Hi Ana! Ring me on five oh five, triple five, zero one four two")]).await?;
    let told = bob.sees(["contact details masked", "spelled out", "This once it is only a hint"])?;
    let read = ana.sees(["Bob", "Hi Ana!", "▒▒▒"])?.and(ana.never_saw("zero one four two")?);
    director.shows(B(19), told.and(read));
    ana.takes(&[Write("Hi Bob. I am at home from noon. What would it cost?")]).await?;
    let _ = bob.sees(["What would it cost?"])?.and(ana.does_not_see("Hidden:")?);
    Ok(())
}

pub(super) async fn strikes_and_a_break<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, bob, .. } = cast;
    director.scene("He tries again, and again", ana, bob);
    director.passes(LATER).await?;
    bob.takes(&[Write("b o b @ p i p e s a n d t a p s . c o m")]).await?;
    let first = bob.sees(["That is 1 of 3"])?;
    director.passes(LATER).await?;
    bob.takes(&[Write("then find me on insta: bob_pipes_taps")]).await?;
    let second = bob.sees(["That is 2 of 3"])?;
    director.passes(LATER).await?;
    bob.takes(&[Write("(505) 5 5 5 - O l 4 2")]).await?;
    let break_ = bob.sees(["your account has a break until", "/support"])?;
    let id = person(director, bob).await?;
    let paused = Proof::holds("the sanction", &sanction(director, id).await?, &Some(SanctionKind::Paused))?;
    bob.takes(&[Write("Ana, are you there?")]).await?;
    let barred = bob.sees(["Your account is paused"])?.and(ana.never_saw("are you there?")?);
    let nothing =
        ana.never_saw("bob_pipes_taps")?.and(ana.never_saw("p i p e s")?).and(ana.never_saw("O l 4 2")?);
    director.shows(B(19), first.and(second).and(break_).and(paused).and(barred).and(nothing));
    Ok(())
}

pub(super) async fn the_break_is_over<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, bob, .. } = cast;
    director.scene("A day later the break is over by itself", ana, bob);
    director.passes(TimeDelta::hours(24)).await?;
    bob.takes(&[Write("Sorry about yesterday. A new valve is $35, and an hour of work.")]).await?;
    let _ = ana.sees(["Bob", "A new valve is $35"])?;
    Ok(())
}

pub(super) async fn a_human_looks<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { bob, olga, .. } = cast;
    director.scene("It starts all over: a second break, and Olga takes a look", olga, bob);
    for words in ["wa.me/15055550142", "my mail: bob(at)pipesandtaps(dot)com", "call 505.555.0142"] {
        director.passes(LATER).await?;
        bob.takes(&[Write(words)]).await?;
    }
    let again = bob.sees(["Too many contacts again", "the operator takes a look"])?;
    let rung = olga.sees(["Somebody keeps handing out contacts", "Bob"])?;
    olga.takes(&[Press("Look")]).await?;
    let view = olga.sees(["Bob keeps handing out contacts", "Nobody is banned by what the guard reads"])?;
    olga.takes(&[Press("End the break")]).await?;
    let lifted = bob.sees(["Your account is open again"])?;
    let id = person(director, bob).await?;
    let free = Proof::holds("the sanction", &sanction(director, id).await?, &None)?;
    director.shows(B(19), again.and(rung).and(view).and(lifted).and(free));
    Ok(())
}

/// What lies on somebody now.
async fn sanction<DB: Backend>(
    director: &Director<DB>,
    person: PersonId,
) -> anyhow::Result<Option<SanctionKind>> {
    let mut rows = director.rows().await?;
    let known = facts::load(&mut rows, person, &Wants::default(), director.now()).await?;
    Ok(known.sanction.map(|sanction| sanction.kind))
}
