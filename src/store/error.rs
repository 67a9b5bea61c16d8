//! What can go wrong with rows, in the three classes that decide what becomes of the input.

/// How an input goes on after an error.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Class {
    /// Somebody else was at the same rows: the same input may succeed in a moment.
    Contention,
    /// Nobody knows what became of it: the claim decides when the input returns.
    Unreachable,
    /// A second try would fail as the first one did.
    Ours,
}

/// Why the store did not do as it was told.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database said so.
    #[error("the database failed: {0}")]
    Database(#[from] sqlx::Error),
    /// A row changed between loading and saving although its lock was held.
    #[error("the version of the {0} moved under its lock")]
    VersionMoved(&'static str),
    /// Somebody else used up what was loaded as free; loading again shows it.
    #[error("the {0} was used by somebody else")]
    UsedUp(&'static str),
    /// A row that must be there is not.
    #[error("there is no such {0}")]
    Missing(&'static str),
    /// A stored value that no release at work can have written.
    #[error("the {0} of a row cannot be read")]
    Unreadable(&'static str),
    /// A newer release changed the database beyond what this one understands.
    #[error("the database needs a release that knows migration {min_reader}, this one knows {known}")]
    TooNew {
        /// The lowest migration a release must know.
        min_reader: i64,
        /// The highest this one knows.
        known: i64,
    },
    /// The database belongs to another bot.
    #[error("the database belongs to bot {stamped}, not to bot {ours}")]
    OtherBot {
        /// Whose it is.
        stamped: i64,
        /// Who asked.
        ours: i64,
    },
    /// The database is not in the shape of this release.
    #[error("the database is not up to date")]
    NotMigrated,
    /// The database was used already.
    #[error("the database is not empty")]
    NotEmpty,
    /// Rows arrived other than they were sent.
    #[error("the table {0} did not arrive as it was sent")]
    NotTheSame(&'static str),
    /// The URL names no database we know.
    #[error("a database URL starts with sqlite: or postgres://")]
    UnknownScheme,
}

impl StoreError {
    /// Which of the three classes of failure this is.
    pub fn class(&self) -> Class {
        match self {
            Self::Database(error) => of_database(error),
            Self::UsedUp(_) => Class::Contention,
            Self::VersionMoved(_)
            | Self::Missing(_)
            | Self::Unreadable(_)
            | Self::TooNew { .. }
            | Self::OtherBot { .. }
            | Self::NotMigrated
            | Self::NotEmpty
            | Self::NotTheSame(_)
            | Self::UnknownScheme => Class::Ours,
        }
    }
}

pub(super) fn of_database(error: &sqlx::Error) -> Class {
    use sqlx::Error;
    match error {
        Error::Database(answer) => answer.code().map_or(Class::Ours, |code| of_code(&code)),
        Error::Io(_)
        | Error::Tls(_)
        | Error::Protocol(_)
        | Error::PoolTimedOut
        | Error::PoolClosed
        | Error::WorkerCrashed
        | Error::BeginFailed => Class::Unreachable,
        _ => Class::Ours,
    }
}

/// SQLSTATE of Postgres (five characters) or the extended result code of `SQLite` (a number).
fn of_code(code: &str) -> Class {
    match code {
        // Serialization, deadlock, lock not available, statement time-out.
        "40001" | "40P01" | "55P03" | "57014" => Class::Contention,
        // Shutting down, crashed, starting up, too many connections, a read-only standby, disk full, too long without a
        // word within a transaction.
        "57P01" | "57P02" | "57P03" | "53300" | "25006" | "53100" | "25P03" => Class::Unreachable,
        sqlstate if sqlstate.len() == 5 && sqlstate.starts_with("08") => Class::Unreachable,
        other => other.parse().map_or(Class::Ours, of_sqlite),
    }
}

fn of_sqlite(extended: u32) -> Class {
    // The low byte is the primary code: BUSY, LOCKED; IOERR, FULL, CANTOPEN.
    match extended & 0xff {
        5 | 6 => Class::Contention,
        10 | 13 | 14 => Class::Unreachable,
        _ => Class::Ours,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_lost_a_race_for_a_lock_tries_again() {
        for code in ["40P01", "40001", "55P03", "5", "517", "6", "262"] {
            assert_eq!(of_code(code), Class::Contention, "{code}");
        }
    }

    #[test]
    fn a_database_that_goes_away_leaves_the_input_to_return() {
        for code in ["57P01", "08006", "53300", "25P03", "10", "13", "778"] {
            assert_eq!(of_code(code), Class::Unreachable, "{code}");
        }
        assert_eq!(of_database(&sqlx::Error::PoolTimedOut), Class::Unreachable);
    }

    #[test]
    fn a_broken_constraint_is_our_own_fault() {
        for code in ["23505", "42P01", "2067", "787", "1"] {
            assert_eq!(of_code(code), Class::Ours, "{code}");
        }
    }
}
