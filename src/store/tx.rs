//! An open database and its transactions. One input, one transaction.

use std::{
    ops::{Deref, DerefMut},
    time::Duration,
};

use chrono::{DateTime, Utc};
use sqlx::{Pool, SqlSafeStr as _, pool::PoolConnection, query_scalar};
use sqlx_core::transaction::TransactionManager as _;
use tokio::time::timeout;

use super::{
    Backend, Left, StoreError,
    patience::{Asked, Patience},
};

/// An open database. Clones share its connections.
pub struct Store<DB: Backend> {
    writer: Pool<DB>,
    reader: Pool<DB>,
}

impl<DB: Backend> Clone for Store<DB> {
    fn clone(&self) -> Self {
        Self { writer: self.writer.clone(), reader: self.reader.clone() }
    }
}

impl<DB: Backend> Store<DB> {
    /// Opens the database at a URL of this kind. It is created where that is possible, and not migrated yet.
    pub async fn connect(url: &str) -> Result<Self, StoreError> {
        let (writer, reader) = DB::open(url).await?;
        Ok(Self { writer, reader })
    }

    /// Opens a database that is there, to look at it: nothing can be written, and none is created.
    pub async fn look(url: &str) -> Result<Self, StoreError> {
        let pool = DB::look(url).await?;
        Ok(Self { writer: pool.clone(), reader: pool })
    }

    /// Begins a transaction that writes.
    pub async fn begin(&self) -> Result<Tx<DB>, StoreError> {
        let read = ReadTx::opened(&self.writer, DB::BEGIN, DB::PATIENCE).await?;
        Ok(Tx { read, left: Left::default() })
    }

    /// Begins a transaction that writes and may take as long as it likes.
    pub(super) async fn begin_at_leisure(&self) -> Result<Tx<DB>, StoreError> {
        let read = ReadTx::opened(&self.writer, DB::BEGIN, None).await?;
        Ok(Tx { read, left: Left::default() })
    }

    /// Begins a transaction that sees one state of the database and cannot change it.
    pub async fn read(&self) -> Result<ReadTx<DB>, StoreError> {
        ReadTx::opened(&self.reader, DB::BEGIN_READ, DB::PATIENCE).await
    }

    /// What time it is for the database, where that is what all go by.
    pub async fn time(&self) -> Result<Option<DateTime<Utc>>, StoreError> {
        let Some(ask) = DB::TIME else { return Ok(None) };
        Ok(Some(query_scalar(ask).fetch_one(self.read().await?.conn()).await?))
    }

    /// Waits for open transactions and closes all connections.
    pub async fn close(&self) {
        self.reader.close().await;
        self.writer.close().await;
    }
}

/// A transaction that may only read; whoever may write may do so too.
pub struct ReadTx<DB: Backend> {
    connection: PoolConnection<DB>,
    patience: Patience,
    open: bool,
}

impl<DB: Backend> ReadTx<DB> {
    async fn opened(
        pool: &Pool<DB>,
        begin: &'static str,
        longest: Option<Duration>,
    ) -> Result<Self, StoreError> {
        let (connection, patience) = (pool.acquire().await?, Patience::of(longest));
        // A begin that fails may have begun.
        let mut tx = Self { connection, patience, open: true };
        let begun = DB::TransactionManager::begin(&mut tx.connection, Some(begin.into_sql_str()));
        tx.patience.awaits(begun).await?;
        Ok(tx)
    }

    pub(super) fn conn(&mut self) -> Asked<'_, DB> {
        Asked { connection: &mut self.connection, patience: &mut self.patience }
    }
}

impl<DB: Backend> Drop for ReadTx<DB> {
    fn drop(&mut self) {
        // Nobody would hear a goodbye, and waiting for its answer would keep a place of the pool for good.
        if self.patience.is_over() {
            return self.connection.close_on_drop();
        }
        if self.open {
            DB::TransactionManager::start_rollback(&mut self.connection);
        }
        if let Some(longest) = DB::PATIENCE {
            tokio::spawn(timeout(longest, self.connection.return_to_pool()));
        }
    }
}

/// A transaction that writes. Dropped without [`Tx::commit`], nothing of it has happened.
pub struct Tx<DB: Backend> {
    read: ReadTx<DB>,
    left: Left,
}

impl<DB: Backend> Tx<DB> {
    /// Makes everything of it happen. After an error of class `Unreachable` it may have happened or not.
    pub async fn commit(self) -> Result<(), StoreError> {
        let mut read = self.read;
        read.patience.awaits(DB::TransactionManager::commit(&mut read.connection)).await?;
        read.open = false;
        Ok(())
    }

    /// Takes everything of it back, and waits until that is done.
    pub async fn rollback(self) -> Result<(), StoreError> {
        let mut read = self.read;
        read.patience.awaits(DB::TransactionManager::rollback(&mut read.connection)).await?;
        read.open = false;
        Ok(())
    }

    /// What it leaves to be done once it is committed.
    pub fn left(&self) -> Left {
        self.left.clone()
    }

    pub(super) fn leaves(&mut self) -> &mut Left {
        &mut self.left
    }
}

impl<DB: Backend> Deref for Tx<DB> {
    type Target = ReadTx<DB>;

    fn deref(&self) -> &ReadTx<DB> {
        &self.read
    }
}

impl<DB: Backend> DerefMut for Tx<DB> {
    fn deref_mut(&mut self) -> &mut ReadTx<DB> {
        &mut self.read
    }
}

/// Which database a URL names.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Dialect {
    /// A file, in this process.
    Sqlite,
    /// A server.
    Postgres,
}

impl Dialect {
    /// Reads the scheme of a database URL.
    pub fn of(url: &str) -> Result<Self, StoreError> {
        let (scheme, _) = url.split_once(':').ok_or(StoreError::UnknownScheme)?;
        match scheme {
            "sqlite" => Ok(Self::Sqlite),
            "postgres" | "postgresql" => Ok(Self::Postgres),
            _ => Err(StoreError::UnknownScheme),
        }
    }
}
