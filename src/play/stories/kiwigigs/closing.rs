//! The next requests: one lapses and is kept open, one is called off after the fee, one is taken back.

use chrono::TimeDelta;
use domain::{job::State, market::Mode};

use super::{Cast, home, newest_job, offering::offer, publish};
use crate::{
    play::{
        director::{Director, Proof, Requirement::K, Step},
        stories::Request,
    },
    store::Backend,
};

use Step::{Forge, Press, Write};

pub(super) async fn the_next_request_lapses<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { mia, liam, .. } = cast;
    director.scene("The next request: nobody is chosen in time, and one tap keeps it open", mia, liam);
    let when = format!("{} 9pm", director.date_in(20)?);
    let bedroom = Request {
        need: "The bedroom ceiling has a water stain of about two square metres and needs a fresh coat.",
        service: "Painting and decorating",
        details: &["One room", "I have them", "House"],
        at: home(director),
        address: super::asking::ADDRESS,
        when: &when,
        price: "150",
    };
    mia.takes(&bedroom.steps()).await?;
    publish(mia, Mode::Offers).await?;
    let read = liam.sees(["water stain", "Mia", "5.0 (1)", "Make an offer"])?;
    director.shows(K(35), read);
    let make = liam.data_of("Make an offer")?;
    let until = newest_job(director, mia, mia).await?.job.open_until;
    director.waits_until(until - TimeDelta::minutes(90)).await?;
    let warned = mia.sees(["Your request closes", "keep it open longer"])?;
    director.waits_until(until + TimeDelta::minutes(1)).await?;
    let told =
        mia.sees(["closed before anybody was chosen", "Keep it open longer"])?.and(mia.hears_a_ring()?);
    liam.takes(&[Forge(&make)]).await?;
    let refused = liam.sees(["This request is not open any more"])?;
    let state = newest_job(director, mia, mia).await?.job.state;
    let over = Proof::holds("the state", &state, &State::Expired)?;
    mia.takes(&[Press("Keep it open longer")]).await?;
    let state = newest_job(director, mia, mia).await?.job.state;
    let open = Proof::holds("the state", &state, &State::Open)?;
    director.shows(K(39), warned.and(told).and(refused.and(over)).and(open));
    Ok(())
}

pub(super) async fn a_booking_is_called_off<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { mia, liam, .. } = cast;
    director.scene("Liam is booked and cannot come: the fee goes back", mia, liam);
    offer(director, liam, ("Make an offer", "160", 5, "Stain blocker and two coats.")).await?;
    mia.takes(&[Press("See the offer"), Press("Liam · $160"), Press("Accept and book")]).await?;
    let mut page = mia.opens("💳").await?;
    page.presses("Pay $16", "").await?;
    page.presses("Pay", "paying=pay").await?;
    let _ = liam.sees(["Mia paid the fee"])?;
    director.passes(TimeDelta::hours(3)).await?;
    liam.takes(&[Press("Cancel the job"), Press("Ill")]).await?;
    let before = liam.sees(["Mia gets the booking fee of $16 back"])?;
    liam.takes(&[Press("Yes, cancel")]).await?;
    let after = mia.sees(["Liam cancelled the job", "booking fee of $16 is back with you"])?;
    let after = after.and(mia.hears_a_ring()?);
    let ledger: Vec<i64> =
        director.till().with(|payments, _| payments.ledger().iter().map(|entry| entry.amount).collect());
    let back = Proof::holds("what came and went", &ledger, &vec![4_900, 1_600, -1_600])?;
    director.shows(K(24), before.and(after).and(back));
    Ok(())
}

pub(super) async fn a_request_is_taken_back<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { mia, tane, .. } = cast;
    director.scene("One more request, taken back", mia, tane);
    let when = format!("{} 9pm", director.date_in(9)?);
    let shed = Request {
        need: "Please paint the walls of our shed, twelve square metres, dark green before the winter.",
        service: "Painting and decorating",
        details: &["The outside", "Please bring them", "House"],
        at: home(director),
        address: super::asking::ADDRESS,
        when: &when,
        price: "300",
    };
    mia.takes(&shed.steps()).await?;
    publish(mia, Mode::Offers).await?;
    offer(director, tane, ("Make an offer", "310", 3, "Two coats of green.")).await?;
    mia.takes(&[
        Write("/requests"),
        Press("#"),
        Press("Withdraw"),
        Press("Plans changed"),
        Press("Yes, withdraw"),
    ])
    .await?;
    let told = tane.sees(["took the request back"])?;
    let state = newest_job(director, mia, mia).await?.job.state;
    director.shows(K(3), told.and(Proof::holds("the state", &state, &State::Cancelled)?));
    Ok(())
}
