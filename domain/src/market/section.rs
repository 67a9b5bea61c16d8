//! Reads one table of a profile over its defaults, key by key, so that one wrong key hides no other.

use serde::{Serialize, de::DeserializeOwned};
use toml::{Table, Value};

use super::problem::Problems;

/// The defaults with every key of the table that fits put over them; the others are problems.
pub(super) fn overlay<T>(defaults: T, table: Table, path: &str, problems: &mut Problems) -> T
where
    T: Serialize + DeserializeOwned,
{
    let mut good = Table::try_from(&defaults).expect("every section is a table");
    let mut read = defaults;
    for (key, value) in table {
        let mut trial = good.clone();
        trial.insert(key.clone(), value);
        match trial.clone().try_into() {
            Ok(better) => (good, read) = (trial, better),
            Err(error) => problems.add(join(path, &key), error.message()),
        }
    }
    read
}

/// Takes a sub-table out of a table; absent is empty.
pub(super) fn take_table(from: &mut Table, key: &str, path: &str, problems: &mut Problems) -> Table {
    match from.remove(key) {
        None => Table::new(),
        Some(Value::Table(table)) => table,
        Some(other) => {
            problems.add(join(path, key), &format!("expected a table, found {}", other.type_str()));
            Table::new()
        }
    }
}

/// A key with the tables it lies in.
pub(super) fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.into() } else { format!("{path}.{key}") }
}
