//! People: the only place that knows which Telegram account somebody is.

use chrono::{DateTime, Utc};
use domain::{
    ids::PersonId,
    person::{Consent, Person},
    text::PublicName,
};
use sqlx::{FromRow, query, query_as, query_scalar};
use uuid::Uuid;

use super::{
    Backend, ReadTx, Result, StoreError, Tx,
    column::{read_optional_word, read_word, word},
    shards::shard_of,
};

/// The columns of [`PersonRow`], of the table under the name `p`.
macro_rules! person_columns {
    () => {
        "p.id, p.language, p.name, p.consent_version, p.consent_at, p.since"
    };
}
pub(super) use person_columns;

/// The columns of [`KnownRow`], of the same table.
macro_rules! known_columns {
    () => {
        concat!(
            $crate::store::people::person_columns!(),
            ", EXISTS (SELECT 1 FROM operators o WHERE o.person = p.id) AS operates, \
             EXISTS (SELECT 1 FROM providers w WHERE w.person = p.id) AS offers, \
             EXISTS (SELECT 1 FROM sanctions s WHERE s.person = p.id) AS was_judged, \
             EXISTS (SELECT 1 FROM conduct c WHERE c.person = p.id) AS was_marked, \
             (EXISTS (SELECT 1 FROM threads t WHERE t.customer = p.id) \
             OR EXISTS (SELECT 1 FROM threads t WHERE t.provider = p.id)) AS converses, \
             EXISTS (SELECT 1 FROM cases c WHERE c.closed_at IS NULL) AS cases_wait"
        )
    };
}
pub(super) use known_columns;

/// The person behind a Telegram account.
pub async fn by_telegram<DB: Backend>(tx: &mut ReadTx<DB>, telegram_id: i64) -> Result<Option<Person>> {
    let text = concat!("SELECT ", person_columns!(), " FROM people p WHERE p.telegram_id = $1");
    let row: Option<PersonRow> = query_as(text).bind(telegram_id).fetch_optional(tx.conn()).await?;
    row.map(Person::try_from).transpose()
}

/// A person by our own name for them.
pub async fn by_id<DB: Backend>(tx: &mut ReadTx<DB>, person: PersonId) -> Result<Option<Person>> {
    let text = concat!("SELECT ", person_columns!(), " FROM people p WHERE p.id = $1");
    let row: Option<PersonRow> = query_as(text).bind(person.0).fetch_optional(tx.conn()).await?;
    row.map(Person::try_from).transpose()
}

/// A person, and of what there is anything to load about them.
#[expect(clippy::struct_excessive_bools, reason = "one for each table that may hold nothing")]
#[derive(Clone, PartialEq, Debug)]
pub struct Known {
    /// Who they are.
    pub person: Person,
    /// Whether they run the market.
    pub operates: bool,
    /// Whether they are registered as a provider.
    pub offers: bool,
    /// Whether anything was ever decided about them.
    pub was_judged: bool,
    /// Whether the guard ever marked them.
    pub was_marked: bool,
    /// Whether they ever had somebody to write to.
    pub converses: bool,
    /// Whether anything waits for an operator, whoever it is about.
    pub cases_wait: bool,
}

/// A person by our own name for them, and where there is more about them.
pub(super) async fn known<DB: Backend>(tx: &mut ReadTx<DB>, person: PersonId) -> Result<Option<Known>> {
    let text = concat!("SELECT ", known_columns!(), " FROM people p WHERE p.id = $1");
    let row: Option<KnownRow> = query_as(text).bind(person.0).fetch_optional(tx.conn()).await?;
    row.map(Known::try_from).transpose()
}

