//! An open database and its transactions. One input, one transaction.

use std::ops::{Deref, DerefMut};

use sqlx::{Database, Pool, Transaction};

use super::{Backend, Left, StoreError};

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
        let read = ReadTx(self.writer.begin_with(DB::BEGIN).await?);
        Ok(Tx { read, left: Left::default() })
    }

    /// Begins a transaction that sees one state of the database and cannot change it.
    pub async fn read(&self) -> Result<ReadTx<DB>, StoreError> {
        Ok(ReadTx(self.reader.begin_with(DB::BEGIN_READ).await?))
    }

    /// Waits for open transactions and closes all connections.
    pub async fn close(&self) {
        self.reader.close().await;
        self.writer.close().await;
    }
}

/// A transaction that may only read; whoever may write may do so too.
pub struct ReadTx<DB: Backend>(Transaction<'static, DB>);

impl<DB: Backend> ReadTx<DB> {
    pub(super) fn conn(&mut self) -> &mut <DB as Database>::Connection {
        &mut self.0
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
        Ok(self.read.0.commit().await?)
    }

    /// Takes everything of it back, and waits until that is done.
    pub async fn rollback(self) -> Result<(), StoreError> {
        Ok(self.read.0.rollback().await?)
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
