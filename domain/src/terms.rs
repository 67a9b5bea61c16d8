//! Numbered versions of what two people agree on. Both sign the same version; a change voids both signatures.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    ids::{JobId, TermsId},
    money::Money,
    person::Side,
};

/// One version. Everything but the signatures is fixed once written.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Terms {
    /// Name of this version.
    pub id: TermsId,
    /// The job.
    pub job: JobId,
    /// Which match of the job this belongs to: terms of an earlier match mean nothing now.
    pub match_number: i64,
    /// 1, 2, 3 within the job; terms buttons carry it.
    pub number: i64,
    /// What the customer pays in all.
    pub total: Money,
    /// The agreed start.
    pub start: DateTime<Utc>,
    /// What is to be done, where it is not just what the request says; cleaned and guarded.
    pub scope: Option<String>,
    /// Who wrote this version.
    pub proposed_by: Side,
    /// When the customer signed.
    pub customer_signed: Option<DateTime<Utc>>,
    /// When the provider signed.
    pub provider_signed: Option<DateTime<Utc>>,
}

impl Terms {
    /// Whether both sides signed this version.
    pub fn agreed(&self) -> bool {
        self.customer_signed.is_some() && self.provider_signed.is_some()
    }

    /// When that side signed.
    pub fn signed_by(&self, side: Side) -> Option<DateTime<Utc>> {
        match side {
            Side::Customer => self.customer_signed,
            Side::Provider => self.provider_signed,
        }
    }

    /// Puts a signature; the first one stays.
    pub fn sign(&mut self, side: Side, at: DateTime<Utc>) {
        let signature = match side {
            Side::Customer => &mut self.customer_signed,
            Side::Provider => &mut self.provider_signed,
        };
        signature.get_or_insert(at);
    }
}
