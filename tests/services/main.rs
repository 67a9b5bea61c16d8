//! The real process, while it is killed and frozen, and while what it stands on is slow, full, mute or gone.
//!
//! Needs a Postgres that `TEST_DATABASE_URL` names, a Redis that `TEST_REDIS_URL` names and a `redis-server` to start others
//! of, and fails without them. This file is `kill -9` at thirty moments with
//! work under way, on both databases.

mod browser;
mod checks;
mod commons;
#[path = "../common/database.rs"]
#[allow(dead_code, unused_macros, unused_imports, reason = "shared with tests that need more of it")]
mod database;
mod faults;
mod killer;
mod length;
mod people;
mod proxy;
mod rows;
mod scene;
mod service;
mod story;
mod strangers;
mod telegram;
mod till;
mod wire;

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use database::Place;
use futures::future::join_all;
use gigline::store::Dialect;
use killer::{Killer, Toll};
use rows::Rows;
use scene::{Scene, comes_to_rest_in_time, leaving_nothing};
use service::{Delivery, Service, Stage};
use story::{Household, Story, Told};
use telegram::Telegram;

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
    let stage = Stage { delivery, instances, seed, ..Stage::of(story, &place) };
    leaving_nothing(place, plays(stage)).await;
}

async fn plays(stage: Stage) {
    let Scene { stage, telegram, service, folder: _folder } = Scene::opens(stage).await;
    let (service, toll, told) = lives_among_kills(&telegram, service, &stage).await;
    let mut rows = Rows::of(&stage.database).await;
    checks::updates_happened_once(&telegram, &service.proxy, &mut rows).await;
    checks::jobs_went_their_way(stage.story.way(), &told, &mut rows).await;
    checks::notices_exist_once(stage.story.way(), stage.instances, toll.in_flight.len(), &mut rows).await;
    let repeated = checks::repeats_were_in_flight(&telegram, &told, &toll, &mut rows).await;
    checks::fees_were_paid_once(&telegram.till, &mut rows).await;
    says_what_was_met(&stage, &toll, told.len(), repeated);
}

/// Every kill met work of some kind, and together they met every kind.
fn says_what_was_met(stage: &Stage, toll: &Toll, jobs: usize, repeated: usize) {
    let Toll { kills, at_work, unacknowledged, unsent, in_flight, unasked, untold } = toll;
    assert_eq!((*kills, *at_work), (length::kills(), length::kills()), "every kill fell into work");
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
    let households = Household::all(stage.story, telegram);
    let over = AtomicBool::new(false);
    let killing = async {
        killer.kills(length::kills()).await;
        over.store(true, Ordering::Relaxed);
    };
    let living = join_all(households.iter().map(|household| household.lives(&over)));
    let ((), told) = tokio::join!(killing, living);
    let (service, toll) = killer.rests();
    service.is_ready().await;
    comes_to_rest_in_time(telegram, &stage.database).await;
    (service, toll, told.concat())
}
