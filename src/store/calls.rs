//! Calls: what is to be asked of the payment provider, until it was answered. Deleting the row is the claim of the
//! answer; a lease keeps two instances from asking at once.

use chrono::{DateTime, Utc};
use domain::{change::CallOrder, fee::Call, ids::CallId};
use sqlx::{FromRow, query, query_scalar};
use uuid::Uuid;

use super::{
    Backend, ReadTx, Result, StoreError, Tx,
    column::{json, read_json},
    sql::leased,
};

/// Something to be asked now.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Waiting {
    /// What, and since when.
    pub order: CallOrder,
    /// How often it was asked without an answer.
    pub attempts: i64,
}

/// Takes up to `most` calls that are due and in nobody's hands, oldest first; nobody else takes them until `until`.
pub async fn lease<DB: Backend>(
    tx: &mut Tx<DB>,
    owner: &str,
    most: i64,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Vec<Waiting>> {
    let text = "UPDATE calls SET owner = $1, until = $2 WHERE id IN (\
        SELECT id FROM calls WHERE due <= $3 AND (until IS NULL OR until <= $3) ORDER BY due, id LIMIT $4 {SKIP}) \
        RETURNING id, what, due, attempts";
    let rows: Vec<CallRow> = leased(tx, text, (owner, until), (now, most)).await?;
    let mut waiting: Vec<Waiting> = rows.into_iter().map(Waiting::try_from).collect::<Result<_>>()?;
    // RETURNING has no order.
    waiting.sort_unstable_by_key(|waiting| (waiting.order.due, waiting.order.id));
    Ok(waiting)
}

/// Takes a call to act on its answer in this transaction; `false` if somebody else did.
pub async fn take<DB: Backend>(tx: &mut Tx<DB>, call: CallId) -> Result<bool> {
    let done = query("DELETE FROM calls WHERE id = $1").bind(call.0).execute(tx.conn()).await?;
    Ok(DB::affected(&done) == 1)
}

/// No answer came that could be read: it is asked again then. `false` if it was answered meanwhile.
pub async fn postpone<DB: Backend>(tx: &mut Tx<DB>, call: CallId, due: DateTime<Utc>) -> Result<bool> {
    tx.leaves().calls = true;
    let text = "UPDATE calls SET due = $1, attempts = attempts + 1, owner = NULL, until = NULL WHERE id = $2";
    let done = query(text).bind(due).bind(call.0).execute(tx.conn()).await?;
    Ok(DB::affected(&done) == 1)
}

/// How many are to be asked by now, those in somebody's hands among them.
pub async fn waiting<DB: Backend>(tx: &mut ReadTx<DB>, now: DateTime<Utc>) -> Result<i64> {
    Ok(query_scalar("SELECT COUNT(*) FROM calls WHERE due <= $1").bind(now).fetch_one(tx.conn()).await?)
}

/// Lets go of all held under a name that begins like this, without `%` and `_`: of whoever is gone.
pub async fn free<DB: Backend>(tx: &mut Tx<DB>, beginning: &str) -> Result<()> {
    let text = "UPDATE calls SET owner = NULL, until = NULL WHERE owner LIKE $1";
    query(text).bind(format!("{beginning}%")).execute(tx.conn()).await?;
    Ok(())
}

/// When the next one can be taken.
pub async fn next_due<DB: Backend>(tx: &mut ReadTx<DB>) -> Result<Option<DateTime<Utc>>> {
    let text = "SELECT MIN(CASE WHEN until > due THEN until ELSE due END) FROM calls";
    Ok(query_scalar(text).fetch_one(tx.conn()).await?)
}

/// Something to be asked, written in the transaction that decided it.
pub(super) async fn add<DB: Backend>(tx: &mut Tx<DB>, order: &CallOrder) -> Result<()> {
    tx.leaves().calls = true;
    let text = "INSERT INTO calls (id, what, due, attempts) VALUES ($1, $2, $3, 0)";
    query(text).bind(order.id.0).bind(json(&order.call)).bind(order.due).execute(tx.conn()).await?;
    Ok(())
}

#[derive(FromRow)]
struct CallRow {
    id: Uuid,
    what: String,
    due: DateTime<Utc>,
    attempts: i64,
}

impl TryFrom<CallRow> for Waiting {
    type Error = StoreError;

    fn try_from(row: CallRow) -> Result<Self> {
        let call: Call = read_json(&row.what, "call")?;
        let order = CallOrder { id: CallId(row.id), call, due: row.due };
        Ok(Self { order, attempts: row.attempts })
    }
}
