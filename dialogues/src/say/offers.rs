//! Offers as the customer reads them.

mod prompt;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::{
    badge::Badge,
    fee::Figures,
    ids::{JobCode, JobId, PersonId},
    job::JobFile,
    money::Money,
    offer::{Bid, Origin},
    pace::Pace,
    person::Side,
    review::Rating,
};
use serde::{Deserialize, Serialize};

use super::views::ProfileView;
use crate::press::OfferOrder;
pub use prompt::OfferPrompt;

/// The offers on a request, compared.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct OfferList {
    /// The request.
    pub job: JobId,
    /// What people call it.
    pub code: JobCode,
    /// In which order they stand.
    pub order: OfferOrder,
    /// A line each.
    pub lines: Vec<OfferLine>,
    /// The zone of the place.
    pub zone: Tz,
}

/// An offer in a list.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct OfferLine {
    /// Who made it.
    pub provider: PersonId,
    /// Which wording this is.
    pub number: i64,
    /// Their public name.
    pub name: String,
    /// Reviews by customers.
    pub rating: Rating,
    /// How quickly they answer, if enough is known.
    #[serde(default)]
    pub pace: Option<Pace>,
    /// What the operator checked.
    #[serde(default)]
    pub badges: Vec<Badge>,
    /// Whole kilometres from the request's rough place; none for work from afar.
    pub distance_km: Option<i64>,
    /// What the customer would pay in all.
    pub total: Money,
    /// When work would start.
    pub start: DateTime<Utc>,
    /// Whether the customer invited them.
    pub invited: bool,
    /// Whether the request changed since, and they have not confirmed it.
    pub outdated: bool,
}

/// One offer, with the profile of who made it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct OfferView {
    /// The request.
    pub job: JobId,
    /// What people call it.
    pub code: JobCode,
    /// What it says in short.
    pub line: OfferLine,
    /// Total, fee and direct, where booking costs a fee.
    pub figures: Option<Figures>,
    /// In the provider's words; may be empty.
    pub note: String,
    /// Total and start of the wording before this one.
    pub before: Option<(Money, DateTime<Utc>)>,
    /// Who made it.
    pub profile: Option<ProfileView>,
    /// Whether the customer may write to them.
    pub asks: bool,
    /// Whether it can be accepted now.
    pub open: bool,
    /// The zone of the place.
    pub zone: Tz,
}

impl OfferList {
    /// The offers that can be chosen, or could once they are confirmed.
    pub fn of(file: &JobFile, order: OfferOrder) -> Self {
        let job = &file.job;
        let live = file.bids.iter().filter(|bid| bid.offer.is_live());
        // They are loaded by score.
        let mut lines: Vec<OfferLine> = live.map(|bid| OfferLine::of(bid, job.request.edition)).collect();
        match order {
            OfferOrder::Score => {}
            OfferOrder::Price => lines.sort_by_key(|line| line.total.minor),
            OfferOrder::Start => lines.sort_by_key(|line| line.start),
        }
        Self { job: job.id, code: job.code.clone(), order, lines, zone: job.request.place.zone }
    }
}

impl OfferLine {
    /// What of an offer on that edition of a request stands in a list.
    pub fn of(bid: &Bid, edition: i64) -> Self {
        let Bid { offer, provider, distance_km } = bid;
        Self {
            provider: offer.provider,
            number: offer.number,
            name: provider.name.to_string(),
            rating: provider.rating,
            pace: provider.pace,
            badges: provider.badges.clone(),
            distance_km: *distance_km,
            total: offer.total,
            start: offer.start,
            invited: offer.origin == Origin::Invited,
            outdated: offer.is_outdated(edition),
        }
    }
}

impl OfferView {
    /// An offer on a request, with its figures and the profile of who made it, if it was loaded.
    pub fn of(
        file: &JobFile,
        bid: &Bid,
        figures: Option<Figures>,
        profile: Option<&domain::facts::Profile>,
    ) -> Self {
        let job = &file.job;
        let open = job.state == domain::job::State::Open;
        Self {
            job: job.id,
            code: job.code.clone(),
            line: OfferLine::of(bid, job.request.edition),
            figures,
            note: bid.offer.note.clone(),
            before: bid.offer.before,
            profile: profile.map(|profile| ProfileView::of(profile, Side::Provider, Some(job.id))),
            asks: open && job.switches.chat_before_acceptance,
            open: open && bid.offer.is_live(),
            zone: job.request.place.zone,
        }
    }
}
