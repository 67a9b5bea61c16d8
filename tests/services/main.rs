//! `kill -9` of the real process at thirty moments with work under way, on both databases.
//!
//! Needs a Postgres that `TEST_DATABASE_URL` names, and fails without it.

mod checks;
#[path = "../common/database.rs"]
#[allow(dead_code, unused_macros, unused_imports, reason = "shared with tests that need more of it")]
mod database;
mod killer;
mod people;
mod proxy;
mod rows;
mod service;
mod story;
mod telegram;

use std::{
    panic::resume_unwind,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use chrono::{DateTime, Utc};
use database::Place;
use futures::future::join_all;
use gigline::{clock::SystemClock, ports::Clock as _, store::Dialect};
use killer::{Killer, Toll};
use rows::Rows;
use service::{Delivery, Service};
use story::{Household, Told};
use telegram::Telegram;
use tokio::time::timeout;

/// How often the service is killed.
const KILLS: usize = 30;
/// How long the last messages may take to be recorded, in real time.
const PATIENCE: Duration = Duration::from_mins(1);

#[tokio::test]
async fn thirty_kills_lose_nothing_on_sqlite() {
    the_story_survives(Place::file(), Delivery::Webhook, 1).await;
}

#[tokio::test]
async fn thirty_kills_lose_nothing_on_postgres() {
    let place = Place::fresh().await;
    assert_eq!(place.dialect(), Dialect::Postgres, "TEST_DATABASE_URL names a Postgres");
    the_story_survives(place, Delivery::Webhook, 2).await;
}

#[tokio::test]
async fn thirty_kills_lose_nothing_where_updates_are_fetched() {
    the_story_survives(Place::file(), Delivery::Polling, 3).await;
}

/// Plays the story among kills, and leaves no database behind, however it ends.
async fn the_story_survives(place: Place, delivery: Delivery, seed: u64) {
    let database = place.url().to_owned();
    let end = tokio::spawn(async move { plays(&database, delivery, seed).await }).await;
    place.remove().await;
    if let Err(failed) = end {
        resume_unwind(failed.into_panic());
    }
}

async fn plays(database: &str, delivery: Delivery, seed: u64) {
    let telegram = Arc::new(Telegram::open(SystemClock.now()).await);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (toll, told) = lives_among_kills(&telegram, delivery, database, seed, folder.path()).await;
    let mut rows = Rows::of(database).await;
    checks::updates_happened_once(&telegram, &mut rows).await;
    checks::jobs_went_their_way(&told, &mut rows).await;
    checks::notices_exist_once(&mut rows).await;
    let repeated = checks::repeats_were_in_flight(&telegram, &told, &toll, &mut rows).await;
    let Toll { kills, at_work, unacknowledged, unsent, in_flight } = &toll;
    assert_eq!((*kills, *at_work), (KILLS, KILLS), "every kill fell into work");
    assert!(
        *unacknowledged > 0 && !in_flight.is_empty(),
        "kills met updates and sends on their way: {toll:?}"
    );
    println!(
        "{delivery:?}, {}: {kills} kills among {} jobs; {unacknowledged} updates unacknowledged, {unsent} messages unsent, \
         {} sends in flight, of which {repeated} came again",
        database.split(':').next().unwrap_or_default(),
        told.len(),
        in_flight.len(),
    );
}

/// Three households live as long as the service is killed, and finish what they began.
async fn lives_among_kills(
    telegram: &Arc<Telegram>,
    delivery: Delivery,
    database: &str,
    seed: u64,
    folder: &Path,
) -> (Toll, Vec<Told>) {
    let service = Service::start(delivery, telegram, database, folder).await;
    service.is_ready().await;
    let mut killer = Killer::new(telegram, service, database, seed);
    let households = [
        Household::new(telegram, ["Ana", "Bob", "Cleo"], (35.687, -105.938)),
        Household::new(telegram, ["Dana", "Egon", "Fay"], (39.739, -104.990)),
        Household::new(telegram, ["Gus", "Hana", "Ivo"], (33.448, -112.074)),
    ];
    let over = AtomicBool::new(false);
    let killing = async {
        killer.kills(KILLS).await;
        over.store(true, Ordering::Relaxed);
    };
    let living = join_all(households.iter().map(|household| lives(household, &over)));
    let ((), told) = tokio::join!(killing, living);
    let (service, toll) = killer.rests();
    service.is_ready().await;
    timeout(PATIENCE, comes_to_rest(telegram, database)).await.expect("the service comes to rest");
    (toll, told.concat())
}

async fn lives(household: &Household, over: &AtomicBool) -> Vec<Told> {
    household.moves_in().await;
    let mut told = Vec::new();
    while told.is_empty() || !over.load(Ordering::Relaxed) {
        told.push(household.has_a_job_done(told.len()).await);
    }
    told
}

/// Waits until nothing is on its way to the service or from it, and nothing is due.
async fn comes_to_rest(telegram: &Telegram, database: &str) {
    let mut rows = Rows::of(database).await;
    loop {
        let unsent = rows.count("SELECT COUNT(*) FROM outbox").await;
        let timers: Vec<(DateTime<Utc>,)> = rows.ask("SELECT due FROM timers").await;
        let now = SystemClock.now();
        let due = timers.iter().any(|(due,)| *due <= now);
        let updates = telegram.sandbox.with(|emulator, _| emulator.pending_updates());
        if unsent == 0 && !due && updates == 0 {
            return;
        }
        tokio::task::yield_now().await;
    }
}
