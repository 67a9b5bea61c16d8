//! Matching: who may get a job, found by service and cell. Who does get it, and in which order, is judged by
//! `domain::matching`; nothing is left out here but who lies outside every cell, or, where it is asked further away,
//! too far north or south.

mod found;

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    geo::cells_of,
    ids::{JobId, PersonId},
    job::Dispatch,
    market::ServiceId,
    matching::{Wanted, eligible},
    review::Rating,
};
use sqlx::{AssertSqlSafe, FromRow, query_as};
use uuid::Uuid;

use super::{Backend, ReadTx, Result, blocks, dispatches, openings, providers::services, reviews};
pub use found::Found;
use found::{FoundRow, SupplierRow, found, suppliers};

/// How many providers one statement looks at when all who match are wanted.
const PAGE: i64 = 500;
/// How long ago a card still counts as a recent one.
const LATELY: TimeDelta = TimeDelta::hours(1);
/// Who does the service, wherever they are.
const ANYWHERE: &str = "SELECT provider FROM provider_services WHERE service = $3 AND provider > $4";

/// Who does the service and works so far that they may reach a place at $6 degrees north from $7 km beyond their area:
/// a degree is a little more than 110 km everywhere. Cells do not know of anything beyond an area.
const FURTHER: &str = "SELECT s.provider FROM provider_services s JOIN providers f ON f.person = s.provider \
    WHERE s.service = $3 AND s.provider > $4 \
    AND ABS(f.lat - $6) * 110.0 <= CAST(f.radius_km + $7 AS DOUBLE PRECISION)";

/// A page of those who do what is wanted in a cell around its place (anywhere, without a place; by latitude alone where
/// it is asked further away), by ascending id after `after`.
pub async fn page<DB: Backend>(
    tx: &mut ReadTx<DB>,
    wanted: &Wanted,
    after: Option<PersonId>,
    limit: i64,
    now: DateTime<Utc>,
) -> Result<Vec<Found>> {
    let text = found!(
        "({CANDIDATES} ORDER BY provider LIMIT $5) c JOIN providers w ON w.person = c.provider \
         JOIN people p ON p.id = w.person ORDER BY c.provider"
    );
    let rows: Vec<FoundRow> = around(tx, text, wanted, (after, limit), now).await?;
    rows.into_iter().map(|row| row.with(vec![wanted.service.clone()])).collect()
}

/// The rows of a text whose `{CANDIDATES}` are those a [`page`] is made of.
async fn around<DB: Backend, R>(
    tx: &mut ReadTx<DB>,
    text: &str,
    wanted: &Wanted,
    (after, limit): (Option<PersonId>, i64),
    now: DateTime<Utc>,
) -> Result<Vec<R>>
where
    R: for<'r> FromRow<'r, DB::Row> + Send + Unpin,
{
    let further = wanted.place.filter(|_| wanted.beyond_km > 0);
    let cells = wanted.place.filter(|_| further.is_none()).map(cells_of);
    let candidates = match &cells {
        _ if further.is_some() => FURTHER.to_owned(),
        Some(cells) => near(cells.len()),
        None => ANYWHERE.to_owned(),
    };
    let mut select = query_as::<DB, R>(AssertSqlSafe(text.replace("{CANDIDATES}", &candidates)))
        .bind(now)
        .bind(now - LATELY)
        .bind(wanted.service.as_str())
        .bind(after.map_or(Uuid::nil(), |person| person.0))
        .bind(limit);
    if let Some(place) = further {
        select = select.bind(place.lat()).bind(i64::from(wanted.beyond_km));
    }
    for cell in cells.unwrap_or_default() {
        select = select.bind(cell);
    }
    Ok(select.fetch_all(tx.conn()).await?)
}

/// Who does the service around a place, from that many cells. Each branch comes in the order of the key,
/// so that a page is merged from their beginnings and counts nothing for anybody who is not on it.
fn near(cells: usize) -> String {
    let branch = |bind| {
        format!("SELECT provider FROM coverage WHERE service = $3 AND cell = ${bind} AND provider > $4")
    };
    (6..6 + cells).map(branch).collect::<Vec<_>>().join(" UNION ALL ")
}

