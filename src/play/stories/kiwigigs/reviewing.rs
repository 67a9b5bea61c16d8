//! Both review each other, once; what was written can be read by those who come later.

use domain::person::Side;

use super::{Cast, newest_job};
use crate::{
    play::director::{Director, Proof, Requirement::K, Step},
    store::Backend,
};

use Step::{Forge, Press, Write};

pub(super) async fn both_review<DB: Backend>(director: &Director<DB>, cast: &Cast<DB>) -> anyhow::Result<()> {
    let Cast { mia, tane, liam, .. } = cast;
    director.scene("Both review each other, once", mia, tane);
    let review = mia.data_of("Write a review")?;
    liam.takes(&[Forge(&review)]).await?;
    let stranger = liam.does_not_see("How was it with")?;
    mia.takes(&[
        Press("Write a review"),
        Press("⭐⭐⭐⭐"),
        Write("Beautiful work; the radiator took a second look."),
    ])
    .await?;
    let _ = tane.never_saw("second look")?.and(tane.sees(["Mia wrote you a review"])?);
    mia.takes(&[Forge(&review)]).await?;
    let twice = mia.cannot_press("⭐")?.and(mia.cannot_press("Write a review")?);
    tane.takes(&[
        Press("Write a review"),
        Press("⭐⭐⭐⭐⭐"),
        Write("Clear about what she wanted, and good coffee."),
    ])
    .await?;
    let file = newest_job(director, mia, mia).await?;
    let sides: Vec<Side> = file.reviews.iter().map(|review| review.by).collect();
    let one_each = Proof::holds("reviews", &sides.len(), &2)?;
    director.shows(K(36), stranger.and(twice).and(one_each));

    tane.takes(&[Write("/profile")]).await?;
    let shown = tane.sees(["4.0 (1)", "1 job done", "second look"])?;
    let rating = file.provider.as_ref().map(|party| (party.rating.sum, party.rating.count));
    director.shows(K(34), shown.and(Proof::holds("Tane's stars and reviews", &rating, &Some((4, 1)))?));

    mia.takes(&[Press("History")]).await?;
    let steps = [
        "posted",
        "offer chosen",
        "terms proposed",
        "fee paid",
        "started",
        "marked done",
        "payment received",
    ];
    let hers = mia.sees(steps)?;
    tane.takes(&[Press("History")]).await?;
    director.shows(K(37), hers.and(tane.sees(steps)?));
    Ok(())
}
