//! One seed from beginning to end.

use std::collections::{BTreeMap, BTreeSet};

use gigline::ports::{Defect, Point};
use tokio::runtime::{Builder, Runtime};

use crate::{ground::Ground, life::Life, world::World};

/// What became of a seed.
pub struct Run {
    /// The seed.
    pub seed: u64,
    /// What was promised and not kept.
    pub broken: Vec<String>,
    /// What was decided and what Telegram wrote down, line by line.
    pub log: Vec<String>,
    /// How often each crash point fired.
    pub crashes: BTreeMap<Point, u32>,
    /// Where it died around a call of the payment provider.
    pub died_calling: BTreeSet<Point>,
    /// States that jobs were in.
    pub states: BTreeSet<String>,
    /// What became of money.
    pub fates: BTreeSet<String>,
}

/// How much of a log is shown, and of what was broken.
const TAIL: usize = 40;
const SHOWN: usize = 12;

impl Run {
    /// What to print of a failure.
    pub fn report(&self) -> String {
        let tail = self.log.len().saturating_sub(TAIL);
        let broken: Vec<&str> = self.broken.iter().take(SHOWN).map(String::as_str).collect();
        format!("seed {}\n  {}\n--\n{}", self.seed, broken.join("\n  "), self.log[tail..].join("\n"))
    }
}

/// Where one seed after the other is lived.
pub struct Stage {
    runtime: Runtime,
    ground: Ground,
}

impl Stage {
    /// A new one. Nothing in it listens to the network.
    pub fn new() -> Self {
        let runtime = Builder::new_current_thread().enable_time().build().expect("a runtime");
        let ground = runtime.block_on(Ground::lay());
        Self { runtime, ground }
    }

    /// Lives a seed to its end.
    pub fn run(&mut self, seed: u64, defect: Option<Defect>) -> Run {
        let Self { runtime, ground } = self;
        runtime.block_on(ground.clear());
        // Without a budget: a poll that yields for fairness alone would make the story depend on this machine.
        runtime.block_on(tokio::task::unconstrained(live(seed, defect, ground)))
    }
}

async fn live(seed: u64, defect: Option<Defect>, ground: &Ground) -> Run {
    let mut world = World::begin(seed, defect, ground).await;
    world.live(Life::of(seed).turns).await;
    world.settle().await;
    judge(&mut world).await;
    if world.witness.broken().is_empty() {
        world.fall_silent().await;
        judge(&mut world).await;
    }
    world.note("the end");
    Run {
        seed,
        broken: world.witness.broken().to_vec(),
        crashes: world.crashes.clone(),
        died_calling: world.died_calling.clone(),
        fates: world.witness.fates().clone(),
        states: world.witness.states().map(str::to_owned).collect(),
        log: std::mem::take(&mut world.diary),
    }
}

async fn judge(world: &mut World) {
    let now = world.now();
    world.witness.judge(now).await;
}
