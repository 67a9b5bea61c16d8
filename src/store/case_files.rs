//! Case files: what each side says of a trouble, what stood when it began, and what went through the house since.

use chrono::{DateTime, Utc};
use domain::{
    casefile::{CaseFile, Frozen, Letter, Said, View},
    ids::{JobId, MessageId, PersonId},
    job::{Job, State, WayOut},
    person::Side,
    photo::Photo,
};
use serde_json::Value;
use sqlx::{FromRow, query, query_as};
use uuid::Uuid;

use super::{
    Backend, ReadTx, Result, StoreError, Tx,
    column::{json, read_json, read_list, read_money, read_optional_word, read_word, word},
    jobs,
};

/// How many words of either side one file holds, the newest.
const MOST: i64 = 2_000;

/// The file of the newest trouble of a job; `None` if it never had one.
pub async fn of<DB: Backend>(tx: &mut ReadTx<DB>, job: JobId) -> Result<Option<CaseFile>> {
    let text = "SELECT epoch, opened_at, frozen FROM case_files WHERE job = $1 ORDER BY epoch DESC LIMIT 1";
    let row: Option<(i64, DateTime<Utc>, String)> =
        query_as(text).bind(job.0).fetch_optional(tx.conn()).await?;
    let (letters, done) = (letters(tx, job).await?, done(tx, job).await?);
    let Some((epoch, opened_at, frozen)) = row else {
        // Help before a booking stops nothing, and has no file: only what was written to and fro.
        return Ok(letters.first().map(|first| CaseFile::of_letters(first.at, &letters, done)));
    };
    let frozen = if frozen.is_empty() { Frozen::default() } else { read_json(&frozen, "frozen")? };
    Ok(Some(CaseFile {
        epoch,
        opened_at,
        since: since(tx, job, opened_at, &frozen).await?,
        frozen,
        views: views_of(tx, job, epoch).await?,
        letters,
        done,
    }))
}

/// What the two say of the trouble a job is in now.
pub(super) async fn views<DB: Backend>(tx: &mut ReadTx<DB>, job: &Job) -> Result<Vec<View>> {
    if job.state == State::Disputed { views_of(tx, job.id, job.epoch).await } else { Ok(Vec::new()) }
}

async fn views_of<DB: Backend>(tx: &mut ReadTx<DB>, job: JobId, epoch: i64) -> Result<Vec<View>> {
    let text = "SELECT job, epoch, side, words, way, total_minor, currency, photos, revised, at FROM case_views \
        WHERE job = $1 AND epoch = $2 ORDER BY side";
    let rows: Vec<ViewRow> = query_as(text).bind(job.0).bind(epoch).fetch_all(tx.conn()).await?;
    rows.into_iter().map(View::try_from).collect()
}

