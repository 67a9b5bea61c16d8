//! Two people who should not meet again: one tells the operator of the other, and keeps away.

mod banned;
mod keeping_away;
mod telling;

use super::{
    Request,
    cast::{HOME, looks_around, plumber, posts, publish, registers, sits_at_the_desk},
    rows,
};
use crate::{
    play::director::{Director, Player},
    store::Backend,
};

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

/// What both say of themselves.
const ABOUT: &str = "Taps, pipes and boilers.";
/// What Ana needs, and needs once more.
const TAP: Request<'static> = Request {
    need: "The kitchen tap drips all day and the cupboard below it gets wet.",
    service: "Plumbing",
    details: &["Tap or shower", "I turned it off", "Flat"],
    at: HOME,
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
    keeping_away::she_takes_it_back(director, &cast).await?;
    banned::olga_bans_him_for_a_week(director, &cast).await?;
    banned::he_asks_for_another_look(director, &cast).await?;
    banned::a_week_later_he_is_back(director, &cast).await
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
    sits_at_the_desk(director, olga).await?;
    registers(bob, &plumber("Bob", ABOUT)).await?;
    director.scene("Ana needs a plumber, and Bob accepts", ana, bob);
    looks_around(ana).await?;
    posts(ana, &TAP).await?;
    bob.presses("Accept").await?;
    let _ = ana.sees(["Bob"])?;
    director.scene("Cleo does plumbing, too", cleo, bob);
    registers(cleo, &plumber("Cleo", ABOUT)).await?;
    Ok(cast)
}
