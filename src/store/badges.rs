//! Badges: what an operator checked of a provider.

use chrono::{DateTime, Utc};
use domain::{
    badge::{Badge, BadgeKind},
    ids::PersonId,
};
use sqlx::{query, query_as};

use super::{Backend, ReadTx, Result, Tx, column::read_word};

/// Checked now by that operator; `None` takes it back.
pub(super) async fn save<DB: Backend>(
    tx: &mut Tx<DB>,
    (provider, kind): (PersonId, BadgeKind),
    operator: Option<PersonId>,
    now: DateTime<Utc>,
) -> Result<()> {
    let text = "DELETE FROM badges WHERE provider = $1 AND kind = $2";
    query(text).bind(provider.0).bind(kind.word()).execute(tx.conn()).await?;
    let Some(operator) = operator else { return Ok(()) };
    let text = "INSERT INTO badges (provider, kind, at, operator) VALUES ($1, $2, $3, $4)";
    query(text).bind(provider.0).bind(kind.word()).bind(now).bind(operator.0).execute(tx.conn()).await?;
    Ok(())
}

/// All of somebody, in a fixed order.
pub(super) async fn of<DB: Backend>(tx: &mut ReadTx<DB>, provider: PersonId) -> Result<Vec<Badge>> {
    let text = "SELECT kind, at FROM badges WHERE provider = $1 ORDER BY kind";
    let rows: Vec<(String, DateTime<Utc>)> = query_as(text).bind(provider.0).fetch_all(tx.conn()).await?;
    rows.into_iter().map(|(kind, on)| Ok(Badge { kind: read_word(&kind, "badge")?, on })).collect()
}
