//! What is asked and said about terms, the work, and the payment.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::{
    fee::{FeeState, Figures},
    ids::{JobCode, JobId},
    job::{Act, Actor, Event, JobFile, State},
    market::ServiceId,
    money::Money,
    payout::Payout,
    person::Side,
    terms::Terms,
};
use serde::{Deserialize, Serialize};

use super::Prompt;

/// What is asked, with all that its words and buttons need.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BookingPrompt {
    /// What exactly is to be done? Free words, or `Skip` to leave it as it stands.
    Scope {
        /// The job.
        code: JobCode,
        /// As it stands: what the newest terms say, else the request.
        present: String,
    },
    /// You have another job at that time. Take both?
    Both {
        /// The job that would be taken.
        code: JobCode,
        /// The one there is already.
        other: JobCode,
        /// When it would start.
        start: DateTime<Utc>,
        /// The zone of the place.
        zone: Tz,
    },
    /// A few words about the finished work, and photos before them; `Skip` or `Finished` leaves the words out.
    DoneNote {
        /// The job.
        code: JobCode,
        /// The customer's public name.
        other: String,
        /// How many photos of it came already.
        #[serde(default)]
        photos: usize,
    },
    /// How would you like to be paid? [`crate::press::Choice::Option`] by [`crate::flows::PayoutKey`], words, or
    /// `Finished`.
    Payout {
        /// What is known so far.
        payout: Payout,
        /// Pay hosts of the market; a link to one of them can be added.
        hosts: Vec<String>,
    },
    /// Which account?
    PayoutAccount,
    /// Which link?
    PayoutLink {
        /// To one of these.
        hosts: Vec<String>,
    },
}

impl BookingPrompt {
    /// What is asked, without what changes while it is.
    pub(super) fn subject(&self) -> Self {
        match self {
            Self::Payout { .. } => Self::Payout { payout: Payout::default(), hosts: Vec::new() },
            Self::DoneNote { code, other, .. } => {
                Self::DoneNote { code: code.clone(), other: other.clone(), photos: 0 }
            }
            other => other.clone(),
        }
    }
}

impl From<BookingPrompt> for Prompt {
    fn from(prompt: BookingPrompt) -> Self {
        Self::Booking(prompt)
    }
}

/// What becomes of a paid fee if a job ends as asked.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct FeeThen {
    /// The fee.
    pub amount: Money,
    /// Whether the customer gets it back.
    pub back: bool,
    /// Which side reads this.
    pub side: Side,
    /// The customer's public name.
    pub customer: String,
    /// How the start stands, of which the fee's way back goes by the first.
    #[serde(default)]
    pub start: StartIs,
}

/// How the agreed start stands for who asks what becomes of the fee.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StartIs {
    /// Ahead, as it was first agreed.
    #[default]
    Ahead,
    /// Ahead, but not what was first agreed.
    Moved,
    /// Over: somebody did not come.
    Past,
}

impl StartIs {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Ahead, Self::Moved, Self::Past];

    /// Of a job now.
    fn of(file: &JobFile, now: DateTime<Utc>) -> Self {
        if file.start() <= now {
            Self::Past
        } else if file.start() == file.first_start() {
            Self::Ahead
        } else {
            Self::Moved
        }
    }

    /// The word in selectors.
    pub fn word(self) -> &'static str {
        match self {
            Self::Ahead => "ahead",
            Self::Moved => "moved",
            Self::Past => "past",
        }
    }
}

impl FeeThen {
    /// What would become of the fee if this side did that; none where none was paid.
    pub fn of(file: &JobFile, side: Side, act: Act, rules: &domain::job::Ctx<'_>) -> Option<Self> {
        let (amount, back) = domain::job::fee_then(file, Actor::from(side), act, rules)?;
        let start = StartIs::of(file, rules.now);
        Some(Self { amount, back, side, customer: file.customer.name.to_string(), start })
    }
}

