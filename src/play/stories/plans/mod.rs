//! When plans change: another time, another deal, somebody who answers nothing, somebody who does not come, and
//! somebody who cannot come after all.

mod deal;
mod leaving;
mod missed;
mod moving;
mod silence;

use chrono::TimeDelta;

use super::{
    cast::{Pair as Cast, pays, posts, publish, tap},
    rows::{newest_job, person},
};
use crate::{play::director::Director, store::Backend};

/// Plays it from the first word to the last.
pub(super) async fn play<DB: Backend>(director: &Director<DB>) -> anyhow::Result<()> {
    director.waits_for_monday().await?;
    let cast = Cast::arrives(director, "Ben does plumbing, and Ana needs a plumber").await?;
    moving::ana_asks_for_another_time(director, &cast).await?;
    moving::the_fee_goes_by_the_first_start(director, &cast).await?;
    deal::ana_refuses_another_price(director, &cast).await?;
    deal::they_agree_on_less(director, &cast).await?;
    silence::ana_does_not_look(director, &cast).await?;
    silence::reviews_are_open(director, &cast).await?;
    missed::ben_does_not_come(director, &cast).await?;
    missed::he_does_not_answer(director, &cast).await?;
    missed::she_posts_it_again(director, &cast).await?;
    leaving::early_it_costs_him_nothing(director, &cast).await?;
    leaving::late_ana_has_a_word(director, &cast).await
}

/// Ana's next job of $90, which Ben takes, and whose fee of $9 she pays.
async fn book<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
    (need, when): (&str, &str),
) -> anyhow::Result<()> {
    posts(&cast.ana, &tap(need, when)).await?;
    take(director, cast).await
}

/// Ben takes what Ana asks for, and she pays its fee. The minutes of second thoughts are over.
async fn take<DB: Backend>(director: &Director<DB>, cast: &Cast<DB>) -> anyhow::Result<()> {
    cast.ben.presses("Accept for $90").await?;
    pays(&cast.ana, "$9").await?;
    director.passes(TimeDelta::minutes(10)).await
}
