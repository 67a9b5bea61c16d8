//! Nobody takes it: why, as counts and without a name, and what one tap does about it. First somebody further away does
//! it, then somebody near does it for more.

mod further;
mod more;

use super::{
    Offer, Request,
    cast::publish,
    rows::{newest_job, told},
};
use crate::{
    play::director::{Director, Player, Step},
    store::Backend,
};

use Step::{Open, Press};

/// Everybody in it.
struct Cast<DB: Backend> {
    /// Needs things done.
    ana: Player<DB>,
    /// Does them, but not these.
    gus: Player<DB>,
    /// Does them, a little further away.
    vera: Player<DB>,
}

/// In the middle of the town.
const HOME: (f64, f64) = (35.6794, -105.9498);
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
    offers_plumbing(gus, "Gus", HOME).await?;
    offers_plumbing(vera, "Vera", UP_NORTH).await?;
    ana.takes(&[Open, Press("I need something done"), Press("Leave")]).await?;
    Ok(cast)
}

async fn offers_plumbing<DB: Backend>(
    player: &Player<DB>,
    name: &str,
    around: (f64, f64),
) -> anyhow::Result<()> {
    let about = "Taps, pipes and boilers.";
    player.takes(&Offer { name, service: "Plumbing", around, radius: "10 km", about }.steps()).await?;
    super::cast::save(player).await
}
