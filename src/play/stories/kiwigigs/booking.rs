//! The fee books the job: three figures, a page, a card that is declined, a payment that is told twice.

use domain::{fee::FeeState, job::State, offer::Standing};
use sandbox::{PaymentFault, PaymentFaultKind};

use super::{
    Cast,
    asking::{ADDRESS, SECRET},
    newest_job, person,
};
use crate::{
    play::director::{
        Director, Proof,
        Requirement::{K, X},
    },
    store::Backend,
};

pub(super) async fn the_fee_is_due<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { mia, tane, .. } = cast;
    director.scene("Both read the three figures before anybody pays", mia, tane);
    let figures = ["$490", "$49", "$441"];
    let both = mia.still_sees(figures)?.and(tane.still_sees(figures)?);
    let page = mia.opens("💳").await?;
    let there =
        page.says(["Booking fee", "With Tane", "Agreed total: $490", "$49", "$441", "no money moves"])?;
    let fee = newest_job(director, mia, mia).await?.fee.map(|file| file.fee.figures);
    let split = fee.map(|figures| (figures.total.minor, figures.fee.minor, figures.direct.minor));
    let rows = Proof::holds("total, fee and direct", &split, &Some((49_000, 4_900, 44_100)))?;
    director.shows([K(22), X(4)], both.and(there).and(rows));
    let state = newest_job(director, mia, mia).await?.job.state;
    let looked = Proof::holds("looking changes nothing", &state, &State::AwaitingFee)?;
    director.shows(K(25), looked.and(tane.cannot_press("Start")?).and(tane.cannot_press("Done")?));
    Ok(())
}

pub(super) async fn mia_pays_it<DB: Backend>(director: &Director<DB>, cast: &Cast<DB>) -> anyhow::Result<()> {
    let Cast { mia, tane, liam, .. } = cast;
    director.scene("Mia pays the fee, and the job is booked", mia, tane);
    let mut page = mia.opens("💳").await?;
    page.presses("Pay $49", "").await?;
    page.presses("Card is declined", "paying=decline").await?;
    let declined = page.says(["The card was declined"])?;
    let state = newest_job(director, mia, mia).await?.job.state;
    let not_yet = Proof::holds("not booked", &state, &State::AwaitingFee)?;
    let fault = PaymentFault { kind: PaymentFaultKind::CallbackTwice, times: 1 };
    director.till().with(|payments, _| payments.inject(fault));
    page.presses("Pay", "paying=pay").await?;
    let paid = page.says(["Paid, thank you"])?;
    let file = newest_job(director, mia, mia).await?;
    let fee = file.fee.as_ref().map(|file| (file.fee.state, file.attempts.len()));
    let once = Proof::holds("the fee and its attempts", &fee, &Some((FeeState::Paid, 1)))?;
    let ledger =
        director.till().with(|payments, _| payments.ledger().iter().map(|entry| entry.amount).collect());
    let charged: Vec<i64> = ledger;
    let once = once.and(Proof::holds("charged", &charged, &vec![4_900])?);
    let told = mia.was_told("Your fee arrived", 1)?;
    director.shows(K(23), declined.and(not_yet).and(paid.and(once).and(told)));

    let booked = Proof::holds("the state", &file.job.state, &State::Booked)?;
    director.shows(K(21), booked.and(mia.sees(["Your fee arrived: the job is booked"])?));
    director
        .shows(K(26), tane.sees(["Mia paid the fee", "you can start", "Start"])?.and(tane.hears_a_ring()?));
    let place = tane.sees([ADDRESS])?;
    director.shows(X(8), place.and(liam.never_saw(SECRET)?));
    let not_chosen =
        liam.sees(["Someone else was booked"])?.and(liam.was_told("Someone else was booked", 1)?);
    let of_liam = person(director, liam).await?;
    let standing = file.bid_of(of_liam).map(|bid| bid.offer.standing);
    let over = Proof::holds("Liam's offer", &standing, &Some(Standing::NotChosen))?;
    director.shows(K(14), not_chosen.and(over));
    Ok(())
}
