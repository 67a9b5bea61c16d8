//! Another time: it takes both, and the fee goes by the first one.

use chrono::TimeDelta;

use super::{Cast, book, newest_job};
use crate::{
    play::director::{Director, Proof, Requirement::R, Step::Press},
    store::Backend,
};

pub(super) async fn ana_asks_for_another_time<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, ben } = cast;
    director.scene("Ana has to work tomorrow, and asks for another time", ana, ben);
    book(director, cast, ("My kitchen tap drips and the cupboard below it gets wet.", "tomorrow 2pm"))
        .await?;
    director.passes(TimeDelta::hours(6)).await?;
    let first = newest_job(director, ana, ana).await?.start();
    let (date, day) = (director.date_in(7)?, director.day_in(7)?);
    ana.presses("Another time").await?;
    ana.writes(&format!("{date} 10am")).await?;
    let asked = ben.sees(["Ana asks for another time", &day, "Yes, change it", "Leave it as it is"])?;
    let asked = asked.and(ben.hears_a_ring()?);
    let holds = Proof::holds("the start", &newest_job(director, ana, ana).await?.start(), &first)?;
    ben.presses("Yes, change it").await?;
    let told = ana.sees(["Ben said yes", "$90", &day])?;
    let start = newest_job(director, ana, ana).await?.start();
    let later = Proof::holds("hours it moved", &(start - first).num_hours(), &(6 * 24 - 4))?;
    let entries = ana.has_in_calendar(start)?.and(ben.has_in_calendar(start)?);
    director.shows(R(4), asked.and(holds).and(told).and(later).and(entries));
    Ok(())
}

pub(super) async fn the_fee_goes_by_the_first_start<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, ben } = cast;
    director.scene("She thinks of leaving: the fee goes by the start it was paid for", ana, ben);
    ana.takes(&[Press("Cancel the job"), Press("Plans changed")]).await?;
    let kept = ana.sees(["Your booking fee of $9 is not paid back", "the start you two first agreed on"])?;
    ana.presses("No, keep it").await?;
    let nothing = ben.hears_nothing()?;
    director.shows([R(1), R(4)], kept.and(nothing));
    Ok(())
}
