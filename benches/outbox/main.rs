//! How fast the outbox sends: three thousand cards within Telegram's limits while ten people act once a second, and as many
//! without limits over a line that answers after 40 ms, on `SQLite` with synchronous FULL in a temporary folder.
//!
//! `cargo bench --bench outbox`. With `TEST_DATABASE_URL` of a Postgres, in a schema of its own there, too.
//! `BENCH_CARDS` says how many, 3,000 where it is unset.

#![allow(clippy::disallowed_methods, reason = "a bench takes the time")]

#[path = "../../tests/common/database.rs"]
#[allow(dead_code, unused_macros, unused_imports, reason = "shared with tests that need more of it")]
mod database;
#[path = "../common/instance.rs"]
mod instance;
mod phones;
#[path = "../common/running.rs"]
#[allow(dead_code, reason = "shared with a bench that needs more of it")]
mod running;
mod service;
#[path = "../../tests/store/world.rs"]
#[allow(dead_code, clippy::unwrap_used, reason = "shared with tests that need more of it")]
mod world;

use std::{
    env,
    sync::Arc,
    time::{Duration, Instant},
};

use database::Place as Database;
use futures::future::join_all;
use gigline::{
    config::Sending,
    store::{Backend, Postgres, Sqlite, Store},
};
use tokio::time::{sleep, sleep_until};

use phones::{Call, Phones};
use service::{Service, account, cards, nothing_waits, tells};

/// People who act while the cards go out.
const ACTORS: u32 = 10;
/// How long a call takes where nothing else limits it.
const LINE: Duration = Duration::from_millis(40);

#[tokio::main]
async fn main() {
    let many = env::var("BENCH_CARDS").map_or(3_000, |text| text.parse().expect("a number"));
    measure::<Sqlite>("SQLite", many, Database::file(), Database::file()).await;
    if env::var("TEST_DATABASE_URL").is_ok() {
        measure::<Postgres>("Postgres", many, Database::fresh().await, Database::fresh().await).await;
    }
}

async fn measure<DB: Backend>(name: &str, many: u32, fast: Database, limited: Database) {
    let store = Store::<DB>::connect(fast.url()).await.expect("the database is there");
    let (sent, recorded) = without_limits(&store, many).await;
    println!("{name}: {many} cards without limits: {sent:.0} a second sent, {recorded:.0} a second recorded");
    store.close().await;
    fast.remove().await;
    let store = Store::<DB>::connect(limited.url()).await.expect("the database is there");
    within_limits(name, &store, many).await;
    store.close().await;
    limited.remove().await;
}

/// Cards a second from the first one until the last one was answered, and until the last one is recorded.
async fn without_limits<DB: Backend>(store: &Store<DB>, many: u32) -> (f64, f64) {
    let phones = Arc::new(Phones::patient(LINE));
    let service = Service::open(store, &phones, Sending { per_second: 0, per_chat: 0 }).await;
    tells(store, many).await;
    cards(store, many).await;
    phones.have(1).await;
    let begun = phones.calls()[0].at;
    phones.have(many as usize).await;
    let sent = begun.elapsed();
    while !nothing_waits(store).await {
        sleep(Duration::from_millis(5)).await;
    }
    let recorded = begun.elapsed();
    service.close().await;
    let rate = |time: Duration| f64::from(many) / time.as_secs_f64();
    (rate(sent), rate(recorded))
}

/// Prints how evenly the cards went out, and how long people waited for an answer meanwhile.
async fn within_limits<DB: Backend>(name: &str, store: &Store<DB>, many: u32) {
    let phones = Arc::new(Phones::strict((0..many + ACTORS).map(account)));
    let service = Service::open(store, &phones, Sending { per_second: 30, per_chat: 1 }).await;
    tells(store, many + ACTORS).await;
    cards(store, many).await;
    let begun = Instant::now();
    let acting = async {
        let mut waits = Vec::new();
        while phones.calls().iter().filter(|call| call.arrived).count() < many as usize {
            let next = Instant::now() + Duration::from_secs(1);
            waits.extend(
                join_all((many..many + ACTORS).map(|who| acts(&service, &phones, account(who)))).await,
            );
            sleep_until(next.into()).await;
        }
        waits
    };
    let mut waits = acting.await;
    phones.have(many as usize + waits.len()).await;
    service.close().await;
    waits.sort_unstable();
    let (calls, p99) = (phones.calls(), waits[(waits.len() - 1) * 99 / 100]);
    let (slowest, fastest, overall) = a_second(&calls, begun);
    let refused = calls.iter().filter(|call| !call.arrived).count();
    println!(
        "{name}: {many} cards within the limits, {ACTORS} people acting once a second: {overall:.1} a second in all, between \
         {slowest} and {fastest} in any second, {refused} refused, p99 of {} replies {} ms",
        waits.len(),
        p99.as_millis()
    );
}

/// Says something and waits for the answer.
async fn acts(service: &Service, phones: &Phones, account: i64) -> Duration {
    let (before, begun) = (phones.calls().len(), Instant::now());
    service.hears(account).await;
    phones.hears(account, before).await.saturating_duration_since(begun)
}

/// Least and most messages in any second but the first and the last, and on average.
fn a_second(calls: &[Call], begun: Instant) -> (usize, usize, f64) {
    let mut at: Vec<Duration> =
        calls.iter().filter(|call| call.arrived).map(|call| call.at - begun).collect();
    at.sort_unstable();
    let second = Duration::from_secs(1);
    let (first, last) = (at[0] + second, at[at.len() - 1].saturating_sub(second));
    let within = |from: Duration| at.iter().filter(|at| (from..from + second).contains(*at)).count();
    // A second may begin with any message.
    let counts: Vec<usize> =
        at.iter().filter(|at| (first..last).contains(*at)).map(|at| within(*at)).collect();
    let overall = f64::from(u32::try_from(at.len()).expect("thousands")) / at[at.len() - 1].as_secs_f64();
    (counts.iter().min().copied().unwrap_or(0), counts.iter().max().copied().unwrap_or(0), overall)
}
