//! Ana tells the operator of Bob.

use chrono::TimeDelta;

use super::Cast;
use crate::{
    play::director::{Director, Requirement::B, Step},
    store::Backend,
};

use Step::{Press, Write};

const RUDE: &str = "I come when I like, and you had better keep quiet about it.";

pub(super) async fn bob_is_rude<DB: Backend>(director: &Director<DB>, cast: &Cast<DB>) -> anyhow::Result<()> {
    let Cast { ana, bob, olga, .. } = cast;
    director.passes(TimeDelta::minutes(10)).await?;
    director.scene("Bob is rude: Ana tells the operator", ana, bob);
    bob.takes(&[Write(RUDE)]).await?;
    let _ = ana.sees([RUDE])?;
    ana.takes(&[Write("/inbox"), Press("📜"), Press("Report")]).await?;
    let _ = ana.sees(["What is wrong with Bob?", "not told who said so"])?;
    ana.takes(&[Press("Rude or threatening")]).await?;
    let _ = ana.sees(["Thank you for telling"])?.and(olga.sees(["Somebody reports another person"])?);
    let _ = bob.hears_nothing()?;
    Ok(())
}

pub(super) async fn olga_looks<DB: Backend>(director: &Director<DB>, cast: &Cast<DB>) -> anyhow::Result<()> {
    let Cast { ana, bob, olga, .. } = cast;
    director.scene("Olga reads what the two wrote, and warns him", olga, bob);
    olga.takes(&[Press("Look")]).await?;
    let view = olga.sees(["Ana about Bob", "Rude or threatening", RUDE])?;
    olga.takes(&[Press("Warn")]).await?;
    let warned = bob.sees(["was brought to the operator", "Stay kind"])?.and(bob.does_not_see("Ana")?);
    let told = ana.sees(["what you told about Bob", "dealt with it"])?;
    director.shows(B(19), view.and(warned).and(told));
    Ok(())
}
