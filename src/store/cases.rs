//! Cases: what waits for the operator, in one queue.

use chrono::{DateTime, Utc};
use domain::{
    ids::{CaseId, JobId, PersonId},
    job::{Case, Taken},
};
use sqlx::{FromRow, query, query_as, query_scalar};
use uuid::Uuid;

use super::{
    Backend, ReadTx, Result, StoreError, Tx,
    column::{read_word, word},
};

/// How many a look into the queue shows.
const PAGE: i64 = 20;

/// Whether the person of that bind is a party of the item `c`: of its job, of a conversation about it, of its report.
macro_rules! is_party {
    ($who:literal) => {
        concat!(
            "(c.job IS NOT NULL AND (c.person = ",
            $who,
            " OR EXISTS (SELECT 1 FROM jobs j WHERE j.id = c.job AND ",
            $who,
            " IN (j.customer, j.provider)) OR EXISTS (SELECT 1 FROM threads t WHERE t.job = c.job AND t.provider = ",
            $who,
            "))) OR EXISTS (SELECT 1 FROM reports r WHERE r.item = c.id AND ",
            $who,
            " IN (r.reporter, r.reported, (SELECT v.subject FROM reviews v WHERE v.id = r.review)))"
        )
    };
}

/// What waits, oldest first, at most 20; what the asker is a party of is left out and counted.
pub(super) async fn waiting<DB: Backend>(tx: &mut ReadTx<DB>, asker: PersonId) -> Result<(Vec<Case>, usize)> {
    let text = concat!(
        "SELECT c.id, c.kind, c.job, c.person, c.what, c.opened_at, c.taken_by, c.taken_at, t.name AS taken_name \
         FROM cases c LEFT JOIN people t ON t.id = c.taken_by WHERE c.closed_at IS NULL AND NOT (",
        is_party!("$2"),
        ") ORDER BY c.opened_at, c.id LIMIT $1"
    );
    let rows: Vec<CaseRow> = query_as(text).bind(PAGE).bind(asker.0).fetch_all(tx.conn()).await?;
    let others = rows.into_iter().map(Case::try_from).collect::<Result<_>>()?;
    let text = concat!("SELECT COUNT(*) FROM cases c WHERE c.closed_at IS NULL AND (", is_party!("$1"), ")");
    let own: i64 = query_scalar(text).bind(asker.0).fetch_one(tx.conn()).await?;
    Ok((others, usize::try_from(own).unwrap_or_default()))
}

/// Whether the asker is a party of an item that waits.
pub(super) async fn own<DB: Backend>(tx: &mut ReadTx<DB>, id: CaseId, asker: PersonId) -> Result<bool> {
    let text = concat!(
        "SELECT COUNT(*) FROM cases c WHERE c.id = $1 AND c.closed_at IS NULL AND (",
        is_party!("$2"),
        ")"
    );
    let count: i64 = query_scalar(text).bind(id.0).bind(asker.0).fetch_one(tx.conn()).await?;
    Ok(count > 0)
}

/// One item, if it still waits. Its job never changes, so it can be looked up before the locks.
pub async fn load<DB: Backend>(tx: &mut ReadTx<DB>, id: CaseId) -> Result<Option<Case>> {
    let text = "SELECT c.id, c.kind, c.job, c.person, c.what, c.opened_at, c.taken_by, c.taken_at, \
        t.name AS taken_name FROM cases c LEFT JOIN people t ON t.id = c.taken_by \
        WHERE c.id = $1 AND c.closed_at IS NULL";
    let row: Option<CaseRow> = query_as(text).bind(id.0).fetch_optional(tx.conn()).await?;
    row.map(Case::try_from).transpose()
}

pub(super) async fn open<DB: Backend>(tx: &mut Tx<DB>, case: &Case) -> Result<()> {
    let text = "INSERT INTO cases (id, kind, job, person, what, opened_at) VALUES ($1, $2, $3, $4, $5, $6)";
    query(text)
        .bind(case.id.0)
        .bind(word(&case.kind))
        .bind(case.job.map(|job| job.0))
        .bind(case.person.0)
        .bind(&*case.what)
        .bind(case.opened_at)
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Two operators may deal with one item at once: the second finds it used up.
pub(super) async fn close<DB: Backend>(tx: &mut Tx<DB>, id: CaseId, now: DateTime<Utc>) -> Result<()> {
    let text = "UPDATE cases SET closed_at = $1 WHERE id = $2 AND closed_at IS NULL";
    let done = query(text).bind(now).bind(id.0).execute(tx.conn()).await?;
    if DB::affected(&done) == 1 { Ok(()) } else { Err(StoreError::UsedUp("case")) }
}

pub(super) async fn close_of_job<DB: Backend>(tx: &mut Tx<DB>, job: JobId, now: DateTime<Utc>) -> Result<()> {
    let text = "UPDATE cases SET closed_at = $1 WHERE job = $2 AND closed_at IS NULL AND kind NOT IN ('withheld', 'report', 'review')";
    query(text).bind(now).bind(job.0).execute(tx.conn()).await?;
    Ok(())
}

/// What waits about a job, but for what has hands of its own.
macro_rules! of_job {
    () => {
        "job = $1 AND closed_at IS NULL AND kind NOT IN ('withheld', 'report', 'review')"
    };
}

/// An operator takes what waits about a job, unless somebody else has had it for less than a day.
pub(super) async fn take_of_job<DB: Backend>(
    tx: &mut Tx<DB>,
    (job, operator): (JobId, PersonId),
    now: DateTime<Utc>,
) -> Result<()> {
    let text = concat!(
        "UPDATE cases SET taken_by = $2, taken_at = $3 WHERE ",
        of_job!(),
        " AND (taken_by IS NULL OR taken_by = $2 OR taken_at <= $4)"
    );
    let lapsed = now - Taken::LASTS;
    let done = query(text).bind(job.0).bind(operator.0).bind(now).bind(lapsed).execute(tx.conn()).await?;
    if DB::affected(&done) > 0 { Ok(()) } else { Err(StoreError::UsedUp("case")) }
}

/// They give it back.
pub(super) async fn release_of_job<DB: Backend>(
    tx: &mut Tx<DB>,
    (job, operator): (JobId, PersonId),
) -> Result<()> {
    let text =
        concat!("UPDATE cases SET taken_by = NULL, taken_at = NULL WHERE ", of_job!(), " AND taken_by = $2");
    query(text).bind(job.0).bind(operator.0).execute(tx.conn()).await?;
    Ok(())
}

#[derive(FromRow)]
struct CaseRow {
    id: Uuid,
    kind: String,
    job: Option<Uuid>,
    person: Uuid,
    what: String,
    opened_at: DateTime<Utc>,
    taken_by: Option<Uuid>,
    taken_at: Option<DateTime<Utc>>,
    taken_name: Option<String>,
}

impl TryFrom<CaseRow> for Case {
    type Error = StoreError;

    fn try_from(row: CaseRow) -> Result<Self> {
        let name = row.taken_name.unwrap_or_default();
        let taken = row.taken_by.zip(row.taken_at).map(|(by, at)| Taken { by: PersonId(by), name, at });
        Ok(Self {
            taken,
            id: CaseId(row.id),
            kind: read_word(&row.kind, "kind")?,
            job: row.job.map(JobId),
            person: PersonId(row.person),
            what: row.what,
            opened_at: row.opened_at,
        })
    }
}
