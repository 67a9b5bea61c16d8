//! The rest is paid directly: one says paid, the other says received.

use chrono::TimeDelta;
use domain::job::State;

use super::{Cast, newest_job};
use crate::{
    play::director::{Director, Proof, Requirement::K, Step},
    store::Backend,
};

use Step::{Press, Write};

pub(super) async fn the_rest_is_paid<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { mia, tane, .. } = cast;
    director.scene("The rest is paid directly", mia, tane);
    let asked = mia.still_sees(["pay Tane $441 directly"])?.and(tane.still_sees(["pays you $441 directly"])?);
    let ledger: Vec<i64> =
        director.till().with(|payments, _| payments.ledger().iter().map(|entry| entry.amount).collect());
    let only_the_fee = Proof::holds("what the platform took", &ledger, &vec![4_900])?;
    director.shows(K(31), asked.and(only_the_fee));
    tane.takes(&[
        Press("How you get paid"),
        Press("Bank account"),
        Write("12-3140-0171323-50"),
        Press("Done"),
    ])
    .await?;
    let _ = mia.sees(["likes to be paid like this", "0171323"])?;
    mia.takes(&[Press("I paid")]).await?;
    let said = tane.sees(["Mia says you are paid"])?.and(tane.hears_a_ring()?);
    tane.takes(&[Press("Not yet")]).await?;
    let differs = mia.sees(["says the money is not there yet"])?.and(mia.hears_a_ring()?);
    let help = mia.still_sees(["Get help"])?.and(tane.still_sees(["Get help"])?);
    director.passes(TimeDelta::hours(5)).await?;
    mia.takes(&[Press("I paid")]).await?;
    let too_early = mia.cannot_press("Write a review")?;
    tane.takes(&[Press("It arrived")]).await?;
    let file = newest_job(director, mia, mia).await?;
    let settled = Proof::holds("the state", &file.job.state, &State::Settled)?;
    let receipt = ["Receipt", "$490", "$49", "$441"];
    let receipts = mia.sees(receipt)?.and(tane.sees(receipt)?);
    director.shows(K(32), said.and(differs).and(help).and(settled).and(receipts));
    let now = mia.still_sees(["how was Tane", "Write a review"])?;
    director.shows(K(33), too_early.and(now));
    Ok(())
}
