//! Trouble: both tell their side, talk for two days, and a human decides in the end; once for the customer, once not.

mod lost;
mod won;

use chrono::TimeDelta;
use domain::fee::FeeState;

use super::{
    cast::{looks_around, pays, plumber, posts, registers, sits_at_the_desk, tap},
    rows::newest_job,
};
use crate::{
    play::director::{Director, Player},
    store::Backend,
};

/// Everybody in it.
struct Cast<DB: Backend> {
    /// Needs something done.
    ana: Player<DB>,
    /// Does it.
    ben: Player<DB>,
    /// Runs the market.
    olga: Player<DB>,
}

/// Plays it from the first word to the second decision.
pub(super) async fn play<DB: Backend>(director: &Director<DB>) -> anyhow::Result<()> {
    director.waits_for_monday().await?;
    let cast = everybody_arrives(director).await?;
    won::ben_does_not_finish(director, &cast).await?;
    won::both_tell_their_side(director, &cast).await?;
    won::olga_looks(director, &cast).await?;
    won::she_decides_for_ana(director, &cast).await?;
    lost::ana_is_not_content(director, &cast).await?;
    lost::ben_proposes_less(director, &cast).await?;
    lost::olga_decides_for_ben(director, &cast).await
}

async fn everybody_arrives<DB: Backend>(director: &Director<DB>) -> anyhow::Result<Cast<DB>> {
    let cast = Cast {
        ana: director.enters("Ana", "en").await?,
        ben: director.enters("Ben", "en").await?,
        olga: director.enters("Olga", "en").await?,
    };
    let Cast { ana, ben, olga } = &cast;
    director.scene("Olga runs the market, Ben does plumbing", olga, ben);
    sits_at_the_desk(director, olga).await?;
    registers(ben, &plumber("Ben", "Taps and pipes.")).await?;
    looks_around(ana).await?;
    Ok(cast)
}

/// Ana's next job of $90, which Ben takes, whose fee of $9 she pays, and which he begins.
async fn under_way<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
    (need, when): (&str, &str),
) -> anyhow::Result<()> {
    let Cast { ana, ben, .. } = cast;
    posts(ana, &tap(need, when)).await?;
    ben.presses("Accept for $90").await?;
    pays(ana, "$9").await?;
    director.passes(TimeDelta::minutes(10)).await?;
    ben.presses("Start").await
}

/// What became of the fee of Ana's newest job.
async fn fee<DB: Backend>(director: &Director<DB>, cast: &Cast<DB>) -> anyhow::Result<Option<FeeState>> {
    Ok(newest_job(director, &cast.ana, &cast.ana).await?.fee.map(|fee| fee.fee.state))
}
