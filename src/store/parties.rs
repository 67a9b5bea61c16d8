//! Parties: somebody as the other side of a job may read them, with what is counted in that role.

use chrono::{DateTime, Utc};
use domain::{
    ids::PersonId,
    person::{Party, Side},
    review::Rating,
};
use sqlx::{FromRow, query_as};
use uuid::Uuid;

use super::{Backend, ReadTx, Result, StoreError, badges, column::read_word, responses};

/// The columns of [`PartyRow`] in one role: which column of `jobs` names them, who reviews them, what they say of
/// themselves. The person is `p`, their registration `pr`.
macro_rules! party_columns {
    ($role:literal, $reviewer:literal, $about:literal) => {
        concat!(
            "p.id, p.name, p.since, p.unreachable_since, ",
            $about,
            " AS about, (SELECT COALESCE(CAST(SUM(r.stars) AS BIGINT), 0) FROM reviews r WHERE r.subject = p.id \
             AND r.side = '",
            $reviewer,
            "' AND r.published_at IS NOT NULL AND r.removed_at IS NULL) AS rating_sum, (SELECT COUNT(*) FROM reviews r \
             WHERE r.subject = p.id AND r.side = '",
            $reviewer,
            "' AND r.published_at IS NOT NULL AND r.removed_at IS NULL) AS rating_count, (SELECT COUNT(*) FROM jobs j WHERE j.",
            $role,
            " = p.id AND j.provider IS NOT NULL AND j.state IN ('approved', 'settled', 'closed')) AS jobs_done, \
             (SELECT COUNT(*) FROM faults f WHERE f.person = p.id AND f.side = '",
            $role,
            "' AND f.standing = 'counts') AS faults"
        )
    };
}

/// [`PartyRow`] of a provider.
macro_rules! provider_columns {
    () => {
        $crate::store::parties::party_columns!("provider", "customer", "COALESCE(pr.about, '')")
    };
}
pub(super) use {party_columns, provider_columns};

/// One person in the role of those columns.
macro_rules! one_party {
    ($columns:expr) => {
        concat!(
            "SELECT ",
            $columns,
            " FROM people p LEFT JOIN providers pr ON pr.person = p.id WHERE p.id = $1"
        )
    };
}

const AS_CUSTOMER: &str = one_party!(party_columns!("customer", "provider", "''"));
const AS_PROVIDER: &str = one_party!(provider_columns!());

/// Somebody in one role; `None` if they do not exist or never chose a public name.
pub(super) async fn load<DB: Backend>(
    tx: &mut ReadTx<DB>,
    person: PersonId,
    role: Side,
) -> Result<Option<Party>> {
    let text = match role {
        Side::Customer => AS_CUSTOMER,
        Side::Provider => AS_PROVIDER,
    };
    let row: Option<PartyRow> = query_as(text).bind(person.0).fetch_optional(tx.conn()).await?;
    let mut party = row.filter(|row| row.name.is_some()).map(Party::try_from).transpose()?;
    if role == Side::Provider {
        complete(tx, party.iter_mut().collect()).await?;
    }
    Ok(party)
}

/// What is kept elsewhere, and of providers alone: how quickly they answer, and what was checked of them.
pub(super) async fn complete<DB: Backend>(tx: &mut ReadTx<DB>, providers: Vec<&mut Party>) -> Result<()> {
    let ids: Vec<Uuid> = providers.iter().map(|provider| provider.id.0).collect();
    let mut paces = responses::paces(tx, &ids).await?;
    let mut badges = badges::of_all(tx, &ids).await?;
    for provider in providers {
        provider.pace = paces.remove(&provider.id);
        provider.badges = badges.remove(&provider.id).unwrap_or_default();
    }
    Ok(())
}

#[derive(FromRow)]
pub(super) struct PartyRow {
    id: Uuid,
    name: Option<String>,
    since: DateTime<Utc>,
    unreachable_since: Option<DateTime<Utc>>,
    about: String,
    rating_sum: i64,
    rating_count: i64,
    jobs_done: i64,
    faults: i64,
}

impl TryFrom<PartyRow> for Party {
    type Error = StoreError;

    fn try_from(row: PartyRow) -> Result<Self> {
        let name = row.name.ok_or(StoreError::Missing("public name"))?;
        Ok(Self {
            id: PersonId(row.id),
            name: read_word(&name, "name")?,
            rating: Rating { sum: row.rating_sum, count: row.rating_count },
            jobs_done: row.jobs_done,
            faults: row.faults,
            // See `complete`.
            pace: None,
            badges: Vec::new(),
            since: row.since,
            about: row.about,
            unreachable: row.unreachable_since.is_some(),
        })
    }
}
