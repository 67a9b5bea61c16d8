//! `kill -9` of the real process at thirty moments with work under way, on both databases.
//!
//! Needs a Postgres that `TEST_DATABASE_URL` names and a Redis that `TEST_REDIS_URL` names, and fails without them.

mod browser;
mod checks;
mod commons;
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
mod till;

use std::{
    panic::resume_unwind,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use database::Place;
use futures::future::join_all;
use gigline::{clock::SystemClock, ports::Clock as _, store::Dialect};
use killer::{Killer, Toll};
use proxy::Gate;
use rows::Rows;
use sandbox::Dialect as Tongue;
use service::{Delivery, Service, Stage};
use story::{Household, Story, Told};
use telegram::Telegram;
use till::Till;
use tokio::time::timeout;

/// How often the service is killed.
const KILLS: usize = 30;
/// How long the last messages may take to be recorded, in real time.
const PATIENCE: Duration = Duration::from_mins(1);

#[tokio::test]
async fn thirty_kills_lose_nothing_on_sqlite() {
    the_story_survives(Story::Kilibis, Place::file(), Delivery::Webhook, 1).await;
}

#[tokio::test]
async fn thirty_kills_lose_nothing_on_postgres() {
    the_story_survives(Story::Kilibis, postgres().await, Delivery::Webhook, 2).await;
}

#[tokio::test]
async fn thirty_kills_lose_nothing_where_updates_are_fetched() {
    the_story_survives(Story::Kilibis, Place::file(), Delivery::Polling, 3).await;
}

// A market that charges a fee has an address from outside, and there updates are brought: they are never fetched.

#[tokio::test]
async fn thirty_kills_lose_no_offer_and_no_fee_on_sqlite() {
    the_story_survives(Story::KiwiGigs, Place::file(), Delivery::Webhook, 4).await;
}

#[tokio::test]
async fn thirty_kills_lose_no_offer_and_no_fee_on_postgres() {
    the_story_survives(Story::KiwiGigs, postgres().await, Delivery::Webhook, 5).await;
}

#[tokio::test]
async fn thirty_kills_lose_nothing_where_two_instances_share_the_work() {
    among_kills(Story::KiwiGigs, postgres().await, Delivery::Webhook, 6, 2).await;
}

async fn postgres() -> Place {
    let place = Place::fresh().await;
    assert_eq!(place.dialect(), Dialect::Postgres, "TEST_DATABASE_URL names a Postgres");
    place
}

async fn the_story_survives(story: Story, place: Place, delivery: Delivery, seed: u64) {
    among_kills(story, place, delivery, seed, 1).await;
}

/// Plays the story among kills of one process after the other, and leaves no database behind, however it ends.
async fn among_kills(story: Story, place: Place, delivery: Delivery, seed: u64, instances: usize) {
    let stage = Stage { story, delivery, database: place.url().to_owned(), seed, instances };
    let end = tokio::spawn(async move { plays(&stage).await }).await;
    place.remove().await;
    if let Err(failed) = end {
        resume_unwind(failed.into_panic());
    }
}

async fn plays(stage: &Stage) {
    let gate = Gate::bind().await;
    // On Postgres the real module for Stripe is at work, and its calls are killed with it.
    let dialect = if stage.database.starts_with("sqlite:") { Tongue::Plain } else { Tongue::Stripe };
    let till = Till::of(&gate.address, dialect).await;
    let telegram = Arc::new(Telegram::open(SystemClock.now(), till).await);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let service = Service::start(stage, &telegram, gate, folder.path());
    service.is_ready().await;
    let (service, toll, told) = lives_among_kills(&telegram, service, stage).await;
    let mut rows = Rows::of(&stage.database).await;
    checks::updates_happened_once(&telegram, &service.proxy, &mut rows).await;
    checks::jobs_went_their_way(stage.story.way(), &told, &mut rows).await;
    checks::notices_exist_once(stage.story.way(), stage.instances, &mut rows).await;
    let repeated = checks::repeats_were_in_flight(&telegram, &told, &toll, &mut rows).await;
    checks::fees_were_paid_once(&telegram.till, &mut rows).await;
    says_what_was_met(stage, &toll, told.len(), repeated);
}

/// Every kill met work of some kind, and together they met every kind.
fn says_what_was_met(stage: &Stage, toll: &Toll, jobs: usize, repeated: usize) {
    let Toll { kills, at_work, unacknowledged, unsent, in_flight, unasked, untold } = toll;
    assert_eq!((*kills, *at_work), (KILLS, KILLS), "every kill fell into work");
    assert!(
        *unacknowledged > 0 && !in_flight.is_empty(),
        "kills met updates and sends on their way: {toll:?}"
    );
    let met_money = *unasked + *untold > 0;
    assert!(met_money || stage.story == Story::Kilibis, "kills met payments under way: {toll:?}");
    println!(
        "{:?}, {:?}, {}, {} at once: {kills} kills among {jobs} jobs; {unacknowledged} updates unacknowledged, {unsent} messages \
         unsent, {} sends in flight, of which {repeated} came again; {unasked} calls and {untold} callbacks open",
        stage.story,
        stage.delivery,
        stage.database.split(':').next().unwrap_or_default(),
        stage.instances,
        in_flight.len(),
    );
}

/// Three households live as long as the service is killed, and finish what they began.
async fn lives_among_kills(
    telegram: &Arc<Telegram>,
    service: Service,
    stage: &Stage,
) -> (Service, Toll, Vec<Told>) {
    let mut killer = Killer::new(telegram, service, stage);
    let household = |names, home| Household::new(stage.story, telegram, names, home);
    let households = [
        household(["Ana", "Bob", "Cleo"], (35.687, -105.938)),
        household(["Dana", "Egon", "Fay"], (39.739, -104.990)),
        household(["Gus", "Hana", "Ivo"], (33.448, -112.074)),
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
    timeout(PATIENCE, comes_to_rest(telegram, &stage.database)).await.expect("the service comes to rest");
    (service, toll, told.concat())
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
        let due = rows.due("SELECT due FROM timers").await + rows.due("SELECT due FROM calls").await;
        let updates = telegram.sandbox.with(|emulator, _| emulator.pending_updates());
        let callbacks = telegram.till.sandbox.with(|payments, _| payments.pending_callbacks());
        if unsent == 0 && due + updates + callbacks == 0 {
            return;
        }
        tokio::task::yield_now().await;
    }
}
