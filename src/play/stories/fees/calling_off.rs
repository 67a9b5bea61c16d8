//! A booking is called off: early enough the fee goes back, later it is kept, and both is said before it is done.

use chrono::TimeDelta;
use domain::fee::FeeState;

use super::{Cast, agree, fee, ledger};
use crate::{
    play::director::{Director, Proof, Requirement::K, Step::Press},
    store::Backend,
};

pub(super) async fn early_enough<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, ben } = cast;
    director.scene("Ana calls it off in time: the fee goes back", ana, ben);
    director.passes(TimeDelta::hours(3)).await?;
    ana.takes(&[Press("Cancel the job"), Press("Plans changed")]).await?;
    let before = ana.sees(["Your booking fee of $9 comes back to you"])?;
    ana.takes(&[Press("Yes, cancel")]).await?;
    let after = ana.sees(["Your booking fee of $9 is back with you"])?.and(ben.sees(["cancelled"])?);
    let stands = fee(director, cast).await?.map(|fee| fee.fee.state);
    let stands = Proof::holds("the fee", &stands, &Some(FeeState::GivenBack))?;
    let back = Proof::holds("what came and went", &ledger(director), &vec![900, -900])?;
    director.shows(K(24), before.and(after).and(stands).and(back));
    Ok(())
}

pub(super) async fn too_late<DB: Backend>(director: &Director<DB>, cast: &Cast<DB>) -> anyhow::Result<()> {
    let Cast { ana, ben } = cast;
    director.scene("Ana calls the next one off too late: the fee is kept", ana, ben);
    agree(director, cast, &format!("{} 9am", director.date_in(1)?)).await?;
    let mut page = ana.opens("💳").await?;
    let near = page.says(["The start is near", "within 5 minutes of paying"])?;
    page.presses("Pay $9", "").await?;
    page.presses("Pay", "paying=pay").await?;
    director.passes(TimeDelta::hours(1)).await?;
    ana.takes(&[Press("Cancel the job"), Press("Plans changed")]).await?;
    let before = ana.sees(["Your booking fee of $9 is not paid back"])?;
    ana.takes(&[Press("Yes, cancel")]).await?;
    let after = ana.sees(["is not paid back, as you were told before"])?;
    let stands = fee(director, cast).await?.map(|fee| fee.fee.state);
    let stands = Proof::holds("the fee", &stands, &Some(FeeState::Paid))?;
    let kept = Proof::holds("what came and went", &ledger(director), &vec![900, -900, 900])?;
    director.shows(K(24), near.and(before).and(after).and(stands).and(kept));
    Ok(())
}
