//! The seeds that are run: so many fixed ones, those that failed once, and a few nobody knows before.

use std::{
    collections::{BTreeMap, BTreeSet},
    hash::{BuildHasher as _, RandomState},
    sync::atomic::{AtomicUsize, Ordering},
};

use gigline::ports::Point;

use crate::{
    runs::{Run, Stage},
    till::AROUND_CALLS,
};

/// Seeds that failed once; each stays here after it was mended.
const FAILED: &str = include_str!("failed_seeds.txt");
const FIXED: u64 = 300;
const FRESH: u64 = 20;
const THREADS: usize = 2;

/// States of the life of a job.
const STATES: [&str; 13] = [
    "checking",
    "open",
    "matched",
    "awaiting_fee",
    "booked",
    "in_progress",
    "delivered",
    "approved",
    "settled",
    "closed",
    "expired",
    "cancelled",
    "disputed",
];

/// What must have become of some money: counted for good or given back, come late or twice.
const FATES: [&str; 4] =
    ["booking, back: no", "booking, back: done", "late, back: done", "duplicate, back: done"];

/// `GIGLINE_SEED` runs one seed alone, `GIGLINE_SEEDS` that many fresh ones beside the fixed.
fn wanted() -> Vec<u64> {
    let number = |name| std::env::var(name).ok().and_then(|value: String| value.parse::<u64>().ok());
    if let Some(seed) = number("GIGLINE_SEED") {
        return vec![seed];
    }
    let failed = FAILED.lines().filter_map(|line| line.split_whitespace().next()?.parse().ok());
    let fresh = RandomState::new();
    let fresh: Vec<u64> =
        (0..number("GIGLINE_SEEDS").unwrap_or(FRESH)).map(|n| fresh.hash_one(n) >> 16).collect();
    println!("fresh seeds: {fresh:?}");
    failed.chain(0..FIXED).chain(fresh).collect()
}

/// Runs them on two threads, each with a runtime and a database of its own.
fn run_all(seeds: &[u64]) -> Vec<Run> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mine = || seeds.get(next.fetch_add(1, Ordering::Relaxed));
        let mut stage = Stage::new();
        std::iter::from_fn(|| mine().map(|seed| lived(&mut stage, *seed, seeds.len()))).collect::<Vec<Run>>()
    };
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..THREADS).map(|_| scope.spawn(work)).collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("a seed ran to its end")).collect()
    })
}

/// Of many worlds only those that failed are remembered in full.
fn lived(stage: &mut Stage, seed: u64, of: usize) -> Run {
    let mut lived = stage.run(seed, None);
    if of > 1 && lived.broken.is_empty() {
        lived.log = Vec::new();
    }
    lived
}

#[test]
fn what_was_promised_holds_whatever_crashes_is_lost_repeated_or_late() {
    let seeds = wanted();
    let runs = run_all(&seeds);
    if let [alone] = &runs[..] {
        println!("{}\n{:?}\n{:?}\n{:?}", alone.log.join("\n"), alone.crashes, alone.states, alone.fates);
    }
    let failed: Vec<String> = runs.iter().filter(|run| !run.broken.is_empty()).map(Run::report).collect();
    assert!(failed.is_empty(), "{} of {} seeds failed\n{}", failed.len(), runs.len(), failed.join("\n\n"));
    if runs.len() > 1 {
        covers_enough(&runs);
    }
}

/// A simulation that visits nothing proves nothing.
fn covers_enough(runs: &[Run]) {
    let mut crashes: BTreeMap<Point, u32> = BTreeMap::new();
    for (point, times) in runs.iter().flat_map(|run| &run.crashes) {
        *crashes.entry(*point).or_default() += times;
    }
    let quiet: Vec<&Point> = Point::ALL.iter().filter(|point| !crashes.contains_key(point)).collect();
    assert!(quiet.is_empty(), "nothing ever crashed at {quiet:?}");
    let died: BTreeSet<&Point> = runs.iter().flat_map(|run| &run.died_calling).collect();
    let survived: Vec<&Point> = AROUND_CALLS.iter().filter(|point| !died.contains(point)).collect();
    assert!(survived.is_empty(), "no call was ever cut off at {survived:?}");
    let mut counted: BTreeMap<&str, u32> = BTreeMap::new();
    for seen in runs.iter().flat_map(|run| run.states.iter().chain(&run.fates)) {
        *counted.entry(seen).or_default() += 1;
    }
    println!("worlds in which each was seen: {counted:?}, crashes: {crashes:?}");
    let states: BTreeSet<&str> = runs.iter().flat_map(|run| run.states.iter().map(String::as_str)).collect();
    let fates: BTreeSet<&str> = runs.iter().flat_map(|run| run.fates.iter().map(String::as_str)).collect();
    let unseen: Vec<&&str> =
        FATES.iter().chain(&checker::FATES).filter(|fate| !fates.contains(*fate)).collect();
    assert!(unseen.is_empty(), "nothing ever became {unseen:?}");
    let missed: Vec<&&str> = STATES.iter().filter(|state| !states.contains(*state)).collect();
    assert!(missed.is_empty(), "no job was ever {missed:?}");
}

#[test]
fn a_seed_tells_the_same_story_every_time() {
    // The second time after somebody else's life, and the first time after nobody's.
    let mut used = Stage::new();
    used.run(8, None);
    let (first, second) = (Stage::new().run(7, None), used.run(7, None));
    let differs = first.log.iter().zip(&second.log).position(|(one, other)| one != other);
    if let Some(at) = differs {
        panic!("line {at} differs:\n{}\n{}", first.log[at], second.log[at]);
    }
    assert_eq!(first.log.len(), second.log.len());
}
