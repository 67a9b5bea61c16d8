//! Two people who should not meet again: one tells the operator of the other, and keeps away.

mod keeping_away;
mod telling;

use super::{Offer, Request, cast::publish, rows};
use crate::{
    play::director::{Director, Player, Step},
    store::Backend,
};

use Step::{Follow, Open, Press};

/// Everybody in it.
struct Cast<DB: Backend> {
    /// Needs things done.
    ana: Player<DB>,
    /// Does them, and is no pleasure.
    bob: Player<DB>,
    /// Does them, too.
    cleo: Player<DB>,
    /// Runs the market.
    olga: Player<DB>,
}

/// What Ana needs, and needs once more.
const TAP: Request<'static> = Request {
    need: "The kitchen tap drips all day and the cupboard below it gets wet.",
    service: "Plumbing",
    details: &["Tap or shower", "I turned it off", "Flat"],
    at: (35.6794, -105.9498),
    address: "12 Alameda Street, gate code 4471",
    when: "Friday 2pm",
    price: "$90",
};

/// Plays it from the first word to the last.
pub(super) async fn play<DB: Backend>(director: &Director<DB>) -> anyhow::Result<()> {
    director.waits_for_monday().await?;
    let cast = everybody_arrives(director).await?;
    telling::bob_is_rude(director, &cast).await?;
    telling::olga_looks(director, &cast).await?;
    keeping_away::ana_blocks_him(director, &cast).await?;
    keeping_away::she_leaves_the_booking(director, &cast).await?;
    keeping_away::she_posts_again(director, &cast).await?;
    keeping_away::she_takes_it_back(director, &cast).await
}

async fn everybody_arrives<DB: Backend>(director: &Director<DB>) -> anyhow::Result<Cast<DB>> {
    let cast = Cast {
        ana: director.enters("Ana", "en").await?,
        bob: director.enters("Bob", "en").await?,
        cleo: director.enters("Cleo", "en").await?,
        olga: director.enters("Olga", "en").await?,
    };
    let Cast { ana, bob, cleo, olga } = &cast;
    director.scene("Olga runs the market, Bob does plumbing", olga, bob);
    let link = director.desk_link().await?;
    olga.takes(&[Follow(&link), Press("Agree and go on")]).await?;
    offers_plumbing(bob, "Bob").await?;
    director.scene("Ana needs a plumber, and Bob accepts", ana, bob);
    ana.takes(&[Open, Press("I need something done"), Press("Leave")]).await?;
    ana.takes(&TAP.steps()).await?;
    ana.writes("Ana").await?;
    publish(ana, domain::market::Mode::Dispatch).await?;
    bob.presses("Accept").await?;
    let _ = ana.sees(["Bob"])?;
    director.scene("Cleo does plumbing, too", cleo, bob);
    offers_plumbing(cleo, "Cleo").await?;
    Ok(cast)
}

async fn offers_plumbing<DB: Backend>(player: &Player<DB>, name: &str) -> anyhow::Result<()> {
    let (around, about) = ((35.687, -105.938), "Taps, pipes and boilers.");
    player.takes(&Offer { name, service: "Plumbing", around, radius: "10 km", about }.steps()).await?;
    super::cast::save(player).await
}
