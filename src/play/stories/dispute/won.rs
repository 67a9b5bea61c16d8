//! Ben leaves in the middle of the work: it ends, and Ana has her fee back.

use chrono::TimeDelta;
use domain::{fee::FeeState, job::State};

use super::{Cast, fee, newest_job, under_way};
use crate::{
    play::director::{Director, Proof, Requirement::K, Step},
    store::Backend,
};

use Step::{Photo, Press, Write};

const LEFT: &str = "He took the old tap off, said he needs a part, and did not come back.";
const PART: &str = "The part is not sold here any more, and I told Ana so at the door.";

pub(super) async fn ben_does_not_finish<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, ben, olga } = cast;
    director.scene("Ben leaves in the middle of the work, and Ana asks for help", ana, ben);
    under_way(director, cast, ("My kitchen tap drips and the cupboard below it gets wet.", "tomorrow 2pm"))
        .await?;
    ben.writes("I need a part. Back on Thursday.").await?;
    director.passes(TimeDelta::hours(30)).await?;
    ana.takes(&[Press("Get help"), Write(LEFT)]).await?;
    let asked = ana.sees(["What would be fair?", "Cancel, fee back", "Cancel, fee kept"])?;
    let heard = ben.sees(["Ana asked the operator for help", "Tell my side", "until"])?;
    let told = olga.sees(["Somebody needs your help", LEFT])?;
    ana.takes(&[Press("Cancel, fee back"), Photo, Press("That's all")]).await?;
    let _ = ana.sees(["your side is written down", "change it once more"])?;
    director.shows(K(32), asked.and(heard).and(told));
    Ok(())
}

pub(super) async fn both_tell_their_side<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, ben, .. } = cast;
    director.scene("Ben tells his side; only then does each read the other's", ben, ana);
    let not_yet = ben.cannot_press("What the other side says")?.and(ben.never_saw(LEFT)?);
    ben.takes(&[Press("Tell my side"), Write(PART), Press("Nothing, carry on"), Press("Skip")]).await?;
    let both = ana.sees(["Both of you told your side"])?;
    ana.presses("What the other side says").await?;
    let read = ana.sees(["Ben says", PART, "Nothing, carry on"])?;
    ben.presses("What the other side says").await?;
    let too = ben.sees(["Ana says", LEFT])?;
    director.shows(K(32), not_yet.and(both).and(read).and(too));
    Ok(())
}

pub(super) async fn olga_looks<DB: Backend>(director: &Director<DB>, cast: &Cast<DB>) -> anyhow::Result<()> {
    let Cast { ana, ben, olga } = cast;
    director.scene(
        "Olga reads both, takes the case, and asks Ben something: he answers through the house",
        olga,
        ben,
    );
    olga.takes(&[Press("Look")]).await?;
    let sides = olga.sees([LEFT, PART, "They settle it between themselves until"])?;
    let waits = olga.cannot_press("Count as done")?;
    olga.takes(&[Press("I take it"), Press("Case file")]).await?;
    let file = olga.sees(["Everything about it in one place"])?;
    olga.takes(&[Press("Write to provider"), Write("Could you bring another tap instead?")]).await?;
    let letter = ben.sees(["From the operator of", "Could you bring another tap instead?"])?;
    ben.takes(&[Press("Answer"), Write("Not before next month.")]).await?;
    let back = olga.sees(["Ben answers", "Not before next month."])?.and(ana.never_saw("next month")?);
    director.shows(K(32), sides.and(waits).and(file).and(letter).and(back));
    Ok(())
}

pub(super) async fn she_decides_for_ana<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { ana, ben, olga } = cast;
    director.scene("Two days later Olga proposes a way out; only Ana agrees, so Olga decides", olga, ana);
    director.passes(TimeDelta::hours(48)).await?;
    let turn = olga.sees(["Now it takes you"])?.and(ana.sees(["From now on the operator helps"])?);
    olga.takes(&[Press("Look"), Press("Propose a way out"), Press("Cancel, fee back")]).await?;
    let proposed = ben.sees(["The operator proposes a way out", "Cancel, fee back"])?;
    ana.presses("Agree to it").await?;
    let one = ben.sees(["Ana agrees to what the operator proposes"])?;
    let stands = newest_job(director, ana, ana).await?.job.state;
    let stands = Proof::holds("the state", &stands, &State::Disputed)?;
    olga.takes(&[Press("Look"), Press("Cancel job")]).await?;
    let over = ana.sees(["The operator ended this job"])?.and(ben.sees(["The operator ended this job"])?);
    let back = Proof::holds("the fee", &fee(director, cast).await?, &Some(FeeState::GivenBack))?;
    director.shows([K(24), K(32)], turn.and(proposed).and(one).and(stands).and(over).and(back));
    Ok(())
}
