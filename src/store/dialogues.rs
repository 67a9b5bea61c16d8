//! Dialogues: where each person's conversation stands, and the row their inputs lock.

use domain::ids::PersonId;
use sqlx::{query, query::QueryScalar, query_as, query_scalar};
use uuid::Uuid;

use super::{
    Backend, Result, StoreError, Tx,
    sql::{dialect, padded, with_list},
};

/// Where a conversation stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DialogueRow {
    /// The session as it was saved; `None` before the first step.
    pub session: Option<String>,
    /// Asserted by [`save`].
    pub version: i64,
}

/// Locks a person's conversation until the end of the transaction; it is created if it is their first word.
pub async fn lock<DB: Backend>(tx: &mut Tx<DB>, person: PersonId) -> Result<DialogueRow> {
    if let Some(known) = locked(tx, person).await? {
        return Ok(known);
    }
    let text = "INSERT INTO dialogues (person, version) VALUES ($1, 0) ON CONFLICT DO NOTHING";
    query(text).bind(person.0).execute(tx.conn()).await?;
    locked(tx, person).await?.ok_or(StoreError::Missing("dialogue"))
}

async fn locked<DB: Backend>(tx: &mut Tx<DB>, person: PersonId) -> Result<Option<DialogueRow>> {
    let text = dialect::<DB>("SELECT session, version FROM dialogues WHERE person = $1 {LOCK}");
    let row: Option<(Option<String>, i64)> = query_as(text).bind(person.0).fetch_optional(tx.conn()).await?;
    Ok(row.map(|(session, version)| DialogueRow { session, version }))
}

/// Locks the conversations of several accounts, by ascending id, as everybody does who locks several; those that are
/// not there yet are left out.
pub async fn lock_all<DB: Backend>(tx: &mut Tx<DB>, accounts: &[i64]) -> Result<()> {
    if DB::LOCK.is_empty() {
        return Ok(());
    }
    let text = "SELECT person FROM dialogues WHERE person IN (SELECT id FROM people WHERE telegram_id IN ({LIST})) \
        ORDER BY person {LOCK}";
    for piece in padded(accounts) {
        let locking = query_scalar::<DB, Uuid>(with_list::<DB>(text, 1, piece.len()));
        let locking = piece.into_iter().fold(locking, QueryScalar::bind);
        locking.fetch_all(tx.conn()).await?;
    }
    Ok(())
}

/// Saves a locked conversation over the `version` that was loaded.
pub async fn save<DB: Backend>(tx: &mut Tx<DB>, person: PersonId, session: &str, version: i64) -> Result<()> {
    let text = "UPDATE dialogues SET session = $1, version = version + 1 WHERE person = $2 AND version = $3";
    let done = query(text).bind(session).bind(person.0).bind(version).execute(tx.conn()).await?;
    if DB::affected(&done) == 1 { Ok(()) } else { Err(StoreError::VersionMoved("dialogue")) }
}
