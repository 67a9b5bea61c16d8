//! Offers: what providers would do a request for, each in its newest wording.

use chrono::{DateTime, Utc};
use domain::{
    ids::{JobId, PersonId},
    job::Job,
    matching::{Candidate, rank},
    offer::{Bid, Offer},
};
use sqlx::{FromRow, query, query_as, query_scalar};
use uuid::Uuid;

use super::{
    Backend, ReadTx, Result, StoreError, Tx,
    column::{read_money, read_word, word},
    parties::{self, PartyRow, provider_columns},
    providers::read_circle,
    reviews,
};

/// The offers on a job that the reader may see: all of them for its customer, their own for anybody else. While
/// there is a choice they come best first, by the score of who made them.
pub(super) async fn of_job<DB: Backend>(
    tx: &mut ReadTx<DB>,
    job: &Job,
    reader: PersonId,
) -> Result<Vec<Bid>> {
    let text = concat!(
        "SELECT o.job, o.provider, o.number, o.origin, o.total_minor, o.currency, o.starts_at, o.note, \
         o.edition, o.standing, o.made_at, o.changed_at, o.told_at, o.before_minor, o.before_currency, \
         o.before_starts_at, pr.lat, pr.lon, pr.radius_km, ",
        provider_columns!(),
        " FROM offers o JOIN people p ON p.id = o.provider JOIN providers pr ON pr.person = p.id \
         WHERE o.job = $1 AND $2 IN (o.provider, $3) ORDER BY o.provider"
    );
    let rows: Vec<BidRow> =
        query_as(text).bind(job.id.0).bind(reader.0).bind(job.customer.0).fetch_all(tx.conn()).await?;
    let mut bids: Vec<Bid> = rows.into_iter().map(|row| row.on(job)).collect::<Result<_>>()?;
    parties::complete(tx, bids.iter_mut().map(|bid| &mut bid.provider).collect()).await?;
    best_first(tx, job, bids).await
}

/// Requests with a live offer of this provider, ascending: those that can still be picked, or wait on hold.
pub(super) async fn live_of<DB: Backend>(tx: &mut ReadTx<DB>, provider: PersonId) -> Result<Vec<JobId>> {
    let text = "SELECT o.job FROM offers o JOIN jobs j ON j.id = o.job WHERE o.provider = $1 \
        AND o.standing = 'live' AND j.state IN ('open', 'matched', 'awaiting_fee') ORDER BY o.job";
    let ids: Vec<Uuid> = query_scalar(text).bind(provider.0).fetch_all(tx.conn()).await?;
    Ok(ids.into_iter().map(JobId).collect())
}

/// The order in which providers are told is the order in which their offers are read.
async fn best_first<DB: Backend>(tx: &mut ReadTx<DB>, job: &Job, bids: Vec<Bid>) -> Result<Vec<Bid>> {
    if bids.iter().filter(|bid| bid.offer.is_live()).count() < 2 {
        return Ok(bids);
    }
    let category = reviews::of_service(tx, &job.request.service).await?;
    let ranked = rank(bids.iter().map(candidate), category);
    let place = |bid: &Bid| ranked.iter().position(|ranked| ranked.candidate.id == bid.offer.provider);
    let mut ordered = bids;
    ordered.sort_by_key(place);
    Ok(ordered)
}

fn candidate(bid: &Bid) -> Candidate {
    let distance_km = bid.distance_km.and_then(|km| u32::try_from(km).ok()).unwrap_or_default();
    let party = &bid.provider;
    Candidate { id: party.id, rating: party.rating, jobs_done: party.jobs_done, distance_km }
}

/// An offer in its newest wording, over whatever that provider offered on that job before.
pub(super) async fn save<DB: Backend>(tx: &mut Tx<DB>, offer: &Offer) -> Result<()> {
    let text = "INSERT INTO offers (job, provider, number, origin, total_minor, currency, starts_at, note, \
        edition, standing, made_at, changed_at, told_at, before_minor, before_currency, before_starts_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) \
        ON CONFLICT (job, provider) DO UPDATE SET number = excluded.number, origin = excluded.origin, \
        total_minor = excluded.total_minor, currency = excluded.currency, starts_at = excluded.starts_at, \
        note = excluded.note, edition = excluded.edition, standing = excluded.standing, \
        changed_at = excluded.changed_at, told_at = excluded.told_at, before_minor = excluded.before_minor, \
        before_currency = excluded.before_currency, before_starts_at = excluded.before_starts_at";
    let (before, before_start) = offer.before.unzip();
    query(text)
        .bind(offer.job.0)
        .bind(offer.provider.0)
        .bind(offer.number)
        .bind(word(&offer.origin))
        .bind(offer.total.minor)
        .bind(offer.total.currency.code())
        .bind(offer.start)
        .bind(&*offer.note)
        .bind(offer.edition)
        .bind(word(&offer.standing))
        .bind(offer.made_at)
        .bind(offer.changed_at)
        .bind(offer.told_at)
        .bind(before.map(|total| total.minor))
        .bind(before.map(|total| total.currency.code().to_owned()))
        .bind(before_start)
        .execute(tx.conn())
        .await?;
    Ok(())
}

#[derive(FromRow)]
struct BidRow {
    #[sqlx(flatten)]
    offer: OfferRow,
    #[sqlx(flatten)]
    provider: PartyRow,
    lat: f64,
    lon: f64,
    radius_km: i64,
}

impl BidRow {
    fn on(self, job: &Job) -> Result<Bid> {
        let own = read_circle(self.lat, self.lon, self.radius_km)?.centre();
        let place = &job.request.place;
        // Work from afar has no place to be far from.
        let near = !place.label.is_empty();
        let distance_km = near.then(|| i64::from(place.point.coarse_centre().km_to(own)));
        Ok(Bid { offer: self.offer.try_into()?, provider: self.provider.try_into()?, distance_km })
    }
}

#[derive(FromRow)]
struct OfferRow {
    job: Uuid,
    provider: Uuid,
    number: i64,
    origin: String,
    total_minor: i64,
    currency: String,
    starts_at: DateTime<Utc>,
    note: String,
    edition: i64,
    standing: String,
    made_at: DateTime<Utc>,
    changed_at: DateTime<Utc>,
    told_at: Option<DateTime<Utc>>,
    before_minor: Option<i64>,
    before_currency: Option<String>,
    before_starts_at: Option<DateTime<Utc>>,
}

impl TryFrom<OfferRow> for Offer {
    type Error = StoreError;

    fn try_from(row: OfferRow) -> Result<Self> {
        let before = row.before_minor.zip(row.before_currency).zip(row.before_starts_at);
        let before =
            before.map(|((minor, currency), start)| read_money(minor, &currency).map(|total| (total, start)));
        Ok(Self {
            job: JobId(row.job),
            provider: PersonId(row.provider),
            number: row.number,
            origin: read_word(&row.origin, "origin")?,
            total: read_money(row.total_minor, &row.currency)?,
            start: row.starts_at,
            note: row.note,
            edition: row.edition,
            standing: read_word(&row.standing, "standing")?,
            made_at: row.made_at,
            changed_at: row.changed_at,
            told_at: row.told_at,
            before: before.transpose()?,
        })
    }
}
