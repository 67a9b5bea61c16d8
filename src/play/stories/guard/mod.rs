//! The contact guard: what happens when somebody hands out contacts, before and after a booking, who looks when it was
//! wrong, and what takes the place of contacts.

mod before;
mod eyes;
mod fields;

use domain::market::{Market, Mode, Settlement};

use super::{
    Request,
    cast::{HOME, looks_around, plumber, posts, save, sits_at_the_desk},
    rows::newest_job,
};
use crate::{
    play::director::{Director, Player, Step},
    store::Backend,
};

use Step::Press;

/// Everybody in it.
struct Cast<DB: Backend> {
    /// Needs something done.
    ana: Player<DB>,
    /// Would do it.
    bob: Player<DB>,
    /// Runs the market.
    olga: Player<DB>,
}

/// Only the person booked may read this.
const ADDRESS: &str = "12 Alameda Street, gate code 4471, ring twice";

/// A market like Kilibis, where people say how they like to be paid.
pub(super) fn market(profile: &str) -> Market {
    let mut market = Market::parse(profile).expect("the profiles are tested");
    if let Some(switches) = market.modes.get_mut(&Mode::Dispatch) {
        switches.settlement = Settlement::Recorded;
    }
    market.payments.pay_hosts = vec!["paypal.me".into()];
    market
}

/// Plays it from the first word to the last.
pub(super) async fn play<DB: Backend>(director: &Director<DB>) -> anyhow::Result<()> {
    director.waits_for_monday().await?;
    let cast = everybody_arrives(director).await?;
    before::a_disguised_number(director, &cast).await?;
    before::strikes_and_a_break(director, &cast).await?;
    before::the_break_is_over(director, &cast).await?;
    before::a_human_looks(director, &cast).await?;
    eyes::a_mistake_is_passed_on(director, &cast).await?;
    eyes::a_number_stays_hidden(director, &cast).await?;
    fields::booked(director, &cast).await?;
    fields::hidden_and_explained(director, &cast).await?;
    fields::at_the_door(director, &cast).await?;
    fields::paid(director, &cast).await
}

async fn everybody_arrives<DB: Backend>(director: &Director<DB>) -> anyhow::Result<Cast<DB>> {
    let cast = Cast {
        ana: director.enters("Ana", "en").await?,
        bob: director.enters("Bob", "en").await?,
        olga: director.enters("Olga", "en").await?,
    };
    let Cast { ana, bob, olga } = &cast;
    director.scene("Olga runs the market, Bob does plumbing", olga, bob);
    sits_at_the_desk(director, olga).await?;
    let _ = olga.sees(["You run this market"])?;
    let about = "Taps, pipes and boilers. Ask for me: bob at pipesandtaps dot com";
    bob.takes(&plumber("Bob", about).steps()).await?;
    let _ = bob.sees(["I masked contact details", "spelled out"])?;
    save(bob).await?;

    director.scene("Ana needs a plumber, and leaves the price open", ana, bob);
    looks_around(ana).await?;
    let toilet = Request {
        need: "The toilet keeps running after each flush, I think the valve inside is worn out.",
        service: "Plumbing",
        details: &["Toilet", "No", "Flat"],
        at: HOME,
        address: ADDRESS,
        when: "Friday 2pm",
        price: "negotiable",
    };
    posts(ana, &toilet).await?;
    bob.takes(&[Press("Accept"), Press("Let's talk first")]).await?;
    let _ = ana.sees(["Bob wants to do your job", "Nothing is binding"])?;
    Ok(cast)
}
