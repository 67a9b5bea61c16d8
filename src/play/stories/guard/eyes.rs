//! "Send anyway for review": a human looks at one message, and decides.

use chrono::TimeDelta;

use super::Cast;
use crate::{
    play::director::{
        Director,
        Requirement::{B, K},
        Step,
    },
    store::Backend,
};

use Step::{Press, Write};

/// What the old sticker says is nobody's contact here; the guard cannot know that.
const STICKER: &str = "The sticker on the valve reads: call 505 555 0180";

pub(super) async fn a_mistake_is_passed_on<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, bob, olga } = cast;
    director.scene("What Ana reads off the valve is hidden: she asks for a human's eyes", ana, olga);
    ana.takes(&[Write(STICKER)]).await?;
    let hidden = ana.sees(["contact details masked", "The operator can look at it"])?;
    let not_yet = bob.sees(["The sticker on the valve reads"])?.and(bob.never_saw("0180")?);
    ana.takes(&[Press("Send anyway for review")]).await?;
    let asked = ana.sees(["The operator looks at it"])?.and(olga.sees(["look at hidden words", "Ana"])?);
    olga.takes(&[Press("Look")]).await?;
    let view = olga.sees(["Ana asks you to look", STICKER])?;
    olga.takes(&[Press("Pass it on")]).await?;
    director.scene("Olga passes it on", ana, bob);
    let full =
        bob.sees(["passed on what was hidden"])?.and(bob.still_sees([STICKER, "passed on by the operator"])?);
    let told = ana.sees(["Bob reads your message in full"])?;
    director.shows([K(16), B(19)], hidden.and(not_yet).and(asked).and(view).and(full).and(told));
    Ok(())
}

pub(super) async fn a_number_stays_hidden<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, bob, olga } = cast;
    director.scene("Her own number is another thing", ana, olga);
    director.passes(TimeDelta::minutes(5)).await?;
    ana.takes(&[Write("And mine is 505 555 0177, just in case"), Press("Send anyway for review")]).await?;
    olga.takes(&[Press("Look"), Press("Keep it hidden")]).await?;
    let told = ana.sees(["The operator looked: it stays hidden"])?;
    director.shows([K(16), B(19)], told.and(bob.never_saw("0177")?));
    let gone = olga.does_not_see("0177")?;
    director.shows(K(16), gone);
    Ok(())
}
