//! Patience with a database behind a wire. The limits of Postgres hold where Postgres is: of a wire that went dead
//! without a word nobody would ever hear again, and whoever asks would wait for good.

use std::{
    fmt::{self, Debug, Formatter},
    future::Future,
    io,
    time::Duration,
};

use futures::{
    StreamExt as _,
    future::BoxFuture,
    stream::{self, BoxStream},
};
use sqlx::{Database, Describe, Either, Execute, Executor, SqlStr};
use tokio::time::timeout;

use super::Backend;

/// What a statement brings: how many rows it wrote, or one that it read.
type Brought<DB> = Either<<DB as Database>::QueryResult, <DB as Database>::Row>;

/// What a statement will still bring, and the patience with it.
type Rest<'e, DB> = (BoxStream<'e, sqlx::Result<Brought<DB>>>, &'e mut Patience);

/// How long each answer is waited for, and whether one did not come.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    longest: Option<Duration>,
    over: bool,
}

impl Patience {
    /// So long; without an end where nothing can come between.
    pub(super) fn of(longest: Option<Duration>) -> Self {
        Self { longest, over: false }
    }

    /// Whether an answer did not come in time: nobody knows what is still to come on this connection.
    pub(super) fn is_over(self) -> bool {
        self.over
    }

    /// An answer, if it comes in time.
    pub(super) async fn awaits<T>(
        &mut self,
        answer: impl Future<Output = sqlx::Result<T>>,
    ) -> sqlx::Result<T> {
        let Some(longest) = self.longest else { return answer.await };
        timeout(longest, answer).await.unwrap_or_else(|_| {
            self.over = true;
            Err(io::Error::new(io::ErrorKind::TimedOut, "the database does not answer").into())
        })
    }
}

/// A connection that is asked with patience.
pub struct Asked<'c, DB: Backend> {
    pub(super) connection: &'c mut DB::Connection,
    pub(super) patience: &'c mut Patience,
}

impl<DB: Backend> Debug for Asked<'_, DB> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Asked").field("patience", &self.patience).finish_non_exhaustive()
    }
}

impl<'c, DB: Backend> Executor<'c> for Asked<'c, DB> {
    type Database = DB;

    fn fetch_many<'e, 'q: 'e, E>(self, query: E) -> BoxStream<'e, sqlx::Result<Brought<DB>>>
    where
        'c: 'e,
        E: 'q + Execute<'q, DB>,
    {
        let Self { connection, patience } = self;
        let answers = connection.fetch_many(query);
        if patience.longest.is_none() {
            return answers;
        }
        let next = |(mut answers, patience): Rest<'e, DB>| async move {
            let next = patience.awaits(async { answers.next().await.transpose() }).await.transpose()?;
            Some((next, (answers, patience)))
        };
        stream::unfold((answers, patience), next).boxed()
    }

    fn fetch_optional<'e, 'q: 'e, E>(self, query: E) -> BoxFuture<'e, sqlx::Result<Option<DB::Row>>>
    where
        'c: 'e,
        E: 'q + Execute<'q, DB>,
    {
        let Self { connection, patience } = self;
        Box::pin(patience.awaits(connection.fetch_optional(query)))
    }

    fn prepare_with<'e>(
        self,
        sql: SqlStr,
        parameters: &'e [DB::TypeInfo],
    ) -> BoxFuture<'e, sqlx::Result<DB::Statement>>
    where
        'c: 'e,
    {
        let Self { connection, patience } = self;
        Box::pin(patience.awaits(connection.prepare_with(sql, parameters)))
    }

    fn describe<'e>(self, sql: SqlStr) -> BoxFuture<'e, sqlx::Result<Describe<DB>>>
    where
        'c: 'e,
    {
        let Self { connection, patience } = self;
        Box::pin(patience.awaits(connection.describe(sql)))
    }
}

#[cfg(test)]
mod tests {
    use std::future::{pending, ready};

    use super::*;
    use crate::store::{Class, StoreError};

    #[tokio::test(start_paused = true)]
    async fn an_answer_that_does_not_come_is_given_up_and_may_have_happened() {
        let mut patience = Patience::of(Some(Duration::from_secs(5)));
        assert!(patience.awaits(ready(Ok(()))).await.is_ok());
        assert!(!patience.is_over());
        let failed = patience.awaits(pending::<sqlx::Result<()>>()).await.expect_err("nobody answers");
        assert_eq!(StoreError::from(failed).class(), Class::Unreachable);
        assert!(patience.is_over());
    }
}