/// A page of all providers with all their services, by ascending id: to say why somebody is not told.
pub async fn everybody<DB: Backend>(
    tx: &mut ReadTx<DB>,
    after: Option<PersonId>,
    limit: i64,
    now: DateTime<Utc>,
) -> Result<Vec<Found>> {
    let text =
        found!("providers w JOIN people p ON p.id = w.person WHERE w.person > $3 ORDER BY w.person LIMIT $4");
    let rows: Vec<FoundRow> = query_as(text)
        .bind(now)
        .bind(now - LATELY)
        .bind(after.map_or(Uuid::nil(), |person| person.0))
        .bind(limit)
        .fetch_all(tx.conn())
        .await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        let services = services(tx, PersonId(row.supplier.person)).await?;
        found.push(row.with(services)?);
    }
    Ok(found)
}

/// One provider with all their services; `None` if they are not registered.
pub async fn one<DB: Backend>(
    tx: &mut ReadTx<DB>,
    provider: PersonId,
    now: DateTime<Utc>,
) -> Result<Option<Found>> {
    let text = found!("providers w JOIN people p ON p.id = w.person WHERE w.person = $3");
    let row: Option<FoundRow> =
        query_as(text).bind(now).bind(now - LATELY).bind(provider.0).fetch_optional(tx.conn()).await?;
    let Some(row) = row else { return Ok(None) };
    let services = services(tx, provider).await?;
    row.with(services).map(Some)
}

/// How many would get a job, by the rules of `domain::matching`. Nothing is counted of any of them.
pub async fn count<DB: Backend>(tx: &mut ReadTx<DB>, wanted: &Wanted, now: DateTime<Utc>) -> Result<i64> {
    // Without $2: cards are not counted either.
    let text = suppliers!(
        "",
        "({CANDIDATES} ORDER BY provider LIMIT $5) c JOIN providers w ON w.person = c.provider \
         ORDER BY c.provider"
    );
    let (mut matching, mut after) = (0, None);
    let apart = blocks::around(tx, wanted.customer).await?;
    loop {
        let rows: Vec<SupplierRow> = around(tx, text, wanted, (after, PAGE), now).await?;
        let whole = is_whole(&rows);
        after = rows.last().map(|last| PersonId(last.person));
        for row in rows {
            let mut supplier = row.with(vec![wanted.service.clone()])?;
            supplier.blocked_pair = apart.contains(&supplier.id);
            matching += i64::from(eligible(&supplier, wanted).is_ok());
        }
        if !whole {
            return Ok(matching);
        }
    }
}

/// Everybody who would get a job, by the rules of `domain::matching`, by ascending id.
pub(super) async fn who_match<DB: Backend>(
    tx: &mut ReadTx<DB>,
    wanted: &Wanted,
    now: DateTime<Utc>,
) -> Result<Vec<Found>> {
    let (mut matching, mut after) = (Vec::new(), None);
    let apart = blocks::around(tx, wanted.customer).await?;
    loop {
        let mut found = page(tx, wanted, after, PAGE, now).await?;
        for one in &mut found {
            one.supplier.blocked_pair = apart.contains(&one.supplier.id);
        }
        let whole = is_whole(&found);
        after = found.last().map(|last| last.supplier.id);
        matching.extend(found.into_iter().filter(|found| eligible(&found.supplier, wanted).is_ok()));
        if !whole {
            return Ok(matching);
        }
    }
}

/// Whether more may follow on a page so long.
fn is_whole<T>(page: &[T]) -> bool {
    i64::try_from(page.len()) == Ok(PAGE)
}

/// All reviews in a category, added up: what few reviews are weighed against.
pub async fn category<DB: Backend>(tx: &mut ReadTx<DB>, service: &ServiceId) -> Result<Rating> {
    reviews::of_service(tx, service).await
}

/// Everybody told of a job and what they did, by ascending id.
pub async fn told<DB: Backend>(tx: &mut ReadTx<DB>, job: JobId) -> Result<Vec<Dispatch>> {
    dispatches::of_job(tx, job).await
}

/// A page of open jobs in the cells of a provider's area and of their services, by ascending
/// id after `after`, told or not. The caller judges the exact distance.
pub async fn open_jobs_for<DB: Backend>(
    tx: &mut ReadTx<DB>,
    provider: PersonId,
    after: Option<JobId>,
    limit: i64,
) -> Result<Vec<JobId>> {
    openings::near(tx, provider, after, limit).await
}
