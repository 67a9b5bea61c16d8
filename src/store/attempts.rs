//! Attempts: checkouts of a fee at the payment provider, and the money that came by them.

use chrono::{DateTime, Utc};
use domain::{
    fee::{Attempt, Capture, Checkout},
    ids::{AttemptId, FeeId, JobId},
};
use sqlx::{FromRow, query, query_as, query_scalar};
use uuid::Uuid;

use super::{
    Backend, ReadTx, Result, StoreError, Tx,
    column::{read_money, read_optional_word, read_word, word},
};

/// All attempts to pay a fee, ascending by number.
pub(super) async fn of_fee<DB: Backend>(tx: &mut ReadTx<DB>, fee: FeeId) -> Result<Vec<Attempt>> {
    let text = "SELECT id, fee, number, amount_minor, currency, state, COALESCE(made_at, expires_at) AS made_at, \
        expires_at, session, url, reference, captured_at, counts_as, refund, refund_round, returned_minor, dispute FROM attempts WHERE fee = $1 ORDER BY number";
    let rows: Vec<AttemptRow> = query_as(text).bind(fee.0).fetch_all(tx.conn()).await?;
    rows.into_iter().map(Attempt::try_from).collect()
}

/// The job and the fee of an attempt. They never change, so they can be looked up before the locks.
pub async fn place<DB: Backend>(tx: &mut ReadTx<DB>, id: AttemptId) -> Result<Option<(JobId, FeeId)>> {
    let text = "SELECT f.job, f.id FROM attempts a JOIN fees f ON f.id = a.fee WHERE a.id = $1";
    let row: Option<(Uuid, Uuid)> = query_as(text).bind(id.0).fetch_optional(tx.conn()).await?;
    Ok(row.map(|(job, fee)| (JobId(job), FeeId(fee))))
}

/// The attempt that is paid on this page of the provider.
pub async fn by_session<DB: Backend>(tx: &mut ReadTx<DB>, session: &str) -> Result<Option<AttemptId>> {
    let text = "SELECT id FROM attempts WHERE session = $1";
    let id: Option<Uuid> = query_scalar(text).bind(session).fetch_optional(tx.conn()).await?;
    Ok(id.map(AttemptId))
}

/// The attempt by which this payment came, by the provider's name for it.
pub async fn by_reference<DB: Backend>(tx: &mut ReadTx<DB>, reference: &str) -> Result<Option<AttemptId>> {
    let text = "SELECT id FROM attempts WHERE reference = $1";
    let id: Option<Uuid> = query_scalar(text).bind(reference).fetch_optional(tx.conn()).await?;
    Ok(id.map(AttemptId))
}

/// A new attempt, or how a known one stands now; what was asked of the provider never changes.
pub(super) async fn save<DB: Backend>(tx: &mut Tx<DB>, attempt: &Attempt) -> Result<()> {
    let text = "INSERT INTO attempts (id, fee, number, amount_minor, currency, state, made_at, \
        expires_at, session, url, reference, captured_at, counts_as, refund, refund_round, returned_minor, dispute) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) ON CONFLICT (id) DO UPDATE SET \
        state = excluded.state, session = excluded.session, url = excluded.url, \
        reference = excluded.reference, captured_at = excluded.captured_at, \
        counts_as = excluded.counts_as, refund = excluded.refund, refund_round = excluded.refund_round, \
        returned_minor = excluded.returned_minor, dispute = excluded.dispute";
    let (checkout, capture) = (attempt.checkout.as_ref(), attempt.capture.as_ref());
    query(text)
        .bind(attempt.id.0)
        .bind(attempt.fee.0)
        .bind(attempt.number)
        .bind(attempt.amount.minor)
        .bind(attempt.amount.currency.code())
        .bind(word(&attempt.state))
        .bind(attempt.made_at)
        .bind(attempt.expires_at)
        .bind(checkout.map(|checkout| checkout.session.clone()))
        .bind(checkout.map(|checkout| checkout.url.clone()))
        .bind(capture.map(|capture| capture.reference.clone()))
        .bind(capture.map(|capture| capture.at))
        .bind(capture.map(|capture| word(&capture.kind)))
        .bind(capture.and_then(|capture| capture.refund).map(|refund| word(&refund)))
        .bind(capture.map_or(1, |capture| capture.round))
        .bind(capture.map_or(0, |capture| capture.returned))
        .bind(capture.and_then(|capture| capture.dispute).map(|dispute| word(&dispute)))
        .execute(tx.conn())
        .await?;
    Ok(())
}

#[derive(FromRow)]
struct AttemptRow {
    id: Uuid,
    fee: Uuid,
    number: i64,
    amount_minor: i64,
    currency: String,
    state: String,
    made_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
    session: Option<String>,
    url: Option<String>,
    #[sqlx(flatten)]
    capture: CaptureRow,
}

#[derive(FromRow)]
struct CaptureRow {
    reference: Option<String>,
    captured_at: Option<DateTime<Utc>>,
    counts_as: Option<String>,
    refund: Option<String>,
    refund_round: i64,
    returned_minor: i64,
    dispute: Option<String>,
}

impl TryFrom<AttemptRow> for Attempt {
    type Error = StoreError;

    fn try_from(row: AttemptRow) -> Result<Self> {
        let checkout = row.session.zip(row.url).map(|(session, url)| Checkout { session, url });
        Ok(Self {
            id: AttemptId(row.id),
            fee: FeeId(row.fee),
            number: row.number,
            amount: read_money(row.amount_minor, &row.currency)?,
            state: read_word(&row.state, "state")?,
            made_at: row.made_at,
            expires_at: row.expires_at,
            checkout,
            capture: row.capture.read()?,
        })
    }
}

impl CaptureRow {
    fn read(self) -> Result<Option<Capture>> {
        let kind = read_optional_word(self.counts_as.as_deref(), "counts_as")?;
        let refund = read_optional_word(self.refund.as_deref(), "refund")?;
        let dispute = read_optional_word(self.dispute.as_deref(), "dispute")?;
        let (round, returned) = (self.refund_round, self.returned_minor);
        let parts = self.reference.zip(self.captured_at).zip(kind);
        Ok(parts.map(|((reference, at), kind)| Capture {
            reference,
            at,
            kind,
            refund,
            round,
            returned,
            dispute,
        }))
    }
}
