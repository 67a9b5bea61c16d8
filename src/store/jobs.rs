//! Jobs: one row each, written whole over the version that was loaded under its lock.

use chrono::{DateTime, Utc};
use domain::{
    ids::{JobCode, JobId, PersonId, TermsId},
    job::{ChangeAsked, Job, Settling},
};
use sqlx::{FromRow, query, query_as, query_scalar};
use uuid::Uuid;

use super::{
    Backend, ReadTx, Result, StoreError, Tx,
    column::{json, read_json, read_list, read_optional_word, read_word, word},
    openings,
    sql::{padded, with_list},
};

/// The columns of [`JobRow`], of the table under the name `j`. Never `*`: the next release may add some while
/// this one still runs.
macro_rules! job_columns {
    () => {
        "j.id, j.code, j.customer, j.request, j.switches, j.state, j.state_since, j.disputed_from, \
         j.provider, j.match_number, j.matched_at, j.agreed, j.end_asked_by, j.end_asked_at, j.settled_by, \
         j.asked_at, j.said_paid, j.fixes, j.done_note, j.done_photos, j.open_until, j.created_at, \
         j.version, j.epoch, j.change_terms, j.change_by, j.change_at, j.missed_by, j.missed_at, j.first_start, \
         j.settling"
    };
}
pub(super) use job_columns;

/// Locks jobs by ascending id until the end of the transaction; those that do not exist are left out.
pub async fn lock<DB: Backend>(tx: &mut Tx<DB>, jobs: &[JobId]) -> Result<()> {
    if DB::LOCK.is_empty() {
        return Ok(());
    }
    let mut ids: Vec<Uuid> = jobs.iter().map(|job| job.0).collect();
    ids.sort_unstable();
    ids.dedup();
    for piece in padded(&ids) {
        let text = "SELECT id FROM jobs WHERE id IN ({LIST}) ORDER BY id {LOCK}";
        let mut locking = query_scalar::<DB, Uuid>(with_list::<DB>(text, 1, piece.len()));
        for id in piece {
            locking = locking.bind(id);
        }
        locking.fetch_all(tx.conn()).await?;
    }
    Ok(())
}

/// One job, without what surrounds it.
pub async fn load<DB: Backend>(tx: &mut ReadTx<DB>, id: JobId) -> Result<Option<Job>> {
    let text = concat!("SELECT ", job_columns!(), " FROM jobs j WHERE j.id = $1");
    let row: Option<JobRow> = query_as(text).bind(id.0).fetch_optional(tx.conn()).await?;
    row.map(Job::try_from).transpose()
}

/// The job of that code among those that concern the asker, or among all for an operator.
pub(super) async fn by_code<DB: Backend>(
    tx: &mut ReadTx<DB>,
    code: &JobCode,
    asker: PersonId,
) -> Result<Option<JobId>> {
    let text = "SELECT id FROM jobs WHERE code = $1 AND (customer = $2 OR provider = $2 \
        OR EXISTS (SELECT 1 FROM dispatches d WHERE d.job = jobs.id AND d.provider = $2) \
        OR EXISTS (SELECT 1 FROM operators o WHERE o.person = $2))";
    let id: Option<Uuid> =
        query_scalar(text).bind(code.as_str()).bind(asker.0).fetch_optional(tx.conn()).await?;
    Ok(id.map(JobId))
}

/// Providers with whom this customer settled a job.
pub(super) async fn settled_with<DB: Backend>(
    tx: &mut ReadTx<DB>,
    customer: PersonId,
) -> Result<Vec<PersonId>> {
    let text = "SELECT DISTINCT provider FROM jobs \
        WHERE customer = $1 AND provider IS NOT NULL AND state IN ('settled', 'closed') ORDER BY provider";
    let providers: Vec<Uuid> = query_scalar(text).bind(customer.0).fetch_all(tx.conn()).await?;
    Ok(providers.into_iter().map(PersonId).collect())
}

/// A new job, and where it is open.
pub(super) async fn insert<DB: Backend>(tx: &mut Tx<DB>, job: &Job) -> Result<()> {
    let text = "INSERT INTO jobs (request, switches, state, state_since, disputed_from, provider, \
        match_number, matched_at, agreed, end_asked_by, end_asked_at, settled_by, asked_at, said_paid, \
        fixes, done_note, done_photos, open_until, version, epoch, change_terms, change_by, change_at, \
        missed_by, missed_at, first_start, settling, id, code, customer, created_at, service) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, \
        $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32)";
    bind_state(query(text), job)
        .bind(job.id.0)
        .bind(job.code.as_str().to_owned())
        .bind(job.customer.0)
        .bind(job.created_at)
        .bind(job.request.service.as_str().to_owned())
        .execute(tx.conn())
        .await?;
    openings::keep(tx, job).await
}

