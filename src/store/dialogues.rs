//! Dialogues: where each person's conversation stands, and the row their inputs lock.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::ids::PersonId;
use sqlx::{FromRow, query, query_as};

use super::{
    Backend, Result, StoreError, Tx,
    people::{Known, KnownRow, known_columns},
    sql::{Select, dialect, fetch_list, write_list},
};

/// Where a conversation stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DialogueRow {
    /// The session as it was saved; `None` before the first step.
    pub session: Option<String>,
    /// Asserted by [`save`].
    pub version: i64,
}

/// Who speaks, and where their conversation stands.
#[derive(Clone, PartialEq, Debug)]
pub struct Speaker {
    /// Who they are.
    pub known: Known,
    /// Whether messages do not reach them, as far as we know.
    pub is_unreachable: bool,
    /// Their conversation, locked.
    pub dialogue: DialogueRow,
}

/// The people behind these Telegram accounts with their conversations, which are locked until the end of the transaction,
/// by ascending id as everybody does who locks several; who says their first word is left out.
pub async fn speakers<DB: Backend>(tx: &mut Tx<DB>, accounts: &[i64]) -> Result<BTreeMap<i64, Speaker>> {
    let text = concat!(
        "SELECT p.telegram_id, ",
        known_columns!(),
        ", p.unreachable_since, d.session, d.version FROM people p JOIN dialogues d ON d.person = p.id \
         WHERE p.telegram_id IN ({LIST}) ORDER BY d.person {LOCK OF d}"
    );
    let rows: Vec<SpeakerRow> = fetch_list(tx, text, 1, accounts, Select::bind).await?;
    rows.into_iter().map(|row| Ok((row.telegram_id, row.try_into()?))).collect()
}

/// One of [`speakers`].
pub async fn speaker<DB: Backend>(tx: &mut Tx<DB>, account: i64) -> Result<Option<Speaker>> {
    Ok(speakers(tx, &[account]).await?.remove(&account))
}

#[derive(FromRow)]
struct SpeakerRow {
    telegram_id: i64,
    #[sqlx(flatten)]
    known: KnownRow,
    unreachable_since: Option<DateTime<Utc>>,
    session: Option<String>,
    version: i64,
}

impl TryFrom<SpeakerRow> for Speaker {
    type Error = StoreError;

    fn try_from(row: SpeakerRow) -> Result<Self> {
        let dialogue = DialogueRow { session: row.session, version: row.version };
        let is_unreachable = row.unreachable_since.is_some();
        Ok(Self { known: row.known.try_into()?, is_unreachable, dialogue })
    }
}

/// Locks a person's conversation until the end of the transaction; it is created if it is their first word.
pub async fn lock<DB: Backend>(tx: &mut Tx<DB>, person: PersonId) -> Result<DialogueRow> {
    if let Some(known) = locked(tx, person).await? {
        return Ok(known);
    }
    let text = "INSERT INTO dialogues (person, version) VALUES ($1, 0) ON CONFLICT DO NOTHING";
    query(text).bind(person.0).execute(tx.conn()).await?;
    locked(tx, person).await?.ok_or(StoreError::Missing("dialogue"))
}

async fn locked<DB: Backend>(tx: &mut Tx<DB>, person: PersonId) -> Result<Option<DialogueRow>> {
    let text = dialect::<DB>("SELECT session, version FROM dialogues WHERE person = $1 {LOCK}");
    let row: Option<(Option<String>, i64)> = query_as(text).bind(person.0).fetch_optional(tx.conn()).await?;
    Ok(row.map(|(session, version)| DialogueRow { session, version }))
}

/// Saves locked conversations, each over the version that was loaded; none is named twice.
pub async fn save<DB: Backend>(tx: &mut Tx<DB>, conversations: &[(PersonId, String, i64)]) -> Result<()> {
    let text = "UPDATE dialogues SET session = v.column2, version = version + 1 \
        FROM (VALUES {LIST}) v WHERE person = v.column1 AND version = v.column3";
    let saved = write_list(tx, text, 3, conversations, |update, (person, session, version)| {
        update.bind(person.0).bind(session).bind(version)
    });
    let saved = saved.await?;
    let moved = usize::try_from(saved) != Ok(conversations.len());
    if moved { Err(StoreError::VersionMoved("dialogue")) } else { Ok(()) }
}
