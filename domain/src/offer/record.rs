//! An offer and an invitation as they are stored and loaded.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    ids::{JobId, PersonId},
    money::Money,
    person::Party,
    text::PublicName,
};

/// A provider's offer on a request, in its newest wording.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Offer {
    /// The request.
    pub job: JobId,
    /// Whose offer.
    pub provider: PersonId,
    /// 1, 2, 3: counts its wordings; offer buttons carry it.
    pub number: i64,
    /// How it came about.
    pub origin: Origin,
    /// What the customer would pay in all.
    pub total: Money,
    /// When work would start.
    pub start: DateTime<Utc>,
    /// In the provider's words; cleaned, guarded and possibly empty.
    pub note: String,
    /// The edition of the request it answers; of an earlier one it must be confirmed first.
    pub edition: i64,
    /// How it stands.
    pub standing: Standing,
    /// When it was first made.
    pub made_at: DateTime<Utc>,
    /// When it was last worded anew, confirmed or ended.
    pub changed_at: DateTime<Utc>,
    /// When the customer's phone last rang for it; a wording after that is news again.
    pub told_at: Option<DateTime<Utc>>,
    /// Total and start of the wording before this one, so that a pick of the old one can be shown both.
    pub before: Option<(Money, DateTime<Utc>)>,
}

impl Offer {
    /// Whether it can be picked, were the request still as it was.
    pub fn is_live(&self) -> bool {
        self.standing == Standing::Live
    }

    /// Whether the customer's phone did not ring for it as it stands.
    pub fn is_news(&self) -> bool {
        self.is_live() && self.told_at.is_none_or(|told| told < self.changed_at)
    }

    /// Whether the request changed since: it must be confirmed before it can be picked.
    pub fn is_outdated(&self, edition: i64) -> bool {
        self.edition != edition
    }
}

/// How an offer came about.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The provider was told of the request and applied.
    Applied,
    /// The customer invited the provider by name.
    Invited,
}

/// How an offer stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It can be picked; on hold while the customer settles details with somebody else.
    Live,
    /// The provider took it back.
    Withdrawn,
    /// The customer said no thanks.
    TurnedDown,
    /// The customer picked it.
    Picked,
    /// It was picked, and the match fell through.
    LetGo,
    /// Somebody else was booked, or the request was taken back; told once.
    NotChosen,
}

/// An offer as its reader sees it: the customer sees who made it.
#[derive(Clone, PartialEq, Debug)]
pub struct Bid {
    /// The offer.
    pub offer: Offer,
    /// Who made it.
    pub provider: Party,
    /// Whole kilometres between the rough place of the job and the provider's own; none for work from afar.
    pub distance_km: Option<i64>,
}

/// An invitation of one provider to one request. It binds nobody.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Invitation {
    /// The request.
    pub job: JobId,
    /// Who is invited.
    pub provider: PersonId,
    /// How far it came.
    pub state: InvitationState,
    /// When it was sent.
    pub at: DateTime<Utc>,
}

/// An invitation as its reader sees it.
#[derive(Clone, PartialEq, Debug)]
pub struct Invited {
    /// The invitation.
    pub invitation: Invitation,
    /// The public name of who is invited.
    pub name: PublicName,
}

/// How far an invitation came.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InvitationState {
    /// On its way or on the phone.
    Sent,
    /// The provider pressed something on its card.
    Opened,
    /// Not for them.
    Declined,
    /// They made an offer.
    Offered,
}