/// What was paid for a job, and to whom.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Receipt {
    /// The job.
    pub job: JobId,
    /// What people call it.
    pub code: JobCode,
    /// What was done.
    pub service: ServiceId,
    /// The customer's public name.
    pub customer: String,
    /// The provider's public name.
    pub provider: String,
    /// When work was to start.
    pub start: DateTime<Utc>,
    /// The agreed total.
    pub total: Money,
    /// Its three figures, where booking cost a fee.
    pub figures: Option<Figures>,
    /// Whether the provider said that the rest came; else the time for it was over.
    pub confirmed: bool,
    /// When it was settled.
    pub at: DateTime<Utc>,
    /// The zone of the place.
    pub zone: Tz,
}

impl Receipt {
    /// Of a job that was just settled.
    pub fn of(file: &JobFile, confirmed: bool, at: DateTime<Utc>) -> Option<Self> {
        let (job, terms) = (&file.job, file.agreed_terms()?);
        let fee = file.fee.as_ref().filter(|fee| fee.fee.terms == terms.id);
        let figures = fee.map(|fee| fee.fee.figures).or_else(|| domain::job::figures_of(file, terms.total));
        Some(Self {
            job: job.id,
            code: job.code.clone(),
            service: job.request.service.clone(),
            customer: file.customer.name.to_string(),
            provider: file.provider.as_ref()?.name.to_string(),
            start: terms.start,
            total: terms.total,
            figures,
            confirmed,
            at,
            zone: job.request.place.zone,
        })
    }
}

/// What a moment of a history was about, beyond the act itself.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Detail {
    /// A version of the terms.
    Terms {
        /// Which.
        number: i64,
        /// What the customer pays in all.
        total: Money,
        /// The agreed start.
        start: DateTime<Utc>,
    },
    /// An amount that was paid.
    Paid(Money),
    /// The fee went back with it.
    FeeBack(Money),
    /// The fee was kept.
    FeeKept(Money),
}

/// The details of a job's history, each with the place of its moment in it.
pub fn details(file: &JobFile, events: &[Event]) -> Vec<(usize, Detail)> {
    let ending = fee_ending(file, events);
    let known = |(at, event)| {
        let of_fee = ending.clone().filter(|(ended, _)| *ended == at).map(|(_, detail)| detail);
        Some((at, of_fee.or_else(|| detail(file, event))?))
    };
    events.iter().enumerate().filter_map(known).collect()
}

/// The moment a booking that was paid for came to nothing, and what became of its fee.
fn fee_ending(file: &JobFile, events: &[Event]) -> Option<(usize, Detail)> {
    let fee = &file.fee.as_ref()?.fee;
    let paid_at = fee.paid_at?;
    let ends = |event: &Event| {
        event.at >= paid_at && matches!(event.to, State::Cancelled | State::Open | State::Expired)
    };
    let back = fee.state == FeeState::GivenBack;
    let amount = fee.figures.fee;
    let detail = if back { Detail::FeeBack(amount) } else { Detail::FeeKept(amount) };
    Some((events.iter().position(ends)?, detail))
}

fn detail(file: &JobFile, event: &Event) -> Option<Detail> {
    let written = |terms: &&Terms| terms.signed_by(terms.proposed_by) == Some(event.at);
    let signed = |terms: &&Terms| {
        event.by.side().and_then(|side| terms.signed_by(side)).is_some_and(|signed_at| signed_at == event.at)
    };
    let terms = match event.act {
        Act::Accept | Act::AcceptOffer | Act::Propose | Act::Reschedule | Act::Amend => {
            file.terms.iter().find(written)
        }
        Act::Sign | Act::AgreeChange | Act::AcceptSettlement => file.terms.iter().rev().find(signed),
        Act::FeePaid => {
            let fee = file.fee.as_ref().filter(|fee| fee.fee.paid_at == Some(event.at))?;
            return Some(Detail::Paid(fee.fee.figures.fee));
        }
        _ => None,
    };
    terms.map(|terms| Detail::Terms { number: terms.number, total: terms.total, start: terms.start })
}
