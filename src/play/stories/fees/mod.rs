//! The fee, and nothing else: paid, declined and tried again, not paid in time, paid too late, paid twice, and what
//! becomes of it when a booking is called off early or late.

mod calling_off;
mod paying;

use domain::fee::FeeFile;

use super::{
    cast::{Pair as Cast, posts, tap},
    rows::newest_job,
};
use crate::{play::director::Director, store::Backend};

pub(super) const MARKET: &str = include_str!("market.toml");

/// Plays it from the first word to the last refund.
pub(super) async fn play<DB: Backend>(director: &Director<DB>) -> anyhow::Result<()> {
    director.waits_for_monday().await?;
    let cast = Cast::arrives(director, "Ben offers plumbing, and Ana needs a plumber").await?;
    paying::a_card_is_declined_and_another_pays(director, &cast).await?;
    calling_off::early_enough(director, &cast).await?;
    calling_off::too_late(director, &cast).await?;
    paying::not_in_time(director, &cast).await?;
    paying::two_times(director, &cast).await
}

/// Ana's next job of $90, which Ben takes; its fee of $9 is due.
async fn agree<DB: Backend>(director: &Director<DB>, cast: &Cast<DB>, when: &str) -> anyhow::Result<()> {
    let Cast { ana, ben } = cast;
    posts(ana, &tap("My kitchen tap drips and the cupboard below it gets wet.", when)).await?;
    ben.presses("Accept for $90").await?;
    let _ = newest_job(director, ana, ana).await?;
    Ok(())
}

/// The fee of Ana's newest job.
async fn fee<DB: Backend>(director: &Director<DB>, cast: &Cast<DB>) -> anyhow::Result<Option<FeeFile>> {
    Ok(newest_job(director, &cast.ana, &cast.ana).await?.fee)
}

/// What came and went at the provider, in cents, oldest first.
fn ledger<DB: Backend>(director: &Director<DB>) -> Vec<i64> {
    director.till().with(|payments, _| payments.ledger().iter().map(|entry| entry.amount).collect())
}
