//! Providers: what people offer, and the cells by which jobs find them.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::{
    geo::{Circle, Point},
    ids::PersonId,
    market::ServiceId,
    money::Money,
    person::{Approval, Area, Provider},
};
use sqlx::{FromRow, query, query_as, query_scalar};
use uuid::Uuid;

use super::{
    Backend, ReadTx, Result, StoreError, Tx,
    column::{json, read_list, read_money, read_word, word},
    sql::{padded, with_list, write_list},
};

/// A person's registration, if they offer anything.
pub async fn load<DB: Backend>(tx: &mut ReadTx<DB>, person: PersonId) -> Result<Option<Provider>> {
    let text = "SELECT person, lat, lon, radius_km, area, about, experience, languages, photos, paused, \
        approval, since FROM providers WHERE person = $1";
    let row: Option<ProviderRow> = query_as(text).bind(person.0).fetch_optional(tx.conn()).await?;
    let Some(row) = row else { return Ok(None) };
    let offered = priced(tx, person).await?;
    row.with(offered).map(Some)
}

/// Where somebody works, if they offer anything.
pub(super) async fn area<DB: Backend>(tx: &mut ReadTx<DB>, person: PersonId) -> Result<Option<Circle>> {
    let text = "SELECT lat, lon, radius_km FROM providers WHERE person = $1";
    let row: Option<(f64, f64, i64)> = query_as(text).bind(person.0).fetch_optional(tx.conn()).await?;
    row.map(|(lat, lon, radius_km)| read_circle(lat, lon, radius_km)).transpose()
}

/// Services with what each costs from.
type Offered = BTreeMap<ServiceId, Option<Money>>;

async fn priced<DB: Backend>(tx: &mut ReadTx<DB>, person: PersonId) -> Result<Offered> {
    let text = "SELECT service, price_minor, currency FROM provider_services WHERE provider = $1";
    let rows: Vec<(String, Option<i64>, Option<String>)> =
        query_as(text).bind(person.0).fetch_all(tx.conn()).await?;
    let read = |(service, minor, currency): (String, Option<i64>, Option<String>)| {
        let price = minor.zip(currency).map(|(minor, currency)| read_money(minor, &currency));
        Ok((read_word(&service, "service")?, price.transpose()?))
    };
    rows.into_iter().map(read).collect()
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

/// What a service costs from, for those of these people who say so.
pub(super) async fn prices<DB: Backend>(
    tx: &mut ReadTx<DB>,
    service: &ServiceId,
    people: &[PersonId],
) -> Result<BTreeMap<PersonId, Money>> {
    let mut prices = BTreeMap::new();
    let ids: Vec<Uuid> = people.iter().map(|person| person.0).collect();
    for piece in padded(&ids) {
        let text = "SELECT provider, price_minor, currency FROM provider_services WHERE service = $1 \
            AND provider IN ({LIST}) AND price_minor IS NOT NULL";
        let mut select = query_as(with_list::<DB>(text, 2, piece.len())).bind(service.as_str());
        for id in piece {
            select = select.bind(id);
        }
        let rows: Vec<(Uuid, i64, String)> = select.fetch_all(tx.conn()).await?;
        for (provider, minor, currency) in rows {
            prices.insert(PersonId(provider), read_money(minor, &currency)?);
        }
    }
    Ok(prices)
}

/// Saves a registration; services and cells are rewritten only where they changed. The operator's word stands
/// unless it was a refusal and they register anew.
pub(super) async fn save<DB: Backend>(tx: &mut Tx<DB>, provider: &Provider) -> Result<()> {
    let before = load(tx, provider.person).await?;
    upsert(tx, provider).await?;
    let same_services = before.as_ref().is_some_and(|before| before.services == provider.services);
    let same_prices = before.as_ref().is_some_and(|before| before.prices == provider.prices);
    let same_circle = before.as_ref().is_some_and(|before| before.area.circle == provider.area.circle);
    if !(same_services && same_prices) {
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
    let text = "INSERT INTO providers (person, lat, lon, radius_km, area, about, experience, \
        languages, photos, paused, approval, since) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) \
        ON CONFLICT (person) DO UPDATE SET lat = excluded.lat, lon = excluded.lon, \
        radius_km = excluded.radius_km, area = excluded.area, about = excluded.about, \
        experience = excluded.experience, languages = excluded.languages, photos = excluded.photos, \
        paused = excluded.paused, approval = CASE providers.approval \
        WHEN 'refused' THEN excluded.approval ELSE providers.approval END";
    let circle = provider.area.circle;
    query(text)
        .bind(provider.person.0)
        .bind(circle.centre().lat())
        .bind(circle.centre().lon())
        .bind(i64::from(circle.radius_km()))
        .bind(&*provider.area.label)
        .bind(&*provider.about)
        .bind(provider.experience)
        .bind(json(&provider.languages))
        .bind(json(&provider.photos))
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
    let text = "INSERT INTO provider_services (provider, service, price_minor, currency) VALUES {LIST} \
        ON CONFLICT DO NOTHING";
    let services: Vec<&ServiceId> = provider.services.iter().collect();
    write_list(tx, text, 4, &services, |insert, service| {
        let price = provider.prices.get(service);
        insert
            .bind(provider.person.0)
            .bind(service.as_str())
            .bind(price.map(|price| price.minor))
            .bind(price.map(|price| price.currency.code().to_owned()))
    })
    .await?;
    Ok(())
}

async fn write_coverage<DB: Backend>(tx: &mut Tx<DB>, provider: &Provider) -> Result<()> {
    let text = "DELETE FROM coverage WHERE provider = $1";
    query(text).bind(provider.person.0).execute(tx.conn()).await?;
    let cells = provider.area.circle.coverage().cells;
    let each = |service| cells.iter().map(move |cell| (service, *cell));
    let rows: Vec<(&ServiceId, i64)> = provider.services.iter().flat_map(each).collect();
    let text = "INSERT INTO coverage (service, cell, provider) VALUES {LIST} ON CONFLICT DO NOTHING";
    write_list(tx, text, 3, &rows, |insert, (service, cell)| {
        insert.bind(service.as_str()).bind(cell).bind(provider.person.0)
    })
    .await?;
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
    experience: Option<i64>,
    languages: Option<String>,
    photos: Option<String>,
    paused: bool,
    approval: String,
    since: DateTime<Utc>,
}

impl ProviderRow {
    fn with(self, offered: Offered) -> Result<Provider> {
        let circle = read_circle(self.lat, self.lon, self.radius_km)?;
        Ok(Provider {
            person: PersonId(self.person),
            // Sorted by the map: collations of databases differ.
            services: offered.keys().cloned().collect(),
            prices: offered.into_iter().filter_map(|(service, price)| Some((service, price?))).collect(),
            experience: self.experience,
            languages: read_list(self.languages.as_deref(), "languages")?,
            photos: read_list(self.photos.as_deref(), "photos")?,
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
