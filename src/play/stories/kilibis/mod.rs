//! Kilibis, as its makers tell it: customers post a request, everyone who fits gets it in full, the first to accept
//! has the job, the two talk here, the work is done as agreed, and both review each other.

mod again;
mod arrival;
mod asking;
mod taking;
mod work;

use super::{
    cast::{HOME, plumber, publish, save},
    rows::{newest_job, person, told},
};
use crate::{play::director::Director, store::Backend};

use arrival::Cast;

/// Plays it from the first word to the last clock.
pub(super) async fn play<DB: Backend>(director: &Director<DB>) -> anyhow::Result<()> {
    director.waits_for_monday().await?;
    let cast = arrival::everybody_arrives(director).await?;
    asking::ana_says_what_she_needs(director, &cast).await?;
    asking::it_goes_out(director, &cast).await?;
    taking::gus_declines(director, &cast).await?;
    let taken = taking::two_accept_at_once(director, cast).await?;
    taking::ana_would_rather_not(director, &taken).await?;
    let hana = taking::hana_joins_and_takes_it(director, &taken).await?;
    work::they_talk(director, &taken, &hana).await?;
    work::the_work_is_done(director, &taken, &hana).await?;
    work::both_review(director, &taken, &hana).await?;
    again::an_open_price(director, &taken, &hana).await?;
    again::reviews_count(director, &taken, &hana).await?;
    again::nobody_accepts(director, &taken).await?;
    again::enough_is_enough(director, &taken).await
}
