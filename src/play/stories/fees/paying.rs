//! Paying: at the second try, not in time, too late, and twice.

use chrono::TimeDelta;
use domain::{
    fee::{CaptureKind, FeeFile, FeeState, Refund},
    job::State,
};

use super::{Cast, agree, fee, ledger, newest_job};
use crate::{
    play::director::{
        Director, Proof,
        Requirement::{K, X},
    },
    store::Backend,
};

/// What each payment for a fee counts as, and whether it goes back.
fn money(fee: Option<&FeeFile>) -> Vec<(CaptureKind, Option<Refund>)> {
    let attempts = fee.into_iter().flat_map(|fee| &fee.attempts);
    attempts
        .filter_map(|attempt| attempt.capture.as_ref())
        .map(|capture| (capture.kind, capture.refund))
        .collect()
}

pub(super) async fn a_card_is_declined_and_another_pays<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, ben } = cast;
    director.scene("A card is declined, and another one pays", ana, ben);
    agree(director, cast, &format!("{} 2pm", director.date_in(4)?)).await?;
    let friday = director.day_in(3)?;
    let rule = ["If you cancel by", &friday, "you get the fee back"];
    let card = ana.still_sees(rule)?.and(ana.still_sees(["no money moves"])?);
    let mut page = ana.opens("💳").await?;
    let told = page.says(["With Ben", "Agreed total: $90", "$9", "$81", "/support"])?.and(page.says(rule)?);
    director.shows([K(22), K(24), X(4)], card.and(told));
    page.presses("Pay $9", "").await?;
    page.presses("Card is declined", "paying=decline").await?;
    let declined = page.says(["The card was declined"])?;
    page.presses("Pay", "paying=pay").await?;
    let paid = page.says(["Paid, thank you"])?.and(ana.was_told("Your fee arrived", 1)?);
    let booked = newest_job(director, ana, ana).await?.job.state;
    let booked = Proof::holds("the state", &booked, &State::Booked)?;
    let once = Proof::holds("what came", &ledger(director), &vec![900])?;
    director.shows([K(21), K(23)], declined.and(paid).and(booked).and(once));
    Ok(())
}

pub(super) async fn not_in_time<DB: Backend>(director: &Director<DB>, cast: &Cast<DB>) -> anyhow::Result<()> {
    let Cast { ana, ben } = cast;
    director.scene("A fee is not paid in time", ana, ben);
    agree(director, cast, &format!("{} 2pm", director.date_in(9)?)).await?;
    let mut page = ana.opens("💳").await?;
    page.presses("Pay $9", "").await?;
    director.passes(TimeDelta::hours(24)).await?;
    let told = ana.sees(["The fee was not paid in time"])?.and(ben.sees(["free to take"])?);
    let fee = fee(director, cast).await?;
    let over = Proof::holds("the fee", &fee.map(|fee| fee.fee.state), &Some(FeeState::Void))?;
    director.shows(K(21), told.and(over));

    page.looks_again().await?;
    page.presses("Pay late, all the same", "paying=late").await?;
    let late = newest_fee_money(director, cast).await?;
    let back = Proof::holds("the money", &late, &vec![(CaptureKind::Late, Some(Refund::Done))])?;
    let told = ana.sees(["too late"])?.and(ana.hears_a_ring()?);
    let nothing = Proof::holds("what came and went", &ledger(director), &vec![900, -900, 900, 900, -900])?;
    director.shows(K(23), back.and(told).and(nothing));
    Ok(())
}

async fn newest_fee_money<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<Vec<(CaptureKind, Option<Refund>)>> {
    Ok(money(fee(director, cast).await?.as_ref()))
}

pub(super) async fn two_times<DB: Backend>(director: &Director<DB>, cast: &Cast<DB>) -> anyhow::Result<()> {
    let Cast { ana, ben } = cast;
    director.scene("Ana pays two times, and one payment goes back", ana, ben);
    agree(director, cast, &format!("{} 2pm", director.date_in(9)?)).await?;
    let mut page = ana.opens("💳").await?;
    page.presses("Pay $9", "").await?;
    page.presses("Pay twice", "paying=twice").await?;
    let paid = newest_fee_money(director, cast).await?;
    let expected = vec![(CaptureKind::Booking, None), (CaptureKind::Duplicate, Some(Refund::Done))];
    let one = Proof::holds("the money", &paid, &expected)?;
    let booked = newest_job(director, ana, ana).await?.job.state;
    let booked = Proof::holds("the state", &booked, &State::Booked)?;
    let told = ana.sees(["You paid the fee twice", "goes back to you"])?;
    director.shows(K(23), one.and(booked).and(told));
    Ok(())
}
