//! The customer says what she needs, it goes out for free, and somebody asks before offering.

use chrono::TimeDelta;
use domain::{job::State, market::Mode, money::Price};

use super::{Cast, home, newest_job, publish, told};
use crate::{
    play::director::{
        Director, Proof,
        Requirement::{K, X},
        Step,
    },
    store::Backend,
};

use Step::{Open, Photo, Pin, Press, Write};

/// Only the person booked may read this.
pub(super) const ADDRESS: &str = "27 Kowhai Terrace, the yellow door";
/// What only the person booked may read, in one word.
pub(super) const SECRET: &str = "Kowhai";

pub(super) async fn mia_says_what_she_needs<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { mia, tane, .. } = cast;
    director.scene("Mia says what she needs", mia, tane);
    mia.takes(&[Open]).await?;
    let free = mia.sees(["Posting is free"])?;
    mia.takes(&[Press("I need something done"), Write("paint walls"), Press("Painting and decorating")])
        .await?;
    mia.takes(&[Press("Two or three rooms"), Press("Please bring them"), Press("House")]).await?;
    let in_detail = mia.sees(["One sentence more would help", "paint walls"])?;
    mia.takes(&[Write(
        "Living room and hall, about 60 square metres of wall, all in white. The rooms are empty.",
    )])
    .await?;
    mia.takes(&[Photo, Press("That's all")]).await?;
    let (lat, lon) = home(director);
    mia.takes(&[Pin(lat, lon), Write(ADDRESS), Write("sometime soon")]).await?;
    let in_time = mia.sees(["I did not get the time"])?;
    let by = director.date_in(18)?;
    mia.takes(&[Write(&format!("{by} 9pm")), Write("negotiable")]).await?;
    if mia.sees(["What is your budget"]).is_err() {
        // A market with both ways asks for a name first, and for the budget once offers are to be compared.
        mia.takes(&[Write("Mia")]).await?;
        publish(mia, Mode::Offers).await?;
    }
    let with_budget = mia.sees(["What is your budget"])?;
    mia.takes(&[Write("500")]).await?;
    if !mia.can_press("Publish") && !mia.can_press("Compare offers") {
        mia.takes(&[Write("Mia")]).await?;
    }
    let by = director.day_in(18)?;
    let whole = mia.sees(["Painting and decorating", "60 square metres", "1 photo", &by, "$500"])?;
    director.shows(K(2), in_detail.and(in_time).and(with_budget).and(whole));
    publish(mia, Mode::Offers).await?;
    let out = mia.sees(["It's out!", "nothing is booked until you choose"])?;
    let unpaid = mia.never_saw("💳")?.and(mia.never_saw("booking fee")?);
    director.shows(K(1), free.and(out).and(unpaid));
    Ok(())
}

pub(super) async fn it_goes_out<DB: Backend>(director: &Director<DB>, cast: &Cast<DB>) -> anyhow::Result<()> {
    let Cast { mia, tane, liam, aroha, zoe } = cast;
    director.scene("Everyone around who paints can make an offer", tane, liam);
    let by = director.day_in(18)?;
    director.passes(TimeDelta::minutes(15)).await?;
    let card =
        ["Painting and decorating", "km away", "To be done by", &by, "Budget: $500", "60 square metres"];
    let seen = tane.still_sees(card)?.and(liam.still_sees(card)?);
    let invited = tane.still_sees(["Make an offer", "Ask first"])?.and(liam.still_sees(["Make an offer"])?);
    let file = newest_job(director, mia, mia).await?;
    let told = told(director, file.job.id, &[tane, liam, aroha, zoe]).await?;
    let fits = Proof::holds("told of the request", &told, &vec!["Tane", "Liam", "Aroha"])?;
    liam.takes(&[Press("Photos (1)")]).await?;
    let seen = seen.and(liam.sees(["1 of 1 · the request"])?);
    director.shows([K(4), X(5), X(6)], seen.and(invited).and(fits));
    let _ = tane.never_saw(SECRET)?.and(liam.never_saw(SECRET)?).and(zoe.never_saw("60 square metres")?);
    let budget = match file.job.request.price {
        Price::Fixed(budget) => Some(budget.minor),
        Price::Range { .. } | Price::Negotiable => None,
    };
    let request = (file.job.state, budget);
    let _ = Proof::holds("an open request with a budget", &request, &(State::Open, Some(50_000)))?;
    Ok(())
}

pub(super) async fn tane_asks_first<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { mia, tane, liam, .. } = cast;
    director.scene("Tane asks before he offers; the answer helps everyone", mia, tane);
    tane.takes(&[Press("Ask first"), Write("Hello! Are the ceilings to be painted, too?")]).await?;
    let asked = mia.sees(["Tane", "Are the ceilings to be painted"])?;
    mia.takes(&[Press("Answer for everyone"), Write("Walls only; the ceilings stay as they are.")]).await?;
    let answer = ["Asked and answered", "the ceilings stay as they are"];
    let explained = tane.still_sees(answer)?.and(liam.still_sees(answer)?);
    mia.takes(&[Write("Would the week after next suit you?")]).await?;
    let private = tane.sees(["Mia", "the week after next"])?;
    tane.takes(&[Write("It would, from the Monday on.")]).await?;
    let both = mia.sees(["Tane", "from the Monday on"])?;
    director.shows([K(11), X(1)], asked.and(explained).and(private).and(both));
    let apart = liam.never_saw("the week after next")?.and(liam.never_saw("Tane")?);
    director.shows(K(12), apart);
    Ok(())
}
