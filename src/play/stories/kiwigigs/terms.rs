//! Terms: either side proposes, both sign the same version.

use domain::job::State;

use super::{Cast, newest_job};
use crate::{
    play::director::{
        Director, Proof,
        Requirement::{K, X},
        Step,
    },
    store::Backend,
};

use Step::{Forge, Press, Write};

pub(super) async fn they_settle_the_terms<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { mia, tane, .. } = cast;
    director.scene("They settle the terms: the window frames, too, for a little more", mia, tane);
    let outdated = tane.data_of("Agree")?;
    let scope = "Both rooms in Half Villa White, two coats, and the window frames, too.";
    tane.takes(&[Press("Propose terms"), Write(scope), Write("490"), Press("Keep")]).await?;
    let by_tane = mia.sees(["Tane proposes", "Version 3", "$480 → $490", "window frames"])?;
    let by_both = by_tane.and(mia.hears_a_ring()?).and(tane.was_told("Mia proposes", 1)?);
    director.shows(K(19), by_both);
    tane.takes(&[Forge(&outdated)]).await?;
    let file = newest_job(director, mia, mia).await?;
    let newest = file.newest_terms().map(|terms| (terms.number, terms.total.minor, terms.agreed()));
    let unsigned = Proof::holds("the newest terms, agreed by both", &newest, &Some((3, 49_000, false)))?;
    mia.takes(&[Press("Agree")]).await?;
    let file = newest_job(director, mia, mia).await?;
    let agreed = file.agreed_terms().map(|terms| (terms.number, terms.total.minor, terms.agreed()));
    let signed = Proof::holds("the agreed terms", &agreed, &Some((3, 49_000, true)))?;
    director.shows(K(20), unsigned.and(signed).and(tane.sees(["Mia agreed", "$490"])?));
    let waits = Proof::holds("the state", &file.job.state, &State::AwaitingFee)?;
    director.shows([K(21), X(7)], waits.and(tane.cannot_press("Start")?));
    Ok(())
}
