//! Badges: what an operator checked of a provider.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::{
    badge::{Badge, BadgeKind},
    ids::PersonId,
};
use sqlx::query;
use uuid::Uuid;

use super::{
    Backend, ReadTx, Result, Tx,
    column::read_word,
    sql::{Select, fetch_list},
};

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

/// All of these people, of each in a fixed order.
pub(super) async fn of_all<DB: Backend>(
    tx: &mut ReadTx<DB>,
    providers: &[Uuid],
) -> Result<BTreeMap<PersonId, Vec<Badge>>> {
    let text = "SELECT provider, kind, at FROM badges WHERE provider IN ({LIST}) ORDER BY kind";
    let mut badges: BTreeMap<PersonId, Vec<Badge>> = BTreeMap::new();
    let rows: Vec<(Uuid, String, DateTime<Utc>)> = fetch_list(tx, text, 1, providers, Select::bind).await?;
    for (provider, kind, on) in rows {
        badges.entry(PersonId(provider)).or_default().push(Badge { kind: read_word(&kind, "badge")?, on });
    }
    Ok(badges)
}
