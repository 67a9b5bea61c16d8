//! Parcels: files to be fetched and cleaned, and what was cleaned until Telegram has it. A lease keeps two instances
//! from fetching one at once.

use chrono::{DateTime, Utc};
use domain::{
    ids::{AlbumId, MessageId},
    parcel::{File, Parcel},
};
use sqlx::{FromRow, query, query_as, query_scalar};
use uuid::Uuid;

use super::{
    Backend, ReadTx, Result, StoreError, Tx,
    column::{json, read_json},
    sql::leased,
};

/// A file to be fetched now.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Waiting {
    /// Which.
    pub parcel: Parcel,
    /// How often it was tried.
    pub attempts: i64,
}

/// Where a file stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Kept {
    /// It is to be fetched.
    Waiting,
    /// It is clean.
    Clean {
        /// What was fetched.
        file: File,
        /// What the cleaned one is.
        ending: String,
        /// The cleaned one.
        bytes: Vec<u8>,
    },
    /// Telegram has the cleaned one, under this number.
    Sent(String),
    /// It goes nowhere.
    Refused,
}

/// Takes up to `most` files that are due and in nobody's hands, oldest first; nobody else takes them until `until`.
pub async fn lease<DB: Backend>(
    tx: &mut Tx<DB>,
    owner: &str,
    most: i64,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Vec<Waiting>> {
    let text = "UPDATE parcels SET owner = $1, until = $2 WHERE message IN (\
        SELECT message FROM parcels WHERE state = 'waiting' AND due <= $3 AND (until IS NULL OR until <= $3) \
        ORDER BY due, message LIMIT $4 {SKIP}) RETURNING message, album, what, attempts";
    let rows: Vec<WaitingRow> = leased(tx, text, (owner, until), (now, most)).await?;
    let mut waiting: Vec<Waiting> = rows.into_iter().map(Waiting::try_from).collect::<Result<_>>()?;
    // RETURNING has no order.
    waiting.sort_unstable_by_key(|waiting| waiting.parcel.message);
    Ok(waiting)
}

/// When the next one can be taken.
pub async fn next_due<DB: Backend>(tx: &mut ReadTx<DB>) -> Result<Option<DateTime<Utc>>> {
    let text =
        "SELECT MIN(CASE WHEN until > due THEN until ELSE due END) FROM parcels WHERE state = 'waiting'";
    Ok(query_scalar(text).fetch_one(tx.conn()).await?)
}

/// Lets go of all held under a name that begins like this, without `%` and `_`: of whoever is gone.
pub async fn free<DB: Backend>(tx: &mut Tx<DB>, beginning: &str) -> Result<()> {
    let text = "UPDATE parcels SET owner = NULL, until = NULL WHERE owner LIKE $1";
    query(text).bind(format!("{beginning}%")).execute(tx.conn()).await?;
    Ok(())
}

/// Keeps what was cleaned; it still waits until that is known to whoever waits for it. `false` if another file took its
/// place meanwhile.
pub async fn keep<DB: Backend>(
    tx: &mut Tx<DB>,
    (message, unique): (MessageId, &str),
    ending: &str,
    bytes: Vec<u8>,
) -> Result<bool> {
    let text = "UPDATE parcels SET ending = $1, bytes = $2 \
        WHERE message = $3 AND unique_id = $4 AND state = 'waiting'";
    let done = query(text).bind(ending).bind(bytes).bind(message.0).bind(unique).execute(tx.conn()).await?;
    Ok(DB::affected(&done) == 1)
}

/// It is clean and may be sent; `false` if it no longer waits.
pub async fn cleaned<DB: Backend>(tx: &mut Tx<DB>, (message, unique): (MessageId, &str)) -> Result<bool> {
    let text = "UPDATE parcels SET state = 'kept' \
        WHERE message = $1 AND unique_id = $2 AND state = 'waiting' AND bytes IS NOT NULL";
    let done = query(text).bind(message.0).bind(unique).execute(tx.conn()).await?;
    Ok(DB::affected(&done) == 1)
}

/// It could not be had; it is tried again then. `false` if it no longer waits.
pub async fn postpone<DB: Backend>(
    tx: &mut Tx<DB>,
    (message, unique): (MessageId, &str),
    due: DateTime<Utc>,
) -> Result<bool> {
    tx.leaves().parcels = true;
    let text = "UPDATE parcels SET due = $1, attempts = attempts + 1, owner = NULL, until = NULL \
        WHERE message = $2 AND unique_id = $3 AND state = 'waiting'";
    let done = query(text).bind(due).bind(message.0).bind(unique).execute(tx.conn()).await?;
    Ok(DB::affected(&done) == 1)
}

/// It goes nowhere; `false` if it no longer waits.
pub async fn refuse<DB: Backend>(tx: &mut Tx<DB>, (message, unique): (MessageId, &str)) -> Result<bool> {
    let text =
        "UPDATE parcels SET state = 'refused' WHERE message = $1 AND unique_id = $2 AND state = 'waiting'";
    let done = query(text).bind(message.0).bind(unique).execute(tx.conn()).await?;
    Ok(DB::affected(&done) == 1)
}

/// Telegram has the cleaned file now; ours is no longer needed.
pub async fn sent<DB: Backend>(tx: &mut Tx<DB>, message: MessageId, file: &str) -> Result<()> {
    let text =
        "UPDATE parcels SET state = 'sent', bytes = NULL, file = $1 WHERE message = $2 AND state = 'kept'";
    query(text).bind(file).bind(message.0).execute(tx.conn()).await?;
    Ok(())
}

/// Where the file of a message stands.
pub async fn of<DB: Backend>(tx: &mut ReadTx<DB>, message: MessageId) -> Result<Option<Kept>> {
    let text = "SELECT what, state, ending, bytes, file FROM parcels WHERE message = $1";
    let row: Option<KeptRow> = query_as(text).bind(message.0).fetch_optional(tx.conn()).await?;
    row.map(Kept::try_from).transpose()
}

/// Forgets files older than that which will not be sent any more.
pub async fn prune<DB: Backend>(tx: &mut Tx<DB>, before: DateTime<Utc>) -> Result<()> {
    let text = "DELETE FROM parcels WHERE at < $1 AND state IN ('kept', 'refused') AND NOT EXISTS \
        (SELECT 1 FROM outbox o JOIN posts p ON p.id = o.post WHERE p.message = parcels.message)";
    query(text).bind(before).execute(tx.conn()).await?;
    Ok(())
}

/// A file to be fetched, written in the transaction that decided it. The same one again changes nothing.
pub(super) async fn add<DB: Backend>(tx: &mut Tx<DB>, parcel: &Parcel, now: DateTime<Utc>) -> Result<()> {
    tx.leaves().parcels = true;
    let text = "INSERT INTO parcels (message, album, unique_id, what, state, due, attempts, at) \
        VALUES ($1, $2, $3, $4, 'waiting', $5, 0, $5) ON CONFLICT (message) DO UPDATE SET \
        unique_id = excluded.unique_id, what = excluded.what, state = excluded.state, due = excluded.due, \
        attempts = 0, owner = NULL, until = NULL, ending = NULL, bytes = NULL, file = NULL, at = excluded.at \
        WHERE parcels.unique_id <> excluded.unique_id";
    query(text)
        .bind(parcel.message.0)
        .bind(parcel.album.map(|album| album.0))
        .bind(&*parcel.file.unique)
        .bind(json(&parcel.file))
        .bind(now)
        .execute(tx.conn())
        .await?;
    Ok(())
}

#[derive(FromRow)]
struct WaitingRow {
    message: Uuid,
    album: Option<Uuid>,
    what: String,
    attempts: i64,
}

impl TryFrom<WaitingRow> for Waiting {
    type Error = StoreError;

    fn try_from(row: WaitingRow) -> Result<Self> {
        let (message, album) = (MessageId(row.message), row.album.map(AlbumId));
        let parcel = Parcel { message, album, file: read_json(&row.what, "file")? };
        Ok(Self { parcel, attempts: row.attempts })
    }
}

#[derive(FromRow)]
struct KeptRow {
    what: String,
    state: String,
    ending: Option<String>,
    bytes: Option<Vec<u8>>,
    file: Option<String>,
}

impl TryFrom<KeptRow> for Kept {
    type Error = StoreError;

    fn try_from(row: KeptRow) -> Result<Self> {
        Ok(match (row.state.as_str(), row.ending, row.bytes, row.file) {
            ("waiting", ..) => Self::Waiting,
            ("refused", ..) => Self::Refused,
            ("kept", Some(ending), Some(bytes), _) => {
                Self::Clean { file: read_json(&row.what, "file")?, ending, bytes }
            }
            ("sent", _, _, Some(file)) => Self::Sent(file),
            _ => return Err(StoreError::Unreadable("parcel")),
        })
    }
}
