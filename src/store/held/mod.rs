//! Everything the service holds of one person, read for them alone.

mod parts;

use std::collections::BTreeMap;

use chrono::{DateTime, SecondsFormat, Utc};
use domain::{
    held::{Held, HeldPart},
    ids::PersonId,
};
use serde_json::Value;
use sqlx::{AssertSqlSafe, Row as _, query, query_scalar};

use super::{Backend, ReadTx, Result, StoreError, copy::Kind, migrate::schema};
use parts::{PARTS, Part};

/// The most rows of one kind that are handed out; of more the newest, and how many are left out is said.
const MOST: i64 = 1_000;

/// What a message of ours says; of it only the kind of the file that it brought is handed out.
const KIND_OF_FILE: &str = "x.say";

/// Columns that are kept as JSON.
const STRUCTURED: [&str; 7] = ["request", "fixes", "languages", "photos", "done_photos", "words", "session"];

/// Types of columns, by table and name.
type Kinds = BTreeMap<(String, String), Kind>;

/// Everything held of this person; of each kind of row the newest thousand, oldest first.
pub async fn of<DB: Backend>(tx: &mut ReadTx<DB>, person: PersonId) -> Result<Held> {
    let mut kinds = Kinds::new();
    for (table, column, kind) in schema(tx).await? {
        kinds.insert((table, column), Kind::read(&kind)?);
    }
    let mut held = Held::default();
    for part in PARTS {
        held.0.push(read(tx, part, person, &kinds).await?);
    }
    Ok(held)
}

/// Table and name of every column that is handed out, as it is stored.
pub fn covered() -> impl Iterator<Item = (&'static str, &'static str)> {
    let stored = |part: &'static Part| part.columns.iter().filter(|column| **column != KIND_OF_FILE);
    PARTS.iter().flat_map(move |part| stored(part).map(|column| part.column(column)))
}

impl Part {
    /// Table and name behind a column.
    fn column(&self, column: &'static str) -> (&'static str, &'static str) {
        let (letter, name) = column.split_once('.').unwrap_or(("x", column));
        let words: Vec<&'static str> = self.from.split_whitespace().collect();
        let named = |pair: &&[&str]| pair[1] == letter;
        (words.windows(2).find(named).map_or("", |pair| pair[0]), name)
    }
}

async fn read<DB: Backend>(
    tx: &mut ReadTx<DB>,
    part: &'static Part,
    person: PersonId,
    kinds: &Kinds,
) -> Result<HeldPart> {
    let text = format!(
        "SELECT {} FROM {} WHERE {} ORDER BY {} LIMIT $2",
        part.columns.join(", "),
        part.from,
        part.of,
        part.newest
    );
    let newest_first = query(AssertSqlSafe(text)).bind(person.0).bind(MOST).fetch_all(tx.conn()).await?;
    let mut rows = Vec::with_capacity(newest_first.len());
    for row in newest_first.iter().rev() {
        rows.push(values::<DB>(part, row, kinds)?);
    }
    let mut total = i64::try_from(rows.len()).unwrap_or(MOST);
    if total == MOST {
        let text = format!("SELECT COUNT(*) FROM {} WHERE {}", part.from, part.of);
        total = query_scalar(AssertSqlSafe(text)).bind(person.0).fetch_one(tx.conn()).await?;
    }
    let name = |column: &&'static str| if *column == KIND_OF_FILE { "kind" } else { part.column(column).1 };
    Ok(HeldPart { name: part.name, columns: part.columns.iter().map(name).collect(), rows, total })
}

fn values<DB: Backend>(part: &'static Part, row: &DB::Row, kinds: &Kinds) -> Result<Vec<Value>> {
    let value = |(at, column): (usize, &&'static str)| {
        if *column == KIND_OF_FILE {
            let say = structured(row.try_get(at)?);
            return Ok(say["relayed"]["medium"]["kind"].clone());
        }
        let (table, name) = part.column(column);
        if STRUCTURED.contains(&name) {
            return Ok(structured(row.try_get(at)?));
        }
        let kind = kinds.get(&(table.to_owned(), name.to_owned()));
        kind.ok_or(StoreError::Unreadable("column")).and_then(|kind| value::<DB>(row, at, *kind))
    };
    part.columns.iter().enumerate().map(value).collect()
}

fn value<DB: Backend>(row: &DB::Row, at: usize, kind: Kind) -> Result<Value> {
    let time = |at: DateTime<Utc>| at.to_rfc3339_opts(SecondsFormat::Secs, true);
    Ok(match kind {
        Kind::Number => row.try_get::<Option<i64>, _>(at)?.into(),
        Kind::Text => row.try_get::<Option<String>, _>(at)?.into(),
        Kind::Flag => row.try_get::<Option<bool>, _>(at)?.into(),
        Kind::Real => row.try_get::<Option<f64>, _>(at)?.into(),
        Kind::Time => row.try_get::<Option<DateTime<Utc>>, _>(at)?.map(time).into(),
        // Names of rows and bytes of files say nothing to anybody.
        Kind::Uuid | Kind::Bytes => Value::Null,
    })
}

/// What is kept as JSON, as that; text that cannot be read as it, as it is.
fn structured(text: Option<String>) -> Value {
    text.map_or(Value::Null, |text| serde_json::from_str(&text).unwrap_or(Value::String(text)))
}
