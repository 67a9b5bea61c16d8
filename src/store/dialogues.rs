//! Dialogues: where each person's conversation stands, and the row their inputs lock.

use domain::ids::PersonId;
use sqlx::{query, query_as};

use super::{Backend, Result, StoreError, Tx, sql::dialect};

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
    let text = "INSERT INTO dialogues (person, version) VALUES ($1, 0) ON CONFLICT DO NOTHING";
    query(text).bind(person.0).execute(tx.conn()).await?;
    let text = dialect::<DB>("SELECT session, version FROM dialogues WHERE person = $1 {LOCK}");
    let (session, version) = query_as(text).bind(person.0).fetch_one(tx.conn()).await?;
    Ok(DialogueRow { session, version })
}

/// Saves a locked conversation over the `version` that was loaded.
pub async fn save<DB: Backend>(tx: &mut Tx<DB>, person: PersonId, session: &str, version: i64) -> Result<()> {
    let text = "UPDATE dialogues SET session = $1, version = version + 1 WHERE person = $2 AND version = $3";
    let done = query(text).bind(session).bind(person.0).bind(version).execute(tx.conn()).await?;
    if DB::affected(&done) == 1 { Ok(()) } else { Err(StoreError::VersionMoved("dialogue")) }
}
