//! A whole database moves to another one, of whichever kind: copied row by row, and read back to be sure.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use futures::TryStreamExt as _;
use sha2::{Digest as _, Sha256};
use sqlx::{AssertSqlSafe, Row as _, query, query_scalar, raw_sql};
use uuid::Uuid;

use super::{
    Backend, ReadTx, Result, Store, StoreError, Tx,
    migrate::{schema, tables},
    sql::with_rows,
};

/// Rows that one statement writes.
const ROWS: usize = 32;

/// What a column holds, however its database calls it.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kind {
    Uuid,
    Number,
    Text,
    Flag,
    Time,
    Real,
    Bytes,
}

/// A value on its way.
#[derive(Clone, Debug)]
enum Cell {
    Uuid(Option<Uuid>),
    Number(Option<i64>),
    Text(Option<String>),
    Flag(Option<bool>),
    Time(Option<DateTime<Utc>>),
    Real(Option<f64>),
    Bytes(Option<Vec<u8>>),
}

impl std::fmt::Display for Cell {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Uuid(Some(value)) => write!(f, "{value}"),
            Self::Number(Some(value)) => write!(f, "{value}"),
            Self::Text(Some(value)) => f.write_str(value),
            Self::Flag(Some(value)) => write!(f, "{value}"),
            Self::Time(Some(value)) => write!(f, "{value}"),
            Self::Real(Some(value)) => write!(f, "{value}"),
            Self::Bytes(Some(value)) => f.write_str(&String::from_utf8_lossy(value)),
            _ => Ok(()),
        }
    }
}

/// A table and its columns, sorted by name.
struct Table {
    name: &'static str,
    columns: Vec<(String, Kind)>,
}

/// Rows of a table, counted and added up in a way that does not depend on their order.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
struct Tally {
    rows: u64,
    sum: u128,
}

/// Copies everything from a database in the shape of this release into one that nobody used yet, in one
/// transaction, and returns how many rows there are now. Nobody may write to either meanwhile.
///
/// [`StoreError::NotMigrated`], [`StoreError::NotEmpty`] and [`StoreError::NotTheSame`] leave the target as it was.
pub async fn copy<From: Backend, To: Backend>(
    from: &Store<From>,
    to: &Store<To>,
    now: DateTime<Utc>,
) -> Result<u64> {
    to.migrate(now).await?;
    let layout = layout(from.schema().await?)?;
    let (mut source, mut target) = (from.read().await?, to.begin_at_leisure().await?);
    raw_sql(To::MIGRATING).execute(target.conn()).await?;
    clear(&mut target, &layout).await?;
    let mut rows = 0;
    for table in &layout {
        let sent = pour(&mut source, &mut target, table).await?;
        let arrived = tally(&mut target, table).await?;
        if sent != arrived {
            return Err(StoreError::NotTheSame(table.name));
        }
        rows += sent.rows;
    }
    target.commit().await?;
    Ok(rows)
}

/// Every value of every column, as text: table, column, value. For looking whether anything is left of somebody.
pub async fn dump<DB: Backend>(tx: &mut ReadTx<DB>) -> Result<Vec<(&'static str, String, String)>> {
    let mut all = Vec::new();
    for table in layout(schema(tx).await?)? {
        let select = table.select();
        let mut rows = query(AssertSqlSafe(select.as_str())).fetch(tx.conn());
        while let Some(row) = rows.try_next().await? {
            let names = table.columns.iter().map(|(name, _)| name.clone());
            let values = table.cells::<DB>(&row)?.into_iter().map(|cell| cell.to_string());
            all.extend(names.zip(values).map(|(column, value)| (table.name, column, value)));
        }
    }
    Ok(all)
}

/// Every table in the order in which rows may point at each other.
fn layout(schema: Vec<(String, String, String)>) -> Result<Vec<Table>> {
    let mut columns: BTreeMap<String, Vec<(String, Kind)>> = BTreeMap::new();
    for (table, column, kind) in schema {
        columns.entry(table).or_default().push((column, Kind::read(&kind)?));
    }
    let layout = tables().map(|name| match columns.remove(name) {
        Some(columns) => Ok(Table { name, columns }),
        None => Err(StoreError::NotMigrated),
    });
    layout.collect()
}

/// Takes out what the migrations themselves put in, if there is nothing else.
async fn clear<DB: Backend>(tx: &mut Tx<DB>, layout: &[Table]) -> Result<()> {
    let text = "SELECT COUNT(*) FROM meta WHERE bot_id IS NULL AND NOT EXISTS (SELECT 1 FROM people)";
    let unused: i64 = query_scalar(text).fetch_one(tx.conn()).await?;
    if unused == 0 {
        return Err(StoreError::NotEmpty);
    }
    for table in layout.iter().rev() {
        query(AssertSqlSafe(format!("DELETE FROM {}", table.name))).execute(tx.conn()).await?;
    }
    Ok(())
}

