//! Sanctions: rows are only added, the newest one of a person counts.

use chrono::{DateTime, Utc};
use domain::{
    change::{Sanction, SanctionKind},
    ids::PersonId,
};
use sqlx::{FromRow, query, query_as};
use uuid::Uuid;

use super::{
    Backend, ReadTx, Result, StoreError, Tx,
    column::{read_word, word},
};

/// The sanction in force: the newest one, unless it lifts or has run out.
pub(super) async fn in_force<DB: Backend>(
    tx: &mut ReadTx<DB>,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<Option<Sanction>> {
    let text = "SELECT person, kind, until, reason, operator, by_house, at FROM sanctions WHERE person = $1 \
        ORDER BY seq DESC LIMIT 1";
    let row: Option<SanctionRow> = query_as(text).bind(person.0).fetch_optional(tx.conn()).await?;
    let newest = row.map(Sanction::try_from).transpose()?;
    let holds = |sanction: &Sanction| {
        sanction.kind != SanctionKind::Lifted && sanction.until.is_none_or(|until| until > now)
    };
    Ok(newest.filter(holds))
}

pub(super) async fn add<DB: Backend>(tx: &mut Tx<DB>, sanction: &Sanction) -> Result<()> {
    let text = "INSERT INTO sanctions (person, kind, until, reason, operator, by_house, at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    query(text)
        .bind(sanction.person.0)
        .bind(word(&sanction.kind))
        .bind(sanction.until)
        .bind(&*sanction.reason)
        .bind(sanction.by.0)
        .bind(sanction.house)
        .bind(sanction.at)
        .execute(tx.conn())
        .await?;
    Ok(())
}

#[derive(FromRow)]
struct SanctionRow {
    person: Uuid,
    kind: String,
    until: Option<DateTime<Utc>>,
    reason: String,
    operator: Uuid,
    by_house: bool,
    at: DateTime<Utc>,
}

impl TryFrom<SanctionRow> for Sanction {
    type Error = StoreError;

    fn try_from(row: SanctionRow) -> Result<Self> {
        Ok(Self {
            person: PersonId(row.person),
            kind: read_word(&row.kind, "kind")?,
            until: row.until,
            reason: row.reason,
            by: PersonId(row.operator),
            house: row.by_house,
            at: row.at,
        })
    }
}
