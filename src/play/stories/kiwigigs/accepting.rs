//! One offer is accepted, whatever else is pressed; then the two talk where nobody else reads.

use domain::{job::State, offer::Standing};

use super::{Cast, newest_job, person};
use crate::{
    play::director::{
        Director, Proof,
        Requirement::{K, X},
        Step,
    },
    store::Backend,
};

use Step::{Press, Write};

pub(super) async fn mia_accepts<DB: Backend>(director: &Director<DB>, cast: &Cast<DB>) -> anyhow::Result<()> {
    let Cast { mia, tane, liam, .. } = cast;
    director.scene("Mia accepts Tane's offer, and in the same breath Liam's", mia, tane);
    mia.takes(&[Write("/requests"), Press("#"), Press("Compare 2 offers"), Press("Liam · $475")]).await?;
    let of_liam = mia.data_of("Accept and book")?;
    mia.takes(&[Press("All offers"), Press("Tane · $520")]).await?;
    let taken = [
        (mia, mia.act_of(&Press("Accept, but change something"))?),
        (mia, mia.act_of(&Step::Forge(&of_liam))?),
    ];
    director.in_one_breath(&taken).await?;
    let chosen = tane.sees(["Mia chose your offer"])?.and(tane.hears_a_ring()?);
    let file = newest_job(director, mia, mia).await?;
    let (tane_id, liam_id) = (person(director, tane).await?, person(director, liam).await?);
    let one = Proof::holds("the provider", &file.job.provider, &Some(tane_id))?;
    let picked = file.bids.iter().filter(|bid| bid.offer.standing == Standing::Picked).count();
    let only = Proof::holds("offers picked", &picked, &1)?;
    director.shows([K(13), X(3)], chosen.and(one).and(only));
    let held = liam.still_sees(["On hold", "settling details with someone else"])?.and(liam.hears_nothing()?);
    let live = file.bid_of(liam_id).map(|bid| bid.offer.standing);
    let waits = Proof::holds("Liam's offer", &live, &Some(Standing::Live))?;
    director.shows(K(14), held.and(waits));
    let bound = Proof::holds("the state", &file.job.state, &State::Matched)?;
    director.shows(X(7), bound.and(mia.cannot_press("Pay")?));
    let start = format!("{} 8am", director.date_in(15)?);
    mia.takes(&[Press("As it stands"), Write("480"), Press("Another time"), Write(&start)]).await?;
    let _ = tane.sees(["Mia proposes", "$480", "Version 2", "$520 → $480"])?.and(tane.hears_a_ring()?);
    Ok(())
}

pub(super) async fn they_talk<DB: Backend>(director: &Director<DB>, cast: &Cast<DB>) -> anyhow::Result<()> {
    let Cast { mia, tane, liam, .. } = cast;
    director.scene("The two talk, and nobody else does", mia, tane);
    tane.takes(&[Write("Thank you, Mia! Which white would you like?")]).await?;
    let there = mia.sees(["Tane", "Which white"])?;
    mia.takes(&[Write("A warm one, please.")]).await?;
    let back = tane.sees(["Mia", "A warm one"])?;
    tane.takes(&[Write("Then Half Villa White it is.")]).await?;
    let once = mia.was_told("Which white", 1)?.and(mia.was_told("Half Villa White", 1)?);
    let once = once.and(tane.was_told("A warm one", 1)?).and(liam.never_saw("Villa White")?);
    director.shows(K(15), there.and(back).and(once));

    tane.takes(&[Write(
        "Shall we do it without the fee? Call me on 021 555 0199, tane@brush-and-roll.co.nz",
    )])
    .await?;
    let warned = tane.sees(["contact details masked"])?;
    let masked = mia.never_saw("0199")?.and(mia.never_saw("brush-and-roll")?);
    director.shows(K(16), warned.and(mia.sees(["Tane", "Call me on"])?).and(masked));
    let nobody = mia.never_saw("Tane_elsewhere")?.and(tane.never_saw("Mia_elsewhere")?);
    let place = tane.never_saw(super::asking::SECRET)?;
    director.shows(K(17), nobody.and(place));
    Ok(())
}
