//! Ben did what was agreed, and Ana wants more than that: it counts as done, and her fee stays paid.

use chrono::TimeDelta;
use domain::{fee::FeeState, job::State};

use super::{Cast, fee, newest_job, under_way};
use crate::{
    play::director::{Director, Proof, Requirement::K, Step},
    store::Backend,
};

use Step::{Press, Write};

const SHINE: &str = "It does not drip any more, but the new tap is not as shiny as I thought.";
const SHOWED: &str = "I showed it to her before, and she said yes.";

pub(super) async fn ana_is_not_content<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, ben, .. } = cast;
    director.scene("The next tap is finished as agreed, but Ana is not content", ana, ben);
    under_way(director, cast, ("My bathroom tap drips all night and nobody can sleep.", "tomorrow 2pm"))
        .await?;
    ben.writes("This is the tap. Fine with you?").await?;
    ana.writes("Yes, that one.").await?;
    ben.takes(&[Press("Done"), Press("Just done")]).await?;
    ana.takes(&[Press("Get help"), Write(SHINE), Press("Cancel, fee back"), Press("Skip")]).await?;
    let _ = ben.still_sees(["Ana asked the operator for help"])?;
    ben.takes(&[Press("Tell my side"), Write(SHOWED), Press("Nothing, carry on"), Press("Skip")]).await?;
    Ok(())
}

pub(super) async fn ben_proposes_less<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, ben, .. } = cast;
    director.scene(
        "Ben offers to take a little less; Ana does not want that, and both ask the operator",
        ben,
        ana,
    );
    ben.takes(&[Press("Propose a way out"), Press("Count it as done, for less"), Write("$80")]).await?;
    let offered = ana.sees(["Ben proposes a way out", "Count it as done, for less: $80"])?;
    ana.takes(&[Press("Ask the operator to step in")]).await?;
    let wishes = ben.sees(["Ana would like the operator to step in now"])?;
    ben.takes(&[Press("Ask the operator to step in")]).await?;
    let turn = cast.olga.sees(["Now it takes you"])?;
    director.shows(K(32), offered.and(wishes).and(turn));
    Ok(())
}

pub(super) async fn olga_decides_for_ben<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, ben, olga } = cast;
    director.scene("Olga reads that she had said yes, and counts it as done", olga, ben);
    director.passes(TimeDelta::hours(1)).await?;
    olga.takes(&[Press("Look")]).await?;
    let read = olga.sees([SHINE, SHOWED, "The provider proposes"])?;
    olga.presses("Count as done").await?;
    let over = ana.sees(["The operator counts the work as done"])?;
    let over = over.and(ben.sees(["The operator counts the work as done"])?);
    let job = newest_job(director, ana, ana).await?;
    let stands = Proof::holds("the state", &job.job.state, &State::Settled)?;
    let price = job.agreed_terms().map(|terms| terms.total.minor);
    let price = Proof::holds("the total", &price, &Some(9_000))?;
    let kept = Proof::holds("the fee", &fee(director, cast).await?, &Some(FeeState::Paid))?;
    director.shows([K(24), K(32)], read.and(over).and(stands).and(price).and(kept));
    Ok(())
}
