//! Former members: people who had everything erased, and what their account is recognised by if it comes back.

use chrono::{DateTime, Utc};
use domain::ids::PersonId;
use sqlx::query;

use super::{Backend, Result, Tx};

/// From now on this account, by its hash, is that of a former member. Before they are erased: their name is still
/// looked for.
pub async fn remember<DB: Backend>(
    tx: &mut Tx<DB>,
    person: PersonId,
    hash: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    let text = "INSERT INTO former (person, hash, name, at) SELECT id, $2, name, $3 FROM people WHERE id = $1 \
        ON CONFLICT DO NOTHING";
    query(text).bind(person.0).bind(hash).bind(now).execute(tx.conn()).await?;
    Ok(())
}

/// Somebody writes for the first time whose account may be that of a former member: what lay on them lies on the new
/// person, too. Nothing else of them comes back.
pub async fn inherit<DB: Backend>(tx: &mut Tx<DB>, person: PersonId, hash: &str) -> Result<()> {
    // What the house did names the person themself as its operator.
    let text = "INSERT INTO sanctions (person, kind, until, reason, operator, at, by_house, appeal) SELECT $1, s.kind, \
        s.until, s.reason, CASE WHEN s.by_house THEN $1 ELSE s.operator END, s.at, s.by_house, s.appeal \
        FROM sanctions s JOIN former f ON f.person = s.person WHERE f.hash = $2 ORDER BY s.seq";
    query(text).bind(person.0).bind(hash).execute(tx.conn()).await?;
    let text = "INSERT INTO conduct (person, job, mark, at) SELECT $1, c.job, c.mark, c.at \
        FROM conduct c JOIN former f ON f.person = c.person WHERE f.hash = $2 ORDER BY c.seq";
    query(text).bind(person.0).bind(hash).execute(tx.conn()).await?;
    Ok(())
}
