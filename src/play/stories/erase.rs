//! Somebody takes everything that is held of them with them, and leaves without a trace.

use chrono::TimeDelta;

use super::{
    Request,
    cast::{HOME, looks_around, plumber, posts, registers},
};
use crate::{
    play::director::{Director, Player, Proof, Requirement::B, Step},
    store::{Backend, dump},
};

use Step::{Open, Press, Write};

/// Everybody in it.
struct Cast<DB: Backend> {
    /// Needs something done, and then leaves.
    ana: Player<DB>,
    /// Would do it.
    bob: Player<DB>,
}

/// Plays it from the first word to the last.
pub(super) async fn play<DB: Backend>(director: &Director<DB>) -> anyhow::Result<()> {
    director.waits_for_monday().await?;
    let cast = everybody_arrives(director).await?;
    somebody_relies_on_her(director, &cast).await?;
    what_is_held_of_her(director, &cast).await?;
    everything_is_erased(director, &cast).await?;
    she_comes_back(director, &cast).await
}

async fn everybody_arrives<DB: Backend>(director: &Director<DB>) -> anyhow::Result<Cast<DB>> {
    let cast = Cast { ana: director.enters("Ana", "en").await?, bob: director.enters("Bob", "en").await? };
    let Cast { ana, bob } = &cast;
    director.scene("Bob does plumbing, and takes Ana's job", ana, bob);
    registers(bob, &plumber("Bob", "Taps, pipes and boilers, with care.")).await?;
    bob.takes(&[Write("/language"), Press("Español")]).await?;
    looks_around(ana).await?;
    let tap = Request {
        need: "The kitchen tap drips all night, and the cupboard below it is getting wet.",
        service: "Plumbing",
        details: &["Tap or shower", "I turned it off", "Flat"],
        at: HOME,
        address: "12 Alameda Street, blue gate",
        when: "Friday 2pm",
        price: "$90",
    };
    posts(ana, &tap).await?;
    bob.takes(&[Press("$90")]).await?;
    director.passes(TimeDelta::minutes(6)).await?;
    ana.takes(&[Write("Thank you, Bob. The dog is friendly.")]).await?;
    let _ = bob.sees(["Ana", "The dog is friendly"])?;
    Ok(cast)
}

async fn somebody_relies_on_her<DB: Backend>(director: &Director<DB>, cast: &Cast<DB>) -> anyhow::Result<()> {
    let Cast { ana, bob } = cast;
    director.scene("Ana wants to leave, but Bob relies on her: that comes first", ana, bob);
    ana.takes(&[Write("/erase")]).await?;
    let first = ana.sees(["Not yet: somebody relies on you", "Cancel the job", "Get help"])?;
    ana.takes(&[Press("Cancel the job · #"), Press("Plans changed"), Press("Yes, cancel")]).await?;
    director.shows(B(26), first.and(bob.sees(["Ana", "❌"])?));
    Ok(())
}

async fn what_is_held_of_her<DB: Backend>(director: &Director<DB>, cast: &Cast<DB>) -> anyhow::Result<()> {
    let Cast { ana, bob } = cast;
    director.scene("First she takes a copy with her", ana, bob);
    ana.takes(&[Write("/mydata")]).await?;
    let _ = ana.sees(["Everything held about you, to read"])?.and(ana.sees(["The same for programs"])?);
    let _ = bob.does_not_see("Everything held")?;
    Ok(())
}

async fn everything_is_erased<DB: Backend>(director: &Director<DB>, cast: &Cast<DB>) -> anyhow::Result<()> {
    let Cast { ana, bob } = cast;
    director.scene("She reads what goes and what stays, thinks twice, and leaves", ana, bob);
    ana.takes(&[Write("/erase")]).await?;
    let _ = ana.sees(["Erase everything about you?", "What goes", "What stays"])?;
    ana.takes(&[Press("I want that")]).await?;
    let _ = ana.sees(["There is no way back", "Keep my account"])?;
    ana.takes(&[Press("Yes, erase")]).await?;
    let _ = ana.sees(["Everything about you is erased"])?;
    director.passes(TimeDelta::minutes(1)).await?;
    let left = holding(director, &["dog is friendly", "Alameda", &ana.id.to_string()]).await?;
    let _ = Proof::holds("columns that still hold her words", &left, &Vec::new())?;
    bob.takes(&[Write("/inbox")]).await?;
    let _ = bob.sees(["un antiguo miembro"])?;
    Ok(())
}

async fn she_comes_back<DB: Backend>(director: &Director<DB>, cast: &Cast<DB>) -> anyhow::Result<()> {
    let Cast { ana, bob } = cast;
    director.scene("A week later she is somebody new", ana, bob);
    director.passes(TimeDelta::days(7)).await?;
    ana.takes(&[Open]).await?;
    let _ = ana.sees(["Welcome to", "By going on you agree"])?;
    ana.takes(&[Press("I need something done"), Press("Leave"), Write("/jobs")]).await?;
    let _ = ana.sees(["You have not posted anything yet"])?;
    Ok(())
}

/// The columns that hold any of these words.
async fn holding<DB: Backend>(director: &Director<DB>, words: &[&str]) -> anyhow::Result<Vec<String>> {
    let all = dump(&mut director.rows().await?).await?;
    let holds = |value: &str| words.iter().any(|word| value.contains(word));
    let found = all.iter().filter(|(.., value)| holds(value));
    Ok(found.map(|(table, column, _)| format!("{table}.{column}")).collect())
}
