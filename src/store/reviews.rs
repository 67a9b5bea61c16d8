//! Reviews: written once, readable by others once published.

use chrono::{DateTime, Utc};
use domain::{
    facts::ReviewFile,
    ids::{JobId, PersonId, ReviewId},
    market::ServiceId,
    person::Side,
    review::{Rating, Review, Stars},
};
use sqlx::{FromRow, query, query_as};
use uuid::Uuid;

use super::{
    Backend, ReadTx, Result, StoreError, Tx,
    column::{read_word, word},
};

/// How many reviews a profile shows.
const SHOWN: i64 = 5;

/// The columns of [`ReviewRow`], of the tables under the names `r` and `y`.
macro_rules! review_columns {
    () => {
        "r.id, r.job, r.side, r.author, r.subject, r.stars, r.text, r.at, y.text AS reply, r.removed_why"
    };
}

/// At most one of each side, published or not, removed or not: who may read them is the market's to say.
pub(super) async fn of_job<DB: Backend>(tx: &mut ReadTx<DB>, job: JobId) -> Result<Vec<Review>> {
    let text = concat!(
        "SELECT ",
        review_columns!(),
        " FROM reviews r LEFT JOIN replies y ON y.review = r.id WHERE r.job = $1 ORDER BY r.side"
    );
    let rows: Vec<ReviewRow> = query_as(text).bind(job.0).fetch_all(tx.conn()).await?;
    rows.into_iter().map(Review::try_from).collect()
}

/// The newest published reviews about somebody in one role, with their authors' public names.
pub(super) async fn newest_about<DB: Backend>(
    tx: &mut ReadTx<DB>,
    subject: PersonId,
    role: Side,
) -> Result<Vec<(Review, String)>> {
    let text = concat!(
        "SELECT ",
        review_columns!(),
        ", COALESCE(p.name, '') AS author_name FROM reviews r JOIN people p ON p.id = r.author \
         LEFT JOIN replies y ON y.review = r.id WHERE r.subject = $1 AND r.side = $2 \
         AND r.published_at IS NOT NULL AND r.removed_at IS NULL ORDER BY r.at DESC, r.id LIMIT $3"
    );
    let rows: Vec<NamedReviewRow> =
        query_as(text).bind(subject.0).bind(word(&role.other())).bind(SHOWN).fetch_all(tx.conn()).await?;
    rows.into_iter().map(|row| Ok((row.review.try_into()?, row.author_name))).collect()
}

/// A review that can be read, with what is shown beside it.
pub(super) async fn readable<DB: Backend>(tx: &mut ReadTx<DB>, id: ReviewId) -> Result<Option<ReviewFile>> {
    let text = concat!(
        "SELECT ",
        review_columns!(),
        ", COALESCE(a.name, '') AS author_name, COALESCE(s.name, '') AS subject_name, j.code FROM reviews r \
         JOIN people a ON a.id = r.author JOIN people s ON s.id = r.subject JOIN jobs j ON j.id = r.job \
         LEFT JOIN replies y ON y.review = r.id \
         WHERE r.id = $1 AND r.published_at IS NOT NULL AND r.removed_at IS NULL"
    );
    let row: Option<FiledRow> = query_as(text).bind(id.0).fetch_optional(tx.conn()).await?;
    let Some(row) = row else { return Ok(None) };
    let review = Review::try_from(row.review)?;
    let beside = newest_about(tx, review.subject, review.by.other()).await?;
    let (author, subject, code) = (row.author_name, row.subject_name, read_word(&row.code, "code")?);
    Ok(Some(ReviewFile { review, author, subject, code, beside }))
}

/// All published reviews by customers of a service, added up.
pub(super) async fn of_service<DB: Backend>(tx: &mut ReadTx<DB>, service: &ServiceId) -> Result<Rating> {
    let text = "SELECT stars, reviews FROM ratings WHERE service = $1";
    let added_up: Option<(i64, i64)> =
        query_as(text).bind(service.as_str()).fetch_optional(tx.conn()).await?;
    Ok(added_up.map_or_else(Rating::default, |(sum, count)| Rating { sum, count }))
}

