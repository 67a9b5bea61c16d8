//! Experts say what they do and where.

use super::beside;
use crate::{
    play::{
        director::{Director, Player, Step},
        stories::Offer,
    },
    store::Backend,
};

use Step::{Photo, Press, Write};

/// Everybody in it.
pub(super) struct Cast<DB: Backend> {
    /// Has walls to be painted.
    pub mia: Player<DB>,
    /// Paints in town.
    pub tane: Player<DB>,
    /// Paints in town, too.
    pub liam: Player<DB>,
    /// Paints a little further out, and waits until she is asked.
    pub aroha: Player<DB>,
    /// Looks after gardens.
    pub zoe: Player<DB>,
}

fn painter<'a>(name: &'a str, around: (f64, f64), about: &'a str) -> Offer<'a> {
    Offer { name, service: "Painting and decorating", around, radius: "10 km", about }
}

/// Registers with what customers read who look for somebody: a price to begin at, years, a language.
fn listed<'a>(offer: &Offer<'a>, from: &'a str, years: &'a str) -> Vec<Step<'a>> {
    let listing = [Write(from), Write(years), Press("English"), Press("That's all"), Press("Save")];
    [offer.steps(), listing.into()].concat()
}

pub(super) async fn everybody_arrives<DB: Backend>(director: &Director<DB>) -> anyhow::Result<Cast<DB>> {
    let cast = Cast {
        mia: director.enters("Mia", "en").await?,
        tane: director.enters("Tane", "en").await?,
        liam: director.enters("Liam", "en").await?,
        aroha: director.enters("Aroha", "en").await?,
        zoe: director.enters("Zoe", "en").await?,
    };
    let Cast { tane, liam, aroha, zoe, .. } = &cast;
    let here = beside(director.home(), 0.0, 0.0);

    director.scene("Tane and Liam paint in town", tane, liam);
    let of_tane =
        listed(&painter("Tane", here, "Interiors of all kinds. Clean edges, no drips."), "200", "15");
    let of_liam = listed(&painter("Liam", here, "Walls and ceilings, quick and fair."), "150", "4");
    // Whose row is older decides between equals: Tane is first.
    tane.takes(&of_tane[..1]).await?;
    liam.takes(&of_liam[..1]).await?;
    director.side_by_side(&[(tane, &of_tane[1..]), (liam, &of_liam[1..])]).await?;
    let _ = tane.sees(["You're in!"])?.and(liam.sees(["You're in!"])?);
    tane.takes(&[Write("/profile"), Press("Edit what I offer"), Press("Change something")]).await?;
    tane.takes(&[Press("Photos"), Photo, Photo, Press("That's all"), Press("Save")]).await?;

    director.scene("Aroha paints a little further out, and Zoe gardens", aroha, zoe);
    let elsewhere = beside(director.home(), 0.03, 0.02);
    let of_aroha =
        listed(&painter("Aroha", elsewhere, "Old villas are my favourite. Lead-safe."), "250", "20");
    let gardener = Offer { service: "Gardening", ..painter("Zoe", here, "Beds, hedges and lawns.") };
    director.side_by_side(&[(aroha, &of_aroha), (zoe, &listed(&gardener, "60", "8"))]).await?;
    let _ = aroha.sees(["You're in!"])?.and(zoe.sees(["You're in!"])?);
    Ok(cast)
}
