//! `KiwiGigs`, as its makers tell it: a customer posts for free, experts apply or are invited, the customer reads
//! profiles, asks, accepts one, the two settle the terms, a fee books the job, the work is done and checked, the rest
//! is paid directly, and both leave a review.

mod accepting;
mod arrival;
mod asking;
mod booking;
mod closing;
mod inviting;
mod offering;
mod paying;
mod reviewing;
mod terms;
mod work;

use chrono::TimeDelta;
use domain::geo::Point;

use super::{
    cast::publish,
    rows::{newest_job, person, told},
};
use crate::{play::director::Director, store::Backend};

use arrival::Cast;

/// Plays it from the first word to the last clock.
pub(super) async fn play<DB: Backend>(director: &Director<DB>) -> anyhow::Result<()> {
    director.waits_for_monday().await?;
    let cast = arrival::everybody_arrives(director).await?;
    asking::mia_says_what_she_needs(director, &cast).await?;
    asking::it_goes_out(director, &cast).await?;
    asking::tane_asks_first(director, &cast).await?;
    offering::two_offers_come(director, &cast).await?;
    offering::strangers_get_nowhere(director, &cast).await?;
    inviting::mia_invites_aroha(director, &cast).await?;
    offering::the_request_changes(director, &cast).await?;
    offering::liam_revises(director, &cast).await?;
    accepting::mia_accepts(director, &cast).await?;
    accepting::they_talk(director, &cast).await?;
    terms::they_settle_the_terms(director, &cast).await?;
    booking::the_fee_is_due(director, &cast).await?;
    booking::mia_pays_it(director, &cast).await?;
    work::the_day_comes(director, &cast).await?;
    work::it_is_checked(director, &cast).await?;
    paying::the_rest_is_paid(director, &cast).await?;
    reviewing::both_review(director, &cast).await?;
    closing::the_next_request_lapses(director, &cast).await?;
    closing::a_booking_is_called_off(director, &cast).await?;
    closing::a_request_is_taken_back(director, &cast).await
}

/// Where Mia lives: a street not far from the middle of the town.
fn home<DB: Backend>(director: &Director<DB>) -> (f64, f64) {
    beside(director.home(), -0.008, -0.012)
}

/// So many degrees to the north and to the east of there.
fn beside(point: Point, north: f64, east: f64) -> (f64, f64) {
    (point.lat() + north, point.lon() + east)
}

/// A little later than one act after the other: what rings once an hour may ring again.
const LATER: TimeDelta = TimeDelta::minutes(90);
