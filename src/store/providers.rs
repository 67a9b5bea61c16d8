//! Providers: what people offer, and the cells by which jobs find them.

use chrono::{DateTime, Utc};
use domain::{
    geo::{Circle, Point},
    ids::PersonId,
    market::ServiceId,
    person::{Approval, Area, Provider},
};
use sqlx::{FromRow, query, query_as, query_scalar};
use uuid::Uuid;

use super::{
    Backend, ReadTx, Result, StoreError, Tx,
    column::{read_word, word},
    sql::{padded, with_rows},
};

/// A person's registration, if they offer anything.
pub async fn load<DB: Backend>(tx: &mut ReadTx<DB>, person: PersonId) -> Result<Option<Provider>> {
    let text = "SELECT person, lat, lon, radius_km, area, about, paused, approval, since FROM providers \
        WHERE person = $1";
    let row: Option<ProviderRow> = query_as(text).bind(person.0).fetch_optional(tx.conn()).await?;
    let Some(row) = row else { return Ok(None) };
    let services = services(tx, person).await?;
    row.with(services).map(Some)
}

pub(super) async fn services<DB: Backend>(tx: &mut ReadTx<DB>, person: PersonId) -> Result<Vec<ServiceId>> {
    let text = "SELECT service FROM provider_services WHERE provider = $1";
    let words: Vec<String> = query_scalar(text).bind(person.0).fetch_all(tx.conn()).await?;
    let mut services: Vec<ServiceId> =
        words.iter().map(|word| read_word(word, "service")).collect::<Result<_>>()?;
    // Sorted here: collations of databases differ.
    services.sort();
    Ok(services)
}

/// Saves a registration; services and cells are rewritten only where they changed. The operator's word stands
/// unless it was a refusal and they register anew.
pub(super) async fn save<DB: Backend>(tx: &mut Tx<DB>, provider: &Provider) -> Result<()> {
    let before = load(tx, provider.person).await?;
    upsert(tx, provider).await?;
    let same_services = before.as_ref().is_some_and(|before| before.services == provider.services);
    let same_circle = before.as_ref().is_some_and(|before| before.area.circle == provider.area.circle);
    if !same_services {
        write_services(tx, provider).await?;
    }
    if !(same_services && same_circle) {
        write_coverage(tx, provider).await?;
    }
    Ok(())
}

/// The operator's word on a registration.
pub(super) async fn approve<DB: Backend>(
    tx: &mut Tx<DB>,
    person: PersonId,
    approval: Approval,
) -> Result<()> {
    let text = "UPDATE providers SET approval = $1 WHERE person = $2";
    let done = query(text).bind(word(&approval)).bind(person.0).execute(tx.conn()).await?;
    if DB::affected(&done) == 1 { Ok(()) } else { Err(StoreError::Missing("provider")) }
}

async fn upsert<DB: Backend>(tx: &mut Tx<DB>, provider: &Provider) -> Result<()> {
    let text = "INSERT INTO providers (person, lat, lon, radius_km, area, about, paused, approval, since) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (person) DO UPDATE SET \
        lat = excluded.lat, lon = excluded.lon, radius_km = excluded.radius_km, area = excluded.area, \
        about = excluded.about, paused = excluded.paused, approval = CASE providers.approval \
        WHEN 'refused' THEN excluded.approval ELSE providers.approval END";
    let circle = provider.area.circle;
    query(text)
        .bind(provider.person.0)
        .bind(circle.centre().lat())
        .bind(circle.centre().lon())
        .bind(i64::from(circle.radius_km()))
        .bind(&*provider.area.label)
        .bind(&*provider.about)
        .bind(provider.paused)
        .bind(word(&provider.approval))
        .bind(provider.since)
        .execute(tx.conn())
        .await?;
    Ok(())
}

async fn write_services<DB: Backend>(tx: &mut Tx<DB>, provider: &Provider) -> Result<()> {
    let text = "DELETE FROM provider_services WHERE provider = $1";
    query(text).bind(provider.person.0).execute(tx.conn()).await?;
    for services in padded(&provider.services) {
        let text = "INSERT INTO provider_services (provider, service) VALUES {LIST} ON CONFLICT DO NOTHING";
        let mut insert = query(with_rows::<DB>(text, 1, services.len(), 2));
        for service in &services {
            insert = insert.bind(provider.person.0).bind(service.as_str());
        }
        insert.execute(tx.conn()).await?;
    }
    Ok(())
}

async fn write_coverage<DB: Backend>(tx: &mut Tx<DB>, provider: &Provider) -> Result<()> {
    let text = "DELETE FROM coverage WHERE provider = $1";
    query(text).bind(provider.person.0).execute(tx.conn()).await?;
    let cells = provider.area.circle.coverage().cells;
    let each = |service| cells.iter().map(move |cell| (service, *cell));
    let rows: Vec<(&ServiceId, i64)> = provider.services.iter().flat_map(each).collect();
    for rows in padded(&rows) {
        let text = "INSERT INTO coverage (service, cell, provider) VALUES {LIST} ON CONFLICT DO NOTHING";
        let mut insert = query(with_rows::<DB>(text, 1, rows.len(), 3));
        for (service, cell) in rows {
            insert = insert.bind(service.as_str()).bind(cell).bind(provider.person.0);
        }
        insert.execute(tx.conn()).await?;
    }
    Ok(())
}

#[derive(FromRow)]
struct ProviderRow {
    person: Uuid,
    lat: f64,
    lon: f64,
    radius_km: i64,
    area: String,
    about: String,
    paused: bool,
    approval: String,
    since: DateTime<Utc>,
}

impl ProviderRow {
    fn with(self, services: Vec<ServiceId>) -> Result<Provider> {
        let circle = read_circle(self.lat, self.lon, self.radius_km)?;
        Ok(Provider {
            person: PersonId(self.person),
            services,
            area: Area { circle, label: self.area },
            about: self.about,
            paused: self.paused,
            approval: read_word(&self.approval, "approval")?,
            since: self.since,
        })
    }
}

/// A circle from its three columns.
pub(super) fn read_circle(lat: f64, lon: f64, radius_km: i64) -> Result<Circle> {
    let centre = Point::new(lat, lon);
    let radius = u32::try_from(radius_km).ok();
    centre
        .zip(radius)
        .and_then(|(centre, radius)| Circle::new(centre, radius))
        .ok_or(StoreError::Unreadable("circle"))
}