/// Writes a person down at their first word; nothing happens if the account is known already, so read it
/// again afterwards.
pub async fn create<DB: Backend>(tx: &mut Tx<DB>, telegram_id: i64, person: &Person) -> Result<()> {
    let text = "INSERT INTO people \
        (id, telegram_id, shard, language, name, consent_version, consent_at, since) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING";
    query(text)
        .bind(person.id.0)
        .bind(telegram_id)
        .bind(shard_of(telegram_id))
        .bind(person.language.as_str())
        .bind(person.name.as_ref().map(word))
        .bind(person.consent.as_ref().map(|consent| consent.version.clone()))
        .bind(person.consent.as_ref().map(|consent| consent.at))
        .bind(person.since)
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// The Telegram account of a person, which is also their private chat.
pub async fn telegram_of<DB: Backend>(tx: &mut ReadTx<DB>, person: PersonId) -> Result<Option<i64>> {
    let text = "SELECT telegram_id FROM people WHERE id = $1";
    Ok(query_scalar(text).bind(person.0).fetch_optional(tx.conn()).await?)
}

/// Notes that messages do not reach them since then, or (`None`) that they do again. The first such time
/// stays until it is lifted.
pub async fn set_unreachable<DB: Backend>(
    tx: &mut Tx<DB>,
    person: PersonId,
    since: Option<DateTime<Utc>>,
) -> Result<()> {
    let text = match since {
        Some(_) => "UPDATE people SET unreachable_since = COALESCE(unreachable_since, $1) WHERE id = $2",
        None => "UPDATE people SET unreachable_since = $1 WHERE id = $2 AND unreachable_since IS NOT NULL",
    };
    let done = query(text).bind(since).bind(person.0).execute(tx.conn()).await?;
    // What waits for them may go now; or what others wrote to them turns back.
    tx.leaves().messages.anywhere |= DB::affected(&done) > 0;
    Ok(())
}

/// Everything a person may change about themselves.
pub(super) async fn save<DB: Backend>(tx: &mut Tx<DB>, person: &Person) -> Result<()> {
    let text = "UPDATE people SET language = $1, name = $2, consent_version = $3, consent_at = $4 \
        WHERE id = $5";
    let done = query(text)
        .bind(person.language.as_str())
        .bind(person.name.as_ref().map(word))
        .bind(person.consent.as_ref().map(|consent| consent.version.clone()))
        .bind(person.consent.as_ref().map(|consent| consent.at))
        .bind(person.id.0)
        .execute(tx.conn())
        .await?;
    if DB::affected(&done) == 1 { Ok(()) } else { Err(StoreError::Missing("person")) }
}

/// The row names nobody from now on; the account is free to begin anew.
pub(super) async fn erase<DB: Backend>(tx: &mut Tx<DB>, person: PersonId, now: DateTime<Utc>) -> Result<()> {
    let text = "UPDATE people SET telegram_id = $1, shard = 0, name = CASE WHEN name IS NULL THEN name ELSE $2 END, \
        consent_version = NULL, consent_at = NULL, unreachable_since = NULL, erased_at = $3 WHERE id = $4";
    let done = query(text)
        .bind(nobodys(person))
        .bind(PublicName::FORMER)
        .bind(now)
        .bind(person.0)
        .execute(tx.conn())
        .await?;
    if DB::affected(&done) == 1 { Ok(()) } else { Err(StoreError::Missing("person")) }
}

/// A number that is no account: Telegram's are positive.
fn nobodys(person: PersonId) -> i64 {
    let (_, low) = person.0.as_u64_pair();
    -1 - i64::try_from(low >> 1).unwrap_or_default()
}

/// Makes somebody operator; being one already changes nothing.
pub(super) async fn add_operator<DB: Backend>(
    tx: &mut Tx<DB>,
    person: PersonId,
    since: DateTime<Utc>,
) -> Result<()> {
    let text = "INSERT INTO operators (person, since) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    query(text).bind(person.0).bind(since).execute(tx.conn()).await?;
    Ok(())
}

/// Everybody who runs the market, longest first.
pub async fn operators<DB: Backend>(tx: &mut ReadTx<DB>) -> Result<Vec<PersonId>> {
    let text = "SELECT person FROM operators ORDER BY since, person";
    let ids: Vec<Uuid> = query_scalar(text).fetch_all(tx.conn()).await?;
    Ok(ids.into_iter().map(PersonId).collect())
}

#[derive(FromRow)]
#[expect(clippy::struct_excessive_bools, reason = "one for each table that may hold nothing")]
pub(super) struct KnownRow {
    #[sqlx(flatten)]
    person: PersonRow,
    operates: bool,
    offers: bool,
    was_judged: bool,
    was_marked: bool,
    converses: bool,
    cases_wait: bool,
}

impl TryFrom<KnownRow> for Known {
    type Error = StoreError;

    fn try_from(row: KnownRow) -> Result<Self> {
        Ok(Self {
            person: row.person.try_into()?,
            operates: row.operates,
            offers: row.offers,
            was_judged: row.was_judged,
            was_marked: row.was_marked,
            converses: row.converses,
            cases_wait: row.cases_wait,
        })
    }
}

#[derive(FromRow)]
pub(super) struct PersonRow {
    id: Uuid,
    language: String,
    name: Option<String>,
    consent_version: Option<String>,
    consent_at: Option<DateTime<Utc>>,
    since: DateTime<Utc>,
}

impl TryFrom<PersonRow> for Person {
    type Error = StoreError;

    fn try_from(row: PersonRow) -> Result<Self> {
        let consent = row.consent_version.zip(row.consent_at);
        Ok(Self {
            id: PersonId(row.id),
            language: read_word(&row.language, "language")?,
            name: read_optional_word(row.name.as_deref(), "name")?,
            consent: consent.map(|(version, at)| Consent { version, at }),
            since: row.since,
        })
    }
}
