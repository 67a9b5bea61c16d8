//! Texts with a word that depends on the database, and lists of binds of few lengths.

use std::fmt::Write;

use chrono::{DateTime, Utc};
use sqlx::{
    AssertSqlSafe, Database, FromRow, query,
    query::{Query, QueryAs},
    query_as,
};

use super::{Backend, ReadTx, Result, Tx};

/// A statement that reads rows, while it is given its binds.
pub(super) type Select<'q, DB, R> = QueryAs<'q, DB, R, <DB as Database>::Arguments>;
/// A statement that writes, while it is given its binds.
pub(super) type Change<'q, DB> = Query<'q, DB, <DB as Database>::Arguments>;

/// The longest list one statement takes; longer ones go in pieces.
const LONGEST: usize = 128;

/// A text with `{LOCK}`, `{LOCK OF d}` (the rows of one table alone) and `{SKIP}` in the words of the database.
pub(super) fn dialect<DB: Backend>(text: &str) -> AssertSqlSafe<String> {
    let text = text.replace("{LOCK}", DB::LOCK).replace("{SKIP}", DB::LOCK_SKIP);
    AssertSqlSafe(text.replace("{LOCK OF d}", DB::LOCK_OF_D))
}

/// Rows that a text takes for `$1` until `$2`, of those that are free at `$3` at most `$4`; in no order.
pub(super) async fn leased<DB: Backend, R>(
    tx: &mut Tx<DB>,
    text: &str,
    (owner, until): (&str, DateTime<Utc>),
    (now, most): (DateTime<Utc>, i64),
) -> Result<Vec<R>>
where
    R: for<'r> FromRow<'r, DB::Row> + Send + Unpin,
{
    let taken = query_as(dialect::<DB>(text)).bind(owner).bind(until).bind(now).bind(most);
    Ok(taken.fetch_all(tx.conn()).await?)
}

/// A text with `{LIST}` as `count` binds from `$first` on, `{LOCK}` included.
pub(super) fn with_list<DB: Backend>(text: &str, first: usize, count: usize) -> AssertSqlSafe<String> {
    with_rows::<DB>(text, first, count, 1)
}

/// A text with `{LIST}` as `count` rows of `width` binds each: `($1, $2), ($3, $4)`; bare binds for one.
pub(super) fn with_rows<DB: Backend>(
    text: &str,
    first: usize,
    count: usize,
    width: usize,
) -> AssertSqlSafe<String> {
    let mut list = String::new();
    for row in 0..count {
        let comma = if row == 0 { "" } else { ", " };
        let binds: Vec<String> = (0..width).map(|i| format!("${}", first + row * width + i)).collect();
        let binds = binds.join(", ");
        let written =
            if width == 1 { write!(list, "{comma}{binds}") } else { write!(list, "{comma}({binds})") };
        written.expect("a string takes all text");
    }
    let AssertSqlSafe(text) = dialect::<DB>(text);
    AssertSqlSafe(text.replace("{LIST}", &list))
}

/// Pieces of at most 128, each filled up to 1, 2, 4 … 128 with its last item, so that a text exists in eight
/// lengths and each is prepared once. The statement must bear the repetition.
pub(super) fn padded<T: Clone>(items: &[T]) -> impl Iterator<Item = Vec<T>> {
    items.chunks(LONGEST).map(|chunk| {
        let last = &chunk[chunk.len() - 1];
        let missing = chunk.len().next_power_of_two() - chunk.len();
        chunk.iter().cloned().chain(std::iter::repeat_n(last.clone(), missing)).collect()
    })
}

/// What a text finds for the items of its `{LIST}`, each a row of `width` binds that `bind` gives it. The last item of a
/// piece may be named several times.
pub(super) async fn fetch_list<'q, DB: Backend, T: Clone, R>(
    tx: &mut ReadTx<DB>,
    text: &str,
    width: usize,
    items: &[T],
    bind: impl Fn(Select<'q, DB, R>, T) -> Select<'q, DB, R>,
) -> Result<Vec<R>>
where
    R: for<'r> FromRow<'r, DB::Row> + Send + Unpin,
{
    let mut found = Vec::new();
    for piece in padded(items) {
        let select = query_as(with_rows::<DB>(text, 1, piece.len(), width));
        found.extend(piece.into_iter().fold(select, &bind).fetch_all(tx.conn()).await?);
    }
    Ok(found)
}

/// Writes by a text for the items of its `{LIST}`, as [`fetch_list`] reads; returns how many rows were written.
pub(super) async fn write_list<'q, DB: Backend, T: Clone>(
    tx: &mut Tx<DB>,
    text: &str,
    width: usize,
    items: &[T],
    bind: impl Fn(Change<'q, DB>, T) -> Change<'q, DB>,
) -> Result<u64> {
    let mut written = 0;
    for piece in padded(items) {
        let change = query(with_rows::<DB>(text, 1, piece.len(), width));
        written += DB::affected(&piece.into_iter().fold(change, &bind).execute(tx.conn()).await?);
    }
    Ok(written)
}

#[cfg(test)]
mod tests {
    use super::*;
    use sqlx::Postgres;

    #[test]
    fn rows_are_numbered_from_the_first_free_bind() {
        let AssertSqlSafe(text) = with_rows::<Postgres>("VALUES {LIST} {LOCK}", 3, 2, 2);
        assert_eq!(text, "VALUES ($3, $4), ($5, $6) FOR NO KEY UPDATE");
        let AssertSqlSafe(text) = with_list::<Postgres>("IN ({LIST})", 1, 3);
        assert_eq!(text, "IN ($1, $2, $3)");
    }

    #[test]
    fn a_list_has_one_of_eight_lengths_and_loses_nothing() {
        for length in 0..300 {
            let items: Vec<usize> = (0..length).collect();
            let pieces: Vec<Vec<usize>> = padded(&items).collect();
            assert!(pieces.iter().all(|piece| piece.len().is_power_of_two() && piece.len() <= LONGEST));
            let whole = pieces.concat();
            assert_eq!(whole[..length], items);
            assert!(whole[length..].iter().all(|item| Some(item) == items.last()));
        }
    }
}
