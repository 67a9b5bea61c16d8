//! Nobody takes it: why, as counts and without a name, and what one tap does about it. First somebody further away does
//! it, then somebody near does it for more.

mod further;
mod more;

use super::{
    Offer, Request,
    cast::{HOME, looks_around, plumber, publish, registers},
    rows::{newest_job, told},
};
use crate::{
    play::director::{Director, Player},
    store::Backend,
};

/// Everybody in it.
struct Cast<DB: Backend> {
    /// Needs things done.
    ana: Player<DB>,
    /// Does them, but not these.
    gus: Player<DB>,
    /// Does them, a little further away.
    vera: Player<DB>,
}

/// Some 17 km to the north: areas of 10 km end short of the town.
const UP_NORTH: (f64, f64) = (35.83, -105.97);

/// Plays it from the first word to the last.
pub(super) async fn play<DB: Backend>(director: &Director<DB>) -> anyhow::Result<()> {
    director.waits_for_monday().await?;
    let cast = everybody_arrives(director).await?;
    further::gus_declines_and_says_why(director, &cast).await?;
    further::ana_asks_further_away(director, &cast).await?;
    let bob = more::nobody_does_it_for_that(director, &cast).await?;
    more::ana_raises_the_price(director, &cast, &bob).await
}

async fn everybody_arrives<DB: Backend>(director: &Director<DB>) -> anyhow::Result<Cast<DB>> {
    let cast = Cast {
        ana: director.enters("Ana", "en").await?,
        gus: director.enters("Gus", "en").await?,
        vera: director.enters("Vera", "en").await?,
    };
    let Cast { ana, gus, vera } = &cast;
    director.scene("Gus does plumbing in town, Vera does it further north", gus, vera);
    registers(gus, &in_town("Gus")).await?;
    registers(vera, &Offer { around: UP_NORTH, ..in_town("Vera") }).await?;
    looks_around(ana).await?;
    Ok(cast)
}

/// Somebody who does plumbing around Ana's own street.
fn in_town(name: &str) -> Offer<'_> {
    Offer { around: HOME, ..plumber(name, "Taps, pipes and boilers.") }
}
