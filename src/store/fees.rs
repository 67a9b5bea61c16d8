//! Fees: what booking costs. The figures are written once; only how a fee stands changes.

use chrono::{DateTime, Utc};
use domain::{
    fee::{Fee, FeeFile, Figures},
    ids::{FeeId, JobId, TermsId},
};
use sqlx::{FromRow, query, query_as, query_scalar};
use uuid::Uuid;

use super::{
    Backend, ReadTx, Result, StoreError, Tx, attempts,
    column::{read_money, read_word, word},
};

/// The columns of [`FeeRow`].
macro_rules! fee_columns {
    () => {
        "id, job, match_number, terms, total_minor, fee_minor, direct_minor, currency, state, token, due_at, \
         made_at, paid_at"
    };
}

/// The newest fee of a job with all attempts to pay it.
pub(super) async fn of_job<DB: Backend>(tx: &mut ReadTx<DB>, job: JobId) -> Result<Option<FeeFile>> {
    let text = concat!(
        "SELECT ",
        fee_columns!(),
        " FROM fees WHERE job = $1 ORDER BY made_at DESC, id DESC LIMIT 1"
    );
    let row = query_as(text).bind(job.0).fetch_optional(tx.conn()).await?;
    with_attempts(tx, row).await
}

/// A fee with all attempts to pay it.
pub async fn load<DB: Backend>(tx: &mut ReadTx<DB>, id: FeeId) -> Result<Option<FeeFile>> {
    let text = concat!("SELECT ", fee_columns!(), " FROM fees WHERE id = $1");
    let row = query_as(text).bind(id.0).fetch_optional(tx.conn()).await?;
    with_attempts(tx, row).await
}

/// The fee behind a pay link, with all attempts to pay it.
pub async fn by_token<DB: Backend>(tx: &mut ReadTx<DB>, token: &str) -> Result<Option<FeeFile>> {
    let text = concat!("SELECT ", fee_columns!(), " FROM fees WHERE token = $1");
    let row = query_as(text).bind(token).fetch_optional(tx.conn()).await?;
    with_attempts(tx, row).await
}

/// The newest fees, newest first.
pub async fn newest<DB: Backend>(tx: &mut ReadTx<DB>, most: i64) -> Result<Vec<FeeId>> {
    let text = "SELECT id FROM fees ORDER BY made_at DESC, id DESC LIMIT $1";
    let ids: Vec<Uuid> = query_scalar(text).bind(most).fetch_all(tx.conn()).await?;
    Ok(ids.into_iter().map(FeeId).collect())
}

/// The fees of a job by its code, or the one of a page or a payment by the provider's name for it; oldest first.
pub async fn named<DB: Backend>(tx: &mut ReadTx<DB>, name: &str) -> Result<Vec<FeeId>> {
    let text = "SELECT f.id FROM fees f JOIN jobs j ON j.id = f.job WHERE j.code = $1 OR EXISTS (\
        SELECT 1 FROM attempts a WHERE a.fee = f.id AND (a.session = $1 OR a.reference = $1)) \
        ORDER BY f.made_at, f.id";
    let ids: Vec<Uuid> = query_scalar(text).bind(name).fetch_all(tx.conn()).await?;
    Ok(ids.into_iter().map(FeeId).collect())
}

/// The fees of a job that have money which could not be given back, oldest first.
pub(super) async fn not_given_back<DB: Backend>(tx: &mut ReadTx<DB>, job: JobId) -> Result<Vec<FeeFile>> {
    let text = concat!(
        "SELECT ",
        fee_columns!(),
        " FROM fees WHERE job = $1 AND EXISTS (SELECT 1 FROM attempts a WHERE a.fee = fees.id AND \
         a.refund = 'failed') ORDER BY made_at, id"
    );
    let rows: Vec<FeeRow> = query_as(text).bind(job.0).fetch_all(tx.conn()).await?;
    let mut files = Vec::with_capacity(rows.len());
    for row in rows {
        files.extend(with_attempts(tx, Some(row)).await?);
    }
    Ok(files)
}

async fn with_attempts<DB: Backend>(tx: &mut ReadTx<DB>, row: Option<FeeRow>) -> Result<Option<FeeFile>> {
    let Some(row) = row else { return Ok(None) };
    let fee = Fee::try_from(row)?;
    let attempts = attempts::of_fee(tx, fee.id).await?;
    Ok(Some(FeeFile { fee, attempts }))
}

/// A new fee, or how a known one stands now.
pub(super) async fn save<DB: Backend>(tx: &mut Tx<DB>, fee: &Fee) -> Result<()> {
    let text = "INSERT INTO fees (id, job, match_number, terms, total_minor, fee_minor, direct_minor, \
        currency, state, token, due_at, made_at, paid_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (id) DO UPDATE SET \
        state = excluded.state, due_at = excluded.due_at, paid_at = excluded.paid_at";
    let Figures { total, fee: share, direct } = fee.figures;
    query(text)
        .bind(fee.id.0)
        .bind(fee.job.0)
        .bind(fee.match_number)
        .bind(fee.terms.0)
        .bind(total.minor)
        .bind(share.minor)
        .bind(direct.minor)
        .bind(total.currency.code())
        .bind(word(&fee.state))
        .bind(&*fee.token)
        .bind(fee.due_at)
        .bind(fee.made_at)
        .bind(fee.paid_at)
        .execute(tx.conn())
        .await?;
    Ok(())
}

#[derive(FromRow)]
struct FeeRow {
    id: Uuid,
    job: Uuid,
    match_number: i64,
    terms: Uuid,
    total_minor: i64,
    fee_minor: i64,
    direct_minor: i64,
    currency: String,
    state: String,
    token: String,
    due_at: DateTime<Utc>,
    made_at: DateTime<Utc>,
    paid_at: Option<DateTime<Utc>>,
}

impl TryFrom<FeeRow> for Fee {
    type Error = StoreError;

    fn try_from(row: FeeRow) -> Result<Self> {
        let money = |minor| read_money(minor, &row.currency);
        Ok(Self {
            id: FeeId(row.id),
            job: JobId(row.job),
            match_number: row.match_number,
            terms: TermsId(row.terms),
            figures: Figures {
                total: money(row.total_minor)?,
                fee: money(row.fee_minor)?,
                direct: money(row.direct_minor)?,
            },
            state: read_word(&row.state, "state")?,
            token: row.token,
            due_at: row.due_at,
            made_at: row.made_at,
            paid_at: row.paid_at,
        })
    }
}
