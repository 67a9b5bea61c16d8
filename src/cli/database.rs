//! The database is chosen once, by the scheme of its URL.

use std::{
    fs::{File, TryLockError},
    path::PathBuf,
};

use crate::config::Wrong;

/// Calls a function that is generic over the database with the one the URL names.
macro_rules! on_database {
    ($url:expr, $function:ident($($argument:expr),* $(,)?)) => {
        if $url.starts_with("sqlite:") {
            $function::<$crate::store::Sqlite>($($argument),*).await
        } else {
            $function::<$crate::store::Postgres>($($argument),*).await
        }
    };
}
pub(super) use on_database;

/// Holds a SQLite file for this process alone: a second writer would send everything twice.
///
/// Dropping it lets go. Postgres needs none.
pub fn lock_file(url: &str) -> Result<Option<File>, Wrong> {
    let Some(path) = sqlite_file(url) else { return Ok(None) };
    let wrong = |what: String| Wrong::new("DATABASE_URL", what);
    let lock = PathBuf::from(format!("{}.lock", path.display()));
    let file =
        File::create(&lock).map_err(|error| wrong(format!("cannot write {}: {error}", lock.display())))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => {
            Err(wrong(format!("{} is in use by another process", path.display())))
        }
        Err(TryLockError::Error(error)) => Err(wrong(format!("cannot lock {}: {error}", lock.display()))),
    }
}

/// Where a SQLite database lies, if it is one in a file.
pub fn sqlite_file(url: &str) -> Option<PathBuf> {
    let path = url.strip_prefix("sqlite:")?;
    let path = path.strip_prefix("//").unwrap_or(path).split('?').next()?;
    (!path.is_empty() && path != ":memory:").then(|| PathBuf::from(path))
}
