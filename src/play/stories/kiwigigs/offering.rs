//! Offers: made, compared, confirmed after a change, revised, taken back; and what nobody else can do with them.

use domain::job::State;

use super::{Cast, LATER, newest_job, person};
use crate::{
    play::director::{Director, Player, Proof, Requirement::K, Step},
    store::Backend,
};

use Step::{Forge, Press, Write};

/// Makes an offer, or words it anew, with another start than the one suggested.
pub(super) async fn offer<DB: Backend>(
    director: &Director<DB>,
    player: &Player<DB>,
    (begin, total, days, words): (&str, &str, i64, &str),
) -> anyhow::Result<()> {
    let start = format!("{} 8am", director.date_in(days)?);
    let steps = [Press(begin), Write(total), Press("Another time"), Write(&start), Write(words)];
    player.takes(&steps).await?;
    player.takes(&[Press("Send the offer")]).await
}

pub(super) async fn two_offers_come<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { mia, tane, liam, .. } = cast;
    director.scene("Two offers come, and stand side by side", mia, tane);
    let make = tane.data_of("Make an offer")?;
    mia.takes(&[Forge(&make)]).await?;
    let herself = mia.sees(["That is your own request"])?;
    let bids = newest_job(director, mia, mia).await?.bids.len();
    director.shows(K(8), herself.and(Proof::holds("offers", &bids, &0)?));
    let of_tane = "Two coats of low-odour paint, everything included. Three days.";
    offer(director, tane, ("Make an offer", "520", 14, of_tane)).await?;
    let rung =
        mia.sees(["You have an offer", "Nothing is booked until you choose"])?.and(mia.hears_a_ring()?);
    offer(director, liam, ("Make an offer", "480", 15, "One coat, you bring the paint.")).await?;
    director.passes(LATER).await?;
    mia.takes(&[Press("Compare 2 offers")]).await?;
    let list = mia.sees(["2 offers", "Tane", "$520", "Liam", "$480", "km away"])?;
    let _ = rung.and(list);
    mia.takes(&[Press("Tane · $520")]).await?;
    let profile = mia.sees(["Tane offers", "$520", "Two coats", "15 years in the trade", "new here"])?;
    let profile = profile.and(mia.sees(["Here since", "Accept and book", "Ask", "No thanks"])?);
    mia.takes(&[Press("Photos (2)")]).await?;
    director.shows(K(10), profile.and(mia.sees(["2 of 2 · the work of Tane"])?));
    let alone = tane.never_saw("Liam")?.and(tane.never_saw("$480")?).and(liam.never_saw("$520")?);
    director.shows(K(12), alone);
    Ok(())
}

pub(super) async fn strangers_get_nowhere<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { mia, tane, liam, zoe, .. } = cast;
    director.scene("Buttons that are not theirs do nothing", mia, zoe);
    let (accept, change) = (mia.data_of("Accept and book")?, liam.data_of("Change my offer")?);
    zoe.takes(&[Forge(&accept)]).await?;
    let stranger = zoe.sees(["I cannot find that among your jobs"])?;
    zoe.takes(&[Forge(&change)]).await?;
    let forged = stranger.and(zoe.does_not_see("What would you do it for")?);
    tane.takes(&[Forge(&accept)]).await?;
    let own = tane.sees(["I cannot find that among your jobs"])?;
    let file = newest_job(director, mia, mia).await?;
    let rows = (file.job.state, file.job.provider, file.bids.len());
    let nothing = Proof::holds("open, nobody chosen, two offers", &rows, &(State::Open, None, 2))?;
    director.shows(K(38), forged.and(own).and(nothing));
    Ok(())
}

pub(super) async fn the_request_changes<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { mia, tane, liam, .. } = cast;
    director.scene("Mia changes the request: offers have to be confirmed", mia, tane);
    mia.takes(&[Press("Show the job"), Press("Change the request"), Press("Price"), Write("550")]).await?;
    let warned = mia.sees(["2 people with offers are asked", "$550"])?;
    mia.takes(&[Press("Publish")]).await?;
    let asked = tane.sees(["changed the request", "Does your offer still stand?"])?.and(tane.hears_a_ring()?);
    mia.takes(&[Press("Compare 2 offers"), Press("Tane · $520")]).await?;
    let outdated = mia.sees(["they have not confirmed it yet"])?.and(mia.cannot_press("Accept and book")?);
    tane.takes(&[Press("It still stands")]).await?;
    liam.takes(&[Press("It still stands")]).await?;
    mia.takes(&[Press("All offers"), Press("Tane · $520")]).await?;
    let again = mia.sees(["Tane offers", "Accept and book"])?;
    director.shows(K(3), warned.and(asked).and(outdated).and(again));
    Ok(())
}

pub(super) async fn liam_revises<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { mia, liam, .. } = cast;
    director.scene("Liam changes his offer, takes it back, and makes another", mia, liam);
    mia.takes(&[Press("All offers"), Press("Liam · $480")]).await?;
    let old = mia.data_of("Accept and book")?;
    offer(director, liam, ("Change my offer", "470", 14, "Two coats now, paint included.")).await?;
    mia.takes(&[Forge(&old)]).await?;
    let changed = mia.sees(["This offer changed meanwhile"])?;
    let both = mia.still_sees(["Liam offers", "$470", "Before: $480"])?;
    let accept = mia.data_of("Accept and book")?;
    liam.takes(&[Press("Take it back")]).await?;
    mia.takes(&[Forge(&accept)]).await?;
    let gone = mia.sees(["That offer is not there any more", "Nothing was booked"])?;
    let file = newest_job(director, mia, mia).await?;
    let open = Proof::holds("still open", &(file.job.state, file.job.provider), &(State::Open, None))?;
    director.shows(K(9), changed.and(both).and(gone).and(open));
    offer(director, liam, ("Make an offer", "475", 14, "Two coats, paint included, and I clean up.")).await?;
    let file = newest_job(director, mia, mia).await?;
    let of_liam = person(director, liam).await?;
    let own = file.bids.iter().filter(|bid| bid.offer.provider == of_liam && bid.offer.is_live()).count();
    let _ = Proof::holds("one live offer of Liam's", &own, &1)?;
    Ok(())
}
