//! Terms: numbered versions; a row is written once and only gains signatures.

use chrono::{DateTime, Utc};
use domain::{
    ids::{JobId, TermsId},
    terms::Terms,
};
use sqlx::{FromRow, query, query_as};
use uuid::Uuid;

use super::{
    Backend, ReadTx, Result, StoreError, Tx,
    column::{read_money, read_word, word},
};

/// All versions of a job's terms, ascending by number.
pub(super) async fn of_job<DB: Backend>(tx: &mut ReadTx<DB>, job: JobId) -> Result<Vec<Terms>> {
    let text = "SELECT id, job, match_number, number, total_minor, currency, starts_at, scope, \
        proposed_by, customer_signed, provider_signed FROM terms WHERE job = $1 ORDER BY number";
    let rows: Vec<TermsRow> = query_as(text).bind(job.0).fetch_all(tx.conn()).await?;
    rows.into_iter().map(Terms::try_from).collect()
}

/// A new version, or a signature under a known one; the first signature of a side stays.
pub(super) async fn save<DB: Backend>(tx: &mut Tx<DB>, terms: &Terms) -> Result<()> {
    let text = "INSERT INTO terms (id, job, match_number, number, total_minor, currency, starts_at, \
        scope, proposed_by, customer_signed, provider_signed) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) \
        ON CONFLICT (id) DO UPDATE SET \
        customer_signed = COALESCE(terms.customer_signed, excluded.customer_signed), \
        provider_signed = COALESCE(terms.provider_signed, excluded.provider_signed)";
    query(text)
        .bind(terms.id.0)
        .bind(terms.job.0)
        .bind(terms.match_number)
        .bind(terms.number)
        .bind(terms.total.minor)
        .bind(terms.total.currency.code())
        .bind(terms.start)
        .bind(terms.scope.clone())
        .bind(word(&terms.proposed_by))
        .bind(terms.customer_signed)
        .bind(terms.provider_signed)
        .execute(tx.conn())
        .await?;
    Ok(())
}

#[derive(FromRow)]
struct TermsRow {
    id: Uuid,
    job: Uuid,
    match_number: i64,
    number: i64,
    total_minor: i64,
    currency: String,
    starts_at: DateTime<Utc>,
    scope: Option<String>,
    proposed_by: String,
    customer_signed: Option<DateTime<Utc>>,
    provider_signed: Option<DateTime<Utc>>,
}

impl TryFrom<TermsRow> for Terms {
    type Error = StoreError;

    fn try_from(row: TermsRow) -> Result<Self> {
        Ok(Self {
            id: TermsId(row.id),
            job: JobId(row.job),
            match_number: row.match_number,
            number: row.number,
            total: read_money(row.total_minor, &row.currency)?,
            start: row.starts_at,
            scope: row.scope,
            proposed_by: read_word(&row.proposed_by, "side")?,
            customer_signed: row.customer_signed,
            provider_signed: row.provider_signed,
        })
    }
}
