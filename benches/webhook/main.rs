//! How fast the webhook of payments answers: a true event from the request to its commit and its answer, over HTTP, on
//! `SQLite` with synchronous FULL in a temporary folder; and how fast forged ones are refused.
//!
//! `cargo bench --bench webhook`. With `TEST_DATABASE_URL` of a Postgres, in a schema of its own there, too. Each event
//! is another payment and books another job; `BENCH_PAYMENTS` says how many, 400 where it is unset.

#![allow(clippy::disallowed_methods, reason = "a bench takes the time")]

#[path = "../../tests/common/database.rs"]
#[allow(dead_code, unused_macros, unused_imports, reason = "shared with tests that need more of it")]
mod database;
mod due;
#[path = "../common/instance.rs"]
mod instance;
mod refusing;
#[path = "../common/running.rs"]
mod running;
mod service;
#[path = "../../tests/store/world.rs"]
#[allow(dead_code, clippy::unwrap_used, reason = "shared with tests that need more of it")]
mod world;

use std::{
    env,
    panic::{AssertUnwindSafe, resume_unwind},
    time::{Duration, Instant},
};

use database::Place as Database;
use futures::FutureExt as _;
use gigline::store::{Backend, Postgres, Sqlite, Store};

use due::Due;
use service::Service;

/// Events before anything is measured: connections are open and statements known.
const WARM: usize = 20;

#[tokio::main]
async fn main() {
    let payments = env::var("BENCH_PAYMENTS").map_or(400, |text| text.parse().expect("a number"));
    println!("{:<10} {:>10} {:>10}", "", "p50", "p99");
    print::<Sqlite>("SQLite", Database::file(), payments).await;
    if env::var("TEST_DATABASE_URL").is_ok() {
        print::<Postgres>("Postgres", Database::fresh().await, payments).await;
    }
    println!("forged events refused: {} a second on one core, two secrets", refusing::a_second());
}

/// One line of the table. The database is gone afterwards, however it went.
async fn print<DB: Backend>(name: &str, database: Database, payments: usize) {
    let store = Store::<DB>::connect(database.url()).await.expect("the database is there");
    let measured = AssertUnwindSafe(measure(&store, payments)).catch_unwind().await;
    store.close().await;
    database.remove().await;
    let mut times = measured.unwrap_or_else(|failed| resume_unwind(failed));
    times.sort_unstable();
    let at = |hundredths: usize| {
        format!("{:.2} ms", times[(times.len() - 1) * hundredths / 100].as_secs_f64() * 1e3)
    };
    println!("{name:<10} {:>10} {:>10}", at(50), at(99));
}

/// How long each payment took to be answered. Every one of them has booked its job in the end.
async fn measure<DB: Backend>(store: &Store<DB>, payments: usize) -> Vec<Duration> {
    let service = Service::open(store).await;
    let due: Vec<Due> = due::fees(store, WARM + payments).await;
    let mut times = Vec::with_capacity(due.len());
    for fee in &due {
        let request = service.event(fee);
        let begun = Instant::now();
        let status = service.knocks(request).await;
        times.push(begun.elapsed());
        assert_eq!(status, 200, "a true event");
    }
    service.close().await;
    for fee in &due {
        assert!(fee.is_paid(store).await, "each event has happened");
    }
    times.split_off(WARM)
}
