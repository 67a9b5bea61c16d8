//! Bob is banned for a week, asks for another look, and comes back.

use anyhow::Context as _;
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    change::{Sanction, SanctionKind},
    facts::Wants,
};

use super::{
    Cast, TAP, posts,
    rows::{newest_job, person, told},
};
use crate::{
    play::director::{Director, Proof, Requirement::B, Step},
    store::{Backend, facts},
};

use Step::{Press, Write};

const RUDE: &str = "Then fix it yourself, and do not dare to write to me again.";
const WHY: &str = "Rude to customers again, after a warning.";
const SORRY: &str = "I had a terrible day, and I told her that I am sorry.";

pub(super) async fn olga_bans_him_for_a_week<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, bob, olga, .. } = cast;
    director.scene("Bob takes the next one, and is rude again: Olga bans him for a week", olga, bob);
    bob.presses("No").await?;
    posts(ana, &TAP).await?;
    bob.presses("Accept").await?;
    director.passes(TimeDelta::minutes(10)).await?;
    bob.writes(RUDE).await?;
    let _ = ana.sees(["Bob", RUDE])?;
    ana.takes(&[Write("/inbox"), Press("📜"), Press("Report"), Press("Rude or threatening")]).await?;
    olga.takes(&[Press("Look"), Press("The job"), Press("Ban provider"), Press("1 week"), Write(WHY)])
        .await?;
    let until = until(director, cast).await?;
    let week = Proof::holds("days it lasts", &(until - director.now()).num_days(), &7)?;
    let day = director.day_in(7)?;
    let told = bob.sees(["closed your account for a while", "Until", &day, WHY, "can be finished"])?;
    let told = told.and(ana.never_saw(WHY)?);
    ana.takes(&[Press("Cancel the job"), Press("I feel uneasy"), Press("Yes, cancel")]).await?;
    bob.writes("/post").await?;
    let barred = bob.sees(["closed for a while", &day, WHY])?;
    let _ = week.and(told).and(barred);
    Ok(())
}

pub(super) async fn he_asks_for_another_look<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { bob, olga, .. } = cast;
    director.scene("He asks for another look, once: Olga reads why, and it stays", olga, bob);
    director.passes(TimeDelta::hours(2)).await?;
    bob.takes(&[Press("Ask for another look"), Write(SORRY)]).await?;
    let taken = bob.sees(["A person looks at it again"])?.and(olga.sees(["asks for another look"])?);
    olga.presses("Look").await?;
    let read = olga.sees(["Bob is banned", WHY, SORRY])?;
    olga.presses("It stays").await?;
    let kept = bob.sees(["We looked at it again. It stays as it is."])?;
    bob.presses("Ask for another look").await?;
    let once = bob.sees(["It is one a decision"])?;
    let _ = taken.and(read).and(kept).and(once);
    Ok(())
}

pub(super) async fn a_week_later_he_is_back<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, bob, cleo, .. } = cast;
    director.scene("Ana's next request does not reach him; when the week is over, it does", bob, cleo);
    let until = until(director, cast).await?;
    director.waits_until(until - TimeDelta::days(2)).await?;
    let when = format!("{} 2pm", director.date_in(5)?);
    posts(ana, &super::Request { when: &when, ..TAP }).await?;
    let job = newest_job(director, ana, ana).await?.job.id;
    let during = told(director, job, &[bob, cleo]).await?;
    let during = Proof::holds("who was told while it lasted", &during, &vec!["Cleo"])?;
    director.waits_until(until).await?;
    let free = bob.sees(["Your account is open again"])?;
    let card = bob.sees(["kitchen tap drips", "Accept for $90"])?;
    bob.presses("Accept for $90").await?;
    let back = ana.sees(["Bob takes your job"])?;
    director.shows([B(4), B(5)], during.and(free).and(card).and(back));
    Ok(())
}

/// Until when Bob is banned.
async fn until<DB: Backend>(director: &Director<DB>, cast: &Cast<DB>) -> anyhow::Result<DateTime<Utc>> {
    let bob = person(director, &cast.bob).await?;
    let wants = Wants { jobs: Vec::new(), reads: Vec::new() };
    let known = facts::load(&mut director.rows().await?, bob, &wants, director.now()).await?;
    let is_ban = |known: &Sanction| known.kind == SanctionKind::Banned;
    let ban = known.sanction.filter(is_ban).context("nothing lies on him")?;
    ban.until.context("it has no end")
}
