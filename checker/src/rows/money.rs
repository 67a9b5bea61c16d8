//! Rows of offers, fees and what was asked of the payment provider.

use sqlx::{FromRow, query_as, query_scalar};
use uuid::Uuid;

use super::Rows;

/// An offer, in its newest wording.
#[derive(Clone, FromRow, Debug)]
pub struct OfferRow {
    /// On which request.
    pub job: Uuid,
    /// Whose.
    pub provider: Uuid,
    /// In their words.
    pub note: String,
    /// How it stands.
    pub standing: String,
}

/// A fee.
#[derive(Clone, FromRow, Debug)]
pub struct FeeRow {
    /// Its name.
    pub id: Uuid,
    /// Of which job.
    pub job: Uuid,
    /// Of which match of it.
    pub match_number: i64,
    /// The agreed total.
    pub total_minor: i64,
    /// The platform's part.
    pub fee_minor: i64,
    /// The provider's part.
    pub direct_minor: i64,
    /// How it stands.
    pub state: String,
}

/// An attempt to pay a fee.
#[derive(Clone, FromRow, Debug)]
pub struct AttemptRow {
    /// Our name for it, and the provider's reference.
    pub id: Uuid,
    /// Of which fee.
    pub fee: Uuid,
    /// The provider's name for the money, once it came.
    pub reference: Option<String>,
    /// What the money counts as.
    pub counts_as: Option<String>,
    /// Whether it goes back.
    pub refund: Option<String>,
}

impl Rows {
    /// All offers.
    pub async fn offers(&mut self) -> Vec<OfferRow> {
        all!(self, "SELECT job, provider, note, standing FROM offers ORDER BY job, provider")
    }

    /// All fees.
    pub async fn fees(&mut self) -> Vec<FeeRow> {
        all!(
            self,
            "SELECT id, job, match_number, total_minor, fee_minor, direct_minor, state FROM fees \
             ORDER BY made_at, id"
        )
    }

    /// All attempts to pay them.
    pub async fn attempts(&mut self) -> Vec<AttemptRow> {
        all!(self, "SELECT id, fee, reference, counts_as, refund FROM attempts ORDER BY fee, number")
    }

    /// What the payment provider is still to be asked, and about which attempt.
    pub async fn calls(&mut self) -> Vec<(chrono::DateTime<chrono::Utc>, String)> {
        all!(self, "SELECT due, what FROM calls ORDER BY due, id")
    }

    /// What everybody on a request may read: the request itself, with questions that were answered for all.
    pub async fn published(&mut self) -> Vec<(Uuid, String)> {
        all!(self, "SELECT id, request FROM jobs ORDER BY id")
    }

    /// Events of the payment provider that have a claim.
    pub async fn claimed_events(&mut self) -> Vec<String> {
        let text = "SELECT key FROM seen WHERE numbering NOT LIKE 'tg:%'";
        query_scalar(text).fetch_all(&mut self.connection).await.expect("the checker's own SQL")
    }
}
