//! Finding who gets a job: places with few, some and many providers in reach, in markets of very different
//! sizes, on both databases side by side. The time must follow how many match, not how many there are.
//!
//! `cargo bench --bench matching` measures `SQLite` files in a temporary folder. With `TEST_DATABASE_URL`
//! of a Postgres, schemas of its own there, too (as a superuser: filling them checks no foreign keys).
//! `BENCH_PROVIDERS` is a list of sizes, `10000,100000,1000000` where it is unset. `BENCH_KEEP=sqlite:FILE` measures nothing,
//! and leaves a market of the first size with a hundred thousand open jobs there, to put a load on.

mod country;
#[path = "../../tests/common/database.rs"]
#[allow(dead_code, unused_macros, unused_imports, reason = "shared with tests that need more of it")]
mod database;
mod publication;
mod rows;

use std::{
    env,
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
};

use chrono::{DateTime, Utc};
use criterion::{
    BenchmarkGroup, BenchmarkId, Criterion, criterion_group, criterion_main, measurement::WallTime,
};
use database::Place as Database;
use domain::{
    ids::PersonId,
    market::{Market, ServiceId},
    places::{self, Place},
};
use futures::future::join_all;
use gigline::store::{Backend, Dialect, Postgres, Sqlite, Store};
use publication::Publication;
use tokio::runtime::Runtime;
use uuid::Uuid;

/// The town the market grows from, which is also the metropolis.
const HOME: &str = "Auckland, New Zealand";
/// Where the jobs are: few, about a hundred, and many match.
const PLACES: [(&str, &str); 3] =
    [("a village", "Te Kuiti, New Zealand"), ("a town", "Hamilton, New Zealand"), ("a metropolis", HOME)];
const SIZES: &str = "10000,100000,1000000";
/// How often each is measured.
const SAMPLES: usize = 20;
const CUSTOMER: PersonId = PersonId(Uuid::from_u128(1));

type Group<'a> = BenchmarkGroup<'a, WallTime>;

/// A market of some size, with the database it fills.
struct Stocked<DB: Backend> {
    size: usize,
    store: Store<DB>,
    database: Database,
}

impl<DB: Backend> Stocked<DB> {
    async fn fill(database: Database, market: &Market, size: usize) -> Self {
        settle::<DB>(database.url(), market, size).await;
        let store = Store::connect(database.url()).await.expect("the database is there");
        Self { size, store, database }
    }

    /// Measures a publication, once it is sure that as many are told here as elsewhere.
    fn measure(&self, group: &mut Group<'_>, runtime: &Runtime, job: &Publication, matching: usize) {
        let told = || runtime.block_on(job.told(&self.store)).expect("an answer");
        assert_eq!(told(), matching, "who matches has nothing to do with how many there are");
        let name = format!("{:?}", self.database.dialect());
        group.bench_function(BenchmarkId::new(name, self.size), |bench| bench.iter(told));
    }

    async fn remove(self) {
        self.store.close().await;
        self.database.remove().await;
    }
}

/// So many providers move in; the first of the services has been done by each who does it, the second is asked for.
async fn settle<DB: Backend>(url: &str, market: &Market, size: usize) {
    eprintln!("{size} providers move into {:?}", Dialect::of(url));
    let services: Vec<ServiceId> =
        market.catalogue.services().iter().map(|service| service.id.clone()).collect();
    let providers = country::providers(size, town(HOME).point, &services, now());
    let empty = Store::<DB>::connect(url).await.expect("the database is there");
    empty.migrate(now()).await.expect("migrations run");
    empty.close().await;
    rows::fill::<DB>(url, CUSTOMER, &providers, [&services[0], &services[1]])
        .await
        .expect("rows are written");
}

fn publications(criterion: &mut Criterion) {
    let runtime = Runtime::new().expect("a runtime");
    let market = Market::embedded_default();
    if let Ok(url) = env::var("BENCH_KEEP") {
        return runtime.block_on(settle::<Sqlite>(&url, &market, sizes()[0]));
    }
    let (sqlite, postgres) = runtime.block_on(stock(&market));
    let measured = catch_unwind(AssertUnwindSafe(|| {
        for (name, place) in PLACES {
            let job = Publication::new(&market, CUSTOMER, &town(place), now());
            let supply = runtime.block_on(job.supply(&sqlite[0].store)).expect("an answer");
            let supply = usize::try_from(supply).expect("a count");
            let mut group = criterion.benchmark_group(format!("{name} where {supply} match"));
            group.sample_size(SAMPLES);
            for stocked in &sqlite {
                stocked.measure(&mut group, &runtime, &job, supply);
            }
            for stocked in &postgres {
                stocked.measure(&mut group, &runtime, &job, supply);
            }
            group.finish();
        }
    }));
    runtime.block_on(async {
        join_all(sqlite.into_iter().map(Stocked::remove)).await;
        join_all(postgres.into_iter().map(Stocked::remove)).await;
    });
    if let Err(failed) = measured {
        resume_unwind(failed);
    }
}

/// The markets of all sizes, on the databases there are.
async fn stock(market: &Market) -> (Vec<Stocked<Sqlite>>, Vec<Stocked<Postgres>>) {
    let (mut sqlite, mut postgres) = (Vec::new(), Vec::new());
    for size in sizes() {
        sqlite.push(Stocked::fill(Database::file(), market, size).await);
        if env::var("TEST_DATABASE_URL").is_ok() {
            postgres.push(Stocked::fill(Database::fresh().await, market, size).await);
        }
    }
    (sqlite, postgres)
}

fn sizes() -> Vec<usize> {
    let sizes = env::var("BENCH_PROVIDERS").unwrap_or_else(|_| SIZES.into());
    sizes.split(',').map(|size| size.trim().parse().expect("a list of numbers")).collect()
}

fn town(name: &str) -> Place {
    places::look_up(name, None, 1)[0]
}

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_780_315_200, 0).expect("a moment of 2026")
}

criterion_group!(benches, publications);
criterion_main!(benches);
