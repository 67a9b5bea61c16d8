//! Sanctions: rows are only added, the newest one of a person counts.

use chrono::{DateTime, Utc};
use domain::{
    change::Sanction,
    ids::{CaseId, PersonId},
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
    Ok(newest(tx, person).await?.filter(|sanction| sanction.holds(now)))
}

/// What was decided about somebody last, if anything ever was.
pub async fn newest<DB: Backend>(tx: &mut ReadTx<DB>, person: PersonId) -> Result<Option<Sanction>> {
    let text = "SELECT person, kind, until, reason, operator, by_house, at, appeal FROM sanctions \
        WHERE person = $1 ORDER BY seq DESC LIMIT 1";
    let row: Option<SanctionRow> = query_as(text).bind(person.0).fetch_optional(tx.conn()).await?;
    row.map(Sanction::try_from).transpose()
}

/// The newest one is looked at again in this item; once, and never again.
pub(super) async fn appeal<DB: Backend>(tx: &mut Tx<DB>, person: PersonId, item: CaseId) -> Result<()> {
    let text = "UPDATE sanctions SET appeal = $1 WHERE appeal IS NULL \
        AND seq = (SELECT MAX(seq) FROM sanctions WHERE person = $2)";
    let done = query(text).bind(item.0).bind(person.0).execute(tx.conn()).await?;
    if DB::affected(&done) == 1 { Ok(()) } else { Err(StoreError::UsedUp("appeal")) }
}

pub(super) async fn add<DB: Backend>(tx: &mut Tx<DB>, sanction: &Sanction) -> Result<()> {
    let text = "INSERT INTO sanctions (person, kind, until, reason, operator, by_house, at, appeal) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    query(text)
        .bind(sanction.person.0)
        .bind(word(&sanction.kind))
        .bind(sanction.until)
        .bind(&*sanction.reason)
        .bind(sanction.by.0)
        .bind(sanction.house)
        .bind(sanction.at)
        .bind(sanction.appeal.map(|item| item.0))
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
    appeal: Option<Uuid>,
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
            appeal: row.appeal.map(CaseId),
        })
    }
}
