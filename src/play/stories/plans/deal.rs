//! More work for another price: refused, which costs nothing, and then agreed on.

use domain::money::Money;

use super::{Cast, newest_job};
use crate::{
    play::director::{
        Director, Proof,
        Requirement::{K, R},
        Step,
    },
    store::Backend,
};

use Step::{Press, Write};

const VALVE: &str = "The tap, and a new valve below it.";

pub(super) async fn ana_refuses_another_price<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, ben } = cast;
    director.scene("Ben would do more, for more; Ana says no, and that costs her nothing", ana, ben);
    let before = deal(director, cast).await?;
    ben.takes(&[Press("Change the deal"), Write(VALVE), Write("$140"), Press("Keep")]).await?;
    let both = ana.sees(["Saying no costs you nothing", VALVE, "$90 → $140", "$81 → $131"])?;
    ana.presses("Leave it as it is").await?;
    let told = ben.sees(["Ana would rather leave it as agreed", "$90"])?;
    let same = Proof::holds("the deal and the fee", &deal(director, cast).await?, &before)?;
    director.shows(R(4), both.and(told).and(same));
    Ok(())
}

pub(super) async fn they_agree_on_less<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, ben } = cast;
    director.scene("They talk, and Ana agrees to less", ana, ben);
    ana.writes("The valve is fine, but not for that much.").await?;
    let _ = ben.sees(["not for that much"])?;
    ben.takes(&[Press("Change the deal"), Write(VALVE), Write("$110"), Press("Keep")]).await?;
    let both = ana.sees(["$90 → $110", "$81 → $101"])?;
    ana.presses("Yes, change it").await?;
    let told = ben.sees(["Ana said yes", "$110"])?;
    let figures = ben.still_sees(["$110", "$9", "$101"])?;
    let agreed = deal(director, cast).await?;
    let agreed = Proof::holds("total and fee", &agreed, &(Some(11_000), Some(900)))?;
    director.shows([R(4), K(22)], both.and(told).and(figures).and(agreed));
    Ok(())
}

/// The agreed total and the fee of Ana's newest job.
async fn deal<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<(Option<i64>, Option<i64>)> {
    let file = newest_job(director, &cast.ana, &cast.ana).await?;
    let minor = |money: Money| money.minor;
    let fee = file.fee.as_ref().map(|fee| minor(fee.fee.figures.fee));
    Ok((file.agreed_terms().map(|terms| minor(terms.total)), fee))
}