/// A locked job; its version is one above the stored one.
pub(super) async fn save<DB: Backend>(tx: &mut Tx<DB>, job: &Job) -> Result<()> {
    let text = "UPDATE jobs SET request = $1, switches = $2, state = $3, state_since = $4, \
        disputed_from = $5, provider = $6, match_number = $7, matched_at = $8, agreed = $9, \
        end_asked_by = $10, end_asked_at = $11, settled_by = $12, asked_at = $13, said_paid = $14, \
        fixes = $15, done_note = $16, done_photos = $17, open_until = $18, version = $19, epoch = $20, \
        change_terms = $21, change_by = $22, change_at = $23, missed_by = $24, missed_at = $25, \
        first_start = $26, settling = $27 WHERE id = $28 AND version = $19 - 1";
    let done = bind_state(query(text), job).bind(job.id.0).execute(tx.conn()).await?;
    if DB::affected(&done) != 1 {
        return Err(StoreError::VersionMoved("job"));
    }
    openings::keep(tx, job).await
}

type Query<'q, DB> = sqlx::query::Query<'q, DB, <DB as sqlx::Database>::Arguments>;

/// Binds $1 to $27: what may change in the life of a job.
fn bind_state<'q, DB: Backend>(query: Query<'q, DB>, job: &Job) -> Query<'q, DB> {
    query
        .bind(json(&job.request))
        .bind(json(&job.switches))
        .bind(job.state.word())
        .bind(job.state_since)
        .bind(job.disputed_from.map(|state| state.word().to_owned()))
        .bind(job.provider.map(|person| person.0))
        .bind(job.match_number)
        .bind(job.matched_at)
        .bind(job.agreed.map(|terms| terms.0))
        .bind(job.end_asked.map(|(side, _)| word(&side)))
        .bind(job.end_asked.map(|(_, at)| at))
        .bind(job.settled_by.map(|side| word(&side)))
        .bind(job.asked_at)
        .bind(job.said_paid)
        .bind(json(&job.fixes))
        .bind(job.done_note.clone())
        .bind(json(&job.done_photos))
        .bind(job.open_until)
        .bind(job.version)
        .bind(job.epoch)
        .bind(job.change.map(|change| change.terms.0))
        .bind(job.change.map(|change| word(&change.by)))
        .bind(job.change.map(|change| change.at))
        .bind(job.missed.map(|(side, _)| word(&side)))
        .bind(job.missed.map(|(_, at)| at))
        .bind(job.first_start)
        .bind((job.settling != Settling::default()).then(|| json(&job.settling)))
}

#[derive(FromRow)]
pub(super) struct JobRow {
    id: Uuid,
    code: String,
    customer: Uuid,
    request: String,
    switches: String,
    state: String,
    state_since: DateTime<Utc>,
    disputed_from: Option<String>,
    provider: Option<Uuid>,
    match_number: i64,
    matched_at: Option<DateTime<Utc>>,
    agreed: Option<Uuid>,
    end_asked_by: Option<String>,
    end_asked_at: Option<DateTime<Utc>>,
    settled_by: Option<String>,
    asked_at: Option<DateTime<Utc>>,
    said_paid: bool,
    fixes: String,
    done_note: String,
    done_photos: Option<String>,
    open_until: DateTime<Utc>,
    created_at: DateTime<Utc>,
    version: i64,
    epoch: i64,
    change_terms: Option<Uuid>,
    change_by: Option<String>,
    change_at: Option<DateTime<Utc>>,
    missed_by: Option<String>,
    missed_at: Option<DateTime<Utc>>,
    first_start: Option<DateTime<Utc>>,
    settling: Option<String>,
}

impl JobRow {
    fn change(&self) -> Result<Option<ChangeAsked>> {
        let by = read_optional_word(self.change_by.as_deref(), "side")?;
        let whole = self.change_terms.zip(by).zip(self.change_at);
        Ok(whole.map(|((terms, by), at)| ChangeAsked { terms: TermsId(terms), by, at }))
    }
}

impl TryFrom<JobRow> for Job {
    type Error = StoreError;

    fn try_from(row: JobRow) -> Result<Self> {
        let change = row.change()?;
        let missed_by = read_optional_word(row.missed_by.as_deref(), "side")?;
        let end_asked_by = read_optional_word(row.end_asked_by.as_deref(), "side")?;
        Ok(Self {
            id: JobId(row.id),
            code: read_word(&row.code, "code")?,
            customer: PersonId(row.customer),
            request: read_json(&row.request, "request")?,
            switches: read_json(&row.switches, "switches")?,
            state: read_word(&row.state, "state")?,
            state_since: row.state_since,
            disputed_from: read_optional_word(row.disputed_from.as_deref(), "state")?,
            provider: row.provider.map(PersonId),
            match_number: row.match_number,
            matched_at: row.matched_at,
            agreed: row.agreed.map(TermsId),
            end_asked: end_asked_by.zip(row.end_asked_at),
            change,
            missed: missed_by.zip(row.missed_at),
            first_start: row.first_start,
            settling: match row.settling.as_deref() {
                Some(settling) => read_json(settling, "settling")?,
                None => Settling::default(),
            },
            settled_by: read_optional_word(row.settled_by.as_deref(), "side")?,
            asked_at: row.asked_at,
            said_paid: row.said_paid,
            fixes: read_json(&row.fixes, "fixes")?,
            done_note: row.done_note,
            done_photos: read_list(row.done_photos.as_deref(), "photos")?,
            open_until: row.open_until,
            created_at: row.created_at,
            version: row.version,
            epoch: row.epoch,
        })
    }
}
