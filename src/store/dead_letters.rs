//! Dead letters: inputs that failed through our fault, kept as they came.

use chrono::{DateTime, Utc};
use sqlx::{query, query_scalar};

use super::{Backend, ReadTx, Result, Tx};

/// An input that is not tried again.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DeadLetter<'a> {
    /// What the person was told, so that they can ask about it.
    pub reference: &'a str,
    /// Where it came from.
    pub source: &'a str,
    /// Its number there.
    pub key: &'a str,
    /// As it came.
    pub input: &'a [u8],
    /// What went wrong; never what anybody wrote.
    pub why: &'a str,
}

/// Keeps an input that failed.
pub async fn park<DB: Backend>(tx: &mut Tx<DB>, letter: &DeadLetter<'_>, now: DateTime<Utc>) -> Result<()> {
    let text = "INSERT INTO dead_letters (reference, source, key, input, why, at) \
        VALUES ($1, $2, $3, $4, $5, $6)";
    query(text)
        .bind(letter.reference)
        .bind(letter.source)
        .bind(letter.key)
        .bind(letter.input.to_vec())
        .bind(letter.why)
        .bind(now)
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Reference of the newest one.
pub(super) async fn newest<DB: Backend>(tx: &mut ReadTx<DB>) -> Result<Option<String>> {
    let text = "SELECT reference FROM dead_letters ORDER BY at DESC, reference DESC LIMIT 1";
    Ok(query_scalar(text).fetch_optional(tx.conn()).await?)
}
