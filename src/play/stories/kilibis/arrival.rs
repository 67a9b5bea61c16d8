//! Providers say what they do and where; each is different in one thing.

use super::{plumber, save};
use crate::{
    play::{
        director::{Director, Player, Requirement::B, Step},
        stories::Offer,
    },
    store::Backend,
};

/// Everybody in it.
pub(super) struct Cast<DB: Backend> {
    /// Needs something done.
    pub ana: Player<DB>,
    /// Does plumbing in town.
    pub bob: Player<DB>,
    /// Does plumbing in town, just like Bob.
    pub cleo: Player<DB>,
    /// Cleans.
    pub dana: Player<DB>,
    /// Does plumbing, but in another town.
    pub egon: Player<DB>,
    /// Does plumbing in town, but has a break.
    pub fay: Player<DB>,
    /// Does plumbing in town, but not this time.
    pub gus: Player<DB>,
}

impl<DB: Backend> Cast<DB> {
    /// Everybody who offers something.
    pub fn providers(&self) -> [&Player<DB>; 6] {
        [&self.bob, &self.cleo, &self.dana, &self.egon, &self.fay, &self.gus]
    }
}

pub(super) async fn everybody_arrives<DB: Backend>(director: &Director<DB>) -> anyhow::Result<Cast<DB>> {
    let cast = Cast {
        ana: director.enters("Ana", "en").await?,
        bob: director.enters("Bob", "en").await?,
        cleo: director.enters("Cleo", "en").await?,
        dana: director.enters("Dana", "en").await?,
        egon: director.enters("Egon", "en").await?,
        fay: director.enters("Fay", "en").await?,
        gus: director.enters("Gus", "en").await?,
    };
    let Cast { bob, cleo, dana, egon, fay, gus, .. } = &cast;

    director.scene("Bob and Cleo do plumbing in town", bob, cleo);
    let about = "Taps, pipes and boilers. I clean up after myself.";
    let (of_bob, of_cleo) = (plumber("Bob", about).steps(), plumber("Cleo", about).steps());
    director.side_by_side(&[(bob, &of_bob), (cleo, &of_cleo)]).await?;
    save(bob).await?;
    save(cleo).await?;
    let registered = bob.still_sees(["You're in!", "free of charge", "a no never counts against you"])?;
    director.shows(B(6), registered.and(cleo.sees(["Example", "Plumbing"])?));

    director.scene("Dana cleans, and Egon lives an hour away", dana, egon);
    let cleaner = Offer { service: "House cleaning", ..plumber("Dana", "Homes, quickly and thoroughly.") };
    let elsewhere = Offer { around: (35.0844, -106.6504), ..plumber("Egon", "Plumber in Albuquerque.") };
    director.side_by_side(&[(dana, &cleaner.steps()), (egon, &elsewhere.steps())]).await?;
    save(dana).await?;
    save(egon).await?;

    director.scene("Fay has a break; Gus does plumbing too", fay, gus);
    let (of_fay, of_gus) =
        (plumber("Fay", "Bathrooms from A to Z."), plumber("Gus", "Small repairs, fair prices."));
    director.side_by_side(&[(fay, &of_fay.steps()), (gus, &of_gus.steps())]).await?;
    save(fay).await?;
    save(gus).await?;
    gus.takes(&[Step::Write("/profile")]).await?;
    let chosen = gus.sees(["Plumbing", "10 km around"])?;
    fay.takes(&[Step::Write("/pause")]).await?;
    director.shows(B(25), chosen.and(fay.sees(["Paused", "no new jobs"])?));
    Ok(cast)
}