/// What one side says, in place of what it said before.
pub(super) async fn save_view<DB: Backend>(tx: &mut Tx<DB>, view: &View) -> Result<()> {
    let text = "INSERT INTO case_views (job, epoch, side, person, words, way, total_minor, currency, photos, revised, at) \
        SELECT j.id, $2, $3, CASE WHEN $3 = 'customer' THEN j.customer ELSE j.provider END, $4, $5, $6, $7, $8, $9, $10 \
        FROM jobs j WHERE j.id = $1 ON CONFLICT (job, epoch, side) DO UPDATE SET words = excluded.words, \
        way = excluded.way, total_minor = excluded.total_minor, currency = excluded.currency, \
        photos = excluded.photos, revised = excluded.revised, at = excluded.at";
    let total = view.fair.and_then(|fair| fair.total);
    query(text)
        .bind(view.job.0)
        .bind(view.epoch)
        .bind(word(&view.side))
        .bind(&*view.words)
        .bind(view.fair.map(|fair| word(&fair.way)))
        .bind(total.map(|total| total.minor))
        .bind(total.map(|total| total.currency.code().to_owned()))
        .bind(json(&view.photos))
        .bind(view.revised)
        .bind(view.at)
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Keeps what stands now in a locked job, for the trouble of this epoch.
pub(super) async fn freeze<DB: Backend>(
    tx: &mut Tx<DB>,
    (id, epoch): (JobId, i64),
    now: DateTime<Utc>,
) -> Result<()> {
    let job = jobs::load(tx, id).await?.ok_or(StoreError::Missing("job"))?;
    let frozen = Frozen {
        request: job.request.description,
        request_photos: job.request.photos,
        fixes: job.fixes,
        done_note: job.done_note,
        done_photos: job.done_photos,
        said: said(tx, id, None).await?,
    };
    let text = "INSERT INTO case_files (job, epoch, opened_at, frozen) VALUES ($1, $2, $3, $4)";
    query(text).bind(id.0).bind(epoch).bind(now).bind(json(&frozen)).execute(tx.conn()).await?;
    Ok(())
}

/// What the two wrote since then. Whoever wrote in the very moment of it stands on one side of the line alone.
async fn since<DB: Backend>(
    tx: &mut ReadTx<DB>,
    job: JobId,
    then: DateTime<Utc>,
    frozen: &Frozen,
) -> Result<Vec<Said>> {
    let mut said = said(tx, job, Some(then)).await?;
    said.retain(|later| !frozen.said.iter().any(|earlier| earlier.message == later.message));
    Ok(said)
}

/// What the two of the present match wrote, oldest first: all of it, or from a time on.
async fn said<DB: Backend>(
    tx: &mut ReadTx<DB>,
    job: JobId,
    since: Option<DateTime<Utc>>,
) -> Result<Vec<Said>> {
    let text = "SELECT m.id, m.author = j.customer AS by_customer, m.at, m.text, \
        (SELECT p.say FROM posts p WHERE p.message = m.id AND p.person <> m.author ORDER BY p.id LIMIT 1) AS say \
        FROM messages m JOIN threads t ON t.id = m.thread JOIN jobs j ON j.id = t.job \
        WHERE t.job = $1 AND t.provider = j.provider AND m.at >= $2 AND m.withdrawn_at IS NULL \
        ORDER BY m.at DESC, m.id DESC LIMIT $3";
    let since = since.unwrap_or(DateTime::UNIX_EPOCH);
    let newest_first: Vec<SaidRow> =
        query_as(text).bind(job.0).bind(since).bind(MOST).fetch_all(tx.conn()).await?;
    Ok(newest_first.into_iter().rev().map(Said::from).collect())
}

/// Words between an operator and one side.
pub(super) async fn add_letter<DB: Backend>(tx: &mut Tx<DB>, letter: &Letter) -> Result<()> {
    let text = "INSERT INTO case_letters (job, person, side, by_operator, operator, words, at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    query(text)
        .bind(letter.job.0)
        .bind(letter.person.0)
        .bind(word(&letter.side))
        .bind(letter.by_operator)
        .bind(letter.operator.0)
        .bind(&*letter.words)
        .bind(letter.at)
        .execute(tx.conn())
        .await?;
    Ok(())
}

async fn letters<DB: Backend>(tx: &mut ReadTx<DB>, job: JobId) -> Result<Vec<Letter>> {
    let text = "SELECT job, person, side, by_operator, operator, words, at FROM case_letters \
        WHERE job = $1 ORDER BY seq";
    let rows: Vec<LetterRow> = query_as(text).bind(job.0).fetch_all(tx.conn()).await?;
    rows.into_iter().map(Letter::try_from).collect()
}

/// What operators did about a job.
async fn done<DB: Backend>(tx: &mut ReadTx<DB>, job: JobId) -> Result<Vec<(DateTime<Utc>, String)>> {
    let text = "SELECT at, what FROM audit WHERE job = $1 AND (what LIKE 'desk:%' OR what LIKE 'sanction:%') \
        ORDER BY seq";
    Ok(query_as(text).bind(job.0).fetch_all(tx.conn()).await?)
}

#[derive(FromRow)]
struct SaidRow {
    id: Uuid,
    by_customer: bool,
    at: DateTime<Utc>,
    text: String,
    say: Option<String>,
}

impl From<SaidRow> for Said {
    fn from(row: SaidRow) -> Self {
        let say: Option<Value> = row.say.and_then(|say| serde_json::from_str(&say).ok());
        let medium = say.map(|say| say["relayed"]["medium"].clone()).unwrap_or_default();
        let word = |name: &str| medium[name].as_str().filter(|word| !word.is_empty()).map(str::to_owned);
        let file = word("kind");
        let photo = word("file").filter(|_| file.as_deref() == Some("photo")).map(Photo);
        let side = if row.by_customer { Side::Customer } else { Side::Provider };
        Self { message: Some(MessageId(row.id)), side, at: row.at, text: row.text, file, photo }
    }
}

#[derive(FromRow)]
struct ViewRow {
    job: Uuid,
    epoch: i64,
    side: String,
    words: String,
    way: Option<String>,
    total_minor: Option<i64>,
    currency: Option<String>,
    photos: Option<String>,
    revised: bool,
    at: DateTime<Utc>,
}

impl TryFrom<ViewRow> for View {
    type Error = StoreError;

    fn try_from(row: ViewRow) -> Result<Self> {
        let total = row.total_minor.zip(row.currency.as_deref());
        let total = total.map(|(minor, currency)| read_money(minor, currency)).transpose()?;
        let way = read_optional_word(row.way.as_deref(), "way")?;
        Ok(Self {
            job: JobId(row.job),
            epoch: row.epoch,
            side: read_word(&row.side, "side")?,
            words: row.words,
            fair: way.map(|way| WayOut { way, total }),
            photos: read_list(row.photos.as_deref(), "photos")?,
            revised: row.revised,
            at: row.at,
        })
    }
}

#[derive(FromRow)]
struct LetterRow {
    job: Uuid,
    person: Uuid,
    side: String,
    by_operator: bool,
    operator: Uuid,
    words: String,
    at: DateTime<Utc>,
}

impl TryFrom<LetterRow> for Letter {
    type Error = StoreError;

    fn try_from(row: LetterRow) -> Result<Self> {
        Ok(Self {
            job: JobId(row.job),
            person: PersonId(row.person),
            side: read_word(&row.side, "side")?,
            by_operator: row.by_operator,
            operator: PersonId(row.operator),
            words: row.words,
            at: row.at,
        })
    }
}