/// Sends every row of a table over.
async fn pour<From: Backend, To: Backend>(
    source: &mut ReadTx<From>,
    target: &mut Tx<To>,
    table: &Table,
) -> Result<Tally> {
    let mut tally = Tally::default();
    let mut page = Vec::with_capacity(ROWS);
    let select = table.select();
    let mut rows = query(AssertSqlSafe(select.as_str())).fetch(source.conn());
    while let Some(row) = rows.try_next().await? {
        let cells = table.cells::<From>(&row)?;
        tally.add(&cells);
        page.push(cells);
        if page.len() == ROWS {
            write(target, table, &mut page).await?;
        }
    }
    write(target, table, &mut page).await?;
    if table.columns.iter().any(|(name, _)| name == "seq") {
        let text = To::GO_ON.replace("{TABLE}", table.name);
        query(AssertSqlSafe(text)).execute(target.conn()).await?;
    }
    Ok(tally)
}

async fn write<DB: Backend>(tx: &mut Tx<DB>, table: &Table, page: &mut Vec<Vec<Cell>>) -> Result<()> {
    if page.is_empty() {
        return Ok(());
    }
    let text = format!("INSERT INTO {} ({}) VALUES {{LIST}}", table.name, table.names());
    let mut insert = query::<DB>(with_rows::<DB>(&text, 1, page.len(), table.columns.len()));
    for cell in page.drain(..).flatten() {
        insert = match cell {
            Cell::Uuid(value) => insert.bind(value),
            Cell::Number(value) => insert.bind(value),
            Cell::Text(value) => insert.bind(value),
            Cell::Flag(value) => insert.bind(value),
            Cell::Time(value) => insert.bind(value),
            Cell::Real(value) => insert.bind(value),
            Cell::Bytes(value) => insert.bind(value),
        };
    }
    insert.execute(tx.conn()).await?;
    Ok(())
}

/// What has arrived.
async fn tally<DB: Backend>(tx: &mut ReadTx<DB>, table: &Table) -> Result<Tally> {
    let mut tally = Tally::default();
    let select = table.select();
    let mut rows = query(AssertSqlSafe(select.as_str())).fetch(tx.conn());
    while let Some(row) = rows.try_next().await? {
        tally.add(&table.cells::<DB>(&row)?);
    }
    Ok(tally)
}

impl Table {
    fn names(&self) -> String {
        let names: Vec<&str> = self.columns.iter().map(|(name, _)| name.as_str()).collect();
        names.join(", ")
    }

    /// By the key of most tables: a message may point at an earlier one of its own table.
    fn select(&self) -> String {
        let order = self.columns.iter().any(|(name, _)| name == "id");
        format!("SELECT {} FROM {}{}", self.names(), self.name, if order { " ORDER BY id" } else { "" })
    }

    fn cells<DB: Backend>(&self, row: &DB::Row) -> Result<Vec<Cell>> {
        let cell = |(at, (_, kind)): (usize, &(String, Kind))| {
            Ok(match kind {
                Kind::Uuid => Cell::Uuid(row.try_get(at)?),
                Kind::Number => Cell::Number(row.try_get(at)?),
                Kind::Text => Cell::Text(row.try_get(at)?),
                Kind::Flag => Cell::Flag(row.try_get(at)?),
                Kind::Time => Cell::Time(row.try_get(at)?),
                Kind::Real => Cell::Real(row.try_get(at)?),
                Kind::Bytes => Cell::Bytes(row.try_get(at)?),
            })
        };
        self.columns.iter().enumerate().map(cell).collect()
    }
}

impl Kind {
    /// Reads what either database says of a column.
    pub(super) fn read(word: &str) -> Result<Self> {
        Ok(match word.to_ascii_lowercase().as_str() {
            "uuid" => Self::Uuid,
            "bigint" | "integer" => Self::Number,
            "text" => Self::Text,
            "boolean" => Self::Flag,
            "timestamptz" | "timestamp with time zone" => Self::Time,
            "double precision" => Self::Real,
            "bytea" => Self::Bytes,
            _ => return Err(StoreError::Unreadable("type of a column")),
        })
    }
}

impl Tally {
    fn add(&mut self, cells: &[Cell]) {
        let digest = Sha256::digest(format!("{cells:?}"));
        let (head, _) = digest.split_first_chunk().expect("a digest is longer than that");
        self.rows += 1;
        self.sum = self.sum.wrapping_add(u128::from_be_bytes(*head));
    }
}
