//! Fills a database with providers in minutes: rows in bulk, and cells by one statement for each service.

use std::collections::BTreeSet;

use domain::{
    geo::{Circle, Point},
    ids::PersonId,
    market::ServiceId,
    person::Provider,
};
use gigline::store::{Backend, Dialect};
use sqlx::{Connection as _, QueryBuilder, query, raw_sql};

/// How many rows one statement writes.
const ROWS: usize = 1_000;
/// Makes the cells. Their second index is dropped while they are written, then made as it was.
const MIGRATION: &str = include_str!("../../migrations/0001_people.sql");

/// What a loader may do and a service may not: nothing of this lasts longer than the connection.
const UNGUARDED_SQLITE: &str = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; \
    PRAGMA foreign_keys = OFF; PRAGMA cache_size = -262144";
const UNGUARDED_POSTGRES: &str = "SET session_replication_role = replica; SET synchronous_commit = off; \
    SET work_mem = '256MB'; SET maintenance_work_mem = '256MB'";

/// Cells by circle, until every provider has theirs.
const AREAS: &str = "CREATE TEMP TABLE areas (lat DOUBLE PRECISION NOT NULL, lon DOUBLE PRECISION NOT NULL, \
    radius_km BIGINT NOT NULL, cell BIGINT NOT NULL, PRIMARY KEY (lat, lon, radius_km, cell))";
const COVERAGE: &str = "INSERT INTO coverage (service, cell, provider) SELECT s.service, a.cell, s.provider \
    FROM provider_services s JOIN providers w ON w.person = s.provider \
    JOIN areas a ON a.lat = w.lat AND a.lon = w.lon AND a.radius_km = w.radius_km \
    WHERE s.service = $1 ORDER BY a.cell, s.provider";
/// One job done for the customer by each who does the service, and a review of it.
const JOBS: &str = "INSERT INTO jobs (id, code, customer, service, request, switches, state, state_since, \
    provider, match_number, said_paid, fixes, open_until, created_at, version, epoch) \
    SELECT w.person, CAST(p.telegram_id AS TEXT), $1, s.service, '', '', 'closed', w.since, \
    w.person, 1, TRUE, '', w.since, w.since, 1, 1 FROM provider_services s \
    JOIN providers w ON w.person = s.provider JOIN people p ON p.id = w.person WHERE s.service = $2";
/// A job of each of these people that nobody took yet, a hundred thousand at most.
const OPEN: &str = "INSERT INTO jobs (id, code, customer, service, request, switches, state, state_since, \
    match_number, said_paid, fixes, open_until, created_at, version, epoch) \
    SELECT w.person, CAST(p.telegram_id AS TEXT), w.person, s.service, '', '', 'open', w.since, \
    0, FALSE, '', w.since, w.since, 1, 1 FROM provider_services s JOIN providers w ON w.person = s.provider \
    JOIN people p ON p.id = w.person WHERE s.service = $1 \
    AND NOT EXISTS (SELECT 1 FROM jobs j WHERE j.id = w.person) LIMIT 100000";
const REVIEWS: &str = "INSERT INTO reviews (id, job, side, author, subject, stars, text, at, published_at) \
    SELECT id, id, 'customer', customer, provider, 4, '', created_at, created_at FROM jobs";
const RATINGS: &str = "INSERT INTO ratings (service, stars, reviews) \
    SELECT service, 4 * COUNT(*), COUNT(*) FROM jobs GROUP BY service";

/// Writes the customer, the providers, what those who do one service have done, and what is asked for of another. The
/// tables are migrated and empty, and nobody else has them open.
pub async fn fill<DB: Backend>(
    url: &str,
    customer: PersonId,
    providers: &[Provider],
    [done, wanted]: [&ServiceId; 2],
) -> sqlx::Result<()> {
    let dialect = Dialect::of(url).expect("the URL of a database");
    let mut loader = Loader::<DB> { connection: DB::Connection::connect(url).await?, dialect };
    loader.say(if dialect == Dialect::Sqlite { UNGUARDED_SQLITE } else { UNGUARDED_POSTGRES }).await?;
    loader.people(customer, providers).await?;
    loader.providers(providers).await?;
    loader.services(providers).await?;
    loader.coverage(providers).await?;
    loader.past(customer, done).await?;
    query(OPEN).bind(wanted.as_str()).execute(&mut loader.connection).await?;
    loader
        .housekeeping("VACUUM ANALYZE people, providers, provider_services, coverage, jobs, reviews")
        .await?;
    loader.connection.close().await
}

struct Loader<DB: Backend> {
    connection: DB::Connection,
    dialect: Dialect,
}

