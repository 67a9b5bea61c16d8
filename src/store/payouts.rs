//! Payouts: how people like to be paid, in their own words.

use domain::ids::PersonId;
use sqlx::{query, query_scalar};

use super::{Backend, ReadTx, Result, Tx};

/// How somebody likes to be paid, if they said so.
pub(super) async fn of<DB: Backend>(tx: &mut ReadTx<DB>, person: PersonId) -> Result<Option<String>> {
    let text = "SELECT how FROM payouts WHERE person = $1";
    Ok(query_scalar(text).bind(person.0).fetch_optional(tx.conn()).await?)
}

/// Somebody's newest word on it; an empty one takes it back.
pub(super) async fn save<DB: Backend>(tx: &mut Tx<DB>, person: PersonId, how: &str) -> Result<()> {
    if how.is_empty() {
        query("DELETE FROM payouts WHERE person = $1").bind(person.0).execute(tx.conn()).await?;
        return Ok(());
    }
    let text = "INSERT INTO payouts (person, how) VALUES ($1, $2) \
        ON CONFLICT (person) DO UPDATE SET how = excluded.how";
    query(text).bind(person.0).bind(how).execute(tx.conn()).await?;
    Ok(())
}
