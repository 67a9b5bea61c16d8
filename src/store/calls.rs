//! Calls: what is to be asked of the payment provider, until it was answered.

use domain::change::CallOrder;
use sqlx::query;

use super::{Backend, Result, Tx, column::json};

/// Something to be asked, written in the transaction that decided it.
pub(super) async fn add<DB: Backend>(tx: &mut Tx<DB>, order: &CallOrder) -> Result<()> {
    let text = "INSERT INTO calls (id, what, due, attempts) VALUES ($1, $2, $3, 0)";
    query(text).bind(order.id.0).bind(json(&order.call)).bind(order.due).execute(tx.conn()).await?;
    Ok(())
}