/// A review of a locked job.
pub(super) async fn add<DB: Backend>(tx: &mut Tx<DB>, review: &Review) -> Result<()> {
    let text = "INSERT INTO reviews (id, job, side, author, subject, stars, text, at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    query(text)
        .bind(review.id.0)
        .bind(review.job.0)
        .bind(word(&review.by))
        .bind(review.author.0)
        .bind(review.subject.0)
        .bind(i64::from(review.stars.get()))
        .bind(&*review.text)
        .bind(review.at)
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// The job's reviews count and may be read from then on; the first publication stays.
pub(super) async fn publish<DB: Backend>(tx: &mut Tx<DB>, job: JobId, at: DateTime<Utc>) -> Result<()> {
    let added_up = "INSERT INTO ratings (service, stars, reviews) \
        SELECT j.service, SUM(r.stars), COUNT(*) FROM reviews r JOIN jobs j ON j.id = r.job \
        WHERE r.job = $1 AND r.side = 'customer' AND r.published_at IS NULL GROUP BY j.service \
        ON CONFLICT (service) DO UPDATE SET stars = ratings.stars + excluded.stars, \
        reviews = ratings.reviews + excluded.reviews";
    query(added_up).bind(job.0).execute(tx.conn()).await?;
    let text = "UPDATE reviews SET published_at = $1 WHERE job = $2 AND published_at IS NULL";
    query(text).bind(at).bind(job.0).execute(tx.conn()).await?;
    Ok(())
}

/// The one reply; nobody writes a second one.
pub(super) async fn reply<DB: Backend>(
    tx: &mut Tx<DB>,
    review: ReviewId,
    words: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    let text = "INSERT INTO replies (review, text, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    let done = query(text).bind(review.0).bind(words).bind(now).execute(tx.conn()).await?;
    if DB::affected(&done) == 1 { Ok(()) } else { Err(StoreError::UsedUp("reply")) }
}

/// It counts nowhere any more. Two operators may decide at once: the second finds it done.
pub(super) async fn remove<DB: Backend>(
    tx: &mut Tx<DB>,
    (review, by): (ReviewId, PersonId),
    why: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    let counted = "UPDATE ratings SET reviews = reviews - 1, stars = stars - (SELECT r.stars FROM reviews r \
        WHERE r.id = $1) WHERE service = (SELECT j.service FROM reviews r JOIN jobs j ON j.id = r.job \
        WHERE r.id = $1 AND r.side = 'customer' AND r.published_at IS NOT NULL AND r.removed_at IS NULL)";
    query(counted).bind(review.0).execute(tx.conn()).await?;
    let text = "UPDATE reviews SET removed_at = $1, removed_by = $2, removed_why = $3 \
        WHERE id = $4 AND published_at IS NOT NULL AND removed_at IS NULL";
    let done = query(text).bind(now).bind(by.0).bind(why).bind(review.0).execute(tx.conn()).await?;
    if DB::affected(&done) == 1 { Ok(()) } else { Err(StoreError::UsedUp("review")) }
}

#[derive(FromRow)]
struct ReviewRow {
    id: Uuid,
    job: Uuid,
    side: String,
    author: Uuid,
    subject: Uuid,
    stars: i64,
    text: String,
    at: DateTime<Utc>,
    reply: Option<String>,
    removed_why: Option<String>,
}

#[derive(FromRow)]
struct NamedReviewRow {
    #[sqlx(flatten)]
    review: ReviewRow,
    author_name: String,
}

#[derive(FromRow)]
struct FiledRow {
    #[sqlx(flatten)]
    review: ReviewRow,
    author_name: String,
    subject_name: String,
    code: String,
}

impl TryFrom<ReviewRow> for Review {
    type Error = StoreError;

    fn try_from(row: ReviewRow) -> Result<Self> {
        let stars = u8::try_from(row.stars).ok().and_then(Stars::new);
        Ok(Self {
            id: ReviewId(row.id),
            job: JobId(row.job),
            by: read_word(&row.side, "side")?,
            author: PersonId(row.author),
            subject: PersonId(row.subject),
            stars: stars.ok_or(StoreError::Unreadable("stars"))?,
            text: row.text,
            at: row.at,
            reply: row.reply,
            removed: row.removed_why,
        })
    }
}
