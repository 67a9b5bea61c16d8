//! The customer says what she needs, and everyone who fits gets it in full.

use domain::market::Mode;

use super::{Cast, HOME, newest_job, publish, told};
use crate::{
    play::director::{
        Director, Proof,
        Requirement::{B, X},
        Step,
    },
    store::Backend,
};

use Step::{Open, Photo, Pin, Press, Write};

/// Only the person booked may read this.
pub(super) const ADDRESS: &str = "12 Alameda Street, blue gate, ring twice";

pub(super) async fn ana_says_what_she_needs<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, bob, .. } = cast;
    director.scene("Ana says what she needs", ana, bob);
    ana.takes(&[Open]).await?;
    let private = ana.sees(["Posting is free", "Your number and username stay private"])?;
    ana.takes(&[Press("I need something done"), Write("dripping tap")]).await?;
    let from_catalogue = ana.sees(["Is it one of these?", "Plumbing"])?;
    ana.takes(&[Press("Plumbing"), Press("Tap or shower"), Press("I turned it off"), Press("Flat")]).await?;
    director.shows(B(24), ana.sees(["One sentence more would help", "dripping tap"])?);
    ana.takes(&[Write("It is a mixer tap by Grohe, and the cupboard below gets wet.")]).await?;
    ana.takes(&[Photo, Photo]).await?;
    let pictured = ana.sees(["2 photos so far"])?;
    ana.takes(&[Press("That's all")]).await?;
    ana.takes(&[Pin(HOME.0, HOME.1), Write(ADDRESS), Write("today at 8am")]).await?;
    let ahead = ana.sees(["That has already passed"])?;
    ana.takes(&[Write("Saturday 10am"), Write("120-80")]).await?;
    director.shows(B(2), from_catalogue.and(ahead).and(ana.sees(["The lower figure comes first"])?));
    ana.takes(&[Write("80-120"), Write("Ana")]).await?;
    let saturday = director.day_in(5)?;
    let whole = ["Plumbing", "Grohe", "Santa Fe", &saturday, "$80–$120"];
    director.shows([B(1), X(5)], ana.sees(whole)?.and(pictured).and(private));
    Ok(())
}

pub(super) async fn it_goes_out<DB: Backend>(director: &Director<DB>, cast: &Cast<DB>) -> anyhow::Result<()> {
    let Cast { ana, bob, cleo, gus, dana, egon, fay } = cast;
    director.scene("She makes the price a fixed one, and it goes out", ana, bob);
    ana.takes(&[Press("Change something"), Press("Price"), Write("$90")]).await?;
    publish(ana, Mode::Dispatch).await?;
    let _ = ana.sees(["It's out!"])?;

    let saturday = director.day_in(5)?;
    let card = ["Plumbing", "Grohe", "Santa Fe", "km away", &saturday, "$90, fixed price", "Tap or shower"];
    let in_full = bob.sees(card)?.and(cleo.sees(card)?);
    director.shows(
        B(8),
        bob.sees(["free to take", "Accept for $90", "Not for me", "Saying no costs you nothing"])?,
    );
    director.shows(B(6), bob.hears_a_ring()?);
    bob.takes(&[Press("Photos (2)")]).await?;
    let photos = bob.sees(["1 of 2 · the request"])?.and(bob.sees(["2 of 2 · the request"])?);
    director.shows(B(7), in_full.and(photos));
    let file = newest_job(director, ana, ana).await?;
    let told = told(director, file.job.id, &cast.providers()).await?;
    let fits = Proof::holds("told of the job", &told, &vec!["Bob", "Cleo", "Gus"])?;
    director.shows(B(4), fits.and(gus.still_sees(card)?));
    let others = dana.never_saw("Grohe")?.and(egon.never_saw("Grohe")?).and(fay.never_saw("Grohe")?);
    director.shows(B(5), others.and(bob.never_saw("Alameda")?));

    ana.takes(&[Write("/providers")]).await?;
    let no_search = ana.sees(["I do not know that command"])?;
    director.shows([B(3), X(2)], no_search.and(ana.never_saw("Bob")?).and(ana.never_saw("Cleo")?));
    bob.takes(&[Write("Hello, is the tap old?")]).await?;
    let not_passed = ana.does_not_see("is the tap old")?.and(bob.sees(["Shall I post this as a job?"])?);
    bob.takes(&[Press("No")]).await?;
    director.shows([B(15), X(1)], not_passed.and(ana.never_saw("is the tap old")?));
    Ok(())
}
