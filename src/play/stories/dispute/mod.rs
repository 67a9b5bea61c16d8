//! Trouble: both tell their side, talk for two days, and a human decides in the end; once for the customer, once not.

mod lost;
mod won;

use chrono::TimeDelta;
use domain::{fee::FeeState, market::Mode};

use super::{
    cast::{Offer, Request, publish, save},
    rows::newest_job,
};
use crate::{
    play::director::{Director, Player, Step},
    store::Backend,
};

use Step::{Follow, Open, Press, Write};

/// Everybody in it.
struct Cast<DB: Backend> {
    /// Needs something done.
    ana: Player<DB>,
    /// Does it.
    ben: Player<DB>,
    /// Runs the market.
    olga: Player<DB>,
}

/// Plays it from the first word to the second decision.
pub(super) async fn play<DB: Backend>(director: &Director<DB>) -> anyhow::Result<()> {
    director.waits_for_monday().await?;
    let cast = everybody_arrives(director).await?;
    won::ben_does_not_finish(director, &cast).await?;
    won::both_tell_their_side(director, &cast).await?;
    won::olga_looks(director, &cast).await?;
    won::she_decides_for_ana(director, &cast).await?;
    lost::ana_is_not_content(director, &cast).await?;
    lost::ben_proposes_less(director, &cast).await?;
    lost::olga_decides_for_ben(director, &cast).await
}

async fn everybody_arrives<DB: Backend>(director: &Director<DB>) -> anyhow::Result<Cast<DB>> {
    let cast = Cast {
        ana: director.enters("Ana", "en").await?,
        ben: director.enters("Ben", "en").await?,
        olga: director.enters("Olga", "en").await?,
    };
    let Cast { ana, ben, olga } = &cast;
    director.scene("Olga runs the market, Ben does plumbing", olga, ben);
    let link = director.desk_link().await?;
    olga.takes(&[Follow(&link), Press("Agree and go on")]).await?;
    let (around, about) = ((35.687, -105.938), "Taps and pipes.");
    ben.takes(&Offer { name: "Ben", service: "Plumbing", around, radius: "10 km", about }.steps()).await?;
    save(ben).await?;
    ana.takes(&[Open, Press("I need something done"), Press("Leave")]).await?;
    Ok(cast)
}

/// Ana's next job of $90, which Ben takes, whose fee of $9 she pays, and which he begins.
async fn under_way<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
    (need, when): (&str, &str),
) -> anyhow::Result<()> {
    let Cast { ana, ben, .. } = cast;
    let request = Request {
        need,
        service: "Plumbing",
        details: &["Tap or shower", "I turned it off", "Flat"],
        at: (35.6794, -105.9498),
        address: "12 Alameda Street, blue gate",
        when,
        price: "$90",
    };
    ana.takes(&request.steps()).await?;
    if ana.sees(["👤"]).is_ok() {
        ana.takes(&[Write("Ana")]).await?;
    }
    publish(ana, Mode::Dispatch).await?;
    ben.presses("Accept for $90").await?;
    let mut page = ana.opens("💳").await?;
    page.presses("Pay $9", "").await?;
    page.presses("Pay", "paying=pay").await?;
    director.passes(TimeDelta::minutes(10)).await?;
    ben.presses("Start").await
}

/// What became of the fee of Ana's newest job.
async fn fee<DB: Backend>(director: &Director<DB>, cast: &Cast<DB>) -> anyhow::Result<Option<FeeState>> {
    Ok(newest_job(director, &cast.ana, &cast.ana).await?.fee.map(|fee| fee.fee.state))
}