impl<DB: Backend> Loader<DB> {
    async fn say(&mut self, statements: &'static str) -> sqlx::Result<()> {
        raw_sql(statements).execute(&mut self.connection).await.map(|_| ())
    }

    /// What Postgres does by itself within minutes; `SQLite` plans by its rules alone.
    async fn housekeeping(&mut self, statement: &'static str) -> sqlx::Result<()> {
        if self.dialect == Dialect::Postgres { self.say(statement).await } else { Ok(()) }
    }

    async fn people(&mut self, customer: PersonId, providers: &[Provider]) -> sqlx::Result<()> {
        let ids = std::iter::once(customer).chain(providers.iter().map(|provider| provider.person));
        let people: Vec<(i64, PersonId)> = (1..).zip(ids).collect();
        for people in people.chunks(ROWS) {
            let mut insert =
                QueryBuilder::<DB>::new("INSERT INTO people (id, telegram_id, shard, language, since) ");
            insert.push_values(people, |mut row, (account, id)| {
                row.push_bind(id.0).push_bind(*account).push("0, 'en'").push_bind(providers[0].since);
            });
            insert.build().execute(&mut self.connection).await?;
        }
        Ok(())
    }

    async fn providers(&mut self, providers: &[Provider]) -> sqlx::Result<()> {
        let text =
            "INSERT INTO providers (person, lat, lon, radius_km, area, about, paused, approval, since) ";
        for providers in providers.chunks(ROWS) {
            let mut insert = QueryBuilder::<DB>::new(text);
            insert.push_values(providers, |mut row, provider| {
                let (lat, lon, radius_km) = columns(provider.area.circle);
                row.push_bind(provider.person.0).push_bind(lat).push_bind(lon).push_bind(radius_km);
                row.push("'', '', FALSE, 'approved'").push_bind(provider.since);
            });
            insert.build().execute(&mut self.connection).await?;
        }
        Ok(())
    }

    async fn services(&mut self, providers: &[Provider]) -> sqlx::Result<()> {
        let offers: Vec<(PersonId, &ServiceId)> = providers
            .iter()
            .flat_map(|provider| provider.services.iter().map(|service| (provider.person, service)))
            .collect();
        for offers in offers.chunks(ROWS) {
            let mut insert = QueryBuilder::<DB>::new("INSERT INTO provider_services (provider, service) ");
            insert.push_values(offers, |mut row, (provider, service)| {
                row.push_bind(provider.0).push_bind(service.as_str());
            });
            insert.build().execute(&mut self.connection).await?;
        }
        Ok(())
    }

    async fn coverage(&mut self, providers: &[Provider]) -> sqlx::Result<()> {
        self.areas(providers).await?;
        self.say("DROP INDEX coverage_provider").await?;
        let services: BTreeSet<&ServiceId> =
            providers.iter().flat_map(|provider| &provider.services).collect();
        for service in services {
            query(COVERAGE).bind(service.as_str()).execute(&mut self.connection).await?;
        }
        let index = MIGRATION.lines().find(|line| line.contains("INDEX coverage_provider"));
        self.say(index.expect("the migration makes it")).await
    }

    async fn areas(&mut self, providers: &[Provider]) -> sqlx::Result<()> {
        let parts = |circle: Circle| (circle.centre(), circle.radius_km());
        let circles: BTreeSet<(Point, u32)> =
            providers.iter().map(|provider| parts(provider.area.circle)).collect();
        let circles = circles.into_iter().filter_map(|(centre, radius_km)| Circle::new(centre, radius_km));
        let cells: Vec<(Circle, i64)> = circles
            .flat_map(|circle| circle.coverage().cells.into_iter().map(move |cell| (circle, cell)))
            .collect();
        self.say(AREAS).await?;
        for cells in cells.chunks(ROWS) {
            let mut insert = QueryBuilder::<DB>::new("INSERT INTO areas (lat, lon, radius_km, cell) ");
            insert.push_values(cells, |mut row, (circle, cell)| {
                let (lat, lon, radius_km) = columns(*circle);
                row.push_bind(lat).push_bind(lon).push_bind(radius_km).push_bind(*cell);
            });
            insert.build().execute(&mut self.connection).await?;
        }
        self.housekeeping("ANALYZE providers, provider_services, areas").await
    }

    async fn past(&mut self, customer: PersonId, service: &ServiceId) -> sqlx::Result<()> {
        query(JOBS).bind(customer.0).bind(service.as_str()).execute(&mut self.connection).await?;
        self.say(REVIEWS).await?;
        self.say(RATINGS).await
    }
}

/// A circle as its three columns.
fn columns(circle: Circle) -> (f64, f64, i64) {
    (circle.centre().lat(), circle.centre().lon(), i64::from(circle.radius_km()))
}
