//! `gigline story`: plays a story against a real service in the sandbox and prints the screenplay.

use std::{path::PathBuf, process::ExitCode, sync::Arc};

use anyhow::Context as _;
use clap::Args;
use sandbox::SandboxClock;

use super::{
    Failed,
    sandbox::{Database, recorded},
};
use crate::{
    config::Wrong,
    play::{AS_IN_LIFE, Director, House, Plan, SeededIds, Story, Tempo},
    store::{Sqlite, Store},
};

/// Every way to say all of them.
const ALL: &str = "all";
/// Any number will do: it is always the same one.
const SEED: u64 = 1;

/// Which story is played.
#[derive(Args, Clone, Debug)]
pub struct Options {
    /// The story's name, or "all".
    #[arg(default_value = ALL)]
    name: String,
    /// Write every Bot API call to this file, a JSON line each.
    #[arg(long, value_name = "FILE")]
    record: Option<PathBuf>,
}

/// Plays and prints. Exit 1 if any step is not as told, exit 2 if there is no such story.
pub async fn run(options: Options) -> Result<ExitCode, Failed> {
    let mut code = ExitCode::SUCCESS;
    let mut calls = String::new();
    for story in chosen(&options.name)? {
        if !play(story, &mut calls).await? {
            code = ExitCode::FAILURE;
        }
    }
    if let Some(file) = options.record {
        std::fs::write(&file, calls).with_context(|| format!("cannot write {}", file.display()))?;
    }
    Ok(code)
}

fn chosen(name: &str) -> Result<Vec<Story>, Wrong> {
    if name == ALL {
        return Ok(Story::ALL.to_vec());
    }
    let unknown = || {
        let known: Vec<_> = Story::ALL.iter().map(|story| story.name()).chain([ALL]).collect();
        Wrong::new("story", format!("there is no `{name}`; there are: {}", known.join(", ")))
    };
    Story::named(name).map(|story| vec![story]).ok_or_else(unknown)
}

/// Plays one in a house of its own; whether everything was as told.
async fn play(story: Story, calls: &mut String) -> Result<bool, Failed> {
    let place = Database::choose(None)?;
    let store = Store::<Sqlite>::connect(&place.url).await?;
    let plan = Plan {
        market: story.market(),
        clock: SandboxClock::frozen(story.opening()),
        port: Some(0),
        public: None,
        ids: Arc::new(SeededIds::new(SEED)),
        sending: AS_IN_LIFE,
    };
    let house = House::open(plan, store).await?;
    let director = Director::new(house.backstage(), Tempo::Stepped)?;
    let played = story.play(&director).await;
    println!("{}\n", story.title());
    print!("{}", director.screenplay());
    let programme = story.programme();
    println!("\n{}", director.ledger().closing(&programme));
    *calls += &recorded(&house);
    house.close().await?;
    let complete = director.ledger().missing(&programme).is_empty();
    if let Err(error) = &played {
        eprintln!("Not as told: {error:#}");
    }
    Ok(played.is_ok() && complete)
}
